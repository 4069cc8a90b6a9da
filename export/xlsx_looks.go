package export

import (
	"path"
	"strings"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// looks turns values into cells: each type of value has its format.
type looks struct {
	book              *workbook.Book
	lang              model.Lang
	text, line        int // in as many lines as it takes, and in one; all of these at the top of a high row
	top, mid          int // numbers without a format, at the right and in the middle of their column
	date, moment      int
	linked            int
	numbers           map[numberLook]int
	title, note, head int // of the overview
	label, count      int
	share, bold, word int
}

// numberLook is what the format of a number depends on.
type numberLook struct {
	unit  model.Unit
	bound model.Bound
	whole bool
	ruled bool // as rows of the overview are
}

// ruleColor is that of the lines between rows of the overview.
const ruleColor = "D9D9D9"

func newLooks(book *workbook.Book, lang model.Lang) (*looks, error) {
	l := &looks{book: book, lang: lang, numbers: map[numberLook]int{}}
	day, moment := "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
	if lang == model.En {
		day, moment = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
	}
	for _, f := range []struct {
		id    *int
		style workbook.Style
	}{
		{&l.text, workbook.Style{Top: true, Wrap: true, Indent: 1}},
		{&l.line, workbook.Style{Top: true, Indent: 1}},
		{&l.mid, workbook.Style{Top: true, Center: true}},
		{&l.top, workbook.Style{Top: true}},
		{&l.date, workbook.Style{Top: true, Number: day}},
		{&l.moment, workbook.Style{Top: true, Number: moment}},
		{&l.linked, workbook.Style{Top: true, Indent: 1, Underline: true, Color: "0563C1"}},
		{&l.title, workbook.Style{Bold: true, Size: 18, Color: "1F4E78"}},
		{&l.note, workbook.Style{Italic: true, Color: "595959"}},
		{&l.head, workbook.Header()},
		{&l.bold, workbook.Style{Bold: true, Size: 13, Color: "1F4E78"}},
		{&l.label, workbook.Style{Rule: ruleColor}},
		{&l.word, workbook.Style{Rule: ruleColor, Center: true}},
		{&l.count, workbook.Style{Rule: ruleColor, Number: "#,##0"}},
		{&l.share, workbook.Style{Rule: ruleColor, Number: "0.0%"}},
	} {
		var err error
		if *f.id, err = book.Style(f.style); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// cell gives the cell of a field; cut says that its text did not fit.
func (l *looks) cell(rec model.Record, f *model.Field, c *model.Cell) (cell workbook.Cell, cut bool) {
	if !c.Set {
		return workbook.Cell{}, false
	}
	switch c.Type {
	case model.TypeInteger:
		return workbook.Cell{Value: c.Int}, false
	case model.TypeDecimal:
		unit, bound := measure(rec)
		if f.Name == "value_max" || f.Name == "of" { // the bound word binds its own number alone
			bound = model.Exact
		}
		return l.number(c.Decimal, numberLook{unit: unit, bound: bound}), false
	case model.TypeCode:
		return workbook.Cell{Value: f.CodeLabel(c.Text, l.lang)}, false
	case model.TypeDate:
		if t, whole, ok := moment(c.Text); ok {
			return workbook.Cell{Value: t, Style: map[bool]int{true: l.date, false: l.moment}[whole]}, false
		}
	}
	text, cut := workbook.Cut(c.Text)
	return workbook.Cell{Value: text}, cut
}

// measure gives the unit and the bound of a record's numbers.
func measure(rec model.Record) (model.Unit, model.Bound) {
	switch r := rec.(type) {
	case *model.Metric:
		return r.Unit, r.Bound
	case *model.Award:
		return "", r.Bound
	}
	return "", model.Exact
}

// number gives the cell of a number. One that a spreadsheet would round stands as text, digit for digit.
func (l *looks) number(d model.Decimal, look numberLook) workbook.Cell {
	if !fits(d) {
		return workbook.Cell{Value: d.String(), Style: l.top}
	}
	look.whole = d.IsInt()
	style, ok := l.numbers[look]
	if !ok {
		var err error
		if style, err = l.book.Style(look.style(l.lang)); err != nil {
			style = l.top // a style that the book refuses costs the looks, not the number
		}
		l.numbers[look] = style
	}
	if look.whole {
		return workbook.Cell{Value: d.Normal().Coef, Style: style}
	}
	return workbook.Cell{Value: d.Float64(), Style: style}
}

// style writes the unit behind a number and its bound before it; a number that is not exact stands out.
func (n numberLook) style(lang model.Lang) workbook.Style {
	format := "#,##0"
	if !n.whole {
		format = "#,##0.0#####"
	}
	switch n.unit {
	case model.UnitVND:
		format += `" đ"`
	case model.UnitUSD:
		format += `" USD"`
	case model.UnitPercent:
		format += `"%"`
	}
	s := workbook.Style{Top: !n.ruled, Number: format}
	if n.ruled {
		s.Rule = ruleColor
	}
	if mark := boundMark(n.bound, lang); mark != "" {
		s.Number, s.Italic, s.Color = `"`+mark+` "`+format, true, "9C5700"
	}
	return s
}

// boundMark is what stands before a number that is not exact.
func boundMark(b model.Bound, lang model.Lang) string {
	switch b {
	case model.AtLeast:
		return "≥"
	case model.AtMost:
		return "≤"
	case model.Nearly, model.About, model.Magnitude:
		return "≈"
	case model.Range:
		return phrase{"từ", "from"}.in(lang)
	}
	return ""
}

// link gives a cell that leads to an address, or plain text where there is none. Of a path it shows the file.
func (l *looks) link(address, shown string) workbook.Cell {
	if !strings.Contains(shown, "://") {
		shown = path.Base(strings.ReplaceAll(shown, `\`, "/"))
	}
	shown, _ = workbook.Cut(shown)
	formula, ok := workbook.Hyperlink(address, shown)
	if !ok {
		return workbook.Cell{Value: shown}
	}
	return workbook.Cell{Value: shown, Formula: formula, Style: l.linked}
}
