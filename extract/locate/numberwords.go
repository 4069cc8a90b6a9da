package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// class is a set of things that a word can be to a finder, a bit each. Every finder has bits of its own.
type class uint64

// wordList is a class and the folded words that belong to it, with blanks between. A word may be in several lists.
type wordList struct {
	class class
	words string
}

// vocabulary tells the classes of a word by its number in the lexicon.
type vocabulary []class

// newVocabulary reads lists against the words of lex; words that lex lacks are in no class.
func newVocabulary(lex *lexicon.Lexicon, lists ...wordList) vocabulary {
	var v vocabulary
	for _, l := range lists {
		for _, word := range strings.Fields(l.words) {
			if w := lex.Word(word); w != 0 {
				v.put(w, l.class)
			}
		}
	}
	return v
}

// put adds w to a class.
func (v *vocabulary) put(w text.Word, c class) {
	if int(w) >= len(*v) {
		*v = append(*v, make(vocabulary, int(w)+1-len(*v))...)
	}
	(*v)[w] |= c
}

// of gives the classes of w: none for a mark, digits and a word that no list has.
func (v vocabulary) of(w text.Word) class {
	if int(w) >= len(v) {
		return 0
	}
	return v[w]
}

// wordsOf gives the words of lists, with repeats.
func wordsOf(lists ...wordList) (out []string) {
	for _, l := range lists {
		out = append(out, strings.Fields(l.words)...)
	}
	return out
}

// What a word can be in a numeral.
const (
	numDigit     class = 1 << iota // một … chín
	numLast                        // a last digit that is said so only after tens: mốt, tư, lăm
	numTen                         // mười
	numTens                        // mươi
	numLink                        // linh, lẻ
	numMagnitude                   // trăm, nghìn, triệu, tỷ: multiplies what stands before
	numAndHalf                     // rưỡi
	numHalf                        // nửa
	numDozens                      // hàng, vài, mấy: the magnitude after it is all that is said
	numBillionly                   // makes another word of "tỷ": tỷ lệ
	numMillionly                   // makes another word of "triệu": triệu tập
	numYear                        // năm: the digit five, or a year
)

var numberLists = []wordList{
	{numDigit, "không một hai ba bốn năm sáu bảy bẩy tám chín"},
	{numLast, "mốt tư lăm nhăm"},
	{numTen, "mười"},
	{numTens, "mươi"},
	{numLink, "linh lẻ"},
	{numMagnitude, "chục tá trăm nghìn ngàn vạn triệu tr tỷ tỉ"},
	{numAndHalf, "rưỡi rưởi"},
	{numHalf, "nửa"},
	{numDozens, "hàng vài mấy"},
	{numBillionly, "lệ số trọng suất mỉ"},
	{numMillionly, "tập phú hồi"},
	{numYear, "năm"},
}

var numberValues = []struct {
	value int64
	words string
}{
	{1, "một mốt"}, {2, "hai"}, {3, "ba"}, {4, "bốn tư"}, {5, "năm lăm nhăm"}, {6, "sáu"}, {7, "bảy bẩy"}, {8, "tám"}, {9, "chín"},
	{10, "mười chục"}, {12, "tá"}, {100, "trăm"}, {1e3, "nghìn ngàn"}, {1e4, "vạn"}, {1e6, "triệu tr"}, {1e9, "tỷ tỉ"},
}

// numerals reads numerals, in digits and in words. It never changes after newNumerals.
type numerals struct {
	words  vocabulary
	values []int64 // by word
}

func newNumerals(lex *lexicon.Lexicon) *numerals {
	n := &numerals{words: newVocabulary(lex, numberLists...)}
	n.values = make([]int64, len(n.words))
	for _, l := range numberValues {
		for _, word := range strings.Fields(l.words) {
			if w := lex.Word(word); w != 0 {
				n.values[w] = l.value
			}
		}
	}
	return n
}

// numeral is a number as written: tokens [first,last).
type numeral struct {
	first, last int
	value       model.Decimal
	bare        model.Decimal // before the multiplier: 200 of "200 nghìn"
	scale       int64         // the multiplier; 1 where there is none
	compound    bool          // of several parts: "1 tỷ 200 triệu"
	spelled     bool          // written in words
	hundreds    bool          // words: trăm or linh was said
	grouped     bool          // digits: thousands are set apart
	fraction    bool          // digits: there is a decimal mark
	broken      bool          // digits and points that make no number: 0909.113.355
}

// is says whether the free token at i has a word of class c.
func (n *numerals) is(s *scan, i int, c class) bool {
	return n.words.of(s.word(i))&c != 0 && !s.taken[i]
}

// begins says whether a numeral can begin at token i.
func (n *numerals) begins(s *scan, i int) bool {
	return s.free(i) && (s.tokens[i].Is(text.FlagDigits) || n.words.of(s.tokens[i].Word)&(numDigit|numTen|numHalf) != 0)
}

// read reads the numeral that begins at token i, with its multipliers: "1 tỷ 200 triệu", "hai trăm linh sáu".
func (n *numerals) read(s *scan, i int) (num numeral, ok bool) {
	if num, ok = n.base(s, i); !ok || num.broken {
		return num, ok
	}
	n.multiply(s, &num)
	if num.spelled && num.value == halfOne {
		return num, false // "nửa" counts nothing by itself
	}
	n.addParts(s, &num)
	return num, true
}

// magnitude reads a multiplier that stands for itself: "chục" of "ngót chục tỷ", "trăm triệu" of "hàng trăm triệu".
func (n *numerals) magnitude(s *scan, i int) (num numeral, ok bool) {
	one := model.NewDecimal(1)
	num = numeral{first: i, last: i, value: one, bare: one, scale: 1, spelled: true}
	n.multiply(s, &num)
	return num, num.last > i
}

func (n *numerals) base(s *scan, i int) (numeral, bool) {
	switch {
	case !s.free(i):
		return numeral{}, false
	case s.tokens[i].Is(text.FlagDigits):
		return n.digits(s, i), true
	}
	return n.spelled(s, i)
}
