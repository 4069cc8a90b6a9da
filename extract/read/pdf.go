package read

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/read/pdf"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

func pdfNames() []string { return []string{".pdf"} }

// matchPDF takes the first bytes, which may follow others.
func matchPDF(p Probe) bool { return bytes.Contains(p.Head[:min(len(p.Head), 1024)], []byte("%PDF-")) }

// readPDF takes the text out of a PDF file: lines in reading order, joined into paragraphs, tables as rows; headers, footers and
// numbers of the pages behind the text. A file of pictures is refused, unless Options.OCR reads them.
func readPDF(doc *text.Document, data []byte, o Options) error {
	engine := o.PDF
	if engine == nil {
		engine = pdf.New("")
		defer engine.Close()
	}
	file, err := engine.Open(data)
	if errors.Is(err, pdf.ErrPassword) {
		return &Error{Reason: Encrypted, Err: err}
	}
	if err != nil {
		return err
	}
	defer file.Close()
	d := pdfReader{o: o}
	if err := d.read(file); err != nil {
		return err
	}
	if err := d.scanned(doc); err != nil {
		return err
	}
	d.compose()
	return d.flow.compose(doc, o)
}

// pdfReader is a PDF file under way.
type pdfReader struct {
	o        Options
	pages    []pdfTextPage
	pictures int // pages without text that nobody reads
	flow     flow
	waits    noteQueue
}

// read reads all pages. The text is counted as it comes, so that a file beyond the limit is not read to its end.
func (d *pdfReader) read(file *pdf.Document) error {
	size := 0
	for i := range file.Pages {
		p, err := file.Page(i)
		if err != nil {
			return err
		}
		page, err := newPDFTextPage(p)
		switch {
		case err != nil || !page.bare:
		case d.o.OCR != nil:
			err = d.recognise(p, &page)
		default:
			d.pictures++
		}
		size += len(p.Glyphs)
		p.Close()
		if err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		if err := checkText(size, d.o); err != nil {
			return err
		}
		d.pages = append(d.pages, page)
	}
	return nil
}

// scanned refuses a file whose pages have no text, and tells of those that have none among others.
func (d *pdfReader) scanned(doc *text.Document) error {
	if d.pictures == 0 {
		return nil
	}
	if d.pictures == len(d.pages) {
		return &Error{Reason: NoText, Err: fmt.Errorf("pages: %d, all pictures", d.pictures)}
	}
	doc.Problems = append(doc.Problems, text.Problem{Code: model.MarkupBroken, Message: model.PicturePages.With(d.pictures, len(d.pages))})
	return nil
}

// compose makes paragraphs and tables of the pages.
func (d *pdfReader) compose() {
	d.flow.margin(takeMargins(d.pages))
	body := bodySize(d.pages)
	c := pdfColumn{body: body, bold: mostlyBold(d.pages)}
	for i := range d.pages {
		p := &d.pages[i]
		notes := footnotes(p, body)
		d.page(p, &c)
		if len(notes) > 0 {
			d.waits.add(noteParagraphs(notes)...)
		}
	}
	d.flow.elements = append(d.flow.elements, d.waits.all()...)
	for i := range d.flow.elements {
		d.flow.elements[i].composed()
	}
}

// page puts the lines and tables of a page behind what there is.
func (d *pdfReader) page(p *pdfTextPage, c *pdfColumn) {
	grids := p.grids
	slices.SortStableFunc(grids, func(a, b *pdfGrid) int { return int(b.Top - a.Top) })
	for _, line := range p.read {
		var words paragraph
		words.add([]byte(line), fontUnicode)
		d.flow.elements = append(d.flow.elements, element{paragraph: words})
		c.end()
	}
	top, last := true, -1 // nothing of the page is there yet; the column of the last line
	for at := 0; at < len(p.lines); {
		l := &p.lines[at]
		turned := top || l.group != last
		if turned {
			c.enter(p, l)
		}
		last = l.group
		for len(grids) > 0 && grids[0].Top >= middleOf(l) {
			d.table(grids[0].table(), c, top)
			grids, top, turned = grids[1:], false, false
		}
		if t, n := alignedTable(p.from(at)); l.group == 0 && n > 0 && !t.layout() {
			d.table(t, c, top)
			at, top = at+n, false
			continue
		}
		d.flow.elements = c.add(d.flow.elements, l, turned)
		at, top = at+1, false
	}
	for _, g := range grids {
		d.table(g.table(), c, top)
		top = false
	}
}

// table adds a table. At the top of a page it goes on with the one that ended the page before, without its head.
func (d *pdfReader) table(t *flowTable, c *pdfColumn, turned bool) {
	c.end()
	if len(t.rows) == 0 {
		return
	}
	if n := len(d.flow.elements); turned && n > 0 && d.flow.elements[n-1].table != nil {
		before := d.flow.elements[n-1].table
		if t.columns() == before.columns() {
			if rowText(t.rows[0]) == rowText(before.rows[0]) {
				t.rows = t.rows[1:]
			}
			before.rows = append(before.rows, t.rows...)
			return
		}
	}
	d.flow.elements = append(d.flow.elements, element{table: t})
}

// columns tells how wide the table is.
func (t *flowTable) columns() (n int) {
	for _, c := range t.rows[0] {
		n += c.wide
	}
	return n
}

func rowText(row []flowCell) string {
	var b strings.Builder
	for _, c := range row {
		eachRun(c.content, func(r run) { b.Write(r.text) })
		b.WriteByte('\t')
	}
	return b.String()
}
