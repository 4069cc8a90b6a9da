package compare

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// nowhere is a gazetteer without places: districts stand under the names that records give.
type nowhere struct{}

func (nowhere) District(_, _, _ string) (panel.District, bool) { return panel.District{}, false }
func (nowhere) Province(string) (panel.Province, bool)         { return panel.Province{}, false }
func (nowhere) Parts(string) []string                          { return nil }
func (nowhere) Districts(string, panel.Day) int                { return 0 }

// sample compares reports of three districts over three years, with bounds, a contradiction, a gap and the reform.
func sample(hostile string) *panel.Panel {
	b := panel.NewBuilder(nowhere{}, panel.Options{})
	n := 0
	add := func(outlet, district string, year int, figures map[model.Indicator]int64, bound model.Bound) {
		n++
		org := "Liên đoàn Lao động huyện " + district
		r := model.Records{Document: model.Document{Doc: fmt.Sprint("d", n), Title: hostile + fmt.Sprint("Báo cáo ", n), Published: fmt.Sprint(year, "-12-20"), Outlet: outlet, Org: org, District: district, Province: "Kiến An", Source: fmt.Sprint("bc/", n, ".txt")}}
		for _, t := range model.Indicators() {
			if v, ok := figures[t.Code]; ok {
				r.Metrics = append(r.Metrics, model.Metric{
					Head: model.Head{Doc: r.Document.Doc, ID: fmt.Sprint("m", n, t.Code)}, Indicator: t.Code, Value: model.NewDecimal(v), Bound: bound, Unit: t.Unit, Status: model.Actual,
					Org: org, District: district, Province: "Kiến An", Period: fmt.Sprint(year), Evidence: model.Evidence{Start: 10 * len(r.Metrics), End: 10*len(r.Metrics) + 9, Quote: hostile + fmt.Sprint(v, " ", t.Code)},
				})
			}
		}
		b.Add(&r)
	}
	type f = map[model.Indicator]int64
	add("", "An Biên", 2023, f{model.Members: 900, model.Workers: 1000, model.Gifts: 45}, model.Exact)
	add("", "An Biên", 2024, f{model.Members: 990, model.Workers: 1100, model.Gifts: 50}, model.Exact)
	add("", "An Biên", 2025, f{model.Members: 995}, model.Exact)
	add("Báo", "An Biên", 2024, f{model.Members: 770}, model.Exact)
	add("", "Bình Trung", 2023, f{model.Members: 400}, model.About)
	add("", "Bình Trung", 2024, f{model.Members: 420, model.Gifts: 30}, model.AtLeast)
	add("", "Cao Sơn", 2024, f{model.Members: 0, model.SupportAmount: 1_250_000_000}, model.Exact)
	return b.Panel()
}

func written(t *testing.T, p *panel.Panel, o Options, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	var files export.Files
	defer files.Abort()
	if err := Write(&files, []string{path}, p, o); err != nil {
		t.Fatal(err)
	}
	if err := files.Commit(); err != nil {
		t.Fatal(err)
	}
	return path
}

// Every number of the workbook that is reckoned is a formula, and every cell has its result for readers that do not compute.
func TestWorkbook(t *testing.T) {
	for lang, want := range map[model.Lang][]string{
		model.Vi: {"Tổng quan", "Đoàn viên công đoàn", "Người lao động", "Suất quà, vé, học bổng", "Tiền chăm lo, hỗ trợ", "Từng đơn vị", "Độ phủ", "Bảng số liệu", "Phân tích", "Cần xem", "Sổ nguồn", "Mẫu kiểm tra", "Chất lượng", "Chú giải", "Số liệu biểu đồ"},
		model.En: {"Overview", "Union members", "Workers", "Gifts", "Support given", "Unit by unit", "Coverage", "Panel", "Analysis", "Findings", "Ledger", "Sample", "Quality", "Legend", "Chart data"},
	} {
		path := written(t, sample(""), Options{Lang: lang}, "o.xlsx")
		f, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if got := strings.Join(f.GetSheetList(), "|"); got != strings.Join(want, "|") {
			t.Errorf("sheets %s\nwant %s", got, strings.Join(want, "|"))
		}
		if width, err := f.GetColWidth(want[len(want)-1], "D"); err != nil || width < 16 {
			t.Errorf("1.250.000.000 đ has %v letters in the chart data (%v)", width, err)
		}
		members := want[1]
		for cell, want := range map[string]string{
			"A28": "huyện An Biên, Kiến An", "C28": "900", "D28": "990", "E28": "995", "A29": "huyện Bình Trung, Kiến An", "D29": "420", "A30": "huyện Cao Sơn, Kiến An", "C30": "", "D30": "0",
		} {
			if got, err := f.GetCellValue(members, cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
				t.Errorf("%s!%s is %q, want %q (%v)", members, cell, got, want, err)
			}
			if formula, _ := f.GetCellFormula(members, cell); cell[0] != 'A' && !strings.Contains(formula, "INDEX(") {
				t.Errorf("%s!%s is no formula over the panel: %q", members, cell, formula)
			}
		}
	}
}

// Spreadsheets run no text of a document: formulas are ours alone.
func TestWorkbookRunsNoText(t *testing.T) {
	path := written(t, sample(`=HYPERLINK("http://x")+`), Options{}, "o.xlsx")
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Bảng số liệu")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for i, row := range rows {
		for j := range row {
			cell, _ := excelize.CoordinatesToCellName(j+1, i+1)
			if formula, _ := f.GetCellFormula("Bảng số liệu", cell); formula != "" {
				t.Errorf("%s is a formula: %s", cell, formula)
			}
			if strings.HasPrefix(row[j], "=HYPERLINK") {
				seen++
			}
		}
	}
	if seen == 0 {
		t.Error("the text is not there")
	}
}

// The page runs nothing and fetches nothing, and says what it must.
func TestPage(t *testing.T) {
	hostile := `<script>alert(1)</script><img src=x onerror=alert(1)>"'`
	b, err := os.ReadFile(written(t, sample(hostile), Options{Lang: model.En}, "o.html"))
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	for _, bad := range []string{"<script", "<img", "http://", "https://", "javascript:", "@import", "url("} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	for _, want := range []string{"default-src 'none'", `<section id="members">`, "≥ 420", "≈ 400", "&lt;script&gt;", `class="break"`, `<html lang="en">`, "990; Báo 2024-12-20 says 770"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	b, err := os.ReadFile(written(t, sample("|*_`<b>"), Options{}, "o.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"| huyện An Biên, Kiến An | 900 | 990 ⚠ | 995 | +10,0% |", "| huyện Bình Trung, Kiến An | ≈ 400 | ≥ 420 |  | ≥ -4,5% |", "| huyện Cao Sơn, Kiến An |  | 0 |  |  |",
		"**Hai văn bản mâu thuẫn**",
	} {
		if !strings.Contains(string(b), want) {
			t.Errorf("the summary lacks %q:\n%s", want, b)
		}
	}
	if strings.Contains(string(b), "<b>") {
		t.Error("a text of a document is read as HTML")
	}
}
