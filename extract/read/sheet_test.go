package read

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/model"
)

// workbook makes an XLSX file; a value that is a styled is written in its number format.
func workbook(t testing.TB, sheets map[string][][]any, order ...string) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range order {
		_, err := f.NewSheet(name)
		must(err)
		if i == 0 {
			must(f.DeleteSheet("Sheet1"))
		}
		for r, row := range sheets[name] {
			for c, v := range row {
				at, err := excelize.CoordinatesToCellName(c+1, r+1)
				must(err)
				if s, ok := v.(styled); ok {
					id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &s.format})
					must(err)
					must(f.SetCellStyle(name, at, at, id))
					v = s.value
				}
				must(f.SetCellValue(name, at, v))
			}
		}
		if strings.HasPrefix(name, "ẩn") {
			must(f.SetSheetVisible(name, false))
		}
	}
	var out bytes.Buffer
	must(f.Write(&out))
	return out.String()
}

type styled struct {
	value  any
	format string
}

func TestXLSX(t *testing.T) {
	data := workbook(t, map[string][][]any{
		"Quý I": {
			{"BẢNG SỐ LIỆU QUÝ I/2024"},
			{},
			{"STT", "Đơn vị", "CĐCS", "Đoàn viên", "Tỷ lệ", "Ngày chốt"},
			{1, "LĐLĐ huyện Lạc Thủy", 96, styled{10967, "#,##0"}, styled{0.153, "0.0%"}, styled{45382, "dd/mm/yyyy"}},
			{2, "LĐLĐ huyện Tân Lạc", 71, styled{8200.5, "#,##0.0"}, 1.07, styled{45382, "mm-dd-yy"}},
			{"Ghi chú: số chốt cuối quý."},
			{},
			{"Năm", "Số tiền"},
			{2023, 1600000000},
		},
		"Sheet2": {{"Nguồn: Ban Tổ chức"}},
		"Trống":  {},
		"ẩn":     {{"nháp", 1}},
	}, "Quý I", "Trống", "Sheet2", "ẩn")
	d, err := Bytes("a.xlsx", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, d)
	want := `xlsx utf-8
problem sheet_hidden: Trang tính bị ẩn, không đọc: ẩn.
heading 2: Quý I
paragraph: BẢNG SỐ LIỆU QUÝ I/2024
row 1: [STT][Đơn vị][CĐCS][Đoàn viên][Tỷ lệ][Ngày chốt]
row 1: [1][LĐLĐ huyện Lạc Thủy][96][10967][15,3%][31/03/2024]
row 1: [2][LĐLĐ huyện Tân Lạc][71][8200,5][1,07][31/03/2024]
paragraph: Ghi chú: số chốt cuối quý.
row 2: [Năm][Số tiền]
row 2: [2023][1600000000]
paragraph: Nguồn: Ban Tổ chức
`
	if got := dump(d); got != want {
		t.Errorf("%swant\n%s", got, want)
	}
	if d.Problems[0].Code != model.SheetHidden {
		t.Error(d.Problems)
	}
}

// ods packs the content of a spreadsheet.
func ods(t testing.TB, tables string) string {
	const head = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>`
	return zipped(t, member{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		member{"content.xml", head + tables + "</office:spreadsheet></office:body></office:document-content>"})
}

func TestODS(t *testing.T) {
	cell := func(s string) string { return "<table:table-cell><text:p>" + s + "</text:p></table:table-cell>" }
	data := ods(t, `<table:table table:name="Sheet1"><table:table-row>`+cell("Đơn vị")+cell("CĐCS")+cell("Tỷ lệ")+cell("Ngày")+`</table:table-row>
		<table:table-row table:number-rows-repeated="2">`+cell("Lạc<text:s/>Thủy")+
		`<table:table-cell office:value-type="float" office:value="10967"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>10,967</text:p></table:table-cell>
		<table:table-cell office:value-type="percentage" office:value="0.153"><text:p>15%</text:p></table:table-cell>
		<table:table-cell office:value-type="date" office:date-value="2024-03-31"><text:p>x</text:p></table:table-cell>
		<table:table-cell table:number-columns-repeated="16380"/></table:table-row>
		<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`)
	d, err := Bytes("a.ods", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, d)
	row := "row 1: [Lạc Thủy][10967][15,3%][31/03/2024]"
	got := strings.ReplaceAll(dump(d), "[]", "")
	if got != "ods utf-8\nrow 1: [Đơn vị][CĐCS][Tỷ lệ][Ngày]\n"+row+"\n"+row+"\n" {
		t.Error(got)
	}
	bomb := ods(t, `<table:table><table:table-row table:number-rows-repeated="1048576">`+cell("x")+cell("y")+"</table:table-row></table:table>")
	if got := listing(t, "a.ods", bomb, Options{}); got != "a.ods: ! too_large\n" {
		t.Error(got)
	}
}

func TestCSV(t *testing.T) {
	const table = "Đơn vị;CĐCS;Đoàn viên\nLạc Thủy;96;\"10.967\"\n\"Tân\nLạc\";71;8.200,5\n"
	const want = "Đơn vị | CĐCS | Đoàn viên⏎Lạc Thủy | 96 | 10.967⏎Tân Lạc | 71 | 8.200,5"
	for name, data := range map[string]string{
		"a.csv": table,
		"b.csv": "\uFEFF" + table,
		"c.csv": "sep=;\r\n" + strings.ReplaceAll(table, "\n", "\r\n"),
		"d.csv": string(encodeUTF16("\uFEFF"+table, binary.LittleEndian)),
		"e.tsv": strings.ReplaceAll(table, ";", "\t"),
		"f.csv": string(encode1258(t, table)),
	} {
		if got := listing(t, name, data, Options{}); got != name+": "+want+"\n" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := listing(t, "a.csv", "a,\"b\nc", Options{}); got != "a.csv: a | b c\n" {
		t.Error(got)
	}
}

// A table of articles gives a document a row, whatever the format of the table.
func TestTextColumn(t *testing.T) {
	long := strings.Repeat("dài lắm ", 100)
	rows := [][]any{
		{"DANH SÁCH BÀI"},
		{"STT", "Tiêu đề", "Nội dung", "Ngày đăng", "Đường dẫn"},
		{"1", "Bài một", "Huyện Lạc Thủy có 96 CĐCS.\nĐoạn hai.", "31/03/2024 08:05", "http://x.vn/1"},
		{"2", "Bài hai", long, "", ""},
		{"3", "Không có chữ", "", "", ""},
		{"", "Không có số", "bốn", "", ""},
	}
	var csv, table strings.Builder
	table.WriteString(`<table:table table:name="Bài">`)
	for _, r := range rows {
		table.WriteString("<table:table-row>")
		for i, c := range r {
			if i > 0 {
				csv.WriteByte(',')
			}
			fmt.Fprintf(&csv, "%q", c)
			fmt.Fprintf(&table, "<table:table-cell><text:p>%s</text:p></table:table-cell>", strings.ReplaceAll(c.(string), "\n", "</text:p><text:p>"))
		}
		csv.WriteByte('\n')
		table.WriteString("</table:table-row>")
	}
	table.WriteString("</table:table>")
	for name, data := range map[string]string{
		"a.csv":    strings.ReplaceAll(csv.String(), `\n`, "\n"),
		"a.csv.gz": gzipped(t, strings.ReplaceAll(csv.String(), `\n`, "\n")),
		"a.xlsx":   workbook(t, map[string][][]any{"Khác": {{"a", "b"}}, "Bài": rows}, "Khác", "Bài"),
		"a.ods":    ods(t, "<table:table table:name=\"Khác\"/>"+table.String()),
	} {
		at := name + "!Bài!"
		if strings.Contains(name, "csv") {
			at = name + "!"
		}
		want := fmt.Sprintf("http://x.vn/1: Huyện Lạc Thủy có 96 CĐCS.⏎Đoạn hai.\n%[1]s4: %[2]s\n%[1]s6: bốn\n", at, long)
		if got := listing(t, name, data, Options{TextColumn: "nội  DUNG"}); strings.ReplaceAll(got, " \n", "\n") != strings.ReplaceAll(want, " \n", "\n") {
			t.Errorf("%s: %swant\n%s", name, got, want)
		}
		if got := listing(t, name, data, Options{TextColumn: "Tóm tắt"}); got != name+": ! no_column\n" {
			t.Errorf("%s: %s", name, got)
		}
	}
	p, err := Find(written(t, "a.csv", strings.ReplaceAll(csv.String(), `\n`, "\n"))+"!3", Options{TextColumn: "Nội dung"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := p.Document(Options{})
	if err != nil || d.Meta.Title != "Bài một" || d.Meta.Published != "2024-03-31T08:05" || d.Format != "csv" {
		t.Errorf("%+v, %v", d, err)
	}
}

// A quotation mark that nothing closes does not take in all of a file.
func TestUnclosedQuote(t *testing.T) {
	data := "text,b\nmột,\"" + strings.Repeat("x,y\n", 100_000)
	if got := listing(t, "a.csv", data, Options{TextColumn: "text", MaxBytes: 10_000}); got != "a.csv: ! too_large\n" {
		t.Errorf("%.200s", got)
	}
}

func TestCellValue(t *testing.T) {
	for _, tt := range []struct{ stored, shown, want string }{
		{"10967", "10,967", "10967"}, {"1234.5", "1,234.5", "1234,5"}, {"0.1", "0.1", "0,1"}, {"0.30000000000000004", "0.3", "0,3"},
		{"0.153", "15.3%", "15,3%"}, {"1.0449999999999999", "104.5%", "104,5%"}, {"45291", "12-31-23", "31/12/2023"}, {"45291", "31/12/2023", "31/12/2023"},
		{"45291.5", "31.12.2023 12:00", "31/12/2023"}, {"45261", "Dec-23", "12/2023"}, {"912345678", "0912-345-678", "912345678"}, {"-5", "(5)", "-5"},
		{"chữ", "chữ", "chữ"}, {"", "", ""}, {"1E+10", "1E+10", "10000000000"},
	} {
		if got := cellValue(tt.stored, tt.shown, false); got != tt.want {
			t.Errorf("%s shown as %s: %s, want %s", tt.stored, tt.shown, got, tt.want)
		}
	}
}
