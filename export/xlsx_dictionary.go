package export

import (
	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// dictionary adds the sheet that explains the others: a row a column, and below it a row for each code that it may hold.
func (x *xlsx) dictionary() error {
	lang := x.options.Lang
	var columns []workbook.Column
	for _, c := range []struct {
		title phrase
		width float64
	}{
		{phrase{"Trang", "Sheet"}, 18}, {phrase{"Cột", "Column"}, 24}, {phrase{"Giá trị", "Value"}, 32}, {phrase{"Ý nghĩa", "Meaning"}, 80},
		{phrase{"Đơn vị", "Unit"}, 14}, {phrase{"Tên trong CSV, JSON", "Name in CSV, JSON"}, 26}, {phrase{"Lấy từ", "From"}, 26},
	} {
		columns = append(columns, workbook.Column{Title: c.title.in(lang), Width: c.width, Style: x.looks.text, Wraps: true})
	}
	table, err := x.book.Table(phrase{"Từ điển", "Dictionary"}.in(lang), columns, x.print())
	if err != nil {
		return err
	}
	d := &dictionary{table: table, lang: lang}
	if x.changes != nil {
		d.changes()
	}
	for _, v := range views() {
		if t := x.tables[v.kind]; t != nil {
			d.sheet(t)
		} else if v.kind == model.KindWarning {
			d.review()
		}
	}
	return d.err
}

type dictionary struct {
	table *workbook.Table
	lang  model.Lang
	err   error
}

// From where a column has its values.
var (
	fromText = phrase{"nguyên văn bài", "the text"}
	fromRule = phrase{"quy tắc đọc bài", "the rules"}
	fromRun  = phrase{"tongket tính", "computed"}
)

func (d *dictionary) sheet(t *kindTable) {
	title := t.view.title.in(d.lang)
	for i := range t.columns {
		c := &t.columns[i]
		if c.field < 0 {
			_, meaning := extraTitle(c.extra)
			d.row(title, c.title, "", meaning.in(d.lang), "", "", fromRun.in(d.lang))
			if c.extra == extraCounted {
				d.roles(title, c.title)
			}
			continue
		}
		f := &t.kind.Fields[c.field]
		from := fromRule
		switch {
		case f.Name == "quote" || f.Name == "text" || f.Name == "title" || f.Name == "marker":
			from = fromText
		case f.Name == "id" || f.Name == "doc" || f.Name == "sha256" || f.Name == "start" || f.Name == "end":
			from = fromRun
		}
		d.row(title, c.title, "", f.Meaning(d.lang), f.Unit, f.Name, from.in(d.lang))
		for j := range f.Codes {
			code := &f.Codes[j]
			unit := ""
			if code.Unit != "" {
				unit = code.Unit.Label(d.lang)
			}
			d.row(title, c.title, code.Label(d.lang), code.Meaning(d.lang), unit, code.Code, "")
		}
	}
}

// review explains the columns that the review has of its own.
func (d *dictionary) review() {
	for _, c := range reviewColumns() {
		d.row(reviewTitle.in(d.lang), c.title.in(d.lang), "", c.meaning.in(d.lang), "", "", fromRun.in(d.lang))
	}
}

// roles lists why a figure is not added up.
func (d *dictionary) roles(sheet, column string) {
	for r := Counted; r <= TooLong; r++ {
		d.row(sheet, column, r.Label(d.lang), r.Meaning(d.lang), "", "", "")
	}
}

func (d *dictionary) row(texts ...string) {
	if d.err != nil {
		return
	}
	var cells []workbook.Cell
	for _, s := range texts {
		cells = append(cells, textCell(s))
	}
	d.err = d.table.Row(cells)
}
