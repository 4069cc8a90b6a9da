package panel

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/model"
)

// Criterion is one step of the choice among figures of different documents.
type Criterion string

// The criteria.
const (
	NearestEnd   Criterion = "as-of"  // the day it is counted for is nearest to the period's end, by months
	ExactFirst   Criterion = "exact"  // a bare number before one with a bound
	OwnFirst     Criterion = "own"    // the unit's own report, then another body's, then a newspaper's
	LatestSource Criterion = "latest" // the document that was published last
)

// DefaultOrder gives the order of the choice.
func DefaultOrder() []Criterion { return []Criterion{NearestEnd, ExactFirst, OwnFirst, LatestSource} }

// candidate is what one document says for a cell.
type candidate struct {
	entry   int32
	several bool // it says several things, each of which may be a part
}

// value gives the interval that the candidate leaves.
func (p *Panel) value(c candidate) Interval {
	v := p.stated(c.entry)
	if c.several {
		return v.Open()
	}
	return v
}

// choose sorts candidates, the best first. What the criteria leave equal is settled by the documents' ids and places, so
// that the order of reading does not matter.
func (p *Panel) choose(list []candidate) {
	slices.SortFunc(list, func(a, b candidate) int {
		for _, by := range p.Options.Order {
			if n := p.prefer(by, a, b); n != 0 {
				return n
			}
		}
		x, y := &p.ledger[a.entry], &p.ledger[b.entry]
		return cmp.Or(cmp.Compare(p.Sources[x.source].Doc, p.Sources[y.source].Doc), cmp.Compare(x.start, y.start), cmp.Compare(x.id, y.id))
	})
}

// prefer is negative where a criterion prefers a, positive where it prefers b.
func (p *Panel) prefer(by Criterion, a, b candidate) int {
	x, y := &p.ledger[a.entry], &p.ledger[b.entry]
	switch by {
	case NearestEnd:
		return cmp.Compare((x.over.To-x.asOf)/sameTime, (y.over.To-y.asOf)/sameTime)
	case ExactFirst:
		return boolean(!p.exact(a), !p.exact(b))
	case OwnFirst:
		return cmp.Compare(p.distance(x), p.distance(y))
	case LatestSource:
		return -cmp.Compare(p.Sources[x.source].published, p.Sources[y.source].published)
	}
	return 0
}

// sameTime is how many days make no difference to a stock: the report of 16 December and the article on the whole year are
// of one time.
const sameTime = 31

// together says whether two figures are of one time.
func together(x, y *observation) bool { return max(x.asOf-y.asOf, y.asOf-x.asOf) <= sameTime }

func (p *Panel) exact(c candidate) bool {
	return !c.several && p.words.list[p.ledger[c.entry].bound] == string(model.Exact)
}

// distance says how far the document is from the unit: 0 for the unit's own, 1 for another body's, 2 for a newspaper.
func (p *Panel) distance(o *observation) int {
	switch s := &p.Sources[o.source]; {
	case s.Outlet != "":
		return 2
	case s.unit != o.unit:
		return 1
	}
	return 0
}
