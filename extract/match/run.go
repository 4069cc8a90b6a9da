package match

import (
	"fmt"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/tongket/tongket/extract/match/automaton"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Timeout is the longest that regexp2 may search one sentence for a pattern that is no automaton. A view has some dozens of
// symbols, so only a rule that multiplies its ways comes near it. It is wall time: a short one stops sound rules where the
// machine is busy.
const Timeout = 2 * time.Second

// pattern is one pattern of a rule. An automaton runs it where it is regular, as nearly all are: its cost is bounded by the
// length of the sentence. regexp2 runs those that look back, refer back or make too large an automaton, but only where a
// looser automaton lets it.
type pattern struct {
	auto *automaton.Automaton // nil: regexp2 runs it
	may  *automaton.Automaton // where auto is nil: without it there is no match; nil: there may be one anywhere
	re   *regexp2.Regexp
}

// groups gives the named groups of the pattern.
func (p *pattern) groups() (out []group) {
	for _, name := range p.re.GetGroupNames() {
		if name != "0" {
			out = append(out, group{name, p.re.GroupNumberFromName(name)})
		}
	}
	return out
}

// holds says whether the pattern holds of a part of a view.
func (p *pattern) holds(in *symbols, from, to int) (bool, error) {
	if p.auto != nil {
		return p.auto.Holds(in.codes[from:to]), nil
	}
	if p.may != nil && !p.may.Holds(in.codes[from:to]) {
		return false, nil
	}
	ok, err := p.re.MatchRunes(in.runes[from:to])
	if err != nil { // the clock jumps where the process was suspended: a pattern that is truly slow is so twice
		ok, err = p.re.MatchRunes(in.runes[from:to])
	}
	return ok, err
}

// parts appends the named groups of an evidence that the automaton has found. places is what it was given.
func (c *compiled) parts(out []rules.Part, codes []uint16, from, to int, places []int) []rules.Part {
	if len(c.groups) == 0 {
		return out
	}
	c.match.auto.Groups(codes, from, to, places)
	for k, g := range c.groups {
		if at, end := places[2*k], places[2*k+1]; end > at {
			out = append(out, rules.Part{Name: g.name, From: at, To: end})
		}
	}
	return out
}

// search gives the places of the evidence in s as regexp2 finds them, whatever is around them.
func (c *compiled) search(s *text.Sentence) ([]rules.Find, error) {
	out, err := c.searchOnce(s)
	if err != nil { // as in holds
		out, err = c.searchOnce(s)
	}
	if err != nil {
		return nil, fmt.Errorf("match: %w", err)
	}
	return out, nil
}

func (c *compiled) searchOnce(s *text.Sentence) (out []rules.Find, err error) {
	err = c.match.re.FindRunesMatches(s.View.Runes, 0, func(v regexp2.MatchView) bool {
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
		out = append(out, f)
		return true
	})
	return out, err
}
