package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/model"
)

func workbook(t *testing.T, n int, o Options) (raw string, book *excelize.File) {
	t.Helper()
	raw = write(t, n, o, "o.xlsx")["o.xlsx"]
	book, err := excelize.OpenReader(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return raw, book
}

func TestWorkbookSheets(t *testing.T) {
	for lang, legend := range map[model.Lang]string{model.Vi: "Chú giải", model.En: "Legend"} {
		_, book := workbook(t, 2, Options{Lang: lang, Census: true})
		var want []string
		for _, k := range model.Kinds() {
			want = append(want, k.Label(lang))
			rows, err := book.GetRows(k.Label(lang))
			if err != nil {
				t.Fatal(err)
			}
			n := 1
			for rec := range sample().All() {
				if rec.Kind() == k.Name {
					n += 2
				}
			}
			if len(rows) != n || rows[0][0] != k.Fields[0].Label(lang) || len(rows[0]) != len(k.Fields) {
				t.Errorf("%s: %d rows, want %d; header %q", k.Label(lang), len(rows), n, rows[0])
			}
			panes, err := book.GetPanes(k.Label(lang))
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("%s: panes %+v, %v", k.Label(lang), panes, err)
			}
		}
		want = append(want, legend)
		if got := strings.Join(book.GetSheetList(), "|"); got != strings.Join(want, "|") {
			t.Errorf("sheets %s, want %v", got, want)
		}
	}
}

func TestWorkbookCells(t *testing.T) {
	_, book := workbook(t, 1, Options{})
	for _, c := range []struct{ sheet, cell, shown, raw string }{
		{"Số liệu", "C2", "Tiền chăm lo, hỗ trợ", ""},
		{"Số liệu", "D2", "1,070,000,000", "1070000000"},
		{"Số liệu", "J2", "=HYPERLINK(\"x\")", ""},
		{"Số liệu", "D3", "35.3", "35.3"},
		{"Số liệu", "E3", "500", "500"},
		{"Khen thưởng", "F2", "0", "0"},
		{"Khen thưởng", "E2", "", ""},
		{"Văn bản", "D2", "14/01/2021 16:05", "44210.6701388889"},
		{"Văn bản viện dẫn", "E2", "06/05/2020", "43957"},
		{"Nhiệm vụ", "G2", "+ nâng cao\tchất lượng\uFFFD", ""},
	} {
		shown, err := book.GetCellValue(c.sheet, c.cell)
		if err != nil || shown != c.shown {
			t.Errorf("%s!%s shows %q, want %q (%v)", c.sheet, c.cell, shown, c.shown, err)
		}
		if formula, _ := book.GetCellFormula(c.sheet, c.cell); formula != "" {
			t.Errorf("%s!%s is a formula: %s", c.sheet, c.cell, formula)
		}
		raw, _ := book.GetCellValue(c.sheet, c.cell, excelize.Options{RawCellValue: true})
		if c.raw != "" && raw != c.raw {
			t.Errorf("%s!%s holds %q, want %q", c.sheet, c.cell, raw, c.raw)
		}
	}
}

// Every part must be XML that any reader takes, and a sheet's head must give its real extent: readers that stream believe it.
func TestWorkbookParts(t *testing.T) {
	raw, _ := workbook(t, 3, Options{})
	zr, err := zip.NewReader(strings.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	if zr.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", zr.File[0].Name)
	}
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(bytes.NewReader(b))
		for err == nil {
			_, err = d.Token()
		}
		if err != io.EOF {
			t.Errorf("%s: %v", f.Name, err)
		}
		if f.Name == "xl/worksheets/sheet2.xml" {
			for _, want := range []string{`<dimension ref="A1:T7"`, `<autoFilter ref="$A$1:$T$7"`, `state="frozen"`} {
				if !bytes.Contains(b, []byte(want)) {
					t.Errorf("%s: no %s in %.6000s", f.Name, want, b)
				}
			}
		}
	}
}

func TestFullSheetGoesOn(t *testing.T) {
	var files Files
	defer files.Abort()
	w, err := openXLSX(&files, t.TempDir()+"/o.xlsx", Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := w.(*xlsx)
	x.sheets[0].row = maxRows - 1 // as if so many rows stood there
	for range 2 {
		if err := x.Document(sample()); err != nil {
			t.Fatal(err)
		}
	}
	if got := x.sheets[0].Sheet; got != "Văn bản (2)" || x.sheets[0].row != 2 {
		t.Errorf("the second row stands in %s!%d", got, x.sheets[0].row)
	}
}

func TestCut(t *testing.T) {
	long := strings.Repeat("đ", maxText)
	for in, want := range map[string]string{
		"ngắn":                       "ngắn",
		long:                         long,
		long + "a":                   strings.Repeat("đ", maxText-1) + "…",
		strings.Repeat("😀", maxText): strings.Repeat("😀", maxText/2-0) + "…",
	} {
		if got := cut(in); got != want {
			t.Errorf("cut(%.9s… of %d bytes) has %d bytes, want %d", in, len(in), len(got), len(want))
		}
	}
}
