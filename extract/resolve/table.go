package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// columns say what a column counts by the classes of the words in its heading; the first that fits wins. A second class, where
// given, must stand in the heading too: "Đoàn viên kết nạp mới" is not "Đoàn viên".
var columns = []struct {
	class, with string
	indicator   model.Indicator
}{
	{"cdcs", "found", model.GrassrootsUnionsNew},
	{"cdcs", "new", model.GrassrootsUnionsNew},
	{"cdcs", "rating", model.GrassrootsUnionsRated},
	{"cdcs", "", model.GrassrootsUnions},
	{"nghiepdoan", "", model.GrassrootsUnions},
	{"elite", "", model.PartyNominees},
	{"member", "admit", model.MembersNew},
	{"member", "new", model.MembersNew},
	{"member", "support", model.Beneficiaries},
	{"member", "", model.Members},
	{"gift", "", model.Gifts},
	{"house", "", model.Houses},
	{"initiative", "gain", model.InitiativeValue},
	{"initiative", "", model.Initiatives},
	{"project", "", model.Projects},
	{"agreement", "", model.CollectiveAgreements},
	{"dialogue", "", model.Dialogues},
	{"conference", "", model.WorkerConferences},
	{"inspect", "", model.Inspections},
	{"finance", "", model.UnionFinance},
	{"fund", "", model.FundAmount},
	{"wage", "", model.Income},
	{"strike", "", model.Strikes},
	{"worker", "support", model.Beneficiaries},
	{"worker", "", model.Workers},
	{"give", "", model.SupportAmount},
}

// cell is one cell of a table with what locate found in it.
type cell struct {
	at       text.Span
	sentence int // index of its sentence; -1 where it is empty or holds several
}

// tables makes metrics of the bare numbers in table cells: the heading of the column says what is counted and often when,
// the first cell of the row whose it is. A cell with words of its own ("120 đoàn viên") is left to the rules.
func (w *work) tables() {
	var head []cell
	table := 0
	for b := range w.doc.Blocks {
		block := &w.doc.Blocks[b]
		if block.Role != text.RoleTableRow || len(block.Cells) < 2 {
			continue
		}
		row := w.cells(b)
		if block.Table != table || head == nil {
			table, head = block.Table, row
			continue
		}
		for c := 1; c < len(row) && c < len(head); c++ {
			if m, ok := w.cellMetric(row[0], head[c], row[c]); ok {
				w.out.Metrics = append(w.out.Metrics, m)
			}
		}
	}
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

// cellMetric makes the metric of one cell; ok is false where the cell holds more than a number, or the heading says
// nothing that is counted.
func (w *work) cellMetric(first, head, c cell) (m model.Metric, ok bool) {
	if head.sentence < 0 || c.sentence < 0 || len(w.finds[c.sentence]) > 0 {
		return m, false
	}
	s := &w.sentences[c.sentence]
	q, _ := figureIn(s, 0, len(s.View.Runes))
	if q == nil || len(s.View.Runes) != 1 {
		return m, false
	}
	names := head
	if m.Indicator, ok = w.columnOf(head.sentence, q); !ok && first.sentence >= 0 { // years across, indicators down
		names = first
		m.Indicator, ok = w.columnOf(first.sentence, q)
	}
	if !ok {
		return m, false
	}
	m.Evidence = w.evidence(s.Span, "table.cell")
	m.Value, m.Bound, m.Unit, m.Status = q.Value, q.Bound, m.Indicator.Unit(), w.statusAround(head.sentence)
	if m.Unit == model.UnitVND && q.Unit == text.Count {
		if m.Value, ok = m.Value.Mul(scale(names.at.In(w.doc.Text))); !ok {
			return m, false
		}
	}
	if q.HasOf {
		m.Of = &q.Of
	}
	o := w.rowOrg(first)
	m.Org, m.District, m.Province = o.Name, o.District, o.Province
	m.Period = w.periodAt(head.sentence, len(w.sentences[head.sentence].Tokens))
	if m.Status == model.Actual && w.planned(head.sentence) {
		m.Status = model.Target
	}
	if fresh, ok := newOf[m.Indicator]; ok && m.Status == model.Target && w.growth { // the plan of a table of those admitted
		m.Indicator = fresh
	}
	return m, true
}

// planned says whether the heading in sentence i names what was aimed at: "Chỉ tiêu", "Kế hoạch năm". "Đạt % kế hoạch" does not.
func (w *work) planned(i int) bool {
	v := w.sentences[i].View.Runes
	return len(v) > 0 && (w.symbols.plan[v[0]] || w.symbols.status[v[0]] == model.Target)
}

// columnOf gives the indicator of the column under the heading in sentence i.
func (w *work) columnOf(i int, q *text.Quantity) (model.Indicator, bool) {
	view := w.sentences[i].View.Runes
	has := func(class string) bool {
		for _, r := range view {
			if w.lex.In(r, class) {
				return true
			}
		}
		return false
	}
	if q.Unit == text.Percent || strings.Contains(lexicon.Fold(w.sentences[i].In(w.doc.Text)), "%") {
		return model.Rate, true
	}
	for _, c := range columns {
		if has(c.class) && (c.with == "" || has(c.with)) {
			return c.indicator, true
		}
	}
	return "", false
}

// scale gives the unit that a heading says its amounts are in: "Số tiền (triệu đồng)".
func scale(heading string) int64 {
	h := lexicon.Fold(heading)
	switch {
	case strings.Contains(h, "tỷ đồng") || strings.Contains(h, "tỉ đồng"):
		return 1_000_000_000
	case strings.Contains(h, "triệu đồng") || strings.Contains(h, "trđ"):
		return 1_000_000
	case strings.Contains(h, "nghìn đồng") || strings.Contains(h, "1.000 đồng"):
		return 1_000
	}
	return 1
}

// rowOrg gives whose row it is by its first cell: an organisation or a place, else what the document is about.
func (w *work) rowOrg(first cell) text.Org {
	if first.sentence >= 0 {
		s := &w.sentences[first.sentence]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			switch {
			case m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion:
				return w.named(first.sentence, k)
			case m.Kind == text.MentionPlace:
				if o, ok := w.unionOf(s, m); ok {
					return w.placed(o)
				}
			}
		}
	}
	return w.main
}
