package lexicon

import "math/bits"

// Edges holds the edges of a trie of words once it is built: an open table, as every word of a text asks it. It never changes
// and may be shared.
type Edges struct {
	table []edge
	shift uint
}

// edge leads from a node over a word to a node; to is 0 where the table holds none.
type edge struct{ from, word, to uint32 }

// NewEdges gives a table of edges: from node<<32|word to a node, which must not be 0.
func NewEdges(edges map[uint64]uint32) Edges {
	size := bits.Len(uint(2*len(edges) + 1))
	t := Edges{make([]edge, 1<<size), uint(64 - size)}
	for key, to := range edges {
		i := t.slot(key)
		for t.table[i].to != 0 {
			i = (i + 1) & (len(t.table) - 1)
		}
		t.table[i] = edge{uint32(key >> 32), uint32(key), to}
	}
	return t
}

// slot is where the search for a key begins: Fibonacci hashing.
func (t *Edges) slot(key uint64) int { return int(key * 0x9E3779B97F4A7C15 >> t.shift) }

// From gives the node that a word leads to from a node, or 0.
func (t *Edges) From(node, word uint32) uint32 {
	for i := t.slot(uint64(node)<<32 | uint64(word)); ; i = (i + 1) & (len(t.table) - 1) {
		e := &t.table[i]
		if e.to == 0 || e.from == node && e.word == word {
			return e.to
		}
	}
}
