package automaton

import "slices"

// Begins says how matches begin. In mode Before they are read backward, and begin with the last symbol before the place.
type Begins struct {
	First  []bool // by code: a match may begin with it
	Second []bool // by code: it may be the second symbol of a match, or that after one
	Done   []bool // by code: a match has ended with it, whatever follows
	Single bool   // a match may have ended with its first symbol, or at the end of the text
}

// Begins says how matches begin.
func (a *Automaton) Begins() Begins {
	if a.next == nil {
		b := a.loose.Begins()
		clear(b.Done) // what is loose never says yes
		return b
	}
	empty, single := a.accepting(a.start), false
	first, second, done := make([]bool, a.width), make([]bool, a.width), make([]bool, a.width)
	for c, state := range a.row(a.start) {
		done[c] = empty || a.accepting(state)
		first[c] = empty || state != 0
		single = single || done[c] || first[c] && a.ends
		for d, after := range a.row(state) {
			second[d] = second[d] || done[c] || first[c] && after != 0
		}
	}
	return Begins{a.byCode(first), a.byCode(second), a.byCode(done), single}
}

// row gives the states after a state, by class.
func (a *Automaton) row(state uint16) []uint16 { return a.next[state : int(state)+a.width] }

// byCode gives what is said of classes for the codes of symbols.
func (a *Automaton) byCode(of []bool) []bool {
	out := make([]bool, len(a.class)-1)
	for code := range out {
		out[code] = of[a.class[code]]
	}
	return out
}

// Nests says whether a match may begin inside another one; of an automaton of mode First.
func (a *Automaton) Nests() bool {
	if a.next == nil {
		return true
	}
	within, again := make([]bool, a.width), slices.Contains(a.next, a.start)
	for state := 0; state < len(a.next); state += a.width {
		if state == int(a.start) && !again {
			continue
		}
		for c, after := range a.row(uint16(state)) {
			within[c] = within[c] || after != 0
		}
	}
	for c, state := range a.row(a.start) {
		if state != 0 && within[c] {
			return true
		}
	}
	return false
}
