package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// abbreviations after which a full stop ends nothing: TP. Hồ Chí Minh, Th.S, PGS.TS, v.v., Q. 5, H. Tân Yên, P. 12, ĐT. 0912…
var abbreviations = []string{"tp", "th", "ths", "ts", "gs", "pgs", "bs", "ks", "cn", "v", "q", "p", "h", "tx", "tt", "đt", "nxb", "st", "ông", "tr", "stt", "nđ", "đ", "tl", "tm", "kt", "vd", "tel"}

// sentenceEnds knows where a sentence may end.
type sentenceEnds struct{ abbreviations vocabulary }

func newSentenceEnds(lex *lexicon.Lexicon) sentenceEnds {
	return sentenceEnds{newVocabulary(lex, wordList{1, strings.Join(abbreviations, " ")})}
}

// maxSentence is where a sentence is cut, in tokens: no sentence of a report comes near it, and a page without a full stop
// must not cost more than its length.
const maxSentence = 400

// maxClosers is how many brackets and quotation marks may close behind the end of a sentence.
const maxClosers = 8

// split calls yield with the token range of each sentence of a block, of which all tokens with a concern are known.
func (e sentenceEnds) split(tokens []text.Token, all []concerned, yield func(first, last int)) {
	first := 0
	cut := func(i int) {
		last := i + 1
		for last < len(tokens) && last-i <= maxClosers && closes(tokens[last]) {
			last++
		}
		if last > first {
			yield(first, last)
		}
		first = last
	}
	long := func(end int) {
		for first+maxSentence < end {
			cut(first + maxSentence)
		}
	}
	for _, c := range all {
		if i := int(c.token); c.of&endsSentence != 0 {
			if long(i); e.ends(tokens, i) {
				cut(i)
			}
		}
	}
	if long(len(tokens)); first < len(tokens) {
		yield(first, len(tokens))
	}
}

// ends says whether the mark at i ends a sentence. A stop inside a number (10.967), after an abbreviation or an initial
// (Ảnh: T.H), or before a small letter does not.
func (e sentenceEnds) ends(tokens []text.Token, i int) bool {
	switch tokens[i].Word {
	case '!', '?':
		return true
	case '.', lexicon.MarkEllipsis:
	default:
		return false
	}
	if i+1 == len(tokens) {
		return true
	}
	next := tokens[i+1]
	if closes(next) {
		return i+2 == len(tokens) || tokens[i+2].Is(text.FlagUpper)
	}
	if i > 0 && tokens[i].Word == '.' && !tokens[i].Is(text.FlagSpace) {
		prev := tokens[i-1]
		if e.abbreviations.of(prev.Word) != 0 && (prev.Is(text.FlagUpper) || prev.Word != 0 && !next.Is(text.FlagUpper)) {
			return false
		}
		if prev.End-prev.Start <= 2 && prev.Is(text.FlagUpper) && !next.Is(text.FlagSpace) { // an initial: T.H
			return false
		}
	}
	switch {
	case next.Is(text.FlagDigits):
		return next.Is(text.FlagSpace)
	case next.Is(text.FlagPunct):
		return next.Is(text.FlagSpace) && next.Word != '.' && next.Word != ','
	}
	return next.Is(text.FlagUpper)
}

// closes says whether a token belongs to the sentence that a stop before it has ended: a closing quotation mark or bracket.
func closes(t text.Token) bool {
	switch t.Word {
	case lexicon.MarkClose, lexicon.MarkCloseSingl, ')', ']':
		return t.Is(text.FlagPunct)
	case '"', '/', '.': // "./." ends official documents
		return t.Is(text.FlagPunct) && !t.Is(text.FlagSpace)
	}
	return false
}
