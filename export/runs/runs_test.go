package runs

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/model"
)

// run writes two documents with everything that a comparison needs, in every format that can be read back.
func run(t *testing.T, name string, o export.Options) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	f, ok := export.ByPath(path)
	if strings.HasSuffix(name, "/") {
		path += "/"
		f, ok = export.ByPath(path)
	}
	if !ok {
		t.Fatalf("no format for %s", name)
	}
	var set export.Set
	defer set.Abort()
	o.Census = true
	if err := set.Open(f, path, o); err != nil {
		t.Fatal(err)
	}
	for _, r := range documents() {
		if err := set.Document(&r); err != nil {
			t.Fatal(err)
		}
	}
	if err := set.Commit(); err != nil {
		t.Fatal(err)
	}
	return path
}

func documents() []model.Records {
	of, top := model.NewDecimal(225), model.Decimal{Coef: 12345, Scale: 2}
	long := strings.Repeat("rất dài ", 200_000) // longer than any buffer
	a := model.Records{Document: model.Document{Doc: "d1", Title: `=cmd "x", '+`, Published: "2020-01-22T16:05", Source: "a.txt", SHA256: "00", Encoding: "utf-8", Format: "text"}}
	a.Metrics = []model.Metric{
		{Head: model.Head{Doc: "d1", ID: "m1"}, Indicator: model.MembersNew, Value: model.Decimal{Coef: 2345, Scale: 1}, Of: &of, Unit: model.UnitPerson, Bound: model.Exact, Status: model.Actual, Evidence: model.Evidence{Start: 3, End: 9, Quote: "- 234,5\n"}},
		{Head: model.Head{Doc: "d1", ID: "m2"}, Indicator: model.SupportAmount, Value: model.NewDecimal(1_070_000_000), ValueMax: &top, Unit: model.UnitVND, Bound: model.Range, Status: model.Target, Scope: "a;b", Evidence: model.Evidence{Quote: long}},
	}
	a.Awards = []model.Award{{Head: model.Head{Doc: "d1", ID: "a1"}}}
	a.Warnings = []model.Warning{{Head: model.Head{Doc: "d1", ID: "w1"}, Code: model.PartsDoNotSum, Message: "…"}}
	a.Numerals = []model.Numeral{{Head: model.Head{Doc: "d1", ID: "n1"}, Bin: model.Unexplained, Evidence: model.Evidence{Quote: "7"}}}
	b := model.Records{Document: model.Document{Doc: "d2", Source: "b.txt", SHA256: "01", Encoding: "utf-8", Format: "text"}}
	return []model.Records{a, b}
}

// What a run wrote is what is read back, whatever the format.
func TestReadsBack(t *testing.T) {
	excel := export.CSV{BOM: true, DecimalComma: true}
	for name, o := range map[string]export.Options{"run.jsonl": {}, "run.sqlite": {}, "run/": {}, "excel/": {CSV: excel}, "raw/": {CSV: export.CSV{Raw: true, Delimiter: '\t'}}} {
		path := run(t, name, o)
		list, ok := Documents(path)
		if !ok {
			t.Errorf("%s is not recognised", name)
			continue
		}
		want := documents()
		n := 0
		for r, err := range list {
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			expected := &want[n]
			expected.Awards = nil // no comparison needs them
			var got, should []string
			for rec := range r.All() {
				got = append(got, string(model.AppendJSON(nil, rec)))
			}
			for rec := range expected.All() {
				should = append(should, string(model.AppendJSON(nil, rec)))
			}
			if strings.Join(got, "\n") != strings.Join(should, "\n") {
				t.Errorf("%s, document %d:\n%.600s\nwant\n%.600s", name, n, strings.Join(got, "\n"), strings.Join(should, "\n"))
			}
			n++
		}
		if n != 2 {
			t.Errorf("%s: %d documents", name, n)
		}
	}
}

func TestNoRun(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "Báo cáo", "docs.jsonl": `{"text":"Báo cáo"}`, "empty": ""} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, ok := Documents(path); ok {
			t.Errorf("%s is taken for a run", name)
		}
	}
	if _, ok := Documents(dir); ok {
		t.Error("a folder of documents is taken for a run")
	}
}

func TestBroken(t *testing.T) {
	const doc = `{"record":"document","doc":"d1","source":"a"}` + "\n"
	for text, want := range map[string]struct {
		line int
		err  error
	}{
		`{"record":"metric","doc":"d1"}`:                {1, errNoDocument},
		doc + `{"record":"metric","doc":"d2"}`:          {2, errOrder},
		doc + "\n" + `{"record":"metric","doc":1}`:      {3, nil},
		doc + `{"record":"warning","doc":"d1"`:          {2, nil},
		doc + `{"record":"metric","doc":"d1","value":x`: {2, nil},
	} {
		path := filepath.Join(t.TempDir(), "r.jsonl")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		list, _ := Documents(path)
		var last error
		for _, err := range list {
			last = err
		}
		var e *Error
		if !errors.As(last, &e) || e.Line != want.line || want.err != nil && !errors.Is(e, want.err) {
			t.Errorf("%q: %v", text, last)
		}
	}
}

// A package from elsewhere cannot name files outside its folder.
func TestPackageStaysInItsFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, descriptorName), []byte(`{"resources":[{"name":"documents","path":"../secret.csv"},{"name":"metrics","path":"m.csv"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	list, ok := Documents(dir)
	if !ok {
		t.Fatal("the package is not recognised")
	}
	for _, err := range list {
		if err == nil || !strings.Contains(err.Error(), "leads out of the package") {
			t.Errorf("%v", err)
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add([]byte(`{"record":"document","doc":"d1"}` + "\n" + `{"record":"metric","doc":"d1","value":1}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "r.jsonl")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		for r, err := range jsonLines(path) {
			if err == nil && r == nil {
				t.Error("nothing, and no error")
			}
		}
	})
}
