package automaton

import "sync"

// Alphabet numbers the symbols that a text may consist of. It remembers the sets of symbols that patterns name, and
// may be shared by goroutines.
type Alphabet struct {
	symbols []rune
	mu      sync.Mutex // of sets: patterns are compiled side by side
	sets    map[string]symbolSet
}

// NewAlphabet gives the alphabet of symbols: their codes are their indexes.
func NewAlphabet(symbols []rune) *Alphabet {
	return &Alphabet{symbols: symbols, sets: map[string]symbolSet{}}
}

// symbolSet says for each code whether it is in the set. The code behind all symbols is the end of the text.
type symbolSet []bool

// set gives the set of the symbols that hold.
func (a *Alphabet) set(name string, holds func(rune) bool) symbolSet {
	a.mu.Lock()
	defer a.mu.Unlock()
	s, ok := a.sets[name]
	if !ok {
		s = make(symbolSet, len(a.symbols)+1)
		for i, r := range a.symbols {
			s[i] = holds(r)
		}
		a.sets[name] = s
	}
	return s
}

// end gives the set that only the end of the text is in.
func (a *Alphabet) end() symbolSet {
	s := a.set("", func(rune) bool { return false })
	s[len(a.symbols)] = true
	return s
}

// classes joins the symbols that no set tells apart: a table has a column for each class. ok is false where there are more
// than a byte can number.
func (a *Alphabet) classes(sets []symbolSet) (class []uint8, n int, ok bool) {
	class, n = make([]uint8, len(a.symbols)+1), 1
	for _, s := range sets {
		var with [256]int // by class: the class of its symbols that are in s, from 1
		in, out := [256]bool{}, [256]bool{}
		for i, c := range class {
			if s[i] {
				in[c] = true
			} else {
				out[c] = true
			}
		}
		for c := range n {
			with[c] = c
			if in[c] && out[c] {
				if n == 256 {
					return class, n, false
				}
				with[c] = n
				n++
			}
		}
		for i, c := range class {
			if s[i] {
				class[i] = uint8(with[c])
			}
		}
	}
	return class, n, true
}
