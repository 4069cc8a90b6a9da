package automaton

import "slices"

// search is a set of instructions that wait for a symbol: all ways through a program at once.
type search struct {
	*program
	at    []int
	was   []int // before the last symbol
	been  []int // the splits passed since: a loop of nothing leads to itself
	found bool  // one of the ways has come to its end
}

// reach adds what can be reached from pc without a symbol.
func (s *search) reach(pc int) {
	switch i := &s.code[pc]; i.op {
	case opFound, opMatch:
		s.found = true
	case opSave:
		s.reach(i.out)
	case opSplit:
		if !slices.Contains(s.been, pc) {
			s.been = append(s.been, pc)
			s.reach(i.out)
			s.reach(i.alt)
		}
	case opSymbol:
		if !slices.Contains(s.at, pc) {
			s.at = append(s.at, pc)
		}
	}
}

// step takes the search over a symbol, or over the end of the text.
func (s *search) step(code int) {
	s.at, s.was, s.been = s.was[:0], s.at, s.been[:0]
	for _, pc := range s.was {
		if i := &s.code[pc]; s.sets[i.set][code] {
			s.reach(i.out)
		}
	}
}

// end is the code of the end of the text.
func (p *program) end() int {
	if len(p.sets) == 0 {
		return 0
	}
	return len(p.sets[0]) - 1
}

// finds says whether what the look-ahead at pc looks for stands at the beginning of codes.
func (p *program) finds(pc int, codes []uint16) bool {
	if p.code[pc].first&(matchBit|p.bitAt(codes, 0)) == 0 {
		return false
	}
	var room [3][16]int // enough for nearly all
	s := search{program: p, at: room[0][:0], was: room[1][:0], been: room[2][:0]}
	s.reach(pc)
	for _, code := range codes {
		if s.found || len(s.at) == 0 {
			return s.found
		}
		s.step(int(code))
	}
	if !s.found {
		s.step(s.program.end())
	}
	return s.found
}

// holdsByProgram is Holds without a table.
func (a *Automaton) holdsByProgram(codes []uint16) bool {
	if !a.loose.Holds(codes) {
		return false
	}
	s := search{program: a.program}
	s.reach(a.program.start)
	for i := range codes {
		if s.found {
			return true
		}
		if a.mode == Before {
			i = len(codes) - 1 - i
		}
		s.step(int(codes[i]))
		if a.mode == Within {
			s.reach(a.program.start)
		}
	}
	if !s.found {
		s.step(s.program.end())
	}
	return s.found
}
