package automaton

import (
	"encoding/binary"
	"slices"
)

// A way that has passed a negative look-ahead owes: what the look-ahead looks for must not follow. Its debts are the
// instructions at which the search for that stands; each symbol takes them further. A way dies where one of them finds, and
// owes nothing any more where none is left.

// owe gives the debts with those of the look-ahead at pc. It is false where the look-ahead finds at once.
func (d *determiner) owe(owes int32, pc int) (int32, bool) {
	s := search{program: d.program, at: slices.Clone(d.debts[owes])}
	s.reach(pc)
	return d.debt(s.at), !s.found
}

// pay gives the debts after a symbol that is in the sets of member. It is false where one of them has found.
func (d *determiner) pay(owes int32, member []bool) (int32, bool) {
	if owes == 0 {
		return 0, true
	}
	s := search{program: d.program}
	for _, pc := range d.debts[owes] {
		if i := &d.code[pc]; member[i.set] {
			s.reach(i.out)
		}
	}
	return d.debt(s.at), !s.found
}

// debt gives the number of a set of instructions.
func (d *determiner) debt(at []int) int32 {
	slices.Sort(at)
	var key []byte
	for _, pc := range at {
		key = binary.AppendUvarint(key, uint64(pc))
	}
	n, ok := d.debtOf[string(key)]
	if !ok {
		n = int32(len(d.debts))
		d.debtOf[string(key)] = n
		d.debts = append(d.debts, at)
	}
	return n
}
