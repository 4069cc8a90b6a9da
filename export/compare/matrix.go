package compare

import (
	"math"
	"strconv"

	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// matrix is one indicator over units and years, as pages show it.
type matrix struct {
	Title, Unit string
	ID          string // of its place on the page
	Years       []string
	Ranked      string // the year by which the units are sorted
	Lines       []*matrixLine
	Sum         []string
	Break       int // the year before which the reform lies, by place; -1 for none
}

// matrixLine is a unit's years and what is reckoned of the ranked one.
type matrixLine struct {
	Unit, Province      string
	Cells               []matrixCell
	Growth, Share, Rank string
	Thousand, Density   string
	Achieved            string
	ranked              panel.Interval
	years               []panel.Interval
	value               []float64
}

// matrixCell is one figure. An empty Text is a gap.
type matrixCell struct {
	Text, Title    string
	Bounded, Doubt bool
}

// matrices gives the indicators of the sheets as tables of text.
func (r *report) matrices() (list []matrix) {
	for _, y := range r.indicatorLists() {
		list = append(list, r.matrix(&y))
	}
	return list
}

func (r *report) matrix(y *yearly) matrix {
	ind := y.lines[0].Indicator
	m := matrix{Title: y.name, Unit: r.unitLabel(ind.Unit()), ID: string(ind), Ranked: strconv.Itoa(r.coverage.Years[y.latest]), Break: -1}
	reform, _, _ := panel.Reform.Date()
	for j, year := range r.coverage.Years {
		m.Years = append(m.Years, strconv.Itoa(year))
		if year == reform && j > 0 {
			m.Break = j
		}
		s := &indicatorSheet{book: &book{report: r}, y: y, ind: ind, years: r.coverage.Years}
		if _, _, n := s.together(j); n == 0 || panel.NatureOf(ind) == panel.Measure {
			m.Sum = append(m.Sum, "")
		} else {
			m.Sum = append(m.Sum, r.interval(s.sum(j)))
		}
	}
	for i := range y.lines {
		m.Lines = append(m.Lines, r.matrixLine(&y.lines[i], y.latest))
	}
	return m
}

func (r *report) matrixLine(l *panel.Line, latest int) *matrixLine {
	u := &r.Units[l.Unit]
	line := &matrixLine{Unit: r.unitName(u), Province: u.Province2025}
	for _, row := range l.Cells {
		if row < 0 {
			line.Cells, line.value, line.years = append(line.Cells, matrixCell{}), append(line.value, math.NaN()), append(line.years, panel.Interval{})
			continue
		}
		x := &r.Rows[row]
		line.Cells = append(line.Cells, matrixCell{r.shown(x), r.hint(x), !x.Value.Exact(), x.Doubt})
		line.value, line.years = append(line.value, r.number(row)), append(line.years, x.Value)
	}
	row := l.Cells[latest]
	if row < 0 {
		return line
	}
	a := &r.analysis[row]
	line.ranked = r.Rows[row].Value
	open := math.Inf(1)
	line.Growth, line.Share = r.percents(telling(a.Growth, -1, open), true), r.percents(telling(a.Share, 0, 1), false)
	line.Density, line.Achieved = r.percents(telling(a.Density, 0, open), false), r.percents(telling(a.Achieved, 0, open), false)
	digits := 1
	if r.Rows[row].Indicator.Unit() == model.UnitVND { // nobody counts tenths of a đồng
		digits = 0
	}
	line.Thousand = r.ratio(telling(a.Thousand, 0, open), 1, digits, "", false)
	if a.Best > 0 && (a.Best > 1 || a.Worst < a.Among || a.Among == 1) {
		line.Rank = strconv.Itoa(a.Best)
		if a.Worst != a.Best {
			line.Rank += "–" + strconv.Itoa(a.Worst)
		}
	}
	return line
}

// telling gives a ratio, or none where it says no more than is true of any: no growth is under -100%, every share lies
// between none and all.
func telling(v panel.Ratio, low, high float64) panel.Ratio {
	if !(v.Lo > low) && !(v.Hi < high) {
		return panel.Ratio{Lo: math.NaN(), Hi: math.NaN()}
	}
	return v
}

// unitLabel names the unit of an indicator's figures in brackets, where its name does not say what is counted.
func (r *report) unitLabel(u model.Unit) string {
	if u == model.UnitUnion || u == model.UnitItem {
		return ""
	}
	return " (" + u.Label(r.lang) + ")"
}

// shown writes a row's figure with the mark of its bound.
func (r *report) shown(x *panel.Row) string {
	if !x.Sum() && !x.Several {
		e := r.Entry(x.Entry)
		return r.figure(&e)
	}
	return r.interval(x.Value)
}

// hint says where a figure comes from.
func (r *report) hint(x *panel.Row) string {
	if x.Sum() {
		return r.say("cộng từ ", "summed from ") + strconv.Itoa(len(x.Parts)) + r.say(" đơn vị", " units")
	}
	e := r.Entry(x.Entry)
	s := &r.Sources[e.Source]
	hint := "“" + e.Quote + "” — " + s.Title
	if s.Published != "" {
		hint += " (" + s.Published[:min(10, len(s.Published))] + ")"
	}
	return hint + " — " + s.Path
}

func (r *report) percents(v panel.Ratio, signed bool) string { return r.ratio(v, 100, 1, "%", signed) }

// ratio writes a ratio as people do: "2,3%", "≥ 1,2%", "1,2%–1,5%".
func (r *report) ratio(v panel.Ratio, scale float64, digits int, unit string, signed bool) string {
	write := func(f float64) string {
		s := group(strconv.FormatFloat(f*scale, 'f', digits, 64), r.lang) + unit
		if signed && f > 0 {
			s = "+" + s
		}
		return s
	}
	low, high := !math.IsNaN(v.Lo), !math.IsNaN(v.Hi)
	switch {
	case !low && !high:
		return ""
	case !high:
		return "≥ " + write(v.Lo)
	case !low:
		return "≤ " + write(v.Hi)
	case write(v.Lo) == write(v.Hi) && v.Point():
		return write(v.Lo)
	}
	return write(v.Lo) + "–" + write(v.Hi)
}

// has says whether any line has something in a column of analysis.
func (m *matrix) has(get func(*matrixLine) string) bool {
	for i := range m.Lines {
		if get(m.Lines[i]) != "" {
			return true
		}
	}
	return false
}

// extra is a column of analysis of a matrix.
type extra struct {
	Label string
	Get   func(*matrixLine) string
}

// extras are the columns of analysis that any line has.
func (r *report) extras(m *matrix) (list []extra) {
	for _, e := range []struct {
		label phrase
		get   func(*matrixLine) string
	}{
		{phrase{"Tăng", "Growth"}, func(l *matrixLine) string { return l.Growth }},
		{phrase{"Tỷ trọng", "Share"}, func(l *matrixLine) string { return l.Share }},
		{phrase{"Hạng", "Rank"}, func(l *matrixLine) string { return l.Rank }},
		{phrase{"Trên 1.000 đoàn viên", "Per 1,000 members"}, func(l *matrixLine) string { return l.Thousand }},
		{phrase{"Đoàn viên/lao động", "Members/workers"}, func(l *matrixLine) string { return l.Density }},
		{phrase{"Đạt chỉ tiêu", "Of target"}, func(l *matrixLine) string { return l.Achieved }},
	} {
		if m.has(e.get) {
			list = append(list, extra{e.label.in(r.lang), e.get})
		}
	}
	return list
}
