package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// givenTo says whether something is given to m: "cho" stands right before it.
func (w *work) givenTo(s *text.Sentence, m *text.Mention) bool {
	return m.First > 0 && s.Tokens[m.First-1].Word == w.toWhom
}

// mayLead says whether an organisation can be what a document is about.
func (w *work) mayLead(o *text.Org) bool {
	return o.Class == text.OrgUnion && !(o.Anaphor && o.Name == names.Federation)
}

// naming is how much the body names a union.
type naming struct {
	org    text.Org
	weight int
}

// mostNamed gives the union body that the body names most; the first of equals. One named once, far down, leads nothing.
func (w *work) mostNamed() text.Org {
	var list []naming
	var late text.Org // a grassroots union named further down: one of many, unless the text opens with it or names no other
	alone := false
	for i := range w.sentences {
		s := &w.sentences[i]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Kind != text.MentionOrg || !w.mayLead(m.Org) {
				continue
			}
			if weight := w.weightOf(s, m, i < 4); weight > 0 {
				list = named(list, m.Org, weight)
				continue
			}
			alone = (alone || len(list) == 0) && (late.Name == "" || late.Name == m.Org.Name)
			late = *m.Org
		}
	}
	switch best := mostOf(list); {
	case best == nil && alone && !late.Anaphor:
		return w.placed(late)
	case best == nil || contested(list, best):
		return text.Org{}
	default:
		return w.placed(best.org)
	}
}

// weightOf says how much m counts for what the document is about; 0 where it is a grassroots union that the text does not
// open with.
func (w *work) weightOf(s *text.Sentence, m *text.Mention, opens bool) int {
	switch {
	case w.givenTo(s, m), m.Org.Level >= text.LevelCommune && w.homeOf(s, m): // "phân bổ vé cho LĐLĐ tỉnh": it acts nowhere yet
		return 1
	case m.Org.Level == text.LevelNational: // named everywhere, seldom what a report is about
		return 1
	case opens:
		return 4
	case m.Org.Level == text.LevelGrassroots:
		return 0
	}
	return 2
}

// named counts o, which a name that is cut short shares with the first of its level.
func named(list []naming, o *text.Org, weight int) []naming {
	for i := range list {
		c := &list[i]
		if c.org.Name == o.Name || o.Anaphor && c.org.Level == o.Level {
			c.weight += weight
			if c.org.Anaphor && !o.Anaphor {
				c.org = *o
			}
			return list
		}
	}
	return append(list, naming{*o, weight})
}

func mostOf(list []naming) (best *naming) {
	for i := range list {
		if best == nil || list[i].weight > best.weight {
			best = &list[i]
		}
	}
	return best
}

// contested says whether another is named nearly as much as best: a text about three districts is about none of them alone.
func contested(list []naming, best *naming) bool {
	return slices.ContainsFunc(list, func(c naming) bool {
		return c.org.Name != best.org.Name && c.org.Level == best.org.Level && !c.org.Anaphor && 3*c.weight >= 2*best.weight
	})
}
