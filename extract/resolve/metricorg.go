package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// orgWithin gives whose figure it is where a find that inherits names the place itself: "ở Sơn Khê là 2".
func (w *work) orgWithin(f *rules.Find, i int) (o text.Org, ok bool) {
	if f.Rule.Emits.Indicator != rules.Same {
		return o, false
	}
	if m := mentionIn(f.Sentence, f.From, f.To, text.MentionPlace); m != nil && m.Org.Level == text.LevelDistrict && f.Sentence.View.Runes[f.From] == lexicon.SymPlace {
		return w.unionOf(f.Sentence, m)
	}
	return o, false
}

// orgFor gives whose figure it is. Workers, wages and stoppages are a firm's where a firm is named before them.
func (w *work) orgFor(m *model.Metric, f *rules.Find, i, at int) text.Org {
	switch m.Indicator {
	case model.Workers, model.Participants, model.Strikes, model.Income:
		if o, ok := w.firmAt(f.Sentence, at); ok {
			return o
		}
		if o, ok := w.firmBehind(i, at); ok {
			return o
		}
		if o, ok := w.firmMeant(i, at); ok {
			return o
		}
	}
	return w.orgAt(i, at)
}

// firmReach is how many sentences back "công ty" points at the latest.
const firmReach = 4

// firmMeant gives the firm that "công ty" or "nhà máy" before token at of sentence i points back to: the last one named.
// "Theo LĐLĐ tỉnh, công ty có 1.180 lao động" speaks of the firm, where "120 công ty" and "các công ty" speak of many.
// A sentence that names nobody goes on with what its paragraph spoke of last.
func (w *work) firmMeant(i, at int) (o text.Org, ok bool) {
	j := i
	for !w.pointsToFirm(&w.sentences[j], at) {
		if j--; j < max(0, i-firmReach) || !w.goesOn(i, j) || namesOrg(&w.sentences[j+1], at) {
			return o, false
		}
		at = len(w.sentences[j].Tokens)
	}
	for ; j >= max(0, i-firmReach); j-- {
		ms := w.sentences[j].Mentions
		for k := len(ms) - 1; k >= 0; k-- {
			if o, ok := employer(&ms[k]); ok && ms[k].First < at {
				return o, true
			}
		}
		at = maxTokens
	}
	return o, false
}

// firmBehind gives the firm to which "công ty" behind the count at token at of sentence i points back: "gần 2.000 công nhân công ty
// này", "hàng nghìn thợ đứng trước cổng công ty". Farther off it does so only where nobody is named before.
func (w *work) firmBehind(i, at int) (o text.Org, ok bool) {
	s := &w.sentences[i]
	if !w.firmFollows(s, at) {
		return o, false
	}
	for j := i; j >= max(0, i-2*firmReach); j-- {
		ms := w.sentences[j].Mentions
		for n := len(ms) - 1; n >= 0; n-- {
			if o, ok := employer(&ms[n]); ok && (j < i || ms[n].First < at) {
				return o, true
			}
		}
	}
	return o, false
}

// firmFollows says whether "công ty" stands behind token at of s, before the next mark, number or name.
func (w *work) firmFollows(s *text.Sentence, at int) bool {
	v := s.View.Runes
	from := viewAt(s, at) + 2
	for k := from; k < len(v) && k < from+firmAhead; k++ {
		switch {
		case w.symbols.firm.At(v[k]):
			return !w.symbols.many.At(v[k-1]) && (k <= from+1 || !namesOrg(s, at))
		case v[k] == ',' || v[k] == ';' || v[k] == symNumber || mentionIn(s, k, k+1, text.MentionOrg) != nil:
			return false
		}
	}
	return false
}

// firmAhead is how many symbols behind a count "công ty" is looked for.
const firmAhead = 8

// employer gives the firm that "công ty" may point back to where m names it or its union. It does not mean a bank, which is named
// beside a firm as its creditor.
func employer(m *text.Mention) (o text.Org, ok bool) {
	if m.Kind != text.MentionOrg {
		return o, false
	}
	o = *m.Org
	if name, cut := strings.CutPrefix(o.Name, "Công đoàn Công ty "); cut && o.Class == text.OrgUnion {
		o.Name, o.Class, o.Level = "Công ty "+name, text.OrgFirm, text.LevelUnknown
		return o, true
	}
	return o, o.Class == text.OrgFirm && !strings.HasPrefix(o.Name, "Ngân hàng")
}

// maxTokens is more tokens than a sentence has.
const maxTokens = 1 << 30

// namesOrg says whether an organisation is named before token at of s.
func namesOrg(s *text.Sentence, at int) bool {
	return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Kind == text.MentionOrg && m.First < at })
}

// pointsToFirm says whether the last thing named before token at that could own a figure is a firm, named or not.
func (w *work) pointsToFirm(s *text.Sentence, at int) bool {
	v := s.View.Runes
	for k := viewAt(s, at-1); k >= 0 && v[k] != ';'; k-- {
		if w.symbols.firm.At(v[k]) {
			return k == 0 || v[k-1] != symNumber && !w.symbols.many.At(v[k-1])
		}
		if m := mentionIn(s, k, k+1, text.MentionOrg); m != nil {
			return m.Org.Class == text.OrgFirm
		}
	}
	return false
}

// stops says whether a mark stands between tokens from and to: "Công ty X cắt giảm 640 lao động, Công ty Y …".
func stops(s *text.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from+1:to], func(t text.Token) bool { return t.Is(text.FlagPunct) && (t.Word == ',' || t.Word == ';') })
}

// firmAt gives the firm right behind token at, else the one before it where no union stands between.
func (w *work) firmAt(s *text.Sentence, at int) (text.Org, bool) {
	for k := range s.Mentions { // "2.350 công nhân Công ty X": the firm right behind
		m := &s.Mentions[k]
		if m.Kind == text.MentionOrg && m.First > at {
			if m.Org.Class == text.OrgFirm && m.First-at <= 9 && !stops(s, at, m.First) {
				return *m.Org, true
			}
			break
		}
	}
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		if m := &s.Mentions[k]; m.Kind == text.MentionOrg && m.First < at {
			return *m.Org, m.Org.Class == text.OrgFirm
		}
	}
	return text.Org{}, false
}
