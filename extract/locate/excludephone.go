package locate

import "github.com/tongket/tongket/extract/text"

// The digits of a telephone number: fewer only where a word says that it is one.
const (
	minPhone, maxPhone = 9, 11
	minSaidPhone       = 7
	phoneTokens        = 12 // most tokens that one number takes, and how far before it "điện thoại" may stand
)

// phone gives the end of the telephone number that begins with the digits at i, or i: 0909.113.355, (024) 3826 4455.
func (f *quantityFinder) phone(s *scan, i int) int {
	zero := s.raw(i)[0] == '0'
	said := f.phoneSaid(s, i)
	if !zero && !said {
		return i
	}
	digits, end := 0, i
	for j := i; s.free(j) && j < i+phoneTokens; j++ {
		t := s.tokens[j]
		if t.Is(text.FlagDigits) {
			digits, end = digits+s.width(j), j+1
		} else if w := t.Word; !t.Is(text.FlagPunct) || w != '.' && w != '-' && w != ')' || w == '.' && !s.joined(j+1) {
			break
		}
	}
	if said && digits >= minSaidPhone || zero && s.width(i) > 2 && digits >= minPhone && digits <= maxPhone {
		return end
	}
	return i
}

// areaCode gives where the telephone number with digits at i begins: at the parenthesis of "(024)".
func (f *quantityFinder) areaCode(s *scan, i int) int {
	if s.free(i-1) && s.punct(i-1, '(') && s.free(i+1) && s.punct(i+1, ')') {
		return i - 1
	}
	return i
}

// phoneSaid says whether a word of telephones stands before token i, with marks or one word between: "ĐT: ", "điện thoại
// liên hệ: (".
func (f *quantityFinder) phoneSaid(s *scan, i int) bool {
	if s.all&hintsPhone == 0 {
		return false
	}
	others := 0
	for j := i - 1; j >= 0 && j > i-phoneTokens && others < 3; j-- {
		switch {
		case f.is(s, j, qPhone):
			return true
		case s.tokens[j].Is(text.FlagDigits):
			return false
		case !s.tokens[j].Is(text.FlagPunct):
			others++
		}
	}
	return false
}
