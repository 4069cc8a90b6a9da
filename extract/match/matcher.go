package match

import (
	"errors"
	"fmt"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Timeout is the longest that one pattern may search one sentence. A view has some dozens of symbols, so only a rule
// that multiplies its ways comes near it.
const Timeout = 250 * time.Millisecond

// Matcher is a compiled rule book. It never changes after New and may be shared.
type Matcher struct {
	rules []compiled
}

// compiled is one rule with its patterns.
type compiled struct {
	*rules.Rule
	needs                                      []uint64 // each must meet the sentence's mask: no way to match without
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
	c.needs, err = needs(r.Match, lex, macros)
	if err != nil {
		return fail("match", err)
	}
	return c, nil
}

// needs gives the masks that a sentence must meet: one for each class that stands in the pattern outside of groups,
// sets and options. A pattern whose every part is optional needs nothing, and is run everywhere.
func needs(pattern string, lex *lexicon.Lexicon, macros map[string]string) (out []uint64, err error) {
	ps, err := pieces(pattern)
	if err != nil {
		return nil, err
	}
	depth := 0
	for i, p := range ps {
		if p.kind == pieceRaw {
			switch p.text[0] {
			case '(', '[':
				depth++
			case ')', ']':
				depth--
			case '|':
				if depth == 0 { // either side may match
					return nil, nil
				}
			}
			continue
		}
		next := ""
		if i+1 < len(ps) && ps[i+1].kind == pieceRaw {
			next = ps[i+1].text
		}
		if depth > 0 || next != "" && (next[0] == '?' || next[0] == '*' || next == "{0" || len(next) > 1 && next[0] == '{' && next[1] == '0') {
			continue
		}
		if mask := pieceMask(p, lex, macros); mask != 0 {
			out = append(out, mask)
		}
	}
	return out, nil
}

func pieceMask(p piece, lex *lexicon.Lexicon, macros map[string]string) (mask uint64) {
	var syms []rune
	switch {
	case p.kind == pieceWords:
		syms = lex.Symbols(p.text)[:1]
	case macros[p.text] != "":
		return 0
	default:
		syms = lex.Class(p.text)
	}
	for _, s := range syms {
		mask |= lex.Mask(s)
	}
	return mask
}

// Sentence gives the finds in s, conflicts settled, in order. heads is the view of the headings over the sentence: where rules look for their topic.
func (m *Matcher) Sentence(s *text.Sentence, heads []rune, report func(rules.Problem)) []rules.Find {
	var all []candidate
	for i := range m.rules {
		c := &m.rules[i]
		if !c.may(s.View.Mask) {
			continue
		}
		found, err := c.run(s, heads)
		if err != nil {
			report(rules.Problem{Rule: c.Rule, At: s.Span, Err: err})
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		return nil
	}
	return settle(all, nil)
}

func (c *compiled) may(mask uint64) bool {
	for _, n := range c.needs {
		if n&mask == 0 {
			return false
		}
	}
	return true
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
	for _, f := range out {
		failed, err := c.surroundings(view, heads, f.From, f.To)
		if err != nil {
			return kept, err
		}
		if failed == "" {
			kept = append(kept, f)
		}
	}
	return kept, nil
}

// surroundings says which condition around the evidence fails, or "".
func (c *compiled) surroundings(view, heads []rune, from, to int) (failed string, err error) {
	for _, p := range []struct {
		name string
		re   *regexp2.Regexp
		in   []rune
		want bool
	}{
		{"before", c.before, view[:from], true},
		{"after", c.after, view[to:], true},
		{"not_before", c.notBefore, view[:from], false},
		{"not_after", c.notAfter, view[to:], false},
		{"unless", c.unless, view, false},
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
	if c.topic != nil {
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
	return "", nil
}
