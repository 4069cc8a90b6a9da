package export

import (
	"fmt"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// What the workbook calls itself.
var (
	overviewTitle   = phrase{"Tổng quan", "Overview"}
	overviewHeading = phrase{"Tổng hợp số liệu công đoàn", "Trade-union figures"}
	overviewSubject = phrase{"Số liệu đọc từ báo cáo, tin bài; mỗi con số kèm dẫn chứng", "Figures read from reports and news, each with its evidence"}
)

// How the overview is laid out: numbers in the first columns, charts to their right, the table of sums below both.
const (
	overviewYears = 6  // latest years that have a column of their own
	chartBars     = 12 // indicators that the chart shows
	chartRows     = 26 // rows that the charts take
)

func overviewWidths() workbook.Columns {
	widths := workbook.Columns{38, 14, 14, 14, 22, 14}
	for range overviewYears {
		widths = append(widths, 19)
	}
	return widths
}

// overview is the first sheet on its way: every number in it is a formula over the tables.
type overview struct {
	x     *xlsx
	lang  model.Lang
	sheet *workbook.Sheet
	looks *looks
	err   error
}

func (x *xlsx) writeOverview() error {
	o := &overview{x: x, lang: x.options.Lang, sheet: x.overview, looks: x.looks}
	o.heading()
	top := o.sheet.Rows() + 1
	o.reading()
	o.changed()
	o.coverage()
	o.findings()
	for o.sheet.Rows() < top+chartRows {
		o.sheet.Skip()
	}
	o.sums(top)
	return o.err
}

func (o *overview) row(cells ...workbook.Cell) {
	if o.err == nil {
		o.err = o.sheet.Row(cells...)
	}
}

func (o *overview) heading() {
	run := o.x.options.run()
	o.row(workbook.Cell{Value: overviewHeading.in(o.lang), Style: o.looks.title})
	date := phrase{"Ngày lập: không nêu", "Date: not given"}.in(o.lang)
	if run.Date != "" {
		date = phrase{"Ngày lập: ", "Date: "}.in(o.lang) + dateIn(run.Date, o.lang)
	}
	if run.Program != "" {
		date += " · " + run.Program
	}
	o.row(workbook.Cell{Value: date, Style: o.looks.note})
	o.row(workbook.Cell{Value: phrase{
		"Mọi con số ở trang này là công thức trên các bảng sau; một phần không bao giờ được cộng vào tổng của nó (cột “Cộng vào tổng” của trang Số liệu).",
		"Every number here is a formula over the tables that follow; a part is never added to its total (column “Counted” of Metrics).",
	}.in(o.lang), Style: o.looks.note})
	o.sheet.Skip()
}

// section writes the heading of a block.
func (o *overview) section(title phrase) {
	o.row(workbook.Cell{Value: title.in(o.lang), Style: o.looks.bold})
}

// count writes a line: what is counted, the formula, and what it comes to.
func (o *overview) count(label, formula string, n int) {
	o.row(workbook.Cell{Value: label, Style: o.looks.label}, workbook.Cell{Formula: formula, Value: n, Style: o.looks.count})
}

// share writes a line with a part of a whole; without a whole there is no share.
func (o *overview) share(label phrase, part, whole string, n, of int) {
	cell := workbook.Cell{Formula: "IF(" + whole + "=0,\"\"," + part + "/(" + whole + "))", Value: "", Style: o.looks.share}
	if of > 0 {
		cell.Value = float64(n) / float64(of)
	}
	o.row(workbook.Cell{Value: label.in(o.lang), Style: o.looks.label}, cell)
}

// reading says what was read.
func (o *overview) reading() {
	o.section(phrase{"Đã đọc", "What was read"})
	refused := refusedDocument.in(o.lang)
	o.count(phrase{"Tài liệu đọc được", "Documents read"}.in(o.lang), o.total(model.KindDocument), o.x.tally.kinds[model.KindDocument])
	o.count(phrase{"Tài liệu bị từ chối", "Documents refused"}.in(o.lang), o.reviewed(refused), len(o.x.options.run().Refused))
	for _, v := range views() {
		switch v.kind {
		case model.KindDocument, model.KindWarning, model.KindNumeral:
			continue
		}
		o.count(v.title.in(o.lang), o.total(v.kind), o.x.tally.kinds[v.kind])
	}
	o.sheet.Skip()
}

// coverage says how much of the text and of each figure's circumstances is known.
func (o *overview) coverage() {
	t, metrics, documents := o.x.tally, o.x.tables[model.KindMetric], o.x.tables[model.KindDocument]
	n := t.kinds[model.KindMetric]
	o.section(phrase{"Độ phủ", "Coverage"})
	o.share(phrase{"Tài liệu có bản ghi", "Documents with records"}, documents.extraFormula("COUNTIF({%s},\">0\")", extraFacts),
		o.total(model.KindDocument), t.withFacts, t.kinds[model.KindDocument])
	o.share(phrase{"Số liệu rõ tổ chức", "Metrics with an organisation"}, metrics.fieldFormula("COUNTA({%s})", "org"), o.total(model.KindMetric), t.withOrg, n)
	o.share(phrase{"Số liệu rõ thời kỳ", "Metrics with a period"}, metrics.fieldFormula("COUNTA({%s})", "period"), o.total(model.KindMetric), t.withPeriod, n)
	used, out, unknown := t.bins[model.Used], t.bins[model.Excluded], t.bins[model.Unexplained]
	var all string
	for i, line := range []struct {
		extra string
		n     int
	}{{extraUsed, used}, {extraOut, out}, {extraUnknown, unknown}} {
		f := documents.extraFormula("SUM({%s})", line.extra)
		o.count(titleOf(line.extra, o.lang), f, line.n)
		if i > 0 {
			all += "+"
		}
		all += f
	}
	o.share(phrase{"Con số đã giải thích", "Numerals explained"},
		"("+documents.extraFormula("SUM({%s})", extraUsed)+"+"+documents.extraFormula("SUM({%s})", extraOut)+")", all, used+out, used+out+unknown)
	o.sheet.Skip()
}

// findings counts what needs a second look.
func (o *overview) findings() {
	o.section(phrase{"Cần xem lại", "To review"})
	code := field(kindByName(model.KindWarning), "code")
	n := 0
	for i := range code.Codes {
		if count := o.x.tally.warnings[model.WarningCode(code.Codes[i].Code)]; count > 0 {
			label := code.Codes[i].Label(o.lang)
			o.count(label, o.reviewed(label), count)
			n++
		}
	}
	if n == 0 {
		o.row(workbook.Cell{Value: phrase{"Không có cảnh báo", "No warnings"}.in(o.lang), Style: o.looks.label})
	}
}

// total is the formula that counts the rows of a kind.
func (o *overview) total(kind model.KindName) string {
	return o.x.tables[kind].fieldFormula("COUNTA({%s})", "doc")
}

// reviewed is the formula that counts the findings of a name.
func (o *overview) reviewed(what string) string {
	return o.x.review.table.Sum(fmt.Sprintf("COUNTIF({%s},%s)", reviewWhat.in(o.lang), workbook.Constant(what)))
}

// fieldFormula writes a formula over the column of a field; %s in it is the column's title.
func (t *kindTable) fieldFormula(format, name string) string {
	f := field(t.kind, name)
	return t.table.Sum(fmt.Sprintf(format, f.Label(t.x.options.Lang)))
}

// extraFormula writes a formula over an extra column.
func (t *kindTable) extraFormula(format, extra string) string {
	return t.table.Sum(fmt.Sprintf(format, titleOf(extra, t.x.options.Lang)))
}

func field(k model.Kind, name string) *model.Field {
	for i := range k.Fields {
		if k.Fields[i].Name == name {
			return &k.Fields[i]
		}
	}
	return &model.Field{Name: name}
}

// dateIn writes a day as people of a language do: 31/12/2024.
func dateIn(day string, lang model.Lang) string {
	if t, whole, ok := moment(day); ok && whole && lang != model.En {
		return t.Format("02/01/2006")
	}
	return day
}
