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

// headOrg gives the organisation that the lines of a role name. Of a letterhead's "LĐLĐ TỈNH … / LĐLĐ HUYỆN …" the lower one
// signs, a grassroots union too; in a title a grassroots union is what others found or visit unless it comes first.
func (w *work) headOrg(role text.Role) (best text.Org) {
	for _, list := range [][]text.Sentence{w.margins, w.sentences} {
		for i := range list {
			if w.doc.Blocks[list[i].Block].Role != role {
				continue
			}
			for k := range list[i].Mentions {
				m := &list[i].Mentions[k]
				if m.Kind != text.MentionOrg || !w.mayLead(m.Org) {
					continue
				}
				if role != text.RoleTitle && branchUnder(&best, m.Org) {
					best = inProvince(*m.Org, &best)
					continue
				}
				if m.Org.Level < best.Level {
					continue
				}
				if m.Org.Level == text.LevelGrassroots && role != text.RoleLetterhead && m.First > 0 && !w.congressOf(&list[i], m) {
					continue
				}
				if role == text.RoleTitle && m.Org.Level >= text.LevelCommune && w.homeOf(&list[i], m) {
					continue
				}
				best = *m.Org
			}
		}
	}
	return best
}

// underLetterhead gives a grassroots union the district of the federation that stands over it in the letterhead: "LĐLĐ HUYỆN LẠC SƠN /
// CĐCS TRƯỜNG TIỂU HỌC …".
func (w *work) underLetterhead(o text.Org) text.Org {
	if o.Level != text.LevelGrassroots || o.District != "" {
		return o
	}
	for i := range w.margins {
		if w.doc.Blocks[w.margins[i].Block].Role != text.RoleLetterhead {
			continue
		}
		for k := range w.margins[i].Mentions {
			if m := &w.margins[i].Mentions[k]; m.Kind == text.MentionOrg && m.Org.District != "" && (o.Province == "" || m.Org.Province == o.Province) {
				o.District, o.Province = m.Org.District, m.Org.Province
				return o
			}
		}
	}
	return o
}

// homeOf says whether m is named in s as that of the people before it: "Bàn giao nhà cho đoàn viên Công đoàn xã Bãi Ngang".
func (w *work) homeOf(s *text.Sentence, m *text.Mention) bool {
	here := viewAt(s, m.First)
	return here > 0 && w.marks.at(s.View.Runes[here-1]).has(isPeople|isOf)
}

// congressOf says whether nothing but "Đại hội" stands before m in a title: "Đại hội Công đoàn Bệnh viện …" is about that union.
func (w *work) congressOf(s *text.Sentence, m *text.Mention) bool {
	_, n := w.phrases.At(s.Tokens, setCongress)
	return n > 0 && m.First == n
}

// unionOfFirm gives the grassroots union of the firm over whose bare "CÔNG ĐOÀN CƠ SỞ" a letterhead begins.
func (w *work) unionOfFirm() (text.Org, bool) {
	firm := text.Org{}
	for i := range w.margins {
		s := &w.margins[i]
		if w.doc.Blocks[s.Block].Role != text.RoleLetterhead {
			continue
		}
		for k := range s.Mentions {
			if o := s.Mentions[k].Org; s.Mentions[k].Kind == text.MentionOrg && o.Class == text.OrgFirm && !o.Anaphor {
				firm = *o
			}
		}
		if firm.Name != "" && len(s.View.Runes) == 1 && w.marks.at(s.View.Runes[0]).has(isOwnUnion) {
			firm.Name, firm.Class, firm.Level = "Công đoàn cơ sở "+firm.Name, text.OrgUnion, text.LevelGrassroots
			return firm, true
		}
	}
	return firm, false
}

// branchUnder says whether o, a union of a branch whose name says no place, stands below the federation of a province:
// "LĐLĐ TỈNH HÒA BÌNH / CÔNG ĐOÀN NGÀNH Y TẾ".
func branchUnder(head, o *text.Org) bool {
	return head.Level == text.LevelProvince && head.Class == text.OrgUnion && strings.HasPrefix(head.Name, names.Federation+" ") &&
		o.Class == text.OrgUnion && !o.Anaphor && o.Province == "" && o.District == "" &&
		(o.Level == text.LevelUnknown && strings.HasPrefix(o.Name, "Công đoàn ngành ") || zoned(o.Name))
}

// zoned says whether a name is that of the union of a province's zones, or of its officials, without the province.
func zoned(name string) bool {
	switch strings.TrimSuffix(name, " tỉnh") {
	case "Công đoàn Khu kinh tế", "Công đoàn các Khu kinh tế", "Công đoàn các Khu công nghiệp", "Công đoàn Khu công nghiệp", "Công đoàn các Khu công nghiệp và chế xuất", "Công đoàn Viên chức":
		return true
	}
	return false
}

// inProvince gives the union of a branch in the province of the federation that it stands under.
func inProvince(branch text.Org, federation *text.Org) text.Org {
	branch.Name = strings.TrimSuffix(branch.Name, " tỉnh") + strings.TrimPrefix(federation.Name, names.Federation)
	branch.Level, branch.Province = federation.Level, federation.Province
	return branch
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

// givenTo says whether something is given to m: "cho" stands right before it.
func (w *work) givenTo(s *text.Sentence, m *text.Mention) bool {
	return m.First > 0 && s.Tokens[m.First-1].Word == w.toWhom
}

// mayLead says whether an organisation can be what a document is about.
func (w *work) mayLead(o *text.Org) bool {
	return o.Class == text.OrgUnion && !(o.Anaphor && o.Name == names.Federation)
}

// mostNamed gives the union body that the body names most; the first of equals. One named once, far down, leads nothing.
func (w *work) mostNamed() text.Org {
	type count struct {
		org   text.Org
		n     int
		first int
	}
	var counts []count
	var late text.Org // a grassroots union named further down
	alone := false
	for i := range w.sentences {
		s := &w.sentences[i]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Kind != text.MentionOrg || !w.mayLead(m.Org) {
				continue
			}
			weight := 2
			switch {
			case w.givenTo(s, m), m.Org.Level >= text.LevelCommune && w.homeOf(s, m): // "phân bổ vé cho LĐLĐ tỉnh": it acts nowhere yet
				weight = 1
			case m.Org.Level == text.LevelNational: // named everywhere, seldom what a report is about
				weight = 1
			case i < 4:
				weight = 4
			case m.Org.Level == text.LevelGrassroots: // one of many, unless the text opens with it or names no other
				if alone = alone || len(counts) == 0; late.Name != "" && late.Name != m.Org.Name {
					alone = false
				}
				late = *m.Org
				continue
			}
			found := false
			for c := range counts {
				same := counts[c].org.Name == m.Org.Name
				if m.Org.Anaphor {
					same = counts[c].org.Level == m.Org.Level
				}
				if same {
					counts[c].n += weight
					if counts[c].org.Anaphor && !m.Org.Anaphor {
						counts[c].org = *m.Org
					}
					found = true
					break
				}
			}
			if !found {
				counts = append(counts, count{*m.Org, weight, i})
			}
		}
	}
	best := -1
	for c := range counts {
		if best < 0 || counts[c].n > counts[best].n {
			best = c
		}
	}
	switch {
	case best < 0 && alone && !late.Anaphor:
		return w.placed(late)
	case best < 0:
		return text.Org{}
	}
	// Three districts named alike often: the text is about none of them alone.
	for c := range counts {
		if c != best && counts[c].org.Level == counts[best].org.Level && !counts[c].org.Anaphor && 3*counts[c].n >= 2*counts[best].n {
			return text.Org{}
		}
	}
	return w.placed(counts[best].org)
}

// provinceOf gives the province that the document speaks of: that of its title, else the one named most.
func (w *work) provinceOf() string {
	var said votes
	var district, its string // the district that was looked up last, and its province
	for _, list := range [][]text.Sentence{w.margins, w.sentences} {
		for i := range list {
			weight := provinceWeight(w.doc.Blocks[list[i].Block].Role)
			for k := range list[i].Mentions {
				o := list[i].Mentions[k].Org
				switch {
				case o == nil || w.communeNamed(&list[i].Mentions[k]) != nil:
				case o.Province != "":
					said.add(o.Province, weight)
				case o.District != "" && !o.Anaphor:
					if o.District != district {
						d, _ := w.places.ResolveDistrict("", o.District, "")
						district, its = o.District, d.Province
					}
					said.add(its, 1)
				}
			}
		}
	}
	return said.most()
}

// votes counts names: those of few provinces.
type votes []struct {
	name string
	n    int
}

func (v *votes) add(name string, n int) {
	for k := range *v {
		if (*v)[k].name == name {
			(*v)[k].n += n
			return
		}
	}
	*v = append(*v, struct {
		name string
		n    int
	}{name, n})
}

// most gives the name with the most votes, the first of equals; "" where there is none.
func (v votes) most() (name string) {
	best := 0
	for _, c := range v {
		if c.name != "" && c.n > best {
			name, best = c.name, c.n
		}
	}
	return name
}

// provinceWeight says how much a name in a block of a role counts for the province of the document.
func provinceWeight(r text.Role) int {
	switch r {
	case text.RoleTitle, text.RoleKicker, text.RoleLetterhead:
		return 8
	case text.RoleFurniture, text.RoleRelated:
		return 1
	}
	return 2
}
