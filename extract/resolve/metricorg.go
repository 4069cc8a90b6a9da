package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// orgWithin gives whose figure it is where a find that inherits names the place itself: "ở Sơn Khê là 2"; nil elsewhere.
func (w *work) orgWithin(f *rules.Find) *text.Org {
	if f.Rule.Emits.Indicator != rules.Same {
		return nil
	}
	if m := mentionIn(f.Sentence, f.From, f.To, text.MentionPlace); m != nil && m.Org.Level == text.LevelDistrict && f.Sentence.View.Runes[f.From] == lexicon.SymPlace {
		if o, ok := w.unionOf(f.Sentence, m); ok {
			return w.orgs.One(o)
		}
	}
	return nil
}

// orgFor gives whose figure it is. Workers, wages and stoppages are a firm's where a firm is named before them.
func (w *work) orgFor(m *model.Metric, p *point) *text.Org {
	switch m.Indicator {
	case model.SupportAmount, model.Gifts:
		if o := w.helper(p); o != nil {
			return o
		}
	case model.Participants:
		if o := w.organiser(p); o != nil {
			return o
		}
		if w.holder(p) {
			return w.orgAt(p)
		}
	}
	switch m.Indicator {
	case model.Workers, model.Participants, model.Strikes, model.Income:
		if o := w.firmAt(p.s, p.at); o != nil {
			return o
		}
		if o := w.firmBehind(p); o != nil {
			return o
		}
		if o := w.firmMeant(p.i, p.at); o != nil {
			return o
		}
	}
	return w.orgAt(p)
}

// organiser gives the union that holds what those counted at p took part in, named behind them, nil where none is: "900 thợ dự hội
// thao do Công đoàn Công ty X tổ chức".
func (w *work) organiser(p *point) *text.Org {
	for k := p.mention; k < len(p.s.Mentions); k++ {
		m := &p.s.Mentions[k]
		if m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion && m.First > 0 && p.s.Tokens[m.First-1].Word == w.byWhom &&
			!slices.Contains(p.s.View.Runes[p.here:viewAt(p.s, m.First)], ';') {
			return w.named(p.i, k)
		}
	}
	return nil
}

// holder says whether a union opens the sentence and the firm named last before p only says whose others are: "Công đoàn A cùng các
// đơn vị thuộc Tập đoàn B mở hội với 900 thợ".
func (w *work) holder(p *point) bool {
	union := false
	for k := range p.s.Mentions[:p.mention] {
		m := &p.s.Mentions[k]
		switch {
		case m.Kind != text.MentionOrg:
		case m.Org.Class == text.OrgFirm:
			return union && w.spokenOf(p.i, m)
		default:
			union = union || m.Org.Class == text.OrgUnion
		}
	}
	return false
}

// helper gives the union that the clause of p names as the one who helps, nil where it names none: "được Công đoàn ngành hỗ trợ 80
// triệu đồng". The one whom it helps gives nothing.
func (w *work) helper(p *point) *text.Org {
	for k := p.mention - 1; k >= 0; k-- {
		m := &p.s.Mentions[k]
		if m.Kind != text.MentionOrg {
			continue
		}
		here := viewAt(p.s, m.First)
		if m.Org.Class == text.OrgUnion && p.here-here <= helperReach && w.agent(p.s, m) && here+2 < len(p.marks) && p.marks[here+1].has(isAct) {
			return w.named(p.i, k)
		}
		return nil
	}
	return nil
}

// helperReach is how many symbols behind the one who helps the amount stands at the latest.
const helperReach = 5

// firmReach is how many sentences back "công ty" points at the latest.
const firmReach = 4

// firmMeant gives the firm that "công ty" or "nhà máy" before token at of sentence i points back to: the last one named.
// "Theo LĐLĐ tỉnh, công ty có 1.180 lao động" speaks of the firm, where "120 công ty" and "các công ty" speak of many.
// A sentence that names nobody goes on with what its paragraph spoke of last.
func (w *work) firmMeant(i, at int) *text.Org {
	j := i
	for !w.pointsToFirm(j, at) {
		if j--; j < max(0, i-firmReach) || !w.goesOn(i, j) || namesOrg(&w.sentences[j+1], at) {
			return nil
		}
		at = len(w.sentences[j].Tokens)
	}
	for ; j >= max(0, i-firmReach); j-- {
		if o := w.employerBefore(j, at); o != nil {
			return o
		}
		at = maxTokens
	}
	return nil
}

// employerBefore gives the last employer that is named before token at of sentence j, nil where none is.
func (w *work) employerBefore(j, at int) *text.Org {
	ms := w.sentences[j].Mentions
	for k := len(ms) - 1; k >= 0; k-- {
		if ms[k].First < at {
			if o := w.employer(&ms[k]); o != nil {
				return o
			}
		}
	}
	return nil
}

// firmBehind gives the firm to which "công ty" behind the count at p points back: "gần 2.000 công nhân công ty này", "hàng nghìn thợ
// đứng trước cổng công ty". Farther off it does so only where nobody is named before.
func (w *work) firmBehind(p *point) *text.Org {
	if !w.firmFollows(p) {
		return nil
	}
	at := p.at
	for j := p.i; j >= max(0, p.i-2*firmReach); j-- {
		if o := w.employerBefore(j, at); o != nil {
			return o
		}
		at = maxTokens
	}
	return nil
}

// firmFollows says whether "công ty" stands behind p, before the next mark, number or name.
func (w *work) firmFollows(p *point) bool {
	if !p.held.has(isEmployer) {
		return false
	}
	v := p.s.View.Runes
	from := p.here + 2
	for k := from; k < len(v) && k < from+firmAhead; k++ {
		switch {
		case p.marks[k].has(isEmployer):
			return !p.marks[k-1].has(isSeveral) && (k <= from+1 || !namesOrg(p.s, p.at))
		case v[k] == ',' || v[k] == ';' || p.marks[k].has(isNumber) || mentionIn(p.s, k, k+1, text.MentionOrg) != nil:
			return false
		}
	}
	return false
}

// firmAhead is how many symbols behind a count "công ty" is looked for.
const firmAhead = 8

// employer gives the firm that "công ty" may point back to where m names it or its union, else nil. It does not mean a bank, which is
// named beside a firm as its creditor.
func (w *work) employer(m *text.Mention) *text.Org {
	switch {
	case m.Kind != text.MentionOrg:
		return nil
	case m.Org.Class == text.OrgUnion:
		name, cut := strings.CutPrefix(m.Org.Name, "Công đoàn Công ty ")
		if !cut {
			return nil
		}
		o := *m.Org
		o.Name, o.Class, o.Level = "Công ty "+name, text.OrgFirm, text.LevelUnknown
		return w.orgs.One(o)
	case m.Org.Class == text.OrgFirm && !strings.HasPrefix(m.Org.Name, "Ngân hàng"):
		return m.Org
	}
	return nil
}

// maxTokens is more tokens than a sentence has.
const maxTokens = 1 << 30

// namesOrg says whether an organisation is named before token at of s.
func namesOrg(s *text.Sentence, at int) bool {
	return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Kind == text.MentionOrg && m.First < at })
}

// pointsToFirm says whether the last thing named before token at of sentence j that could own a figure is a firm, named or not.
func (w *work) pointsToFirm(j, at int) bool {
	f, s := &w.frames[j], &w.sentences[j]
	v := s.View.Runes
	for k := viewAt(s, at-1); k >= 0 && v[k] != ';'; k-- {
		if f.marks[k].has(isEmployer) {
			return k == 0 || !f.marks[k-1].has(isNumber|isSeveral)
		}
		if f.marks[k].has(isUnion|isState) || v[k] == lexicon.SymFirm {
			return v[k] == lexicon.SymFirm
		}
	}
	return false
}

// stops says whether a mark stands between tokens from and to: "Công ty X cắt giảm 640 lao động, Công ty Y …".
func stops(s *text.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from+1:to], func(t text.Token) bool { return t.Is(text.FlagPunct) && (t.Word == ',' || t.Word == ';') })
}

// firmAt gives the firm right behind token at, else the one before it where no union stands between; nil where there is none.
func (w *work) firmAt(s *text.Sentence, at int) *text.Org {
	for k := range s.Mentions { // "2.350 công nhân Công ty X": the firm right behind
		m := &s.Mentions[k]
		if m.Kind == text.MentionOrg && m.First > at {
			if m.Org.Class == text.OrgFirm && m.First-at <= 9 && !stops(s, at, m.First) {
				return m.Org
			}
			break
		}
	}
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		if m := &s.Mentions[k]; m.Kind == text.MentionOrg && m.First < at {
			if m.Org.Class == text.OrgFirm {
				return m.Org
			}
			break
		}
	}
	return nil
}
