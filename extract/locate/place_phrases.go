package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// phrases is a set of word sequences, each with a number above 0. It never changes once it is built.
type phrases struct {
	root  []int32           // node by first word: nearly every token is turned away here
	grown map[uint64]uint32 // node<<32|word → node; while it is built
	edges lexicon.Edges     // the same, built
	value []int32           // by node; 0 where no phrase ends
	loose bool              // a hyphen or apostrophe inside that no phrase has is skipped: "Thừa Thiên - Huế", "Cư M’gar"
}

// phraser cuts phrases into words as the tokenizer cuts text.
type phraser struct{ tk *lexicon.Tokenizer }

// add puts a phrase into p; one of which the lexicon lacks a word can never be found and is left out.
func (c phraser) add(p *phrases, phrase string, value int) {
	if p.value == nil {
		p.value, p.grown = make([]int32, 1), map[uint64]uint32{}
	}
	folded := lexicon.Fold(phrase)
	tokens := c.tk.Append(nil, folded, text.Span{Start: 0, End: len(folded)})
	for _, t := range tokens {
		if t.Word == 0 {
			return
		}
	}
	node := int32(0)
	for i, t := range tokens {
		node = p.child(node, t.Word, i == 0)
	}
	p.value[node] = int32(value)
}

// child gives the node after w, made where there is none.
func (p *phrases) child(node int32, w text.Word, first bool) int32 {
	if first {
		for int(w) >= len(p.root) {
			p.root = append(p.root, 0)
		}
		if p.root[w] == 0 {
			p.root[w] = int32(len(p.value))
			p.value = append(p.value, 0)
		}
		return p.root[w]
	}
	key := uint64(node)<<32 | uint64(w)
	if p.grown[key] == 0 {
		p.grown[key] = uint32(len(p.value))
		p.value = append(p.value, 0)
	}
	return int32(p.grown[key])
}

// freeze ends the building of p: nothing may be added, and phrases may be looked for.
func (p *phrases) freeze() { p.edges, p.grown = lexicon.NewEdges(p.grown), nil }

// longest gives the number of the longest phrase at token i and the token after it, or 0, i.
func (p *phrases) longest(s *scan, i int) (value, end int) {
	w := s.word(i)
	if int(w) >= len(p.root) || w == 0 {
		return 0, i
	}
	node, end := p.root[w], i
	for j := i + 1; node != 0; j++ {
		if v := p.value[node]; v != 0 {
			value, end = int(v), j
		}
		for p.loose && j+1 < len(s.tokens) && skippable(s.tokens[j]) && p.step(node, s.tokens[j].Word) == 0 {
			j++
		}
		if j >= len(s.tokens) {
			break
		}
		node = p.step(node, s.tokens[j].Word)
	}
	return value, end
}

// step gives the node that w leads to from node, or 0.
func (p *phrases) step(node int32, w text.Word) int32 {
	return int32(p.edges.From(uint32(node), uint32(w)))
}

// skippable says whether t is a hyphen or an apostrophe.
func skippable(t text.Token) bool {
	switch t.Word {
	case '-', '\'', '`', lexicon.MarkOpenSingle, lexicon.MarkCloseSingl:
		return t.Is(text.FlagPunct)
	}
	return false
}
