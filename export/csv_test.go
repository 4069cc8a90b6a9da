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
		"": "", "a=b": "a=b", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra", "＝1": "'＝1", "－a": "'－a", "’a": "’a", " =1": "' =1", "\x00=": "'\x00=",
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
		form := CSV{}.form()
		line := form.text(nil, "x")
		want := []string{"x"}
		for _, s := range []string{a, b, c} {
			s = guard(s)
			line = form.text(form.separate(line, 1), s)
			want = append(want, strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"))
		}
		got, err := csv.NewReader(strings.NewReader(string(line) + "\r\n")).Read()
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q reads as %q (%v), want %q", line, got, err, want)
		}
	})
}

// What an option asks for stands in the bytes, and the cells read back the same.
func TestCSVForms(t *testing.T) {
	for _, c := range []struct {
		csv       CSV
		delimiter rune
		rate      string
	}{
		{CSV{}, ',', "35.3"},
		{CSV{BOM: true}, ',', "35.3"},
		{CSV{Delimiter: ';'}, ';', "35.3"},
		{CSV{Delimiter: '\t'}, '\t', "35.3"},
		{CSV{DecimalComma: true}, ';', "35,3"},
		{CSV{DecimalComma: true, Delimiter: ','}, ',', "35,3"},
	} {
		text := write(t, 1, Options{CSV: c.csv}, "o.csv")["o.metrics.csv"]
		rest, marked := strings.CutPrefix(text, "\uFEFF")
		if marked != c.csv.BOM {
			t.Errorf("%+v: byte order mark %v", c.csv, marked)
		}
		r := csv.NewReader(strings.NewReader(rest))
		r.Comma = c.delimiter
		rows, err := r.ReadAll()
		if err != nil || len(rows) != 3 || rows[2][slices.Index(rows[0], "value")] != c.rate {
			t.Errorf("%+v reads as %q (%v)", c.csv, rows, err)
		}
	}
	if raw := write(t, 1, Options{CSV: CSV{Raw: true}}, "o.csv")["o.metrics.csv"]; !strings.Contains(raw, `,"=HYPERLINK(""x"")",`) {
		t.Errorf("raw texts are changed: %s", raw)
	}
}
