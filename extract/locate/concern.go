package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// concern says which finders a token may begin something for, and what it hints at for the whole sentence. Most tokens concern
// none, and most sentences not all finders: one look at a small table spares each finder a look at every token.
type concern uint8

// The finders.
const (
	concernsQuoted concern = 1 << iota
	concernsOrg
	concernsDocument
	concernsPeriod
	concernsQuantity
	hintsTurn  // "trở", which bounds a number before it
	hintsPhone // a word of telephones
)

// concerned is a token that concerns some finder.
type concerned struct {
	token int32
	of    concern
}

// concerns gives the concern of a token by its word, in small letters and with a capital, one after the other.
type concerns []concern

func newConcerns(o *orgFinder, p *periodFinder, q *quantityFinder) concerns {
	words := max(256, len(o.first), len(p.words), len(q.num.words), len(q.words))
	c := make(concerns, 2*words)
	put := func(w text.Word, small, capital bool, of concern) {
		if small {
			c[2*w] |= of
		}
		if capital {
			c[2*w+1] |= of
		}
	}
	for _, mark := range []text.Word{lexicon.MarkOpen, lexicon.MarkOpenSingle, '"', '\''} {
		put(mark, true, false, concernsQuoted)
	}
	put(text.WordDigits, true, false, concernsDocument|concernsQuantity)
	for i := range words {
		w := text.Word(i)
		if i < len(o.first) {
			put(w, o.first[i]&(beginsSmallHead|beginsRank) != 0, o.first[i] != 0, concernsOrg)
		}
		period := p.begins(w)
		put(w, period, period, concernsPeriod)
		number := q.num.words.of(w)&(numDigit|numTen|numHalf|numMagnitude) != 0
		put(w, number, number || q.words.of(w)&qRoman != 0, concernsQuantity)
		turn, phone := q.words.of(w)&qTurn != 0, q.words.of(w)&qPhone != 0
		put(w, turn, turn, hintsTurn)
		put(w, phone, phone, hintsPhone)
	}
	return c
}

// of appends those of tokens that concern a finder to dst, and gives the concerns of all of them together.
func (c concerns) of(dst []concerned, tokens []text.Token) (each []concerned, all concern) {
	for i := range tokens {
		at := 2 * int(tokens[i].Word)
		if tokens[i].Is(text.FlagUpper) {
			at++
		}
		if at < len(c) && c[at] != 0 {
			dst, all = append(dst, concerned{int32(i), c[at]}), all|c[at]
		}
	}
	return dst, all
}
