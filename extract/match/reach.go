package match

import "encoding/binary"

// Need is what a sentence must hold for a rule to be tried on it: of each set of symbols at least one.
type Need struct {
	Rule string   `json:"rule"`
	Sets [][]byte `json:"sets"` // a bit for each symbol
}

// Needs gives what every rule needs, in the order of the rules, as the filter asks for it.
func (m *Matcher) Needs() []Need {
	list := make([]Need, len(m.rules))
	for i := range m.rules {
		list[i].Rule = m.rules[i].ID
		for _, set := range m.rules[i].needs {
			var bits []byte
			for _, word := range set {
				bits = binary.LittleEndian.AppendUint64(bits, word)
			}
			list[i].Sets = append(list[i].Sets, bits)
		}
	}
	return list
}

// Met says whether a document with these symbols may have a sentence on which the rule is tried.
func (n *Need) Met(symbols []byte) bool {
	for _, set := range n.Sets {
		if !overlap(set, symbols) {
			return false
		}
	}
	return true
}

func overlap(a, b []byte) bool {
	for i := range min(len(a), len(b)) {
		if a[i]&b[i] != 0 {
			return true
		}
	}
	return false
}

// Symbols adds the symbols of a sentence's view to a set; an empty one is made as large as it must be.
func (m *Matcher) Symbols(set []byte, view []rune) []byte {
	if len(set) == 0 {
		set = make([]byte, m.lex.Size()/8+1)
	}
	for _, r := range view {
		code := m.lex.Code(r)
		set[code/8] |= 1 << (code % 8)
	}
	return set
}
