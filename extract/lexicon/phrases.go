package lexicon

import (
	"slices"

	"github.com/tongket/tongket/extract/text"
)

// Sets are up to 64 sets of phrases, one a bit.
type Sets uint64

// Phrases finds the phrases of some sets among tokens. Nearly every token begins and ends none: one look-up says so. It never
// changes once it is filled and may be shared.
type Phrases struct {
	lex        *Lexicon
	begin, end borders
}

// borders holds phrases by the word at one border of them: their first, or their last.
type borders struct {
	last    bool
	sets    []Sets // by word: the sets of the phrases
	phrases map[text.Word][]phrase
}

type phrase struct {
	words []text.Word
	sets  Sets
}

// NewPhrases gives an empty finder of phrases over the words of lex.
func NewPhrases(lex *Lexicon) *Phrases {
	return &Phrases{lex, borders{phrases: map[text.Word][]phrase{}}, borders{last: true, phrases: map[text.Word][]phrase{}}}
}

// Add puts phrases into sets. One with a word that the lexicon lacks is left out: no text could be told to hold it.
func (p *Phrases) Add(sets Sets, phrases ...string) {
	for _, s := range phrases {
		var words []text.Word
		for _, t := range p.lex.Tokens(s) {
			words = append(words, t.Word)
		}
		if !slices.Contains(words, 0) {
			p.begin.add(words[0], phrase{words, sets})
			p.end.add(words[len(words)-1], phrase{words, sets})
		}
	}
}

func (b *borders) add(w text.Word, p phrase) {
	b.sets = append(b.sets, make([]Sets, max(0, int(w)+1-len(b.sets)))...)
	b.sets[w] |= p.sets
	b.phrases[w] = append(b.phrases[w], p)
}

// of says whether a phrase of any of some sets has w at its border.
func (b *borders) of(w text.Word, sets Sets) bool { return int(w) < len(b.sets) && b.sets[w]&sets != 0 }

// Begins says whether a phrase of any of some sets begins with a word.
func (p *Phrases) Begins(w text.Word, sets Sets) bool { return p.begin.of(w, sets) }

// At finds the longest phrase of any of some sets that tokens begin with: the sets that it belongs to and how many tokens it has,
// or 0, 0.
func (p *Phrases) At(tokens []text.Token, sets Sets) (of Sets, n int) {
	if len(tokens) == 0 || !p.begin.of(tokens[0].Word, sets) {
		return 0, 0
	}
	return p.begin.longest(tokens, sets)
}

// Before finds the longest phrase of any of some sets that tokens end with, as At does.
func (p *Phrases) Before(tokens []text.Token, sets Sets) (of Sets, n int) {
	last := len(tokens) - 1
	if last < 0 || !p.end.of(tokens[last].Word, sets) {
		return 0, 0
	}
	return p.end.longest(tokens, sets)
}

// In finds the first phrase of any of some sets in tokens [from,to): where it begins and how many tokens it has, or -1, 0. It may
// reach behind to.
func (p *Phrases) In(tokens []text.Token, from, to int, sets Sets) (at, n int) {
	for i := max(from, 0); i < min(to, len(tokens)); i++ {
		if _, n := p.At(tokens[i:], sets); n > 0 {
			return i, n
		}
	}
	return -1, 0
}

// longest finds the longest phrase at the border of tokens.
func (b *borders) longest(tokens []text.Token, sets Sets) (of Sets, n int) {
	w := tokens[0].Word
	if b.last {
		w = tokens[len(tokens)-1].Word
	}
	for _, f := range b.phrases[w] {
		k, from := len(f.words), 0
		if f.sets&sets == 0 || k <= n || k > len(tokens) {
			continue
		}
		if b.last {
			from = len(tokens) - k
		}
		if same(tokens[from:], f.words) {
			of, n = f.sets&sets, k
		}
	}
	return of, n
}

func same(tokens []text.Token, words []text.Word) bool {
	for i, w := range words {
		if tokens[i].Word != w {
			return false
		}
	}
	return true
}
