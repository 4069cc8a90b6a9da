package panel

import (
	"math"
	"math/big"
)

// Ratio is an interval of a quotient, for showing: its ends are floats, rounded outwards, so that the true quotient is
// never outside. NaN is an end that is missing.
type Ratio struct {
	Lo, Hi    float64
	Estimated bool // a soft word is in it
}

// noRatio has no answer.
func noRatio() Ratio { return Ratio{Lo: math.NaN(), Hi: math.NaN()} }

// Set says whether the ratio says anything.
func (r Ratio) Set() bool { return !math.IsNaN(r.Lo) || !math.IsNaN(r.Hi) }

// Point says whether both ends are the same number, but for the rounding of floats.
func (r Ratio) Point() bool { return r.Hi-r.Lo <= 1e-12*max(1, math.Abs(r.Lo), math.Abs(r.Hi)) }

// ratio rounds an interval outwards.
func (a Interval) ratio() Ratio {
	return Ratio{outwards(a.lo, math.Inf(-1)), outwards(a.hi, math.Inf(1)), a.Estimated}
}

func outwards(r *big.Rat, to float64) float64 {
	if r == nil {
		return math.NaN()
	}
	f, exact := r.Float64()
	if exact {
		return f
	}
	return math.Nextafter(f, to)
}

// over gives a ÷ b.
func (a Interval) over(b Interval) Ratio {
	q, ok := a.Quo(b)
	if !ok {
		return noRatio()
	}
	return q.ratio()
}
