package panel

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/tongket/tongket/model"
)

// fact is a true number and what a text says of it.
type fact struct {
	truth *big.Rat
	said  Interval
}

// bounds that leave room for the truth, and how much of it: truth = value × (1 + shift/1000).
func drawFact(t *rapid.T, name string) fact {
	bound := rapid.SampledFrom([]model.Bound{model.Exact, model.AtLeast, model.AtMost, model.Nearly, model.About, model.Range, model.Magnitude}).Draw(t, name+" bound")
	value := model.Decimal{Coef: rapid.Int64Range(0, 1e9).Draw(t, name), Scale: uint8(rapid.IntRange(0, 3).Draw(t, name+" scale"))}
	top, _ := value.Add(model.NewDecimal(rapid.Int64Range(0, 1e6).Draw(t, name+" width")))
	part := big.NewRat(rapid.Int64Range(0, 1000).Draw(t, name+" truth"), 1000) // from the least to the most that the words allow
	v := rat(value)
	mul := func(n, of int64) *big.Rat { return new(big.Rat).Mul(v, big.NewRat(n, of)) }
	low, high := v, v
	switch bound {
	case model.AtLeast:
		high = new(big.Rat).Add(mul(3, 1), big.NewRat(5, 1))
	case model.AtMost:
		low = new(big.Rat)
	case model.Nearly:
		low = mul(9, 10)
	case model.About:
		low, high = mul(9, 10), mul(11, 10)
	case model.Magnitude:
		high = mul(10, 1)
	case model.Range:
		high = rat(top)
	}
	truth := new(big.Rat).Add(low, new(big.Rat).Mul(part, new(big.Rat).Sub(high, low)))
	return fact{truth, Stated(value, &top, bound)}
}

// Whatever is reckoned with what texts say, the true result is never outside.
func TestIntervalsAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawFact(t, "a"), drawFact(t, "b"), drawFact(t, "c")
		op := func(f func(z, x, y *big.Rat) *big.Rat, x, y *big.Rat) *big.Rat { return f(new(big.Rat), x, y) }
		hold := func(what string, i Interval, truth *big.Rat) {
			if !i.holds(truth) {
				lo, hi := i.Ends()
				t.Fatalf("%s: %s is not in [%s, %s]", what, truth.FloatString(6), lo, hi)
			}
		}
		hold("a", a.said, a.truth)
		sum := op((*big.Rat).Add, op((*big.Rat).Add, a.truth, b.truth), c.truth)
		total := a.said.Add(b.said).Add(c.said)
		hold("sum", total, sum)
		hold("open sum", a.said.Add(b.said).Open(), sum)
		hold("difference", a.said.Sub(b.said), op((*big.Rat).Sub, a.truth, b.truth))
		hold("per thousand", a.said.Scale(1000), op((*big.Rat).Mul, a.truth, big.NewRat(1000, 1)))
		if q, ok := a.said.Quo(b.said); ok && b.truth.Sign() > 0 {
			hold("ratio", q, op((*big.Rat).Quo, a.truth, b.truth))
			hold("growth", q.Sub(Exactly(model.NewDecimal(1))), op((*big.Rat).Sub, op((*big.Rat).Quo, a.truth, b.truth), big.NewRat(1, 1)))
		}
		if sum.Sign() > 0 {
			g := (&Panel{Rows: []Row{{Value: a.said}, {Value: b.said}, {Value: c.said}}}).together([]int{0, 1, 2})
			hold("share", g.share(a.said), op((*big.Rat).Quo, a.truth, sum))
			rank := 1
			for _, other := range []fact{b, c} {
				if other.truth.Cmp(a.truth) > 0 {
					rank++
				}
			}
			if best, worst := g.ranks(a.said); rank < best || rank > worst {
				t.Fatalf("rank %d is not in %d to %d", rank, best, worst)
			}
		}
		if a.said.Below(b.said) && a.truth.Cmp(b.truth) >= 0 {
			t.Fatal("what is certainly less is not")
		}
		for _, i := range []Interval{total, a.said.Sub(b.said), a.said.Scale(1000)} {
			if a.said.Estimated && i.Exact() {
				t.Fatal("an estimate became exact")
			}
		}
	})
}

func TestIntervalExamples(t *testing.T) {
	whole := func(n int64) model.Decimal { return model.NewDecimal(n) }
	sum := Stated(whole(3000), nil, model.AtLeast).Add(Exactly(whole(10967)))
	if lo, hi := sum.Ends(); lo != "13967" || hi != "" || sum.Bound() != model.AtLeast {
		t.Errorf("trên 3.000 + 10.967 is [%s, %s], %s", lo, hi, sum.Bound())
	}
	about := Stated(whole(500), nil, model.About)
	if twice := about.Add(about); twice.Exact() || twice.Bound() != model.About {
		t.Errorf("khoảng 500 twice: %+v", twice)
	}
	if _, ok := Exactly(whole(5)).Quo(Exactly(whole(0))); ok {
		t.Error("5 ÷ 0 has an answer")
	}
	if q, ok := Exactly(whole(5)).Quo(Stated(whole(0), nil, model.AtLeast)); !ok || q.hi != nil {
		t.Errorf("5 ÷ (0 or more): %+v, %v", q, ok)
	}
	if lo, hi := Exactly(model.Decimal{Coef: 125, Scale: 2}).Ends(); lo != "1.25" || hi != "1.25" {
		t.Errorf("1,25: %s, %s", lo, hi)
	}
}
