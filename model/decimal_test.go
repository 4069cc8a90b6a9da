package model

import (
	"errors"
	"math"
	"math/big"
	"testing"
)

func TestParseDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "007": "7", "1.50": "1.5", "-0.05": "-0.05", "1070000000": "1070000000", "999999999999999999": "999999999999999999", "0.000": "0",
	} {
		d, err := ParseDecimal(in)
		if err != nil || d.String() != want {
			t.Errorf("%s reads as %s, %v", in, d, err)
		}
	}
	for _, in := range []string{"", ".", "1.2.3", "1e5", "a", "1,5", "--1", "1.-5"} {
		if d, err := ParseDecimal(in); err == nil {
			t.Errorf("%q reads as %s", in, d)
		}
	}
	if _, err := ParseDecimal("99999999999999999999"); !errors.Is(err, ErrRange) {
		t.Errorf("20 digits: %v", err)
	}
}

func TestMulIsExact(t *testing.T) {
	d, _ := ParseDecimal("1.07")
	if p, ok := d.Mul(1_000_000_000); !ok || p.String() != "1070000000" {
		t.Errorf("1.07 tỷ is %s", p)
	}
	if p, ok := NewDecimal(1 << 62).Mul(4); ok {
		t.Errorf("an overflow gives %s", p)
	}
}

// Add, Mul and Cmp agree with rational numbers, or say that they cannot.
func FuzzDecimal(f *testing.F) {
	f.Add("1.07", "-2.5", int64(1000))
	f.Add("999999999999999999", "0.1", int64(10))
	f.Fuzz(func(t *testing.T, a, b string, n int64) {
		x, err := ParseDecimal(a)
		y, err2 := ParseDecimal(b)
		if err != nil || err2 != nil {
			return
		}
		if back, err := ParseDecimal(x.String()); !errors.Is(err, ErrRange) && (err != nil || back != x) {
			t.Fatalf("%s reads back as %s (%v)", x, back, err)
		}
		p, q := rat(t, x), rat(t, y)
		if x.Cmp(y) != p.Cmp(q) {
			t.Errorf("Cmp(%s, %s) = %d", x, y, x.Cmp(y))
		}
		if sum, ok := x.Add(y); ok && rat(t, sum).Cmp(new(big.Rat).Add(p, q)) != 0 {
			t.Errorf("%s + %s = %s", x, y, sum)
		}
		if product, ok := x.Mul(n); ok && rat(t, product).Cmp(new(big.Rat).Mul(p, new(big.Rat).SetInt64(n))) != 0 {
			t.Errorf("%s × %d = %s", x, n, product)
		}
	})
}

func rat(t *testing.T, d Decimal) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(d.String())
	if !ok {
		t.Fatalf("%v writes %q", d, d.String())
	}
	return r
}

// Mul and Cmp give what exact arithmetic gives, at the ends of the range too.
func TestDecimalExact(t *testing.T) {
	edges := []int64{0, 1, -1, 2, 10, -10, 3037000500, math.MaxInt64, math.MinInt64, math.MaxInt64 / 2, math.MinInt64 / 10}
	for _, a := range edges {
		for _, b := range edges {
			want := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
			got, ok := NewDecimal(a).Mul(b)
			if ok != want.IsInt64() || ok && got.Coef != want.Int64() {
				t.Errorf("%d × %d = %v %v, want %v", a, b, got, ok, want)
			}
			if got, want := (Decimal{a, 2}).Cmp(Decimal{b, 2}), big.NewInt(a).Cmp(big.NewInt(b)); got != want {
				t.Errorf("%d to %d: %d, want %d", a, b, got, want)
			}
		}
	}
}
