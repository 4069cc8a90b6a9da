// Package locate reads what the text says in itself, without knowing what it is about: sentences, quantities, dates and
// periods, organisations and places, document numbers and quoted names. From these it builds the symbol view for match.
package locate

import (
	"slices"

	"github.com/tongket/tongket/extract/text"
)

// scan is one sentence under the finders' eyes: its tokens, which of them belong to a mention already, and the mentions.
// Finders run in a fixed order; a token belongs to at most one mention.
type scan struct {
	doc       string
	tokens    []text.Token
	first     int         // its first token among those that are numbered in concerned
	concerned []concerned // its tokens that have a concern, in order
	all       text.Flags  // of all of them
	taken     []bool
	mentions  []text.Mention
	speaker   text.Word // "tôi": who says it speaks, and names nothing
	room      *room     // where what is read lives
}

// visit calls at for each token from which a finder may read something, as long as it is free, and goes on from the token that
// at gives.
func (s *scan) visit(finder text.Flags, at func(i int) (next int)) {
	next := 0
	for _, c := range s.concerned {
		if c.of&finder == 0 {
			continue
		}
		if i := int(c.token) - s.first; i >= next && !s.taken[i] {
			next = at(i)
		}
	}
}

// word gives the word at i, or 0 beyond the ends.
func (s *scan) word(i int) text.Word {
	if uint(i) >= uint(len(s.tokens)) {
		return 0
	}
	return s.tokens[i].Word
}

// free says whether i is a token that no mention has.
func (s *scan) free(i int) bool { return uint(i) < uint(len(s.taken)) && !s.taken[i] }

// joined says whether token i stands right after token i-1, with nothing between.
func (s *scan) joined(i int) bool {
	return i > 0 && i < len(s.tokens) && !s.tokens[i].Is(text.FlagSpace)
}

// raw gives the text of token i as written, or "" beyond the ends.
func (s *scan) raw(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.doc[s.tokens[i].Start:s.tokens[i].End]
}

// span gives the place of tokens [first,last).
func (s *scan) span(first, last int) text.Span {
	return text.Span{Start: int(s.tokens[first].Start), End: int(s.tokens[last-1].End)}
}

// add records a mention of tokens [first,last) and takes them, unless one of them is taken already: the apostrophes in
// "các huyện M ' Đrắk, Ea H ' leo" may be of names or of a quotation.
func (s *scan) add(first, last int, m text.Mention) {
	if slices.Contains(s.taken[first:last], true) {
		return
	}
	m.Span, m.First, m.Last = s.span(first, last), first, last
	for i := first; i < last; i++ {
		s.taken[i] = true
	}
	s.mentions = append(s.mentions, m)
}
