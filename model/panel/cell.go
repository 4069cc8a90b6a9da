package panel

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/model"
)

// cellKey is what figures must share to be about the same thing. Its numbers are of units and words.
type cellKey struct {
	unit, indicator, status, measure, scope, per int32
	over                                         Period
}

func (o *observation) key() cellKey {
	return cellKey{o.unit, o.indicator, o.status, o.measure, o.scope, o.per, o.over}
}

// cell is what all documents together say of one thing.
type cell struct {
	key      cellKey
	chosen   candidate
	value    Interval
	sources  int // documents that say something of it, reprints aside
	conflict bool
}

// base holds the cells of everything that was added.
type base struct {
	cells []cell
	at    map[cellKey]int
}

func (b *base) find(k cellKey) *cell {
	if i, ok := b.at[k]; ok {
		return &b.cells[i]
	}
	return nil
}

// cells settles every cell: repeats and parts within a document, the choice among documents, contradictions.
func (p *Panel) cells() *base {
	b := &base{at: map[cellKey]int{}}
	list := p.eligible()
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && p.ledger[list[j]].key() == p.ledger[list[i]].key() {
			j++
		}
		b.cells = append(b.cells, p.cell(list[i:j]))
		i = j
	}
	slices.SortFunc(b.cells, func(x, y cell) int { return p.compareKeys(x.key, y.key) })
	for i := range b.cells {
		b.at[b.cells[i].key] = i
	}
	p.wholes(b)
	return b
}

// eligible gives the entries that a cell may hold, those of a cell together, within it in the order of sources and text.
func (p *Panel) eligible() []int32 {
	var list []int32
	for at := range p.Sources {
		for i := range p.of(at) {
			o := &p.ledger[i]
			text := p.words.list
			switch {
			case o.repeatOf != none || o.role == RoleNoPeriod:
				continue
			case o.change != 0:
				o.role = RoleChange
			case o.unit == none:
				o.role = RoleNoUnit
			case text[o.indicator] == string(model.Rate) && o.scope == 0:
				o.role = RoleUnclear
			default:
				list = append(list, i)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b int32) int { return p.ledger[a].key().compare(p.ledger[b].key()) })
	return list
}

// compare orders keys by their numbers: good for bringing equal ones together, and for nothing else.
func (k cellKey) compare(l cellKey) int {
	return cmp.Or(cmp.Compare(k.unit, l.unit), cmp.Compare(k.indicator, l.indicator), cmp.Compare(k.over.From, l.over.From), cmp.Compare(k.over.To, l.over.To),
		cmp.Compare(k.status, l.status), cmp.Compare(k.scope, l.scope), cmp.Compare(k.per, l.per), cmp.Compare(k.measure, l.measure))
}

// compareKeys orders keys as people read: by unit, indicator, scope and time.
func (p *Panel) compareKeys(k, l cellKey) int {
	if k == l {
		return 0
	}
	text := p.words.list
	if k.unit != l.unit {
		return cmp.Compare(p.unitKeys[k.unit], p.unitKeys[l.unit])
	}
	return cmp.Or(cmp.Compare(p.order[k.indicator], p.order[l.indicator]),
		cmp.Compare(text[k.scope], text[l.scope]), cmp.Compare(text[k.per], text[l.per]), cmp.Compare(text[k.measure], text[l.measure]),
		cmp.Compare(k.over.From, l.over.From), cmp.Compare(k.over.To, l.over.To), cmp.Compare(text[k.status], text[l.status]))
}

// cell settles one cell; list holds its entries.
func (p *Panel) cell(list []int32) cell {
	var candidates []candidate
	c := cell{key: p.ledger[list[0]].key()}
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && p.ledger[list[j]].source == p.ledger[list[i]].source {
			j++
		}
		candidates = append(candidates, p.within(list[i:j], &c))
		i = j
	}
	p.choose(candidates)
	c.chosen, c.sources = candidates[0], len(candidates)
	c.value = p.value(c.chosen)
	p.ledger[c.chosen.entry].role = RoleChosen
	for _, other := range candidates[1:] {
		p.beside(other, &c)
	}
	return c
}

// beside settles what another document says against the chosen figure.
func (p *Panel) beside(other candidate, c *cell) {
	x, y := &p.ledger[c.chosen.entry], &p.ledger[other.entry]
	a, b := p.rounded(c.chosen.entry), p.rounded(other.entry)
	switch {
	case NatureOf(p.indicator(c.key)) == Stock && !together(x, y):
		y.role = RoleOther
	case other.several || c.chosen.several:
		y.role = RoleOther
	case a.Meets(b):
		y.role = RoleAgrees
	case NatureOf(p.indicator(c.key)) == Event && b.Below(a):
		y.role, y.partOf = RolePart, c.chosen.entry
	default:
		y.role, c.conflict = RoleConflict, true
		p.find(Finding{Code: Conflict, Unit: int(c.key.unit), Indicator: p.indicator(c.key), Period: c.key.over, Entries: []int{int(c.chosen.entry), int(other.entry)}})
	}
	if y.role == RoleAgrees && x.value == y.value && x.bound == y.bound {
		y.repeatOf = c.chosen.entry
	}
}

func (p *Panel) indicator(k cellKey) model.Indicator {
	return model.Indicator(p.words.list[k.indicator])
}
