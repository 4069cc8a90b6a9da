package export

import (
	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/model"
)

// styles are the cell formats of a workbook.
type styles struct{ header, integer, decimal, date, moment int }

func newStyles(book *excelize.File, lang model.Lang) (s styles, err error) {
	day, moment := "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
	if lang == model.En {
		day, moment = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
	}
	integer, decimal := "#,##0", "#,##0.0#####"
	for _, f := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.header, excelize.Style{
			Font:      &excelize.Font{Bold: true},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}},
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		}},
		{&s.integer, excelize.Style{CustomNumFmt: &integer}},
		{&s.decimal, excelize.Style{CustomNumFmt: &decimal}},
		{&s.date, excelize.Style{CustomNumFmt: &day}},
		{&s.moment, excelize.Style{CustomNumFmt: &moment}},
	} {
		if *f.id, err = book.NewStyle(&f.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// sheet is one sheet on its way. kind is nil for the legend.
type sheet struct {
	*excelize.StreamWriter
	kind    *model.Kind
	part    int // 1; more for a kind that goes on in further sheets
	row     int // the last row written
	columns int
	values  []any
}

// add makes a sheet for a kind and writes its header.
func (x *xlsx) add(k *model.Kind, name string, part int) (*sheet, error) {
	var head []string
	var widths []float64
	for i := range k.Fields {
		head = append(head, k.Fields[i].Label(x.lang))
		widths = append(widths, width(&k.Fields[i]))
	}
	s, err := x.begin(name, head, widths)
	if err == nil {
		s.kind, s.part = k, part
	}
	return s, err
}

// begin makes a sheet with a bold header that stays in sight.
func (x *xlsx) begin(name string, head []string, widths []float64) (*sheet, error) {
	if len(x.all) == 0 { // the sheet that a new book has
		if err := x.book.SetSheetName(x.book.GetSheetName(0), name); err != nil {
			return nil, err
		}
	} else if _, err := x.book.NewSheet(name); err != nil {
		return nil, err
	}
	w, err := x.book.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	s := &sheet{StreamWriter: w, columns: len(head)}
	x.all = append(x.all, s)
	for i, width := range widths {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	err = w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	if err != nil {
		return nil, err
	}
	for _, h := range head {
		s.values = append(s.values, excelize.Cell{StyleID: x.styles.header, Value: h})
	}
	return s, s.write()
}

// record writes one record.
func (s *sheet) record(cells []model.Cell, x *xlsx) error {
	s.values = s.values[:0]
	for i := range cells {
		s.values = append(s.values, x.value(&s.kind.Fields[i], &cells[i]))
	}
	return s.write()
}

// write writes values as the next row.
func (s *sheet) write() error {
	s.row++
	at, err := excelize.CoordinatesToCellName(1, s.row)
	if err != nil {
		return err
	}
	return s.SetRow(at, s.values)
}

// extent is the range of the sheet's cells.
func (s *sheet) extent() string {
	last, _ := excelize.CoordinatesToCellName(s.columns, s.row) // fails on cells that SetRow has refused before
	return "A1:" + last
}

// close sets the filter and completes the sheet: whatever is set after Flush is dropped without a word.
func (s *sheet) close(book *excelize.File) error {
	if err := book.AutoFilter(s.Sheet, s.extent(), nil); err != nil {
		return err
	}
	return s.Flush()
}

// width is how wide a column is, in characters.
func width(f *model.Field) float64 {
	switch f.Type {
	case model.TypeInteger:
		return 10
	case model.TypeDecimal:
		return 18
	case model.TypeDate:
		return 17
	case model.TypeCode:
		return 24
	}
	switch f.Name {
	case "title", "text", "quote", "message", "org", "by", "name", "source":
		return 50
	}
	return 18
}
