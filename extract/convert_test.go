package extract

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// conversion writes a plain text as a file of another format.
type conversion struct {
	name string // of the file
	make func(t *testing.T, s string) []byte
}

// conversions are the formats that hold the same text in other ways; textColumn is what the tables call it.
var conversions = []conversion{
	{"a.html", func(_ *testing.T, s string) []byte { return []byte(webPage(s)) }},
	{"a.eml", func(_ *testing.T, s string) []byte { return letterOf("text/html", "<html><body>"+paragraphs(s)) }},
	{"plain.eml", func(_ *testing.T, s string) []byte { return letterOf("text/plain", s) }},
	{"a.mbox", func(_ *testing.T, s string) []byte {
		return append([]byte("From a@x Mon May  6 10:00:00 2024\n"), letterOf("text/html", "<html><body>"+paragraphs(s))...)
	}},
	{"a.jsonl", func(t *testing.T, s string) []byte {
		line, err := json.Marshal(map[string]string{"text": s})
		must(t, err)
		return append(line, '\n')
	}},
	{"a.xlsx", workbookOf},
	{"a.csv", func(t *testing.T, s string) []byte {
		var out bytes.Buffer
		w := csv.NewWriter(&out)
		must(t, w.WriteAll([][]string{{"STT", textColumn}, {"1", s}}))
		return out.Bytes()
	}},
	{"a.warc.gz", func(t *testing.T, s string) []byte {
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + webPage(s)
		return packed(t, fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer))
	}},
	{"a.zip", func(t *testing.T, s string) []byte {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		w, err := z.Create("thư mục/bài.txt")
		must(t, err)
		_, err = w.Write([]byte(s))
		must(t, err)
		must(t, z.Close())
		return out.Bytes()
	}},
	{"a.tar.gz", func(t *testing.T, s string) []byte {
		var out bytes.Buffer
		z := tar.NewWriter(&out)
		must(t, z.WriteHeader(&tar.Header{Name: "bài.txt", Mode: 0o600, Size: int64(len(s))}))
		_, err := z.Write([]byte(s))
		must(t, err)
		must(t, z.Close())
		return packed(t, out.String())
	}},
}

const textColumn = "Nội dung"

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func packed(t *testing.T, s string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, err := z.Write([]byte(s))
	must(t, err)
	must(t, z.Close())
	return out.Bytes()
}

// webPage sets a text in a page with a menu.
func webPage(s string) string {
	return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><ul class="menu"><li><a href="/">Trang chủ</a></li></ul><div class="content">` + paragraphs(s) + "</div></body></html>"
}

// paragraphs writes every line that is not empty as a paragraph of HTML.
func paragraphs(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
		}
	}
	return b.String()
}

func letterOf(kind, body string) []byte {
	return []byte("From: a@x.example\r\nSubject: bai\r\nMIME-Version: 1.0\r\nContent-Type: " + kind + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
		base64.StdEncoding.EncodeToString([]byte(body)) + "\r\n")
}

func workbookOf(t *testing.T, s string) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for at, v := range map[string]string{"A1": "STT", "B1": textColumn, "A2": "1", "B2": s} {
		must(t, f.SetCellStr("Sheet1", at, v))
	}
	var out bytes.Buffer
	must(t, f.Write(&out))
	return out.Bytes()
}

// converted extracts a text as another format holds it; every record must stand where it says.
func converted(t *testing.T, x *Extractor, c conversion, s string) (records model.Records) {
	t.Helper()
	n, o := 0, read.Options{TextColumn: textColumn}
	for p := range read.PartsOf(c.name, bytes.NewReader(c.make(t, s)), o) {
		doc, err := p.Document(o)
		must(t, err)
		records = x.Document(doc)
		for rec := range records.All() {
			if at := rec.Proof(); rec.Kind() != model.KindDocument && doc.Text[at.Start:at.End] != at.Quote {
				t.Errorf("%s: %q is quoted as %q", c.name, doc.Text[at.Start:at.End], at.Quote)
			}
		}
		n++
	}
	if n != 1 {
		t.Errorf("%s holds %d documents", c.name, n)
	}
	return records
}

// lostByFormat is the most F1 that another format may cost.
const lostByFormat = 0.01

// The annotated documents give the same facts in every format.
func TestConvertedGold(t *testing.T) {
	x := book(t)
	var files []string
	for _, set := range []string{"seeds", "composed"} {
		found, _ := filepath.Glob(filepath.Join(goldSets, set, "*.json"))
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no gold documents")
	}
	var base tally
	sums := make([]tally, len(conversions))
	for _, path := range files {
		source, data := annotatedFile(t, path)
		doc, err := read.Bytes(source, data, read.Options{})
		must(t, err)
		g := readGold(t, path)
		base.add(g.score(t, path, x.Document(doc)))
		for i, c := range conversions {
			sums[i].add(g.score(t, path+" as "+c.name, converted(t, x, c, doc.Text)))
		}
	}
	for i, c := range conversions {
		t.Logf("%-10s F1 %.4f, as text %.4f", c.name, sums[i].f1(), base.f1())
		if sums[i].f1() < base.f1()-lostByFormat {
			t.Errorf("%s: F1 %.4f, as text %.4f", c.name, sums[i].f1(), base.f1())
		}
	}
}

// So do the composed samples, figure by figure.
func TestConvertedSamples(t *testing.T) {
	x := book(t)
	files, err := filepath.Glob("../testdata/demo/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		must(t, err)
		want := figures(x.Bytes(path, data))
		for _, c := range conversions {
			if got := figures(converted(t, x, c, string(data)), nil); got != want || want == "" {
				t.Errorf("%s as %s:\n%swant\n%s", path, c.name, got, want)
			}
		}
	}
}

// And so do files that other programs have made, where those are installed.
func TestConvertedByPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	x, dir := book(t), t.TempDir()
	text, err := os.ReadFile("../testdata/demo/02-bao-cao-quy.txt")
	must(t, err)
	want := figures(x.Bytes("a.txt", text))
	var table bytes.Buffer
	must(t, csv.NewWriter(&table).WriteAll([][]string{{"STT", textColumn}, {"1", string(text)}}))
	must(t, os.WriteFile(filepath.Join(dir, "a.csv"), table.Bytes(), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "a.txt"), text, 0o600))
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile"))
	const utf8 = "--infilter=CSV:44,34,76,1"
	for _, made := range [][]string{
		{"a.xlsx", "soffice", profile, "--headless", utf8, "--convert-to", "xlsx", "a.csv"},
		{"a.ods", "soffice", profile, "--headless", utf8, "--convert-to", "ods", "a.csv"},
		{"a.tar", "tar", "cf", "a.tar", "a.txt"},
		{"a.tar.xz", "xz", "-9k", "a.tar"},
		{"a.tar.bz2", "bzip2", "-k", "a.tar"},
		{"a.tar.gz", "gzip", "-k", "a.tar"},
		{"a.tar.zst", "zstd", "-q19", "a.tar"},
		{"a.zip", "/usr/bin/python3", "-m", "zipfile", "-c", "a.zip", "a.txt"},
	} {
		t.Run(made[0], func(t *testing.T) {
			if _, err := exec.LookPath(made[1]); err != nil {
				t.Skip(err)
			}
			c := exec.Command(made[1], made[2:]...)
			c.Dir = dir
			if out, err := c.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			o, n := read.Options{TextColumn: textColumn}, 0
			for p := range read.Parts(filepath.Join(dir, made[0]), o) {
				doc, err := p.Document(o)
				must(t, err)
				if got := figures(x.Document(doc), nil); got != want {
					t.Errorf("%swant\n%s", got, want)
				}
				n++
			}
			if n != 1 {
				t.Errorf("%d documents", n)
			}
		})
	}
}

// figures writes metrics and awards, a line each.
func figures(r model.Records, err error) string {
	var b strings.Builder
	for _, m := range r.Metrics {
		fmt.Fprintln(&b, m.Indicator, m.Value, m.Bound, m.Status, m.Org, m.Period)
	}
	for _, a := range r.Awards {
		fmt.Fprintln(&b, a.Form, a.Collectives, a.Individuals, a.Undivided, a.By, a.Period)
	}
	if err != nil {
		return err.Error()
	}
	return b.String()
}
