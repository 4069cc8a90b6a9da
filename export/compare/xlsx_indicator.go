package compare

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// How a sheet of an indicator is laid out: charts above the table.
const (
	maxIndicators = 16 // that have a sheet; the panel has all
	maxBars       = 20 // units in the ranking chart
	maxLines      = 8  // units in the trend chart
	chartTop      = 4  // row of the charts
	tableTop      = 27 // row of the table's head
	firstYear     = 3  // column of the first year
)

// indicatorLists gives the indicators with figures of whole years, those with most first kept, in the contract's order.
func (r *report) indicatorLists() []yearly {
	var list []yearly
	for i := 0; i < len(r.coverage.Lines); {
		j := i + 1
		for j < len(r.coverage.Lines) && r.coverage.Lines[j].Indicator == r.coverage.Lines[i].Indicator {
			j++
		}
		if y, any := r.yearly(r.coverage.Lines[i:j]); any {
			list = append(list, y)
		}
		i = j
	}
	if len(list) > maxIndicators {
		full := slices.Clone(list)
		slices.SortStableFunc(full, func(a, b yearly) int { return stated(b.lines) - stated(a.lines) })
		least := stated(full[maxIndicators-1].lines)
		list = slices.DeleteFunc(list, func(y yearly) bool { return stated(y.lines) < least })[:maxIndicators]
	}
	return list
}

// yearly chooses the year that is ranked, the last that half of the reporting units state, else the last of those that most
// state, and sorts the units by it.
func (r *report) yearly(lines []panel.Line) (y yearly, any bool) {
	y = yearly{latest: -1, name: lines[0].Indicator.Label(r.lang)}
	for _, l := range lines {
		if slices.ContainsFunc(l.Cells, func(n int) bool { return n >= 0 }) {
			y.lines = append(y.lines, l)
		}
	}
	most := 1
	for j := range r.coverage.Years {
		n := 0
		for _, l := range y.lines {
			if l.Cells[j] >= 0 {
				n++
			}
		}
		if n >= most || n > 0 && 2*n >= len(y.lines) {
			y.latest, most = j, max(most, n)
		}
	}
	if y.latest < 0 {
		return y, false
	}
	slices.SortStableFunc(y.lines, func(a, b panel.Line) int {
		switch x, z := r.number(a.Cells[y.latest]), r.number(b.Cells[y.latest]); {
		case x > z:
			return -1
		case x < z:
			return 1
		}
		return 0
	})
	return y, true
}

// number is the figure of a row to sort by; nothing is less than zero.
func (r *report) number(row int) float64 {
	if row < 0 {
		return -1
	}
	f, _ := strconv.ParseFloat(r.Number(&r.Rows[row]), 64)
	return f
}

// stated counts the figures of lines.
func stated(lines []panel.Line) (n int) {
	for _, l := range lines {
		for _, row := range l.Cells {
			if row >= 0 {
				n++
			}
		}
	}
	return n
}

func (b *book) indicators(list []yearly) error {
	for i := range list {
		if err := b.indicator(&list[i]); err != nil {
			return err
		}
	}
	return nil
}

// indicatorSheet is the sheet of one indicator on its way.
type indicatorSheet struct {
	*book
	*workbook.Sheet
	y     *yearly
	ind   model.Indicator
	years []int
	last  int // row of the last unit
	// what is reckoned for this indicator: for new members there is no density
	measures []measure
}

func (b *book) indicator(y *yearly) error {
	widths := workbook.Columns{34, 18}
	for range b.coverage.Years {
		widths = append(widths, 16)
	}
	reckoned := b.reckoned(y)
	for range reckoned {
		widths = append(widths, 12)
	}
	sheet, err := b.Sheet(y.name, widths, workbook.Print{Landscape: true, Footer: overviewHeading.in(b.lang)})
	if err != nil {
		return err
	}
	y.name = sheet.Name
	s := &indicatorSheet{book: b, Sheet: sheet, y: y, ind: y.lines[0].Indicator, years: b.coverage.Years, last: tableTop + len(y.lines), measures: reckoned}
	return firstError(s.heading, s.head, s.units, s.sums, s.looks, s.charts)
}

func (s *indicatorSheet) heading() error {
	title := s.ind.Label(s.lang) + s.unitLabel(s.ind.Unit())
	return firstError(
		func() error {
			return s.Row(workbook.Cell{Value: title, Style: s.style(workbook.Style{Bold: true, Size: 16, Color: headFill})})
		},
		func() error {
			return s.Row(workbook.Cell{Value: s.say(
				"≥ ít nhất · ≈ ước lượng · ô hồng: cần xem (mâu thuẫn, không khớp, thay đổi đột ngột) · ô xám: không văn bản nào nêu (không phải là 0). Mọi số là công thức trên trang Bảng số liệu.",
				"≥ at least · ≈ estimate · pink: to review (contradicted, does not fit, sudden change) · grey: no document states it (which is not 0). Every number is a formula over the Panel sheet."),
				Style: s.style(workbook.Style{Italic: true, Color: "595959"})})
		},
		func() error {
			return s.Row(workbook.Cell{Value: s.breakNote(), Style: s.style(workbook.Style{Italic: true, Color: boundColor})})
		},
	)
}

// breakNote says what happened in the middle of 2025 where a year after it is shown.
func (s *indicatorSheet) breakNote() any {
	y, _, _ := panel.Reform.Date()
	if s.years[len(s.years)-1] < y {
		return nil
	}
	return s.say("Từ 1/7/2025 cả nước còn 34 tỉnh, thành và không còn cấp huyện: số liệu từ năm 2025 không so trực tiếp với các năm trước.",
		"Since 1 July 2025 there are 34 provinces and no districts: figures from 2025 on do not compare with the years before.")
}

// measure is a column of analysis beside the years.
type measure struct {
	label  phrase
	format string
	get    func(a *panel.Analysis) (value float64, ok bool)
	column string // of the analysis sheet
}

// measures are the columns of analysis for the ranked year.
var measures = []measure{
	{phrase{"Tăng so với năm trước: ít nhất", "Growth: at least"}, "+0.0%;-0.0%;0.0%", func(a *panel.Analysis) (float64, bool) { return a.Growth.Lo, true }, "growth_low"},
	{phrase{"Tăng so với năm trước: nhiều nhất", "Growth: at most"}, "+0.0%;-0.0%;0.0%", func(a *panel.Analysis) (float64, bool) { return a.Growth.Hi, true }, "growth_high"},
	{phrase{"Tỷ trọng: ít nhất", "Share: at least"}, "0.0%", func(a *panel.Analysis) (float64, bool) { return a.Share.Lo, true }, "share_low"},
	{phrase{"Tỷ trọng: nhiều nhất", "Share: at most"}, "0.0%", func(a *panel.Analysis) (float64, bool) { return a.Share.Hi, true }, "share_high"},
	{phrase{"Hạng cao nhất", "Best rank"}, "0", func(a *panel.Analysis) (float64, bool) { return float64(a.Best), a.Best > 0 }, "rank_best"},
	{phrase{"Hạng thấp nhất", "Worst rank"}, "0", func(a *panel.Analysis) (float64, bool) { return float64(a.Worst), a.Worst > 0 }, "rank_worst"},
	{phrase{"Trên 1.000 đoàn viên: ít nhất", "Per 1,000 members: at least"}, "#,##0.0", func(a *panel.Analysis) (float64, bool) { return a.Thousand.Lo, true }, "per_thousand_low"},
	{phrase{"Trên 1.000 đoàn viên: nhiều nhất", "Per 1,000 members: at most"}, "#,##0.0", func(a *panel.Analysis) (float64, bool) { return a.Thousand.Hi, true }, "per_thousand_high"},
	{phrase{"Đoàn viên trên lao động: ít nhất", "Members of workers: at least"}, "0.0%", func(a *panel.Analysis) (float64, bool) { return a.Density.Lo, true }, "density_low"},
	{phrase{"Đoàn viên trên lao động: nhiều nhất", "Members of workers: at most"}, "0.0%", func(a *panel.Analysis) (float64, bool) { return a.Density.Hi, true }, "density_high"},
	{phrase{"Đạt chỉ tiêu: ít nhất", "Of target: at least"}, "0.0%", func(a *panel.Analysis) (float64, bool) { return a.Achieved.Lo, true }, "achieved_low"},
	{phrase{"Đạt chỉ tiêu: nhiều nhất", "Of target: at most"}, "0.0%", func(a *panel.Analysis) (float64, bool) { return a.Achieved.Hi, true }, "achieved_high"},
}

// reckoned are the measures that any unit has in the ranked year.
func (r *report) reckoned(y *yearly) (list []measure) {
	for _, m := range measures {
		if slices.ContainsFunc(y.lines, func(l panel.Line) bool { return m.of(r, l.Cells[y.latest]) != nil }) {
			list = append(list, m)
		}
	}
	return list
}

// of gives a row's measure, or nothing.
func (m *measure) of(r *report, row int) any {
	if row < 0 {
		return nil
	}
	if v, ok := m.get(&r.analysis[row]); ok && !math.IsNaN(v) {
		return v
	}
	return nil
}

// head writes the head of the table below the charts.
func (s *indicatorSheet) head() error {
	for s.Rows() < tableTop-1 {
		s.Skip()
	}
	cells := []workbook.Cell{{Value: s.say("Đơn vị", "Unit")}, {Value: s.say("Tỉnh (từ 7/2025)", "Province (since July 2025)")}}
	for _, y := range s.years {
		cells = append(cells, workbook.Cell{Value: strconv.Itoa(y)})
	}
	year := strconv.Itoa(s.years[s.y.latest])
	for _, m := range s.measures {
		cells = append(cells, workbook.Cell{Value: m.label.in(s.lang) + " (" + year + ")"})
	}
	for i := range cells {
		cells[i].Style = s.header()
	}
	return s.RowOf(66, cells)
}

// units writes a row a unit.
func (s *indicatorSheet) units() error {
	for i := range s.y.lines {
		l := &s.y.lines[i]
		u := &s.Units[l.Unit]
		row := tableTop + 1 + i
		cells := []workbook.Cell{{Value: s.unitName(u)}, {Value: u.Province2025}}
		for j := range s.years {
			cells = append(cells, s.year(l, row, j))
		}
		for _, m := range s.measures {
			cells = append(cells, s.measure(&m, l, row))
		}
		if err := s.Row(cells...); err != nil {
			return err
		}
	}
	return nil
}

// keyOf writes the formula of the key of a unit's row in year number j.
func (s *indicatorSheet) keyOf(row, j int) string {
	return fmt.Sprintf(`$A%d&"|%s|%d%s"`, row, s.ind, s.years[j], s.suffix())
}

// suffix ends the keys of rows that are not of actual figures.
func (r *report) suffix() string {
	if r.Options.Status == model.Actual {
		return ""
	}
	return "|" + string(r.Options.Status)
}

func (s *indicatorSheet) year(l *panel.Line, row, j int) workbook.Cell {
	n := l.Cells[j]
	var value any
	if n >= 0 {
		value = s.number(n)
	}
	return s.formula(s.lookUp("value", s.keyOf(row, j)), value, workbook.Style{Number: unitFormat(s.ind.Unit())})
}

func (s *indicatorSheet) measure(m *measure, l *panel.Line, row int) workbook.Cell {
	return s.formula(s.lookUpAnalysis(m.column, s.keyOf(row, s.y.latest)), m.of(s.report, l.Cells[s.y.latest]), workbook.Style{Number: m.format})
}

// sums writes what the units that state the indicator have together: both ends, and how many they are.
func (s *indicatorSheet) sums() error {
	if panel.NatureOf(s.ind) == panel.Measure {
		return nil
	}
	bold := workbook.Style{Bold: true, Number: unitFormat(s.ind.Unit()), Fill: "DDEBF7"}
	least := []workbook.Cell{{Value: s.say("Cộng các đơn vị có số: ít nhất", "Sum of those stated: at least")}, {}}
	most := []workbook.Cell{{Value: s.say("Nhiều nhất (trống: không có mức trên)", "At most (empty: no upper end)")}, {}}
	units := []workbook.Cell{{Value: s.say("Số đơn vị có số", "Units that state it")}, {}}
	for j := range s.years {
		lo, hi, n := s.together(j)
		low, high := s.sumFormulas(j)
		cells := workbook.CellName(firstYear+j, tableTop+1) + ":" + workbook.CellName(firstYear+j, s.last)
		least = append(least, s.formula(low, lo, bold))
		most = append(most, s.formula(high, hi, bold))
		units = append(units, s.formula("COUNT("+cells+")", n, bold))
	}
	for _, row := range [][]workbook.Cell{least, most, units} {
		row[0].Style, row[1].Style = s.style(bold), s.style(bold)
		if err := s.Row(row...); err != nil {
			return err
		}
	}
	sum := workbook.CellName(firstYear, s.last+1)
	return s.Conditions(sum+":"+workbook.CellName(firstYear+len(s.years)-1, s.last+1), atLeastWhere(sum+`<>"",`+workbook.CellName(firstYear, s.last+2)+`=""`, s.ind.Unit()))
}

// sumFormulas writes the formulas of both ends of the sum of year number j; nothing where no unit states it.
func (s *indicatorSheet) sumFormulas(j int) (low, high string) {
	group := fmt.Sprintf(`"%s|%d%s"`, s.ind, s.years[j], s.suffix())
	in := s.column("group") + "," + group
	none := "COUNTIFS(" + in + ")=0"
	return "IF(" + none + `,"",SUMIFS(` + s.column("low") + "," + in + "))",
		"IF(OR(" + none + ",COUNTIFS(" + in + "," + s.column("high") + `,"")>0),"",SUMIFS(` + s.column("high") + "," + in + "))"
}

// atLeastWhere marks a sum as a lower end where it has no upper one.
func atLeastWhere(condition string, u model.Unit) workbook.Condition {
	return workbook.Condition{Formula: "AND(" + condition + ")", Style: workbook.Style{Number: `"≥ "` + unitFormat(u), Italic: true, Color: boundColor}}
}

// together sums the figures of year number j and counts them.
func (s *indicatorSheet) together(j int) (lo, hi any, n int) {
	for i := range s.y.lines {
		if s.y.lines[i].Cells[j] >= 0 {
			n++
		}
	}
	sum := s.sum(j)
	return present(sum.Lo()), present(sum.Hi()), n
}

// sum adds up the figures of year number j.
func (s *indicatorSheet) sum(j int) (sum panel.Interval) {
	for i := range s.y.lines {
		if row := s.y.lines[i].Cells[j]; row >= 0 {
			if v := s.report.Rows[row].Value; sum.Set() {
				sum = sum.Add(v)
			} else {
				sum = v
			}
		}
	}
	return sum
}
