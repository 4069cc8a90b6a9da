package read

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// spacedTable reads a table of plain text whose cells stand below each other, parted by two spaces or more, if one begins with
// the line at i. No line before next begins another. What else stands in columns has no column of numbers below a heading:
// letterheads, signatures, poems, prose that spaces justify.
func spacedTable(s string, i int, lf bool) (rows []text.Block, next int) {
	end, below := lineEnd(s, i, lf)
	head := spacedCells(s, i, end)
	if !isSpacedHead(s, head) {
		return nil, below
	}
	rows = append(rows, spacedRow(head, head))
	full := 1                 // rows of three cells or more
	whole, behind := 1, below // the rows up to the last of several cells, and where that ends
	for next = below; next < len(s) && len(rows) <= maxBlocks; {
		end, after := lineEnd(s, next, lf)
		if isDrawnLine(s[next:end]) {
			next = after
			continue
		}
		cells := spacedCells(s, next, end)
		if !isSpacedRow(s, head, cells) || len(cells) == 1 && len(rows) > whole {
			break
		}
		rows, next = append(rows, spacedRow(head, cells)), after
		if len(cells) > 2 {
			full++
		}
		if len(cells) > 1 {
			whole, behind = len(rows), after
		}
	}
	switch rows = rows[:whole]; {
	case full < 3:
		return nil, below
	case !hasFigures(s, rows):
		return nil, behind
	}
	return rows, behind
}

// isSpacedHead says whether a line may name columns: three or more, of which only years are numbers and none has a
// value ("Nữ: 12").
func isSpacedHead(s string, head []spacedCell) bool {
	if len(head) < 3 || len(head) > maxColumns {
		return false
	}
	for _, c := range head {
		if in := c.In(s); strings.IndexByte(in, ':') >= 0 || isFigure(in) && !(len(in) == 4 && (in[:2] == "19" || in[:2] == "20")) {
			return false
		}
	}
	return true
}

// isSpacedRow says whether a line may stand below head, and gives its cells their columns. One of two cells may be a foot
// ("Cộng          1.240") or signatures, one of a single cell a group of rows or the rest of a cell.
func isSpacedRow(s string, head, cells []spacedCell) bool {
	switch len(cells) {
	case 0:
		return false
	case 1:
		return cells[0].to <= head[len(head)-1].to && spacedBelow(head, cells)
	case 2:
		return isFigure(cells[1].In(s)) && spacedBelow(head, cells)
	}
	return spacedBelow(head, cells)
}

// hasFigures says whether most cells below the heading of some column are numbers. The first holds ordinals or dates.
func hasFigures(s string, rows []text.Block) bool {
	for k := 1; k < len(rows[0].Cells); k++ {
		figures, words := 0, 0
		for _, r := range rows[1:] {
			switch c := r.Cells[k].In(s); {
			case isFigure(c):
				figures++
			case c != "":
				words++
			}
		}
		if figures > 1 && figures > words {
			return true
		}
	}
	return false
}

// isFigure says whether a cell is a number: "1.150", "97,7%", "16/20".
func isFigure(cell string) bool {
	return strings.ContainsAny(cell, "0123456789") && strings.Trim(cell, "0123456789.,%/+-–() ") == ""
}

// isDrawnLine says whether a line is drawn: "-----   ----".
func isDrawnLine(line string) bool {
	return strings.Trim(line, "-=_+ ") == "" && strings.Contains(line, "--")
}
