package check

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// What the checks look for themselves. Everything else they take from mentions and records.
var (
	taskNouns  = []string{"nhiệm vụ", "giải pháp", "nhóm nhiệm vụ", "nhóm giải pháp", "nội dung", "việc", "phần việc", "khâu đột phá", "mục tiêu", "chỉ tiêu", "biện pháp"}
	weighty    = []string{"trọng tâm", "chủ yếu", "đột phá", "cơ bản", "then chốt", "lớn", "trọng điểm", "cụ thể", "sau", "chính"}
	consistsOf = []string{"gồm", "bao gồm", "gồm có"}
	amongThem  = []string{"trong đó"}
	theRest    = []string{"còn lại", "số còn lại"}
	womenOrMen = []string{"nữ", "nam"}
	wordLists  = [][]string{taskNouns, weighty, consistsOf, amongThem, theRest, womenOrMen}
)

// Vocabulary gives every word that the checks know: the lexicon must be built with them.
func Vocabulary() (out []string) {
	for _, list := range wordLists {
		for _, p := range list {
			out = append(out, strings.Fields(p)...)
		}
	}
	return out
}

// phrase is a few words in a row.
type phrase []text.Word

// phrases are alternatives.
type phrases []phrase

// words are the lists above as words of a lexicon.
type words struct {
	tasks, weighty, consistsOf, amongThem, theRest phrases
	women, men                                     text.Word
}

func newWords(lex *lexicon.Lexicon) words {
	return words{
		tasks: newPhrases(lex, taskNouns), weighty: newPhrases(lex, weighty), consistsOf: newPhrases(lex, consistsOf),
		amongThem: newPhrases(lex, amongThem), theRest: newPhrases(lex, theRest),
		women: lex.Word(womenOrMen[0]), men: lex.Word(womenOrMen[1]),
	}
}

// newPhrases drops phrases with a word that the lexicon lacks: no text could be told to hold it.
func newPhrases(lex *lexicon.Lexicon, list []string) (out phrases) {
next:
	for _, p := range list {
		var ph phrase
		for _, w := range strings.Fields(p) {
			word := lex.Word(w)
			if word == 0 {
				continue next
			}
			ph = append(ph, word)
		}
		out = append(out, ph)
	}
	return out
}

// at gives the length of the longest of the phrases that begins at token i, or 0.
func (ps phrases) at(tokens []text.Token, i int) (n int) {
	for _, p := range ps {
		if len(p) > n && p.at(tokens, i) {
			n = len(p)
		}
	}
	return n
}

func (p phrase) at(tokens []text.Token, i int) bool {
	if i+len(p) > len(tokens) {
		return false
	}
	for j, w := range p {
		if tokens[i+j].Word != w {
			return false
		}
	}
	return true
}

// in finds the first of the phrases in tokens [from,to): where it begins and how long it is, or -1, 0.
func (ps phrases) in(tokens []text.Token, from, to int) (at, n int) {
	for i := max(from, 0); i < min(to, len(tokens)); i++ {
		if n := ps.at(tokens, i); n > 0 {
			return i, n
		}
	}
	return -1, 0
}
