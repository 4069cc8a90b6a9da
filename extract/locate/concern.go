package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// concern says which finders a token may begin something for. Most tokens concern none, and most sentences not all finders:
// one look at a small table spares each finder a look at every token.
type concern uint8

// The finders.
const (
	concernsQuoted concern = 1 << iota
	concernsOrg
	concernsDocument
	concernsPeriod
	concernsQuantity
)

// concerns gives the concern of a token by its word.
type concerns []concern

func newConcerns(o *orgFinder, p *periodFinder, q *quantityFinder) concerns {
	c := make(concerns, max(256, len(o.first), len(p.words), len(p.num.words), len(q.words)))
	for _, mark := range []text.Word{lexicon.MarkOpen, lexicon.MarkOpenSingle, '"', '\''} {
		c[mark] |= concernsQuoted
	}
	c[text.WordDigits] |= concernsDocument | concernsPeriod | concernsQuantity
	for i := range c {
		w := text.Word(i)
		if i < len(o.first) && o.first[i] != 0 {
			c[i] |= concernsOrg
		}
		if p.num.words.of(w)&(numDigit|numTen|numHalf) != 0 || p.words.of(w)&pStarts != 0 {
			c[i] |= concernsPeriod
		}
		if q.num.words.of(w) != 0 || q.words.of(w)&qRoman != 0 {
			c[i] |= concernsQuantity
		}
	}
	return c
}

// of appends the concerns of tokens to dst, and gives all of them together.
func (c concerns) of(dst []concern, tokens []text.Token) (each []concern, all concern) {
	for i := range tokens {
		one := concern(0)
		if w := int(tokens[i].Word); w < len(c) {
			one = c[w]
		}
		dst, all = append(dst, one), all|one
	}
	return dst, all
}
