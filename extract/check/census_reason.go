package check

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// reasons says of each mention of sentence i why its numerals are no figures; "" where they may be.
func (w *work) reasons(i int) []model.CensusReason {
	s := &w.sentences[i]
	out := make([]model.CensusReason, len(s.Mentions))
	for j := range s.Mentions {
		out[j] = reason(&s.Mentions[j])
	}
	if i >= len(w.finds) {
		return out
	}
	for j := range w.finds[i] {
		if f := &w.finds[i][j]; f.Rule.Emits.Exclude != "" {
			exclude(f, out)
		}
	}
	return out
}

// reason says why the numerals of a mention are no figures, as far as the mention itself says.
func reason(m *text.Mention) model.CensusReason {
	switch m.Kind {
	case text.MentionQuantity:
		return ""
	case text.MentionExcluded:
		return censusReason(m.Reason)
	case text.MentionPeriod:
		return model.ReasonDate
	case text.MentionDocNumber:
		return model.ReasonDocumentNumber
	}
	return model.ReasonName // of an organisation, a place or something in quotation marks
}

// exclude gives the reason of a rule that takes numbers out (an anniversary, committee seats, a debt) to the quantities of
// its part "n", or of its whole evidence where it names no such part.
func exclude(f *rules.Find, reasons []model.CensusReason) {
	from, to := f.From, f.To
	if p, ok := f.Part("n"); ok {
		from, to = p.From, p.To
	}
	s := f.Sentence
	last := int(s.View.At[to])
	for j := s.MentionFrom(int(s.View.At[from])); j < len(s.Mentions) && s.Mentions[j].Last <= last; j++ {
		if s.Mentions[j].Quantity != nil {
			reasons[j] = censusReason(f.Rule.Emits.Exclude)
		}
	}
}

// censusReason gives a reason as the model names it; one that the model does not know is outside the scope.
func censusReason(code string) model.CensusReason {
	if _, ok := model.Find(model.CensusReasons(), code); ok {
		return model.CensusReason(code)
	}
	switch code {
	case "year", "period":
		return model.ReasonDate
	case "marker":
		return model.ReasonListMarker
	}
	return model.ReasonOutsideScope
}
