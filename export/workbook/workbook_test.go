package workbook

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// made writes a workbook and opens it again.
func made(t *testing.T, fill func(b *Book) error) (raw []byte, file *excelize.File) {
	t.Helper()
	b := New(t.TempDir())
	defer b.Close()
	if err := fill(b); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.WriteTo(&out, Properties{Title: "t", Creator: "c", Language: "vi-VN"}); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return out.Bytes(), file
}

// A table that does not fit goes on in a sheet to its right, and formulas add up over both.
func TestTableGoesOn(t *testing.T) {
	var formula string
	_, file := made(t, func(b *Book) error {
		page, err := b.Sheet("Đầu", Columns{20}, Print{})
		if err != nil {
			return err
		}
		table, err := b.Table("Số liệu", []Column{{Title: "Giá trị", Width: 10}, {Title: "Tên", Width: 10}}, Print{Columns: 1})
		if err != nil {
			return err
		}
		if _, err := b.Table("Cuối", []Column{{Title: "Trống", Width: 10}}, Print{}); err != nil {
			return err
		}
		table.max = 4
		for i := range 7 {
			if err := table.Row([]Cell{{Value: i}, {Value: fmt.Sprint("dòng ", i)}}); err != nil {
				return err
			}
		}
		formula = table.Sum("SUM({Giá trị})")
		return page.Row(Cell{Formula: formula, Value: 21})
	})
	if want := []string{"Đầu", "Số liệu", "Số liệu (2)", "Số liệu (3)", "Cuối"}; !slices.Equal(file.GetSheetList(), want) {
		t.Errorf("sheets %q, want %q", file.GetSheetList(), want)
	}
	if want := "SUM(so_lieu_gia_tri)+SUM(so_lieu_2_gia_tri)+SUM(so_lieu_3_gia_tri)"; formula != want {
		t.Errorf("formula %s, want %s", formula, want)
	}
	if got, err := file.CalcCellValue("Đầu", "A1"); err != nil || got != "21" {
		t.Errorf("the formula comes to %s (%v), want 21", got, err)
	}
	if got, _ := file.GetCellValue("Đầu", "A1"); got != "21" {
		t.Errorf("its result in the file is %s, want 21", got)
	}
	names := map[string]string{}
	for _, n := range file.GetDefinedName() {
		names[n.Scope+"!"+n.Name] = n.RefersTo
	}
	for name, want := range map[string]string{
		"Workbook!so_lieu_gia_tri":     "'Số liệu'!$A$2:$A$4",
		"Workbook!so_lieu_3_ten":       "'Số liệu (3)'!$B$2",
		"Số liệu!_xlnm.Print_Titles":   "'Số liệu'!$1:$1",
		"Số liệu (2)!_xlnm.Print_Area": "'Số liệu (2)'!$A$1:$A$4",
		"Workbook!cuoi_trong":          "'Cuối'!$A$2",
		"Cuối!_xlnm.Print_Titles":      "'Cuối'!$1:$1",
		"Số liệu (3)!_xlnm.Print_Area": "'Số liệu (3)'!$A$1:$A$2",
	} {
		if names[name] != want {
			t.Errorf("%s is %s, want %s", name, names[name], want)
		}
	}
	for _, sheet := range []string{"Số liệu", "Số liệu (2)", "Số liệu (3)", "Cuối"} {
		tables, err := file.GetTables(sheet)
		if err != nil || len(tables) != 1 {
			t.Errorf("%s: tables %v (%v)", sheet, tables, err)
		}
	}
	if tables, _ := file.GetTables("Số liệu (2)"); tables[0].Range != "A1:B4" || tables[0].Name != "so_lieu_2" {
		t.Errorf("the second table is %+v", tables[0])
	}
}

func TestName(t *testing.T) {
	for title, want := range map[string]string{
		"Số liệu": "so_lieu", "Tỉnh/thành phố": "tinh_thanh_pho", "Đơn vị tính": "don_vi_tinh", "SHA-256": "sha_256",
		"2024": "_2024", "R1": "_r1", "Rc": "_rc", "AB12": "_ab12", "%": "_", "Tập thể và cá nhân (không tách)": "tap_the_va_ca_nhan_khong_tach",
	} {
		if got := Name(title); got != want {
			t.Errorf("Name(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestSheetNames(t *testing.T) {
	b := New(t.TempDir())
	defer b.Close()
	for _, c := range [][2]string{
		{"a/b:c", "a b c"}, {"A B C", "A B C (2)"}, {strings.Repeat("đ", 40), strings.Repeat("đ", 31)},
		{strings.Repeat("Đ", 40), strings.Repeat("Đ", 27) + " (2)"}, {"'x'", "x"},
	} {
		if got := b.sheetName(c[0]); got != c[1] {
			t.Errorf("sheetName(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestCut(t *testing.T) {
	long := strings.Repeat("đ", MaxText)
	for in, want := range map[string]string{
		"ngắn":                       "ngắn",
		"a\x00b\uFFFFc\xff":          "a\uFFFDb\uFFFDc\uFFFD",
		long:                         long,
		long + "a":                   strings.Repeat("đ", MaxText-1) + "…",
		strings.Repeat("😀", MaxText): strings.Repeat("😀", MaxText/2) + "…",
	} {
		got, cut := Cut(in)
		if got != want || cut != strings.HasSuffix(want, "…") {
			t.Errorf("Cut(%.9s… of %d bytes) has %d bytes, want %d; cut %v", in, len(in), len(got), len(want), cut)
		}
	}
}

func TestHyperlink(t *testing.T) {
	long := strings.Repeat("x", 300)
	for _, c := range []struct{ address, shown, want string }{
		{"a.txt", "a", `HYPERLINK("a.txt","a")`},
		{`a"&WEBSERVICE("http://x")&".txt`, `"`, `HYPERLINK("a""&WEBSERVICE(""http://x"")&"".txt","""")`},
		{long, "", `HYPERLINK("` + long[:255] + `"&"` + long[255:] + `","")`},
		{"", "a", ""},
		{strings.Repeat(long, 7), "a", ""},
	} {
		got, ok := Hyperlink(c.address, c.shown)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Hyperlink(%.40q, %q) = %s, %v", c.address, c.shown, got, ok)
		}
	}
}

// The same content gives the same bytes, drawings and all.
func TestSameBytes(t *testing.T) {
	fill := func(b *Book) error {
		bold, err := b.Style(Style{Bold: true, Number: "#,##0"})
		if err != nil {
			return err
		}
		s, err := b.Sheet("Trang", Columns{20, 10}, Print{Landscape: true})
		if err != nil {
			return err
		}
		for i := range 5 {
			if err := s.Row(Cell{Value: fmt.Sprint("mục ", i)}, Cell{Value: i, Style: bold}); err != nil {
				return err
			}
		}
		for _, bars := range []bool{true, false} {
			err := s.Chart(Chart{Bars: bars, Title: "t", Labels: s.At(1, 1, 1, 5), Values: s.At(2, 1, 2, 5), At: "D1", Width: 300, Height: 200, Color: "2E75B6"})
			if err != nil {
				return err
			}
		}
		_, err = b.Table("Bảng", []Column{{Title: "a", Width: 9}}, Print{})
		return err
	}
	first, _ := made(t, fill)
	for range 5 {
		if again, _ := made(t, fill); !bytes.Equal(first, again) {
			t.Fatal("two runs differ")
		}
	}
}

func FuzzConstant(f *testing.F) {
	f.Add(`"a""`)
	f.Add(strings.Repeat(`"`, 600))
	f.Fuzz(func(t *testing.T, s string) {
		for i, r := range tokens(Constant(s)) {
			if r != "" && r != "&" {
				t.Errorf("%q escapes at token %d: %q", Constant(s), i, r)
			}
		}
	})
}

// tokens gives what stands outside of text constants.
func tokens(formula string) (list []string) {
	for formula != "" {
		open := strings.IndexByte(formula, '"')
		if open < 0 {
			return append(list, formula)
		}
		list = append(list, formula[:open])
		formula = formula[open+1:]
		for {
			end := strings.IndexByte(formula, '"')
			if end < 0 {
				return append(list, "open constant")
			}
			formula = formula[end+1:]
			if !strings.HasPrefix(formula, `"`) {
				break
			}
			formula = formula[1:]
		}
	}
	return list
}

// Texts come back as they were, those that look like escapes too; numbers and moments as they are.
func TestCellsComeBack(t *testing.T) {
	texts := []string{
		"", " đầu và cuối ", "_x0041_", "a_x000D_b__x0041_", "_x", "_xZZZZ_", "a\r\nb\rc\nd", "\tcột\t", "<b>&amp;\"'</b>", "]]>", "😀", "=1+1", strings.Repeat("đ", MaxText),
	}
	day := time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)
	_, file := made(t, func(b *Book) error {
		date, err := b.Style(Style{Number: "yyyy-mm-dd hh:mm"})
		if err != nil {
			return err
		}
		s, err := b.Sheet("T", nil, Print{})
		if err != nil {
			return err
		}
		for _, text := range texts {
			if err := s.Row(Cell{Value: text}, Cell{Value: int64(999_999_999_999_999)}, Cell{Value: -0.125}, Cell{Value: day.Add(90 * time.Minute), Style: date}); err != nil {
				return err
			}
		}
		return s.Row(Cell{Value: time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)}, Cell{Value: time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)})
	})
	raw := excelize.Options{RawCellValue: true}
	for i, text := range texts {
		for column, want := range []string{text, "999999999999999", "-0.125", "45351.0625"} {
			cell := at(column+1, i+1)
			if got, err := file.GetCellValue("T", cell, raw); err != nil || got != want {
				t.Errorf("%s holds %.40q (%v), want %.40q", cell, got, err, want)
			}
		}
	}
	for cell, want := range map[string]string{"A14": "1", "B14": "61"} {
		if got, _ := file.GetCellValue("T", cell, raw); got != want {
			t.Errorf("%s holds %s, want %s", cell, got, want)
		}
	}
	b := New(t.TempDir())
	defer b.Close()
	if s, err := b.Sheet("T", nil, Print{}); err != nil || s.Row(Cell{Value: struct{}{}}) == nil {
		t.Errorf("a cell holds anything (%v)", err)
	}
}
