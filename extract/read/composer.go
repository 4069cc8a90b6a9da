package read

import (
	"bytes"

	"github.com/tongket/tongket/extract/text"
)

// composer writes the text of a format that has no text of its own to keep: a line a block.
type composer struct {
	out    []byte
	blocks []text.Block
	tables int // the number of the last table
}

// begin starts a line of the text and gives its place.
func (c *composer) begin() int {
	if len(c.out) > 0 {
		c.out = append(c.out, '\n')
	}
	return len(c.out)
}

// column is a cell that is to be written: its words, and the columns of the grid that it covers.
type column struct {
	words []byte
	wide  int
}

// row writes the cells of a row of the last table, joined by " | ". A cell over several columns is registered once for each;
// an empty cell keeps an empty span, so that the columns stay in line. A row without any text leaves nothing.
func (c *composer) row(cells []column) {
	b := text.Block{Kind: text.Row, Table: c.tables}
	at := c.begin()
	for _, cell := range cells {
		span := c.cell(cell.words, at)
		for range min(cell.wide, maxColumns-len(b.Cells)) {
			b.Cells = append(b.Cells, span)
		}
	}
	if len(c.out) == at {
		c.out = c.out[:max(at-1, 0)]
		return
	}
	b.Span = text.Span{Start: at, End: len(c.out)}
	c.blocks = append(c.blocks, b)
}

// cell writes the words of a cell on one line; at is where its row begins.
func (c *composer) cell(words []byte, at int) text.Span {
	words = bytes.TrimFunc(words, isBlank)
	if len(words) > 0 && len(c.out) > at {
		c.out = append(c.out, " | "...)
	}
	start := len(c.out)
	c.out = append(c.out, words...)
	return text.Span{Start: start, End: len(c.out)}
}
