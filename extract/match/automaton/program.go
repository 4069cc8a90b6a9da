// Package automaton runs regular expressions over strings of symbols in one pass and without going back. regexp2 says
// what a pattern means, this package finds the same: the pattern is parsed by regexp2's own parser, and where it is regular
// (sets, sequences, alternatives, repetitions, groups) it becomes a table that is walked symbol by symbol. A pattern that
// looks around, refers back or needs too large a table is no automaton: Compile says so, and its caller keeps regexp2.
package automaton

import (
	"errors"
	"math"
	"slices"
	"strings"

	"github.com/dlclark/regexp2/v2/syntax"
)

// Errors of Compile: the pattern is sound, but regexp2 must run it.
var (
	ErrIrregular = errors.New("the pattern looks around, refers back or is atomic")
	ErrTooLarge  = errors.New("the automaton of the pattern is too large")
)

// maxInstructions bounds a program, before it is made a table.
const maxInstructions = 5000

// looseRepeats is how many repetitions a loose automaton counts: it takes more of them for any number.
const looseRepeats = 3

// opcode says what an instruction does.
type opcode uint8

const (
	opMatch  opcode = iota // the pattern is done
	opFail                 // no way on
	opSymbol               // take a symbol of set, go on at out
	opSplit                // try out, then alt
	opSave                 // note the place in slot, go on at out
	opUnless               // go on at out unless the program at alt comes to opFound from here
	opFound
)

type instruction struct {
	op       opcode
	set      int
	slot     int
	out, alt int
	first    uint64 // bits: what may come next on the ways from here; after lookAhead
	gap      int    // the loop of single symbols that a symbol is an optional part of, from 1; 0: none
	rank     int    // how many more of them may follow, and this one: what may follow the lower ranks may follow it too
}

// program is a pattern as a machine of instructions whose order says which way regexp2 tries first.
type program struct {
	code    []instruction
	start   int
	sets    []symbolSet
	looks   bool    // it looks ahead
	ordered bool    // the first way that matches is the one that regexp2 takes
	gaps    int     // loops of single symbols
	ends    bool    // it asks for the end of the text, or backward for its beginning
	bit     []uint8 // by code: which bit of first stands for it; after lookAhead
}

// builder writes a program from its end to its start: each node is given the instruction that follows it.
type builder struct {
	program
	alphabet *Alphabet
	o        Options
	inLook   bool // what is written is looked for ahead: its groups say nothing
	err      error
}

// build writes the program of a pattern in regexp2's syntax.
func build(pattern string, alphabet *Alphabet, o Options) (*program, error) {
	if strings.Contains(pattern, "(?>") { // regexp2 makes loops atomic itself where that changes nothing: the tree does not tell which
		return nil, ErrIrregular
	}
	tree, err := syntax.Parse(pattern, syntax.ParseOptions{RegexOptions: o.Syntax})
	if err != nil {
		return nil, err
	}
	b := &builder{program: program{ordered: true}, alphabet: alphabet, o: o}
	b.start = b.node(tree.Root, b.add(instruction{op: opMatch}))
	if b.err != nil {
		return nil, b.err
	}
	return &b.program, nil
}

func (b *builder) add(i instruction) int {
	if len(b.code) >= maxInstructions {
		b.err = ErrTooLarge
		return 0
	}
	b.code = append(b.code, i)
	return len(b.code) - 1
}

// node writes n before the instruction next and gives where it begins.
func (b *builder) node(n *syntax.RegexNode, next int) int {
	if b.err != nil {
		return next
	}
	switch n.T {
	case syntax.NtEmpty, syntax.NtUpdateBumpalong:
		return next
	case syntax.NtNothing:
		return b.add(instruction{op: opFail})
	case syntax.NtOne, syntax.NtNotone, syntax.NtSet:
		return b.symbol(n, n.Ch, next)
	case syntax.NtMulti:
		for i := range n.Str {
			if !b.o.backward() {
				i = len(n.Str) - 1 - i
			}
			next = b.set(func(r rune) bool { return r == n.Str[i] }, string(n.Str[i]), next)
		}
		return next
	case syntax.NtConcatenate:
		for i := range n.Children {
			if !b.o.backward() {
				i = len(n.Children) - 1 - i
			}
			next = b.node(n.Children[i], next)
		}
		return next
	case syntax.NtAlternate:
		return b.alternate(n, next)
	case syntax.NtGroup, syntax.NtAtomic:
		return b.node(n.Children[0], next)
	case syntax.NtCapture:
		return b.capture(n, next)
	case syntax.NtOneloop, syntax.NtNotoneloop, syntax.NtSetloop, syntax.NtOneloopatomic, syntax.NtNotoneloopatomic, syntax.NtSetloopatomic:
		return b.loop(n, false, true, next, func(next int) int { return b.symbol(n, n.Ch, next) })
	case syntax.NtOnelazy, syntax.NtNotonelazy, syntax.NtSetlazy:
		return b.loop(n, true, true, next, func(next int) int { return b.symbol(n, n.Ch, next) })
	case syntax.NtLoop, syntax.NtLazyloop:
		if n.N > 1 && n.Children[0].ComputeMinLength() == 0 { // when to leave a loop that takes nothing is regexp2's secret
			b.ordered = false
		}
		return b.loop(n, n.T == syntax.NtLazyloop, false, next, func(next int) int { return b.node(n.Children[0], next) })
	}
	return b.around(n, next)
}

// around writes what takes no symbol but asks what stands around.
func (b *builder) around(n *syntax.RegexNode, next int) int {
	switch {
	case (n.T == syntax.NtEnd || n.T == syntax.NtEndZ) && !b.o.backward(), n.T == syntax.NtBeginning && b.o.backward():
		b.ends = true
		return b.instruction(b.alphabet.end(), next)
	case n.T == syntax.NtNegLook && n.Options&syntax.RightToLeft == 0 && !b.o.backward() && !b.inLook && !b.o.Loose:
		b.inLook, b.looks, b.ends = true, true, true
		defer func() { b.inLook = false }()
		unless := b.node(n.Children[0], b.add(instruction{op: opFound}))
		return b.add(instruction{op: opUnless, out: next, alt: unless})
	case (n.T == syntax.NtPosLook || n.T == syntax.NtNegLook) && b.o.Loose:
		return next
	}
	b.err = ErrIrregular
	return next
}

func (b *builder) symbol(n *syntax.RegexNode, ch rune, next int) int {
	switch {
	case n.IsOneFamily():
		return b.set(func(r rune) bool { return r == ch }, string(ch), next)
	case n.IsNotoneFamily():
		return b.set(func(r rune) bool { return r != ch }, "^"+string(ch), next)
	}
	return b.set(n.Set.Contains, "["+string(n.Set.Hash()), next)
}

// set writes one symbol that holds. name tells equal sets.
func (b *builder) set(holds func(rune) bool, name string, next int) int {
	return b.instruction(b.alphabet.set(name, holds), next)
}

func (b *builder) instruction(s symbolSet, next int) int {
	i := 0
	for i < len(b.sets) && &b.sets[i][0] != &s[0] { // the alphabet has each set once
		i++
	}
	if i == len(b.sets) {
		b.sets = append(b.sets, s)
	}
	return b.add(instruction{op: opSymbol, set: i, out: next})
}

func (b *builder) alternate(n *syntax.RegexNode, next int) int {
	entry := b.node(n.Children[len(n.Children)-1], next)
	for i := len(n.Children) - 2; i >= 0; i-- {
		entry = b.add(instruction{op: opSplit, out: b.node(n.Children[i], next), alt: entry})
	}
	return entry
}

// capture notes where a named group begins and ends; the whole match (group 0) has no need of it.
func (b *builder) capture(n *syntax.RegexNode, next int) int {
	if n.N >= 0 { // a balancing group takes back what another one found
		b.err = ErrIrregular
		return next
	}
	k := slices.Index(b.o.Groups, n.M)
	if k < 0 || b.o.backward() || b.inLook {
		return b.node(n.Children[0], next)
	}
	end := b.add(instruction{op: opSave, slot: 2*k + 1, out: next})
	return b.add(instruction{op: opSave, slot: 2 * k, out: b.node(n.Children[0], end)})
}

// loop writes n.M to n.N times one, which is a single symbol or more.
func (b *builder) loop(n *syntax.RegexNode, lazy, single bool, next int, one func(next int) int) int {
	split := func(body, exit int) instruction {
		if lazy {
			return instruction{op: opSplit, out: exit, alt: body}
		}
		return instruction{op: opSplit, out: body, alt: exit}
	}
	least, most := n.M, n.N
	if b.o.Loose && (least > looseRepeats || most > least+looseRepeats) {
		least, most = min(least, looseRepeats), math.MaxInt32
	}
	entry := next
	if most == math.MaxInt32 {
		entry = b.add(instruction{op: opSplit})
		if b.err == nil {
			b.code[entry] = split(one(entry), next)
		}
	} else {
		b.gaps++
		for rank := 1; rank <= most-least && b.err == nil; rank++ {
			body := one(entry)
			if single && b.err == nil {
				b.code[body].gap, b.code[body].rank = b.gaps, rank
			}
			entry = b.add(split(body, next))
		}
	}
	for range least {
		if b.err != nil {
			break
		}
		entry = one(entry)
	}
	return entry
}
