package compare

import (
	"strconv"
	"time"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// style numbers a style; the zero style where the book refuses it, which costs a look and no number.
func (b *book) style(s workbook.Style) int {
	if b.styles == nil {
		b.styles = map[workbook.Style]int{}
	}
	id, ok := b.styles[s]
	if !ok {
		var err error
		if id, err = b.Book.Style(s); err != nil {
			id = 0
		}
		b.styles[s] = id
	}
	return id
}

// cell gives a value as a cell.
func (b *book) cell(v any, k kind) workbook.Cell {
	switch v := v.(type) {
	case string:
		if k == day {
			return b.date(v)
		}
		s, _ := workbook.Cut(v)
		return workbook.Cell{Value: s}
	case exact:
		return b.exact(v, workbook.Style{Number: numberFormat(v)})
	case int:
		return workbook.Cell{Value: v, Style: b.style(workbook.Style{Number: "#,##0"})}
	case float64:
		format := "#,##0.0#"
		if k == percent {
			format = "0.0%"
		}
		return workbook.Cell{Value: v, Style: b.style(workbook.Style{Number: format})}
	case bool:
		if v {
			return workbook.Cell{Value: b.say("có", "yes"), Style: b.style(workbook.Style{Center: true, Bold: true, Color: conflictColor})}
		}
	}
	return workbook.Cell{}
}

// maxDigits is how many digits a spreadsheet keeps.
const maxDigits = 15

// exact gives a number; one that a spreadsheet would round stands as text, digit for digit.
func (b *book) exact(v exact, s workbook.Style) workbook.Cell {
	if len(v) > maxDigits+1 {
		return workbook.Cell{Value: string(v)}
	}
	f, err := strconv.ParseFloat(string(v), 64)
	if err != nil {
		return workbook.Cell{Value: string(v)}
	}
	return workbook.Cell{Value: f, Style: b.style(s)}
}

// numberFormat shows the digits after the point that a number has.
func numberFormat(v exact) string {
	for i := range v {
		if v[i] == '.' {
			return "#,##0.0#####"
		}
	}
	return "#,##0"
}

// date gives a real date for a whole one.
func (b *book) date(s string) workbook.Cell {
	t, err := time.Parse(time.DateOnly, s[:min(10, len(s))])
	if err != nil || t.Year() < 1900 {
		return workbook.Cell{Value: s}
	}
	format := "dd/mm/yyyy"
	if b.lang == model.En {
		format = "yyyy-mm-dd"
	}
	return workbook.Cell{Value: t, Style: b.style(workbook.Style{Number: format})}
}

// The colours of marks: a figure that is contradicted, one that is not exact, a gap.
const (
	conflictColor = "C00000"
	conflictFill  = "FBE3E4"
	boundColor    = "9C5700"
	gapFill       = "E7E6E6"
	headFill      = "1F4E78"
)

// numberStyle writes the unit behind a number and the mark of its bound before it.
func numberStyle(u model.Unit, bound model.Bound, conflict bool) workbook.Style {
	s := workbook.Style{Number: unitFormat(u)}
	if m := boundMark(bound); m != "" {
		s.Number, s.Italic, s.Color = `"`+m+` "`+s.Number, true, boundColor
	}
	if conflict {
		s.Fill = conflictFill
	}
	return s
}

func unitFormat(u model.Unit) string {
	switch u {
	case model.UnitPercent:
		return `#,##0.##"%"`
	case model.UnitVND:
		return `#,##0" đ"`
	}
	return "#,##0"
}

// boundMark is what stands before a number that is not exact.
func boundMark(b model.Bound) string {
	switch b {
	case model.Exact:
		return ""
	case model.AtLeast:
		return "≥"
	case model.AtMost:
		return "≤"
	}
	return "≈"
}

// lookUp writes the formula that finds the cell of a column of the panel by a key; nothing where there is none.
func (b *book) lookUp(column, key string) string {
	find := "INDEX(" + b.column(column) + ",MATCH(" + key + "," + b.column("key") + ",0))"
	return "IFERROR(IF(" + find + `="","",` + find + `),"")`
}

// formula gives a cell with a formula and its result, or the result alone where the workbook is too large to be alive.
func (b *book) formula(f string, result any, s workbook.Style) workbook.Cell {
	c := workbook.Cell{Value: result, Style: b.style(s)}
	if b.live {
		c.Formula = f
		if result == nil {
			c.Value = ""
		}
	}
	return c
}

func (b *book) header() int { return b.style(workbook.Header()) }
