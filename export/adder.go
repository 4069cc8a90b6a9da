package export

import (
	"hash/fnv"
	"strconv"

	"github.com/tongket/tongket/model"
)

// adder decides which metrics of a run may be added up. It remembers a few bytes of each that may.
type adder struct {
	seen  map[uint64]struct{}
	roles []Role
	key   []byte
}

func newAdder() *adder { return &adder{seen: map[uint64]struct{}{}} }

// document gives the roles of a document's metrics, in their order. They are the caller's until the next call.
//
// What is no part by its own words may be one by its place among the others. Where in doubt a figure is left out: a sum
// that says "at least" is right with too few terms, and wrong with one too many.
func (a *adder) document(r *model.Records) []Role {
	a.roles = a.roles[:0]
	for i := range r.Metrics {
		a.roles = append(a.roles, alone(&r.Metrics[i]))
	}
	parts(r.Metrics, a.roles, r.Reading)
	for i := range r.Metrics {
		if a.roles[i] == Counted {
			a.roles[i] = a.first(&r.Metrics[i])
		}
	}
	return a.roles
}

// first says whether a figure is met for the first time in the run. What exists is counted once a year.
func (a *adder) first(m *model.Metric) Role {
	period := m.Period
	if year := model.PeriodYear(m.Period); year != 0 && stock(m.Indicator) {
		period = model.Year(year)
	}
	a.key = a.key[:0]
	for _, s := range [...]string{string(m.Indicator), string(m.Unit), m.Scope, m.Org, m.Province, period} {
		a.key = append(append(a.key, s...), 0)
	}
	if m.Org == "" || m.Period == "" { // nobody knows whether another document speaks of the same
		a.key = append(a.key, m.Doc...)
	}
	known := stock(m.Indicator) && a.met()
	value := m.Value.Normal()
	a.key = append(strconv.AppendInt(append(a.key, 0), value.Coef, 10), value.Scale, 0)
	a.key = append(a.key, m.Bound...)
	switch {
	case a.met():
		return Repeat
	case known:
		return SameYear
	}
	return Counted
}

// met remembers the key and says whether it was known.
func (a *adder) met() bool {
	h := fnv.New64a()
	_, _ = h.Write(a.key) // a hash never fails
	_, known := a.seen[h.Sum64()]
	a.seen[h.Sum64()] = struct{}{}
	return known
}
