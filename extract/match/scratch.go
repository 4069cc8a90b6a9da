package match

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Scratch is the memory that the finds of one document live in, and that of the search for them. It is for one goroutine, and
// for the next document when nothing of the last one's finds is looked at any more.
type Scratch struct {
	kept  text.Arena[rules.Find]
	parts text.Arena[rules.Part]

	around    []uint16     // the codes of the sentence's view, and before and behind them that of its edge
	headCodes []uint16     // of heads, once a rule has asked
	seen      []uint64     // bits: what a filter has met in the sentence
	next      []int32      // by rule: no evidence may begin before it, as the last one ends there
	sound     []bool       // by rule: what it asks of the whole sentence has been asked, and holds
	places    []int        // of the groups of the find in hand
	found     []rules.Find // before conflicts are settled
	rivals    rivals
}

// NewScratch gives scratch memory for the documents of one goroutine.
func (m *Matcher) NewScratch() *Scratch {
	groups := 0
	for i := range m.rules {
		groups = max(groups, len(m.rules[i].groups))
	}
	return &Scratch{
		seen: make([]uint64, m.lex.Size()/64+1), next: make([]int32, len(m.rules)), sound: make([]bool, len(m.rules)), places: make([]int, 2*groups),
	}
}

// Reset frees the memory for the next document.
func (r *Scratch) Reset() {
	r.kept.Reset()
	r.parts.Reset()
}
