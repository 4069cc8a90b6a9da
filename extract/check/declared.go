package check

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// declaration is a number of tasks that the text announces: "7 nhiệm vụ trọng tâm".
type declaration struct {
	span    text.Span // from the number to the noun
	number  text.Span // the numeral alone
	count   int
	weighty bool // "trọng tâm", "đột phá", … follows: it is a list, not a count of work done
	title   bool // in the title or the lead
	opens   bool // its sentence ends in a colon: the list must follow
}

// maxDeclared bounds what may announce a list: "120 nhiệm vụ" counts work, and no report enumerates it.
const maxDeclared = 30

// declarations finds the announcements of the document.
func (w *work) declarations() {
	for i := range w.sentences {
		s := &w.sentences[i]
		for j := range s.Mentions {
			m := &s.Mentions[j]
			if m.Quantity == nil || m.Quantity.Unit != text.Count {
				continue
			}
			_, n := w.phrases.At(s.Tokens[m.Last:], taskNouns)
			if n == 0 {
				continue
			}
			if d, ok := w.declaration(s, m, m.Last+n); ok {
				w.announced = append(w.announced, d)
			}
		}
	}
}

// declaration reads the announcement in mention m of s, whose noun ends at token end.
func (w *work) declaration(s *text.Sentence, m *text.Mention, end int) (d declaration, ok bool) {
	q := m.Quantity
	if q.Bound != model.Exact || q.HasOf || !q.Value.IsInt() || q.Value.Coef < 2 || q.Value.Coef > maxDeclared {
		return d, false
	}
	d.count = int(q.Value.Coef)
	d.number = q.Number
	d.span = m.Span.Cover(s.Tokens[end-1].Span())
	if at, n := w.phrases.In(s.Tokens, end, end+6, weighty); n > 0 {
		d.weighty = true
		d.span = d.span.Cover(s.Tokens[at+n-1].Span())
	}
	switch w.doc.Blocks[s.Block].Role {
	case text.RoleTitle, text.RoleLead, text.RoleSection:
		d.title = true
	}
	last := len(s.Tokens) - 1
	d.opens = s.Tokens[last].Word == ':'
	return d, true
}

// declared compares the lists with what the text announces.
func (w *work) declared() {
	lists := w.lists()
	for _, l := range lists {
		first := &w.out.Tasks[l.first]
		if first.Declared == nil || *first.Declared == l.items {
			continue
		}
		at := place(&first.Evidence)
		if d := w.announces(*first.Declared); d != nil {
			at = d.span
		}
		w.warn(model.DeclaredCountDiffers, at, "", model.ListOfAnotherLength.With(*first.Declared, l.items))
	}
	kept := w.kept(lists)
	for i := range w.announced {
		d := &w.announced[i]
		// A report names counts of tasks in passing ("giao 12 nhiệm vụ"): only a headline or an introducing sentence promises a list.
		if !(d.opens || d.title && d.weighty && len(lists) == 0) || kept[d.count] {
			continue
		}
		kept[d.count] = true // title and lead announce one list
		w.warn(model.DeclaredListMissing, d.span, "", model.ListNotFound.With(d.count))
	}
}

// list is one task list: its number in the document, its first task and how many it has.
type list struct{ number, first, items int }

func (w *work) lists() (out []list) {
	for i := range w.out.Tasks {
		n := w.out.Tasks[i].List
		if len(out) == 0 || out[len(out)-1].number != n {
			out = append(out, list{number: n, first: i})
		}
		out[len(out)-1].items++
	}
	return out
}

// announces finds where a count was announced, or nil.
func (w *work) announces(count int) *declaration {
	for i := range w.announced {
		if w.announced[i].count == count {
			return &w.announced[i]
		}
	}
	return nil
}

// kept says of each count whether a list holds or declares as many items: a promise kept, or one that
// declared_count_differs reports.
func (w *work) kept(lists []list) (kept [maxDeclared + 1]bool) {
	for _, l := range lists {
		kept[min(l.items, maxDeclared)] = true
		if d := w.out.Tasks[l.first].Declared; d != nil && *d >= 0 && *d <= maxDeclared {
			kept[*d] = true
		}
	}
	return kept
}
