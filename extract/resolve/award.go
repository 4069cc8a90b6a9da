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
				if a, ok := w.award(i, f); ok {
					w.out.Awards = append(w.out.Awards, a)
				}
			}
		}
	}
}

// award makes the record of one find; ok is false where the text aims at an honour that nobody has.
func (w *work) award(i int, f *rules.Find) (a model.Award, ok bool) {
	s := f.Sentence
	if a.Status, ok = w.awardStatus(i, f); !ok {
		return a, false
	}
	var at int
	if a.Bound, at, ok = counts(f, &a); !ok {
		return a, false
	}
	word, last := w.formAt(f)
	if a.Form = w.formOf(f, word); a.Form == "" {
		return a, false
	}
	a.Name = w.honourName(f, a.Form, word, last)
	a.By = w.giver(i, f, a.Status)
	token := int(s.View.At[at])
	o := w.orgAt(i, token)
	a.Org, a.District, a.Province = o.Name, o.District, o.Province
	a.Period = w.awardPeriod(i, token)
	a.Evidence = w.evidence(f.Span(), f.Rule.ID)
	return a, true
}

// counts reads the numbers of a find into a, and gives the bound and the place of the first. The number of prizes is
// left out where the honoured are counted: "4 cờ thi đua cho 4 tập thể" says one thing.
func counts(f *rules.Find, a *model.Award) (bound model.Bound, at int, ok bool) {
	for _, p := range f.Parts {
		m := mentionIn(f.Sentence, p.From, p.To, text.MentionQuantity)
		if m == nil {
			continue
		}
		value := m.Quantity.Value
		switch p.Name {
		case "collectives":
			a.Collectives = &value
		case "individuals":
			a.Individuals = &value
		case "undivided":
			a.Undivided = &value
		case "prizes":
			a.Prizes = &value
		default:
			continue
		}
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
	v := f.Sentence.View.Runes
	for _, r := range v[f.From:f.To] {
		if w.symbols.status.At(r) == model.Proposed {
			return model.Proposed, true
		}
	}
	for k := f.From - 1; k >= 0 && v[k] != ';'; k-- {
		switch st := w.symbols.status.At(v[k]); {
		case st == model.Proposed && !w.passive(f):
			return model.Proposed, true
		case st == model.Target && !w.lex.In(v[k], "announced"):
			return "", false
		case st != "":
			return model.Awarded, true
		}
	}
	if j, ok := w.listHead(i); ok && w.proposes(j) {
		return model.Proposed, true
	}
	return model.Awarded, w.statusAround(i) != model.Target
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

// proposes says whether sentence j asks for what it announces: "Đề nghị Tổng LĐLĐ Việt Nam xét tặng:".
func (w *work) proposes(j int) bool {
	return slices.ContainsFunc(w.sentences[j].View.Runes, func(r rune) bool { return w.symbols.status.At(r) == model.Proposed })
}

// passive says whether the honoured are the subject of a find: "5 cá nhân được tặng", "5 cá nhân đạt".
func (w *work) passive(f *rules.Find) bool {
	for _, r := range f.Sentence.View.Runes[f.From:f.To] {
		if w.symbols.passive.At(r) {
			return true
		}
	}
	return false
}

// awardPeriod gives the period of an honour: what it is for stands behind those honoured, else the period that governs them.
func (w *work) awardPeriod(i, at int) string {
	if p, ok := w.periodAfter(&w.sentences[i], at); ok {
		return w.format(p, i)
	}
	return w.periodAt(i, at)
}
