package export

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/model"
)

// tally counts what a run found: what overviews and summaries say.
type tally struct {
	adder    *adder
	kinds    map[model.KindName]int
	warnings map[model.WarningCode]int
	bins     map[model.Bin]int
	years    map[int]int // metrics by the year of their period
	sums     map[sumKey]*sum
	withOrg, withPeriod,
	withFacts int // metrics that have them; documents that state any fact
}

// sumKey is what figures must share to be added up.
type sumKey struct {
	indicator model.Indicator
	unit      model.Unit
}

// sum is what the metrics of one indicator and unit come to.
type sum struct {
	sumKey
	stated, counted int
	total           total
	years           map[int]*total // of counted metrics, by the year of their period
}

// total is a sum with how it stands to the true one. whole is false where it has more digits than a Decimal holds.
type total struct {
	value            model.Decimal
	overflow         bool
	low, high, about int // terms that are too low, too high, or either
}

func newTally() *tally {
	return &tally{
		adder: newAdder(), kinds: map[model.KindName]int{}, warnings: map[model.WarningCode]int{}, bins: map[model.Bin]int{},
		years: map[int]int{}, sums: map[sumKey]*sum{},
	}
}

// document counts the records of a document and gives the roles of its metrics, which are the caller's until the next call.
func (t *tally) document(r *model.Records) []Role {
	facts := false
	for rec := range r.All() {
		kind := rec.Kind()
		t.kinds[kind]++
		facts = facts || kind != model.KindDocument && kind != model.KindWarning && kind != model.KindNumeral
	}
	if facts {
		t.withFacts++
	}
	for i := range r.Warnings {
		t.warnings[r.Warnings[i].Code]++
	}
	for i := range r.Numerals {
		t.bins[r.Numerals[i].Bin]++
	}
	roles := t.adder.document(r)
	for i := range r.Metrics {
		t.metric(&r.Metrics[i], roles[i])
	}
	return roles
}

func (t *tally) metric(m *model.Metric, role Role) {
	if m.Org != "" {
		t.withOrg++
	}
	if m.Period != "" {
		t.withPeriod++
	}
	year := model.PeriodYear(m.Period)
	if year != 0 {
		t.years[year]++
	}
	key := sumKey{m.Indicator, m.Unit}
	s := t.sums[key]
	if s == nil {
		s = &sum{sumKey: key, years: map[int]*total{}}
		t.sums[key] = s
	}
	s.stated++
	if role != Counted {
		return
	}
	s.counted++
	s.total.add(m)
	if year != 0 {
		if s.years[year] == nil {
			s.years[year] = &total{}
		}
		s.years[year].add(m)
	}
}

func (t *total) add(m *model.Metric) {
	value, ok := t.value.Add(m.Value)
	t.value, t.overflow = value, t.overflow || !ok
	switch m.Bound {
	case model.AtLeast, model.Range, model.Magnitude:
		t.low++
	case model.AtMost, model.Nearly:
		t.high++
	case model.About:
		t.about++
	}
}

// bound says how the sum stands to the true one: a term that says "at least" makes it one that says so too.
func (t *total) bound() model.Bound {
	switch {
	case t.about > 0 || t.low > 0 && t.high > 0:
		return model.About
	case t.low > 0:
		return model.AtLeast
	case t.high > 0:
		return model.AtMost
	}
	return model.Exact
}

// byCount lists the sums, those of the most figures first.
func (t *tally) byCount() []*sum {
	order := map[model.Indicator]int{}
	for i, term := range model.Indicators() {
		order[term.Code] = i
	}
	var list []*sum
	for _, s := range t.sums {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *sum) int {
		return cmp.Or(b.stated-a.stated, order[a.indicator]-order[b.indicator], cmp.Compare(a.unit, b.unit))
	})
	return list
}

// lastYears lists the latest n years that any metric is of, in order.
func (t *tally) lastYears(n int) []int {
	var list []int
	for y := range t.years {
		list = append(list, y)
	}
	slices.Sort(list)
	return list[max(len(list)-n, 0):]
}
