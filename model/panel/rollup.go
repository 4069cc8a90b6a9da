package panel

import (
	"slices"

	"github.com/tongket/tongket/model"
)

// sum is a roll-up on its way.
type sum struct {
	value   Interval
	asOf    Day
	sources int
	parts   []Part
	units   map[string]bool // former provinces that it has
	closed  bool            // no district is missing in it
	flawed  bool            // a part is contradicted
}

// rolled gives the key that a cell has in another unit.
func (p *Panel) rolled(k cellKey, unit int32) cellKey {
	k.unit = unit
	return k
}

// rollUp sums what provinces do not state themselves: a former province from its districts, a province of today from the
// former ones that it was made of. A unit's own figure is never added to those of its parts. Where a part is missing the
// sum is a lower end.
func (p *Panel) rollUp(b *base, status model.Status, own map[cellKey]bool) []Row {
	provinces := p.fromDistricts(b, status)
	if p.Options.By == ByProvince2025 {
		provinces = p.fromProvinces(b, status, provinces)
	}
	var list []Row
	for _, k := range p.sortedKeys(provinces) {
		s := provinces[k]
		if own[k] {
			continue
		}
		r := Row{
			Unit: int(k.unit), Indicator: p.indicator(k), Scope: p.words.list[k.scope], Per: p.words.list[k.per], Measure: model.Unit(p.words.list[k.measure]),
			Status: status, Period: k.over, Value: s.value, AsOf: s.asOf, Entry: -1, Sources: s.sources, Conflict: s.flawed, Ends: k.over.To >= Reform, Parts: s.parts,
		}
		r.Have, r.Want = p.complete(&p.Units[k.unit], s)
		if !s.closed {
			r.Value = r.Value.Open()
		}
		list = append(list, r)
	}
	return list
}

// complete counts the parts of a sum and those that there should be, and closes the sum where none is missing.
func (p *Panel) complete(u *Unit, s *sum) (have, want int) {
	if u.Level == LevelProvince2025 || len(s.units) > 0 {
		want = len(p.places.Parts(u.Name))
		s.closed = s.closed && len(s.units) == want
		return len(s.units), want
	}
	want = p.places.Districts(u.Province, s.asOf)
	s.closed = len(s.parts) == want
	return len(s.parts), want
}

// summable says whether a cell may be added to others.
func (p *Panel) summable(k cellKey) bool {
	return NatureOf(p.indicator(k)) != Measure && k.per == 0 && k.over.From < Reform
}

// fromDistricts sums districts to their former provinces.
func (p *Panel) fromDistricts(b *base, status model.Status) map[cellKey]*sum {
	sums := map[cellKey]*sum{}
	for i := range b.cells {
		c := &b.cells[i]
		u := &p.Units[c.key.unit]
		if u.Level != LevelDistrict || u.Province == "" || !p.wants(c.key, status) || !p.summable(c.key) {
			continue
		}
		s := p.sumAt(sums, c.key, provinceUnit(p.places, u.Province, 0))
		s.add(c, p.ledger[c.chosen.entry].asOf)
	}
	return sums
}

// fromProvinces sums former provinces to those of today. A former province has its own figure, else its districts' sum.
func (p *Panel) fromProvinces(b *base, status model.Status, districts map[cellKey]*sum) map[cellKey]*sum {
	sums := map[cellKey]*sum{}
	own := map[cellKey]bool{}
	for i := range b.cells {
		c := &b.cells[i]
		u := &p.Units[c.key.unit]
		if u.Level != LevelProvince || u.Province2025 == "" || !p.wants(c.key, status) || !p.summable(c.key) {
			continue
		}
		own[c.key] = true
		s := p.sumAt(sums, c.key, Unit{Level: LevelProvince2025, Name: u.Province2025, Rank: p.provinceRank(u.Province2025), Province2025: u.Province2025, Known: true})
		s.add(c, p.ledger[c.chosen.entry].asOf)
		s.units[u.Province] = true
	}
	for _, k := range p.sortedKeys(districts) {
		d, u := districts[k], p.Units[k.unit]
		if own[k] || u.Province2025 == "" {
			continue
		}
		s := p.sumAt(sums, k, Unit{Level: LevelProvince2025, Name: u.Province2025, Rank: p.provinceRank(u.Province2025), Province2025: u.Province2025, Known: true})
		p.complete(&u, d)
		s.value, s.asOf, s.sources, s.parts = s.value.plus(d.value), max(s.asOf, d.asOf), s.sources+d.sources, append(s.parts, d.parts...)
		s.closed, s.flawed = s.closed && d.closed, s.flawed || d.flawed
		s.units[u.Province] = true
	}
	return sums
}

func (p *Panel) provinceRank(province string) string {
	d, _ := p.places.Province(province)
	return d.Rank
}

// sumAt gives the sum of a unit, which is added to the units where no record spoke of it.
func (p *Panel) sumAt(sums map[cellKey]*sum, k cellKey, u Unit) *sum {
	if !changed(p.places, u.Name) && u.Level == LevelProvince2025 { // the same unit as before
		u = provinceUnit(p.places, u.Name, 0)
	}
	k.unit = p.unitNumber(u)
	if sums[k] == nil {
		sums[k] = &sum{units: map[string]bool{}, closed: true}
	}
	return sums[k]
}

func (p *Panel) unitNumber(u Unit) int32 {
	key := u.key()
	n, ok := p.unitAt[key]
	if !ok {
		n = int32(len(p.Units))
		p.Units, p.unitKeys = append(p.Units, u), append(p.unitKeys, key)
		p.unitAt[key] = n
	}
	return n
}

// sortedKeys gives the keys of sums as people read them.
func (p *Panel) sortedKeys(sums map[cellKey]*sum) []cellKey {
	keys := make([]cellKey, 0, len(sums))
	for k := range sums {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, p.compareKeys)
	return keys
}

func (s *sum) add(c *cell, asOf Day) {
	s.value = s.value.plus(c.value)
	s.asOf = max(s.asOf, asOf)
	s.sources += c.sources
	s.flawed = s.flawed || c.conflict
	s.parts = append(s.parts, Part{int(c.key.unit), int(c.chosen.entry)})
}

// plus adds b to a sum that may be empty.
func (a Interval) plus(b Interval) Interval {
	if !a.Set() {
		return b
	}
	return a.Add(b)
}
