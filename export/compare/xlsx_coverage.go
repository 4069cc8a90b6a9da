package compare

import (
	"strconv"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model/panel"
)

// coverageSheet writes who stated what, when: a row a unit and indicator, a column a year. Gaps are grey, not zero.
func (b *book) coverageSheet() error {
	widths := workbook.Columns{34, 28, 18}
	for range b.coverage.Years {
		widths = append(widths, 15)
	}
	sheet, err := b.Sheet(coverageName.in(b.lang), append(widths, 12, 12), workbook.Print{Landscape: true, Repeat: true, Footer: overviewHeading.in(b.lang)})
	if err != nil {
		return err
	}
	head := []string{b.say("Đơn vị", "Unit"), b.say("Chỉ tiêu", "Indicator"), b.say("Tỉnh (từ 7/2025)", "Province (since July 2025)")}
	for _, y := range b.coverage.Years {
		head = append(head, strconv.Itoa(y))
	}
	var cells []workbook.Cell
	for _, h := range append(head, b.say("Số năm có số", "Years stated"), b.say("Số kỳ khác", "Other periods")) {
		cells = append(cells, workbook.Cell{Value: h, Style: b.header()})
	}
	if err := sheet.RowOf(32, cells); err != nil {
		return err
	}
	for i := range b.coverage.Lines {
		if err := sheet.Row(b.coverageRow(&b.coverage.Lines[i], i+2)...); err != nil {
			return err
		}
	}
	return b.coverageLooks(sheet)
}

func (b *book) coverageRow(l *panel.Line, row int) []workbook.Cell {
	u := &b.Units[l.Unit]
	cells := []workbook.Cell{{Value: b.unitName(u)}, {Value: l.Indicator.Label(b.lang)}, {Value: u.Province2025}}
	n := 0
	for j, y := range b.coverage.Years {
		var value any
		if at := l.Cells[j]; at >= 0 {
			value = b.number(at)
			n++
		}
		key := `$A` + strconv.Itoa(row) + `&"|` + string(l.Indicator) + "|" + strconv.Itoa(y) + b.suffix() + `"`
		cells = append(cells, b.formula(b.lookUp("value", key), value, workbook.Style{Number: unitFormat(l.Indicator.Unit())}))
	}
	first, last := workbook.CellName(4, row), workbook.CellName(3+len(b.coverage.Years), row)
	return append(cells, b.formula("COUNT("+first+":"+last+")", n, workbook.Style{Number: "0", Center: true}), workbook.Cell{Value: l.Other, Style: b.style(workbook.Style{Number: "0", Center: true})})
}

// coverageLooks marks gaps.
func (b *book) coverageLooks(sheet *workbook.Sheet) error {
	if len(b.coverage.Lines) == 0 {
		return nil
	}
	last := workbook.CellName(3+len(b.coverage.Years), 1+len(b.coverage.Lines))
	return sheet.Conditions("D2:"+last, workbook.Condition{Formula: `D2=""`, Style: workbook.Style{Fill: gapFill}})
}
