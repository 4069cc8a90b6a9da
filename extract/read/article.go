package read

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/text"
)

// article is a document that came as fields: a line of JSON, a row of a table.
type article struct {
	text, title, url, published, author, site, id string
}

// fill makes the document. Its source is its URL, else its id behind the file's name ("a.jsonl!id=7": plain numbers are lines
// and rows), else where it stands in the file.
func (a *article) fill(doc *text.Document, o Options) error {
	if err := setText(doc, a.text, o); err != nil {
		return err
	}
	if a.id != "" {
		doc.Source = doc.Source[:strings.LastIndexByte(doc.Source, '!')+1] + "id=" + a.id
	}
	doc.Source = first(a.url, doc.Source)
	doc.Meta = text.Meta{Title: a.title, Named: a.title != "", Published: civilTime(a.published), Author: a.author, Site: a.site}
	return nil
}

// headRows is how many rows of a table may stand before its headings.
const headRows = 20

// articleColumns are the headings by which the columns beside the text are known.
var articleColumns = []struct {
	headings map[string]bool
	field    func(*article) *string
}{
	{phrases("title, tiêu đề, tên bài, tựa đề, tít, nhan đề"), func(a *article) *string { return &a.title }},
	{phrases("url, link, đường dẫn, liên kết, địa chỉ"), func(a *article) *string { return &a.url }},
	{phrases("published, pubdate, date, time, ngày, ngày đăng, ngày xuất bản, thời gian, thời gian đăng"), func(a *article) *string { return &a.published }},
	{phrases("author, tác giả, người viết"), func(a *article) *string { return &a.author }},
	{phrases("site, outlet, source, báo, nguồn, trang"), func(a *article) *string { return &a.site }},
	{phrases("id, mã, mã bài"), func(a *article) *string { return &a.id }},
}

func phrases(list string) map[string]bool {
	set := map[string]bool{}
	for p := range strings.SplitSeq(list, ", ") {
		set[p] = true
	}
	return set
}

// heading is how headings are compared.
func heading(s string) string {
	return strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(strings.TrimPrefix(s, "\uFEFF")), " ")))
}

// articles emits the documents of a table, one a row that has a text, called by its number. Some sheet must have the column.
func (in *input) articles(format string, sheets []sheet, o Options, emit func(Part) error) error {
	found := false
	var headings []string
	for _, s := range sheets {
		t := articleTable{format: format, source: in.source, column: heading(o.TextColumn), text: -1}
		if s.name != "" {
			t.source += "!" + s.name
		}
		for cells, err := range s.rows {
			if err == nil {
				err = t.row(cells, emit)
			}
			if err != nil {
				return err
			}
			if t.text < 0 && t.n == headRows {
				break
			}
		}
		if found = found || t.text >= 0; !found {
			headings = append(headings, t.headings...)
		}
	}
	if !found {
		return &Error{Reason: NoColumn, Err: fmt.Errorf("%q; there are: %s", o.TextColumn, strings.Join(headings, ", "))}
	}
	return nil
}

// articleTable reads a table row by row.
type articleTable struct {
	format, source, column string
	n                      int // of the row, from 1
	text                   int // column of the text; -1 before the headings
	headings               []string
	fields                 []func(*article) *string // by column; nil for one that is not known
}

func (t *articleTable) row(cells []string, emit func(Part) error) error {
	t.n++
	if t.text < 0 {
		t.head(cells)
		return nil
	}
	if t.text >= len(cells) || strings.TrimFunc(cells[t.text], isBlank) == "" {
		return nil
	}
	var a article
	for i, c := range cells[:min(len(cells), len(t.fields))] {
		if f := t.fields[i]; f != nil && *f(&a) == "" {
			*f(&a) = strings.TrimFunc(c, isBlank)
		}
	}
	a.text = cells[t.text]
	row := Format{Name: t.format, Read: func(doc *text.Document, data []byte, o Options) error {
		if err := decode(doc, []byte(a.text), ""); err != nil {
			return err
		}
		a := a
		a.text = doc.Text
		return a.fill(doc, o)
	}}
	return emit(Part{Source: fmt.Sprintf("%s!%d", t.source, t.n), data: []byte(strings.Join(cells, "\t")), format: &row, late: true})
}

// head looks for the row of the headings. For whoever names a column that is not there it keeps the first row of several cells.
func (t *articleTable) head(cells []string) {
	fields := make([]func(*article) *string, len(cells))
	var names []string
	for i, c := range cells {
		name := heading(c)
		if name == t.column {
			t.text = i
		}
		if name != "" {
			names = append(names, strings.TrimSpace(c))
		}
		for _, known := range articleColumns {
			if known.headings[name] {
				fields[i] = known.field
			}
		}
	}
	if t.headings == nil && len(names) > 1 {
		t.headings = names
	}
	t.fields = fields
}
