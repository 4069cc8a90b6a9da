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

// borders holds phrases by the word at one border of them.
type borders struct {
	sets    []Sets // by word: the sets of the phrases
	phrases map[text.Word][]phrase
}

type phrase struct {
	words []text.Word
	sets  Sets
}

// NewPhrases gives an empty finder of phrases over the words of lex.
func NewPhrases(lex *Lexicon) *Phrases {
	return &Phrases{lex, borders{phrases: map[text.Word][]phrase{}}, borders{phrases: map[text.Word][]phrase{}}}
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

// At finds the longest phrase of any of some sets that tokens begin with: the sets that it belongs to and how many tokens it has,
// or 0, 0.
func (p *Phrases) At(tokens []text.Token, sets Sets) (of Sets, n int) {
	if len(tokens) == 0 || !p.begin.of(tokens[0].Word, sets) {
		return 0, 0
	}
	for _, f := range p.begin.phrases[tokens[0].Word] {
		if k := len(f.words); f.sets&sets != 0 && k > n && k <= len(tokens) && same(tokens[:k], f.words) {
			of, n = f.sets&sets, k
		}
	}
	return of, n
}

// Before finds the longest phrase of any of some sets that tokens end with, as At does.
func (p *Phrases) Before(tokens []text.Token, sets Sets) (of Sets, n int) {
	last := len(tokens) - 1
	if last < 0 || !p.end.of(tokens[last].Word, sets) {
		return 0, 0
	}
	for _, f := range p.end.phrases[tokens[last].Word] {
		if k := len(f.words); f.sets&sets != 0 && k > n && k <= len(tokens) && same(tokens[len(tokens)-k:], f.words) {
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
