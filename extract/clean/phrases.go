package clean

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases holds lower-case phrases as a tree of their bytes, with those of the capitals, so that a look takes as many steps
// as the text has in common with one of them: most lines none.
type phrases struct {
	heads [256]uint16 // the nodes behind a first byte; 0 where no phrase has it
	nodes []phraseNode
}

// phraseNode is a place in phrases, behind a byte or white space.
type phraseNode struct {
	steps []phraseStep
	gap   uint16 // the node behind white space; 0 for none
	rank  uint16 // of the phrase that ends here, by its place in the list, from 1; 0 for none
	word  bool   // it ends in a letter or a digit: no letter may follow
}

// phraseStep leads to the node behind a byte.
type phraseStep struct {
	b  byte
	to uint16
}

// list makes phrases of lines of text. Longer phrases must stand before their beginnings.
func list(words string) *phrases {
	ps := &phrases{nodes: make([]phraseNode, 1)}
	for i, w := range strings.Split(words, "\n") {
		ps.add(w, uint16(i+1))
	}
	for _, s := range ps.nodes[0].steps {
		ps.heads[s.b] = s.to
	}
	return ps
}

// add adds the phrase w.
func (ps *phrases) add(w string, rank uint16) {
	at := uint16(0)
	for _, r := range w {
		at = ps.behind(at, r)
	}
	if n := &ps.nodes[at]; n.rank == 0 {
		last, _ := utf8.DecodeLastRuneInString(w)
		n.rank, n.word = rank, unicode.IsLetter(last) || unicode.IsDigit(last)
	}
}

// behind gives the node behind r, in any case, at a node: it makes it where there is none.
func (ps *phrases) behind(at uint16, r rune) uint16 {
	if r == ' ' {
		if ps.nodes[at].gap == 0 {
			ps.nodes[at].gap = ps.node()
		}
		return ps.nodes[at].gap
	}
	if to := ps.path(at, string(r), 0); to != 0 {
		return to
	}
	to := ps.node()
	ps.path(at, string(r), to)
	for c := unicode.SimpleFold(r); c != r; c = unicode.SimpleFold(c) {
		if unicode.ToLower(c) == r {
			ps.path(at, string(c), to)
		}
	}
	return to
}

// path gives the node that bytes lead to from a node, 0 for none. Where to is given, it makes the way there.
func (ps *phrases) path(at uint16, bytes string, to uint16) uint16 {
	for i := range len(bytes) {
		next := ps.nodes[at].step(bytes[i])
		if next == 0 && to != 0 {
			if next = to; i < len(bytes)-1 {
				next = ps.node()
			}
			ps.nodes[at].steps = append(ps.nodes[at].steps, phraseStep{bytes[i], next})
		}
		if at = next; at == 0 {
			break
		}
	}
	return at
}

func (ps *phrases) node() uint16 {
	ps.nodes = append(ps.nodes, phraseNode{})
	return uint16(len(ps.nodes) - 1)
}

func (n *phraseNode) step(b byte) uint16 {
	for _, s := range n.steps {
		if s.b == b {
			return s.to
		}
	}
	return 0
}

// at gives the length of the first phrase that s begins with, in any case, and 0 if there is none: any run of spaces, soft
// hyphens skipped, at the end of a word.
func (ps *phrases) at(s string) int {
	skip := 0
	for strings.HasPrefix(s[skip:], softHyphen) {
		skip += len(softHyphen)
	}
	if skip == len(s) || ps.heads[s[skip]] == 0 {
		return 0
	}
	n := ps.from(ps.heads[s[skip]], s[skip:])
	return sizeIf(n > 0, skip+n)
}

const softHyphen = "\u00AD"

// from is at, behind the first byte of s.
func (ps *phrases) from(at uint16, s string) (length int) {
	rank := uint16(math.MaxUint16)
	for i := 1; at != 0; {
		n := &ps.nodes[at]
		if n.rank > 0 && n.rank < rank && !(n.word && letterAt(s, i)) {
			length, rank = i, n.rank
		}
		if i == len(s) {
			break
		}
		if strings.HasPrefix(s[i:], softHyphen) {
			i += len(softHyphen)
			continue
		}
		if n.gap > 0 {
			if k := spaces(s, i); k > 0 {
				at, i = n.gap, i+k
				continue
			}
		}
		at, i = n.step(s[i]), i+1
	}
	return length
}

// whole says that s is one of the phrases, but for spaces and marks at its end.
func (ps *phrases) whole(s string) bool {
	n := ps.at(s)
	return n > 0 && bare(s[n:])
}

// in says that one of the phrases stands anywhere in s.
func (ps *phrases) in(s string) bool {
	for i := range len(s) {
		if at := ps.heads[s[i]]; at != 0 && ps.from(at, s[i:]) > 0 {
			return true
		}
	}
	return false
}
