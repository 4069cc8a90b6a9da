package resolve

import (
	"github.com/tongket/tongket/extract/text"
)

// respectiveOrg gives whose the figure at p is, where the sentence tells figures and their owners in the same order: "lần lượt Sơn Khê,
// Hà Bắc và Tân Lạc trao 850, 2.300 và 190 suất quà"; nil elsewhere.
func (w *work) respectiveOrg(p *point) *text.Org {
	if !p.held.has(isInOrder) {
		return nil
	}
	first, n := figuresAround(p.s, p.at)
	if n < 2 {
		return nil
	}
	for j := p.i; j >= max(0, p.i-1) && w.goesOn(p.i, j); j-- {
		if owners := w.bodies(j, p.s.Mentions[first].First, j < p.i); len(owners) == n {
			return &owners[place(p.s, first, p.at)]
		}
	}
	return nil
}

// figuresAround gives the run of figures around token at, of one unit with nothing but a noun, a comma or "và" between: its first
// mention and how many figures it has.
func figuresAround(s *text.Sentence, at int) (first, n int) {
	last := -1
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.Kind != text.MentionQuantity {
			continue
		}
		if last < 0 || m.First-s.Mentions[last].Last > figureGap || m.Quantity.Unit != s.Mentions[last].Quantity.Unit || !commaBetween(s, &s.Mentions[last], m) {
			if n > 0 && s.Mentions[last].First >= at {
				break
			}
			first, n = k, 0
		}
		last = k
		n++
	}
	if last < 0 || s.Mentions[first].First > at || s.Mentions[last].First < at {
		return 0, 0
	}
	return first, n
}

// figureGap is how many tokens stand between two figures of a list at most: "64 suất quà và 52".
const figureGap = 3

// commaBetween says whether a comma, a semicolon or "và" is all that parts a from b, but for a noun.
func commaBetween(s *text.Sentence, a, b *text.Mention) bool {
	for t := a.Last; t < b.First; t++ {
		if s.Tokens[t].Is(text.FlagPunct) && s.Tokens[t].Word != ',' && s.Tokens[t].Word != ';' {
			return false
		}
	}
	return b.First > a.Last
}

// place gives the how manieth figure from mention first on token at holds.
func place(s *text.Sentence, first, at int) (n int) {
	for k := first; k < len(s.Mentions) && s.Mentions[k].First < at; k++ {
		if s.Mentions[k].Kind == text.MentionQuantity {
			n++
		}
	}
	return n
}

// bodies gives the unions of sentence j, and those of the places in it, in their order, each once: those before token at, or all
// of them.
func (w *work) bodies(j, at int, all bool) (out []text.Org) {
	s := &w.sentences[j]
	before := 0
	for k := range s.Mentions {
		m := &s.Mentions[k]
		o, ok := text.Org{}, false
		switch {
		case m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion && !w.spokenOf(j, m):
			o, ok = *w.named(j, k), true
		case m.Kind == text.MentionPlace && m.Org.Level == text.LevelDistrict:
			o, ok = w.unionOf(s, m)
		}
		if !ok || len(out) > 0 && out[len(out)-1].Name == o.Name {
			continue
		}
		out = append(out, o)
		if m.First < at {
			before++
		}
	}
	if !all && before > 0 { // "trao 64, 52 và 47 suất lần lượt cho …" has them behind
		return out[:before]
	}
	return out
}
