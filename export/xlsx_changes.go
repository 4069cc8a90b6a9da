package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// changesSheet is the sheet of what changed since the outputs before.
type changesSheet struct {
	x     *xlsx
	table *workbook.Table
	kinds map[model.KindName]model.Kind
	n     map[ChangeKind]int
}

// changeColumn is a column of the sheet.
type changeColumn struct {
	title, meaning phrase
	width          float64
	wraps          bool
}

var (
	changesTitle = phrase{"Thay đổi", "Changes"}
	changeWhat   = phrase{"Thay đổi", "Change"}
)

func changeColumns() []changeColumn {
	return []changeColumn{
		{changeWhat, phrase{
			"Mới: lần xuất trước chưa có; Mất: không còn; Đổi: nói khác trước",
			"New: the outputs before did not have it; Lost: it is gone; Changed: it says something else",
		}, 10, false},
		{phrase{"Nguyên nhân", "Cause"}, phrase{"Vì sao: văn bản, quy tắc, từ điển, bảng địa danh, cấu hình hay chương trình", "Why: the document, rules, lexicon, gazetteer, configuration or program"}, 26, true},
		{phrase{"Loại bản ghi", "Record"}, phrase{"Loại của bản ghi", "Kind of the record"}, 16, false},
		{phrase{"Nội dung", "What"}, phrase{"Chỉ tiêu, hình thức khen thưởng hoặc tên", "Indicator, form of award or name"}, 34, true},
		{phrase{"Tổ chức", "Organisation"}, phrase{"Tổ chức của bản ghi", "Organisation of the record"}, 38, true},
		{phrase{"Thời kỳ", "Period"}, phrase{"Thời kỳ của bản ghi", "Period of the record"}, 14, false},
		{phrase{"Trước", "Before"}, phrase{"Lần xuất trước nói gì; với bản ghi đã đổi chỉ những cột khác nhau", "What the outputs before said; of a changed record only the columns that differ"}, 40, true},
		{phrase{"Nay", "Now"}, phrase{"Lần xuất này nói gì", "What these outputs say"}, 40, true},
		{phrase{"Dẫn chứng", "Quote"}, phrase{"Nguyên văn đoạn chữ, của bản ghi đã mất là đoạn chữ trước đây", "The text, verbatim; of a lost record the text of before"}, 48, true},
		{phrase{"Quy tắc", "Rule"}, phrase{"Quy tắc của bản ghi trước và nay", "Rule of the record before and now"}, 30, false},
	}
}

// newChanges makes the sheet where anything is known of the outputs before.
func (x *xlsx) newChanges() (*changesSheet, error) {
	if x.options.Changes == nil {
		return nil, nil
	}
	lang := x.options.Lang
	var columns []workbook.Column
	for _, c := range changeColumns() {
		column := workbook.Column{Title: c.title.in(lang), Width: c.width, Style: x.looks.line, Wraps: c.wraps}
		if c.wraps {
			column.Style = x.looks.text
		}
		columns = append(columns, column)
	}
	columns = append(columns, workbook.Column{Title: titleOf(extraSource, lang), Width: 26, Style: x.looks.line})
	print := x.print()
	print.Columns = len(columns)
	if x.links.page != "" {
		columns = append(columns, workbook.Column{Title: titleOf(extraFact, lang), Width: 26, Style: x.looks.line})
	}
	s := &changesSheet{x: x, kinds: map[model.KindName]model.Kind{}, n: map[ChangeKind]int{}}
	for _, k := range model.Kinds() {
		s.kinds[k.Name] = k
	}
	var err error
	s.table, err = x.book.Table(changesTitle.in(lang), columns, print)
	return s, err
}

// finish writes the rows.
func (s *changesSheet) finish() error {
	if s == nil {
		return nil
	}
	for c, err := range s.x.options.Changes {
		if err != nil {
			return err
		}
		s.n[c.Kind]++
		if err := s.row(&c); err != nil {
			return err
		}
	}
	return nil
}

func (s *changesSheet) row(c *Change) error {
	lang, fact := s.x.options.Lang, c.fact()
	kind := s.kinds[fact.Kind()]
	said := s.texts(fact)
	first := func(fields ...string) string {
		for _, name := range fields {
			if said[name] != "" {
				return said[name]
			}
		}
		return ""
	}
	texts := []string{
		c.Kind.Label(lang), c.Cause, kind.Label(lang), first("indicator", "form", "title", "name", "number", "type"), first("org"), first("period"),
		s.saying(c, c.Before), s.saying(c, c.After), first("quote"), strings.Join(c.Rules, " → "),
	}
	var cells []workbook.Cell
	for _, text := range texts {
		text, _ = workbook.Cut(text)
		cells = append(cells, textCell(text))
	}
	cells = append(cells, s.x.looks.link(s.x.links.source(c.Source), c.Source))
	if s.x.links.page != "" {
		link := workbook.Cell{}
		if _, id := fact.Key(); c.After != nil {
			link = s.x.looks.link(s.x.links.fact(id), id)
		}
		cells = append(cells, link)
	}
	return s.table.Row(cells)
}

// texts gives the fields of a record that are set, as people read them.
func (s *changesSheet) texts(rec model.Record) map[string]string {
	fields, said := s.kinds[rec.Kind()].Fields, map[string]string{}
	for i, cell := range model.Cells(nil, rec) {
		f := &fields[i]
		switch {
		case !cell.Set:
		case cell.Type == model.TypeInteger:
			said[f.Name] = strconv.FormatInt(cell.Int, 10)
		case cell.Type == model.TypeDecimal:
			said[f.Name] = cell.Decimal.String()
		case cell.Type == model.TypeCode:
			said[f.Name] = f.CodeLabel(cell.Text, s.x.options.Lang)
		default:
			said[f.Name] = strings.Join(strings.Fields(cell.Text), " ")
		}
	}
	return said
}

// saying writes a line a field: of a changed fact those that differ, of another one its figures.
func (s *changesSheet) saying(c *Change, rec model.Record) string {
	if rec == nil {
		return ""
	}
	fields, said := s.kinds[rec.Kind()].Fields, s.texts(rec)
	var lines []string
	for i := range fields {
		f := &fields[i]
		shown := slices.Contains(c.Fields, f.Name) && f.Name != "rule"
		if c.Kind != ChangedFact {
			shown = figure(f) && said[f.Name] != ""
		}
		if shown {
			lines = append(lines, f.Label(s.x.options.Lang)+": "+orDash(said[f.Name]))
		}
	}
	return strings.Join(lines, "\n")
}

// figure says whether a field is a number that the text states.
func figure(f *model.Field) bool {
	switch f.Name {
	case "value", "value_max", "of", "collectives", "individuals", "undivided", "prizes", "number", "date":
		return true
	}
	return false
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// changed counts what changed on the overview.
func (o *overview) changed() {
	s := o.x.changes
	if s == nil {
		return
	}
	o.section(phrase{"Thay đổi so với lần xuất trước", "Changes since the outputs before"})
	for _, kind := range []ChangeKind{NewFact, LostFact, ChangedFact} {
		label := kind.Label(o.lang)
		o.count(label, s.table.Sum("COUNTIF({"+changeWhat.in(o.lang)+"},"+workbook.Constant(label)+")"), s.n[kind])
	}
	o.sheet.Skip()
}

// changes explains the columns of the sheet of changes.
func (d *dictionary) changes() {
	for _, c := range changeColumns() {
		d.row(changesTitle.in(d.lang), c.title.in(d.lang), "", c.meaning.in(d.lang), "", "", fromRun.in(d.lang))
	}
}
