package read

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// officeFiles gives the office documents of testdata by name, packed.
func officeFiles(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	paths, err := filepath.Glob("testdata/office/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		name, packed := strings.CutSuffix(filepath.Base(path), ".txtar")
		switch {
		case strings.HasSuffix(path, ".golden"):
		case packed:
			out[name] = packedFile(t, path)
		default:
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out[name] = data
		}
	}
	return out
}

// mutations is how many broken files of each document the tests read; TONGKET_MUTATIONS in the environment asks for more.
const mutations = 200

func mutationCount(t *testing.T) int {
	n := mutations
	if s := os.Getenv("TONGKET_MUTATIONS"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// A broken file is read or refused, soon, and never brings the program down.
func TestMutatedOffice(t *testing.T) {
	n := mutationCount(t)
	_, _ = Bytes("a.pdf", []byte(smallPDF("", "")), Options{PDF: engine()}) // that it is compiled takes no document's time
	for name, data := range officeFiles(t) {
		t.Run(name, func(t *testing.T) {
			if !strings.HasSuffix(name, ".pdf") { // those wait for each other
				t.Parallel()
			}
			n := n
			random := rand.New(rand.NewPCG(1, uint64(len(data))))
			refused := 0
			if n == mutations && strings.HasSuffix(name, ".pdf") {
				n /= 4
			}
			for range n {
				broken := mutate(random, data)
				start := time.Now()
				d, err := Bytes(name, broken, Options{PDF: engine()})
				if took := time.Since(start); took > 5*time.Second {
					t.Fatalf("%v for %d bytes", took, len(broken))
				}
				var placed *Error
				switch {
				case err == nil:
					checkSpans(t, d)
				case !errors.As(err, &placed) || placed.Source != name || placed.Reason == "" || placed.Err == nil:
					t.Fatalf("refused without file or reason: %v", err)
				default:
					refused++
				}
			}
			t.Logf("%d of %d refused", refused, n)
		})
	}
}

// mutate changes some bytes, cuts, doubles or swaps parts of a file.
func mutate(random *rand.Rand, data []byte) []byte {
	out := append([]byte(nil), data...)
	for range 1 + random.IntN(8) {
		at := random.IntN(len(out))
		n := min(1+random.IntN(64), len(out)-at)
		switch random.IntN(5) {
		case 0:
			out[at] ^= 1 << random.IntN(8)
		case 1:
			out[at] = byte(random.IntN(256))
		case 2:
			out = append(out[:at:at], out[at+n:]...)
		case 3:
			out = append(out[:at+n:at+n], out[at:]...)
		case 4:
			copy(out[random.IntN(len(out)):], out[at:at+n])
		}
		if len(out) == 0 {
			return []byte{0}
		}
	}
	return out
}

// Files that grow beyond measure are refused within a second and some megabytes.
func TestOfficeBombs(t *testing.T) {
	blanks := strings.Repeat(" ", 20<<20)
	deep := strings.Repeat("<w:p>", 2_000_000)
	tests := map[string]struct {
		data   string
		reason string
	}{
		"blanks.docx": {zipped(t, member{"word/document.xml", "<w:document><w:body><w:p><w:r><w:t>" + blanks}), UnpacksTooFar},
		"deep.docx":   {zipped(t, member{"word/document.xml", "<w:document><w:body>" + deep}), UnpacksTooFar},
		"depth.docx":  {zipped(t, member{"word/document.xml", "<w:document><w:body>" + deep[:5*150]}), TooDeep},
		"blanks.odt":  {zipped(t, member{"content.xml", "<office:document-content><office:text><text:p>" + blanks}), UnpacksTooFar},
		"depth.odt":   {zipped(t, member{"content.xml", strings.Repeat("<text:list>", 300)}), TooDeep},
		"depth.fodt":  {"<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">" + strings.Repeat("<text:span>", 1_000_000), TooDeep},
		"depth.rtf":   {`{\rtf1` + strings.Repeat("{", 1_000_000), TooDeep},
		"huge.docx":   {zipped(t, member{"word/document.xml", blanks + blanks}), TooLarge},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := Bytes(name, []byte(tt.data), Options{})
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			var placed *Error
			if !errors.As(err, &placed) || placed.Reason != tt.reason {
				t.Errorf("%v, want %s", err, tt.reason)
			}
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 50<<20 || took > time.Second {
				t.Errorf("%v and %d MiB", took, grown>>20)
			}
		})
	}
}

// noise gives n letters that hardly compress.
func noise(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('!' + random.IntN(94))
		if b[i] == '<' || b[i] == '&' {
			b[i] = ' '
		}
	}
	return string(b)
}

// A password, a broken archive and one without text are refused with what is wrong.
func TestOfficeRefused(t *testing.T) {
	for name, tt := range map[string]struct{ data, reason, says string }{
		"password.docx": {ole("EncryptedPackage"), Encrypted, "password"},
		"old.docx":      {ole("WordDocument"), NeedsProgram, "LibreOffice"},
		"old.doc":       {ole("WordDocument"), NeedsProgram, "LibreOffice"},
		"sheet.doc":     {ole("Workbook"), Unreadable, "no Word document"},
		"broken.docx":   {"PK\x03\x04 and no more", Unreadable, "zip"},
		"empty.odt":     {zipped(t, member{"mimetype", "application/vnd.oasis.opendocument.text"}), Unreadable, "content.xml"},
		"locked.odt":    {zipped(t, member{"META-INF/manifest.xml", "<manifest:encryption-data/>"}, member{"content.xml", "\x01\x02"}), Encrypted, "password"},
		"long.docx":     {zipped(t, member{"word/document.xml", "<w:document><w:body><w:p><w:r><w:t>" + noise(9<<20) + "</w:t></w:r></w:p></w:body></w:document>"}), TooLarge, "bytes of text"},
		"cut.docx":      {zipped(t, member{"word/document.xml", "<w:document><w:body><w:p><w:r><w:t>Có 5 tổ"}), Unreadable, "word/document.xml"},
	} {
		_, err := Bytes(name, []byte(tt.data), Options{})
		var placed *Error
		if !errors.As(err, &placed) || placed.Reason != tt.reason || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v, want %s and %q", name, err, tt.reason, tt.says)
		}
	}
}

// A file of pictures is refused, or read by whoever recognises characters.
func TestScannedPDF(t *testing.T) {
	data, err := os.ReadFile("testdata/office/scan.pdf")
	if err != nil {
		t.Fatal(err)
	}
	_, err = Bytes("scan.pdf", data, Options{PDF: engine()})
	var placed *Error
	if !errors.As(err, &placed) || placed.Reason != NoText {
		t.Errorf("%v, want %s", err, NoText)
	}
	seen := 0
	d, err := Bytes("scan.pdf", data, Options{PDF: engine(), OCR: func(picture []byte) (string, error) {
		if _, err := png.Decode(bytes.NewReader(picture)); err != nil {
			t.Error(err)
		}
		seen++
		return "BIÊN BẢN\n\nTổ có 7 đoàn viên,\nvắng 1 người.\n", nil
	}})
	if err != nil || seen != 1 || d.Text != "BIÊN BẢN\nTổ có 7 đoàn viên,\nvắng 1 người." || len(d.Blocks) != 3 {
		t.Errorf("%d pages, %v, %+v", seen, err, d)
	}
}

// ole gives the beginning of a compound file that names a stream in its directory.
func ole(stream string) string {
	return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 504) + strings.Join(strings.Split(stream, ""), "\x00") + strings.Repeat("\x00", 64)
}
