package read

import "slices"

// rtfEdge is the definition of a cell: where it ends, in twips, and whether it only goes on with another.
type rtfEdge struct {
	right          int
	beside, covers bool // merged into the cell before, into the one above
}

// table obeys the words for tables.
func (d *rtfReader) table(w string) bool {
	s := d.story
	switch w {
	case "trowd":
		s.grid = []rtfEdge{{}}
	case "clmrg", "clvmrg":
		if n := len(s.grid); n > 0 {
			s.grid[n-1].beside = s.grid[n-1].beside || w == "clmrg"
			s.grid[n-1].covers = s.grid[n-1].covers || w == "clvmrg"
		}
	case "cellx":
		if n := len(s.grid); n > 0 && n < maxColumns {
			s.grid[n-1].right = d.scan.number
			s.grid = append(s.grid, rtfEdge{})
		}
	case "cell":
		s.endCell(d)
	case "row":
		d.ended++
		s.endRow()
	case "nestcell", "nestrow":
		s.at.add([]byte(" "), fontUnicode)
	default:
		return false
	}
	return true
}

// endCell ends a cell with the paragraph in it.
func (s *rtfStory) endCell(d *rtfReader) {
	s.inTable = true
	s.end(d)
	if len(s.row) < maxColumns {
		s.row = append(s.row, flowCell{content: s.cell, wide: 1})
	}
	s.cell = nil
}

// endRow ends a row: its definition may stand before its cells or behind them.
func (s *rtfStory) endRow() {
	if s.table == nil {
		s.table = &flowTable{}
	}
	var cells []flowCell
	var edges []int
	for i, c := range s.row {
		e := rtfEdge{}
		if i < len(s.grid) {
			e = s.grid[i]
		}
		if e.beside && len(cells) > 0 {
			edges[len(edges)-1] = e.right
			continue
		}
		if e.covers {
			c.content = nil
		}
		cells, edges = append(cells, c), append(edges, e.right)
	}
	s.table.rows, s.rows = append(s.table.rows, cells), append(s.rows, edges)
	s.row = nil
}

// endTable puts the table among the elements.
func (s *rtfStory) endTable() {
	if len(s.row) > 0 {
		s.endRow()
	}
	if s.table == nil {
		return
	}
	s.table.align(s.rows)
	s.elements = append(s.elements, element{table: s.table})
	s.table, s.rows = nil, nil
}

// edgeSlack is how far apart, in twips, two edges may be that were meant to be one.
const edgeSlack = 60

// align tells from the right edges of the cells how many columns of the grid each covers.
func (t *flowTable) align(rows [][]int) {
	var all []int
	for _, r := range rows {
		all = append(all, r...)
	}
	slices.Sort(all)
	all = slices.CompactFunc(all, func(a, b int) bool { return max(a-b, b-a) <= edgeSlack })
	if len(all) > maxColumns {
		return
	}
	for i, r := range rows {
		at := 0
		for j, right := range r {
			next := at
			for next < len(all) && all[next] <= right+edgeSlack {
				next++
			}
			t.rows[i][j].wide = max(next-at, 1)
			at = max(next, at+1)
		}
	}
}
