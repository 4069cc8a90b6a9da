package export

import (
	"slices"
	"strings"
	"time"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// kindTable is the table of one record kind.
type kindTable struct {
	x       *xlsx
	kind    model.Kind
	view    view
	table   *workbook.Table
	columns []kindColumn
	cells   []workbook.Cell
}

// kindColumn is a column of a kindTable: a field of the schema, or an extra one.
type kindColumn struct {
	field int // in kind.Fields; -1 where extra names the column
	extra string
	title string
}

// rowContext is what a row is told of its document.
type rowContext struct {
	doc    *model.Document
	source string // address, or ""
	roles  []Role // of the document's metrics
	metric int    // the next of them
	bins   map[model.Bin]int
	facts  int
	read   *model.Reading // nil where nobody kept the text
}

// around gives the words around a piece of evidence, or "" without the text.
func (c *rowContext) around(e model.Evidence) string {
	if c.read == nil || e.End > len(c.read.Text) {
		return ""
	}
	const reach = 90 // bytes
	from, to := max(e.Start-reach, 0), min(e.End+reach, len(c.read.Text))
	words := strings.ToValidUTF8(c.read.Text[from:to], "") // a character cut at an end is dropped
	return "… " + strings.Join(strings.Fields(words), " ") + " …"
}

func (x *xlsx) newKindTable(v view) (*kindTable, error) {
	t := &kindTable{x: x, view: v, kind: kindByName(v.kind)}
	t.columns = t.arrange()
	var columns []workbook.Column
	for i := range t.columns {
		columns = append(columns, t.column(&t.columns[i]))
	}
	print := x.print()
	print.Columns = v.print
	table, err := x.book.Table(v.title.in(x.options.Lang), columns, print)
	t.table, t.cells = table, make([]workbook.Cell, len(columns))
	return t, err
}

// column says how a column looks.
func (t *kindTable) column(c *kindColumn) workbook.Column {
	looks := t.x.looks
	column := workbook.Column{Title: c.title, Width: 11, Style: looks.top}
	switch c.extra {
	case extraYear:
		column.Width, column.Style = 8, looks.mid
	case extraCounted:
		column.Width, column.Style = 29, looks.line
	case extraSource, extraFact:
		column.Width, column.Style = 26, looks.line
	}
	if c.field < 0 {
		return column
	}
	f := &t.kind.Fields[c.field]
	column.Width = width(f)
	switch f.Type {
	case model.TypeText:
		column.Style, column.Wraps = looks.line, wraps(f)
	case model.TypeCode, model.TypeDate:
		column.Style = looks.line
	}
	if column.Wraps {
		column.Style = looks.text
	}
	return column
}

// wraps says whether a field's texts are sentences.
func wraps(f *model.Field) bool {
	switch f.Name {
	case "quote", "text", "title", "name", "by", "org", "scope", "kicker", "message":
		return true
	}
	return false
}

// arrange puts the columns in order: those that the view names, then all others of the schema.
func (t *kindTable) arrange() (columns []kindColumn) {
	lang := t.x.options.Lang
	for _, name := range t.view.first {
		if name == extraFact && t.x.links.page == "" {
			continue
		}
		if strings.HasPrefix(name, "+") {
			columns = append(columns, kindColumn{-1, name, titleOf(name, lang)})
			continue
		}
		i := slices.IndexFunc(t.kind.Fields, func(f model.Field) bool { return f.Name == name })
		columns = append(columns, kindColumn{i, "", t.kind.Fields[i].Label(lang)})
	}
	for i := range t.kind.Fields {
		if !slices.Contains(t.view.first, t.kind.Fields[i].Name) {
			columns = append(columns, kindColumn{i, "", t.kind.Fields[i].Label(lang)})
		}
	}
	return columns
}

// record writes the row of a record.
func (t *kindTable) record(rec model.Record, cells []model.Cell, ctx *rowContext) error {
	for i := range t.columns {
		c := &t.columns[i]
		if c.field < 0 {
			t.cells[i] = t.extra(c.extra, rec, ctx)
			continue
		}
		cell, cut := t.x.looks.cell(rec, &t.kind.Fields[c.field], &cells[c.field])
		t.cells[i] = cell
		if cut {
			if err := t.x.review.cut(rec, c.title, ctx); err != nil {
				return err
			}
		}
	}
	return t.table.Row(t.cells)
}

// extra gives the cell of a column that the schema does not have.
func (t *kindTable) extra(name string, rec model.Record, ctx *rowContext) workbook.Cell {
	switch name {
	case extraYear:
		if year := model.PeriodYear(rec.(*model.Metric).Period); year != 0 {
			return workbook.Cell{Value: year}
		}
	case extraCounted:
		return workbook.Cell{Value: ctx.roles[ctx.metric].Label(t.x.options.Lang)}
	case extraSource:
		return t.x.looks.link(ctx.source, ctx.doc.Source)
	case extraFact:
		_, id := rec.Key()
		return t.x.looks.link(t.x.links.fact(id), id)
	case extraFacts:
		return workbook.Cell{Value: ctx.facts}
	case extraUsed:
		return workbook.Cell{Value: ctx.bins[model.Used]}
	case extraOut:
		return workbook.Cell{Value: ctx.bins[model.Excluded]}
	case extraUnknown:
		return workbook.Cell{Value: ctx.bins[model.Unexplained]}
	}
	return workbook.Cell{}
}

// width is how wide a column is, in characters.
func width(f *model.Field) float64 {
	switch f.Type {
	case model.TypeInteger:
		return 10
	case model.TypeDecimal, model.TypeDate:
		return 18
	}
	switch f.Name {
	case "quote", "text":
		return 48
	case "title", "org", "by", "name", "source", "indicator", "form":
		return 38
	case "sha256", "rule", "period", "type":
		return 24
	case "unit", "status":
		return 13
	}
	return 18
}

func kindByName(name model.KindName) model.Kind {
	list := model.Kinds()
	return list[slices.IndexFunc(list, func(k model.Kind) bool { return k.Name == name })]
}

// moment reads a date that a spreadsheet can hold; whole says that it has no time of day.
func moment(s string) (t time.Time, whole, ok bool) {
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1900 {
			return t, layout == time.DateOnly, true
		}
	}
	return time.Time{}, false, false
}
