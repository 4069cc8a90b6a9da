package extract

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/read/pdf"
	"github.com/tongket/tongket/model"
)

// officeFormats are those that LibreOffice writes, with the most F1 that each may cost. The lines of a PDF have to be
// joined again.
var officeFormats = []struct {
	extension, filter string
	lost              float64
}{
	{".docx", "docx:MS Word 2007 XML", 0.01}, {".odt", "odt", 0.01}, {".fodt", "fodt", 0.01}, {".rtf", "rtf", 0.01},
	{".doc", "doc:MS Word 97", 0.01}, {".pdf", "pdf", 0.03},
}

// The annotated documents give the same facts as office documents.
func TestOfficeGold(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil || testing.Short() {
		t.Skip("starts LibreOffice")
	}
	x, dir := book(t), t.TempDir()
	var base tally
	golds := map[string]string{} // the annotation, by the name of its text
	for _, set := range []string{"seeds", "composed"} {
		found, _ := filepath.Glob(filepath.Join(goldSets, set, "*.json"))
		for _, path := range found {
			doc, err := read.Bytes(annotatedDocument(t, path))
			must(t, err)
			name := strings.TrimSuffix(filepath.Base(path), ".json")
			must(t, os.WriteFile(filepath.Join(dir, name+".txt"), []byte(doc.Text), 0o600))
			golds[name] = path
			base.add(readGold(t, path).score(t, path, x.Document(doc)))
		}
	}
	if len(golds) == 0 {
		t.Skip("no gold documents")
	}
	engine := pdf.New("")
	defer engine.Close()
	for _, f := range officeFormats {
		office(t, dir, f.filter, "*.txt")
	}
	old := olderDocuments(t, dir)
	for _, f := range officeFormats {
		var sum tally
		for name, path := range golds {
			doc, err := read.File(filepath.Join(dir, name+f.extension), read.Options{PDF: engine, Convert: old})
			must(t, err)
			records := x.Document(doc)
			for rec := range records.All() {
				if at := rec.Proof(); rec.Kind() != model.KindDocument && doc.Text[at.Start:at.End] != at.Quote {
					t.Errorf("%s%s: %q is quoted as %q", name, f.extension, doc.Text[at.Start:at.End], at.Quote)
				}
			}
			sum.add(readGold(t, path).score(t, path+" as "+f.extension, records))
		}
		t.Logf("%-5s F1 %.4f, as text %.4f", f.extension, sum.f1(), base.f1())
		if sum.f1() < base.f1()-f.lost {
			t.Errorf("%s: F1 %.4f, as text %.4f", f.extension, sum.f1(), base.f1())
		}
	}
}

func annotatedDocument(t *testing.T, path string) (string, []byte, read.Options) {
	t.Helper()
	source, data := annotatedFile(t, path)
	return source, data, read.Options{}
}

// office has LibreOffice convert the files that match, beside them.
func office(t *testing.T, dir, filter, pattern string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	must(t, err)
	c := exec.Command("soffice", append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", filter, "--outdir", dir}, files...)...)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// olderDocuments converts the .doc files at once, for LibreOffice takes longer to start than to convert, and gives what finds
// the file that was made of one.
func olderDocuments(t *testing.T, dir string) func([]byte, string, string) ([]byte, error) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.doc"))
	must(t, err)
	byContent, again := map[string]string{}, filepath.Join(dir, "again")
	must(t, os.Mkdir(again, 0o700))
	for _, path := range files {
		data, err := os.ReadFile(path)
		must(t, err)
		name := filepath.Base(path)
		must(t, os.WriteFile(filepath.Join(again, name), data, 0o600))
		byContent[string(data)] = filepath.Join(again, name+"x")
	}
	office(t, again, "docx:MS Word 2007 XML", "*.doc")
	return func(data []byte, _, _ string) ([]byte, error) {
		path, known := byContent[string(data)]
		if !known {
			return nil, fmt.Errorf("not one of %d documents", len(byContent))
		}
		return os.ReadFile(path)
	}
}
