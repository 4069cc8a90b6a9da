package resolve

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// mark says what a symbol of a view is, a bit for each class that resolve asks for: each symbol is looked up once, and a sentence
// knows which classes it holds at all. The class "neutral" is none of them: it takes words such as "thực hiện" out of the reach of
// "hiện", which says that a figure is so.
type mark uint64

const (
	isNumber mark = 1 << iota
	isMoney
	isPercent
	isPeriod
	isUnion
	isState
	isPlace
	isDocNumber
	isNow // a period that is the present: "hiện nay", "đến nay"; no class, but set by what the mention says
	isActual
	isTarget
	isProposed
	isPlan
	isDuty
	isAim // với mục tiêu
	isPassive
	isEntrusted // what makes the verb behind it a plan
	isSetting   // verbs behind which, and a colon, targets stand
	isWill      // marks of the future
	isVerb
	isAct // what stands behind one who acts
	isNarrowing
	isGrowth
	isPeople
	isUnitWord  // words for employers and units
	isOwnUnion  // the bare name of a grassroots union
	isAmong     // trong đó
	isLikewise  // what opens a sentence that goes on with more of the same
	isEntire    // toàn tỉnh, cả huyện
	isFlashback // the first words of a sentence that looks back
	isStopped   // what has befallen those counted before it
	isRise      // words before a difference
	isFall
	isEmployer // words for a firm that point back to the one named
	isSeveral  // words before them that speak of several
	isPlanned  // what a title begins with that makes the whole document a plan
	isAssigned // what it says near its beginning that does the same
	isAchieved // what the heading of results begins with
	isLookback // headings of how things stand: "Đặc điểm tình hình"
	isHonour   // words for the form of an honour
	isReceived // said of those honoured: được, nhận, đạt
	isOpening  // what may stand before the verb of a sentence without a subject
	isOnBehalf // thừa ủy quyền
	isAnnounced
	isLaw
	isCampaign  // the name of a campaign that everybody knows
	isProgramme // of such a programme
	isFund      // quỹ
	isInOrder   // words for "in this order"
	isOf        // của
	isFrom      // từ
	isIs        // là
	isToo       // cũng
	isAnd       // và
	isUp        // lên
	isDown      // xuống
)

const (
	isFigure = isNumber | isMoney | isPercent
	isStatus = isActual | isTarget | isProposed
)

// markClasses are the classes of the lexicon that make a mark. Of the marks of isStatus a symbol has the last.
var markClasses = []struct {
	mark
	classes []string
}{
	{isNumber, []string{"number"}}, {isMoney, []string{"money"}}, {isPercent, []string{"percent"}}, {isPeriod, []string{"period"}}, {isUnion, []string{"union"}},
	{isState, []string{"state"}}, {isPlace, []string{"place"}}, {isDocNumber, []string{"docno"}},
	{isActual, []string{"done"}}, {isTarget, []string{"target"}}, {isProposed, []string{"proposed"}},
	{isPlan, []string{"plan"}}, {isDuty, []string{"duty"}}, {isAim, []string{"aim"}}, {isPassive, []string{"passive"}}, {isEntrusted, []string{"entrusted"}}, {isSetting, []string{"sets"}}, {isWill, []string{"will"}},
	{isVerb, []string{"verb"}}, {isAct, []string{"verb", "done", "give", "confer", "target"}}, {isNarrowing, []string{"narrows"}}, {isGrowth, []string{"admit", "found"}},
	{isPeople, []string{"people"}}, {isUnitWord, []string{"unit"}}, {isOwnUnion, []string{"cdcs"}}, {isAmong, []string{"partly"}}, {isLikewise, []string{"likewise"}}, {isEntire, []string{"entire"}},
	{isFlashback, []string{"flashback"}}, {isStopped, []string{"strike"}}, {isRise, []string{"rise"}}, {isFall, []string{"fall"}},
	{isEmployer, []string{"employer"}}, {isSeveral, []string{"several"}}, {isPlanned, []string{"planned"}}, {isAssigned, []string{"assigned"}},
	{isAchieved, []string{"achieved"}}, {isLookback, []string{"lookback"}}, {isHonour, []string{"award_form"}}, {isReceived, []string{"passive", "receive", "attain"}},
	{isOpening, []string{"confer", "period", "done", "commendation"}}, {isOnBehalf, []string{"behalf"}}, {isAnnounced, []string{"announced"}},
	{isLaw, []string{"law"}}, {isCampaign, []string{"campaign_name"}}, {isProgramme, []string{"programme_name"}}, {isFund, []string{"fund"}}, {isInOrder, []string{"respectively"}},
}

// markWords are the words that make one.
var markWords = []struct {
	mark
	word string
}{{isOf, "của"}, {isFrom, "từ"}, {isIs, "là"}, {isToo, "cũng"}, {isAnd, "và"}, {isUp, "lên"}, {isDown, "xuống"}}

// markTable holds the marks of symbols.
type markTable lexicon.Table[mark]

func newMarks(lex *lexicon.Lexicon) markTable {
	t := lexicon.NewTable[mark](lex)
	put := func(m mark, symbols []rune) {
		for _, r := range symbols {
			old := t.At(r)
			if m.has(isStatus) {
				old &^= isStatus
			}
			t.Put(old|m, r)
		}
	}
	for _, c := range markClasses {
		for _, class := range c.classes {
			put(c.mark, lex.Class(class))
		}
	}
	for _, l := range markWords {
		put(l.mark, lex.Symbols(l.word))
	}
	return markTable(t)
}

// at gives the marks of one symbol.
func (t markTable) at(r rune) mark { return lexicon.Table[mark](t).At(r) }

// fill sets marks to those of symbols and gives all of them together.
func (t markTable) fill(marks []mark, symbols []rune) (held mark) {
	marks = marks[:len(symbols)]
	for k, r := range symbols {
		m := mark(0)
		if i := uint32(r - lexicon.SymNumber); i < uint32(len(t)) {
			m = t[i]
		}
		marks[k] = m
		held |= m
	}
	return held
}

// has says whether m is of any of some classes.
func (m mark) has(any mark) bool { return m&any != 0 }

// status gives what a word says of a figure, or "".
func (m mark) status() model.Status {
	switch {
	case m.has(isActual):
		return model.Actual
	case m.has(isTarget):
		return model.Target
	case m.has(isProposed):
		return model.Proposed
	}
	return ""
}

// wordMark says the same of a word.
type wordMark uint8

const (
	opensBracket wordMark = 1 << iota
	opensQuote
	ordinalWord  // là, thứ: parts of a list marker in words
	guidanceWord // sự, of "dưới sự lãnh đạo của …"
	eachWord     // mỗi: the amount behind it is for one
)

// wordMarks holds the marks of words, by their number.
type wordMarks []wordMark

func newWordMarks(lex *lexicon.Lexicon) (marks wordMarks) {
	put := func(m wordMark, words ...text.Word) {
		for _, w := range words {
			marks = append(marks, make([]wordMark, max(0, int(w)+1-len(marks)))...)
			marks[w] |= m
		}
	}
	put(opensBracket, '(')
	put(opensQuote, '"', lexicon.MarkOpen, lexicon.MarkOpenSingle)
	put(guidanceWord, lex.Word("sự"))
	put(eachWord, lex.Word(each))
	put(ordinalWord, lex.Word("là"), lex.Word("thứ"))
	return marks
}

// of gives the marks of tokens, all of them together.
func (t wordMarks) of(tokens []text.Token) (held wordMark) {
	for k := range tokens {
		if w := int(tokens[k].Word); w < len(t) {
			held |= t[w]
		}
	}
	return held
}

func (m wordMark) has(any wordMark) bool { return m&any != 0 }
