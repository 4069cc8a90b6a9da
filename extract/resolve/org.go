package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// orgAt gives the organisation that token at of sentence i is about; Name is empty where nothing says.
// The nearest subject before the token in the sentence wins; then what the paragraph has been about; then what the
// document is about; then what the paragraph before was about.
func (w *work) orgAt(i, at int) text.Org {
	if o, ok := w.respectiveOrg(i, at); ok {
		return o
	}
	if w.ofAll(i, at) {
		return w.main
	}
	if o, ok := w.subjectIn(i, at); ok {
		return o
	}
	for j := i - 1; j >= max(0, i-lookBack) && w.goesOn(i, j); j-- {
		if o, ok := w.subjectOf(j); ok {
			return o
		}
	}
	if o, ok := w.introduced(i); ok {
		return o
	}
	if w.mainSure {
		return w.main
	}
	section := false
	for j, back := i-1, 0; j >= 0 && back < 6; j, back = j-1, back+1 {
		section = section || w.doc.Blocks[w.sentences[j].Block].Role == text.RoleSection
		if o, ok := w.subjectOf(j); ok {
			if section && o.Level != text.LevelUnknown && o.Level < w.main.Level { // who honoured the body in one part does nothing in the next
				break
			}
			return o
		}
	}
	return w.main
}

// ofAll says whether "toàn tỉnh" or the like stands between the last name before token at of sentence i and that token, and means
// all that the document's own union covers: "LĐLĐ tỉnh giao Tân Lạc 900; toàn tỉnh phấn đấu đạt 8.000 đoàn viên".
func (w *work) ofAll(i, at int) bool {
	if w.main.Name == "" {
		return false
	}
	s := &w.sentences[i]
	for k := viewAt(s, at) - 1; k >= 0; k-- {
		r := s.View.Runes[k]
		if r == lexicon.SymUnion || r == lexicon.SymPlace {
			return false
		}
		if w.symbols.entire.At(r) {
			_, rank, _ := strings.Cut(lexicon.Fold(s.SpanOf(k, k+1).In(w.doc.Text)), " ")
			return strings.Contains(strings.ToLower(w.main.Name), " "+rank+" ")
		}
	}
	return false
}

// introduced gives the organisation of the sentence that opens the list in which sentence i is an item: it ends in a colon.
func (w *work) introduced(i int) (text.Org, bool) {
	if w.doc.Blocks[w.sentences[i].Block].Role != text.RoleListItem {
		return text.Org{}, false
	}
	for j := i - 1; j >= max(0, i-lookBack); j-- {
		switch w.doc.Blocks[w.sentences[j].Block].Role {
		case text.RoleListItem:
			continue
		case text.RoleBody, text.RoleLead:
			return w.subjectOf(j)
		}
		break
	}
	return text.Org{}, false
}

// subjectIn gives the last organisation before token at of sentence i that acts there. One that is only spoken of
// ("của LĐLĐ tỉnh", "đề nghị LĐLĐ tỉnh hỗ trợ") does not.
func (w *work) subjectIn(i, at int) (text.Org, bool) {
	s := &w.sentences[i]
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		m := &s.Mentions[k]
		if m.First >= at || m.Org == nil {
			continue
		}
		switch m.Kind {
		case text.MentionPlace:
			if m.Org.Level == text.LevelDistrict || m.Org.Level == text.LevelProvince {
				if o, ok := w.unionOf(s, m); ok && (w.leads(s, m) || m.Last == at && m.Org.Level == text.LevelDistrict) {
					return o, true
				}
			}
		case text.MentionOrg:
			if m.Org.Class == text.OrgState && (m.First <= 2 || w.headsClause(s, m)) && m.Org.Level >= text.LevelProvince && !m.Org.Chair && !w.spokenOf(s, m) {
				return *m.Org, true // "UBND huyện trích quỹ thăm 90 gia đình"
			}
			// A grassroots union in mid-sentence is what the others act on: "LĐLĐ quận lập Nghiệp đoàn Y".
			if m.Org.Class == text.OrgUnion && !w.spokenOf(s, m) && !w.agent(s, m) && (m.Org.Level != text.LevelGrassroots || m.First <= 3) {
				return w.named(i, k), true
			}
		}
	}
	return text.Org{}, false
}

// headsClause says whether m stands behind a comma and before its verb: "Để thợ có tiền về quê, UBND tỉnh đã ứng 7 tỷ đồng".
func (w *work) headsClause(s *text.Sentence, m *text.Mention) bool {
	if s.Tokens[m.First-1].Word != ',' || m.Last >= len(s.Tokens) {
		return false
	}
	return w.symbols.acts.At(s.View.Runes[viewAt(s, m.Last)])
}

// subjectOf gives the organisation that acts last in sentence j; it is looked for once.
func (w *work) subjectOf(j int) (text.Org, bool) {
	if w.subjects == nil {
		w.subjects = make([]remembered, len(w.sentences))
	}
	r := &w.subjects[j]
	if !r.asked {
		r.asked = true
		r.org, r.ok = w.subjectIn(j, len(w.sentences[j].Tokens))
	}
	return r.org, r.ok
}

// remembered is what subjectIn said of a whole sentence.
type remembered struct {
	org       text.Org
	ok, asked bool
}

// objects are the words after which an organisation is spoken of and does not act.
var objects = []string{"của", "đề nghị", "đề xuất", "kiến nghị", "với", "cho", "dự", "bởi", "giữa", "trình", "gửi", "thuộc", "trực thuộc", "từ", "do", "trong đó có", "ý kiến", "báo cáo với"}

func (w *work) spokenOf(s *text.Sentence, m *text.Mention) bool {
	if w.guides(s, m) {
		return true
	}
	for _, words := range w.objectWords {
		if n := len(words); m.First >= n && sameWords(s.Tokens[m.First-n:m.First], words) {
			return true
		}
	}
	return false
}

// guides says whether m is named in a list of those under whose lead others act: "dưới sự chỉ đạo của Đảng ủy, LĐLĐ tỉnh, công đoàn
// ngành …". The last name, before its verb, acts.
func (w *work) guides(s *text.Sentence, m *text.Mention) bool {
	if m.Last >= len(s.Tokens) || s.Tokens[m.Last].Word != ',' && s.Tokens[m.Last].Word != ';' && s.Tokens[m.Last].Word != w.andWord {
		return false
	}
	for k := m.First - 1; k > 0 && k >= m.First-guideReach; k-- {
		switch {
		case s.Tokens[k].Word == w.guidance:
			return w.under[s.Tokens[k-1].Word]
		case w.symbols.acts.At(s.View.Runes[viewAt(s, k)]):
			return false
		}
	}
	return false
}

// guideReach is how many tokens behind "dưới sự" a list of leaders goes on at most.
const guideReach = 24

// agent says whether m does what is done to the subject: "được LĐLĐ tỉnh tặng Bằng khen" says nothing of LĐLĐ tỉnh.
func (w *work) agent(s *text.Sentence, m *text.Mention) bool {
	return m.First > 0 && w.passiveWord != 0 && s.Tokens[m.First-1].Word == w.passiveWord
}

func sameWords(tokens []text.Token, words []text.Word) bool {
	for i, w := range words {
		if w == 0 || tokens[i].Word != w {
			return false
		}
	}
	return true
}

// named gives mention k of sentence i with its name completed. The figures of a sentence ask for the same one in turn.
func (w *work) named(i, k int) text.Org {
	m := &w.sentences[i].Mentions[k]
	if w.lastNamed != m {
		w.lastNamed, w.lastName = m, w.completed(i, k)
	}
	return w.lastName
}

// completed completes the name of mention k of sentence i: "LĐLĐ huyện" is the one of its level named before, or the
// document's.
func (w *work) completed(i, k int) text.Org {
	o := *w.sentences[i].Mentions[k].Org
	if !o.Anaphor {
		return w.placed(o)
	}
	if p, ok := w.placeFor(i, k, o.Level); ok {
		return p
	}
	for j, from := i, k; j >= max(0, i-lookBack); j-- {
		if w.mainSure && w.sentences[j].Block != w.sentences[i].Block && strings.HasPrefix(w.main.Name, o.Name+" ") {
			break // another commune's union, named a paragraph before, is not meant by "công đoàn xã"
		}
		ms := w.sentences[j].Mentions
		if j != i {
			from = len(ms)
		}
		for n := from - 1; n >= 0; n-- {
			if m := &ms[n]; m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion && !m.Org.Anaphor && extends(m.Org.Name, o.Name) {
				found := w.placed(*m.Org)
				found.Chair = o.Chair
				return found
			}
		}
	}
	if extends(w.main.Name, o.Name) {
		found := w.main
		found.Chair = o.Chair
		return found
	}
	if o.Level == text.LevelProvince && w.main.Province != "" && o.Province == "" {
		o.Province = w.main.Province
	}
	return o
}

// extends says whether full is the whole name of which short is the beginning: "Công đoàn Bệnh viện" is "Công đoàn cơ sở Bệnh
// viện Sao Mai" too.
func extends(full, short string) bool {
	return strings.HasPrefix(full, short+" ") || strings.HasPrefix(short, "Công đoàn ") && strings.HasPrefix(strings.Replace(full, " cơ sở", "", 1), strings.Replace(short, " cơ sở", "", 1)+" ")
}

// placeFor finds the place that completes "LĐLĐ huyện" in its own sentence: "Ở Sơn Khê, LĐLĐ huyện nay có …".
func (w *work) placeFor(i, k int, level text.Level) (text.Org, bool) {
	s := &w.sentences[i]
	for n := k - 1; n >= 0; n-- {
		if m := &s.Mentions[n]; m.Kind == text.MentionPlace && m.Org.Level == level {
			return w.unionOf(s, m)
		}
	}
	return text.Org{}, false
}

// ranked are the words that a name may leave out: "Công đoàn các KCN Bình Dương" is that of "tỉnh Bình Dương".
var ranked = strings.NewReplacer(" tỉnh ", " ", " thành phố ", " ", " Thành phố ", " ", " huyện ", " ", " quận ", " ", " thị xã ", " ", " ngành ", " ")

// sameUnranked says whether a name is a shorter one with the rank of its place said.
func sameUnranked(name, short string) bool {
	end := strings.LastIndexByte(short, ' ') // its last word has no rank
	return strings.HasSuffix(name, short[end+1:]) && ranked.Replace(name) == short
}

// placed completes district and province of an organisation from the gazetteer and the document, and its name where the
// document's own organisation is the same with the rank of its place said.
func (w *work) placed(o text.Org) text.Org {
	if len(w.main.Name) > len(o.Name) && w.mainUnranked == o.Name {
		chair := o.Chair
		o = w.main
		o.Chair = chair
		return o
	}
	if o.District != "" && o.Province == "" {
		o.Province = w.provinceWith(o.District)
	}
	return o
}

// provinceWith gives the province in which the document's district of a name lies; it is looked for once.
func (w *work) provinceWith(district string) string {
	province, ok := w.placedIn[district]
	if !ok {
		province = w.province
		if d, ok := w.places.ResolveDistrict("", district, w.province); ok {
			province = d.Province
		}
		if w.placedIn == nil {
			w.placedIn = map[string]string{}
		}
		w.placedIn[district] = province
	}
	return province
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
