package panel

import "github.com/tongket/tongket/model"

// passage is how many bytes after a total its parts are looked for: about a sentence.
const passage = 200

// within settles what one document says for a cell: what it repeats (title and body), what is a part of what ("500 suất
// quà, trong đó 300 suất"), what contradicts what. list holds the document's entries for the cell.
func (p *Panel) within(list []int32, c *cell) candidate {
	nature := NatureOf(p.indicator(c.key))
	whole := p.whole(list, nature)
	w := &p.ledger[whole]
	result := candidate{entry: whole, several: nature == Stock && p.limited(w)}
	for _, i := range list {
		if i == whole {
			continue
		}
		o := &p.ledger[i]
		switch {
		case p.sameFigure(i, whole):
			o.role, o.repeatOf = RoleRepeat, whole
		case nature == Measure:
			o.role = RoleOther
		case p.warned(o) || p.warned(w) || nature == Stock && p.apart(o, w):
			o.role, c.conflict = RoleConflict, true
			p.find(Finding{Code: ConflictWithin, Unit: int(c.key.unit), Indicator: p.indicator(c.key), Period: c.key.over, Entries: []int{int(whole), int(i)}})
		default:
			o.role, o.partOf = RolePart, whole
			near := o.start >= w.end && o.start-w.end < passage
			result.several = result.several || nature == Event || nature == Total && !near
		}
	}
	return result
}

// apart says whether two figures of a stock are both whole, of one time, and not of one passage: no total and its part.
// What is much less ("còn 16 CĐCS chậm nộp báo cáo" of 104) is a part, wherever it stands.
func (p *Panel) apart(o, w *observation) bool {
	exact := p.words.list[o.bound] == string(model.Exact) && p.words.list[w.bound] == string(model.Exact)
	three, _ := o.value.Mul(3)
	two, _ := w.value.Mul(2)
	return exact && !p.limited(o) && !p.limited(w) && together(o, w) && (o.start < w.start || o.start-w.end > passage) && three.Cmp(two) >= 0
}

// limited says whether a figure is one of more ("38/46 CĐCS tham gia"), and not a ratio of members to workers ("7.918 đoàn
// viên/8.402 CNVCLĐ"), whose second number is a figure of its own.
func (p *Panel) limited(o *observation) bool {
	if o.of == nil {
		return false
	}
	for i := range p.of(int(o.source)) {
		if e := &p.ledger[i]; p.words.list[e.indicator] == string(model.Workers) && e.value == *o.of {
			return false
		}
	}
	return true
}

// sameFigure says whether entry i says what entry whole says: the same number, or a rounder one that it meets ("gần 900
// suất" in the title, "896 suất" in the body).
func (p *Panel) sameFigure(i, whole int32) bool {
	o, w := &p.ledger[i], &p.ledger[whole]
	if o.value == w.value && o.bound == w.bound {
		return true
	}
	soft := p.words.list[o.bound] != string(model.Exact)
	return (soft || !rounding(o.value, o.quote).IsZero()) && p.rounded(i).Meets(p.rounded(whole))
}

// whole picks the entry that stands for the document: the largest, of those that may be one number the exact or finer
// one; of a measure the first. Of equals the first in the text.
func (p *Panel) whole(list []int32, n Nature) int32 {
	best := list[0]
	if n == Measure {
		return best
	}
	for _, i := range list[1:] {
		if p.stands(i, best) {
			best = i
		}
	}
	return best
}

// stands says whether entry i stands for the document rather than best.
func (p *Panel) stands(i, best int32) bool {
	x, y := &p.ledger[i], &p.ledger[best]
	if p.rounded(i).Meets(p.rounded(best)) {
		a, b := p.words.list[x.bound] == string(model.Exact), p.words.list[y.bound] == string(model.Exact)
		if a != b {
			return a
		}
		if n := rounding(x.value, x.quote).Cmp(rounding(y.value, y.quote)); n != 0 {
			return n < 0
		}
	}
	return p.stated(best).lo.Cmp(p.stated(i).lo) < 0
}

// warned says whether the document's own check calls the entry a contradiction.
func (p *Panel) warned(o *observation) bool {
	for i := range p.Sources[o.source].warnings {
		w := &p.Sources[o.source].warnings[i]
		if w.Code == model.ConflictingValues && w.Start == int(o.start) {
			return true
		}
	}
	return false
}

// wholes links every chosen figure that another one has within: a scope to the number without one, a quarter to its year,
// a district to its province. The nearest whole is named.
func (p *Panel) wholes(b *base) {
	provinces := map[string]int32{}
	districts := map[[2]string]int32{}
	for i := range p.Units {
		switch u := &p.Units[i]; u.Level {
		case LevelProvince:
			provinces[u.Province] = int32(i)
		case LevelDistrict:
			districts[[2]string{u.Province, u.District}] = int32(i)
		}
	}
	for i := range b.cells {
		c := &b.cells[i]
		if w := p.wholeOf(b, c.key, provinces, districts); w != nil {
			p.ledger[c.chosen.entry].partOf = w.chosen.entry
		}
	}
}

func (p *Panel) wholeOf(b *base, k cellKey, provinces map[string]int32, districts map[[2]string]int32) *cell {
	if NatureOf(p.indicator(k)) == Measure || k.per != 0 {
		return nil
	}
	var tries []cellKey
	add := func(change func(*cellKey)) {
		l := k
		change(&l)
		if l != k {
			tries = append(tries, l)
		}
	}
	add(func(l *cellKey) { l.scope = 0 })
	y, _, _ := k.over.From.Date()
	if yearOf(y).Contains(k.over) {
		add(func(l *cellKey) { l.over = yearOf(y) })
	}
	u := &p.Units[k.unit]
	if n, ok := districts[[2]string{u.Province, u.District}]; ok && u.Level == LevelOrg && u.District != "" {
		add(func(l *cellKey) { l.unit = n })
	}
	if n, ok := provinces[u.Province]; ok && u.Level != LevelProvince && u.Province != "" {
		add(func(l *cellKey) { l.unit = n })
	}
	for _, l := range tries {
		if c := b.find(l); c != nil {
			return c
		}
	}
	return nil
}
