package automaton

import (
	"encoding/binary"
	"slices"
)

// determiner finds the states of an automaton: each is the list of instructions that are tried at once, first choice first.
type determiner struct {
	*program
	mode   Mode
	lists  [][]int           // by state; state 0 is dead
	states map[string]uint16 // by list
	list   []int             // being made
	cut    bool              // a match ends the list being made
	seen   []int             // by instruction: the round in which it was last reached
	round  int
	key    []byte
}

// determine makes the table of a. It is false where that is too large.
func (a *Automaton) determine() bool {
	d := &determiner{program: a.program, mode: a.mode, lists: [][]int{nil}, states: map[string]uint16{}, seen: make([]int, len(a.program.code))}
	d.begin()
	d.reach(d.start)
	a.start = d.state()
	a.next = make([]uint16, a.width)
	members := a.members()
	for s := 1; s < len(d.lists); s++ {
		if len(d.lists)*a.width > maxCells || len(d.lists) >= accepting {
			return false
		}
		for c := range a.width {
			a.next = append(a.next, d.step(d.lists[s], members[c]))
		}
	}
	return true
}

// members says for each class which sets hold it.
func (a *Automaton) members() [][]bool {
	out := make([][]bool, a.width)
	for code, c := range a.class {
		if out[c] == nil {
			out[c] = make([]bool, len(a.program.sets))
			for s, set := range a.program.sets {
				out[c][s] = set[code]
			}
		}
	}
	return out
}

// begin begins a new list.
func (d *determiner) begin() {
	d.list, d.cut = d.list[:0], false
	d.round++
}

// step gives the state after a symbol that is in the sets of member.
func (d *determiner) step(from []int, member []bool) uint16 {
	d.begin()
	for _, pc := range from {
		if i := &d.code[pc]; i.op == opSymbol && member[i.set] {
			d.reach(i.out)
		}
	}
	if d.mode == Within {
		d.reach(d.start)
	}
	return d.state()
}

// reach adds the instructions that can be reached from pc without a symbol, in the order in which they are tried.
func (d *determiner) reach(pc int) {
	if d.cut || d.seen[pc] == d.round {
		return
	}
	d.seen[pc] = d.round
	switch i := &d.code[pc]; i.op {
	case opSplit:
		d.reach(i.out)
		d.reach(i.alt)
	case opSave:
		d.reach(i.out)
	case opSymbol:
		d.list = append(d.list, pc)
	case opMatch:
		if d.mode != First { // any match will do: what else might be is no matter
			d.list = d.list[:0]
		}
		d.list = append(d.list, pc)
		d.cut = true // regexp2 is content with the first way
	}
}

// state gives the number of the state whose list has been made.
func (d *determiner) state() uint16 {
	if len(d.list) == 0 {
		return 0
	}
	if d.mode != First { // the order says nothing
		slices.Sort(d.list)
	}
	d.key = d.key[:0]
	for _, pc := range d.list {
		d.key = binary.AppendUvarint(d.key, uint64(pc))
	}
	s, ok := d.states[string(d.key)]
	if !ok {
		s = uint16(len(d.lists))
		if d.cut {
			s |= accepting
		}
		d.states[string(d.key)] = s
		d.lists = append(d.lists, slices.Clone(d.list))
	}
	return s
}
