package read

import (
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

// row writes the cells of a row. Where a cell of a row above reaches down, an empty one keeps the columns in line.
func (w *htmlWriter) row(r *html.Node, below []int) []int {
	w.cells, w.words = w.cells[:0], w.words[:0]
	at := 0 // the column
	covered := func() {
		for ; at < len(below) && below[at] > 0; at++ {
			below[at]--
			w.cells = append(w.cells, column{wide: 1})
		}
	}
	for c := range r.ChildNodes() {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || at >= maxColumns {
			continue
		}
		covered()
		rows, wide := spanOf(c, "rowspan"), spanOf(c, "colspan")
		w.cells = append(w.cells, column{w.cell(c), wide})
		for ; wide > 0; wide-- {
			for len(below) <= at {
				below = append(below, 0)
			}
			below[at] = rows - 1
			at++
		}
	}
	covered()
	w.composer.row(w.cells)
	return below
}

// cell gives the text of a cell as one line. The bytes are good until the next row.
func (w *htmlWriter) cell(c *html.Node) []byte {
	outer, start := w.style, len(w.words)
	w.style.flat, w.space = true, false
	w.children(c)
	w.style = outer
	w.words = append(w.words, w.line...)
	w.line = w.line[:0]
	return w.words[start:]
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
