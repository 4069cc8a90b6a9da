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
	next    []uint16   // state × class: the state after it, with accepting; 0 is none. nil: the program is run itself
	start   uint16     // with accepting
	ends    bool       // the end of the text is asked for
	late    []uint8    // by state: how many symbols ago its match ended; nil where none waits for what follows it
}

// accepting marks a state in which a match ends.
const accepting = 1 << 15

// Bounds of a table: the instructions of its program, its cells, and the steps that making it takes. Beyond them the program
// is run itself, behind a loose automaton.
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
	if a.class, a.width, ok = alphabet.classes(p.sets); ok && (o.Loose || len(p.code) <= maxTabled) && a.determine() {
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

// after gives the state after a symbol in a state.
func (a *Automaton) after(state uint16, code uint16) uint16 {
	return a.next[int(state&^accepting)*a.width+int(a.class[code])]
}

// atEnd says whether the end of the text makes a match in a state.
func (a *Automaton) atEnd(state uint16) bool {
	return a.ends && a.after(state, uint16(len(a.class)-1))&accepting != 0
}

// End gives where the match ends that regexp2 finds at from, or -1 where none begins there.
func (a *Automaton) End(codes []uint16, from int) int {
	if a.next == nil {
		return a.endByProgram(codes, from)
	}
	end, state := -1, a.start
	if state&accepting != 0 {
		end = from
	}
	for i := from; i < len(codes); i++ {
		if state = a.after(state, codes[i]); state == 0 {
			return end
		}
		if state&accepting != 0 {
			end = i + 1 - a.lateness(state)
		}
	}
	if a.ends {
		if state = a.after(state, uint16(len(a.class)-1)); state&accepting != 0 {
			end = min(len(codes), len(codes)+1-a.lateness(state))
		}
	}
	return end
}

func (a *Automaton) lateness(state uint16) int {
	if a.late == nil {
		return 0
	}
	return int(a.late[state&^accepting])
}

// Holds says what the automaton's mode asks of codes.
func (a *Automaton) Holds(codes []uint16) bool {
	if a.next == nil {
		return a.holdsByProgram(codes)
	}
	state := a.start
	for i := range codes {
		if state&accepting != 0 {
			return true
		}
		if a.mode == Before {
			i = len(codes) - 1 - i
		}
		if state = a.after(state, codes[i]); state == 0 {
			return false
		}
	}
	return state&accepting != 0 || a.atEnd(state)
}

// Begins says for each code whether a match may begin with it, and whether it may be the second of one that begins: any may be
// where a match has ended by then. single says whether one may have ended with the first symbol, or at the end of the text.
func (a *Automaton) Begins() (first, second []bool, single bool) {
	if a.next == nil {
		return a.loose.Begins()
	}
	empty := a.start&accepting != 0
	begins, goesOn := make([]bool, a.width), make([]bool, a.width)
	for c := range a.width {
		state := a.next[int(a.start&^accepting)*a.width+c]
		begins[c] = empty || state != 0
		single = single || begins[c] && (empty || a.ends || state&accepting != 0)
		for d := range a.width {
			goesOn[d] = goesOn[d] || begins[c] && (empty || state&accepting != 0 || a.next[int(state&^accepting)*a.width+d] != 0)
		}
	}
	for _, c := range a.class[:len(a.class)-1] {
		first, second = append(first, begins[c]), append(second, goesOn[c])
	}
	return first, second, single
}
