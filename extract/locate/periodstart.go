package locate

import "github.com/tongket/tongket/extract/text"

// beside says what must stand right after a word, or else right before it, for a period to begin with the word.
type beside struct{ next, before class }

// pPoints are what point reads on from.
const pPoints = pNumber | pHalf | pDigits | pDayPart | pDay | pMonth | pQuarter | pYear | pTerm | pStage | pFirst | pLast | pMiddle | pNow

// anything is right after a word with which a period may begin whatever follows.
const anything = ^class(0)

// periodStarts are the classes of words that a period, a clock time or an anniversary can begin with.
var periodStarts = []struct {
	class
	beside
}{
	{pAs, beside{next: pWith}},
	{pSame, beside{next: pTurn}},
	{pReckon, beside{next: pUpTo}},
	{pUpTo | pEnd | pFrom, beside{next: pPoints | pEnd | pMoment | pThis | pDated}},
	{pIn, beside{next: pYear | pTerm}},
	{pDay | pDayPart, beside{next: pDay | pDigits}},
	{pMonth, beside{next: pPast | pThis | pDigits}},
	{pQuarter, beside{next: pDigits | pRoman}},
	{pYear, beside{next: pSchool | pDigits | pJust | pPast | pThis | pPrior}},
	{pTerm, beside{next: pTurn}},
	{pStage, beside{next: pPart}},
	{pFirst | pLast | pMiddle, beside{next: pYear | pTerm | pMonth}},
	{pNow, beside{next: pThis | pNowNext}},
	{pDigits, beside{next: pMonth | pYear | pHour | pAnd | pNumber | pDigits | pComma | pStop | pMark, before: pDay | pFeast | pOpen}},
}

func newStarts(f *periodFinder) []beside {
	starts := make([]beside, len(f.words))
	for w, c := range f.words {
		for _, s := range periodStarts {
			if c&s.class != 0 {
				starts[w].next |= s.next
				starts[w].before |= s.before
			}
		}
		switch n := f.num.words.of(text.Word(w)); {
		case n&numHalf != 0:
			starts[w].next = anything
		case n&(numDigit|numTen) != 0:
			starts[w].next |= pYear | pMonth | pNumber
		}
	}
	return starts
}

// begins says whether a period can begin with w.
func (f *periodFinder) begins(w text.Word) bool {
	return int(w) < len(f.starts) && f.starts[w].next != 0
}

// likely says whether what stands beside token i lets a period begin with it: most of "trong", "đến" and of the digits of a
// report begin none. A sentence may begin with "Hiện" before a name. A number that goes on must end before a time, as "19,3%" and
// "3.540 triệu" do not, or be of two days: "6, 7/6".
func (f *periodFinder) likely(s *scan, i int) bool {
	start := &f.starts[s.tokens[i].Word]
	next := start.next & f.words.of(s.word(i+1))
	switch {
	case i == 0, start.next == anything, next&^(pNumber|pComma) != 0, start.before&f.words.of(s.word(i-1)) != 0:
		return true
	case next == 0:
		return false
	}
	return f.timed(s, i) || next == pComma && f.words.of(s.word(i+3))&(pMark|pStop|pMonth) != 0
}

// maxTimed is how far timed looks; a longer number may be anything.
const maxTimed = 32

// timed says whether "năm" or "tháng" may stand right after the number that begins at token i.
func (f *periodFinder) timed(s *scan, i int) bool {
	for j := i + 1; j < len(s.tokens) && j < i+maxTimed; j++ {
		switch c := f.words.of(s.tokens[j].Word); {
		case c&(pYear|pMonth) != 0:
			return true
		case c&(pNumber|pDigits|pComma|pStop) == 0:
			return false
		}
	}
	return i+maxTimed < len(s.tokens)
}
