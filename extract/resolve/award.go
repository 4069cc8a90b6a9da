package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// awards makes a record of every find of an award rule.
func (w *work) awards() {
	if n := w.count(model.KindAward); n > 0 {
		w.out.Awards = make([]model.Award, 0, n)
	}
	for i, finds := range w.finds {
		for k := range finds {
			if f := &finds[k]; f.Rule.Emits.Record == string(model.KindAward) {
				n := len(w.out.Awards)
				if a := &w.out.Awards[:n+1][n]; w.award(a, i, f) {
					w.out.Awards = w.out.Awards[:n+1]
				} else {
					*a = model.Award{}
				}
			}
		}
	}
}

// award fills a, which is empty, as the record of one find; ok is false where the text aims at an honour that nobody has.
func (w *work) award(a *model.Award, i int, f *rules.Find) (ok bool) {
	frame := &w.frames[i]
	if a.Status, ok = w.awardStatus(i, f); !ok {
		return false
	}
	var at int
	if a.Bound, at, ok = w.counts(f, a); !ok {
		return false
	}
	word, last := frame.formAt(f)
	if a.Form = w.formOf(f, word); a.Form == "" {
		return false
	}
	a.Name = w.honourName(f, a.Form, word, last)
	a.By = w.giver(i, f, a.Status)
	p := w.point(i, int(f.Sentence.View.At[at]))
	o := w.orgAt(&p)
	a.Org, a.District, a.Province = o.Name, o.District, o.Province
	a.Period = w.awardPeriod(&p)
	a.Evidence = w.evidence(f.Span(), f.Rule.ID)
	return true
}

// counts reads the numbers of a find into a, and gives the bound and the place of the first. The number of prizes is
// left out where the honoured are counted: "4 cờ thi đua cho 4 tập thể" says one thing.
func (w *work) counts(f *rules.Find, a *model.Award) (bound model.Bound, at int, ok bool) {
	for _, p := range f.Parts {
		var count **model.Decimal
		switch p.Name {
		case "collectives":
			count = &a.Collectives
		case "individuals":
			count = &a.Individuals
		case "undivided":
			count = &a.Undivided
		case "prizes":
			count = &a.Prizes
		default:
			continue
		}
		m := mentionIn(f.Sentence, p.From, p.To, text.MentionQuantity)
		if m == nil {
			continue
		}
		*count = w.number(m.Quantity.Value)
		if !ok || p.From < at {
			bound, at, ok = m.Quantity.Bound, p.From, true
		}
	}
	if a.Collectives != nil || a.Individuals != nil || a.Undivided != nil {
		a.Prizes = nil
	}
	return bound, at, ok
}

// awardStatus says whether the honour was given or is asked for; ok is false where it is aimed at. Who "were honoured"
// were not put forward by a verb before them: "đề nghị khen thưởng 2 cá nhân, 5 công nhân được biểu dương".
func (w *work) awardStatus(i int, f *rules.Find) (status model.Status, ok bool) {
	frame, v := &w.frames[i], f.Sentence.View.Runes
	if frame.held.has(isStatus) {
		if anyOf(frame.marks[f.From:f.To], isProposed) {
			return model.Proposed, true
		}
		for k := f.From - 1; k >= 0 && v[k] != ';'; k-- {
			switch m := frame.marks[k]; {
			case m.has(isProposed):
				if !frame.passive(f) {
					return model.Proposed, true
				}
				return model.Awarded, true
			case m.has(isTarget) && !m.has(isAnnounced):
				return "", false
			case m.has(isStatus):
				return model.Awarded, true
			}
		}
	}
	if j, ok := w.listHead(i); ok && w.frames[j].held.has(isProposed) {
		return model.Proposed, true
	}
	if frame.proposedOn(v, f.From) && !frame.passive(f) {
		return model.Proposed, true
	}
	return model.Awarded, w.statusAround(i) != model.Target
}

// anyOf says whether any of marks is of a class.
func anyOf(marks []mark, class mark) bool {
	return slices.ContainsFunc(marks, func(m mark) bool { return m.has(class) })
}

// proposedOn says whether the clause before symbol at of view begins with its verb behind a semicolon, in a sentence that begins with
// what is asked for: "Đề nghị LĐLĐ tỉnh xây 4 nhà; tặng Bằng khen cho …".
func (f *frame) proposedOn(view []rune, at int) bool {
	if at > 0 && f.marks[at-1].has(isOpening) {
		at--
	}
	return at > 1 && view[at-1] == ';' && f.marks[0].has(isProposed)
}

// listHead gives the sentence that opens the list in which sentence i is an item: it ends in a colon.
func (w *work) listHead(i int) (j int, ok bool) {
	if w.doc.Blocks[w.sentences[i].Block].Role != text.RoleListItem {
		return 0, false
	}
	for j = i - 1; j >= max(0, i-lookBack); j-- {
		if s := &w.sentences[j]; w.doc.Blocks[s.Block].Role != text.RoleListItem || w.standsOver(s.Block) {
			return j, s.Tokens[len(s.Tokens)-1].Word == ':'
		}
	}
	return 0, false
}

// passive says whether the honoured are the subject of a find: "5 cá nhân được tặng", "5 cá nhân đạt".
func (f *frame) passive(find *rules.Find) bool { return anyOf(f.marks[find.From:find.To], isReceived) }

// awardPeriod gives the period of an honour: what it is for stands behind those honoured, at p, else the period that governs them.
func (w *work) awardPeriod(p *point) string {
	if p.held.has(isPeriod) {
		if q, ok := w.periodAfter(p); ok {
			return w.format(q, p.i)
		}
	}
	return w.periodAt(p)
}
