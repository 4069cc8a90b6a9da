package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// maxDigits is how many digits a Decimal holds.
const maxDigits = 18

// maxGroups is how many groups of digits one numeral takes: no number has more, and a longer run of digits and points is
// read in pieces, lest every start in it read it to its end.
const maxGroups = 8

// width is the length of token i in bytes.
func (s *scan) width(i int) int { return int(s.tokens[i].End - s.tokens[i].Start) }

// digitsAt says whether token i is free and a run of digits.
func (s *scan) digitsAt(i int) bool { return s.free(i) && s.tokens[i].Is(text.FlagDigits) }

// natural gives the number that the digits at i are, maxDigits at the most.
func (s *scan) natural(i int) (n int64) {
	for _, b := range []byte(s.raw(i)) {
		n = n*10 + int64(b-'0')
	}
	return n
}

// marked says whether mark m stands at i-1 between digits, with no space: ".967" of "10.967".
func (s *scan) marked(i int, m text.Word) bool {
	return s.digitsAt(i) && s.joined(i) && s.free(i-1) && s.joined(i-1) && s.word(i-1) == m
}

// digits reads digits with their marks: 10.967, 10 967, 1,6, 2,100, 2.5, 02. Where marks and digits make no number,
// the numeral is broken and covers them all.
func (n *numerals) digits(s *scan, i int) numeral {
	num := numeral{first: i, last: i + 1, scale: 1}
	if (i+1 == len(s.tokens) || isWord(s.tokens[i+1])) && s.width(i) <= maxDigits { // nearly all: nothing of a number follows
		num.value = model.NewDecimal(s.natural(i))
		num.bare = num.value
		return num
	}
	coef, count := int64(0), 0
	push := func(at int) {
		for _, b := range []byte(s.raw(at)) {
			if count++; count <= maxDigits {
				coef = coef*10 + int64(b-'0')
			}
		}
	}
	push(i)
	end, mark := n.groups(s, i)
	for j := i + 1; j < end; j++ {
		if s.digitsAt(j) {
			push(j)
		}
	}
	num.last, num.grouped = end, end > i+1
	scale := 0
	for _, m := range [...]text.Word{',', '.'} {
		if m != mark && scale == 0 && s.marked(num.last+1, m) {
			push(num.last + 1)
			scale, num.fraction, mark = s.width(num.last+1), true, m
			num.last += 2
		}
	}
	for k := 0; k < maxGroups && (s.marked(num.last+1, '.') || s.marked(num.last+1, ',') && mark == ','); k++ {
		num.broken = true
		num.last += 2
	}
	num.broken = num.broken || count > maxDigits
	num.value = model.Decimal{Coef: coef, Scale: uint8(scale % (maxDigits + 1))}.Normal()
	num.bare = num.value
	return num
}

// groups finds where the groups of thousands that begin with token i end, and the mark between them. A single group
// after a comma is a fraction before "triệu", "tỷ" and "%" ("1,250 tỷ"), and after a point before "%".
func (n *numerals) groups(s *scan, i int) (end int, mark text.Word) {
	if s.width(i) > 3 || s.raw(i) == "0" {
		return i + 1, 0
	}
	for _, m := range [...]text.Word{'.', ','} {
		end = i + 1
		for s.marked(end+1, m) && s.width(end+1) == 3 && end-i < 2*maxGroups {
			end += 2
		}
		if end == i+1 {
			continue
		}
		if end == i+3 && (s.punct(end, '%') || m == ',' && n.multiplier(s, end) >= 1e6) {
			return i + 1, 0
		}
		if s.marked(end+1, m) { // 12.345.6: no number
			return i + 1, 0
		}
		return end, m
	}
	end = i + 1
	for !strings.HasPrefix(s.raw(i), "0") && s.spacedGroup(end) && end-i < maxGroups {
		end++
	}
	return end, ' '
}

// spacedGroup says whether token i is a group of thousands set apart by one space, narrow or not: "967" of "10 967". It
// is none where it begins a number of its own: "quận 5 100.000 đồng".
func (s *scan) spacedGroup(i int) bool {
	if !s.digitsAt(i) || s.width(i) != 3 || s.joined(i) {
		return false
	}
	switch s.doc[s.tokens[i-1].End:s.tokens[i].Start] {
	case " ", "\u00A0", "\u202F", "\u2009":
	default:
		return false
	}
	own := s.marked(i+2, '.') || s.marked(i+2, ',') && s.width(i+2) == 3
	return !own
}
