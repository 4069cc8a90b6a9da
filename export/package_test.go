package export

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/frictionlessdata/datapackage-go/datapackage"
	"github.com/frictionlessdata/datapackage-go/validator"

	"github.com/tongket/tongket/model"
)

// packed writes n documents as a package and gives its folder.
func packed(t *testing.T, n int, o Options) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "kho", "so-lieu") + "/"
	var s Set
	defer s.Abort()
	f, ok := ByPath(dir)
	if !ok {
		t.Fatal("a folder has no format")
	}
	if err := s.Open(f, dir, o); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		r := sample()
		r.Document.SHA256 = hex.EncodeToString([]byte{byte(i)}) + r.Document.SHA256[2:]
		r.Identify()
		for range 2 { // the same bytes twice are one document
			if err := s.Document(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The Frictionless library takes the descriptor, and every cell of every file for what its schema says.
func TestPackageValidates(t *testing.T) {
	for _, o := range []Options{{Census: true}, {Lang: model.En, CSV: CSV{DecimalComma: true}}, {CSV: CSV{Delimiter: '\t'}, Run: &Run{Date: "2024-12-31", Refused: []Refusal{{"a.txt", "quá lớn"}}}}} {
		dir := packed(t, 3, o)
		pkg, err := datapackage.Load(filepath.Join(dir, "datapackage.json"), validator.InMemoryLoader())
		if err != nil {
			t.Fatal(err)
		}
		if len(pkg.Resources()) != len(columns(o)) {
			t.Errorf("%d resources", len(pkg.Resources()))
		}
		for _, res := range pkg.Resources() {
			schema, err := res.GetSchema()
			if err != nil {
				t.Fatalf("%s: %v", res.Name(), err)
			}
			rows := readCSV(t, filepath.Join(dir, res.Name()+".csv"), o.CSV.form())
			for _, row := range rows[1:] { // the library's own reader drops empty cells
				for i, cell := range row {
					f := &schema.Fields[i]
					if _, err := f.Cast(cell); cell != "" && err != nil || cell == "" && f.Constraints.Required {
						t.Errorf("%s: %s is %q: %v", res.Name(), f.Name, cell, err)
					}
				}
			}
		}
		checkKeys(t, dir, o)
	}
}

// checkKeys looks at primary and foreign keys, which the library does not.
func checkKeys(t *testing.T, dir string, o Options) {
	t.Helper()
	var d descriptor
	b, err := os.ReadFile(filepath.Join(dir, "datapackage.json"))
	if err == nil {
		err = json.Unmarshal(b, &d)
	}
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, r := range d.Resources {
		rows := readCSV(t, filepath.Join(dir, r.Path), o.CSV.form())
		primary, doc := slices.Index(rows[0], r.TableSchema.PrimaryKey[0]), slices.Index(rows[0], "doc")
		seen := map[string]bool{}
		for _, row := range rows[1:] {
			if seen[row[primary]] {
				t.Errorf("%s: key %s twice", r.Name, row[primary])
			}
			seen[row[primary]] = true
			if r.Name == "documents" {
				known[row[doc]] = true
			} else if !known[row[doc]] {
				t.Errorf("%s: no document %s", r.Name, row[doc])
			}
		}
	}
}

func readCSV(t *testing.T, path string, form csvForm) [][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return parseCSV(t, string(b), form)
}

func parseCSV(t *testing.T, text string, form csvForm) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
	r.Comma = rune(form.Delimiter)
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Sizes, hashes and numbers of rows are those of the files; a document found twice is told of and written once.
func TestPackageTellsTheTruth(t *testing.T) {
	dir := packed(t, 2, Options{})
	b, err := os.ReadFile(filepath.Join(dir, "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	var d descriptor
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatal(err)
	}
	for _, r := range d.Resources {
		text, err := os.ReadFile(filepath.Join(dir, r.Path))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(text)
		if r.Bytes != int64(len(text)) || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %d bytes, %s", r.Name, r.Bytes, r.Hash)
		}
		if r.Name == "metrics" && r.Rows != 4 {
			t.Errorf("%d metrics, want 4", r.Rows)
		}
	}
	if len(d.Copies) != 2 {
		t.Errorf("copies are %v", d.Copies)
	}
}

func TestPackageSameBytes(t *testing.T) {
	first := contents(t, packed(t, 2, Options{Census: true}))
	for name, text := range contents(t, packed(t, 2, Options{Census: true})) {
		if first[name] != text {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

// A run that fails leaves no folder behind.
func TestPackageAborts(t *testing.T) {
	dir := t.TempDir()
	var s Set
	f, _ := ByName("package")
	if err := s.Open(f, filepath.Join(dir, "a", "b")+"/", Options{}); err != nil {
		t.Fatal(err)
	}
	s.Abort()
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
