package match

import (
	"cmp"
	"slices"
)

// filter finds the rules of a block that may match a sentence by the symbols that it holds: a bit mask over all rules at
// once. Most sentences have no number and no word of ours, and no pattern ever touches them.
type filter struct {
	vital []bool   // by code: the narrowest need of a rule asks for it. A sentence without any such symbol matches nothing
	free  met      // what is met without a symbol
	by    []uint32 // by code: what the symbol meets
	met   []met
}

// slots is how many needs of a rule the filter looks at: the rarest ones.
const slots = 3

// met is, for each slot, the rules whose need in it is met.
type met [slots]ruleSet

func newFilter(all []compiled, codes int) *filter {
	f := &filter{vital: make([]bool, codes)}
	by := make([]met, codes)
	for i := range all {
		needs := all[i].needs
		slices.SortStableFunc(needs, narrower)
		for code := range f.vital {
			f.vital[code] = f.vital[code] || len(needs) == 0 || needs[0].has(code)
		}
		slices.SortStableFunc(needs, rarer)
		for slot := range slots {
			if slot >= len(needs) {
				f.free[slot].put(i)
				continue
			}
			for code := range by {
				if needs[slot].has(code) {
					by[code][slot].put(i)
				}
			}
		}
	}
	d := newDistinct[met]()
	f.by = d.all(by)
	f.met = d.list
	return f
}

// narrower puts the need first that the fewest symbols meet.
func narrower(a, b symbolSet) int { return cmp.Compare(a.len(), b.len()) }

// rarer puts needs of words before those that a number, a name or a mark meets: many sentences have these.
func rarer(a, b symbolSet) int {
	switch {
	case a.common() == b.common():
		return narrower(a, b)
	case b.common():
		return -1
	}
	return 1
}

// may gives the rules that may match a sentence. seen is room for a bit of each code.
func (f *filter) may(codes []uint16, seen []uint64) (may ruleSet) {
	if !slices.ContainsFunc(codes, func(code uint16) bool { return f.vital[code] }) {
		return may
	}
	all := f.free
	clear(seen)
	for _, code := range codes {
		k := f.by[code]
		if word, bit := k/64, uint64(1)<<(k%64); k > 0 && seen[word]&bit == 0 {
			seen[word] |= bit
			more := &f.met[k]
			for slot := range all {
				all[slot].unite(&more[slot])
			}
		}
	}
	may = all[0]
	for slot := range all {
		may.intersect(&all[slot])
	}
	return may
}
