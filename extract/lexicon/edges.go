package lexicon

import "math/bits"

// Edges holds the edges of a trie of words once it is built: an open table, as every word of a text asks it. It never changes
// and may be shared.
type Edges struct {
	keys  []uint64 // node<<32|word; 0 is none
	nodes []uint32
	shift uint
}

// NewEdges gives a table of edges: from node<<32|word, which must not be 0, to a node, which must not be 0 either.
func NewEdges(edges map[uint64]uint32) Edges {
	size := bits.Len(uint(2*len(edges) + 1))
	t := Edges{make([]uint64, 1<<size), make([]uint32, 1<<size), uint(64 - size)}
	for key, node := range edges {
		i := t.slot(key)
		for t.keys[i] != 0 {
			i = (i + 1) & (len(t.keys) - 1)
		}
		t.keys[i], t.nodes[i] = key, node
	}
	return t
}

// slot is where the search for a key begins: Fibonacci hashing.
func (t *Edges) slot(key uint64) int { return int(key * 0x9E3779B97F4A7C15 >> t.shift) }

// From gives the node that a word leads to from a node, or 0.
func (t *Edges) From(node, word uint32) uint32 {
	key := uint64(node)<<32 | uint64(word)
	for i := t.slot(key); t.keys[i] != 0; i = (i + 1) & (len(t.keys) - 1) {
		if t.keys[i] == key {
			return t.nodes[i]
		}
	}
	return 0
}
