package export

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a=b": "a=b", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra", "＝1": "'＝1", "－a": "'－a", "’a": "’a",
	} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
	}
}

// Every file reads back, with a standard reader, as the header and the cells of its records.
func TestCSVReadsBack(t *testing.T) {
	files := write(t, 2, Options{Census: true}, "o.csv")
	for _, k := range model.Kinds() {
		rows, err := csv.NewReader(strings.NewReader(files["o."+k.Plural+".csv"])).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", k.Plural, err)
		}
		want := [][]string{header(k)}
		for range 2 {
			for rec := range sample().All() {
				if rec.Kind() == k.Name {
					want = append(want, row(rec))
				}
			}
		}
		if !slices.EqualFunc(rows, want, slices.Equal[[]string]) {
			t.Errorf("%s:\n%q\nwant\n%q", k.Plural, rows, want)
		}
	}
	if metrics := files["o.metrics.csv"]; !strings.Contains(metrics, `,"'=HYPERLINK(""x"")",`) || strings.Count(metrics, "\r\n") != 1+4+2 {
		t.Errorf("o.metrics.csv:\n%q", metrics)
	}
}

func header(k model.Kind) (names []string) {
	for _, f := range k.Fields {
		names = append(names, f.Name)
	}
	return names
}

func row(r model.Record) (cells []string) {
	for _, c := range model.Cells(nil, r) {
		s := guard(c.Text)
		switch {
		case !c.Set:
			s = ""
		case c.Type == model.TypeInteger:
			s = model.NewDecimal(c.Int).String()
		case c.Type == model.TypeDecimal:
			s = c.Decimal.String()
		}
		cells = append(cells, strings.ReplaceAll(s, "\r\n", "\n")) // as encoding/csv reads line ends
	}
	return cells
}

func FuzzCSV(f *testing.F) {
	f.Add("a", "b\"c\r\n", "=1")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		line := appendText(nil, "x")
		want := []string{"x"}
		for _, s := range []string{a, b, c} {
			s = guard(s)
			line = appendText(sep(line, 1), s)
			want = append(want, strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"))
		}
		got, err := csv.NewReader(strings.NewReader(string(line) + "\r\n")).Read()
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q reads as %q (%v), want %q", line, got, err, want)
		}
	})
}
