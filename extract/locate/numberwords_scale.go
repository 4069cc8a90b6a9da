package locate

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

var halfOne = model.Decimal{Coef: 5, Scale: 1}

// multiplier gives the multiplier at token i, or 0: "tỷ" of "tỷ lệ" is none.
func (n *numerals) multiplier(s *scan, i int) int64 {
	if !n.is(s, i, numMagnitude) || s.tokens[i].Is(text.FlagUpper) && !s.tokens[i].Is(text.FlagCaps) && i > 0 {
		return 0
	}
	v := n.values[s.tokens[i].Word]
	switch {
	case v == 1e9 && n.is(s, i+1, numBillionly), v == 1e6 && n.is(s, i+1, numMillionly):
		return 0
	case len(s.raw(i)) == 2 && v == 1e6 && !s.joined(i+1) && !s.joined(i): // "tr" needs "tr.đ", "tr/người" or "5tr"
		return 0
	}
	return v
}

// multiply takes the multipliers after num: each must be more than the one before, as in "trăm nghìn", "nghìn tỷ".
func (n *numerals) multiply(s *scan, num *numeral) {
	for last := int64(1); ; {
		m := n.multiplier(s, num.last)
		if m <= last || num.scale > 1e15/m {
			break
		}
		value, ok := num.value.Mul(m)
		if !ok {
			break
		}
		num.value, num.scale, last = value, num.scale*m, m
		num.last++
	}
	if num.scale > 1 && n.is(s, num.last, numAndHalf) { // 4 tỷ rưỡi
		if half, ok := halfOne.Mul(num.scale); ok {
			num.addValue(half)
			num.last++
		}
	}
}

// addParts takes the smaller parts of a number: "480 triệu" of "22 tỷ 480 triệu", "năm trăm" of "một nghìn năm trăm".
func (n *numerals) addParts(s *scan, num *numeral) {
	for scale := num.scale; scale >= 1000; {
		linked := n.is(s, num.last, numLink) // hai nghìn lẻ năm
		at := num.last
		if linked {
			at++
		}
		if !n.begins(s, at) {
			return
		}
		part, ok := n.base(s, at)
		if !ok || part.broken || part.grouped {
			return
		}
		n.multiply(s, &part)
		if part.fraction && part.scale == 1 {
			return
		}
		whole := part.hundreds || linked || scale == 1000 && !part.spelled && s.width(at) == 3
		if part.scale == 1 && !whole || part.scale >= scale || part.value.Cmp(model.NewDecimal(scale)) >= 0 {
			return
		}
		num.addValue(part.value)
		num.last, scale = part.last, part.scale
	}
}

func (num *numeral) addValue(d model.Decimal) {
	if sum, ok := num.value.Add(d); ok {
		num.value, num.compound = sum, true
	}
}
