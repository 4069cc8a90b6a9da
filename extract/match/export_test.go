package match

import (
	"fmt"
	"slices"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Finds gives what the rules find in s before conflicts are settled, as text, in order.
func (m *Matcher) Finds(s *text.Sentence, heads []rune) (out []string) {
	var problems []string
	for _, f := range m.fits(s, heads, m.NewScratch(), func(p rules.Problem) { problems = append(problems, p.Err.Error()) }) {
		out = append(out, show(f))
	}
	slices.Sort(out)
	return append(problems, out...)
}

// FindsByRegexp gives the same by regexp2 alone: every pattern of every rule, one by one.
func (m *Matcher) FindsByRegexp(s *text.Sentence, heads []rune) (out []string, err error) {
	in, over := m.symbols(s.View.Runes), m.symbols(heads)
	for i := range m.rules {
		c := slow(m.rules[i])
		found, err := c.search(s)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			v, err := c.surroundings(&in, &over, f.From, f.To)
			if err != nil {
				return nil, err
			}
			if v == holds {
				out = append(out, show(f))
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// slow gives a rule without its automata.
func slow(c compiled) compiled {
	for _, p := range []**pattern{&c.match, &c.before, &c.after, &c.notBefore, &c.notAfter, &c.unless, &c.topic} {
		if *p != nil {
			*p = &pattern{re: (*p).re}
		}
	}
	return c
}

func show(f rules.Find) string {
	return fmt.Sprintf("%s %d-%d %v", f.Rule.ID, f.From, f.To, f.Parts)
}

// ByRegexp names the patterns that regexp2 runs, as rule and field.
func (m *Matcher) ByRegexp() (out []string) {
	for i := range m.rules {
		c := &m.rules[i]
		for _, p := range []struct {
			field string
			*pattern
		}{{"match", c.match}, {"before", c.before}, {"after", c.after}, {"not_before", c.notBefore}, {"not_after", c.notAfter}, {"unless", c.unless}, {"topic", c.topic}} {
			if p.pattern != nil && p.auto == nil {
				out = append(out, c.ID+" "+p.field)
			}
		}
	}
	return out
}
