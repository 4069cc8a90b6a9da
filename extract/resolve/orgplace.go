package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// leads says whether a place stands for the organisation there: at the head of the sentence or of a clause, as in
// "Tại Sơn Khê, …", "…, Hà Bắc cần lập thêm".
func (w *work) leads(f *frame, s *text.Sentence, m *text.Mention) bool {
	if w.main.Level >= text.LevelDistrict && (w.main.District == m.Org.District || w.mainSure) {
		return false
	}
	opens := m.First <= 6 || f.partOfAll(s, m) || figureBehind(s, m) || s.Tokens[m.First-1].Is(text.FlagPunct) || w.inPlace[s.Tokens[m.First-1].Word] && s.Tokens[m.First-2].Is(text.FlagPunct)
	return m.Org.Level == text.LevelDistrict && opens && (m.First <= 6 || !closes(s, m)) && !listed(s, m)
}

// partOfAll says whether a place stands behind "trong đó": "toàn cụm kết nạp 412 đoàn viên, trong đó Sơn Khê dẫn đầu với 168".
func (f *frame) partOfAll(s *text.Sentence, m *text.Mention) bool {
	return f.held.has(isAmong) && f.marks[max(0, viewAt(s, m.First)-1)].has(isAmong)
}

// figureBehind says whether a number stands right behind a place: "tiếp đến là Hà Bắc 121 đoàn viên, 3 CĐCS".
func figureBehind(s *text.Sentence, m *text.Mention) bool {
	return slices.ContainsFunc(s.Mentions, func(o text.Mention) bool { return o.Kind == text.MentionQuantity && o.First == m.Last })
}

// closes says whether a place ends its clause, and so only says where the one before it lies: "đóng tại Khu công nghiệp Bàu Lớn,
// huyện Sơn Khê."
func closes(s *text.Sentence, m *text.Mention) bool {
	return m.Last >= len(s.Tokens) || s.Tokens[m.Last].Is(text.FlagPunct)
}

// listed says whether a place goes on with a list of places, none of which acts alone: "các huyện Tân Hà, Yên Lũng, Chợ Rẫy
// lần lượt trao …".
func listed(s *text.Sentence, m *text.Mention) bool {
	return slices.ContainsFunc(s.Mentions, func(o text.Mention) bool {
		return (o.Kind == text.MentionPlace || o.Kind == text.MentionOrg) && (o.Last == m.First-1 || o.First == m.Last+1) &&
			s.Tokens[min(o.Last, m.Last)].Is(text.FlagPunct) && s.Tokens[min(o.Last, m.Last)].Word == ','
	})
}

// unionOf gives the union body of a place: the federation of a district or province, the union of a commune.
func (w *work) unionOf(s *text.Sentence, m *text.Mention) (text.Org, bool) {
	o := *m.Org
	if o.Name == "" || o.Anaphor {
		return text.Org{}, false
	}
	if c := w.communeNamed(m); c != nil {
		return *c, true
	}
	name := o.Name
	if o.Level == text.LevelDistrict && name == o.District { // a bare name: the gazetteer knows its rank
		d, ok := w.places.ResolveDistrict("", name, or(o.Province, w.main.Province))
		if !ok {
			return text.Org{}, false
		}
		name = or(w.rankOf(o.District), d.Full())
	}
	o.Name, o.Class = names.UnionOf(name), text.OrgUnion
	return o, true
}

// communeNamed gives the union of a commune whose name the place m bears without a rank, where the document names one: "Ở An Khê"
// then means that ward, and not the town elsewhere. The names are gathered once.
func (w *work) communeNamed(m *text.Mention) *text.Org {
	if m.Kind != text.MentionPlace || m.Org.Level != text.LevelDistrict || m.Org.Anaphor || m.Last-m.First != 1+strings.Count(m.Org.District, " ") {
		return nil
	}
	if w.communes == nil {
		w.communes = map[string]*text.Org{}
		for i := range w.sentences {
			for k := range w.sentences[i].Mentions {
				o := w.sentences[i].Mentions[k].Org
				if o == nil || o.Class != text.OrgUnion || o.Level != text.LevelCommune || o.Anaphor {
					continue
				}
				if _, bare, ok := strings.Cut(strings.TrimPrefix(o.Name, "Công đoàn "), " "); ok {
					w.communes[bare] = o
				}
			}
		}
	}
	return w.communes[m.Org.District]
}

// rankOf gives the full name under which the document names a district somewhere: where a huyện has become a city, the
// gazetteer alone cannot say which is meant.
func (w *work) rankOf(district string) string {
	if w.rankSaid == nil {
		w.rankSaid = map[string]string{}
		for i := range w.sentences {
			for k := range w.sentences[i].Mentions {
				if o := w.sentences[i].Mentions[k].Org; o != nil && o.Level == text.LevelDistrict && o.District != "" && !o.Anaphor {
					if at := strings.LastIndex(o.Name, " "+o.District); at > 0 && w.rankSaid[o.District] == "" {
						w.rankSaid[o.District] = names.Ranked(o.Name)
					}
				}
			}
		}
	}
	return w.rankSaid[district]
}
