package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// orgAt gives the organisation that what stands at p is about; Name is empty where nothing says.
// The nearest subject before p in the sentence wins; then what its surroundings have been about.
func (w *work) orgAt(p *point) *text.Org {
	if o := w.respectiveOrg(p); o != nil {
		return o
	}
	if w.ofAll(p) {
		return &w.main
	}
	if o := w.subjectBefore(p.i, p.at, p.mention); o != nil {
		return o
	}
	if p.inherited == nil {
		p.inherited = w.orgAround(p.i)
	}
	return p.inherited
}

// orgAround gives the organisation that sentence i is about where it does not say so itself: what the paragraph has been about;
// then what the document is about; then what the paragraph before was about.
func (w *work) orgAround(i int) *text.Org {
	for j := i - 1; j >= max(0, i-lookBack) && w.goesOn(i, j); j-- {
		if o := w.subjectOf(j); o != nil {
			return o
		}
	}
	if o := w.introduced(i); o != nil {
		return o
	}
	if w.mainSure {
		return &w.main
	}
	section := false
	for j, back := i-1, 0; j >= 0 && back < 6; j, back = j-1, back+1 {
		section = section || w.doc.Blocks[w.sentences[j].Block].Role == text.RoleSection
		if o := w.subjectOf(j); o != nil {
			if section && o.Level != text.LevelUnknown && o.Level < w.main.Level { // who honoured the body in one part does nothing in the next
				break
			}
			return o
		}
	}
	return &w.main
}

// ofAll says whether "toàn tỉnh" or the like stands between the last name before p and p, and means all that the document's own
// union covers: "LĐLĐ tỉnh giao Tân Lạc 900; toàn tỉnh phấn đấu đạt 8.000 đoàn viên".
func (w *work) ofAll(p *point) bool {
	if w.main.Name == "" || !p.held.has(isEntire) {
		return false
	}
	for k := p.here - 1; k >= 0 && !p.marks[k].has(isUnion|isPlace); k-- {
		if p.marks[k].has(isEntire) {
			_, rank, _ := strings.Cut(lexicon.Fold(p.s.SpanOf(k, k+1).In(w.doc.Text)), " ")
			return strings.Contains(strings.ToLower(w.main.Name), " "+rank+" ")
		}
	}
	return false
}

// introduced gives the organisation of the sentence that opens the list in which sentence i is an item: it ends in a colon; nil where
// there is none.
func (w *work) introduced(i int) *text.Org {
	if w.doc.Blocks[w.sentences[i].Block].Role != text.RoleListItem || w.numberedOn(w.sentences[i].Block) {
		return nil
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
	return nil
}

// subjectBefore gives the last organisation before token at of sentence i that acts there, nil where there is none; mention is the first
// that does not begin before it. One that is only spoken of ("của LĐLĐ tỉnh", "đề nghị LĐLĐ tỉnh hỗ trợ") does not act.
func (w *work) subjectBefore(i, at, mention int) *text.Org {
	if !w.frames[i].held.has(isUnion | isState | isPlace) {
		return nil
	}
	s := &w.sentences[i]
	for k := mention - 1; k >= 0; k-- {
		m := &s.Mentions[k]
		switch {
		case m.Kind == text.MentionPlace && (w.leads(&w.frames[i], s, m) || m.Last == at && m.Org.Level == text.LevelDistrict):
			if o, ok := w.unionOf(s, m); ok {
				return w.orgs.One(o)
			}
		case m.Kind == text.MentionOrg && m.Org.Class == text.OrgState:
			if (m.First <= 2 || w.headsClause(i, m)) && m.Org.Level >= text.LevelProvince && !m.Org.Chair && !w.spokenOf(i, m) {
				return m.Org // "UBND huyện trích quỹ thăm 90 gia đình"
			}
		case m.Kind == text.MentionOrg && m.Org.Class == text.OrgUnion:
			if m.Org.Level != text.LevelGrassroots && w.ownsActor(i, m) {
				return w.named(i, k)
			}
			// A grassroots union in mid-sentence is what the others act on: "LĐLĐ quận lập Nghiệp đoàn Y".
			if !w.spokenOf(i, m) && !w.agent(s, m) && (m.Org.Level != text.LevelGrassroots || m.First <= 3 || m.First <= openerReach && w.headsClause(i, m)) {
				return w.named(i, k)
			}
		}
	}
	return nil
}

// ownsActor says whether a sentence begins with something of m that acts: "Đoàn công tác của LĐLĐ tỉnh đã trao", also where the
// place of m stands between commas.
func (w *work) ownsActor(i int, m *text.Mention) bool {
	s, marks := &w.sentences[i], w.frames[i].marks
	v, here := s.View.Runes, viewAt(s, m.First)
	if here == 0 || here > ownerReach || !marks[here-1].has(isOf) {
		return false
	}
	for k := range here {
		if v[k] == ',' && (k == 0 || !marks[k-1].has(isPeriod)) { // "Sáng 5/8, đoàn công tác của …"
			return false
		}
	}
	next := here + 1
	if next+1 < len(v) && v[next] == ',' && marks[next+1].has(isPlace) {
		next += 2
	}
	return next < len(v) && marks[next].has(isAct)
}

// ownerReach is how many symbols into a sentence the owner of what acts stands at the latest.
const ownerReach = 8

// headsClause says whether m stands behind a comma and before its verb: "Để thợ có tiền về quê, UBND tỉnh đã ứng 7 tỷ đồng".
func (w *work) headsClause(i int, m *text.Mention) bool {
	s := &w.sentences[i]
	if s.Tokens[m.First-1].Word != ',' || m.Last >= len(s.Tokens) {
		return false
	}
	return w.frames[i].marks[viewAt(s, m.Last)].has(isAct | isToo)
}

// openerReach is how many tokens a sentence has before the union that acts in it, where it opens with a phrase of its own: "Song song
// với đó, Công đoàn Công ty X cũng trao …".
const openerReach = 6

// subjectOf gives the organisation that acts last in sentence j, nil where none does; it is looked for once.
func (w *work) subjectOf(j int) *text.Org {
	f := &w.frames[j]
	if !f.subjectKnown {
		f.subjectKnown = true
		f.subject = w.subjectBefore(j, len(w.sentences[j].Tokens), len(w.sentences[j].Mentions))
	}
	return f.subject
}

// objects are the words after which an organisation is spoken of and does not act.
var objects = []string{"của", "đề nghị", "đề xuất", "kiến nghị", "với", "cho", "dự", "bởi", "giữa", "trình", "gửi", "thuộc", "trực thuộc", "từ", "do", "trong đó có", "ý kiến", "báo cáo với"}

// spokenOf says whether m in sentence i is spoken of and does not act.
func (w *work) spokenOf(i int, m *text.Mention) bool {
	_, n := w.phrases.Before(w.sentences[i].Tokens[:m.First], setObjects)
	return n > 0 || w.frames[i].words.has(guidanceWord) && w.guides(i, m)
}

// guides says whether m is named in a list of those under whose lead others act: "dưới sự chỉ đạo của Đảng ủy, LĐLĐ tỉnh, công đoàn
// ngành …". The last name, before its verb, acts.
func (w *work) guides(i int, m *text.Mention) bool {
	s := &w.sentences[i]
	if m.Last >= len(s.Tokens) || s.Tokens[m.Last].Word != ',' && s.Tokens[m.Last].Word != ';' && s.Tokens[m.Last].Word != w.andWord {
		return false
	}
	for k := m.First - 1; k > 0 && k >= m.First-guideReach; k-- {
		switch {
		case s.Tokens[k].Word == w.guidance:
			return w.under[s.Tokens[k-1].Word]
		case w.frames[i].marks[viewAt(s, k)].has(isAct):
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

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
