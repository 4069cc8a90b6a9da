package match

import (
	"cmp"
	"slices"
)

// slots is how many needs of a rule the filter looks at: the rarest ones.
const slots = 3

// filter finds the rules that may match a sentence by the symbols that it holds: a bit mask over all rules at once. Most
// sentences have no number and no word of ours, and no pattern ever touches them.
type filter struct {
	vital []bool   // by code: the narrowest need of a rule asks for it. A sentence without any such symbol matches nothing
	*sets          // of rules, one for each slot behind one another: those whose need in it is met
	rules int      // words of a slot
	free  []uint64 // the rules with no need in a slot
	meets []uint32 // by code: what the symbol meets
}

func newFilter(all []compiled, codes int) *filter {
	f := &filter{vital: make([]bool, codes), rules: (len(all) + 63) / 64}
	f.sets = newSets(64 * f.rules * slots)
	f.free = f.empty()
	asks := make([][]bool, 64*f.rules*slots)
	for i := range all {
		needs := all[i].needs
		slices.SortStableFunc(needs, narrower)
		for code := range f.vital {
			f.vital[code] = f.vital[code] || len(needs) == 0 || needs[0].has(code)
		}
		slices.SortStableFunc(needs, rarer)
		for slot := range slots {
			if at := 64*f.rules*slot + i; slot < len(needs) {
				asks[at] = needs[slot].byCode(codes)
			} else {
				f.free[at/64] |= 1 << (at % 64)
			}
		}
	}
	f.meets = f.byCode(asks, codes)
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

// may gives the rules that may match a sentence, as bits that live in r; none where none may.
func (f *filter) may(codes []uint16, r *Scratch) []uint64 {
	if !slices.ContainsFunc(codes, func(code uint16) bool { return f.vital[code] }) {
		return nil
	}
	copy(r.met, f.free)
	clear(r.seen)
	for _, code := range codes {
		set := f.meets[code]
		if word, bit := set/64, uint64(1)<<(set%64); set > 0 && r.seen[word]&bit == 0 {
			r.seen[word] |= bit
			unite(r.met, f.at(set))
		}
	}
	may := r.met[:f.rules]
	for slot := 1; slot < slots; slot++ {
		intersect(may, r.met[slot*f.rules:])
	}
	return may
}

// unite adds the members of b to a.
func unite(a, b []uint64) {
	a = a[:len(b)]
	for w, bits := range b {
		a[w] |= bits
	}
}

// intersect takes from a what is not in b.
func intersect(a, b []uint64) {
	b = b[:len(a)]
	for w, bits := range b {
		a[w] &= bits
	}
}
