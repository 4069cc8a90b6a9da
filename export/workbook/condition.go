package workbook

import "github.com/xuri/excelize/v2"

// Condition is a look that cells take where a formula holds. The formula speaks of the first cell of the range; of several
// conditions of a cell the first that holds decides.
type Condition struct {
	Formula string // without "="
	Style   Style  // number format, colours, bold and italic; the rest is passed over
}

// Conditions gives a range such as C5:H16 looks that depend on formulas.
func (s *Sheet) Conditions(cells string, list ...Condition) error {
	var options []excelize.ConditionalFormatOptions
	for _, c := range list {
		style := &excelize.Style{}
		if c.Style.Bold || c.Style.Italic || c.Style.Color != "" {
			style.Font = &excelize.Font{Bold: c.Style.Bold, Italic: c.Style.Italic, Color: c.Style.Color}
		}
		if c.Style.Fill != "" {
			style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.Style.Fill}}
		}
		if c.Style.Number != "" {
			style.CustomNumFmt = &c.Style.Number
		}
		id, err := s.book.file.NewConditionalStyle(style)
		if err != nil {
			return err
		}
		options = append(options, excelize.ConditionalFormatOptions{Type: "formula", Criteria: "=" + c.Formula, Format: &id, StopIfTrue: true})
	}
	return s.book.file.SetConditionalFormat(s.Name, cells, options)
}

// CellName writes the reference of a cell of a sheet, such as C5; numbers count from 1.
func CellName(column, row int) string { return at(column, row) }
