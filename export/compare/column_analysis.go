package compare

import (
	"math"
	"strconv"

	"github.com/tongket/tongket/model/panel"
)

// analysisColumns are what analysts reckon; rows are numbers in Panel.Rows. Every ratio has both its ends.
func analysisColumns() []column[at] {
	var list []column[at]
	for _, c := range panelColumns() {
		switch c.name {
		case "key", "unit", "indicator", "indicator_code", "scope", "per", "status", "period", "value", "bound", "low", "high":
			list = append(list, c)
		}
	}
	ends := func(name string, label phrase, k kind, get func(*panel.Analysis) panel.Ratio) {
		list = append(list,
			column[at]{name + "_low", phrase{label.vi + ": ít nhất", label.en + ": at least"}, 12, k, func(r *report, i at) any {
				return optionalFloat(get(&r.analysis[i]).Lo)
			}, false},
			column[at]{name + "_high", phrase{label.vi + ": nhiều nhất", label.en + ": at most"}, 12, k, func(r *report, i at) any {
				return optionalFloat(get(&r.analysis[i]).Hi)
			}, false})
	}
	whole := func(name string, label phrase, get func(*panel.Analysis) int) {
		list = append(list, column[at]{name, label, 10, count, func(r *report, i at) any {
			if n := get(&r.analysis[i]); n > 0 {
				return n
			}
			return nil
		}, false})
	}
	ends("growth", phrase{"Tăng trưởng", "Growth"}, percent, func(a *panel.Analysis) panel.Ratio { return a.Growth })
	list = append(list, column[at]{"across", phrase{"Qua mốc 1/7/2025", "Across 1 July 2025"}, 10, flag, func(r *report, i at) any { return r.analysis[i].Across }, false})
	ends("share", phrase{"Tỷ trọng", "Share"}, percent, func(a *panel.Analysis) panel.Ratio { return a.Share })
	whole("rank_best", phrase{"Hạng cao nhất", "Best rank"}, func(a *panel.Analysis) int { return a.Best })
	whole("rank_worst", phrase{"Hạng thấp nhất", "Worst rank"}, func(a *panel.Analysis) int { return a.Worst })
	whole("among", phrase{"Trong số", "Among"}, func(a *panel.Analysis) int { return a.Among })
	ends("per_thousand", phrase{"Trên 1.000 đoàn viên", "Per 1,000 members"}, number, func(a *panel.Analysis) panel.Ratio { return a.Thousand })
	ends("density", phrase{"Đoàn viên trên lao động", "Members of workers"}, percent, func(a *panel.Analysis) panel.Ratio { return a.Density })
	ends("achieved", phrase{"Đạt chỉ tiêu", "Of target"}, percent, func(a *panel.Analysis) panel.Ratio { return a.Achieved })
	return list
}

// optionalFloat rounds a ratio to ten digits, which hides that floats are binary; NaN is nothing.
func optionalFloat(f float64) any {
	if math.IsNaN(f) {
		return nil
	}
	f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'g', 10, 64), 64)
	return f
}

// coverageColumns are a line's unit and indicator and a column for each year: the value, or nothing where nothing was
// stated.
func coverageColumns(r *report) []column[*panel.Line] {
	type l = *panel.Line
	list := []column[l]{
		{"indicator", phrase{"Chỉ tiêu", "Indicator"}, 26, text, func(r *report, x l) any { return x.Indicator.Label(r.lang) }, false},
		{"unit", phrase{"Đơn vị", "Unit"}, 28, text, func(r *report, x l) any { return r.unitName(&r.Units[x.Unit]) }, false},
		{"province_2025", phrase{"Tỉnh (từ 7/2025)", "Province (since July 2025)"}, 16, text, func(r *report, x l) any { return optional(r.Units[x.Unit].Province2025) }, false},
	}
	for j, y := range r.coverage.Years {
		year := strconv.Itoa(y)
		list = append(list, column[l]{year, phrase{year, year}, 12, number, func(r *report, x l) any {
			if x.Cells[j] < 0 {
				return nil
			}
			return exact(r.Number(&r.Rows[x.Cells[j]]))
		}, false})
	}
	return append(list, column[l]{"other_periods", phrase{"Kỳ khác (quý, tháng, ngày)", "Other periods"}, 14, count, func(_ *report, x l) any { return x.Other }, false})
}
