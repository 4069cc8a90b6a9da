package check

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// reason says why the numerals of mention m of sentence i are no figures, or "" where they may be.
func (w *work) reason(i int, m *text.Mention) model.CensusReason {
	switch m.Kind {
	case text.MentionQuantity:
		return w.excludedBy(i, m)
	case text.MentionExcluded:
		return censusReason(m.Reason)
	case text.MentionPeriod:
		return model.ReasonDate
	case text.MentionDocNumber:
		return model.ReasonDocumentNumber
	}
	return model.ReasonName // of an organisation, a place or something in quotation marks
}

// excludedBy gives the reason of a rule that takes the number out: an anniversary, committee seats, a debt.
func (w *work) excludedBy(i int, m *text.Mention) model.CensusReason {
	if i >= len(w.finds) {
		return ""
	}
	for j := range w.finds[i] {
		f := &w.finds[i][j]
		if f.Rule.Emits.Exclude != "" && claims(f, m) {
			return censusReason(f.Rule.Emits.Exclude)
		}
	}
	return ""
}

// claims says whether a find is about mention m: its part "n" holds it, or its evidence where it names no such part.
func claims(f *rules.Find, m *text.Mention) bool {
	from, to := f.From, f.To
	if p, ok := f.Part("n"); ok {
		from, to = p.From, p.To
	}
	at := f.Sentence.View.At
	return int(at[from]) <= m.First && m.Last <= int(at[to])
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
