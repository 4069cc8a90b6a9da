package locate

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// reading is a quantity while it is read: from its first numeral rightwards, then its bounds.
type reading struct {
	finder *quantityFinder
	scan   *scan
	text.Quantity
	num     numeral     // the first numeral
	bounded model.Bound // what the words before it say
	start   int         // the first of them
	first   int         // set by finish
	last    int         // the token after what has been read
	end     int         // the token after the last numeral
	said    bool        // the unit is written, not inferred
}

// read takes what stands before the first numeral, and what follows it: a second one (30/20, 200-500), the unit, and what one unit
// belongs to.
func (r *reading) read() {
	r.bounded, r.start = r.finder.boundBefore(r.scan, r.num.first)
	r.end = r.num.last
	if !r.ratio() {
		r.unit(r.num.scale)
		r.upTo()
	}
	if !r.said {
		r.shared()
	}
	if r.Unit == text.Money {
		r.per()
	}
}

// finish takes the bounds around the number and adds the mention.
func (r *reading) finish() {
	s := r.scan
	r.Number = s.span(r.num.first, r.end)
	r.bound()
	s.add(r.first, r.last, text.Mention{Kind: text.MentionQuantity, Quantity: s.room.quantities.One(r.Quantity)})
}

// ratio takes the total after a number: 30/20, "58 trên 63", "1.000 trên tổng số 2.100", "ba phần tư".
func (r *reading) ratio() bool {
	f, s, at := r.finder, r.scan, r.last
	if r.num.spelled && r.num.scale == 1 && f.free(s, at, qPart) {
		return r.fraction(at + 1)
	}
	slash := s.punct(at, '/') && s.free(at)
	if !slash && !f.free(s, at, qOf|qAmong) {
		return false
	}
	total := f.free(s, at+1, qTotal)
	next := at + 1
	if total {
		next++
		if f.free(s, next, qNumber) {
			next++
		}
	}
	if !s.digitsAt(next) || !slash && !total && f.is(s, at, qAmong) {
		return false
	}
	of, ok := f.num.read(s, next)
	if !ok || of.broken || !slash && of.value.Cmp(r.Value) < 0 {
		return false
	}
	r.total(of)
	return true
}

// total takes of as the second number of a ratio; its multiplier counts for a first number that has none.
func (r *reading) total(of numeral) {
	if r.num.scale == 1 && of.scale > 1 && !of.compound {
		if v, ok := r.Value.Mul(of.scale); ok {
			r.Value = v
		}
	}
	r.Of, r.HasOf = of.value, true
	r.last, r.end = of.last, of.last
	r.unit(max(r.num.scale, of.scale))
}

// fraction takes the denominator in words at token i: "tư" of "ba phần tư".
func (r *reading) fraction(i int) bool {
	f, s := r.finder, r.scan
	if !f.num.is(s, i, numDigit|numLast|numTen) {
		return false
	}
	of := model.NewDecimal(f.num.values[s.tokens[i].Word])
	if r.Value.Cmp(of) >= 0 {
		return false
	}
	r.Of, r.HasOf, r.last, r.end = of, true, i+1, i+1
	r.unit(r.num.scale)
	return true
}

// shared gives the first of two values the unit, and the multiplier, that only the second one says: "từ 16.000 lên 19.000
// đồng", "từ 45 lên 60%".
func (r *reading) shared() {
	f, s, at := r.finder, r.scan, r.last
	if r.last != r.num.last || !f.is(s, r.num.first-1, qFrom) || !f.free(s, at, qUp|qDown) || !f.num.begins(s, at+1) {
		return
	}
	to, ok := f.num.read(s, at+1)
	if !ok || to.broken {
		return
	}
	second := reading{finder: f, scan: s, num: to, last: to.last}
	second.unit(to.scale)
	if !second.said {
		return
	}
	if r.num.scale == 1 && to.scale > 1 && !to.compound {
		if v, ok := r.Value.Mul(to.scale); ok {
			r.Value = v
		}
	}
	r.Unit, r.Currency = second.Unit, second.Currency
}

// upTo takes the upper end of a range: 200-500 nghìn, "từ 10 đến 12", "20% - 80%". The multiplier of the second number
// counts for the first where the first has none and is less.
func (r *reading) upTo() {
	f, s, at := r.finder, r.scan, r.last
	switch {
	case s.punct(at, '-') && s.free(at) && (s.joined(at) == s.joined(at+1) || f.is(s, r.num.first-1, qFrom)):
	case f.free(s, at, qTo) && (r.last == r.num.last || f.is(s, r.num.first-1, qFrom)):
	default:
		return
	}
	if !f.num.begins(s, at+1) || s.tokens[at+1].Is(text.FlagDigits) == r.num.spelled {
		return
	}
	to, ok := f.num.read(s, at+1)
	if !ok || to.broken {
		return
	}
	low := r.Value
	if r.num.scale == 1 && to.scale > 1 && !to.compound && !r.said && low.Cmp(to.bare) < 0 {
		if low, ok = low.Mul(to.scale); !ok {
			return
		}
	}
	second := reading{finder: f, scan: s, num: to, last: to.last}
	second.unit(to.scale)
	if low.Cmp(to.value) >= 0 || r.said && (second.Unit != r.Unit || second.Currency != r.Currency) {
		return
	}
	r.Value, r.Max, r.Bound = low, to.value, model.Range
	r.Unit, r.Currency, r.said = second.Unit, second.Currency, second.said
	r.last, r.end = second.last, to.last
	if !r.said && r.Unit == text.Count {
		r.unit(r.num.scale)
	}
}
