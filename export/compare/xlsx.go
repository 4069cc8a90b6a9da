package compare

import (
	"io"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model/panel"
)

// formulaRows is how many rows of the panel have their analysis as formulas: each of them looks through all others, so that
// a spreadsheet reckons for minutes beyond it.
const formulaRows = 20_000

// book is a comparison's workbook on its way.
type book struct {
	*report
	*workbook.Book
	styles map[workbook.Style]int
	panel  *workbook.Table
	live   bool // formulas look the panel up; else values stand alone
}

// writeXLSX writes the workbook: overview, a sheet an indicator, coverage, panel, analysis, findings, ledger, quality,
// sample, legend. Whatever is reckoned is a formula over the panel.
func writeXLSX(files *export.Files, path string, r *report) error {
	out, err := files.Create(path)
	if err != nil {
		return err
	}
	dir, err := files.TempDir()
	if err != nil {
		return err
	}
	b := &book{report: r, Book: workbook.New(dir), live: len(r.Rows) <= formulaRows}
	files.Own(b.Book)
	return b.write(out)
}

func (b *book) write(out io.Writer) error {
	overview, err := b.sheet(overviewName, workbook.Columns{44, 16, 16, 16, 16, 40})
	if err != nil {
		return err
	}
	shown := b.indicatorLists()
	place(shown)
	return firstError(
		func() error { return b.indicators(shown) },
		func() error { return b.multiples(shown) },
		b.coverageSheet,
		func() error { return table(b, panelName, panelColumns(), b.eachRow, &b.panel) },
		b.analysisSheet,
		func() error { return table(b, findingsName, findingColumns(), b.eachFinding, nil) },
		func() error { return table(b, ledgerName, ledgerColumns(), b.eachEntry, nil) },
		b.sampleSheet,
		b.qualitySheet,
		b.legendSheet,
		func() error { return b.chartData(shown) },
		func() error { return b.overview(overview, shown) },
		func() error {
			return b.WriteTo(out, workbook.Properties{Title: overviewHeading.in(b.lang), Creator: "tongket", Language: string(b.lang)})
		},
	)
}

// The names of the sheets.
var (
	overviewName = phrase{"Tổng quan", "Overview"}
	coverageName = phrase{"Độ phủ", "Coverage"}
	panelName    = phrase{"Bảng số liệu", "Panel"}
	analysisName = phrase{"Phân tích", "Analysis"}
	findingsName = phrase{"Cần xem", "Findings"}
	ledgerName   = phrase{"Sổ nguồn", "Ledger"}
	sampleName   = phrase{"Mẫu kiểm tra", "Sample"}
	qualityName  = phrase{"Chất lượng", "Quality"}
	legendName   = phrase{"Chú giải", "Legend"}
)

func (b *book) sheet(name phrase, widths workbook.Columns) (*workbook.Sheet, error) {
	return b.Sheet(name.in(b.lang), widths, workbook.Print{Landscape: true, Footer: overviewHeading.in(b.lang)})
}

// table writes a list as an Excel table of its own sheet.
func table[T any](b *book, name phrase, columns []column[T], rows func(yield func(T) bool), keep **workbook.Table) error {
	var shown []column[T]
	var heads []workbook.Column
	for _, c := range columns {
		if !c.hidden {
			shown = append(shown, c)
			heads = append(heads, workbook.Column{Title: c.label.in(b.lang), Width: c.width, Wraps: name == findingsName && c.width >= 30})
		}
	}
	t, err := b.Table(name.in(b.lang), heads, workbook.Print{Landscape: true, Footer: overviewHeading.in(b.lang)})
	if err != nil {
		return err
	}
	if keep != nil {
		*keep = t
	}
	cells := make([]workbook.Cell, len(shown))
	for row := range rows {
		for i := range shown {
			cells[i] = b.cell(shown[i].value(b.report, row), shown[i].kind)
		}
		b.mark(cells, row)
		if err := t.Row(cells); err != nil {
			return err
		}
	}
	return nil
}

// mark gives the value of a row of the panel the look of its bound, and a finding the room for its words.
func (b *book) mark(cells []workbook.Cell, row any) {
	switch row := row.(type) {
	case at:
		r := &b.Rows[row]
		if c := &cells[valueColumn()]; c.Style != 0 { // a number, and no text for its length
			c.Style = b.style(numberStyle(r.Measure, b.Bound(r), r.Doubt))
		}
	case *panel.Finding: // long texts: each row is read by itself
		for j := range cells {
			cells[j].Style = b.style(workbook.Style{Wrap: true, Top: true})
		}
	}
}

// valueColumn is the place of the value among the shown columns of the panel.
func valueColumn() int {
	n := 0
	for _, c := range panelColumns() {
		if c.name == "value" {
			return n
		}
		if !c.hidden {
			n++
		}
	}
	return -1
}

// column gives the name by which formulas know a column of the panel.
func (b *book) column(name string) string {
	for _, c := range panelColumns() {
		if c.name == name {
			return workbook.Name(panelName.in(b.lang)) + "_" + workbook.Name(c.label.in(b.lang))
		}
	}
	return "" // names of columns are ours
}

// yearly are the indicators that have a sheet, with their lines in the coverage matrix.
type yearly struct {
	lines  []panel.Line
	latest int    // the column of the coverage matrix that is ranked
	name   string // of its sheet
	chart  int    // row of its head in the sheet of chart data
}
