package locate

import "github.com/tongket/tongket/model"

// spelled reads a number below a thousand in words: "mười bảy", "hai mươi lăm", "hai trăm linh sáu"; "nửa" is a half.
func (n *numerals) spelled(s *scan, i int) (num numeral, ok bool) {
	num = numeral{first: i, scale: 1, spelled: true}
	if n.is(s, i, numHalf) {
		num.value, num.bare, num.last = halfOne, halfOne, i+1
		return num, true
	}
	value, end := n.tens(s, i)
	if end == i {
		return num, false
	}
	if end == i+1 && value < 10 && n.is(s, end, numMagnitude) && n.values[s.tokens[end].Word] == 100 {
		value, end = value*100, end+1
		num.hundreds = true
		value, end = n.afterHundred(s, value, end)
	}
	if value == 0 && !num.hundreds {
		return num, false // "không" is "no" unless "không trăm linh hai" follows
	}
	num.value = model.NewDecimal(value)
	num.bare, num.last = num.value, end
	return num, true
}

// afterHundred adds what follows trăm: "linh sáu", "bốn mươi lăm". A bare digit does not: "hai trăm năm" are years.
func (n *numerals) afterHundred(s *scan, value int64, i int) (int64, int) {
	if n.is(s, i, numLink) && n.is(s, i+1, numDigit|numLast) {
		return value + n.values[s.tokens[i+1].Word], i + 2
	}
	if v, end := n.tens(s, i); v >= 10 {
		return value + v, end
	}
	return value, i
}

// tens reads a number below a hundred; end is i where there is none.
func (n *numerals) tens(s *scan, i int) (value int64, end int) {
	switch {
	case n.is(s, i, numTen):
		if n.lastDigit(s, i+1) {
			return 10 + n.values[s.tokens[i+1].Word], i + 2
		}
		return 10, i + 1
	case !n.is(s, i, numDigit):
		return 0, i
	}
	value = n.values[s.tokens[i].Word]
	switch {
	case n.is(s, i+1, numTens) && value > 1:
		if n.lastDigit(s, i+2) {
			return value*10 + n.values[s.tokens[i+2].Word], i + 3
		}
		return value * 10, i + 2
	case value > 1 && n.is(s, i+1, numLast) && n.values[s.tokens[i+1].Word] != 4: // hai lăm; but "ba tư" may be anything
		return value*10 + n.values[s.tokens[i+1].Word], i + 2
	}
	return value, i + 1
}

// lastDigit says whether token i is a last digit after tens. "năm" is not: twenty-five is "hai mươi lăm", and "hai mươi
// năm" are twenty years. Nor is a digit that begins a number of its own: "mười hai trăm".
func (n *numerals) lastDigit(s *scan, i int) bool {
	return n.is(s, i, numDigit|numLast) && !n.is(s, i, numYear) && n.values[s.tokens[i].Word] > 0
}
