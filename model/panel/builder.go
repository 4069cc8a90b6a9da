package panel

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/model"
)

// Builder gathers what documents say. It is not for concurrent use.
type Builder struct {
	options Options
	places  Places
	sources []Source
	byDoc   map[string]int
	units   []Unit
	byKey   map[string]int32
	byName  map[unitName]int32 // what unit gave before
	ledger  []observation
	words   words
}

// NewBuilder begins a comparison.
func NewBuilder(places Places, o Options) *Builder {
	return &Builder{options: o.withDefaults(), places: places, byDoc: map[string]int{}, byKey: map[string]int32{}, byName: map[unitName]int32{}, words: newWords()}
}

// Add takes the records of one document; it keeps nothing of r. The same document under another name counts once, and its
// path is the first in the order of the alphabet.
func (b *Builder) Add(r *model.Records) {
	if at, seen := b.byDoc[r.Document.Doc]; seen {
		s := &b.sources[at]
		s.Copies++
		s.Path = min(s.Path, strings.Clone(r.Document.Source))
		return
	}
	s := newSource(&r.Document)
	s.unit = b.unit(&model.Metric{Org: s.Org, District: r.Document.District, Province: r.Document.Province}, s.published)
	s.first, s.Metrics, s.Warnings = int32(len(b.ledger)), len(r.Metrics), len(r.Warnings)
	for i := range r.Warnings {
		if w := &r.Warnings[i]; passed(w.Code) {
			s.warnings = append(s.warnings, *w)
		}
	}
	for i := range r.Numerals {
		s.Numerals++
		if r.Numerals[i].Bin == model.Unexplained {
			s.Unexplained++
		}
	}
	b.byDoc[s.Doc] = len(b.sources)
	for i := range r.Metrics {
		b.ledger = append(b.ledger, b.observe(&s, &r.Metrics[i]))
	}
	b.wholeScopes(b.ledger[s.first:])
	b.sources = append(b.sources, s)
}

// observe makes a ledger entry of a metric. Its source is set when all sources are known.
func (b *Builder) observe(s *Source, m *model.Metric) observation {
	w := &b.words
	id := m.ID + m.Quote // one text in memory, not two
	o := observation{
		indicator: w.number(string(m.Indicator)), status: w.number(string(m.Status)), bound: w.number(string(m.Bound)),
		measure: w.number(string(m.Unit)), change: w.number(string(m.Change)), scope: w.number(plain(m.Scope)), per: w.number(plain(m.Per)),
		org: w.number(m.Org), period: w.number(m.Period), start: int32(m.Start), end: int32(m.End),
		value: m.Value, max: m.ValueMax, of: m.Of, id: id[:len(m.ID)], quote: id[len(m.ID):], repeatOf: none, partOf: none, unit: none,
	}
	p, err := ParsePeriod(m.Period)
	if err != nil {
		o.role = RoleNoPeriod
		return o
	}
	o.over, o.asOf = p, p.To
	stock := NatureOf(m.Indicator) == Stock
	if stock && m.Status == model.Actual && s.published != 0 && p.From <= s.published { // nobody counts what is to come
		o.asOf = min(o.asOf, s.published)
	}
	o.unit = b.unit(m, o.asOf)
	if o.unit != none && b.units[o.unit].Level == LevelDistrict && p.From < Reform {
		o.asOf = min(o.asOf, Reform-1)
	}
	if stock {
		y, _, _ := o.asOf.Date()
		o.over = yearOf(y)
	}
	return o
}

// plain writes a scope as all its spellings share it.
func plain(scope string) string { return strings.Join(strings.Fields(strings.ToLower(scope)), " ") }

// unitName is how a record names its unit; after the reform a name may mean another one.
type unitName struct {
	org, district, province string
	reformed                bool
}

// unit numbers the unit of a metric.
func (b *Builder) unit(m *model.Metric, asOf Day) int32 {
	name := unitName{m.Org, m.District, m.Province, asOf >= Reform}
	n, seen := b.byName[name]
	if !seen {
		n = none
		if u, ok := unitOf(b.places, m, asOf); ok {
			n = b.unitNumber(&u)
		}
		b.byName[name] = n
	}
	return n
}

func (b *Builder) unitNumber(u *Unit) int32 {
	k := u.key()
	n, seen := b.byKey[k]
	if !seen {
		n = int32(len(b.units))
		b.units = append(b.units, *u)
		b.byKey[k] = n
	}
	return n
}

// The scopes of unions that belong to an organisation and of those that it only works with. Unless a document tells them
// apart, or has a larger number without any scope, the first are all that the organisation has.
const (
	wholeScope  = "trực thuộc"
	besideScope = "phối quản"
)

// wholeScopes takes the scope "trực thuộc" from the figures of a document that sets no other beside it.
func (b *Builder) wholeScopes(list []observation) {
	whole, beside := b.words.number(wholeScope), b.words.number(besideScope)
	var fold []int
	for i := range list {
		o := &list[i]
		if o.scope == whole && !slices.ContainsFunc(list, func(e observation) bool {
			same := e.change == 0 && e.unit == o.unit && e.indicator == o.indicator && e.over == o.over && e.status == o.status
			return same && (e.scope == beside || e.scope == 0 && o.value.Cmp(e.value) < 0)
		}) {
			fold = append(fold, i)
		}
	}
	for _, i := range fold {
		list[i].scope = 0
	}
}

// settle puts the sources in order.
func (b *Builder) settle() *Panel {
	p := &Panel{Options: b.options, Units: b.units, ledger: b.ledger, words: b.words, places: b.places, Sources: b.sources, unitAt: b.byKey, order: map[int32]int{}}
	for i, t := range model.Indicators() {
		p.order[p.words.number(string(t.Code))] = i
	}
	for i := range p.Units {
		p.unitKeys = append(p.unitKeys, p.Units[i].key())
	}
	slices.SortFunc(p.Sources, func(x, y Source) int { return older(&x, &y) })
	for at := range p.Sources {
		for i := range p.of(at) {
			p.ledger[i].source = int32(at)
		}
	}
	return p
}

// of walks the ledger's entries of source number at, in the order of the text.
func (p *Panel) of(at int) func(yield func(int32) bool) {
	s := &p.Sources[at]
	return func(yield func(int32) bool) {
		for i := s.first; i < s.first+int32(s.Metrics); i++ {
			if !yield(i) {
				return
			}
		}
	}
}
