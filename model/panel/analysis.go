package panel

import (
	"math"
	"math/big"
	"slices"

	"github.com/tongket/tongket/model"
)

// Analysis is what analysts reckon by hand for a row. A ratio that is not Set has no answer.
type Analysis struct {
	Previous  int   // number of the same row a year before in Panel.Rows; -1 for none
	Growth    Ratio // against it: 0.05 is 5 percent more
	Across    bool  // the comparison crosses 1 July 2025
	Share     Ratio // of all units that state it for the period
	Best      int   // the highest rank that it can have among them, and the lowest; 0 where nothing is ranked
	Worst     int
	Among     int   // how many are ranked
	Thousand  Ratio // for each 1,000 members of the unit in the year
	Members   int   // number of the row with them; -1 for none
	Density   Ratio // of members: of the workers of the unit in the year
	Workers   int   // number of the row with them; -1 for none
	Target    int   // number in Panel.Targets; -1 for none
	Achieved  Ratio // of the target, or of the second number that the text gives ("234/225")
	OfWritten bool  // Achieved is against that second number
}

// Analyse gives the analysis of every row, in their order.
func (p *Panel) Analyse() []Analysis {
	list := make([]Analysis, len(p.Rows))
	at := p.index(p.Rows)
	targets := p.index(p.Targets)
	for i := range p.Rows {
		list[i] = p.compareRow(i, at, targets)
	}
	for _, group := range p.groups() {
		p.rank(group, list)
	}
	return list
}

func (p *Panel) index(rows []Row) map[cellKey]int {
	at := make(map[cellKey]int, len(rows))
	for i := range rows {
		k := p.rowKey(&rows[i])
		k.status = 0
		at[k] = i
	}
	return at
}

// compareRow compares a row with others of its unit.
func (p *Panel) compareRow(i int, at, targets map[cellKey]int) Analysis {
	r := &p.Rows[i]
	k := p.rowKey(r)
	k.status = 0
	look := func(m map[cellKey]int, change func(*cellKey)) int {
		l := k
		change(&l)
		if n, ok := m[l]; ok {
			return n
		}
		return -1
	}
	a := Analysis{
		Previous: -1, Members: -1, Workers: -1, Target: look(targets, func(*cellKey) {}),
		Growth: noRatio(), Share: noRatio(), Thousand: noRatio(), Density: noRatio(), Achieved: noRatio(),
	}
	if last, ok := r.Period.LastYear(); ok {
		a.Previous = look(at, func(l *cellKey) { l.over = last })
	}
	if a.Previous >= 0 {
		before := &p.Rows[a.Previous]
		a.Across = r.AsOf >= Reform && before.AsOf < Reform
		if q, ok := r.Value.Quo(before.Value); ok && NatureOf(r.Indicator) != Measure {
			a.Growth = q.Sub(Exactly(model.NewDecimal(1))).ratio()
			if _, ok := before.Value.Hi(); !ok { // nothing falls by more than all: "at least -100 %" says nothing
				a.Growth.Lo = math.NaN()
			}
		}
	}
	y, _, _ := r.Period.To.Date()
	stock := func(i model.Indicator) int {
		return look(at, func(l *cellKey) {
			l.indicator, l.measure = p.words.numbers[string(i)], p.words.numbers[string(model.UnitPerson)]
			l.scope, l.per, l.over = 0, 0, yearOf(y)
		})
	}
	if perThousand(r) {
		if a.Members = stock(model.Members); a.Members >= 0 {
			a.Thousand = r.Value.Scale(1000).over(p.Rows[a.Members].Value)
		}
	}
	if r.Indicator == model.Members && r.Scope == "" {
		if a.Workers = stock(model.Workers); a.Workers >= 0 {
			a.Density = r.Value.over(p.Rows[a.Workers].Value)
		}
	}
	p.achieved(r, &a)
	return a
}

// perThousand says whether it makes sense to reckon a row for each 1,000 members.
func perThousand(r *Row) bool {
	if r.Per != "" || NatureOf(r.Indicator) == Measure {
		return false
	}
	switch r.Indicator {
	case model.Members, model.Workers, model.GrassrootsUnions, model.UpperUnions:
		return false
	}
	return true
}

func (p *Panel) achieved(r *Row, a *Analysis) {
	if a.Target >= 0 {
		a.Achieved = r.Value.over(p.Targets[a.Target].Value)
		return
	}
	if r.Entry >= 0 && p.limited(&p.ledger[r.Entry]) {
		if of := p.ledger[r.Entry].of; NatureOf(r.Indicator) != Measure {
			a.Achieved, a.OfWritten = r.Value.over(Exactly(*of)), true
		}
	}
}

// groups gives the rows that compare with each other: all units, one indicator and period.
func (p *Panel) groups() [][]int {
	byKey := map[cellKey][]int{}
	var keys []cellKey
	for i := range p.Rows {
		k := p.rowKey(&p.Rows[i])
		k.unit = 0
		if byKey[k] == nil {
			keys = append(keys, k)
		}
		byKey[k] = append(byKey[k], i)
	}
	groups := make([][]int, 0, len(keys))
	for _, k := range keys {
		groups = append(groups, byKey[k])
	}
	return groups
}

// rank gives the rows of a group their ranks and, unless they are measures, their shares. A rank is certain only where no
// interval overlaps.
func (p *Panel) rank(group []int, list []Analysis) {
	g := p.together(group)
	for _, i := range group {
		r, a := &p.Rows[i], &list[i]
		a.Among = len(group)
		a.Best, a.Worst = g.ranks(r.Value)
		if NatureOf(r.Indicator) != Measure && r.Per == "" && len(group) > 1 {
			a.Share = g.share(r.Value).ratio()
		}
	}
}

// group is the ends of all intervals of a group, in order, and their sums.
type group struct {
	n           int
	lows, highs []*big.Rat
	low, high   *big.Rat
	estimated   bool
}

func (p *Panel) together(rows []int) *group {
	g := &group{n: len(rows), low: new(big.Rat), high: new(big.Rat)}
	for _, i := range rows {
		v := p.Rows[i].Value
		g.estimated = g.estimated || v.Estimated
		if v.lo != nil {
			g.lows = append(g.lows, v.lo)
			g.low.Add(g.low, v.lo)
		}
		if v.hi != nil {
			g.highs = append(g.highs, v.hi)
			g.high.Add(g.high, v.hi)
		}
	}
	slices.SortFunc(g.lows, (*big.Rat).Cmp)
	slices.SortFunc(g.highs, (*big.Rat).Cmp)
	return g
}

// ranks gives the highest and the lowest rank that one of the group can have.
func (g *group) ranks(v Interval) (best, worst int) {
	best, worst = 1, g.n
	if v.hi != nil { // those that are certainly more
		n, _ := slices.BinarySearchFunc(g.lows, v.hi, above)
		best += len(g.lows) - n
	}
	if v.lo != nil { // those that are certainly not more
		n, _ := slices.BinarySearchFunc(g.highs, v.lo, above)
		if v.point() {
			n-- // itself
		}
		worst -= n
	}
	return best, worst
}

// above finds the first element that is more than v.
func above(e, v *big.Rat) int {
	if e.Cmp(v) <= 0 {
		return -1
	}
	return 1
}

// share gives one of the group as a part of all: v ÷ (v + rest), which grows with v and falls with the rest.
func (g *group) share(v Interval) Interval {
	s := Interval{lo: new(big.Rat), hi: big.NewRat(1, 1), Estimated: g.estimated}
	open, high := g.n-len(g.highs), g.high // of the rest, too, once v is taken out
	if v.hi == nil {
		open--
	} else {
		high = new(big.Rat).Sub(high, v.hi)
	}
	if v.lo != nil && v.lo.Sign() > 0 && open == 0 {
		s.lo = new(big.Rat).Quo(v.lo, new(big.Rat).Add(v.lo, high))
	}
	if rest := combine(g.low, v.lo, (*big.Rat).Sub); v.hi != nil && rest != nil {
		if sum := rest.Add(rest, v.hi); sum.Sign() > 0 {
			s.hi = new(big.Rat).Quo(v.hi, sum)
		}
	}
	return s
}

func ratio(f float64) *big.Rat { return new(big.Rat).SetFloat64(f) }
