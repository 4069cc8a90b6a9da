package resolve

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/text"
)

// cell is one cell of a table with what locate found in it.
type cell struct {
	at       text.Span
	sentence int // index of its sentence; -1 where it is empty or holds several
}

// tables makes records of the bare numbers in table cells: the heading of the column says what is counted and often when,
// the first cell of the row whose it is. A cell with words of its own ("120 đoàn viên") is left to the rules.
func (w *work) tables() {
	var head []cell
	var honours honourColumns
	table := 0
	for b := range w.doc.Blocks {
		block := &w.doc.Blocks[b]
		if block.Role != text.RoleTableRow || len(block.Cells) < 2 {
			continue
		}
		row := w.cells(b)
		if block.Table != table || head == nil {
			table, head = block.Table, row
			honours = w.honourColumns(head)
			continue
		}
		if a, ok := w.rowAward(honours, row); ok {
			w.out.Awards = append(w.out.Awards, a)
			continue
		}
		for c := 1; c < len(row) && c < len(head); c++ {
			w.out.Metrics = append(w.out.Metrics, w.cellMetrics(head, row, c)...)
		}
	}
}

// rowName gives the cell that says whose or what a row is: the first, or the second where the first only counts the rows.
func (w *work) rowName(row []cell) cell {
	if len(row) > 2 && w.bare(row[0]) && row[1].sentence >= 0 && !w.bare(row[1]) {
		return row[1]
	}
	return row[0]
}

// bare says whether a cell holds a number and nothing else.
func (w *work) bare(c cell) bool {
	if c.sentence < 0 {
		return false
	}
	s := &w.sentences[c.sentence]
	return len(s.View.Runes) == 1 && len(s.Mentions) == 1 && s.Mentions[0].Quantity != nil
}

// cells gives the cells of block b with their sentences.
func (w *work) cells(b int) []cell {
	var out []cell
	from, _ := slices.BinarySearchFunc(w.sentences, b, func(s text.Sentence, b int) int { return cmp.Compare(s.Block, b) })
	for _, at := range w.doc.Blocks[b].Cells {
		c := cell{at, -1}
		n := 0
		for i := from; i < len(w.sentences) && w.sentences[i].Block == b; i++ {
			if at.Contains(w.sentences[i].Span) {
				c.sentence = i
				n++
			}
		}
		if n > 1 {
			c.sentence = -1
		}
		out = append(out, c)
	}
	return out
}

// rowOrg gives whose row it is by its first cell: an organisation or a place, else what the document is about.
func (w *work) rowOrg(first cell) text.Org {
	if first.sentence >= 0 {
		s := &w.sentences[first.sentence]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			switch {
			case m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion:
				return *w.named(first.sentence, k)
			case m.Kind == text.MentionPlace:
				if o, ok := w.unionOf(s, m); ok {
					return w.placed(o)
				}
			}
		}
	}
	return w.main
}
