package match

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
)

// slots is how many needs of a rule the filter looks at: the narrowest ones.
const slots = 4

// filter finds the rules that may match a sentence by the symbols that it holds: a bit mask over all rules at once. Most
// sentences have no number and no word of ours, and no pattern ever touches them.
type filter struct {
	words int              // 64 rules a word
	free  []uint64         // slot × words: rules with no need in this slot
	by    []uint64         // symbol × slot × words: the rules whose need in this slot the symbol meets
	lex   *lexicon.Lexicon // for the symbols' indexes
}

// newFilter makes the filter of rules by their needs, given in the order of the rules.
func newFilter(all [][]symbolSet, lex *lexicon.Lexicon) *filter {
	words := len(all)/64 + 1
	f := &filter{words: words, lex: lex, free: make([]uint64, slots*words), by: make([]uint64, slots*words*lex.Symbolic())}
	for rule, sets := range all {
		slices.SortStableFunc(sets, func(a, b symbolSet) int { return cmp.Compare(a.len(), b.len()) })
		for k := range slots {
			at, bit := k*words+rule/64, uint64(1)<<(rule%64)
			if k >= len(sets) {
				f.free[at] |= bit
				continue
			}
			for sym := range lex.Symbolic() {
				if sets[k][sym/64]&(1<<(sym%64)) != 0 {
					f.by[sym*slots*words+at] |= bit
				}
			}
		}
	}
	return f
}

// may gives the rules that may match a view, as bits in out, which must have room for all rules. any is false where none may.
func (f *filter) may(view []rune, out []uint64) (any bool) {
	var room [slots * 8]uint64 // 512 rules without an allocation
	met := append(room[:0], f.free...)
	for _, r := range view {
		i := f.lex.Index(r)
		if i < 0 {
			continue
		}
		for w, bits := range f.by[i*len(met) : (i+1)*len(met)] {
			met[w] |= bits
		}
	}
	for w := range out {
		out[w] = met[w]
		for k := 1; k < slots; k++ {
			out[w] &= met[k*f.words+w]
		}
		any = any || out[w] != 0
	}
	return any
}
