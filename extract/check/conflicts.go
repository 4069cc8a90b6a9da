package check

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// stated says whether an organisation has one value of an indicator at a time. Of the others there may be several: each
// visit has its own gifts and guests, each campaign its own new members.
func stated(i model.Indicator) bool {
	switch i {
	case model.GrassrootsUnions, model.UpperUnions, model.Members, model.Strikes:
		return true
	}
	return false
}

// conflicts warns of two exact values for one indicator of one organisation and period. Values of one sentence are a total
// and its parts, or a list, and no contradiction.
func (w *work) conflicts() {
	type key struct {
		indicator                              model.Indicator
		org, district, province, period, scope string
	}
	type said struct {
		first  int // the metric that says it first
		warned bool
	}
	seen := map[key]said{}
	for i := range w.out.Metrics {
		m := &w.out.Metrics[i]
		if !stated(m.Indicator) || m.Org == "" || m.Status != model.Actual || !level(m) {
			continue
		}
		k := key{m.Indicator, m.Org, m.District, m.Province, m.Period, m.Scope}
		before, known := seen[k]
		if !known {
			seen[k] = said{first: i}
			continue
		}
		other := &w.out.Metrics[before.first]
		if before.warned || m.Value.Cmp(other.Value) == 0 || text.SentenceAt(w.sentences, m.Start) == text.SentenceAt(w.sentences, other.Start) || w.part(m) || w.part(other) {
			continue
		}
		seen[k] = said{before.first, true}
		w.warn(model.ConflictingValues, place(&m.Evidence), "", model.SaidOtherwiseBefore.With(m.Indicator.Label(model.Vi), m.Org, m.Value, other.Quote, other.Value))
	}
}

// part says whether a metric stands after "trong đó" or "gồm" in its sentence.
func (w *work) part(m *model.Metric) bool {
	i := text.SentenceAt(w.sentences, m.Start)
	if i < 0 {
		return false
	}
	s := &w.sentences[i]
	for j := range s.Tokens {
		if int(s.Tokens[j].Start) >= m.Start {
			return false
		}
		if !w.phrases.Begins(s.Tokens[j].Word, amongThem|consistsOf) {
			continue
		}
		if _, n := w.phrases.At(s.Tokens[j:], amongThem|consistsOf); n > 0 {
			return true
		}
	}
	return false
}
