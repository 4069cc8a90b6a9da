package panel

import "github.com/tongket/tongket/model"

// pairs are indicators of which the first is contained in the second.
var pairs = [...]struct {
	part, whole model.Indicator
	code        FindingCode
}{
	{model.Members, model.Workers, MembersExceed},
	{model.MembersNew, model.Members, PartExceeds},
	{model.GrassrootsUnionsNew, model.GrassrootsUnions, PartExceeds},
	{model.GrassrootsUnionsRated, model.GrassrootsUnions, PartExceeds},
}

// auditPairs compares a cell with the indicator that contains it: there are no more members than workers.
func (p *Panel) auditPairs(b *base, c *cell) {
	for _, pair := range pairs {
		if p.indicator(c.key) != pair.part || c.key.per != 0 || c.key.scope != 0 && pair.part != model.GrassrootsUnionsRated {
			continue
		}
		k := c.key
		k.indicator, k.scope = p.words.number(string(pair.whole)), 0
		y, _, _ := k.over.To.Date()
		k.over = yearOf(y)
		k.measure = p.words.number(string(pair.whole.Unit()))
		whole := b.find(k)
		if whole != nil && less(whole.value, c.value) && c.key.over.From >= k.over.From {
			p.find(Finding{Code: pair.code, Unit: int(k.unit), Indicator: pair.part, Period: c.key.over, Entries: []int{int(whole.chosen.entry), int(c.chosen.entry)}})
		}
	}
}

// less says whether a is certainly less than b by more than soft words: "hàng nghìn lao động" proves nothing.
func less(a, b Interval) bool { return !a.Estimated && !b.Estimated && a.Below(b) }

// women is the scope that is always a part.
const women = "nữ"

// auditWholes looks for parts that are more than their whole, where both are of one day or of a period within another.
func (p *Panel) auditWholes(b *base) {
	for i := range b.cells {
		c := &b.cells[i]
		part := &p.ledger[c.chosen.entry]
		if part.partOf == none {
			continue
		}
		whole := &p.ledger[part.partOf]
		if whole.scope != part.scope && p.words.list[part.scope] != women { // other words do not prove that it is a part
			continue
		}
		if NatureOf(p.indicator(c.key)) == Stock && !together(whole, part) {
			continue
		}
		if w := b.find(whole.key()); w != nil && less(w.value, c.value) {
			p.find(Finding{Code: PartExceeds, Unit: int(c.key.unit), Indicator: p.indicator(c.key), Period: c.key.over, Entries: []int{int(w.chosen.entry), int(c.chosen.entry)}})
		}
	}
}

// auditSums compares a province with its districts together.
func (p *Panel) auditSums(b *base) {
	parts := map[int32]*sum{} // by the province's entry
	var wholes []int32
	for i := range b.cells {
		c := &b.cells[i]
		o := &p.ledger[c.chosen.entry]
		if o.partOf == none || p.Units[c.key.unit].Level != LevelDistrict {
			continue
		}
		w := &p.ledger[o.partOf]
		if p.Units[w.unit].Level != LevelProvince || w.over != o.over || NatureOf(p.indicator(c.key)) == Stock && !together(w, o) {
			continue
		}
		if parts[o.partOf] == nil {
			parts[o.partOf] = &sum{}
			wholes = append(wholes, o.partOf)
		}
		parts[o.partOf].add(c, o.asOf)
	}
	for _, whole := range wholes {
		s, w := parts[whole], b.find(p.ledger[whole].key())
		all := len(s.parts) == p.places.Districts(p.Units[w.key.unit].Province, w.key.over.To)
		if len(s.parts) < 2 || !less(w.value, s.value) && !(all && less(s.value, w.value)) {
			continue
		}
		f := Finding{Code: SumDiffers, Unit: int(w.key.unit), Indicator: p.indicator(w.key), Period: w.key.over, Entries: []int{int(whole)}, Sum: s.value}
		for _, part := range s.parts {
			f.Entries = append(f.Entries, part.Entry)
		}
		p.find(f)
	}
}

// auditJump compares a stock with the year before. Across the reform it does not: unions were merged by law.
func (p *Panel) auditJump(b *base, c *cell) {
	last, ok := c.key.over.LastYear()
	if !ok || NatureOf(p.indicator(c.key)) != Stock || c.key.scope != 0 || c.key.over.To >= Reform {
		return
	}
	k := c.key
	k.over = last
	before := b.find(k)
	if before == nil {
		return
	}
	if c.value.Estimated || before.value.Estimated {
		return
	}
	growth, ok := c.value.Quo(before.value)
	up, down := growth.lo, growth.hi
	if !ok || !(up != nil && up.Cmp(ratio(p.Options.Jump)) > 0) && !(down != nil && down.Cmp(ratio(1/p.Options.Jump)) < 0) {
		return
	}
	p.find(Finding{Code: Jump, Unit: int(k.unit), Indicator: p.indicator(k), Period: c.key.over, Entries: []int{int(c.chosen.entry), int(before.chosen.entry)}})
}

// auditEnded looks for figures of districts from after the day on which districts ended.
func (p *Panel) auditEnded(c *cell) {
	o := &p.ledger[c.chosen.entry]
	if p.Units[c.key.unit].Level == LevelDistrict && c.key.over.To >= Reform && o.asOf >= Reform {
		p.find(Finding{Code: UnitEnded, Unit: int(c.key.unit), Indicator: p.indicator(c.key), Period: c.key.over, Entries: []int{int(c.chosen.entry)}})
	}
}

// rateReach is how many bytes may stand between a ratio and its percentage: "30/20 CĐCS, đạt 150% kế hoạch".
const rateReach = 40

// auditRates compares percentages with the ratios that they follow.
func (p *Panel) auditRates(at int) {
	last := none
	for i := range p.of(at) {
		o := &p.ledger[i]
		if last != none && p.words.list[o.indicator] == string(model.Rate) && o.change == 0 {
			p.auditRate(last, i)
		}
		last = none
		if o.of != nil && o.of.Coef > 0 && o.repeatOf == none && p.words.list[o.bound] == string(model.Exact) {
			last = i
		}
	}
}

// auditRate allows for one unit of the last digit: people round, and people cut off.
func (p *Panel) auditRate(of, rate int32) {
	o, r := &p.ledger[of], &p.ledger[rate]
	if r.start < o.end || r.start-o.end > rateReach || r.over != o.over || r.unit != o.unit {
		return
	}
	true100, ok := Exactly(o.value).Scale(100).Quo(Exactly(*o.of))
	if !ok || true100.Meets(p.stated(rate).Widen(model.Decimal{Coef: 1, Scale: r.value.Scale})) {
		return
	}
	p.find(Finding{Code: RateDiffers, Unit: int(o.unit), Indicator: model.Indicator(p.words.list[o.indicator]), Period: o.over, Entries: []int{int(of), int(rate)}, Sum: true100})
}
