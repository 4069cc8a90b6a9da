package export

import (
	"fmt"
	"strings"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// sums writes the table of indicators: how often each is stated, what it comes to, and the same by year; then the charts.
func (o *overview) sums(top int) {
	list, years := o.x.tally.byCount(), o.x.tally.lastYears(overviewYears)
	o.section(phrase{"Số liệu theo chỉ tiêu", "Metrics by indicator"})
	head := []workbook.Cell{}
	for _, title := range []phrase{
		{"Chỉ tiêu", "Indicator"}, {"Đơn vị tính", "Unit"}, {"Số lần nêu", "Stated"}, {"Số lần cộng", "Counted"}, {"Tổng cộng", "Total"}, {"Tổng số là", "The total is"},
	} {
		head = append(head, workbook.Cell{Value: title.in(o.lang), Style: o.looks.head})
	}
	for _, year := range years {
		head = append(head, workbook.Cell{Value: year, Style: o.looks.head})
	}
	o.row(head...)
	header := o.sheet.Rows()
	if len(list) == 0 {
		o.row(workbook.Cell{Value: phrase{"Không có số liệu", "No metrics"}.in(o.lang), Style: o.looks.label})
		return
	}
	o.stated(years, header)
	for _, s := range list {
		o.sum(s, years, header)
	}
	o.row(workbook.Cell{Value: phrase{
		"Chỉ tiêu đếm số hiện có (đoàn viên, công đoàn cơ sở, người lao động) chỉ cộng theo năm, mỗi tổ chức một lần; con số đứng sau ≥, ≤, ≈ không phải con số đúng.",
		"Indicators of what exists (members, grassroots unions, workers) are added up by year only, each organisation once; numbers behind ≥, ≤, ≈ are not exact.",
	}.in(o.lang), Style: o.looks.note})
	o.charts(top, header, len(list), len(years))
}

// stated writes how many metrics each year has.
func (o *overview) stated(years []int, header int) {
	all := o.x.tally.kinds[model.KindMetric]
	cells := []workbook.Cell{
		{Value: phrase{"Mọi chỉ tiêu (số lần nêu)", "All indicators (stated)"}.in(o.lang), Style: o.looks.label},
		{Style: o.looks.label}, {Formula: o.total(model.KindMetric), Value: all, Style: o.looks.count}, {Style: o.looks.label}, {Style: o.looks.label}, {Style: o.looks.label},
	}
	for _, year := range years {
		f := o.metrics().extraFormula("COUNTIFS({%s},"+cellName(len(cells)+1, header)+")", extraYear)
		cells = append(cells, workbook.Cell{Formula: f, Value: o.x.tally.years[year], Style: o.looks.count})
	}
	o.row(cells...)
}

func (o *overview) metrics() *kindTable { return o.x.tables[model.KindMetric] }

// sum writes the row of an indicator.
func (o *overview) sum(s *sum, years []int, header int) {
	row := o.sheet.Rows() + 1
	of := o.criteria(row)
	counted := of + "," + o.equals(extraCounted, Counted.Label(o.lang))
	cells := []workbook.Cell{
		{Value: s.indicator.Label(o.lang), Style: o.looks.label},
		{Value: s.unit.Label(o.lang), Style: o.looks.label},
		{Formula: o.sumFormula("COUNTIFS(" + of + ")"), Value: s.stated, Style: o.looks.count},
		{Formula: o.sumFormula("COUNTIFS(" + counted + ")"), Value: s.counted, Style: o.looks.count},
	}
	switch {
	case s.counted == 0:
		cells = append(cells, workbook.Cell{Style: o.looks.label}, workbook.Cell{Style: o.looks.label})
	case stock(s.indicator):
		cells = append(cells, workbook.Cell{Style: o.looks.label}, workbook.Cell{Value: phrase{"theo năm →", "by year →"}.in(o.lang), Style: o.looks.word})
	default:
		cells = append(cells, o.amount(&s.total, s.unit, counted), o.bound(&s.total, counted))
	}
	for _, year := range years {
		if t := s.years[year]; t != nil {
			cells = append(cells, o.amount(t, s.unit, counted+","+o.equalsCell(extraYear, cellName(len(cells)+1, header))))
		} else {
			cells = append(cells, workbook.Cell{Style: o.looks.label})
		}
	}
	o.row(cells...)
}

// amount gives the cell of a sum: the formula, its result, and a format that shows whether it is exact.
func (o *overview) amount(t *total, unit model.Unit, criteria string) workbook.Cell {
	value := field(o.metrics().kind, "value").Label(o.lang)
	cell := o.looks.number(t.value, numberLook{unit: unit, bound: t.bound(), ruled: true})
	cell.Formula = o.sumFormula("SUMIFS({" + value + "}," + criteria + ")")
	return cell
}

// bound gives the cell that says how the sum stands to the true one: "at least" where a term says so and none the contrary.
func (o *overview) bound(t *total, criteria string) workbook.Cell {
	count := func(bounds ...model.Bound) string {
		var terms []string
		for _, b := range bounds {
			terms = append(terms, o.sumFormula("COUNTIFS("+criteria+","+o.fieldEquals("bound", b.Label(o.lang))+")"))
		}
		return strings.Join(terms, "+")
	}
	low, high := count(model.AtLeast, model.Range, model.Magnitude), count(model.AtMost, model.Nearly)
	word := func(b model.Bound) string { return workbook.Constant(sumWord(b).in(o.lang)) }
	return workbook.Cell{
		Formula: fmt.Sprintf("IF(%s+(%s)*(%s)>0,%s,IF(%s>0,%s,IF(%s>0,%s,%s)))", count(model.About), low, high,
			word(model.About), low, word(model.AtLeast), high, word(model.AtMost), word(model.Exact)),
		Value: sumWord(t.bound()).in(o.lang), Style: o.looks.word,
	}
}

// sumWord says how a sum stands to the true one.
func sumWord(b model.Bound) phrase {
	switch b {
	case model.AtLeast:
		return phrase{"ít nhất", "at least"}
	case model.AtMost:
		return phrase{"không quá", "at most"}
	case model.Exact:
		return phrase{"đúng", "exact"}
	}
	return phrase{"khoảng", "about"}
}

// criteria asks for the indicator and the unit that stand in a row of the overview.
func (o *overview) criteria(row int) string {
	return o.column("indicator") + ",$A" + fmt.Sprint(row) + "," + o.column("unit") + ",$B" + fmt.Sprint(row)
}

func (o *overview) column(name string) string {
	return "{" + field(o.metrics().kind, name).Label(o.lang) + "}"
}

func (o *overview) fieldEquals(name, text string) string {
	return o.column(name) + "," + workbook.Constant(text)
}

func (o *overview) equals(extra, text string) string {
	return o.equalsCell(extra, workbook.Constant(text))
}

func (o *overview) equalsCell(extra, cell string) string {
	return "{" + titleOf(extra, o.lang) + "}," + cell
}

func (o *overview) sumFormula(f string) string { return o.metrics().table.Sum(f) }

// charts draws how often each indicator is stated, and how many figures each year has.
func (o *overview) charts(top, header, indicators, years int) {
	if o.err != nil {
		return
	}
	last := header + 1 + min(indicators, chartBars)
	o.err = o.sheet.Chart(workbook.Chart{
		Bars: true, Title: phrase{"Các chỉ tiêu được nêu nhiều nhất", "Indicators stated most"}.in(o.lang), Color: "2E75B6",
		Labels: o.sheet.At(1, header+2, 1, last), Values: o.sheet.At(3, header+2, 3, last),
		At: cellName(4, top), Width: 635, Height: 500,
	})
	if o.err != nil || years == 0 {
		return
	}
	o.err = o.sheet.Chart(workbook.Chart{
		Title: phrase{"Số liệu theo năm", "Metrics by year"}.in(o.lang), Color: "C55A11",
		Labels: o.sheet.At(7, header, 6+years, header), Values: o.sheet.At(7, header+1, 6+years, header+1),
		At: cellName(9, top), Width: 545, Height: 500,
	})
}

// cellName names a cell of the overview as its formulas do: the row is fixed, as is the column.
func cellName(column, row int) string { return fmt.Sprintf("%c%d", 'A'+column-1, row) }
