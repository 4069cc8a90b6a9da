package automaton

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// thread is one way through the program: where it is, what must not follow, and how long its match waits for that.
type thread struct {
	pc   int32
	owes int32 // index of debts
	late int32 // of a match: the symbols since its end
}

// width is how far a way may go on in a gap.
type width struct {
	owes int32
	rank int
}

// determiner finds the states of an automaton: each is the list of ways that are tried at once, first choice first.
type determiner struct {
	*program
	mode   Mode
	lists  [][]thread        // by state; state 0 is dead
	states map[string]uint16 // by list
	ended  []bool            // by state: a match ends in it
	late   []uint8           // by state: how many symbols ago its match ended
	list   []thread          // being made
	cut    bool              // a match ends the list being made
	over   bool              // a match waits too long
	seen   []int             // by instruction: the round in which it was last reached, owing nothing
	owing  map[thread]int    // the same for those that owe
	round  int
	steps  int
	widest []width // by gap: the widest way in it so far
	key    []byte
	debts  [][]int // sets of instructions of which none may come to opFound; the first is empty
	debtOf map[string]int32
}

// determine makes the table of a. members says for each class which sets hold it. It is false where the table is too large.
func (a *Automaton) determine(members [][]bool) bool {
	d := &determiner{
		program: a.program, mode: a.mode, lists: [][]thread{nil}, ended: []bool{false}, late: []uint8{0}, states: map[string]uint16{},
		seen: make([]int, len(a.program.code)), widest: make([]width, a.program.gaps+1), owing: map[thread]int{}, debts: [][]int{nil}, debtOf: map[string]int32{"": 0},
	}
	d.begin()
	d.reach(thread{pc: int32(d.start)})
	start := d.state()
	next := make([]uint16, a.width)
	for s := 1; s < len(d.lists); s++ {
		if d.over || d.steps > maxSteps || len(d.lists)*a.width > maxCells {
			return false
		}
		for c := range a.width {
			next = append(next, d.step(d.lists[s], members[c]))
		}
	}
	a.lay(d, next, start)
	return true
}

// lay lays the table out: a state becomes the place of its row, and those in which a match ends come last. next is state ×
// class.
func (a *Automaton) lay(d *determiner, next []uint16, start uint16) {
	rows, late := make([]uint16, 0, len(d.lists)), make([]uint8, 0, len(d.lists))
	place := make([]uint16, len(d.lists))
	for _, ended := range []bool{false, true} {
		for s := range d.lists {
			if d.ended[s] == ended {
				place[s] = uint16(len(rows) * a.width)
				rows, late = append(rows, uint16(s)), append(late, d.late[s])
			}
		}
		if !ended {
			a.accepts = len(rows) * a.width
		}
	}
	a.next, a.start = make([]uint16, 0, len(next)), place[start]
	for _, s := range rows {
		for _, to := range next[int(s)*a.width : (int(s)+1)*a.width] {
			a.next = append(a.next, place[to])
		}
	}
	if d.looks {
		a.late = late
	}
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
func (d *determiner) step(from []thread, member []bool) uint16 {
	d.begin()
	for _, t := range from {
		owes, ok := d.pay(t.owes, member)
		if !ok {
			continue
		}
		switch i := &d.code[t.pc]; {
		case i.op == opSymbol && member[i.set]:
			d.reach(thread{pc: int32(i.out), owes: owes})
		case i.op == opMatch && t.owes != 0:
			d.reach(thread{t.pc, owes, t.late + 1})
		}
	}
	if d.mode == Within {
		d.reach(thread{pc: int32(d.start)})
	}
	return d.state()
}

// reach adds the ways that t comes to without a symbol, in the order in which they are tried.
func (d *determiner) reach(t thread) {
	d.steps++
	if d.cut || d.reached(t) {
		return
	}
	switch i := &d.code[t.pc]; i.op {
	case opSplit:
		d.reach(thread{pc: int32(i.out), owes: t.owes})
		d.reach(thread{pc: int32(i.alt), owes: t.owes})
	case opSave:
		d.reach(thread{pc: int32(i.out), owes: t.owes})
	case opUnless:
		if owes, ok := d.owe(t.owes, i.alt); ok {
			d.reach(thread{pc: int32(i.out), owes: owes})
		}
	case opSymbol:
		d.list = append(d.list, t)
	case opMatch:
		d.match(t)
	}
}

// reached says whether t has been reached in this round, and notes it.
func (d *determiner) reached(t thread) bool {
	if t.owes == 0 && t.late == 0 {
		was := d.seen[t.pc] == d.round
		d.seen[t.pc] = d.round
		return was
	}
	was := d.owing[t] == d.round
	d.owing[t] = d.round
	return was
}

// maxLate is how long a match may wait for what must not follow it.
const maxLate = 255

// match adds a match. One that owes nothing ends the list: regexp2 is content with the first way.
func (d *determiner) match(t thread) {
	d.over = d.over || t.late > maxLate
	if t.owes == 0 {
		if d.mode != First { // any match will do: what else might be is no matter
			d.list = d.list[:0]
		}
		d.cut = true
	}
	d.list = append(d.list, t)
}

// prune drops the ways that say nothing new: of two in one gap, that which may go on less far, where it is not tried first.
// Without it a state would be a set of places of every word that may open the gap.
func (d *determiner) prune() {
	if d.mode != First && !d.looks { // the order says nothing
		slices.SortFunc(d.list, func(a, b thread) int {
			i, j := &d.code[a.pc], &d.code[b.pc]
			return cmp.Or(cmp.Compare(i.gap, j.gap), cmp.Compare(j.rank, i.rank), cmp.Compare(a.pc, b.pc))
		})
	}
	clear(d.widest)
	kept := d.list[:0]
	for _, t := range d.list {
		i := &d.code[t.pc]
		if i.op == opSymbol && i.gap > 0 {
			if w := d.widest[i.gap]; w.rank >= i.rank && w.owes == t.owes {
				continue
			}
			d.widest[i.gap] = width{t.owes, i.rank}
		}
		kept = append(kept, t)
	}
	d.list = kept
}

// state gives the number of the state whose list has been made.
func (d *determiner) state() uint16 {
	if len(d.list) == 0 {
		return 0
	}
	d.prune()
	d.key = d.key[:0]
	for _, t := range d.list {
		d.key = binary.AppendUvarint(d.key, uint64(t.pc))
		d.key = binary.AppendUvarint(d.key, uint64(t.owes))
		d.key = binary.AppendUvarint(d.key, uint64(t.late))
	}
	s, ok := d.states[string(d.key)]
	if !ok {
		s = uint16(len(d.lists))
		late := int32(0)
		if d.cut {
			late = d.list[len(d.list)-1].late
		}
		d.states[string(d.key)] = s
		d.lists, d.ended, d.late = append(d.lists, slices.Clone(d.list)), append(d.ended, d.cut), append(d.late, uint8(late))
	}
	return s
}
