package automaton

// Groups gives where the groups of the match [from,to) stand: place 2k and 2k+1 of places are the start and end of group k, or
// -1 where it took no part. The match must be the one that End has found last, and places what it was given.
func (a *Automaton) Groups(codes []uint16, from, to int, places []int) {
	if a.next != nil { // else End has noted them
		a.program.trace(codes, from, to, places)
	}
}

// endByProgram is End without a table.
func (a *Automaton) endByProgram(codes []uint16, from int, places []int) int {
	if !a.loose.Holds(codes[from:]) {
		return -1
	}
	return a.program.trace(codes, from, -1, places)
}

// maxTries is how many choices a match is followed through without noting them: nearly all matches take a few.
const maxTries = 500

// trace follows the match that begins at from as regexp2 does, the first way first, and gives where it ends, or -1. It must
// end at to, where that is not -1. Where it takes many choices it begins again and tries each instruction at most once at a
// place: its cost is bounded by the length of the text times that of the pattern.
func (p *program) trace(codes []uint16, from, to int, places []int) int {
	t := tracer{program: p, codes: codes, from: from, to: to, places: places, left: maxTries}
	t.forget()
	if t.follow(p.start, from) {
		return t.to
	}
	if !t.spent() {
		return -1
	}
	last := to
	if to < 0 {
		last = len(codes)
	}
	t.tried = make([]uint64, len(p.code)*(last-from+1)/64+1)
	t.forget()
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
	places []int    // of the groups
	open   int      // the choices that may still be taken back
	left   int      // choices, while tried is nil
	tried  []uint64 // bits: place × instruction
}

// forget takes back what is noted of groups.
func (t *tracer) forget() {
	for i := range t.places {
		t.places[i] = -1
	}
}

// again says whether the program has been at pc and place at before, and notes it.
func (t *tracer) again(pc, at int) bool {
	bit := (at-t.from)*len(t.code) + pc
	was := t.tried[bit/64]&(1<<(bit%64)) != 0
	t.tried[bit/64] |= 1 << (bit % 64)
	return was
}

// spent says whether the match must be followed again, with each try noted.
func (t *tracer) spent() bool { return t.tried == nil && t.left <= 0 }

// here gives what a way may go on with at a place.
func (t *tracer) here(at int) (bits uint64) {
	if t.to < 0 || at == t.to {
		bits = matchBit
	}
	if at != t.to || at == len(t.codes) {
		bits |= t.bitAt(t.codes, at)
	}
	return bits
}

// follow says whether the program, at pc and place at, comes to the end of the match, and notes the groups on its way.
func (t *tracer) follow(pc, at int) bool {
	here := t.here(at)
	for t.tried == nil || !t.again(pc, at) {
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
				at++
				here = t.here(at)
			case at == len(t.codes) && set[len(set)-1]:
			default:
				return false
			}
			pc = i.out
		case opSplit:
			if pc = i.alt; t.code[i.out].first&here == 0 { // most choices are none
				continue
			}
			if t.code[i.alt].first&here == 0 {
				pc = i.out
				continue
			}
			if t.left--; t.spent() {
				return false
			}
			t.open++
			if t.follow(i.out, at) {
				return true
			}
			if t.open--; t.spent() {
				return false
			}
		case opUnless:
			if t.finds(i.alt, t.codes[at:]) {
				return false
			}
			pc = i.out
		case opSave:
			pc = i.out
			before := t.places[i.slot]
			t.places[i.slot] = at
			if t.open > 0 { // the next choice must find the place as it was
				if t.follow(pc, at) {
					return true
				}
				t.places[i.slot] = before
				return false
			}
		}
	}
	return false
}
