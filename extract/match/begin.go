package match

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/match/automaton"
)

// beginnings says which rules' evidence may begin at a place, by the symbols around it: at most places of a sentence, no
// rule's. A set of rules is given as its place in bits; the empty one is at 0.
type beginnings struct {
	*sets
	first    []uint32 // by code: the row of pairs of a symbol at the place; 0: nothing begins with it
	second   []uint32 // by code: the column of the one after it; the last is for the end of the sentence
	pairs    []uint32 // row + column: what may begin with both
	previous []uint32 // by code: what may begin behind a symbol; the last is for the beginning of the sentence
	anywhere []uint64 // the rules of which no automaton knows where their evidence may begin
}

func newBeginnings(all []compiled, codes int) *beginnings {
	b := &beginnings{sets: newSets(len(all))}
	b.anywhere = b.empty()
	var starts, follows, previous [][]bool
	for i := range all {
		begins := automaton.Begins{First: make([]bool, codes), Second: make([]bool, codes)}
		if auto := cmp.Or(all[i].match.auto, all[i].match.may); auto != nil {
			begins = auto.Begins()
		} else {
			b.anywhere[i/64] |= 1 << (i % 64)
		}
		starts, follows, previous = append(starts, begins.First), append(follows, append(begins.Second, begins.Single)), append(previous, all[i].previous(codes))
	}
	first, second := newSets(len(all)), newSets(len(all))
	b.first, b.second, b.previous = first.byCode(starts, codes), second.byCode(follows, codes+1), b.byCode(previous, codes+1)
	for i := range first.len() {
		for j := range second.len() {
			both := slices.Clone(first.at(i))
			intersect(both, second.at(j))
			b.pairs = append(b.pairs, b.add(both)*uint32(b.words))
		}
	}
	scale(b.first, second.len())
	scale(b.previous, uint32(b.words))
	return b
}

func scale(list []uint32, by uint32) {
	for i := range list {
		list[i] *= by
	}
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
