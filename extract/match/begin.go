package match

import "cmp"

// beginnings says which rules' evidence may begin with a symbol: at most symbols of a sentence, no rule's.
type beginnings struct {
	words    int      // 64 rules a word, as in filter
	by       []uint64 // code × words
	anywhere []uint64 // the rules of which no automaton knows where their evidence may begin
}

func newBeginnings(all []compiled, words, codes int) *beginnings {
	b := &beginnings{words: words, by: make([]uint64, words*codes), anywhere: make([]uint64, words)}
	for i := range all {
		bit := uint64(1) << (i % 64)
		auto := cmp.Or(all[i].match.auto, all[i].match.may)
		if auto == nil {
			b.anywhere[i/64] |= bit
			continue
		}
		for code := range codes {
			if auto.Begins(uint16(code)) {
				b.by[code*words+i/64] |= bit
			}
		}
	}
	return b
}

// with gives the rules whose evidence may begin with a symbol.
func (b *beginnings) with(code uint16) []uint64 {
	return b.by[int(code)*b.words : (int(code)+1)*b.words]
}
