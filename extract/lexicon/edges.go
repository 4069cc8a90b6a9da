package lexicon

import "math/bits"

// edgeTable holds the edges of the trie of terms once it is built: an open table, as every word of a text asks it.
type edgeTable struct {
	keys  []uint64 // node<<32|word; 0 is none
	nodes []uint32
	shift uint
}

func newEdgeTable(edges map[uint64]uint32) edgeTable {
	size := bits.Len(uint(2*len(edges) + 1))
	t := edgeTable{make([]uint64, 1<<size), make([]uint32, 1<<size), uint(64 - size)}
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
func (t *edgeTable) slot(key uint64) int { return int(key * 0x9E3779B97F4A7C15 >> t.shift) }

// from gives the node that a word leads to from a node, or 0.
func (t *edgeTable) from(node, word uint32) uint32 {
	key := uint64(node)<<32 | uint64(word)
	for i := t.slot(key); t.keys[i] != 0; i = (i + 1) & (len(t.keys) - 1) {
		if t.keys[i] == key {
			return t.nodes[i]
		}
	}
	return 0
}
