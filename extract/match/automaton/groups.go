package automaton

// Groups gives where the groups of the match [from,to) stand: place 2k and 2k+1 of places are the start and end of group k, or
// -1 where it took no part. The match must be one that End has found. Each instruction is tried at most once at a place, so
// the cost is bounded by the length of the match times that of the pattern.
func (a *Automaton) Groups(codes []uint16, from, to int, places []int) {
	for i := range places {
		places[i] = -1
	}
	var room [64]uint64
	t := tracer{program: a.program, codes: codes, from: from, to: to, places: places, tried: room[:]}
	if n := len(a.program.code)*(to-from+1)/64 + 1; n > len(room) {
		t.tried = make([]uint64, n)
	}
	t.trace(a.program.start, from)
}

// tracer follows one match.
type tracer struct {
	*program
	codes  []uint16
	from   int
	to     int
	places []int
	tried  []uint64 // bits: place × instruction
}

// trace says whether the program, at pc and place at, comes to the end of the match, and notes the groups on its way.
func (t *tracer) trace(pc, at int) bool {
	for {
		bit := (at-t.from)*len(t.code) + pc
		if t.tried[bit/64]&(1<<(bit%64)) != 0 {
			return false
		}
		t.tried[bit/64] |= 1 << (bit % 64)
		switch i := &t.code[pc]; i.op {
		case opMatch:
			return at == t.to
		case opFail:
			return false
		case opSymbol:
			switch set := t.sets[i.set]; {
			case at < t.to && set[t.codes[at]]:
				pc, at = i.out, at+1
			case at == len(t.codes) && set[len(set)-1]:
				pc = i.out
			default:
				return false
			}
		case opSplit:
			if t.trace(i.out, at) {
				return true
			}
			pc = i.alt
		case opSave:
			before := t.places[i.slot]
			t.places[i.slot] = at
			if t.trace(i.out, at) {
				return true
			}
			t.places[i.slot] = before
			return false
		}
	}
}
