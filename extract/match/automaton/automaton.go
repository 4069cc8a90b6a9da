package automaton

import "github.com/dlclark/regexp2/v2/syntax"

// Mode says what an automaton is asked.
type Mode uint8

// The modes.
const (
	First  Mode = iota // where does the match end that regexp2 would find at a place: End
	After              // does a match begin at a place: Holds, over the text from the place on
	Before             // does a match end at a place: Holds, over the text before the place
	Within             // is there a match anywhere: Holds
)

// Options say what automaton to make of a pattern.
type Options struct {
	Mode   Mode
	Syntax syntax.RegexOptions // as regexp2 compiles the pattern with
	Groups []int               // the numbers of the groups that Groups gives, of Mode First
	Loose  bool                // what looks around holds and gaps have any length: yes where regexp2 says no, never the reverse
}

func (o Options) backward() bool { return o.Mode == Before }

// Automaton is a compiled pattern. It never changes and may be shared.
type Automaton struct {
	mode    Mode
	program *program
	loose   *Automaton // where there is no table: without it there is no match
	class   []uint8    // by code; the last is that of the end of the text
	width   int        // classes
	next    []uint16   // state + class: the state after it. A state is the place of its row; 0 is dead. nil: the program is run itself
	start   uint16
	accepts int     // a match ends in this state and those behind it
	ends    bool    // the end of the text is asked for
	late    []uint8 // by row: how many symbols ago its match ended; nil where none waits for what follows it
}

// Bounds of a table: the instructions of its program, its cells, of which a state is one, and the steps that making it takes.
// Beyond them the program is run itself, behind a loose automaton.
const (
	maxTabled = 256
	maxCells  = 1 << 16
	maxSteps  = 1 << 18
)

// Compile makes the automaton of a pattern. The error is ErrIrregular or ErrTooLarge where regexp2 must run the pattern, or
// that of its parser.
func Compile(pattern string, alphabet *Alphabet, o Options) (*Automaton, error) {
	p, err := build(pattern, alphabet, o)
	if err != nil {
		return nil, err
	}
	if o.Mode == First && !p.ordered {
		return nil, ErrIrregular
	}
	a := &Automaton{program: p, mode: o.Mode, ends: p.ends}
	var ok bool
	var members [][]bool
	if a.class, a.width, ok = alphabet.classes(p.sets); ok {
		members = a.members()
	}
	if o.Mode == First {
		p.lookAhead(a.class, members)
	}
	if ok && (o.Loose || len(p.code) <= maxTabled) && a.determine(members) {
		if o.Mode != First { // only groups need it
			a.program = nil
		}
		return a, nil
	}
	if o.Loose || p.looks && o.Mode != First {
		return nil, ErrTooLarge
	}
	a.next = nil
	o.Loose = true
	if o.Mode == First {
		o.Mode = After
	}
	if a.loose, err = Compile(pattern, alphabet, o); err != nil {
		return nil, err
	}
	return a, nil
}

// accepting says whether a match ends in a state.
func (a *Automaton) accepting(state uint16) bool { return int(state) >= a.accepts }

// atEnd gives the state after the end of the text.
func (a *Automaton) atEnd(state uint16) uint16 {
	return a.next[int(state)+int(a.class[len(a.class)-1])]
}

// End gives where the match ends that regexp2 finds at from, or -1 where none begins there. places is room for two places of
// each group: Groups fills it.
func (a *Automaton) End(codes []uint16, from int, places []int) int {
	if a.next == nil {
		return a.endByProgram(codes, from, places)
	}
	end, state, next, class := -1, a.start, a.next, a.class
	if a.accepting(state) {
		end = from
	}
	for i := from; i < len(codes); i++ {
		if state = next[int(state)+int(class[codes[i]])]; state == 0 {
			return end
		}
		if a.accepting(state) {
			end = i + 1 - a.lateness(state)
		}
	}
	if a.ends {
		if state = a.atEnd(state); a.accepting(state) {
			end = min(len(codes), len(codes)+1-a.lateness(state))
		}
	}
	return end
}

func (a *Automaton) lateness(state uint16) int {
	if a.late == nil {
		return 0
	}
	return int(a.late[int(state)/a.width])
}

// Holds says what the automaton's mode asks of codes.
func (a *Automaton) Holds(codes []uint16) bool {
	if a.next == nil {
		return a.holdsByProgram(codes)
	}
	state, next, class := a.start, a.next, a.class
	if a.accepting(state) {
		return true
	}
	if a.mode == Before {
		for i := len(codes) - 1; i >= 0; i-- {
			if state = next[int(state)+int(class[codes[i]])]; state == 0 || a.accepting(state) {
				return state != 0
			}
		}
	} else {
		for _, code := range codes {
			if state = next[int(state)+int(class[code])]; state == 0 || a.accepting(state) {
				return state != 0
			}
		}
	}
	return a.ends && a.accepting(a.atEnd(state))
}
