package export

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/tongket/tongket/model"
)

// What a sheet holds at most.
const (
	maxRows = 1 << 20
	maxText = 32767 // UTF-16 units in a cell
)

// xlsx writes a workbook: a sheet a record kind, then the legend. Rows are streamed to temporary files, so that memory
// does not grow with the number of documents.
type xlsx struct {
	out    io.Writer
	dir    string
	book   *excelize.File
	lang   model.Lang
	styles styles
	sheets []*sheet // a kind each: where its next row goes
	all    []*sheet // in the order in which they were begun, full ones too
	cells  []model.Cell
}

func openXLSX(files *Files, path string, o Options) (Writer, error) {
	out, err := files.Create(path)
	if err != nil {
		return nil, err
	}
	dir, err := files.TempDir()
	if err != nil {
		return nil, err
	}
	x := &xlsx{out: out, dir: dir, lang: o.Lang, book: excelize.NewFile(excelize.Options{TmpDir: dir})}
	files.Own(x.book)
	if x.styles, err = newStyles(x.book, o.Lang); err != nil {
		return nil, err
	}
	for _, k := range columns(o) {
		s, err := x.add(&k, k.Label(o.Lang), 1)
		if err != nil {
			return nil, err
		}
		x.sheets = append(x.sheets, s)
	}
	return x, nil
}

// Document writes a row a record, each to the sheet of its kind.
func (x *xlsx) Document(r *model.Records) error {
	at := 0
	for rec := range r.All() {
		for at < len(x.sheets) && x.sheets[at].kind.Name != rec.Kind() {
			at++
		}
		if at == len(x.sheets) {
			return nil
		}
		if err := x.room(at); err != nil {
			return err
		}
		x.cells = model.Cells(x.cells[:0], rec)
		if err := x.sheets[at].record(x.cells, x); err != nil {
			return err
		}
	}
	return nil
}

// room goes on in a new sheet where one is full.
func (x *xlsx) room(at int) error {
	s := x.sheets[at]
	if s.row < maxRows {
		return nil
	}
	part := s.part + 1
	next, err := x.add(s.kind, fmt.Sprintf("%s (%d)", s.kind.Label(x.lang), part), part)
	if err != nil {
		return err
	}
	x.sheets[at] = next
	return nil
}

// Close completes the workbook.
func (x *xlsx) Close() error {
	if err := x.legend(); err != nil {
		return err
	}
	for _, s := range x.all {
		if err := s.close(x.book); err != nil {
			return err
		}
	}
	return x.pack()
}

// value gives a cell as excelize takes it.
func (x *xlsx) value(f *model.Field, c *model.Cell) any {
	if !c.Set {
		return nil
	}
	switch c.Type {
	case model.TypeInteger:
		return c.Int
	case model.TypeDecimal:
		if d := c.Decimal.Normal(); d.Scale == 0 {
			return excelize.Cell{StyleID: x.styles.integer, Value: d.Coef}
		}
		return excelize.Cell{StyleID: x.styles.decimal, Value: c.Decimal.Float64()}
	case model.TypeCode:
		return f.CodeLabel(c.Text, x.lang)
	case model.TypeDate:
		return x.date(c.Text)
	}
	return cut(c.Text)
}

// date gives a real date where the text says a whole one; "2020-05" stays a text, as does a day before Excel's first.
func (x *xlsx) date(s string) any {
	if t, err := time.Parse("2006-01-02", s); err == nil && t.Year() >= 1900 {
		return excelize.Cell{StyleID: x.styles.date, Value: t}
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1900 {
			return excelize.Cell{StyleID: x.styles.moment, Value: t}
		}
	}
	return cut(s)
}

// cut shortens a text to what a cell holds and shows that it did. excelize would cut silently.
func cut(s string) string {
	if len(s) <= maxText {
		return s
	}
	n := 0
	for i, r := range s {
		w := utf16.RuneLen(r)
		if n+w >= maxText {
			if n+len(utf16.Encode([]rune(s[i:]))) <= maxText {
				break
			}
			return strings.ToValidUTF8(s[:i], "\uFFFD") + "…"
		}
		n += w
	}
	return s
}
