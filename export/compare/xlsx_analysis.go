package compare

import (
	"strconv"
	"strings"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model/panel"
)

// analysisCell is a column of the analysis sheet. Formulas name other columns of their own row as {name}.
type analysisCell struct {
	name    string
	label   phrase
	width   float64
	format  string
	value   func(b *book, i int) any
	formula func(b *book) string // nil for a constant
}

// analysisSheet writes the analysis: a row for each of the panel, every ratio a formula over the panel. What depends on the
// calendar and on names (which row is of the year before) stands as keys at the right, for the formulas to look up.
func (b *book) analysisSheet() error {
	columns := b.analysisCells()
	place := map[string]string{}
	var heads []workbook.Column
	for i, c := range columns {
		place["{"+c.name+"}"] = strings.TrimRight(workbook.CellName(i+1, 1), "1")
		heads = append(heads, workbook.Column{Title: c.label.in(b.lang), Width: c.width})
	}
	formulas := make([]string, len(columns))
	for i, c := range columns {
		if c.formula == nil {
			continue
		}
		formulas[i] = c.formula(b)
		for name, letter := range place {
			formulas[i] = strings.ReplaceAll(formulas[i], name, "$"+letter+"{#}")
		}
	}
	t, err := b.Table(analysisName.in(b.lang), heads, workbook.Print{Landscape: true, Footer: overviewHeading.in(b.lang)})
	if err != nil {
		return err
	}
	cells := make([]workbook.Cell, len(columns))
	for i := range b.Rows {
		row := strconv.Itoa(i + 2)
		for j, c := range columns {
			if formulas[j] == "" {
				cells[j] = b.cell(c.value(b, i), text)
				continue
			}
			cells[j] = b.formula(strings.ReplaceAll(formulas[j], "{#}", row), c.value(b, i), workbook.Style{Number: c.format})
		}
		if err := t.Row(cells); err != nil {
			return err
		}
	}
	return nil
}

// lookUpAnalysis writes the formula that finds a cell of the analysis by a key.
func (b *book) lookUpAnalysis(column, key string) string {
	for _, c := range b.analysisCells() {
		if c.name == column {
			find := "INDEX(" + b.analysisColumn(c.label) + ",MATCH(" + key + "," + b.analysisColumn(keyLabel) + ",0))"
			return "IFERROR(" + find + `,"")`
		}
	}
	return "" // names of columns are ours
}

func (b *book) analysisColumn(label phrase) string {
	return workbook.Name(analysisName.in(b.lang)) + "_" + workbook.Name(label.in(b.lang))
}

var keyLabel = phrase{"Khóa", "Key"}

func (b *book) analysisCells() []analysisCell {
	row := func(f func(x *panel.Row) any) func(*book, int) any {
		return func(b *book, i int) any { return f(&b.Rows[i]) }
	}
	other := func(f func(a *panel.Analysis) int) func(*book, int) any {
		return func(b *book, i int) any {
			if n := f(&b.analysis[i]); n >= 0 {
				return b.key(&b.Rows[n])
			}
			return nil
		}
	}
	ratio := func(f func(a *panel.Analysis) float64) func(*book, int) any {
		return func(b *book, i int) any { return optionalFloat(f(&b.analysis[i])) }
	}
	rank := func(f func(a *panel.Analysis) int) func(*book, int) any {
		return func(b *book, i int) any { return f(&b.analysis[i]) }
	}
	find := func(column, key string) func(*book) string {
		return func(b *book) string { return b.lookUp(column, key) }
	}
	formula := func(s string) func(*book) string {
		return func(b *book) string {
			return strings.NewReplacer("[low]", b.column("low"), "[high]", b.column("high"), "[group]", b.column("group")).Replace(s)
		}
	}
	return []analysisCell{
		{"unit", phrase{"Đơn vị", "Unit"}, 30, "", func(b *book, i int) any { return b.unitName(&b.Units[b.Rows[i].Unit]) }, nil},
		{"indicator", phrase{"Chỉ tiêu", "Indicator"}, 26, "", func(b *book, i int) any { return b.Rows[i].Indicator.Label(b.lang) }, nil},
		{"scope", phrase{"Phạm vi, tính cho mỗi", "Scope, per"}, 20, "", row(func(x *panel.Row) any { return optional(strings.TrimSpace(x.Scope + " " + x.Per)) }), nil},
		{"period", phrase{"Kỳ", "Period"}, 16, "", row(func(x *panel.Row) any { return x.Period.String() }), nil},
		{"low", phrase{"Ít nhất", "At least"}, 15, "#,##0.##", row(func(x *panel.Row) any { lo, ok := x.Value.Lo(); return present(lo, ok) }), find("low", "{key}")},
		{"high", phrase{"Nhiều nhất", "At most"}, 15, "#,##0.##", row(func(x *panel.Row) any { hi, ok := x.Value.Hi(); return present(hi, ok) }), find("high", "{key}")},
		{"growth_low", phrase{"Tăng so với năm trước: ít nhất", "Growth: at least"}, 12, "+0.0%;-0.0%;0.0%", ratio(func(a *panel.Analysis) float64 { return a.Growth.Lo }),
			formula(`IF(OR({previous}="",{previous_low}=""),"",IF(OR({previous_high}="",{previous_high}=0),"",{low}/{previous_high}-1))`)},
		{"growth_high", phrase{"Tăng so với năm trước: nhiều nhất", "Growth: at most"}, 12, "+0.0%;-0.0%;0.0%", ratio(func(a *panel.Analysis) float64 { return a.Growth.Hi }),
			formula(`IF(OR({previous}="",{previous_low}="",{high}=""),"",IF({previous_low}=0,"",{high}/{previous_low}-1))`)},
		{"across", phrase{"Qua mốc 1/7/2025", "Across 1 July 2025"}, 10, "", func(b *book, i int) any {
			if b.analysis[i].Across {
				return b.say("có", "yes")
			}
			return nil
		}, nil},
		{"share_low", phrase{"Tỷ trọng: ít nhất", "Share: at least"}, 11, "0.0%", ratio(func(a *panel.Analysis) float64 { return a.Share.Lo }),
			formula(`IF({shared}="","",IF(COUNTIFS([group],{group},[high],"")-({high}="")>0,0,IF({low}=0,0,{low}/({low}+SUMIFS([high],[group],{group})-N({high})))))`)},
		{"share_high", phrase{"Tỷ trọng: nhiều nhất", "Share: at most"}, 11, "0.0%", ratio(func(a *panel.Analysis) float64 { return a.Share.Hi }),
			formula(`IF({shared}="","",IF({high}="",1,IF({high}+SUMIFS([low],[group],{group})-{low}=0,1,{high}/({high}+SUMIFS([low],[group],{group})-{low}))))`)},
		{"rank_best", phrase{"Hạng cao nhất", "Best rank"}, 9, "0", rank(func(a *panel.Analysis) int { return a.Best }),
			formula(`IF({high}="",1,1+COUNTIFS([group],{group},[low],">"&{high}))`)},
		{"rank_worst", phrase{"Hạng thấp nhất", "Worst rank"}, 9, "0", rank(func(a *panel.Analysis) int { return a.Worst }),
			formula(`COUNTIFS([group],{group})-COUNTIFS([group],{group},[high],"<="&{low})+IF({low}={high},1,0)`)},
		{"among", phrase{"Trong số", "Among"}, 9, "0", rank(func(a *panel.Analysis) int { return a.Among }), formula(`COUNTIFS([group],{group})`)},
		{"per_thousand_low", phrase{"Trên 1.000 đoàn viên: ít nhất", "Per 1,000 members: at least"}, 12, "#,##0.0", ratio(func(a *panel.Analysis) float64 { return a.Thousand.Lo }), over("{low}*1000", "{members_high}", "members_low")},
		{"per_thousand_high", phrase{"Trên 1.000 đoàn viên: nhiều nhất", "Per 1,000 members: at most"}, 12, "#,##0.0", ratio(func(a *panel.Analysis) float64 { return a.Thousand.Hi }), under("{high}*1000", "{members_low}", "{high}")},
		{"density_low", phrase{"Đoàn viên trên lao động: ít nhất", "Members of workers: at least"}, 12, "0.0%", ratio(func(a *panel.Analysis) float64 { return a.Density.Lo }), over("{low}", "{workers_high}", "workers_low")},
		{"density_high", phrase{"Đoàn viên trên lao động: nhiều nhất", "Members of workers: at most"}, 12, "0.0%", ratio(func(a *panel.Analysis) float64 { return a.Density.Hi }), under("{high}", "{workers_low}", "{high}")},
		{"achieved_low", phrase{"Đạt chỉ tiêu: ít nhất", "Of target: at least"}, 12, "0.0%", ratio(func(a *panel.Analysis) float64 { return a.Achieved.Lo }), over("{low}", "{target_high}", "target_low")},
		{"achieved_high", phrase{"Đạt chỉ tiêu: nhiều nhất", "Of target: at most"}, 12, "0.0%", ratio(func(a *panel.Analysis) float64 { return a.Achieved.Hi }), under("{high}", "{target_low}", "{high}")},
		{"key", keyLabel, 44, "", func(b *book, i int) any { return b.key(&b.Rows[i]) }, nil},
		{"group", phrase{"Nhóm so sánh", "Group"}, 30, "", row(func(x *panel.Row) any { return b.group(x) }), nil},
		{"shared", phrase{"Có tỷ trọng", "Has a share"}, 9, "", func(b *book, i int) any {
			if b.analysis[i].Share.Set() {
				return "1"
			}
			return nil
		}, nil},
		{"previous", phrase{"Khóa năm trước", "Key of the year before"}, 40, "", func(b *book, i int) any {
			if !b.analysis[i].Growth.Set() {
				return nil
			}
			return other(func(a *panel.Analysis) int { return a.Previous })(b, i)
		}, nil},
		{"previous_low", phrase{"Năm trước: ít nhất", "Year before: at least"}, 14, "#,##0.##", b.end(func(a *panel.Analysis) int { return a.Previous }, panel.Interval.Lo), find("low", "{previous}")},
		{"previous_high", phrase{"Năm trước: nhiều nhất", "Year before: at most"}, 14, "#,##0.##", b.end(func(a *panel.Analysis) int { return a.Previous }, panel.Interval.Hi), find("high", "{previous}")},
		{"members", phrase{"Khóa đoàn viên", "Key of members"}, 40, "", other(func(a *panel.Analysis) int { return a.Members }), nil},
		{"members_low", phrase{"Đoàn viên: ít nhất", "Members: at least"}, 14, "#,##0", b.end(func(a *panel.Analysis) int { return a.Members }, panel.Interval.Lo), find("low", "{members}")},
		{"members_high", phrase{"Đoàn viên: nhiều nhất", "Members: at most"}, 14, "#,##0", b.end(func(a *panel.Analysis) int { return a.Members }, panel.Interval.Hi), find("high", "{members}")},
		{"workers", phrase{"Khóa lao động", "Key of workers"}, 40, "", other(func(a *panel.Analysis) int { return a.Workers }), nil},
		{"workers_low", phrase{"Lao động: ít nhất", "Workers: at least"}, 14, "#,##0", b.end(func(a *panel.Analysis) int { return a.Workers }, panel.Interval.Lo), find("low", "{workers}")},
		{"workers_high", phrase{"Lao động: nhiều nhất", "Workers: at most"}, 14, "#,##0", b.end(func(a *panel.Analysis) int { return a.Workers }, panel.Interval.Hi), find("high", "{workers}")},
		{"target_low", phrase{"Chỉ tiêu: ít nhất", "Target: at least"}, 14, "#,##0.##", func(b *book, i int) any { return b.target(i, panel.Interval.Lo) }, nil},
		{"target_high", phrase{"Chỉ tiêu: nhiều nhất", "Target: at most"}, 14, "#,##0.##", func(b *book, i int) any { return b.target(i, panel.Interval.Hi) }, nil},
	}
}

// over writes the lower end of a quotient: nothing without a divisor, zero where the divisor has no upper end.
func over(low, high, present string) func(*book) string {
	return func(*book) string {
		return `IF({` + present + `}="","",IF(` + high + `="",0,IF(` + high + `=0,"",` + low + `/` + high + `)))`
	}
}

// under writes the upper end of a quotient: nothing where the divisor may be zero or the dividend has no upper end.
func under(dividend, low, high string) func(*book) string {
	return func(*book) string {
		return `IF(OR(` + low + `="",` + high + `=""),"",IF(` + low + `=0,"",` + dividend + `/` + low + `))`
	}
}

func present(f float64, ok bool) any {
	if !ok {
		return nil
	}
	return f
}

// end gives an end of another row that a row is compared with.
func (b *book) end(of func(a *panel.Analysis) int, end func(panel.Interval) (float64, bool)) func(*book, int) any {
	return func(b *book, i int) any {
		if n := of(&b.analysis[i]); n >= 0 {
			return present(end(b.Rows[n].Value))
		}
		return nil
	}
}

// target gives an end of what a row is measured against: its target, or the second number that the text gives.
func (b *book) target(i int, end func(panel.Interval) (float64, bool)) any {
	a := &b.analysis[i]
	switch {
	case a.Target >= 0:
		return present(end(b.Targets[a.Target].Value))
	case a.OfWritten:
		e := b.Entry(b.Rows[i].Entry)
		return present(end(panel.Exactly(*e.Of)))
	}
	return nil
}
