package workbook

import "github.com/xuri/excelize/v2"

// MaxRows is how many rows a sheet holds, as Excel specifies.
const MaxRows = excelize.TotalRows

// Print says how a sheet is printed and shown; always on A4, as wide as one page, with page numbers.
type Print struct {
	Landscape bool
	Repeat    bool   // the first row stands on every page
	Columns   int    // how many are printed, from the first on; 0 is all
	Footer    string // left of the page number
	Gridless  bool   // the screen shows no lines between cells
}

// Cell is what stands in a cell. A Formula's Value is its result, for readers that do not compute.
type Cell struct {
	Value   any // string, int, int64, float64 or time.Time; nil is an empty cell
	Formula string
	Style   int // of Book.Style
}

// Sheet is one sheet on its way. Rows go in from the top.
type Sheet struct {
	Name    string
	book    *Book
	stream  *excelize.StreamWriter
	print   Print
	rows    int   // written
	columns int   // of the longest row
	body    rows  // all rows but a table's header
	styles  []int // of columns, for cells that have none of their own
	table   *excelize.Table
}

// setUp tells what excelize writes into the head of the sheet, which comes before the first row.
func (s *Sheet) setUp() error {
	yes, one, many, paper, orientation := true, 1, 0, 9, "portrait" // paper 9 is A4
	if s.print.Landscape {
		orientation = "landscape"
	}
	file := s.book.file
	if err := file.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	if err := file.SetPageLayout(s.Name, &excelize.PageLayoutOptions{
		Size: &paper, Orientation: &orientation, FitToWidth: &one, FitToHeight: &many,
	}); err != nil {
		return err
	}
	narrow, foot := 0.4, 0.6
	if err := file.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Left: &narrow, Right: &narrow, Top: &foot, Bottom: &foot, Header: &narrow, Footer: &narrow,
	}); err != nil {
		return err
	}
	if s.print.Gridless {
		no := false
		if err := file.SetSheetView(s.Name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
			return err
		}
	}
	return file.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: "&L&8" + s.print.Footer + "&R&8&P/&N"})
}

// Row writes the next row.
func (s *Sheet) Row(cells ...Cell) error { return s.RowOf(0, cells) }

// Skip leaves a row empty.
func (s *Sheet) Skip() { s.rows++ }

// RowOf writes the next row with a height in points; 0 leaves it to the reader of the file.
func (s *Sheet) RowOf(height float64, cells []Cell) error {
	s.rows++
	s.columns = max(s.columns, len(cells))
	if s.body.file == nil {
		if err := s.body.begin(s.book.dir); err != nil {
			return err
		}
	}
	for i := range min(len(cells), len(s.styles)) {
		if c := &cells[i]; c.Style == 0 && (c.Value != nil || c.Formula != "") {
			c.Style = s.styles[i]
		}
	}
	return s.body.row(s.rows, height, cells)
}

// header writes the first row, which stays in sight, with a height in points.
func (s *Sheet) header(height float64, titles []string, style int) error {
	if err := s.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	s.rows, s.columns = 1, len(titles)
	var cells []any
	for _, title := range titles {
		cells = append(cells, excelize.Cell{Value: title, StyleID: style})
	}
	return s.stream.SetRow("A1", cells, excelize.RowOpts{Height: height})
}

// Rows is how many rows were written or skipped.
func (s *Sheet) Rows() int { return s.rows }

// At gives the absolute reference of a range of this sheet, such as 'Số liệu'!$A$2:$A$9; rows and columns count from 1.
func (s *Sheet) At(column, row, lastColumn, lastRow int) string {
	return Reference(s.Name, column, row, lastColumn, lastRow)
}

// Reference is At for a sheet of any name, also one that comes later.
func Reference(sheet string, column, row, lastColumn, lastRow int) string {
	from, _ := excelize.CoordinatesToCellName(column, row, true) // fails on coordinates that no sheet has
	to, _ := excelize.CoordinatesToCellName(lastColumn, lastRow, true)
	if from != to {
		from += ":" + to
	}
	return quoteSheet(sheet) + "!" + from
}

// extent is the range of the sheet's cells.
func (s *Sheet) extent() string { return "A1:" + at(max(s.columns, 1), max(s.rows, 1)) }

// close tells the last things about the sheet and flushes it.
func (s *Sheet) close() error {
	if s.print.Repeat {
		if err := s.book.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: quoteSheet(s.Name) + "!$1:$1", Scope: s.Name,
		}); err != nil {
			return err
		}
	}
	if s.print.Columns > 0 {
		if err := s.book.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Area", RefersTo: s.At(1, 1, s.print.Columns, max(s.rows, 1)), Scope: s.Name,
		}); err != nil {
			return err
		}
	}
	if s.table != nil {
		s.table.Range = s.extent()
		if err := s.stream.AddTable(s.table); err != nil {
			return err
		}
	}
	return s.stream.Flush()
}

func at(column, row int) string {
	cell, _ := excelize.CoordinatesToCellName(column, row) // SetRow refuses what this cannot name
	return cell
}

// quoteSheet writes a sheet's name as formulas do.
func quoteSheet(name string) string {
	quoted := []byte{'\''}
	for i := 0; i < len(name); i++ {
		if name[i] == '\'' {
			quoted = append(quoted, '\'')
		}
		quoted = append(quoted, name[i])
	}
	return string(append(quoted, '\''))
}
