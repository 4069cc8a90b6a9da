package read

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/tongket/tongket/extract/text"
)

// flow is what an office document says, in reading order, before its fonts are known and its blocks are made.
type flow struct {
	elements []element
	margins  []paragraph // headers and footers of the pages
	fonts    fontUse
}

// element is a paragraph, or a table where that is not nil.
type element struct {
	paragraph
	table *flowTable
}

// paragraph is a run of text in an office document; "\n" in it ends a line.
type paragraph struct {
	kind   text.Kind
	level  int    // of a heading
	marker string // the number that the program writes before it: "1.", "a)", "Một là"
	runs   []run
}

// run is a text in one font.
type run struct {
	text []byte
	font fontClass
}

// flowTable is a table of a document: the cells of each row in the order of the grid.
type flowTable struct{ rows [][]flowCell }

// flowCell is a cell over one or more columns. A cell that one above reaches down to has no content.
type flowCell struct {
	content []element
	wide    int
}

// add puts a text behind what the paragraph holds. White space within is a space or a tab.
func (p *paragraph) add(s []byte, font fontClass) {
	if len(s) == 0 {
		return
	}
	if n := len(p.runs); n == 0 || p.runs[n-1].font != font { // the mark of a VNI letter may stand in an element of its own
		p.runs = append(p.runs, run{font: font})
	}
	last := &p.runs[len(p.runs)-1]
	start := len(last.text)
	last.text = append(last.text, s...)
	for i, c := range last.text[start:] {
		if c < ' ' && c != '\t' {
			last.text[start+i] = ' '
		}
	}
}

// end ends a line of the paragraph.
func (p *paragraph) end() {
	if n := len(p.runs); n > 0 {
		p.runs[n-1].text = append(p.runs[n-1].text, '\n')
	}
}

// margin adds the paragraphs of a header or footer. Most are the same on all pages, or hold the page's number alone.
func (f *flow) margin(list []element) {
	for i := range list {
		p := list[i].paragraph
		p.kind, p.level = text.Margin, 0
		if list[i].table != nil || p.wordless() || slices.ContainsFunc(f.margins, p.same) {
			continue
		}
		f.margins = append(f.margins, p)
	}
}

// wordless says whether the paragraph has no letter.
func (p *paragraph) wordless() bool {
	for i := range p.runs {
		if bytes.IndexFunc(p.runs[i].text, unicode.IsLetter) >= 0 {
			return false
		}
	}
	return true
}

func (p *paragraph) same(q paragraph) bool {
	return slices.EqualFunc(p.runs, q.runs, func(a, b run) bool { return a.font == b.font && bytes.Equal(a.text, b.text) })
}

// words gives the text of the paragraph as Unicode.
func (f *flow) words(p *paragraph) string {
	if len(p.runs) == 1 {
		return f.fonts.convert(p.runs[0])
	}
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(f.fonts.convert(r))
	}
	return b.String()
}

// compose writes the document: a block a line, columns of a letterhead apart, lines that were broken by hand joined again.
func (f *flow) compose(doc *text.Document, o Options) error {
	f.fonts.settle(f)
	w := flowWriter{flow: f, limit: o.MaxText}
	w.out = make([]byte, 0, min(f.size(), o.MaxText)+512)
	w.elements(f.elements)
	for i := range f.margins {
		w.paragraph(&f.margins[i])
	}
	doc.Text, doc.Encoding = string(w.out), f.fonts.encoding()
	doc.Blocks = joinWrapped(doc.Text, w.blocks, wrapWidth(doc.Text, w.blocks))
	if doc.Text == "" {
		return &Error{Reason: Empty, Err: errors.New("no word in it")}
	}
	return checkText(len(doc.Text), o)
}

// size tells about how long the text will be.
func (f *flow) size() (n int) {
	f.each(func(r run) { n += len(r.text) + 1 })
	return n
}

// flowWriter writes the text of a flow.
type flowWriter struct {
	composer
	flow  *flow
	gap   bool // an empty paragraph stands before
	limit int  // of the text: what is beyond is refused, and need not be written
}

func (w *flowWriter) elements(list []element) {
	for i := range list {
		switch e := &list[i]; {
		case len(w.out) > w.limit, len(w.blocks) > maxBlocks:
			return
		case e.table == nil:
			w.paragraph(&e.paragraph)
		case e.table.layout():
			for _, r := range e.table.rows {
				for _, c := range r {
					w.elements(c.content)
				}
			}
		default:
			w.table(e.table)
		}
	}
}

// paragraph writes a paragraph line by line. The automatic number stands before the first.
func (w *flowWriter) paragraph(p *paragraph) {
	words, marker, empty := w.flow.words(p), p.marker, true
	for line := range strings.SplitSeq(words, "\n") {
		if line = trim(line, 0, len(line)).In(line); line != "" {
			w.line(p, marker, line)
			marker, empty, w.gap = "", false, false
		}
	}
	w.gap = empty
}

// maxHeading is how long a heading may be, in bytes: some authors set whole paragraphs in its style.
const maxHeading = 400

func (w *flowWriter) line(p *paragraph, marker, line string) {
	at, first := w.begin(), len(w.blocks)
	heading := p.kind == text.Heading && len(line) <= maxHeading
	if marker != "" {
		line = marker + " " + line
	}
	w.out = append(w.out, line...)
	if p.kind == text.Paragraph || p.kind == text.Heading && !heading {
		w.blocks = appendColumns(w.blocks, line, text.Span{End: len(line)}, w.gap)
	} else {
		w.blocks = append(w.blocks, text.Block{Span: text.Span{End: len(line)}, Kind: p.kind, Level: p.level, Gap: w.gap})
	}
	for i := range w.blocks[first:] {
		b := &w.blocks[first+i]
		b.Start, b.End = b.Start+at, b.End+at
	}
}

// table writes a table of data row by row.
func (w *flowWriter) table(t *flowTable) {
	w.tables++
	for _, r := range t.rows {
		cells := make([]column, len(r))
		for i := range r {
			cells[i] = column{w.cellWords(nil, r[i].content), r[i].wide}
		}
		w.row(cells)
	}
	w.gap = false
}

// cellWords appends the text of a cell, on one line.
func (w *flowWriter) cellWords(out []byte, list []element) []byte {
	add := func(s string) {
		for word := range strings.FieldsSeq(s) {
			if len(out) > 0 {
				out = append(out, ' ')
			}
			out = append(out, word...)
		}
	}
	for i := range list {
		if list[i].table == nil {
			add(list[i].marker)
			add(w.flow.words(&list[i].paragraph))
			continue
		}
		for _, r := range list[i].table.rows {
			for _, c := range r {
				out = w.cellWords(out, c.content)
			}
		}
	}
	return bytes.TrimFunc(out, isBlank)
}
