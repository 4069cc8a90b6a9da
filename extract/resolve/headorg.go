package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

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
