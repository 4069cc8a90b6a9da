package lexicon

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// Builder collects terms before they get their symbols.
type Builder struct {
	terms map[string]map[string]bool // folded term → its classes ("" for a literal of a rule)
	words map[string]bool
}

// NewBuilder gives an empty builder.
func NewBuilder() *Builder {
	return &Builder{terms: map[string]map[string]bool{}, words: map[string]bool{}}
}

// Term adds a term to a class. Spelling variants fold; tokens are cut as in text, so "CNVC-LĐ" and "đ/c" are terms too.
func (b *Builder) Term(class, term string) {
	f := Fold(term)
	if b.terms[f] == nil {
		b.terms[f] = map[string]bool{}
	}
	b.terms[f][class] = true
}

// Word makes sure that a word has a number of its own, without a symbol: for gazetteers and number words.
func (b *Builder) Word(word string) { b.words[Fold(word)] = true }

// Build numbers the words, gives each group of terms with the same classes one symbol, and freezes the lexicon.
func (b *Builder) Build() *Lexicon {
	l := &Lexicon{words: map[string]text.Word{}, grown: map[uint64]uint32{}, nodes: make([]node, 1), classes: map[string][]rune{}, names: map[rune]string{}}
	for _, w := range slices.Sorted(maps.Keys(b.words)) {
		l.intern(w)
	}
	next := rune(firstTerm)
	for _, g := range b.groups() {
		for _, c := range g.classes {
			l.classes[c] = append(l.classes[c], next)
		}
		l.names[next] = g.name
		for _, term := range g.terms {
			l.nodes[l.path(term)].symbol = next
		}
		next++
	}
	l.terms, l.digest = int(next-firstTerm), b.digest()
	for key := range l.grown {
		l.nodes[key>>32].inner = true
	}
	l.alone = l.allAlone()
	l.edges, l.grown = NewEdges(l.grown), nil
	maps.Copy(l.classes, builtin)
	for _, c := range slices.Sorted(maps.Keys(l.classes)) {
		for _, r := range l.classes[c] {
			if c != "org" && r < firstTerm {
				l.names[r] = c
			}
		}
	}
	return l
}

// digest gives 64 bits of the SHA-256 of what the lexicon is built of.
func (b *Builder) digest() (d [8]byte) {
	h := sha256.New()
	for _, w := range slices.Sorted(maps.Keys(b.words)) {
		fmt.Fprintf(h, "%q\n", w)
	}
	for _, t := range slices.Sorted(maps.Keys(b.terms)) {
		fmt.Fprintf(h, "%q %q\n", t, slices.Sorted(maps.Keys(b.terms[t])))
	}
	copy(d[:], h.Sum(nil))
	return d
}

// group is a set of terms that one symbol stands for: those of the same classes, or one literal of a rule.
type group struct {
	name    string
	classes []string
	terms   []string
}

// groups gives the groups in the order of their classes, so that a class has few gaps between its symbols: regexp2
// looks a symbol up in a set of a few ranges at once, in one of many by search.
func (b *Builder) groups() (out []*group) {
	by := map[string]*group{}
	for _, term := range slices.Sorted(maps.Keys(b.terms)) {
		classes := slices.Sorted(maps.Keys(b.terms[term]))
		name := strings.Join(classes, "|")
		signature := name
		if classes[0] == "" { // a literal must be told apart from its class mates
			classes, name = classes[1:], term
			signature = strings.Join(classes, "|") + "\x00" + term
		}
		if by[signature] == nil {
			by[signature] = &group{name: name, classes: classes}
		}
		by[signature].terms = append(by[signature].terms, term)
	}
	for _, signature := range slices.Sorted(maps.Keys(by)) {
		out = append(out, by[signature])
	}
	return out
}

func (l *Lexicon) intern(w string) text.Word {
	if id, ok := l.words[w]; ok {
		return id
	}
	id := text.Word(256 + len(l.words))
	l.words[w] = id
	return id
}

// path walks the trie along the tokens of a folded term, growing it, and gives the node at its end.
func (l *Lexicon) path(term string) uint32 {
	at := uint32(0)
	for _, t := range newTokenizer(l, nil, fewSlots).Append(nil, term, text.Span{Start: 0, End: len(term)}) {
		id := t.Word
		if !t.Is(text.FlagPunct) {
			id = l.intern(Fold(term[t.Start:t.End])) // again: the tone of "hoà" in "hoà-bình" is seen in the word alone
		}
		key := uint64(at)<<32 | uint64(id)
		child, ok := l.grown[key]
		if !ok {
			child = uint32(len(l.nodes))
			l.nodes = append(l.nodes, node{})
			l.grown[key] = child
		}
		at = child
	}
	return at
}
