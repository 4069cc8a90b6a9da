package read

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// markRows makes table rows of lines of plain text that are cut into the same number of cells, by pipes or by tabs, one right
// below the other. Two lines with one pipe each may be rubrics ("Thời sự | Xã hội"): it takes three, or more cells.
func markRows(s string, blocks []text.Block) {
	tables := 0
	for i := 0; i < len(blocks); {
		if number := blocks[i].Table; number > 0 { // of a spacedTable
			for tables++; i < len(blocks) && blocks[i].Table == number; i++ {
				blocks[i].Table = tables
			}
			continue
		}
		sep, cells := cellsOf(s, blocks[i])
		end := i + 1
		for cells > 1 && end < len(blocks) && !blocks[end].Gap && !beside(s, blocks, end) {
			if other, n := cellsOf(s, blocks[end]); other != sep || n != cells {
				break
			}
			end++
		}
		if cells > 2 && end-i > 1 || cells == 2 && end-i > 2 {
			tables++
			for k := i; k < end; k++ {
				blocks[k].Kind, blocks[k].Table, blocks[k].Cells = text.Row, tables, cutCells(s, blocks[k].Span, sep)
			}
		}
		i = end
	}
}

// cellsOf gives what cuts a line into cells and how many they are; 1 where nothing does.
func cellsOf(s string, b text.Block) (sep byte, n int) {
	line := b.In(s)
	sep = '|'
	if strings.IndexByte(line, '|') < 0 {
		sep = '\t'
	}
	return sep, strings.Count(unframed(s, b.Span, sep).In(s), string(sep)) + 1
}

// unframed gives a line without the pipes at its ends: they only frame it.
func unframed(s string, line text.Span, sep byte) text.Span {
	if sep == '|' && line.Len() > 1 {
		if s[line.Start] == sep {
			line.Start++
		}
		if s[line.End-1] == sep {
			line.End--
		}
	}
	return line
}

// cutCells cuts a line at sep. Empty cells keep their place.
func cutCells(s string, at text.Span, sep byte) (cells []text.Span) {
	line := unframed(s, at, sep)
	for start := line.Start; ; {
		n := strings.IndexByte(s[start:line.End], sep)
		if n < 0 {
			return append(cells, trim(s, start, line.End))
		}
		cells = append(cells, trim(s, start, start+n))
		start += n + 1
	}
}
