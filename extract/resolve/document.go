package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// document settles what the document is about and fills its record.
func (w *work) document() {
	w.province = w.provinceOf()
	w.main = w.fuller(w.mainOrg())
	w.findLined()
	w.findPlan()
	w.findQuarters()
	w.findTitleYear()
	w.newTerm = w.lastTerm()
	d := &w.out.Document
	d.Title, d.Kicker, d.Published, d.Author, d.Outlet = w.head.Title, w.head.Kicker, w.head.Published, w.head.Author, w.head.Outlet
	d.Org, d.District, d.Province = w.main.Name, w.main.District, or(w.main.Province, w.province)
	d.Source, d.SHA256, d.Encoding, d.Format = w.doc.Source, w.doc.SHA256, w.doc.Encoding, w.doc.Format
}

// mainOrg gives the organisation that the document is about: the one over the title, in the title, in the letterhead;
// else the one that the body names first and most often.
func (w *work) mainOrg() text.Org {
	for _, role := range []text.Role{text.RoleKicker, text.RoleTitle, text.RoleLetterhead} {
		if best := w.headOrg(role); best.Name != "" && !best.Anaphor {
			w.mainSure = true
			return w.placed(w.underLetterhead(best))
		}
	}
	if o, ok := w.unionOfFirm(); ok {
		w.mainSure = true
		return o
	}
	if o, ok := w.titlePlace(); ok {
		w.mainSure = true
		return o
	}
	return w.whole(w.mostNamed())
}

// fuller gives an organisation the longer name that the text says once: "Công đoàn ngành Y tế" is "… tỉnh Cao Bằng", and one
// of "Cao Bằng" is of "tỉnh Cao Bằng". Two longer names leave it as it is.
func (w *work) fuller(o text.Org) text.Org {
	if o.Name == "" || o.Anaphor || o.Level == text.LevelNational {
		return o
	}
	var found text.Org
	for i := range w.sentences {
		for k := range w.sentences[i].Mentions {
			m := &w.sentences[i].Mentions[k]
			if m.Kind != text.MentionOrg || m.Org.Class != text.OrgUnion || len(m.Org.Name) <= len(o.Name) || m.Org.Name == found.Name {
				continue
			}
			if o.Level == text.LevelGrassroots && calledShort(m.Org.Name, o.Name) { // "Công đoàn Bệnh viện …" in the title
				return w.placed(*m.Org)
			}
			if o.Province == "" && !begins(m.Org.Name, o.Name) || o.Province != "" && !sameUnranked(m.Org.Name, o.Name) {
				continue
			}
			if found.Name != "" {
				return o
			}
			found = *m.Org
		}
	}
	if found.Name == "" {
		return o
	}
	return w.placed(found)
}

// calledShort says whether short is the name by which the grassroots union of a full name is called: "Công đoàn Bệnh viện Sao Mai".
func calledShort(full, short string) bool {
	rest, ok := strings.CutPrefix(full, "Công đoàn cơ sở ")
	own, union := strings.CutPrefix(short, "Công đoàn ")
	return ok && union && rest == own
}

// titlePlace gives the federation of the place that a title begins with, where the text speaks of it: "Hà Sơn: 12 CĐCS mới"
// over "LĐLĐ huyện đã …".
func (w *work) titlePlace() (text.Org, bool) {
	t := w.titleSentence()
	if t < 0 || len(w.sentences[t].Mentions) == 0 {
		return text.Org{}, false
	}
	s := &w.sentences[t]
	m := &s.Mentions[0]
	if m.Kind != text.MentionPlace || m.First > 0 || m.Last >= len(s.Tokens) || s.Tokens[m.Last].Word != ':' {
		return text.Org{}, false
	}
	o, ok := w.unionOf(s, m)
	return w.placed(o), ok && w.speaksOf(&o)
}

// speaksOf says whether the text names o, or the federation of its level without a name.
func (w *work) speaksOf(o *text.Org) bool {
	return slices.ContainsFunc(w.sentences, func(s text.Sentence) bool {
		return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool {
			return m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion && (m.Org.Name == o.Name || m.Org.Anaphor && m.Org.Level == o.Level)
		})
	})
}

// whole gives "LĐLĐ huyện" the name of its district where the document names one district alone, and "LĐLĐ tỉnh" or "LĐLĐ thành
// phố" that of the province that it speaks of.
func (w *work) whole(o text.Org) text.Org {
	if p, ok := w.places.Province(w.province); ok && o.Anaphor && o.Name == names.UnionOf(names.Ranked(p.Type)) {
		return text.Org{Class: text.OrgUnion, Level: text.LevelProvince, Name: names.UnionOf(p.Full()), Province: p.Name}
	}
	if o.Anaphor && o.Level == text.LevelGrassroots {
		return w.firstNamed(o)
	}
	if !o.Anaphor || o.Level != text.LevelDistrict {
		return o
	}
	var found text.Org
	for _, list := range [][]text.Sentence{w.margins, w.sentences} {
		for i := range list {
			for k := range list[i].Mentions {
				at := list[i].Mentions[k].Org
				if at == nil || at.District == "" || at.Anaphor || at.District == found.District {
					continue
				}
				if found.District != "" {
					return o
				}
				found = *at
			}
		}
	}
	d, ok := w.places.ResolveDistrict("", found.District, or(found.Province, w.province))
	if !ok || names.UnionOf(d.Type) != o.Name {
		return o
	}
	return text.Org{Class: text.OrgUnion, Level: o.Level, Name: names.UnionOf(d.Full()), District: d.Name, Province: d.Province}
}

// firstNamed gives the first union that the text names in full and o cuts short, else o.
func (w *work) firstNamed(o text.Org) text.Org {
	for i := range w.sentences {
		for k := range w.sentences[i].Mentions {
			if m := &w.sentences[i].Mentions[k]; m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion && !m.Org.Anaphor && extends(m.Org.Name, o.Name) {
				return w.placed(*m.Org)
			}
		}
	}
	return o
}
