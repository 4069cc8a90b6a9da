package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// excluded says why r counts nothing of ours, and which tokens that takes; the reason is "" where r is a quantity.
func (f *quantityFinder) excluded(r *reading) (reason string, first, last int) {
	s, num := r.scan, &r.num
	if first, last = f.marker(s, num); last > 0 {
		return "marker", first, last
	}
	if reason = f.excludedByForm(r); reason != "" {
		return reason, num.first, r.end
	}
	if reason, last = f.excludedByNext(r); reason != "" {
		return reason, num.first, last
	}
	return f.excludedByPrevious(r), num.first, r.end
}

// marker finds a list marker: "1.", "2/", "1)" at the start of a sentence, "(1)" also within it.
func (f *quantityFinder) marker(s *scan, num *numeral) (first, last int) {
	i := num.first
	if num.spelled || num.last != i+1 || s.width(i) > 2 || !s.free(i+1) || !s.joined(i+1) {
		return 0, 0
	}
	next := i + 2
	if i == 0 && next < len(s.tokens) && !s.joined(next) && (s.punct(1, '.') || s.punct(1, '/') || s.punct(1, ')')) {
		return 0, next
	}
	if !s.punct(i+1, ')') || !s.free(i-1) || !s.punct(i-1, '(') || next == len(s.tokens) {
		return 0, 0
	}
	// "(1) Phát triển …; (2) Xây dựng …", but not "khối trường học (97) và doanh nghiệp".
	if i == 1 || s.capital(next) && !s.tokens[next].Is(text.FlagCaps) || s.punct(i-2, ';') || s.punct(i-2, ':') {
		return i - 1, next
	}
	return 0, 0
}

// excludedByForm looks at the numeral itself and at what is glued to it: Covid-19, SE30, 4.0, 2020.
func (f *quantityFinder) excludedByForm(r *reading) string {
	s, num := r.scan, &r.num
	i := num.first
	switch {
	case num.broken, r.Value.IsZero() && r.Unit == text.Money:
		return "name"
	case num.spelled:
		return ""
	case s.joined(i) && isWord(s.tokens[i-1]):
		return "name"
	case s.joined(i) && (s.punct(i-1, '-') || s.punct(i-1, '+')) && s.joined(i-1) && isWord(s.tokens[i-2]):
		return "name"
	case f.glued(r):
		return "name"
	case num.fraction && !r.said && strings.HasSuffix(s.doc[:s.tokens[num.last-1].End], ".0"):
		return "name"
	case f.year(r):
		return "date"
	}
	return ""
}

func isWord(t text.Token) bool { return t.Flags&(text.FlagDigits|text.FlagPunct) == 0 }

// glued says whether letters that are no unit follow without a space: 4G, 12C. Three letters and more are a lost space.
func (f *quantityFinder) glued(r *reading) bool {
	s, i := r.scan, r.num.last
	return !r.said && i == r.last && s.joined(i) && isWord(s.tokens[i]) && s.width(i) < 3 && !f.measure(s, i) && !f.is(s, i, qTime)
}

// measure says whether token i is a unit of measure: "m" and "g" are, "4G" is a name.
func (f *quantityFinder) measure(s *scan, i int) bool {
	return f.free(s, i, qMeasure) && (s.width(i) > 1 || !s.tokens[i].Is(text.FlagUpper))
}

// year says whether r is a year by itself: four digits, nothing counted after them.
func (f *quantityFinder) year(r *reading) bool {
	s, num := r.scan, &r.num
	if num.last != num.first+1 || r.last != num.last || s.width(num.first) != 4 || r.Value.Coef < 1900 || r.Value.Coef > 2099 {
		return false
	}
	if f.is(s, num.first-1, qStates) { // "Tổng số đoàn viên là 2031."
		return false
	}
	i := num.last
	return i >= len(s.tokens) || !s.free(i) || s.tokens[i].Is(text.FlagPunct) || f.is(s, i, qFunction) ||
		s.tokens[i].Is(text.FlagUpper) && !s.tokens[i].Is(text.FlagCaps)
}

// excludedByNext looks at what follows: 47 tuổi, 40 km, 60 phút, 97/100 điểm, "số 15 phố". last is the token after the
// mention: "m2" belongs to it, lest its 2 be a numeral.
func (f *quantityFinder) excludedByNext(r *reading) (reason string, last int) {
	s, i := r.scan, r.end
	if f.beaten(r) {
		return "score", r.end
	}
	full := f.is(s, r.num.first-1, qFull)
	if r.said || r.Unit != text.Count || !full && !f.is(s, i, qAge|qMeasure|qTime|qPoint|qStreet) {
		return "", i
	}
	switch {
	case f.is(s, i, qAge), full && f.ageAhead(s, i):
		return "age", i
	case f.measure(s, i):
		if s.digitsAt(i+1) && s.joined(i+1) {
			return "measure", i + 2
		}
		return "measure", i + 1
	case f.is(s, i, qTime) && !f.is(s, i+1, qWage) && (s.free(i) || r.Value.Coef <= 10):
		return "duration", i
	case f.free(s, i, qPoint) && !f.is(s, i+1, qNotScore) && (r.HasOf || !s.free(i+1) || s.tokens[i+1].Is(text.FlagPunct)):
		return "score", i
	case f.is(s, i, qStreet) && (f.is(s, r.num.first-1, qNumber) || s.capital(i+1)):
		return "name", i
	}
	return "", i
}

// beaten finds a score after "thắng", "thua", "tỷ số"; r grows over its second number.
func (f *quantityFinder) beaten(r *reading) bool {
	s, i := r.scan, r.num.first
	more := r.end == r.num.last && s.free(r.end) && s.punct(r.end, '-') && s.digitsAt(r.end+1)
	if !more && r.end == r.num.last {
		return false
	}
	if !(f.is(s, i-1, qBeat) || f.is(s, i-2, qBeat) || f.is(s, i-1, qNumber) && f.num.words.of(s.word(i-2))&numMagnitude != 0) {
		return false
	}
	if more {
		r.end += 2
	}
	return true
}

// excludedByPrevious looks at what stands before: lần thứ 9, khóa 12, quận 5, Điều 38, cụm thi đua số 1, tuổi 35.
func (f *quantityFinder) excludedByPrevious(r *reading) string {
	s, num := r.scan, &r.num
	i := num.first
	if f.threshold(r) {
		return "threshold"
	}
	if num.spelled || num.last != i+1 || r.said || r.HasOf || num.scale > 1 || !f.is(s, i-1, qArticle|qOrdinal|qFewOrdinal|qArea|qNumber|qAge) {
		return ""
	}
	short := s.width(i) <= 3
	switch {
	case f.is(s, i-1, qArticle) && short && f.named(s, i):
		return "document_number"
	case (f.is(s, i-1, qOrdinal) && short || f.is(s, i-1, qFewOrdinal) && s.width(i) == 1) && !f.is(s, i-2, qPlural):
		return "ordinal"
	case f.is(s, i-1, qArea) && s.width(i) <= 2 && !f.is(s, i-2, qPlural):
		return "name"
	case f.is(s, i-1, qNumber) && short && !f.is(s, i-2, qSome):
		return "ordinal"
	case f.is(s, i-1, qAge):
		return "age"
	}
	return ""
}

// named says whether the article word before token i leaves the number a name: "khoản 4", "Điều 38", "Trung ương 4", but
// not "các khoản 5 triệu" or "mỗi chương 3 bài".
func (f *quantityFinder) named(s *scan, i int) bool { return !f.is(s, i-2, qPlural) }

// threshold says whether r is a size that firms must have: "công ty đông từ 20 lao động trở lên", "doanh nghiệp dưới
// 25 lao động". "Mỗi đơn vị có 5 sáng kiến trở lên" is a goal.
func (f *quantityFinder) threshold(r *reading) bool {
	s, i := r.scan, r.start
	if r.Unit != text.Count || !f.is(s, i-1, qFrom|qHas|qFirm) {
		return false
	}
	under := r.bounded != "" && f.is(s, i, qUnder)
	if f.free(s, i-1, qFrom) {
		i--
	}
	has := false
	for k := 0; k < 2 && f.is(s, i-1, qHas); k++ {
		i, has = i-1, true
	}
	if !f.is(s, i-1, qFirm) || f.is(s, i-2, qGoal) || f.is(s, i-3, qGoal) {
		return false
	}
	at, _ := f.turn(s, r.last)
	return under && !has || at >= 0 && (has || i < r.num.first)
}

// roman takes a Roman ordinal: lần thứ XVI, khóa XII.
func (f *quantityFinder) roman(s *scan, i int) int {
	if s.tokens[i].Is(text.FlagUpper) && f.is(s, i-1, qOrdinal|qFewOrdinal) {
		return f.exclude(s, i, i+1, "ordinal")
	}
	return i
}

// ageAhead says whether "tuổi" follows the number that ends at token i after another: "đủ 15 đến chưa đủ 18 tuổi".
func (f *quantityFinder) ageAhead(s *scan, i int) bool {
	for j := i; j < len(s.tokens) && j < i+6 && !s.tokens[j].Is(text.FlagPunct); j++ {
		if f.is(s, j, qAge) {
			return true
		}
	}
	return false
}
