package compare

import (
	"strconv"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model/panel"
)

// coverageSheet writes who stated what, when: a row a unit and indicator, a column a year. Gaps are grey, not zero.
func (b *book) coverageSheet() error {
	columns := []workbook.Column{{Title: b.say("Đơn vị", "Unit"), Width: 34}, {Title: b.say("Chỉ tiêu", "Indicator"), Width: 28}, {Title: b.say("Tỉnh (từ 7/2025)", "Province (since July 2025)"), Width: 18}}
	for _, y := range b.coverage.Years {
		columns = append(columns, workbook.Column{Title: b.say("Năm ", "Year ") + strconv.Itoa(y), Width: 15})
	}
	columns = append(columns, workbook.Column{Title: b.say("Số năm có số", "Years stated"), Width: 12}, workbook.Column{Title: b.say("Số kỳ khác", "Other periods"), Width: 12})
	t, err := b.Table(coverageName.in(b.lang), columns, workbook.Print{Landscape: true, Footer: overviewHeading.in(b.lang)})
	if err != nil {
		return err
	}
	for i := range b.coverage.Lines {
		if err := t.Row(b.coverageRow(&b.coverage.Lines[i], i+2)); err != nil {
			return err
		}
	}
	return b.coverageLooks(t)
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
func (b *book) coverageLooks(t *workbook.Table) error {
	if len(b.coverage.Lines) == 0 {
		return nil
	}
	last := workbook.CellName(3+len(b.coverage.Years), 1+len(b.coverage.Lines))
	return t.Conditions("D2:"+last, workbook.Condition{Formula: `D2=""`, Style: workbook.Style{Fill: gapFill}})
}
