package read

import (
	"bytes"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tongket/tongket/extract/text"
)

// The most that a cell may span and a row may hold: a page must not blow up the memory.
const (
	maxSpan    = 50
	maxColumns = 200
)

// table writes a table of data row by row; one that only lays out the page is read like any other block, and the frame
// that old sites set around a picture holds its caption.
func (w *htmlWriter) table(n *html.Node) {
	w.flush()
	outer := w.style
	switch {
	case w.p == nil || w.p.layoutTable(n):
		if w.p != nil && pictureFrame(n, w.p) {
			w.style.kind = text.Caption
		}
		w.children(n)
	default:
		w.tables++
		var below []int // by column: how many rows the cell above still covers
		for r := range n.Descendants() {
			switch r.DataAtom {
			case atom.Caption:
				w.block(r)
			case atom.Tr:
				below = w.row(r, below)
			}
		}
	}
	w.flush()
	w.style = outer
}

// row writes the cells of a row, joined by " | ". A cell over several columns is registered once for each; where a
// cell of a row above reaches down, and where a cell is empty, an empty span keeps the columns in line.
func (w *htmlWriter) row(r *html.Node, below []int) []int {
	b := text.Block{Kind: text.Row, Table: w.tables}
	at := w.begin()
	covered := func() {
		for i := len(b.Cells); i < len(below) && below[i] > 0; i++ {
			below[i]--
			b.Cells = append(b.Cells, text.Span{Start: len(w.out), End: len(w.out)})
		}
	}
	for c := range r.ChildNodes() {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || len(b.Cells) >= maxColumns {
			continue
		}
		covered()
		cell := w.cell(c, at)
		rows := spanOf(c, "rowspan")
		for range spanOf(c, "colspan") {
			for len(below) <= len(b.Cells) {
				below = append(below, 0)
			}
			below[len(b.Cells)] = rows - 1
			b.Cells = append(b.Cells, cell)
		}
	}
	covered()
	if len(w.out) == at { // no cell has text
		w.out = w.out[:max(at-1, 0)]
		return below
	}
	b.Span = text.Span{Start: at, End: len(w.out)}
	w.blocks = append(w.blocks, b)
	return below
}

// cell writes the text of a cell on one line; at is where its row begins.
func (w *htmlWriter) cell(c *html.Node, at int) text.Span {
	outer := w.style
	w.style.flat, w.space = true, false
	w.children(c)
	w.style = outer
	words := bytes.TrimFunc(w.line, isBlank)
	w.line = w.line[:0]
	if len(words) > 0 && len(w.out) > at {
		w.out = append(w.out, " | "...)
	}
	start := len(w.out)
	w.out = append(w.out, words...)
	return text.Span{Start: start, End: len(w.out)}
}

func spanOf(n *html.Node, key string) int {
	v, err := strconv.Atoi(attr(n, key))
	if err != nil {
		return 1
	}
	return min(max(v, 1), maxSpan)
}

// layoutTable says whether a table lays out the page: it has a table inside, a cell that is as long as several paragraphs,
// or not two rows and two columns.
func (p *page) layoutTable(n *html.Node) bool {
	rows, columns, cells := 0, 0, 0
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Table:
			return true
		case atom.Tr:
			rows, cells = rows+1, 0
		case atom.Td, atom.Th:
			cells += spanOf(d, "colspan")
			columns = max(columns, cells)
			if s := p.stats[d]; s != nil && s.text > 800 {
				return true
			}
		}
	}
	return rows < 2 || columns < 2
}

// pictureFrame says whether a table is a picture with a line or two below.
func pictureFrame(n *html.Node, p *page) bool {
	if s := p.stats[n]; s == nil || s.text > 500 {
		return false
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.Img {
			return true
		}
	}
	return false
}
