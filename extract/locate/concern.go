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

// concerned is a token that concerns some finder.
type concerned struct {
	token int32
	of    concern
}

// concerns gives the concern of a token by its word: in small letters, and with a capital.
type concerns []struct{ small, capital concern }

func newConcerns(o *orgFinder, p *periodFinder, q *quantityFinder) concerns {
	c := make(concerns, max(256, len(o.first), len(p.words), len(q.num.words), len(q.words)))
	put := func(w text.Word, small, capital bool, of concern) {
		if small {
			c[w].small |= of
		}
		if capital {
			c[w].capital |= of
		}
	}
	for _, mark := range []text.Word{lexicon.MarkOpen, lexicon.MarkOpenSingle, '"', '\''} {
		put(mark, true, false, concernsQuoted)
	}
	put(text.WordDigits, true, false, concernsDocument|concernsQuantity)
	for i := range c {
		w := text.Word(i)
		if i < len(o.first) {
			put(w, o.first[i]&(beginsSmallHead|beginsRank) != 0, o.first[i] != 0, concernsOrg)
		}
		period := p.begins(w)
		put(w, period, period, concernsPeriod)
		number := q.num.words.of(w)&(numDigit|numTen|numHalf|numMagnitude) != 0
		put(w, number, number || q.words.of(w)&qRoman != 0, concernsQuantity)
	}
	return c
}

// of appends those of tokens that concern a finder to dst, and gives the concerns of all of them together.
func (c concerns) of(dst []concerned, tokens []text.Token) (each []concerned, all concern) {
	for i := range tokens {
		t := &tokens[i]
		if int(t.Word) >= len(c) {
			continue
		}
		one := c[t.Word].small
		if t.Flags&text.FlagUpper != 0 {
			one = c[t.Word].capital
		}
		if one != 0 {
			dst, all = append(dst, concerned{int32(i), one}), all|one
		}
	}
	return dst, all
}
