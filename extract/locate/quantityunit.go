package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// unit reads the unit after the numeral, whose multiplier is scale: % or phần trăm, đồng, USD. "5 triệu" without a
// currency is money unless something counted follows.
func (r *reading) unit(scale int64) {
	f, s, i := r.finder, r.scan, r.last
	if !f.free(s, i, qUnits) {
		r.inferMoney(scale)
		return
	}
	set := func(u text.Unit, currency string, last int) {
		r.Unit, r.Currency, r.last, r.said = u, currency, last, true
	}
	point := i
	if f.is(s, i, qPoint) {
		point++
	}
	switch {
	case s.free(point) && s.punct(point, '%'):
		set(percentOr(point > i), "", point+1)
	case f.free(s, point, qPart) && f.num.is(s, point+1, numMagnitude) && f.num.values[s.word(point+1)] == 100:
		set(percentOr(point > i), "", point+2)
	case f.is(s, i, qDong) && !f.free(s, i+1, qNotDong), f.is(s, i, qCurrency) && !(s.punct(i+1, '/') && strings.EqualFold(s.raw(i+2), "c")):
		set(text.Money, "vnd", i+1)
	case s.punct(i, '.') && s.joined(i+1) && f.free(s, i+1, qCurrency): // 125 tr.đ
		set(text.Money, "vnd", i+2)
	case f.is(s, i, qDollar), s.punct(i, '$'):
		set(text.Money, "usd", i+1)
	case f.is(s, i, qDo) && f.free(s, i+1, qLa):
		set(text.Money, "usd", i+2)
	case f.is(s, i, qDo) && s.free(i+1) && s.punct(i+1, '-') && f.free(s, i+2, qLa):
		set(text.Money, "usd", i+3)
	default:
		r.inferMoney(scale)
	}
}

func percentOr(points bool) text.Unit {
	if points {
		return text.Points
	}
	return text.Percent
}

// inferMoney decides about a number without a unit: "2 triệu cho", "1 tỷ." are money, "1 triệu sáng kiến" is a count. A
// thousand is money only where it is an amount for each: "200 nghìn/suất".
func (r *reading) inferMoney(scale int64) {
	f, s, i := r.finder, r.scan, r.last
	if s.punct(r.num.first-1, '$') && s.free(r.num.first-1) {
		r.Unit, r.Currency, r.said = text.Money, "usd", true
		return
	}
	slash := i < len(s.tokens) && s.punct(i, '/')
	switch {
	case scale < 1000, scale < 1e6 && !slash && !r.each():
		return
	case i < len(s.tokens) && s.free(i) && !s.tokens[i].Is(text.FlagPunct) && !f.is(s, i, qFunction):
		return
	}
	r.Unit, r.Currency = text.Money, "vnd"
}

// each says whether "mỗi suất", "mỗi người" stands right before the number: what follows is what one gets.
func (r *reading) each() bool {
	for _, p := range r.finder.pers {
		if i := r.num.first - len(p); r.finder.is(r.scan, i-1, qEach) && r.finder.matches(r.scan, i, p) {
			return true
		}
	}
	return false
}

// per reads what an amount belongs to: "/suất", "/người/tháng", "mỗi người", "một suất".
func (r *reading) per() {
	f, s, i := r.finder, r.scan, r.last
	slash := s.free(i) && s.punct(i, '/')
	if !slash {
		if f.free(s, i, qEach) {
			if end := f.perPhrase(s, i+1); end > i+1 {
				r.Per, r.last = s.span(i+1, end), end
			}
		}
		return
	}
	first := i + 1
	if s.digitsAt(first) && s.raw(first) == "1" || f.free(s, first, qEach) {
		first++
	}
	end := first
	for {
		next := f.perPhrase(s, end)
		if next == end {
			if !s.free(end) || s.tokens[end].Flags&(text.FlagPunct|text.FlagDigits|text.FlagURL) != 0 {
				break
			}
			next = end + 1
		}
		r.Per, r.last, end = s.span(first, next), next, next
		if !s.free(end) || !s.punct(end, '/') {
			break
		}
		end++
	}
}

// perPhrase finds the end of the longest thing that an amount can belong to at token i, or i.
func (f *quantityFinder) perPhrase(s *scan, i int) int {
	for _, p := range f.pers {
		if f.matches(s, i, p) {
			return i + len(p)
		}
	}
	return i
}

// matches says whether the free tokens from i on are the words of phrase.
func (f *quantityFinder) matches(s *scan, i int, phrase []text.Word) bool {
	for k, w := range phrase {
		if w == 0 || !s.free(i+k) || s.tokens[i+k].Word != w {
			return false
		}
	}
	return true
}

// boundBefore gives the bound that the words right before token i say, and where they begin: i where they say none.
// Of several bound words the nearest counts, but all belong to the number: "khoảng trên 9 nghìn" is at least.
func (f *quantityFinder) boundBefore(s *scan, i int) (bound model.Bound, start int) {
	for start = i; ; {
		p := f.boundEnding(s, start)
		if p == nil {
			break
		}
		if bound == "" {
			bound = p.bound
		}
		start -= len(p.words)
	}
	if start == i && f.free(s, i-1, qOver) && f.denied(s, i-1) { // không có quá 3 vụ
		return model.AtMost, i - 1
	}
	return bound, start
}

func (f *quantityFinder) boundEnding(s *scan, end int) *boundPhrase {
	last := int(s.word(end - 1))
	if last >= len(f.bounds) {
		return nil
	}
	for k := range f.bounds[last] {
		p := &f.bounds[last][k]
		start := end - len(p.words)
		if start < 0 || !f.matches(s, start, p.words) {
			continue
		}
		// nhiều hơn 12 is a comparison; 46 trên 52 is a ratio.
		if len(p.words) == 1 && (f.is(s, start-1, qCompare) && p.bound == model.AtLeast || f.is(s, start, qOf) && start > 0 && s.tokens[start-1].Is(text.FlagDigits) && s.free(start-1)) {
			continue
		}
		if f.is(s, start, qUnder) && f.is(s, start-1, qFewOrdinal) { // kiểm tra cấp dưới 17 cuộc
			continue
		}
		if len(p.words) == 2 && f.is(s, start-1, qWage) && f.is(s, start+1, qLeast) { // lương tối thiểu 4 triệu
			continue
		}
		return p
	}
	return nil
}

// denied says whether "không" stands in the few words before token i.
func (f *quantityFinder) denied(s *scan, i int) bool {
	for j := i - 1; j >= max(i-5, 0) && !s.tokens[j].Is(text.FlagPunct); j-- {
		if f.is(s, j, qNot) {
			return true
		}
	}
	return false
}

// bound sets the bound of the quantity and the tokens that belong to it on both sides.
func (r *reading) bound() {
	f, s := r.finder, r.scan
	if r.Bound == "" {
		r.Bound = r.bounded
	}
	r.first = r.start
	if r.Bound == model.Magnitude && r.start == r.num.first {
		r.first--
		_, r.first = f.boundBefore(s, r.first)
	}
	from := f.free(s, r.first-1, qFrom)
	switch at, up := f.turn(s, r.last); {
	case r.Bound == model.Range && from:
		r.first--
	case at >= 0 && r.Bound == "":
		r.Bound = model.AtMost
		if up {
			r.Bound = model.AtLeast
		}
		if from {
			r.first--
		}
		if at == r.last {
			r.last += 2
		}
	case from && r.Bound == "" && r.Unit == text.Percent && f.floor(s, r.first-1, r.last):
		r.Bound, r.first = model.AtLeast, r.first-1
	}
	if r.Bound == "" {
		r.Bound = model.Exact
	}
}

// maxTurn is how far after a number "trở lên" may stand: "350 đoàn viên trở lên".
const maxTurn = 6

// turn finds "trở lên" (up) or "trở xuống" after token i in the same clause, or -1. What is said of a rating is not
// said of the number: "90% CĐCS đạt loại khá trở lên", "40 sáng kiến cấp huyện trở lên".
func (f *quantityFinder) turn(s *scan, i int) (at int, up bool) {
	if s.all&hintsTurn == 0 {
		return -1, false
	}
	for j := i; j < len(s.tokens) && j < i+maxTurn; j++ {
		if f.free(s, j, qTurn) && f.free(s, j+1, qUp|qDown) {
			return j, f.is(s, j+1, qUp)
		}
		if s.tokens[j].Flags&(text.FlagPunct|text.FlagDigits) != 0 || f.is(s, j, qNoBound) {
			break
		}
	}
	return -1, false
}

// floor says whether "từ" at token i makes the percentage that ends at last a lower limit, and not the first of two
// values: "tăng từ 45% lên 60%".
func (f *quantityFinder) floor(s *scan, i, last int) bool {
	if f.is(s, i-1, qChange) {
		return false
	}
	for j := last; j < len(s.tokens) && j < last+8; j++ {
		if f.is(s, j, qUp|qDown|qTo) {
			return false
		}
	}
	return true
}
