package model

import (
	"cmp"
	"errors"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number: Coef × 10^-Scale. Reports state figures such as "1,07 tỷ", which a binary
// float turns into 1070000000.0000001; a Decimal keeps them as written. The zero value is 0.
type Decimal struct {
	Coef  int64 // the digits, without a point
	Scale uint8 // how many of them stand after the point
}

// ErrRange says that a number has more digits than a Decimal reads (19).
var ErrRange = errors.New("number out of range")

// NewDecimal gives the whole number n.
func NewDecimal(n int64) Decimal { return Decimal{Coef: n} }

// ParseDecimal reads digits with at most one point ("1234.5"); a sign may stand before them.
// It returns strconv.ErrSyntax for anything else and ErrRange beyond 19 digits.
func ParseDecimal(s string) (Decimal, error) {
	whole, frac, _ := strings.Cut(s, ".")
	if len(whole)+len(frac) > 19 {
		return Decimal{}, ErrRange
	}
	n, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil {
		if errors.Is(err, strconv.ErrRange) {
			return Decimal{}, ErrRange
		}
		return Decimal{}, strconv.ErrSyntax
	}
	return Decimal{n, uint8(len(frac))}.Normal(), nil
}

// Normal drops zeros at the end of the fraction, so that equal numbers are equal values.
func (d Decimal) Normal() Decimal {
	for d.Scale > 0 && d.Coef%10 == 0 {
		d.Coef /= 10
		d.Scale--
	}
	return d
}

// Mul gives d × n, exactly; ok is false where the product does not fit.
func (d Decimal) Mul(n int64) (product Decimal, ok bool) {
	for d.Scale > 0 && n%10 == 0 && n != 0 {
		d.Scale--
		n /= 10
	}
	p := d.Coef * n
	if n != 0 && (p/n != d.Coef || n == -1 && d.Coef == math.MinInt64) {
		return Decimal{}, false
	}
	return Decimal{p, d.Scale}.Normal(), true
}

// Add gives d + e, exactly; ok is false where the sum does not fit.
func (d Decimal) Add(e Decimal) (sum Decimal, ok bool) {
	for d.Scale < e.Scale {
		if d, ok = d.rescale(); !ok {
			return Decimal{}, false
		}
	}
	for e.Scale < d.Scale {
		if e, ok = e.rescale(); !ok {
			return Decimal{}, false
		}
	}
	c := d.Coef + e.Coef
	if (c > d.Coef) != (e.Coef > 0) && e.Coef != 0 {
		return Decimal{}, false
	}
	return Decimal{c, d.Scale}.Normal(), true
}

func (d Decimal) rescale() (Decimal, bool) {
	const limit = 1<<63 - 1
	if d.Coef > limit/10 || d.Coef < -limit/10 {
		return Decimal{}, false
	}
	return Decimal{d.Coef * 10, d.Scale + 1}, true
}

// Cmp is -1, 0 or 1 as d is less than, equal to or more than e.
func (d Decimal) Cmp(e Decimal) int {
	if d.Scale == e.Scale {
		return cmp.Compare(d.Coef, e.Coef)
	}
	a := new(big.Int).Mul(big.NewInt(d.Coef), pow10(e.Scale))
	b := new(big.Int).Mul(big.NewInt(e.Coef), pow10(d.Scale))
	return a.Cmp(b)
}

func pow10(n uint8) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// IsZero says whether d is 0.
func (d Decimal) IsZero() bool { return d.Coef == 0 }

// IsInt says whether d has no fraction.
func (d Decimal) IsInt() bool { return d.Normal().Scale == 0 }

// Float64 gives the nearest float: for spreadsheets, which know no other number.
func (d Decimal) Float64() float64 {
	f, _ := strconv.ParseFloat(d.String(), 64)
	return f
}

// String writes d with a point and no exponent: "1070000000", "63.5".
func (d Decimal) String() string {
	d = d.Normal()
	s := strconv.FormatInt(d.Coef, 10)
	if d.Scale == 0 {
		return s
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	for len(s) <= int(d.Scale) {
		s = "0" + s
	}
	return sign + s[:len(s)-int(d.Scale)] + "." + s[len(s)-int(d.Scale):]
}

// Text writes d for people, its thousands apart: 1.234,5 in Vietnamese, 1,234.5 in English.
func (d Decimal) Text(lang Lang) string {
	whole, fraction, _ := strings.Cut(d.String(), ".")
	sign := ""
	if whole[0] == '-' {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + lang.pick(".", ",") + whole[i:]
	}
	if fraction != "" {
		whole += lang.pick(",", ".") + fraction
	}
	return sign + whole
}

// MarshalJSON writes d as a JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a JSON number without an exponent.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	v, err := ParseDecimal(string(b))
	if err == nil {
		*d = v
	}
	return err
}
