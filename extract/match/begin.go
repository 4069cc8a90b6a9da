package match

import "cmp"

// beginnings says which rules' evidence may begin with a symbol and the one after it: at most places of a sentence, no
// rule's.
type beginnings struct {
	words    int      // 64 rules a word, as in filter
	first    []uint64 // code × words: the rules whose evidence may begin with a symbol
	second   []uint64 // the same for its second symbol; the last row is for the end of the sentence
	anywhere []uint64 // the rules of which no automaton knows where their evidence may begin
}

func newBeginnings(all []compiled, words, codes int) *beginnings {
	b := &beginnings{words: words, first: make([]uint64, words*codes), second: make([]uint64, words*(codes+1)), anywhere: make([]uint64, words)}
	for i := range all {
		word, bit := i/64, uint64(1)<<(i%64)
		auto := cmp.Or(all[i].match.auto, all[i].match.may)
		if auto == nil {
			b.anywhere[word] |= bit
			continue
		}
		first, second, single := auto.Begins()
		for code := range codes {
			if first[code] {
				b.first[code*words+word] |= bit
			}
			if second[code] {
				b.second[code*words+word] |= bit
			}
		}
		if single {
			b.second[codes*words+word] |= bit
		}
	}
	return b
}

// at gives the rules whose evidence may begin at a symbol of a sentence: those of both rows.
func (b *beginnings) at(codes []uint16, i int) (first, second []uint64) {
	next := len(b.second)/b.words - 1
	if i+1 < len(codes) {
		next = int(codes[i+1])
	}
	return b.row(b.first, int(codes[i])), b.row(b.second, next)
}

func (b *beginnings) row(of []uint64, code int) []uint64 { return of[code*b.words : (code+1)*b.words] }
