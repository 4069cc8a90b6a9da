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

	codes     []uint16     // of the sentence's view
	headCodes []uint16     // of heads, once a rule has asked
	search    []uint64     // bits: the rules that regexp2 must run
	next      []int32      // by rule: no evidence may begin before it, as the last one ends there
	over      []verdict    // by rule: what is said of the whole sentence, asked once: a table has hundreds of figures
	found     []rules.Find // before conflicts are settled
	owners    owners
}

// NewScratch gives scratch memory for the documents of one goroutine.
func (m *Matcher) NewScratch() *Scratch {
	return &Scratch{search: make([]uint64, m.filter.words), next: make([]int32, len(m.rules)), over: make([]verdict, len(m.rules))}
}

// Reset frees the memory for the next document.
func (r *Scratch) Reset() {
	r.kept.Reset()
	r.parts.Reset()
}
