package read

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/tongket/tongket/extract/read/pdf"
	"github.com/tongket/tongket/extract/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

var kindNames = [...]string{"paragraph", "heading", "item", "row", "quote", "caption", "code", "margin"}

// dump prints a document for comparison, a line a block.
func dump(d *text.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", d.Format, d.Encoding)
	for _, f := range [][2]string{{"title", d.Meta.Title}, {"published", d.Meta.Published}, {"author", d.Meta.Author}, {"site", d.Meta.Site}, {"description", d.Meta.Description}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	for _, p := range d.Problems {
		fmt.Fprintf(&b, "problem %s: %s\n", p.Code, p.Message)
	}
	for _, x := range d.Blocks {
		name := kindNames[x.Kind]
		if x.Kind == text.Heading {
			name += fmt.Sprint(" ", x.Level)
		}
		if x.Kind == text.Row {
			name += fmt.Sprint(" ", x.Table)
		}
		if x.Marker.Len() > 0 {
			name += " (" + x.Marker.In(d.Text) + ")"
		}
		if x.Gap {
			name = "+ " + name
		}
		body := x.In(d.Text)
		if x.Kind == text.Row {
			var cells []string
			for _, c := range x.Cells {
				cells = append(cells, "["+c.In(d.Text)+"]")
			}
			body = strings.Join(cells, "")
		}
		fmt.Fprintf(&b, "%s: %s\n", name, strings.NewReplacer("\n", "⏎", "\r", "␍", "\u00A0", "␣").Replace(body))
	}
	return b.String()
}

// TestGolden reads every file of testdata and compares with the file beside it; go test -update writes those.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*")
	if err != nil || len(files) < 15 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		if strings.HasSuffix(f, ".golden") || strings.Contains(f, "fuzz") || strings.HasSuffix(f, "scan.pdf") || strings.HasSuffix(f, ".doc") || strings.HasSuffix(f, ".xls") {
			continue
		}
		d, err := goldenFile(t, f)
		if err != nil {
			t.Error(err)
			continue
		}
		checkSpans(t, d)
		got, golden := dump(d), f+".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || got != string(want) {
			t.Errorf("%s: %v\ngot\n%swant\n%s", f, err, got, want)
		}
	}
}

// goldenFile reads a file of testdata. One that ends in .txtar holds the parts of an office document, which is a ZIP file.
func goldenFile(t *testing.T, path string) (*text.Document, error) {
	t.Helper()
	name, packed := strings.CutSuffix(path, ".txtar")
	if !packed {
		return File(path, Options{PDF: engine()})
	}
	return Bytes(name, packedFile(t, path), Options{})
}

// engine is compiled once for all tests.
var engine = sync.OnceValue(func() *pdf.Engine { return pdf.New("") })

// packedFile packs the parts in a txtar file.
func packedFile(t testing.TB, path string) []byte {
	t.Helper()
	parts, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return pack(t, parts.Files, zip.Deflate)
}

// pack packs files by a method; the media type of OpenDocument is stored, so that the first bytes show it.
func pack(t testing.TB, files []txtar.File, method uint16) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		method := method
		if f.Name == "mimetype" {
			f.Data, method = bytes.TrimSpace(f.Data), zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method})
		if err == nil {
			_, err = w.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
