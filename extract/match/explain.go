package match

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// Loss is a find that another one beat.
type Loss struct{ Loser, Winner rules.Find }

// Trace gives what Sentence gives, and the finds that lost a conflict. It is for explaining, not for speed.
func (m *Matcher) Trace(s *text.Sentence, heads []rune, r *Scratch, report func(rules.Problem)) (finds []rules.Find, lost []Loss) {
	finds = m.find(s, heads, r, report, func(loser, winner *rules.Find) { lost = append(lost, Loss{*loser, *winner}) })
	return finds, lost
}

// Miss is a place where a rule's match stands, but a condition around it fails.
type Miss struct {
	Find    rules.Find
	Element string // the condition that fails: "before", "after", "not_before", "not_after", "unless", "topic"
	Pattern string // its pattern, as the rule writes it
}

// Misses gives every place of s where a rule matches in itself and fails by one of its conditions.
func (m *Matcher) Misses(s *text.Sentence, heads []rune) (out []Miss) {
	in, over := m.symbols(s.View.Runes), m.symbols(heads)
	for i := range m.rules {
		c := &m.rules[i]
		found, err := c.search(s)
		if err != nil {
			continue
		}
		for _, f := range found {
			v, err := c.surroundings(&in, &over, f.From, f.To)
			if err == nil && v != holds {
				out = append(out, Miss{f, v.String(), element(c.Rule, v.String())})
			}
		}
	}
	return out
}

func (m *Matcher) symbols(view []rune) symbols { return symbols{view, m.lex.Codes(nil, view)} }

// element gives the pattern of a condition.
func element(r *rules.Rule, name string) string {
	switch name {
	case "before":
		return r.Before
	case "after":
		return r.After
	case "not_before":
		return r.NotBefore
	case "not_after":
		return r.NotAfter
	case "unless":
		return r.Unless
	case "topic":
		return r.Topic
	}
	return r.Match
}

// Counted gives the quantity that a find is about: that of its part "n" or another counted part, else the first in its
// evidence; nil where its words hold none.
func Counted(f *rules.Find) *text.Quantity {
	for _, p := range f.Parts {
		if counted(p) {
			if q := quantityIn(f.Sentence, p.From, p.To); q != nil {
				return q
			}
		}
	}
	return quantityIn(f.Sentence, f.From, f.To)
}

// quantityIn gives the first quantity in view runes [from,to) of s, or nil.
func quantityIn(s *text.Sentence, from, to int) *text.Quantity {
	first, last := int(s.View.At[from]), int(s.View.At[to])
	for i := range s.Mentions {
		if m := &s.Mentions[i]; m.Quantity != nil && first <= m.First && m.Last <= last {
			return m.Quantity
		}
	}
	return nil
}
