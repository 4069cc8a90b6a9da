package export

import (
	"io"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// xlsx writes a workbook: an overview, what changed where that is known, a table a record kind, what needs a second look, and a dictionary. Rows are streamed
// to temporary files, so that memory does not grow with the number of documents.
type xlsx struct {
	out      io.Writer
	book     *workbook.Book
	options  Options
	links    linker
	looks    *looks
	overview *workbook.Sheet
	tables   map[model.KindName]*kindTable
	review   *review
	changes  *changesSheet // nil where nothing is known of the outputs before
	tally    *tally
	cells    []model.Cell
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
	x := &xlsx{
		out: out, book: workbook.New(dir), options: o, links: linker{path, o.Page},
		tables: map[model.KindName]*kindTable{}, tally: newTally(),
	}
	files.Own(x.book)
	return x, x.begin(dir)
}

// begin makes the sheets in the order of their tabs.
func (x *xlsx) begin(dir string) (err error) {
	if x.looks, err = newLooks(x.book, x.options.Lang); err != nil {
		return err
	}
	print := x.print()
	print.Gridless = true
	if x.overview, err = x.book.Sheet(overviewTitle.in(x.options.Lang), overviewWidths(), print); err != nil {
		return err
	}
	if x.changes, err = x.newChanges(); err != nil {
		return err
	}
	for _, view := range views() {
		if view.kind == model.KindWarning {
			if x.review, err = x.newReview(dir); err != nil {
				return err
			}
			continue
		}
		if view.kind == model.KindNumeral && !x.options.Census {
			continue
		}
		if x.tables[view.kind], err = x.newKindTable(view); err != nil {
			return err
		}
	}
	return nil
}

// print is how every sheet is printed.
func (x *xlsx) print() workbook.Print {
	return workbook.Print{Landscape: true, Footer: "tongket · &A"}
}

// Document writes a row a record, each to the table of its kind.
func (x *xlsx) Document(r *model.Records) error {
	ctx := rowContext{
		roles: x.tally.document(r), doc: &r.Document, source: x.links.source(r.Document.Source), bins: binsOf(r), read: r.Reading,
		facts: len(r.Metrics) + len(r.Awards) + len(r.Tasks) + len(r.References) + len(r.Campaigns),
	}
	for rec := range r.All() {
		if err := x.record(rec, &ctx); err != nil {
			return err
		}
	}
	return nil
}

func (x *xlsx) record(rec model.Record, ctx *rowContext) error {
	if err := x.review.record(rec, ctx); err != nil {
		return err
	}
	t := x.tables[rec.Kind()]
	if t == nil {
		return nil
	}
	x.cells = model.Cells(x.cells[:0], rec)
	if err := t.record(rec, x.cells, ctx); err != nil {
		return err
	}
	if rec.Kind() == model.KindMetric {
		ctx.metric++
	}
	return nil
}

// Close completes the workbook: what is counted over all documents comes last.
func (x *xlsx) Close() error {
	for _, step := range []func() error{x.changes.finish, x.review.finish, x.dictionary, x.writeOverview} {
		if err := step(); err != nil {
			return err
		}
	}
	lang, language := x.options.Lang, "vi-VN"
	if lang == model.En {
		language = "en-GB"
	}
	p := workbook.Properties{
		Title: overviewHeading.in(lang), Subject: overviewSubject.in(lang), Creator: "tongket", Language: language,
	}
	if date := x.options.run().Date; date != "" {
		p.Created = date + "T00:00:00Z"
	}
	return x.book.WriteTo(x.out, p)
}

// binsOf counts a document's numerals by what became of them.
func binsOf(r *model.Records) map[model.Bin]int {
	bins := map[model.Bin]int{}
	for i := range r.Numerals {
		bins[r.Numerals[i].Bin]++
	}
	return bins
}
