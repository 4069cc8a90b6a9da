package match

import (
	"cmp"
	"slices"
)

// beginnings says which rules' evidence may begin at a place, by the symbols around it: at most places of a sentence, no
// rule's.
type beginnings struct {
	first    []uint32  // by code: the row of pairs of a symbol at the place; 0: nothing begins with it
	second   []uint32  // by code: the column of the one after it; the last is for the end of the sentence
	pairs    []uint32  // row + column: the set of what may begin with both; 0: nothing
	previous []uint32  // by code: the set of what may begin behind a symbol; the last is for the beginning of the sentence
	sets     []ruleSet // each once: few lines of memory hold them
}

func newBeginnings(all []compiled, codes int) *beginnings {
	starts, follows, previous := make([]ruleSet, codes), make([]ruleSet, codes+1), make([]ruleSet, codes+1)
	for i := range all {
		first, second := all[i].begins(codes)
		put(starts, i, first)
		put(follows, i, second)
		put(previous, i, all[i].previous(codes))
	}
	b, sets, first, second := &beginnings{}, newDistinct[ruleSet](), newDistinct[ruleSet](), newDistinct[ruleSet]()
	b.first, b.second, b.previous = first.all(starts), second.all(follows), sets.all(previous)
	for i := range first.list {
		for j := range second.list {
			both := first.list[i]
			both.intersect(&second.list[j])
			b.pairs = append(b.pairs, sets.add(both))
		}
	}
	for code := range b.first {
		b.first[code] *= uint32(len(second.list))
	}
	b.sets = sets.list
	return b
}

// put puts rule i in the sets of the codes of which it says yes.
func put(sets []ruleSet, i int, of []bool) {
	for code, yes := range of {
		if yes {
			sets[code].put(i)
		}
	}
}

// begins says for each code whether a rule's evidence may begin with that symbol, and whether it may be the second; the last
// is for the end of the sentence. Where no automaton knows, it may begin anywhere.
func (c *compiled) begins(codes int) (first, second []bool) {
	auto := cmp.Or(c.match.auto, c.match.may)
	if auto == nil {
		return slices.Repeat([]bool{true}, codes), slices.Repeat([]bool{true}, codes+1)
	}
	b := auto.Begins()
	return b.First, append(b.Second, b.Single)
}

// previous says for each code whether a rule's evidence may begin behind that symbol, by what must and must not stand before
// it; the last is for the beginning of the sentence. Where an evidence may begin inside another one, it may begin anywhere:
// the other one takes its place, whatever is around it.
func (c *compiled) previous(codes int) []bool {
	may := slices.Repeat([]bool{true}, codes+1)
	if c.match.auto == nil || c.match.auto.Nests() {
		return may
	}
	if c.before != nil {
		if auto := cmp.Or(c.before.auto, c.before.may); auto != nil {
			copy(may, auto.Begins().First)
			may[codes] = auto.Holds(nil)
		}
	}
	if c.notBefore != nil && c.notBefore.auto != nil {
		for code, done := range c.notBefore.auto.Begins().Done {
			may[code] = may[code] && !done
		}
		may[codes] = may[codes] && !c.notBefore.auto.Holds(nil)
	}
	return may
}
