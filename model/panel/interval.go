package panel

import (
	"math/big"
	"strings"

	"github.com/tongket/tongket/model"
)

// Interval is where a number certainly lies: between two ends, both in it, either of which may be missing. The zero value
// says nothing at all. Arithmetic on intervals is exact and sound: if the operands hold the true numbers, the result holds
// the true result. Estimated is kept through all of it: no sum of "about" is ever an exact figure.
type Interval struct {
	lo, hi    *big.Rat // nil: no end
	Estimated bool     // a soft word (gần, khoảng, hàng trăm) is in it: the ends are a convention
}

// What the soft words are taken to mean. "Gần 500" is below 500 by no more than a tenth; "khoảng 500" is within a tenth;
// "hàng trăm" is from 100 to 1000.
const (
	softness = 10 // the part of the value by which it may be off: a tenth
	decade   = 10 // how many times the value a magnitude reaches
)

// Between gives the interval from lo to hi.
func Between(lo, hi model.Decimal) Interval { return Interval{lo: rat(lo), hi: rat(hi)} }

// Exactly gives the interval that holds d alone.
func Exactly(d model.Decimal) Interval { return Between(d, d) }

// Stated gives the interval of a value as its bound words leave it. top is the upper end of a range, else nil. Counts and
// amounts are never negative.
func Stated(value model.Decimal, top *model.Decimal, bound model.Bound) Interval {
	v := rat(value)
	tenth := new(big.Rat).Quo(v, big.NewRat(softness, 1))
	switch bound {
	case model.AtLeast:
		return Interval{lo: v}
	case model.AtMost:
		return Interval{lo: new(big.Rat), hi: v}
	case model.Nearly:
		return Interval{lo: new(big.Rat).Sub(v, tenth), hi: v, Estimated: true}
	case model.About:
		return Interval{lo: new(big.Rat).Sub(v, tenth), hi: new(big.Rat).Add(v, tenth), Estimated: true}
	case model.Magnitude:
		return Interval{lo: v, hi: new(big.Rat).Mul(v, big.NewRat(decade, 1)), Estimated: true}
	case model.Range:
		if top != nil && top.Cmp(value) > 0 {
			return Interval{lo: v, hi: rat(*top)}
		}
	}
	return Interval{lo: v, hi: v}
}

// Lo gives the lower end; ok is false where there is none.
func (a Interval) Lo() (lo float64, ok bool) { return end(a.lo) }

// Hi gives the upper end; ok is false where there is none.
func (a Interval) Hi() (hi float64, ok bool) { return end(a.hi) }

// Ends writes both ends as decimals, cut to six places where they go on; "" for an end that is missing.
func (a Interval) Ends() (lo, hi string) { return decimal(a.lo), decimal(a.hi) }

// Set says whether the interval says anything.
func (a Interval) Set() bool { return a.lo != nil || a.hi != nil }

// Exact says whether the interval is one number that nobody estimated.
func (a Interval) Exact() bool { return a.point() && !a.Estimated }

func (a Interval) point() bool { return a.lo != nil && a.hi != nil && a.lo.Cmp(a.hi) == 0 }

// Bound names the kind of interval in the words of the contract.
func (a Interval) Bound() model.Bound {
	switch {
	case a.Estimated && a.hi != nil:
		return model.About
	case a.hi == nil:
		return model.AtLeast
	case a.point():
		return model.Exact
	case a.lo == nil || a.lo.Sign() == 0:
		return model.AtMost
	}
	return model.Range
}

// Value gives the one number to show for the interval: its only number, its only end, or its middle.
func (a Interval) Value() (v float64, ok bool) {
	switch {
	case a.lo == nil && a.hi == nil:
		return 0, false
	case a.hi == nil:
		return end(a.lo)
	case a.lo == nil || a.lo.Sign() == 0:
		return end(a.hi)
	}
	return end(new(big.Rat).Quo(new(big.Rat).Add(a.lo, a.hi), big.NewRat(2, 1)))
}

// Add gives a + b.
func (a Interval) Add(b Interval) Interval {
	return Interval{combine(a.lo, b.lo, (*big.Rat).Add), combine(a.hi, b.hi, (*big.Rat).Add), a.Estimated || b.Estimated}
}

// Sub gives a − b.
func (a Interval) Sub(b Interval) Interval {
	return Interval{combine(a.lo, b.hi, (*big.Rat).Sub), combine(a.hi, b.lo, (*big.Rat).Sub), a.Estimated || b.Estimated}
}

// Scale gives a × n for n > 0.
func (a Interval) Scale(n int64) Interval {
	by := new(big.Rat).SetInt64(n)
	return Interval{combine(a.lo, by, (*big.Rat).Mul), combine(a.hi, by, (*big.Rat).Mul), a.Estimated}
}

// Quo gives a ÷ b for numbers that are not negative; ok is false where b can only be zero.
func (a Interval) Quo(b Interval) (q Interval, ok bool) {
	if b.hi != nil && b.hi.Sign() == 0 || !b.Set() {
		return Interval{}, false
	}
	q.Estimated = a.Estimated || b.Estimated
	if b.hi == nil { // a divisor without an upper end leaves nothing but "not negative"
		q.lo = new(big.Rat)
	} else {
		q.lo = combine(a.lo, b.hi, (*big.Rat).Quo)
	}
	if b.lo != nil && b.lo.Sign() > 0 {
		q.hi = combine(a.hi, b.lo, (*big.Rat).Quo)
	}
	return q, true
}

// Open gives the interval without an upper end: what a sum is of which a part is missing.
func (a Interval) Open() Interval { return Interval{lo: a.lo, Estimated: a.Estimated} }

// Widen gives the interval with both ends moved outwards by d.
func (a Interval) Widen(d model.Decimal) Interval {
	by := rat(d)
	return Interval{combine(a.lo, by, (*big.Rat).Sub), combine(a.hi, by, (*big.Rat).Add), a.Estimated}
}

// Below says whether every number of a is less than every number of b.
func (a Interval) Below(b Interval) bool { return a.hi != nil && b.lo != nil && a.hi.Cmp(b.lo) < 0 }

// Meets says whether a and b can be the same number.
func (a Interval) Meets(b Interval) bool { return !a.Below(b) && !b.Below(a) }

// holds says whether v lies in a.
func (a Interval) holds(v *big.Rat) bool {
	return (a.lo == nil || a.lo.Cmp(v) <= 0) && (a.hi == nil || v.Cmp(a.hi) <= 0)
}

// combine applies an operation to two ends, either of which may be missing.
func combine(x, y *big.Rat, op func(z, x, y *big.Rat) *big.Rat) *big.Rat {
	if x == nil || y == nil {
		return nil
	}
	return op(new(big.Rat), x, y)
}

func end(r *big.Rat) (float64, bool) {
	if r == nil {
		return 0, false
	}
	f, _ := r.Float64()
	return f, true
}

func decimal(r *big.Rat) string {
	switch {
	case r == nil:
		return ""
	case r.IsInt():
		return r.Num().String()
	}
	return strings.TrimRight(strings.TrimRight(r.FloatString(6), "0"), ".")
}

func rat(d model.Decimal) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.Coef), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.Scale)), nil))
}
