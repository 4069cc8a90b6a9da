package export

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// sample gives the records of an invented document. Its texts try what formats have to escape.
func sample() *model.Records {
	of, max := model.NewDecimal(20), model.NewDecimal(500)
	people := model.NewDecimal(0)
	declared := 7
	rate, _ := model.ParseDecimal("35.3")
	value, _ := model.ParseDecimal("1070000000")
	r := &model.Records{
		Document: model.Document{Title: "Tổng kết \"năm\" <2021> & phương hướng", Published: "2021-01-14T16:05", Source: "a,b.txt", SHA256: strings.Repeat("ab", 32), Encoding: "utf-8", Format: "text"},
		Metrics: []model.Metric{
			{Indicator: model.SupportAmount, Value: value, Bound: model.Exact, Unit: model.UnitVND, Status: model.Actual, Scope: "=HYPERLINK(\"x\")", Period: "2021-Q2", Evidence: model.Evidence{Start: 3, End: 9, Quote: "1,07 tỷ\r\nđồng", Rule: "r"}},
			{Indicator: model.Rate, Value: rate, Bound: model.Exact, Unit: model.UnitPercent, Status: model.Target, Of: &of, ValueMax: &max},
		},
		Awards:     []model.Award{{Form: model.Prize, Individuals: &people, Bound: model.Exact, Status: model.Awarded}},
		Tasks:      []model.Task{{List: 1, Ordinal: 2, Marker: "-", Title: "- nâng cao", Text: "+ nâng cao\tchất lượng\x01", Declared: &declared}},
		References: []model.Reference{{Type: "Quyết định", Number: "12/QĐ-LĐLĐ", Date: "2020-05-06"}},
		Campaigns:  []model.Campaign{{Type: model.Movement, Name: "＠Giỏi việc nước"}},
		Warnings:   []model.Warning{{Code: model.OrgUnknown, Message: "chưa rõ"}},
		Numerals:   []model.Numeral{{Bin: model.Excluded, Reason: model.ReasonDate}},
	}
	r.Identify()
	return r
}

// write writes n documents to targets below dir and gives what every file holds.
func write(t *testing.T, n int, o Options, targets ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	var s Set
	defer s.Abort()
	for _, target := range targets {
		f, ok := ByPath(target)
		if !ok {
			t.Fatalf("no format for %s", target)
		}
		if err := s.Open(f, filepath.Join(dir, target), o); err != nil {
			t.Fatal(err)
		}
	}
	for range n {
		if err := s.Document(sample()); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	return contents(t, dir)
}

func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, path))
		files[path] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSameInputSameBytes(t *testing.T) {
	targets := []string{"o.jsonl", "o.csv", "o.xlsx", "o.sqlite", "o.html", "o.parquet", "o.md"}
	first := write(t, 3, Options{Census: true}, targets...)
	for range 3 {
		for name, text := range write(t, 3, Options{Census: true}, targets...) {
			if first[name] != text {
				t.Errorf("%s differs between two runs", name)
			}
		}
	}
	if len(first) != len(targets)-2+2*len(model.Kinds()) {
		t.Errorf("files are %v", slices.Collect(keys(first)))
	}
}

func keys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func TestCensusOnlyWhenAsked(t *testing.T) {
	files := write(t, 1, Options{}, "o.jsonl", "o.csv")
	if strings.Contains(files["o.jsonl"], `"numeral"`) || files["o.numerals.csv"] != "" {
		t.Error("numerals were written")
	}
}

func TestJSONLStream(t *testing.T) {
	var b bytes.Buffer
	w := newJSONL(&b, Options{})
	if err := errors.Join(w.Document(sample()), w.Close()); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	if len(lines) != sample().Len()-1+1 || lines[len(lines)-1] != "" {
		t.Fatalf("%d lines:\n%s", len(lines), b.String())
	}
	for _, want := range []string{`{"record":"document","doc":"dabababababab","title":"Tổng kết \"năm\" <2021> & phương hướng"`, `"value":1070000000,`, `"individuals":0,`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}
