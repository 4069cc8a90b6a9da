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
	free  [slots][]uint64  // rules with no need in this slot
	by    [slots][]uint64  // symbol × words: the rules whose need in this slot the symbol meets
	lex   *lexicon.Lexicon // for the symbols' indexes
}

// newFilter makes the filter of rules by their needs, given in the order of the rules.
func newFilter(all [][]symbolSet, lex *lexicon.Lexicon) *filter {
	f := &filter{words: len(all)/64 + 1, lex: lex}
	for k := range f.free {
		f.free[k] = make([]uint64, f.words)
		f.by[k] = make([]uint64, f.words*lex.Symbolic())
	}
	for rule, sets := range all {
		slices.SortStableFunc(sets, func(a, b symbolSet) int { return cmp.Compare(a.len(), b.len()) })
		for k := range slots {
			if k >= len(sets) {
				f.free[k][rule/64] |= 1 << (rule % 64)
				continue
			}
			for sym := range lex.Symbolic() {
				if sets[k][sym/64]&(1<<(sym%64)) != 0 {
					f.by[k][sym*f.words+rule/64] |= 1 << (rule % 64)
				}
			}
		}
	}
	return f
}

// may gives the rules that may match a view, as bits in out, which must have room for all rules. any is false where none may.
func (f *filter) may(view []rune, out []uint64) (any bool) {
	var met [slots][8]uint64 // 512 rules without an allocation
	if f.words > len(met[0]) {
		for i := range out {
			out[i] = ^uint64(0)
		}
		return true
	}
	for k := range met {
		copy(met[k][:], f.free[k])
	}
	for _, r := range view {
		i := f.lex.Index(r)
		if i < 0 {
			continue
		}
		for k := range met {
			row := f.by[k][i*f.words : (i+1)*f.words]
			for w := range row {
				met[k][w] |= row[w]
			}
		}
	}
	for w := range out {
		out[w] = met[0][w]
		for k := 1; k < slots; k++ {
			out[w] &= met[k][w]
		}
		any = any || out[w] != 0
	}
	return any
}
