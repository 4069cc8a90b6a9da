package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/model"
)

func openBook(t *testing.T, n int, o Options) (raw string, book *excelize.File) {
	t.Helper()
	raw = write(t, n, o, "o.xlsx")["o.xlsx"]
	book, err := excelize.OpenReader(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return raw, book
}

// Every kind has its sheet, every field of the schema a column in it, and every record a row.
func TestWorkbookSheets(t *testing.T) {
	for _, lang := range []model.Lang{model.Vi, model.En} {
		_, book := openBook(t, 2, Options{Lang: lang, Census: true})
		want := []string{overviewTitle.in(lang)}
		for _, v := range views() {
			name := v.title.in(lang)
			want = append(want, name)
			rows, err := book.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			panes, err := book.GetPanes(name)
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("%s: panes %+v, %v", name, panes, err)
			}
			if v.kind == model.KindWarning {
				continue
			}
			n := 1
			for rec := range sample().All() {
				if rec.Kind() == v.kind {
					n += 2
				}
			}
			if len(rows) != n {
				t.Errorf("%s: %d rows, want %d", name, len(rows), n)
			}
			for _, f := range kindByName(v.kind).Fields {
				if !slices.Contains(rows[0], f.Label(lang)) {
					t.Errorf("%s has no column %s", name, f.Label(lang))
				}
			}
		}
		want = append(want, phrase{"Từ điển", "Dictionary"}.in(lang))
		if got := book.GetSheetList(); !slices.Equal(got, want) {
			t.Errorf("sheets %q, want %q", got, want)
		}
	}
}

func TestWorkbookCells(t *testing.T) {
	_, book := openBook(t, 1, Options{})
	for _, c := range []struct{ sheet, column, shown, raw string }{
		{"Số liệu", "Chỉ tiêu", "Tiền chăm lo, hỗ trợ", ""},
		{"Số liệu", "Giá trị", "1,070,000,000 đ", "1070000000"},
		{"Số liệu", "Phạm vi", "=HYPERLINK(\"x\")", ""},
		{"Số liệu", "Năm", "2021", "2021"},
		{"Số liệu", "Cộng vào tổng", "Có", ""},
		{"Khen thưởng", "Số cá nhân", "0", "0"},
		{"Khen thưởng", "Số tập thể", "", ""},
		{"Tài liệu", "Ngày đăng", "14/01/2021 16:05", "44210.6701388889"},
		{"Văn bản", "Ngày ban hành", "06/05/2020", "43957"},
		{"Nhiệm vụ", "Nội dung", "+ nâng cao\tchất lượng\uFFFD", ""},
		{"Cần xem lại", "Điều cần xem", "Chưa rõ tổ chức", ""},
	} {
		cell := find2(t, book, c.sheet, c.column)
		shown, err := book.GetCellValue(c.sheet, cell)
		if err != nil || shown != c.shown {
			t.Errorf("%s!%s shows %q, want %q (%v)", c.sheet, cell, shown, c.shown, err)
		}
		if formula, _ := book.GetCellFormula(c.sheet, cell); formula != "" {
			t.Errorf("%s!%s is a formula: %s", c.sheet, cell, formula)
		}
		raw, _ := book.GetCellValue(c.sheet, cell, excelize.Options{RawCellValue: true})
		if c.raw != "" && raw != c.raw {
			t.Errorf("%s!%s holds %q, want %q", c.sheet, cell, raw, c.raw)
		}
	}
}

// find2 names the cell of a column in a sheet's second row.
func find2(t *testing.T, book *excelize.File, sheet, column string) string {
	t.Helper()
	rows, err := book.GetRows(sheet)
	if err != nil || len(rows) == 0 {
		t.Fatalf("%s: %v", sheet, err)
	}
	i := slices.Index(rows[0], column)
	cell, err := excelize.CoordinatesToCellName(i+1, 2)
	if err != nil {
		t.Fatalf("%s has no column %s", sheet, column)
	}
	return cell
}

// Every part must be XML that any reader takes, and a sheet's head must give its real extent: readers that stream believe it.
func TestWorkbookParts(t *testing.T) {
	raw, _ := openBook(t, 3, Options{})
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
			_, rest, _ := bytes.Cut(b, []byte("<sheetPr>"))
			for _, want := range []string{`<dimension ref="A1:W7"`, `<tablePart `, `state="frozen"`, `<cols><col min="1" max="1"`, `orientation="landscape"`, `&amp;P/&amp;N`} {
				if !bytes.Contains(rest, []byte(want)) {
					t.Errorf("%s: no %s in %.3000s", f.Name, want, rest)
				}
			}
		}
	}
}

// What needs a second look stands in the order of its importance: what was refused first, then contradictions, texts that
// did not fit, numerals last. Words around a numeral come from the text.
func TestReviewOrder(t *testing.T) {
	r := sample()
	r.Warnings = []model.Warning{
		{Code: model.OrgUnknown, Message: "chưa rõ"}, {Code: model.ConflictingValues, Message: "hai số"}, {Code: model.DecodedWithErrors, Message: "byte lạ"},
	}
	r.Numerals = []model.Numeral{{Bin: model.Unexplained, Evidence: model.Evidence{Start: len("Có đến "), End: len("Có đến 67"), Quote: "67"}}}
	r.Reading = &model.Reading{Text: "Có đến 67 điều chưa rõ."}
	r.Tasks[0].Text = strings.Repeat("đ", 40000)
	r.Identify()
	raw := writeAll(t, []*model.Records{r}, Options{Run: &Run{Refused: []Refusal{{"hỏng.pdf", "không đọc được"}}}}, "o.xlsx")["o.xlsx"]
	book, err := excelize.OpenReader(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("Cần xem lại")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"1", "Tài liệu bị từ chối", "không đọc được"}, {"2", "Số liệu mâu thuẫn", "hai số"}, {"3", "Giải mã có lỗi", "byte lạ"},
		{"4", "Chưa rõ tổ chức", "chưa rõ"}, {"5", "Chữ bị cắt", ""}, {"6", "Con số chưa giải thích", "… Có đến 67 điều chưa rõ. …"},
	}
	if len(rows) != len(want)+1 {
		t.Fatalf("%d rows, want %d", len(rows), len(want)+1)
	}
	for i, w := range want {
		got := rows[i+1]
		if got[0] != w[0] || got[1] != w[1] || w[2] != "" && got[2] != w[2] {
			t.Errorf("row %d is %q, want %q", i+2, got[:3], w)
		}
	}
	text, err := book.GetCellValue("Nhiệm vụ", find2(t, book, "Nhiệm vụ", "Nội dung"))
	if err != nil || !strings.HasSuffix(text, "…") || len([]rune(text)) != 32767 {
		t.Errorf("the long text has %d characters (%v)", len([]rune(text)), err)
	}
}
