package read

import (
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// spacedCell is a cell of a spacedTable.
type spacedCell struct {
	text.Span
	from, to int // the columns of the line that it covers
	column   int // of the table, from 0
}

// spacedCells cuts the line s[start:end] at runs of two spaces or more. A line that tabs or pipes cut has none.
func spacedCells(s string, start, end int) (cells []spacedCell) {
	line := trim(s, start, end)
	if in := line.In(s); !strings.Contains(s[start:line.End], "  ") && in != "" {
		return []spacedCell{{Span: line, to: utf8.RuneCountInString(in)}}
	} else if strings.IndexByte(in, '\t') >= 0 || strings.IndexByte(in, '|') >= 0 {
		return nil
	}
	at, spaces := 0, 2 // the column; how many spaces stand right before it
	for i := start; i < line.End; i++ {
		switch c := s[i]; {
		case c >= 0x80 && c < 0xC0 || c == 0xCC || c == 0xCD: // within a character, or a mark upon the one before
			continue
		case i < line.Start || c == ' ':
			spaces++
		default:
			if spaces > 1 || len(cells) == 0 {
				cells = append(cells, spacedCell{Span: text.Span{Start: i}, from: at, column: len(cells)})
			}
			last := &cells[len(cells)-1]
			last.to, spaces = at+1, 0
		}
		at++
	}
	for k := range cells {
		limit := line.End
		if k+1 < len(cells) {
			limit = cells[k+1].Start
		}
		cells[k].Span = trim(s, cells[k].Start, limit)
	}
	return cells
}

// spacedBelow gives each cell its column: the one whose heading begins or ends where it does, or else stands over most of it. It
// says whether all have one.
func spacedBelow(head, cells []spacedCell) bool {
	k := 0
	for i := range cells {
		c := &cells[i]
		best, over := -1, 0
		for ; k < len(head) && head[k].from <= c.to+1; k++ {
			h := head[k]
			common := min(h.to, c.to) - max(h.from, c.from)
			if abs(h.from-c.from) <= 1 || abs(h.to-c.to) <= 1 {
				best = k
				break
			}
			if common > over {
				best, over = k, common
			}
		}
		if best < 0 {
			return false
		}
		c.column, k = best, best+1
	}
	return true
}

func abs(n int) int { return max(n, -n) }

// spacedRow is the block of a line. An empty cell stands behind the one before.
func spacedRow(head, cells []spacedCell) text.Block {
	b := text.Block{Span: cells[0].Cover(cells[len(cells)-1].Span), Kind: text.Row, Cells: make([]text.Span, len(head))}
	at := b.Start
	for k := range b.Cells {
		b.Cells[k] = text.Span{Start: at, End: at}
		if len(cells) > 0 && cells[0].column == k {
			b.Cells[k], at = cells[0].Span, cells[0].End
			cells = cells[1:]
		}
	}
	return b
}
