package check

import (
	"cmp"
	"slices"
	"sort"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// cover is a place whose numerals a record uses.
type cover struct {
	text.Span
	id     string
	values []model.Decimal // the figures of the record; nil: whatever stands there is the record's
	names  bool            // takes dates, document numbers and names too
	only   bool            // the evidence holds no other quantity: its figure is the record's, however it was computed
}

// settle gives to records the numerals that they use. numerals are in order; every numeral keeps one bin.
func (w *work) settle(numerals []model.Numeral) {
	covers := w.covers()
	var open []cover
	next := 0
	for i := range numerals {
		n := &numerals[i]
		for next < len(covers) && covers[next].Start <= n.Start {
			open = append(open, covers[next])
			next++
		}
		open = slices.DeleteFunc(open, func(c cover) bool { return c.End <= n.Start })
		if id := user(open, n); id != "" {
			n.Bin, n.Reason, n.UsedBy = model.Used, "", id
		}
	}
}

// user gives the id of the record that uses a numeral, or "": the one with the shortest evidence that takes it.
func user(open []cover, n *model.Numeral) (id string) {
	best := -1
	for i := range open {
		c := &open[i]
		if n.End > c.End || !c.takes(n) {
			continue
		}
		if best < 0 || c.Len() < open[best].Len() {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return open[best].id
}

// takes says whether the record uses a numeral within its evidence. A date or name in the evidence of a metric is none of
// its figures, and neither is the other number of "trao 5 Bằng khen và 20 triệu đồng" one of an award's.
func (c *cover) takes(n *model.Numeral) bool {
	if n.Reason != "" {
		return c.names
	}
	if c.only || c.values == nil {
		return true
	}
	return n.Value != nil && slices.ContainsFunc(c.values, func(v model.Decimal) bool { return v.Cmp(*n.Value) == 0 })
}

// covers gives the places that records use, in the order of their starts.
func (w *work) covers() (out []cover) {
	r := w.out
	for i := range r.Metrics {
		m := &r.Metrics[i]
		out = append(out, w.figures(m.ID, &m.Evidence, &m.Value, m.ValueMax, m.Of))
	}
	for i := range r.Awards {
		a := &r.Awards[i]
		out = append(out, w.figures(a.ID, &a.Evidence, a.Collectives, a.Individuals, a.Undivided, a.Prizes))
	}
	var declared [maxDeclared + 1]string // the first task of the list that is announced with this count
	for i := range r.Tasks {
		t := &r.Tasks[i]
		head := place(&t.Evidence)
		head.End = min(head.End, head.Start+len(t.Marker))
		out = append(out, cover{Span: head, id: t.ID, names: true})
		if d := t.Declared; d != nil && *d >= 0 && *d <= maxDeclared && declared[*d] == "" {
			declared[*d] = t.ID
		}
	}
	for i := range w.announced { // title, lead and introduction announce one list
		if id := declared[w.announced[i].count]; id != "" {
			out = append(out, cover{Span: w.announced[i].number, id: id})
		}
	}
	for i := range r.References {
		out = append(out, cover{Span: place(&r.References[i].Evidence), id: r.References[i].ID, names: true})
	}
	for i := range r.Campaigns {
		out = append(out, cover{Span: place(&r.Campaigns[i].Evidence), id: r.Campaigns[i].ID, names: true})
	}
	slices.SortStableFunc(out, func(a, b cover) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// figures gives the cover of a metric or award with its values. The mention at its edge may reach beyond the evidence
// ("[1.625 đoàn viên]" of "1.625/1.638"): the cover holds the whole of it.
func (w *work) figures(id string, e *model.Evidence, values ...*model.Decimal) cover {
	c := cover{Span: place(e), id: id, values: []model.Decimal{}}
	for _, v := range values {
		if v != nil {
			c.values = append(c.values, *v)
		}
	}
	i := text.SentenceAt(w.sentences, e.Start)
	if i < 0 {
		return c
	}
	s := &w.sentences[i]
	n := 0
	for j := sort.Search(len(s.Mentions), func(j int) bool { return s.Mentions[j].End > c.Start }); j < len(s.Mentions) && s.Mentions[j].Start < c.End; j++ {
		if m := &s.Mentions[j]; m.Quantity != nil {
			n++
			c.Span = c.Cover(m.Span)
		}
	}
	c.only = n == 1
	return c
}
