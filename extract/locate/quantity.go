package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// quantityFinder finds numbers: what they count or measure, how they stand to the true value, and which of them are no
// figures at all. It never changes after newQuantityFinder.
type quantityFinder struct {
	num    *numerals
	words  vocabulary
	bounds [][]boundPhrase // by last word, the longest first
	pers   [][]text.Word   // longest first
}

func newQuantityFinder(lex *lexicon.Lexicon) *quantityFinder {
	f := &quantityFinder{newNumerals(lex), newVocabulary(lex, quantityLists...), newBounds(lex), newPers(lex)}
	for _, mark := range []text.Word{'%', '.', '$'} {
		f.words.put(mark, qUnitMark)
	}
	return f
}

// is says whether token i, taken or not, has a word of class c.
func (f *quantityFinder) is(s *scan, i int, c class) bool { return f.words.of(s.word(i))&c != 0 }

// free says whether token i is free and has a word of class c.
func (f *quantityFinder) free(s *scan, i int, c class) bool { return f.is(s, i, c) && !s.taken[i] }

// find adds a mention for every numeral of s that is still free.
func (f *quantityFinder) find(s *scan) {
	s.visit(concernsQuantity, func(i int) int { return f.at(s, i) })
}

// at reads what begins at token i, and gives the token after it: i where nothing begins.
func (f *quantityFinder) at(s *scan, i int) int {
	if f.is(s, i, qRoman) {
		return f.roman(s, i)
	}
	if s.tokens[i].Is(text.FlagDigits) {
		if last := f.phone(s, i); last > i {
			return f.exclude(s, f.areaCode(s, i), last, "phone")
		}
	}
	num, bound, ok := f.numeral(s, i)
	if !ok {
		return i
	}
	if num.last == i+1 && f.num.is(s, i, numYear) && !f.five(s, i) {
		return i
	}
	r := reading{finder: f, scan: s, num: num, last: num.last}
	r.Value, r.Bound, r.Spelled = num.value, bound, num.spelled
	r.read()
	if reason, first, last := f.excluded(&r); reason != "" {
		if bound == model.Magnitude { // hàng nghìn giờ
			first--
		}
		return f.exclude(s, first, last, reason)
	}
	if num.spelled && bound == "" && !f.safe(s, &r) {
		return i
	}
	r.finish()
	return r.last
}

func (f *quantityFinder) exclude(s *scan, first, last int, reason string) int {
	s.add(first, last, text.Mention{Kind: text.MentionExcluded, Reason: reason})
	return last
}

// numeral reads the numeral at i: also "chục nghìn" after "hàng" and "chục" after "hơn", where its bound is known to be
// a magnitude.
func (f *quantityFinder) numeral(s *scan, i int) (num numeral, bound model.Bound, ok bool) {
	if f.num.begins(s, i) {
		num, ok = f.num.read(s, i)
		return num, "", ok
	}
	if !f.num.is(s, i, numMagnitude) {
		return num, "", false
	}
	num, ok = f.num.magnitude(s, i)
	if !ok {
		return num, "", false
	}
	if f.num.is(s, i-1, numDozens) {
		return num, model.Magnitude, true
	}
	_, start := f.boundBefore(s, i)
	return num, "", start < i || num.last > i+1 && num.scale >= 1e4
}

// five says whether "năm" by itself at token i is the digit: nearly always it is a year.
func (f *quantityFinder) five(s *scan, i int) bool {
	if i == 0 {
		return s.free(1) && !f.is(s, 1, qFunction|qUncounted|qYearly)
	}
	return f.is(s, i-1, qBeforeFive)
}

// safe says whether words that read as a number are one: "ba" may be a name, "một số" is some.
func (f *quantityFinder) safe(s *scan, r *reading) bool {
	first, last := r.num.first, r.num.last
	t := s.tokens[first]
	if t.Is(text.FlagUpper) && !t.Is(text.FlagCaps) && first > 0 && !s.tokens[first-1].Is(text.FlagPunct) {
		return false
	}
	if f.is(s, first-1, qNaming) && r.num.scale == 1 && !r.num.hundreds {
		return false
	}
	if last > first+1 || r.last > last {
		return true
	}
	if last >= len(s.tokens) || s.tokens[last].Flags&(text.FlagPunct|text.FlagDigits) != 0 || f.is(s, last, qUncounted) ||
		f.is(s, last, qPart) && r.num.value.Coef == 1 { // một phần; but mười phần quà
		return false
	}
	if s.tokens[last].Is(text.FlagUpper) && !s.tokens[last].Is(text.FlagCaps) && s.free(last) {
		return false
	}
	return true
}
