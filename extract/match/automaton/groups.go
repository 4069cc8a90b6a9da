package automaton

// Groups gives where the groups of the match [from,to) stand: place 2k and 2k+1 of places are the start and end of group k, or
// -1 where it took no part. The match must be one that End has found.
func (a *Automaton) Groups(codes []uint16, from, to int, places []int) {
	for i := range places {
		places[i] = -1
	}
	a.program.trace(codes, from, to, places)
}

// endByProgram is End without a table.
func (a *Automaton) endByProgram(codes []uint16, from int) int {
	if !a.loose.Holds(codes[from:]) {
		return -1
	}
	return a.program.trace(codes, from, -1, nil)
}

// maxTries is how many instructions a match is followed without noting them: nearly all matches take fewer.
const maxTries = 2000

// trace follows the match that begins at from as regexp2 does, the first way first, and gives where it ends, or -1. It must
// end at to, where that is not -1. Where it takes many tries it begins again and tries each instruction at most once at a
// place: its cost is bounded by the length of the text times that of the pattern.
func (p *program) trace(codes []uint16, from, to int, places []int) int {
	t := tracer{program: p, codes: codes, from: from, to: to, places: places, left: maxTries}
	if t.follow(p.start, from) {
		return t.to
	}
	if t.left > 0 {
		return -1
	}
	last := to
	if to < 0 {
		last = len(codes)
	}
	t.tried = make([]uint64, len(p.code)*(last-from+1)/64+1)
	if t.follow(p.start, from) {
		return t.to
	}
	return -1
}

// tracer follows one match.
type tracer struct {
	*program
	codes  []uint16
	from   int
	to     int      // where the match must end; -1: anywhere
	places []int    // of the groups; nil where nobody asks
	left   int      // tries, while tried is nil
	tried  []uint64 // bits: place × instruction
}

// again says whether the program has been at pc and place at before, where that is noted, or has used up its tries.
func (t *tracer) again(pc, at int) bool {
	if t.tried == nil {
		t.left--
		return t.left <= 0
	}
	bit := (at-t.from)*len(t.code) + pc
	was := t.tried[bit/64]&(1<<(bit%64)) != 0
	t.tried[bit/64] |= 1 << (bit % 64)
	return was
}

// follow says whether the program, at pc and place at, comes to the end of the match, and notes the groups on its way.
func (t *tracer) follow(pc, at int) bool {
	for !t.again(pc, at) {
		switch i := &t.code[pc]; i.op {
		case opMatch:
			if t.to < 0 {
				t.to = at
			}
			return at == t.to
		case opFail:
			return false
		case opSymbol:
			switch set := t.sets[i.set]; {
			case at < len(t.codes) && at != t.to && set[t.codes[at]]:
				pc, at = i.out, at+1
			case at == len(t.codes) && set[len(set)-1]:
				pc = i.out
			default:
				return false
			}
		case opSplit:
			if t.follow(i.out, at) {
				return true
			}
			pc = i.alt
		case opUnless:
			if t.finds(i.alt, t.codes[at:]) {
				return false
			}
			pc = i.out
		case opSave:
			if t.places == nil {
				pc = i.out
				continue
			}
			before := t.places[i.slot]
			t.places[i.slot] = at
			if t.follow(i.out, at) {
				return true
			}
			t.places[i.slot] = before
			return false
		}
	}
	return false
}
