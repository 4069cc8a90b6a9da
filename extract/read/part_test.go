package read

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// member is a file to pack.
type member struct {
	name string
	data string
}

func zipped(t testing.TB, members ...member) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, m := range members {
		w, err := z.Create(m.name)
		if err == nil {
			_, err = w.Write([]byte(m.data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func gzipped(t testing.TB, data string) string {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, err := z.Write([]byte(data))
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func written(t testing.TB, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// listing reads every part of a file, once from disk and once as a stream, and gives a line a part: its source without
// the folder, and its text or the reason why there is none.
func listing(t testing.TB, name, data string, o Options) string {
	t.Helper()
	path := written(t, name, data)
	var disk, stream strings.Builder
	line := func(b *strings.Builder, p Part) {
		d, err := p.Document(o)
		var e *Error
		switch {
		case err == nil:
			fmt.Fprintf(b, "%s: %s\n", strings.TrimPrefix(d.Source, filepath.Dir(path)+string(filepath.Separator)), strings.NewReplacer("\r\n", "⏎", "\n", "⏎").Replace(d.Text))
		case errors.As(err, &e):
			fmt.Fprintf(b, "%s: ! %s\n", strings.TrimPrefix(e.Source, filepath.Dir(path)+string(filepath.Separator)), e.Reason)
		default:
			t.Fatalf("%s: %v is no *Error", p.Source, err)
		}
	}
	for p := range Parts(path, o) {
		line(&disk, p)
	}
	for p := range PartsOf(name, strings.NewReader(data), o) {
		line(&stream, p)
	}
	if disk.String() != stream.String() {
		t.Errorf("%s from disk\n%sas a stream\n%s", name, &disk, &stream)
	}
	return disk.String()
}

// noiseText gives n bytes of letters that do not compress to much less.
func noiseText(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = 'a' + byte(random.IntN(26))
	}
	return string(b)
}

func TestParts(t *testing.T) {
	inner := zipped(t, member{"c.txt", "trong cùng"}, member{"d.txt", ""})
	noise := noiseText(3 * headSize) // an archive in an archive that is longer than the head it is known by
	for _, tt := range []struct {
		name, data, want string
		o                Options
	}{
		{"a.txt", "một", "a.txt: một\n", Options{}},
		{"long.txt", strings.Repeat("a", 9000), "long.txt: " + strings.Repeat("a", 9000) + "\n", Options{}},
		{"a.txt.gz", gzipped(t, "một"), "a.txt.gz: một\n", Options{}},
		{"a", gzipped(t, gzipped(t, "<html><p>một")), "a: một\n", Options{}},
		{"a.zip", zipped(t, member{"b/a.html", "<p>một<p>hai"}, member{"anh.png", "\x89PNG"}, member{"x.zip", inner}, member{"b/", ""}),
			"a.zip!b/a.html: một⏎hai\na.zip!x.zip!c.txt: trong cùng\na.zip!x.zip!d.txt: \n", Options{}},
		{"a.zip", zipped(t, member{"../a.txt", "x"}, member{"/b.txt", "x"}, member{`C:\c.txt`, "x"}, member{`..\d.txt`, "x"}, member{"e..f.txt", "x"}, member{".git/g.txt", "x"}),
			"a.zip!../a.txt: ! unsafe_name\na.zip!/b.txt: ! unsafe_name\na.zip!C:\\c.txt: ! unsafe_name\na.zip!..\\d.txt: ! unsafe_name\na.zip!e..f.txt: x\n", Options{}},
		{"a.zip", zipped(t, member{"a.txt", "x"}, member{"b.txt", "\x89PNG\r\n\x1A\n\x00\x00\x00\r"}, member{"c.txt", "z"}), "a.zip!a.txt: x\na.zip!b.txt: ! not_text\na.zip!c.txt: z\n", Options{}},
		{"a.zip", zipped(t, member{"a.png", "x"}), "a.zip: ! no_document\n", Options{}},
		{"a.zip", zipped(t, member{"a.txt", "x"}, member{"b.txt", "x"}, member{"c.txt", "x"}), "a.zip: ! too_many_members\n", Options{MaxMembers: 2}},
		{"a.zip", zipped(t, member{"b.zip", zipped(t, member{"c.zip", inner})}), "a.zip!b.zip!c.zip!c.txt: ! too_nested\na.zip!b.zip!c.zip!d.txt: ! too_nested\n", Options{MaxNesting: 2}},
		{"a.zip", zipped(t, member{"a.txt", strings.Repeat("x", 20)}, member{"b.txt", "x"}), "a.zip!a.txt: ! too_large\na.zip!b.txt: x\n", Options{MaxBytes: 10}},
		{"a.zip", zipped(t, member{"b.zip", zipped(t, member{"c.txt", noise})}), "a.zip!b.zip!c.txt: " + noise + "\n", Options{}},
		{"a.zip", "PK\x03\x04 and no more", "a.zip: ! unreadable\n", Options{}},
		{"a.gz", gzipped(t, "một hai ba bốn")[:20], "a.gz: ! unreadable\n", Options{}},
		{"a.jsonl", `{"text":"một","title":"T","url":"http://x.vn/1"}` + "\n\n" + `{"id":"b2","text":"hai"}` + "\n" + `{"title":"không có chữ"}` + "\n" + `{"text":` + "\n" + `{"text":"năm","id":5}`,
			"http://x.vn/1: một\na.jsonl!id=b2: hai\na.jsonl!4: ! no_column\na.jsonl!5: ! unreadable\na.jsonl!id=5: năm\n", Options{}},
		{"a.txt", `{"text":"nhận ra theo nội dung"}`, "a.txt!1: nhận ra theo nội dung\n", Options{}},
		{"a.jsonl.gz", gzipped(t, `{"text":"`+strings.Repeat("x", 40)+`"}`+"\n"+`{"text":"ngắn"}`), "a.jsonl.gz!1: ! too_large\na.jsonl.gz!2: ngắn\n", Options{MaxBytes: 30}},
	} {
		if tt.name == "a.zip" && tt.o.MaxBytes > 0 {
			continue // as a stream the archive itself is too large: see TestMemberTooLarge
		}
		if got := listing(t, tt.name, tt.data, tt.o); got != tt.want {
			t.Errorf("%s:\n%swant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestPartsEnd(t *testing.T) {
	path := written(t, "a.jsonl", strings.Repeat(`{"text":"x"}`+"\n", 10))
	n := 0
	for range Parts(path, Options{}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d parts", n)
	}
	defer func() {
		if recover() != "mine" {
			t.Error("the caller's panic was taken for a reader's")
		}
	}()
	for range Parts(path, Options{}) {
		panic("mine")
	}
}

func TestFind(t *testing.T) {
	mail := written(t, "a!b.zip", zipped(t, member{"x!y.txt", "một"}, member{"z.jsonl", `{"text":"hai","url":"http://x.vn/2"}`}))
	one := written(t, "a.txt", "ba")
	numbered := written(t, "a.jsonl", `{"text":"một","id":2}`+"\n"+`{"text":"hai","id":1}`)
	for _, tt := range []struct{ source, want string }{
		{mail + "!x!y.txt", "một"},
		{mail + "!z.jsonl!1", "hai"},
		{mail + "!http://x.vn/2", "hai"},
		{numbered + "!2", "hai"},
		{numbered + "!id=2", "một"},
		{one, "ba"},
		{mail, SeveralDocuments},
		{mail + "!none", NoDocument},
		{one + "!none", NoDocument},
		{filepath.Join(t.TempDir(), "none"), Unreadable},
	} {
		p, err := Find(tt.source, Options{})
		var e *Error
		got := ""
		if errors.As(err, &e) {
			got = e.Reason
		} else if d, err := p.Document(Options{}); err == nil {
			got = d.Text
		}
		if got != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.source, got, err, tt.want)
		}
	}
}

func TestMemberTooLarge(t *testing.T) {
	path := written(t, "a.zip", zipped(t, member{"a.txt", strings.Repeat("dài ", 99)}, member{"b.txt", "ngắn"}))
	var got []string
	for p := range Parts(path, Options{MaxBytes: 300}) {
		_, err := p.Document(Options{})
		got = append(got, fmt.Sprint(err))
	}
	if len(got) != 2 || !strings.Contains(got[0], "a.zip!a.txt: too_large") || got[1] != "<nil>" {
		t.Error(got)
	}
}

// repacked gives a ZIP file whose member of that beginning of a name is another.
func repacked(t testing.TB, data, prefix string, with []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var members []member
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(f.Name, prefix) {
			content = with
		}
		members = append(members, member{f.Name, string(content)})
	}
	return []byte(zipped(t, members...))
}
