package automaton

// An instruction knows what may come next on the ways from it, as bits: one for each class of symbols, and one for the end of
// the match. Where several classes share a bit, a way may look open that is not; it is then tried and fails.
const (
	matchBit  = 1 << classBits
	classBits = 63
)

// lookAhead notes for each instruction what may come next, by the classes of symbols. in says for each class which sets hold
// it; it is nil where there are too many classes, and then every way looks open.
func (p *program) lookAhead(class []uint8, in [][]bool) {
	p.bit = make([]uint8, len(class))
	if in == nil {
		for pc := range p.code {
			p.code[pc].first = ^uint64(0)
		}
		return
	}
	for code, c := range class {
		p.bit[code] = c % classBits
	}
	sets := make([]uint64, len(p.sets))
	for c := range in {
		for s, holds := range in[c] {
			if holds {
				sets[s] |= 1 << (c % classBits)
			}
		}
	}
	for changed := true; changed; { // loops lead back
		changed = false
		for pc := range p.code {
			i := &p.code[pc]
			was := i.first
			i.first |= p.firstOf(i, sets)
			changed = changed || i.first != was
		}
	}
}

// firstOf gives what may come next at an instruction, by what is known of those that it leads to.
func (p *program) firstOf(i *instruction, sets []uint64) uint64 {
	switch i.op {
	case opMatch, opFound:
		return matchBit
	case opSymbol:
		return sets[i.set]
	case opSplit:
		return p.code[i.out].first | p.code[i.alt].first
	case opSave, opUnless:
		return p.code[i.out].first
	}
	return 0
}

// bitOf gives the bit of a code.
func (p *program) bitOf(code int) uint64 { return 1 << (p.bit[code] & 63) }

// bitAt gives the bit of the symbol at a place, or of the end of the text.
func (p *program) bitAt(codes []uint16, at int) uint64 {
	if at < len(codes) {
		return p.bitOf(int(codes[at]))
	}
	return p.bitOf(len(p.bit) - 1)
}
