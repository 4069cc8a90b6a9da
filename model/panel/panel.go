// Package panel compares what many documents say: it takes the records of a run and gives one value for each unit,
// indicator and period, with everything else that was said about it, what contradicts it, and how far it can be trusted.
//
// It knows records and a gazetteer (Places), no file format and no language of labels:
//
//	b := panel.NewBuilder(places, panel.Options{})
//	b.Add(&records) // once a document, in any order
//	p := b.Panel()
package panel

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/model"
)

// Options say what is compared and how. The zero value compares actual figures of districts over all periods.
type Options struct {
	By         By                // what a unit is; "" is ByDistrict
	Indicators []model.Indicator // empty: all
	Periods    Range             // the zero value: all
	Status     model.Status      // "" is model.Actual
	Order      []Criterion       // of the choice; nil is DefaultOrder
	Jump       float64           // how many times a figure may grow or shrink in a year without a warning; 0 is DefaultJump
}

// DefaultJump is the growth from one year to the next beyond which a reader should look: to more than double or less than
// half.
const DefaultJump = 2.0

// withDefaults fills in what the zero value stands for.
func (o Options) withDefaults() Options {
	o.By = cmp.Or(o.By, ByDistrict)
	o.Status = cmp.Or(o.Status, model.Actual)
	o.Jump = cmp.Or(o.Jump, DefaultJump)
	if o.Order == nil {
		o.Order = DefaultOrder()
	}
	return o
}

// Panel is what a run's documents say, compared. It never changes after Builder.Panel.
type Panel struct {
	Options  Options
	Sources  []Source  // the documents, in a fixed order
	Units    []Unit    // all that the records speak of, whatever Options.By asks for
	Rows     []Row     // the panel: a unit, indicator, scope and period each, sorted
	Targets  []Row     // the same for targets, where Options.Status is actual
	Findings []Finding // the audit, worst first
	ledger   []observation
	words    words
	places   Places
	unitAt   map[string]int32 // of Units, by key
	unitKeys []string         // of Units
	order    map[int32]int    // the place of an indicator in the contract, by its word
}

// Panel compares everything that was added. It depends on the documents, not on the order in which they came.
func (b *Builder) Panel() *Panel {
	p := b.settle()
	p.reprints()
	base := p.cells()
	p.Rows = p.rows(base, p.Options.Status)
	if p.Options.Status == model.Actual {
		p.Targets = p.rows(base, model.Target)
	}
	p.audit(base)
	p.doubts()
	return p
}

// Entries gives the ledger: every figure that was read, in the order of the sources and of the text.
func (p *Panel) Entries() func(yield func(Entry) bool) {
	return func(yield func(Entry) bool) {
		for i := range p.ledger {
			if !yield(p.entry(i)) {
				return
			}
		}
	}
}

// EntriesOf gives the ledger's entries of source number i.
func (p *Panel) EntriesOf(i int) func(yield func(Entry) bool) {
	return func(yield func(Entry) bool) {
		for n := range p.of(i) {
			if !yield(p.entry(int(n))) {
				return
			}
		}
	}
}

// Len is the number of entries of the ledger.
func (p *Panel) Len() int { return len(p.ledger) }

// Entry gives the ledger's entry number i.
func (p *Panel) Entry(i int) Entry { return p.entry(i) }

// sorted gives the keys of m in order.
func sorted[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
