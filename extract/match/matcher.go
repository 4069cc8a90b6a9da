package match

import (
	"errors"
	"fmt"
	"math/bits"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Timeout is the longest that one pattern may search one sentence. A view has some dozens of symbols, so only a rule
// that multiplies its ways comes near it. It is wall time: a short one stops sound rules where the machine is busy.
const Timeout = 2 * time.Second

// Matcher is a compiled rule book. It never changes after New and may be shared.
type Matcher struct {
	rules  []compiled
	filter *filter
}

// compiled is one rule with its patterns.
type compiled struct {
	*rules.Rule
	needs                                      []symbolSet // the sentence must have a symbol of each: no way to match without
	match                                      *regexp2.Regexp
	before, after, notBefore, notAfter, unless *regexp2.Regexp
	topic                                      *regexp2.Regexp
	groups                                     []group
}

type group struct {
	name string
	num  int
}

// New compiles the rules of a book over a lexicon. All mistakes are joined; each is a *rules.Error.
func New(book *rules.Book, lex *lexicon.Lexicon) (*Matcher, error) {
	m := &Matcher{}
	macros := Macros(book)
	var errs []error
	for _, r := range book.Rules {
		c, err := compile(r, lex, macros)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		m.rules = append(m.rules, c)
	}
	all := make([][]symbolSet, len(m.rules))
	for i := range m.rules {
		all[i] = m.rules[i].needs
	}
	m.filter = newFilter(all, lex)
	return m, errors.Join(errs...)
}

// Macros gives the macros of a book by name; a later file replaces an earlier one's.
func Macros(book *rules.Book) map[string]string {
	macros := map[string]string{}
	for _, m := range book.Macros {
		macros[m.Name] = m.Pattern
	}
	return macros
}

func compile(r *rules.Rule, lex *lexicon.Lexicon, macros map[string]string) (c compiled, err error) {
	c.Rule = r
	fail := func(field string, err error) (compiled, error) {
		return compiled{}, &rules.Error{File: r.File, Line: r.Line, Col: 1, Rule: r.ID, Message: field + ": " + err.Error()}
	}
	for _, p := range []struct {
		field, pattern, head, tail string
		to                         **regexp2.Regexp
		options                    regexp2.RegexOptions
	}{
		{"match", r.Match, "", "", &c.match, 0},
		{"before", r.Before, "(?:", `)\z`, &c.before, regexp2.RightToLeft},
		{"after", r.After, `\A(?:`, ")", &c.after, 0},
		{"not_before", r.NotBefore, "(?:", `)\z`, &c.notBefore, regexp2.RightToLeft},
		{"not_after", r.NotAfter, `\A(?:`, ")", &c.notAfter, 0},
		{"unless", r.Unless, "", "", &c.unless, 0},
		{"topic", r.Topic, "", "", &c.topic, 0},
	} {
		if p.pattern == "" {
			continue
		}
		s, err := expand(p.pattern, lex, macros)
		if err != nil {
			return fail(p.field, err)
		}
		re, err := regexp2.Compile(p.head+s+p.tail, p.options|regexp2.ExplicitCapture)
		if err != nil {
			return fail(p.field, err)
		}
		re.MatchTimeout = Timeout
		*p.to = re
	}
	for _, name := range c.match.GetGroupNames() {
		if name != "0" {
			c.groups = append(c.groups, group{name, c.match.GroupNumberFromName(name)})
		}
	}
	if c.needs, err = allNeeds(r, lex, macros); err != nil {
		return fail("match", err)
	}
	return c, nil
}

// allNeeds gives the needs of a rule's evidence and of what must stand before and after it.
func allNeeds(r *rules.Rule, lex *lexicon.Lexicon, macros map[string]string) (out []symbolSet, err error) {
	for _, p := range []string{r.Match, r.Before, r.After} {
		n, err := needs(p, lex, macros)
		if err != nil {
			return nil, err
		}
		out = append(out, n...)
	}
	return out, nil
}

// Sentence gives the finds in s, conflicts settled, in order. heads is the view of the headings over the sentence: where
// rules look for their topic. report is told of rules that could not be run.
func (m *Matcher) Sentence(s *text.Sentence, heads []rune, report func(rules.Problem)) []rules.Find {
	return m.find(s, heads, report, nil)
}

// find gives the finds in s and tells lost, if there is one, of those that another one beat.
func (m *Matcher) find(s *text.Sentence, heads []rune, report func(rules.Problem), lost func(loser, winner *rules.Find)) []rules.Find {
	var may [8]uint64
	set := may[:min(m.filter.words, len(may))]
	if m.filter.words > len(may) {
		set = make([]uint64, m.filter.words)
	}
	if !m.filter.may(s.View.Runes, set) {
		return nil
	}
	var all []candidate
	for w := range set {
		for ; set[w] != 0; set[w] &= set[w] - 1 {
			i := w*64 + bits.TrailingZeros64(set[w])
			if i >= len(m.rules) {
				break
			}
			c := &m.rules[i]
			found, err := c.run(s, heads)
			if err != nil { // the clock jumps where the process was suspended: a rule that is truly slow is so twice
				found, err = c.run(s, heads)
			}
			if err != nil {
				report(rules.Problem{Rule: c.Rule, At: s.Span, Err: err})
			}
			all = append(all, found...)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return settle(all, lost)
}

// run gives every match of the rule in s whose surroundings hold.
func (c *compiled) run(s *text.Sentence, heads []rune) (out []candidate, err error) {
	view := s.View.Runes
	err = c.match.FindRunesMatches(view, 0, func(v regexp2.MatchView) bool {
		from, n, _ := v.GroupRange(0)
		if n == 0 {
			return true
		}
		f := rules.Find{Rule: c.Rule, Sentence: s, From: from, To: from + n}
		for _, g := range c.groups {
			if at, n, ok := v.GroupRange(g.num); ok && n > 0 {
				f.Parts = append(f.Parts, rules.Part{Name: g.name, From: at, To: at + n})
			}
		}
		out = append(out, candidate{Find: f})
		return true
	})
	if err != nil {
		return nil, fmt.Errorf("match: %w", err)
	}
	kept := out[:0]
	over, asked := "", false // what holds of the whole sentence is asked once: a table has hundreds of figures
	for _, f := range out {
		failed, err := c.beside(view, f.From, f.To)
		if err == nil && failed == "" && !asked {
			asked = true
			over, err = c.over(view, heads)
		}
		if err != nil {
			return kept, err
		}
		if failed == "" && over == "" {
			kept = append(kept, f)
		}
	}
	return kept, nil
}

// surroundings says which condition around the evidence fails, or "".
func (c *compiled) surroundings(view, heads []rune, from, to int) (failed string, err error) {
	if failed, err = c.beside(view, from, to); failed != "" || err != nil {
		return failed, err
	}
	return c.over(view, heads)
}

// beside says which condition right before or after the evidence fails, or "".
func (c *compiled) beside(view []rune, from, to int) (failed string, err error) {
	for _, p := range [...]struct {
		name string
		re   *regexp2.Regexp
		in   []rune
		want bool
	}{
		{"before", c.before, view[:from], true},
		{"after", c.after, view[to:], true},
		{"not_before", c.notBefore, view[:from], false},
		{"not_after", c.notAfter, view[to:], false},
	} {
		if p.re == nil {
			continue
		}
		ok, err := p.re.MatchRunes(p.in)
		if err != nil {
			return p.name, fmt.Errorf("%s: %w", p.name, err)
		}
		if ok != p.want {
			return p.name, nil
		}
	}
	return "", nil
}

// over says which condition on the sentence and its headings fails, or "".
func (c *compiled) over(view, heads []rune) (failed string, err error) {
	if c.unless != nil {
		ok, err := c.unless.MatchRunes(view)
		if err != nil {
			return "unless", fmt.Errorf("unless: %w", err)
		}
		if ok {
			return "unless", nil
		}
	}
	if c.topic == nil {
		return "", nil
	}
	for _, in := range [][]rune{view, heads} {
		ok, err := c.topic.MatchRunes(in)
		if err != nil {
			return "topic", fmt.Errorf("topic: %w", err)
		}
		if ok {
			return "", nil
		}
	}
	return "topic", nil
}
