package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// What the tokenizer tells of a token: which finders it may begin something for, and what it hints at for the whole sentence. Most
// tokens concern none, and most sentences not all finders.
const (
	concernsQuoted text.Flags = text.FlagTold << iota
	concernsOrg
	concernsDocument
	concernsPeriod
	concernsQuantity
	endsSentence // may end it
	hintsTurn    // "trở", which bounds a number before it
	hintsPhone   // a word of telephones
	beginsTopic
)

// concerns gives the concern of a token by its word, in small letters and with a capital, one after the other.
type concerns []text.Flags

func newConcerns(o *orgFinder, p *periodFinder, q *quantityFinder, topics *phrases) concerns {
	words := max(256, len(o.first), len(p.words), len(q.num.words), len(q.words), len(topics.root))
	c := make(concerns, 2*words)
	put := func(w text.Word, small, capital bool, of text.Flags) {
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
	for _, mark := range []text.Word{'.', '!', '?', lexicon.MarkEllipsis} {
		put(mark, true, false, endsSentence)
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
		topic := i < len(topics.root) && topics.root[i] != 0
		put(w, topic, topic, beginsTopic)
	}
	return c
}

// of gives the concern of a word so written.
func (c concerns) of(w text.Word, flags text.Flags) text.Flags {
	i := 2 * int(w)
	if flags&text.FlagUpper != 0 {
		i++
	}
	if i >= len(c) {
		return 0
	}
	return c[i]
}

// concerned is a token that has a concern.
type concerned struct {
	token int32
	of    text.Flags
}

// concernedOf appends those of tokens that have a concern to dst.
func concernedOf(dst []concerned, tokens []text.Token) []concerned {
	for i := range tokens {
		if of := tokens[i].Flags &^ (text.FlagTold - 1); of != 0 {
			dst = append(dst, concerned{int32(i), of})
		}
	}
	return dst
}
