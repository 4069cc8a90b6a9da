package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// sheetCell is a cell as LibreOffice reads it.
type sheetCell struct{ Formula, Type, Value, Date, Text string }

// office lets LibreOffice open files and gives the sheets of each: its own account of what a workbook holds.
func office(t *testing.T, files map[string]string) map[string]map[string][][]sheetCell {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice reads the files back where it is installed")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "fods", "--outdir", filepath.Join(dir, "out")}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, out)
	}
	books := map[string]map[string][][]sheetCell{}
	for name := range files {
		b, err := os.ReadFile(filepath.Join(dir, "out", strings.TrimSuffix(name, filepath.Ext(name))+".fods"))
		if err != nil {
			t.Fatal(err)
		}
		books[name] = sheets(t, b)
	}
	return books
}

// sheets reads a flat OpenDocument spreadsheet.
func sheets(t *testing.T, b []byte) map[string][][]sheetCell {
	t.Helper()
	all := map[string][][]sheetCell{}
	var table string
	var row []sheetCell
	var repeat int
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "table":
				table = attr(e, "name")
			case "table-row":
				row = nil
			case "table-cell":
				cell := readCell(t, d, e)
				repeat, _ = strconv.Atoi(attr(e, "number-columns-repeated"))
				for range max(min(repeat, 64), 1) {
					row = append(row, cell)
				}
			}
		case xml.EndElement:
			if e.Name.Local == "table-row" && table != "" {
				all[table] = append(all[table], row)
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readCell reads a cell to its end; paragraphs, tabs and runs of spaces become one space each.
func readCell(t *testing.T, d *xml.Decoder, start xml.StartElement) sheetCell {
	t.Helper()
	c := sheetCell{Formula: attr(start, "formula"), Type: attr(start, "value-type"), Value: attr(start, "value"), Date: attr(start, "date-value")}
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			if e.Name.Local == "p" || e.Name.Local == "tab" || e.Name.Local == "s" {
				c.Text += " "
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			c.Text += string(e)
		}
	}
	c.Text = plainText(c.Text)
	return c
}

// plainText drops what formats disagree about: how much space there is, and controls.
func plainText(s string) string {
	s = regexp.MustCompile(`[\x00-\x1f\x{FFFD}\x{FFFE}\x{FFFF}]`).ReplaceAllString(s, " ")
	return strings.Join(strings.Fields(s), " ")
}

// uncomputed takes the results of formulas out of a workbook's first sheet, so that whoever opens it has to compute them.
func uncomputed(t *testing.T, raw string) string {
	t.Helper()
	zr, err := zip.NewReader(strings.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			b = regexp.MustCompile(`</f><v[^>]*>[^<]*</v>`).ReplaceAll(b, []byte("</f>"))
		}
		w, err := zw.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// figures gives a document with figures of all bounds, of several years, parts and repeats among them.
func figures() *model.Records {
	r := &model.Records{Document: model.Document{Title: "Nhiều số", Source: "nhieu so #1.txt", SHA256: strings.Repeat("cd", 32), Encoding: "utf-8", Format: "text"}}
	for i, s := range []string{
		"members|7918||" + districA + "|2021", "members|4100|nữ|" + districA + "|2021", "members|8100||" + districA + "|2022", "members|650||" + districB + "|2022",
		"gifts|500||" + districA + "|2021", "gifts|120||" + districA + "|2022", "gifts|80||" + districB + "|2022", "gifts|80||" + districB + "|2022",
		"support_amount|1250000000||" + districA + "|2021", "support_amount|300000||" + districA + "|2021|per", "support_amount|75500000||" + districB + "|2022",
		"initiatives|30||" + districA + "|2020", "initiatives|12||" + districA + "|2022", "houses|4||" + districB + "|2023|target", "rate|97.5||" + districA + "|2022",
		"fund_amount|2000000000||" + districA + "|2018/2023", "fund_amount|100000000||" + districB + "|",
	} {
		m := metric(s)
		m.Bound = model.Bounds()[i%len(model.Bounds())].Code
		m.Evidence = model.Evidence{Start: i * 10, End: i*10 + 5, Quote: "số", Rule: "r"}
		r.Metrics = append(r.Metrics, m)
	}
	r.Identify()
	return r
}

// LibreOffice reads every value of every record as it is; no text has become a formula, in the workbook or in CSV; and what
// it computes for the overview is what the file says.
func TestOfficeReadsTheSame(t *testing.T) {
	docs := append([]*model.Records{sample(), figures()}, hostile()...)
	o := Options{Census: true, Run: hostileRun()}
	raw := book(t, docs, o)
	files := map[string]string{"book.xlsx": raw, "computed.xlsx": uncomputed(t, raw)}
	for name, text := range writeAll(t, docs, Options{Census: true, CSV: CSV{BOM: true}}, "o.csv") {
		files["csv-"+strings.Split(name, ".")[1]+".csv"] = text
	}
	books := office(t, files)

	for _, v := range views() {
		if v.kind != model.KindWarning {
			sameRecords(t, books["book.xlsx"][v.title.vi], kindByName(v.kind), docs)
		}
	}
	for name, sheets := range books {
		for sheet, rows := range sheets {
			for i, row := range rows {
				for _, c := range row {
					if c.Formula != "" && sheet != overviewTitle.vi && !strings.HasPrefix(c.Formula, `of:=HYPERLINK(`) {
						t.Errorf("%s, %s, row %d: formula %s", name, sheet, i+1, c.Formula)
					}
				}
			}
		}
	}
	said, computed := books["book.xlsx"][overviewTitle.vi], books["computed.xlsx"][overviewTitle.vi]
	formulas := 0
	for i, row := range computed {
		for j, c := range row {
			if c.Formula == "" {
				continue
			}
			formulas++
			if s := said[i][j]; s.Type != c.Type || s.Text != c.Text || !close2(s.Value, c.Value) {
				t.Errorf("overview, row %d, column %d: the file says %+v, LibreOffice computes %+v", i+1, j+1, s, c)
			}
		}
	}
	if formulas < 40 {
		t.Errorf("only %d formulas", formulas)
	}
}

// close2 says whether two numbers are the same but for the last bits of a sum.
func close2(a, b string) bool {
	x, _ := strconv.ParseFloat(a, 64)
	y, _ := strconv.ParseFloat(b, 64)
	return a == b || math.Abs(x-y) <= 1e-9*math.Abs(x)
}

// sameRecords compares a sheet with the records of its kind, in order.
func sameRecords(t *testing.T, rows [][]sheetCell, kind model.Kind, docs []*model.Records) {
	t.Helper()
	if len(rows) == 0 {
		t.Errorf("no sheet for %s", kind.Plural)
		return
	}
	at := 1
	for _, r := range docs {
		for rec := range r.All() {
			if rec.Kind() != kind.Name {
				continue
			}
			cells := model.Cells(nil, rec)
			for i := range cells {
				f := &kind.Fields[i]
				column := -1
				for j, h := range rows[0] {
					if h.Text == f.Label(model.Vi) {
						column = j
					}
				}
				got := sheetCell{}
				if column < len(rows[at]) && column >= 0 {
					got = rows[at][column]
				}
				if want := asRead(f, &cells[i]); !same(got, want) {
					t.Errorf("%s, row %d, %s: %+v, want %+v", kind.Plural, at+1, f.Name, got, want)
				}
			}
			at++
		}
	}
}

// asRead says how LibreOffice should read a field.
func asRead(f *model.Field, c *model.Cell) sheetCell {
	if !c.Set {
		return sheetCell{}
	}
	switch c.Type {
	case model.TypeInteger:
		return sheetCell{Type: "float", Value: fmt.Sprint(c.Int)}
	case model.TypeDecimal:
		return sheetCell{Type: "float", Value: c.Decimal.String()}
	case model.TypeCode:
		return sheetCell{Type: "string", Text: f.CodeLabel(c.Text, model.Vi)}
	case model.TypeDate:
		if day, whole, ok := moment(c.Text); ok {
			layout := map[bool]string{true: "2006-01-02", false: "2006-01-02T15:04:05"}[whole]
			return sheetCell{Type: "date", Date: day.Format(layout)}
		}
	}
	return sheetCell{Type: "string", Text: plainText(c.Text)}
}

func same(got, want sheetCell) bool {
	switch want.Type {
	case "float":
		return (got.Type == "float" || got.Type == "percentage") && close2(got.Value, want.Value)
	case "date":
		return got.Type == "date" && got.Date == want.Date
	}
	return want.Text == "" && got.Text == "" || got.Type == want.Type && got.Text == want.Text
}
