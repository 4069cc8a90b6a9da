package panel

import (
	"slices"
	"strconv"

	"github.com/tongket/tongket/model"
)

// Row is one line of the panel: what is known of a unit's indicator in a period. There is no row where nothing was stated.
type Row struct {
	Unit       int // number in Panel.Units
	Indicator  model.Indicator
	Scope, Per string
	Measure    model.Unit
	Status     model.Status
	Period     Period
	Value      Interval
	AsOf       Day
	Entry      int  // number of the chosen ledger entry; -1 where the row is a sum of parts
	Sources    int  // documents that state it, reprints aside; of all parts for a sum
	Conflict   bool // another document contradicts it
	Doubt      bool // the audit names the figure: contradicted, more than its whole, a sudden change, …
	Several    bool // the document states several figures that may be parts: the largest is a lower end
	Ends       bool // the period reaches beyond 30 June 2025, or the figure is from after it
	Parts      []Part
	Have, Want int // of a sum: units that state the figure, and units that there are
}

// Part is one figure of a sum.
type Part struct {
	Unit  int
	Entry int
}

// Sum says whether the row is a sum of parts.
func (r *Row) Sum() bool { return r.Entry < 0 }

// Bound gives the row's bound in the words of the contract: that of the text, or what is left of it by the reckoning.
func (p *Panel) Bound(r *Row) model.Bound {
	if r.Sum() || r.Several {
		return r.Value.Bound()
	}
	return model.Bound(p.words.list[p.ledger[r.Entry].bound])
}

// Number writes the one number to show for the row: the one that the text states, or that of a sum.
func (p *Panel) Number(r *Row) string {
	if !r.Sum() {
		return p.ledger[r.Entry].value.String()
	}
	v, _ := r.Value.Value()
	if lo, hi := r.Value.Ends(); lo != "" && (hi == "" || lo == hi) {
		return lo
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// rows gives the rows of a status that the options ask for.
func (p *Panel) rows(b *base, status model.Status) []Row {
	var list []Row
	own := map[cellKey]bool{}
	for i := range b.cells {
		c := &b.cells[i]
		if p.wants(c.key, status) && p.shows(&p.Units[c.key.unit]) {
			own[p.rolled(c.key, c.key.unit)] = true
			list = append(list, p.row(c))
		}
	}
	if p.Options.By == ByProvince || p.Options.By == ByProvince2025 {
		list = append(list, p.rollUp(b, status, own)...)
	}
	slices.SortStableFunc(list, func(x, y Row) int { return p.compareKeys(p.rowKey(&x), p.rowKey(&y)) })
	return list
}

// doubts marks the rows whose figures the audit names.
func (p *Panel) doubts() {
	named := map[int]bool{}
	for i := range p.Findings {
		f := &p.Findings[i]
		for n, e := range f.Entries {
			if n == 0 || f.Code != Jump && f.Code != SumDiffers { // last year is not to blame, nor is every district
				named[e] = true
			}
		}
	}
	for i := range p.Rows {
		r := &p.Rows[i]
		r.Doubt = r.Conflict || named[r.Entry]
		for _, part := range r.Parts {
			r.Doubt = r.Doubt || named[part.Entry]
		}
	}
}

// wants says whether the options ask for a cell.
func (p *Panel) wants(k cellKey, status model.Status) bool {
	ind := p.indicator(k)
	return p.words.list[k.status] == string(status) && p.Options.Periods.Has(k.over) &&
		(len(p.Options.Indicators) == 0 || slices.Contains(p.Options.Indicators, ind))
}

// shows says whether a unit's own figures are rows of the panel.
func (p *Panel) shows(u *Unit) bool {
	switch p.Options.By {
	case ByDistrict:
		return u.Level == LevelDistrict
	case ByProvince:
		return u.Level == LevelProvince || u.Level == LevelProvince2025
	case ByProvince2025:
		return u.Level == LevelProvince2025 || u.Level == LevelProvince && u.Province2025 != "" && !changed(p.places, u.Province)
	}
	return true
}

func (p *Panel) row(c *cell) Row {
	o, text := &p.ledger[c.chosen.entry], p.words.list
	return Row{
		Unit: int(c.key.unit), Indicator: p.indicator(c.key), Scope: text[c.key.scope], Per: text[c.key.per], Measure: model.Unit(text[c.key.measure]),
		Status: model.Status(text[c.key.status]), Period: c.key.over, Value: c.value, AsOf: o.asOf, Entry: int(c.chosen.entry),
		Sources: c.sources, Conflict: c.conflict, Several: c.chosen.several, Ends: c.key.over.To >= Reform,
	}
}

// rowKey gives the key of a row's cell.
func (p *Panel) rowKey(r *Row) cellKey {
	w := p.words.numbers
	return cellKey{int32(r.Unit), w[string(r.Indicator)], w[string(r.Status)], w[string(r.Measure)], w[r.Scope], w[r.Per], r.Period}
}
