package match

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/dlclark/regexp2/v2"
	"github.com/dlclark/regexp2/v2/syntax"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/match/automaton"
	"github.com/tongket/tongket/extract/rules"
)

// compiler compiles the rules of a book.
type compiler struct {
	lex      *lexicon.Lexicon
	macros   map[string]string
	alphabet *automaton.Alphabet
	patterns map[use]*made // rules share them
}

// use is a pattern as a rule writes it, and what it is asked.
type use struct {
	source string
	mode   automaton.Mode
}

// made is what became of a pattern.
type made struct {
	use
	pattern *pattern
	err     error
}

// newCompiler compiles the patterns of a book, as many at once as there are processors: that is most of the time until the
// first document is read.
func newCompiler(book *rules.Book, lex *lexicon.Lexicon) *compiler {
	w := &compiler{lex: lex, macros: Macros(book), alphabet: automaton.NewAlphabet(lex.Alphabet()), patterns: map[use]*made{}}
	var list []*made
	for _, r := range book.Rules {
		for _, f := range fields(r, &compiled{}) {
			if u := (use{f.source, f.mode}); f.source != "" && w.patterns[u] == nil {
				w.patterns[u] = &made{use: u}
				list = append(list, w.patterns[u])
			}
		}
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(list)); i = next.Add(1) - 1 {
				list[i].pattern, list[i].err = w.compile(list[i].use)
			}
		})
	}
	all.Wait()
	return w
}

// field is a pattern of a rule by its name in the pack, and where it goes.
type field struct {
	name string
	use
	to **pattern
}

func fields(r *rules.Rule, c *compiled) []field {
	return []field{
		{"match", use{r.Match, automaton.First}, &c.match},
		{"before", use{r.Before, automaton.Before}, &c.before},
		{"after", use{r.After, automaton.After}, &c.after},
		{"not_before", use{r.NotBefore, automaton.Before}, &c.notBefore},
		{"not_after", use{r.NotAfter, automaton.After}, &c.notAfter},
		{"unless", use{r.Unless, automaton.Within}, &c.unless},
		{"topic", use{r.Topic, automaton.Within}, &c.topic},
	}
}

func (w *compiler) rule(r *rules.Rule) (c compiled, err error) {
	c.Rule = r
	fail := func(field string, err error) (compiled, error) {
		return compiled{}, &rules.Error{File: r.File, Line: r.Line, Col: 1, Rule: r.ID, Message: field + ": " + err.Error()}
	}
	for _, f := range fields(r, &c) {
		if f.source == "" {
			continue
		}
		m := w.patterns[f.use]
		if m.err != nil {
			return fail(f.name, m.err)
		}
		*f.to = m.pattern
	}
	c.groups = c.match.groups()
	if c.needs, err = allNeeds(r, w.lex, w.macros); err != nil {
		return fail("match", err)
	}
	return c, nil
}

// compile compiles a pattern for one use.
func (w *compiler) compile(u use) (*pattern, error) {
	s, err := expand(u.source, w.lex, w.macros)
	if err != nil {
		return nil, err
	}
	bound, options := s, regexp2.ExplicitCapture
	switch u.mode {
	case automaton.Before:
		bound, options = "(?:"+s+`)\z`, options|regexp2.RightToLeft
	case automaton.After:
		bound = `\A(?:` + s + ")"
	}
	p := &pattern{}
	if p.re, err = regexp2.Compile(bound, options); err != nil {
		return nil, err
	}
	p.re.MatchTimeout = Timeout
	o := automaton.Options{Mode: u.mode, Syntax: syntax.RegexOptions(regexp2.ExplicitCapture)}
	for _, g := range p.groups() {
		o.Groups = append(o.Groups, g.num)
	}
	if p.auto, err = automaton.Compile(s, w.alphabet, o); err == nil {
		return p, nil
	}
	o.Loose = true
	if u.mode == automaton.First {
		o.Mode = automaton.After
	}
	if p.may, err = automaton.Compile(s, w.alphabet, o); err != nil {
		p.may = nil
	}
	return p, nil
}
