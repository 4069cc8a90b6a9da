package read

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/read/pdf"
)

// pdfGrid is a table of ruled lines.
type pdfGrid struct {
	pdf.Box
	xs, ys  []float32 // of the upright lines, from the left; of the level ones, from the top
	upright []pdf.Box
	level   []pdf.Box
	cells   [][][]pdf.Glyph // by row and column
	covered [][]bool        // the cell belongs to the one above
	wide    [][]int         // how many columns the cell takes; 0 where the one before takes it
}

// maxRules is how many ruled lines are looked at: beyond, the page is a drawing.
const maxRules = 4000

// ruleSlack is how far lines may miss each other that were meant to meet, in points.
const ruleSlack = 3

// pdfGrids finds the tables among the ruled lines of a page: lines that touch each other, with two rows and two columns.
func pdfGrids(rules []pdf.Box) (grids []*pdfGrid) {
	if len(rules) > maxRules {
		return nil
	}
	group := make([]int, len(rules)) // the first line that each is joined with
	for i := range rules {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i := range rules {
		for j := range i {
			if touch(rules[i], rules[j]) {
				a, b := root(i), root(j)
				group[max(a, b)] = min(a, b)
			}
		}
	}
	byGroup := map[int]*pdfGrid{}
	for i, r := range rules {
		g := byGroup[root(i)]
		if g == nil {
			g = &pdfGrid{Box: r}
			byGroup[root(i)] = g
			grids = append(grids, g)
		}
		g.Box = cover(g.Box, r)
		if r.Top-r.Bottom > r.Right-r.Left {
			g.upright = append(g.upright, r)
		} else {
			g.level = append(g.level, r)
		}
	}
	return slices.DeleteFunc(grids, func(g *pdfGrid) bool { return !g.measure() })
}

func touch(a, b pdf.Box) bool {
	return a.Left-ruleSlack <= b.Right && b.Left-ruleSlack <= a.Right && a.Bottom-ruleSlack <= b.Top && b.Bottom-ruleSlack <= a.Top
}

// measure finds the rows and columns; false where there are not two of each.
func (g *pdfGrid) measure() bool {
	for _, r := range g.upright {
		g.xs = append(g.xs, (r.Left+r.Right)/2)
	}
	for _, r := range g.level {
		g.ys = append(g.ys, -(r.Top+r.Bottom)/2)
	}
	g.xs, g.ys = distinct(g.xs), distinct(g.ys)
	for i := range g.ys {
		g.ys[i] = -g.ys[i]
	}
	return len(g.xs) >= 3 && len(g.ys) >= 3 && len(g.xs) <= maxColumns && len(g.ys) <= 1000
}

// distinct sorts places and takes those that are meant to be one together.
func distinct(list []float32) []float32 {
	slices.Sort(list)
	return slices.CompactFunc(list, func(later, kept float32) bool { return later-kept <= ruleSlack })
}

// take gives the glyphs that lie outside of the table, and puts the others into its cells.
func (g *pdfGrid) take(glyphs []pdf.Glyph) (outside []pdf.Glyph) {
	rows, columns := len(g.ys)-1, len(g.xs)-1
	g.cells = make([][][]pdf.Glyph, rows)
	for i := range g.cells {
		g.cells[i] = make([][]pdf.Glyph, columns)
	}
	g.walls()
	for _, c := range glyphs {
		x, y := (c.Left+c.Right)/2, (c.Top+c.Bottom)/2
		if x < g.xs[0] || x > g.xs[columns] || y > g.ys[0] || y < g.ys[rows] {
			outside = append(outside, c)
			continue
		}
		j, _ := slices.BinarySearch(g.xs, x)
		i, _ := slices.BinarySearchFunc(g.ys, y, func(at, y float32) int { return cmp.Compare(y, at) })
		i, j = max(i-1, 0), max(j-1, 0)
		for g.wide[i][j] == 0 && j > 0 {
			j--
		}
		for g.covered[i][j] && i > 0 {
			i--
			for g.wide[i][j] == 0 && j > 0 {
				j--
			}
		}
		g.cells[i][j] = append(g.cells[i][j], c)
	}
	return outside
}

// walls finds out which cells are one: no line parts them.
func (g *pdfGrid) walls() {
	rows, columns := len(g.ys)-1, len(g.xs)-1
	g.covered, g.wide = make([][]bool, rows), make([][]int, rows)
	for i := range rows {
		g.covered[i], g.wide[i] = make([]bool, columns), make([]int, columns)
		first := 0
		for j := range columns {
			if j == 0 || g.wall(g.upright, pdf.Box{Left: g.xs[j], Right: g.xs[j], Bottom: g.ys[i+1], Top: g.ys[i]}) {
				first = j
			}
			g.wide[i][first]++
			g.covered[i][j] = i > 0 && !g.wall(g.level, pdf.Box{Left: g.xs[j], Right: g.xs[j+1], Bottom: g.ys[i], Top: g.ys[i]})
		}
	}
}

// wall says whether lines cover most of a border.
func (g *pdfGrid) wall(lines []pdf.Box, border pdf.Box) bool {
	covered, long := float32(0), max(border.Right-border.Left, border.Top-border.Bottom)
	for _, l := range lines {
		if !touch(l, border) {
			continue
		}
		if border.Right > border.Left {
			covered += min(l.Right, border.Right) - max(l.Left, border.Left)
		} else {
			covered += min(l.Top, border.Top) - max(l.Bottom, border.Bottom)
		}
	}
	return covered >= 0.6*long
}

// table gives the table's rows; those without any text are left out.
func (g *pdfGrid) table() *flowTable {
	t := &flowTable{}
	for i := range g.cells {
		var row []flowCell
		empty := true
		for j := range g.cells[i] {
			if g.wide[i][j] == 0 {
				continue
			}
			cell := flowCell{wide: g.wide[i][j]}
			if !g.covered[i][j] {
				cell.content = cellParagraphs(g.cells[i][j])
			}
			empty = empty && len(cell.content) == 0
			row = append(row, cell)
		}
		if !empty {
			t.rows = append(t.rows, row)
		}
	}
	return t
}

// cellParagraphs gives the text of a cell.
func cellParagraphs(glyphs []pdf.Glyph) (list []element) {
	lines := pdfLines(glyphs)
	var c pdfColumn
	c.measure(lines)
	for i := range lines {
		list = c.add(list, &lines[i], false)
	}
	return list
}
