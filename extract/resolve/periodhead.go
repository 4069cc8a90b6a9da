package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// opening is how many sentences a document has to say of when it speaks.
const opening = 6

// periodOfAll gives the period that the document as a whole is about: the first stretch of time, not a day, that its title and
// opening sentences name, wherever in them.
func (w *work) periodOfAll() string {
	for j := 0; j < min(opening, len(w.sentences)); j++ {
		s := &w.sentences[j]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Kind != text.MentionPeriod || !usable(m.Period) || m.Period.AsOf || m.Period.Term || w.frames[j].within(s, m) || m.First < w.basis(j) {
				continue
			}
			if m.Period.Kind != text.PeriodDate && m.Period.Kind != text.PeriodRelative && m.Period.To.Year != 0 {
				return w.format(m.Period, j)
			}
		}
	}
	return ""
}

// headPeriod gives the period with which sentence j opens, or nearly: "Trong 9 tháng đầu năm, …". A period deep in a
// sentence governs only that sentence, and the day of an event ("Sáng 13/7, … đánh giá 6 tháng đầu năm") gives way to what
// the event is about.
func (w *work) headPeriod(j int, days bool) (*text.Period, bool) {
	h := &w.frames[j].opens
	if !h.asked {
		*h = w.findHead(j)
		h.asked = true
	}
	if h.about != nil || !days {
		return h.about, h.about != nil
	}
	return h.day, h.day != nil
}

// headInBlock gives the period with which sentence j opens, and the sentence that says it: a day gives way to what an earlier
// sentence of the paragraph is about: "Quý III/2031, … Tại hội nghị ngày 4/10, …".
func (w *work) headInBlock(j int, days bool) (*text.Period, int, bool) {
	p, ok := w.headPeriod(j, days)
	if ok && p.Kind == text.PeriodDate {
		for k := j - 1; k >= max(0, j-firmReach) && w.sentences[k].Block == w.sentences[j].Block; k-- {
			if about, ok := w.headPeriod(k, false); ok && about.Kind != text.PeriodRelative {
				return about, k, true
			}
		}
	}
	return p, j, ok
}

// headPeriods are what a sentence opens with: what it is about, else the day of an event.
type headPeriods struct {
	about, day *text.Period
	asked      bool
}

func (w *work) findHead(j int) headPeriods {
	f, s := &w.frames[j], &w.sentences[j]
	if !f.held.has(isPeriod) {
		return headPeriods{}
	}
	if f.marks[0].has(isFlashback) { // "Trước đó, tháng 4/2031, …" looks back for one sentence
		return headPeriods{}
	}
	if s.Tokens[0].Word == w.apart { // "Riêng hai năm 2030-2031, chi …" says nothing of what follows
		return headPeriods{}
	}
	var day *text.Period
	basis := w.basis(j)
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.First < basis { // "Trên cơ sở kế hoạch giai đoạn 2029-2033, … năm 2031"
			continue
		}
		if m.Kind != text.MentionPeriod || !usable(m.Period) || m.Period.AsOf || m.Period.Relative == "now" || f.within(s, m) || f.closedBefore(s, m, len(s.Tokens)) {
			continue // "hiện có 61 CĐCS" says when of its own figure alone
		}
		if m.Period.Kind == text.PeriodDate {
			if day == nil && m.First <= 14 {
				day = m.Period
			}
			continue
		}
		if m.First <= 24 || basis > 0 || day != nil || s.Tokens[len(s.Tokens)-1].Word == ':' {
			if comparesYears(s, k) {
				return headPeriods{}
			}
			return headPeriods{about: termBehind(s, k)}
		}
	}
	return headPeriods{day: day}
}

// termBehind gives the period of mention k, but of a term of office the one before it where the sentence names that too: a congress
// of the new term hears how the old one went, and what follows tells of it.
func termBehind(s *text.Sentence, k int) *text.Period {
	p := s.Mentions[k].Period
	for i := k + 1; p.Term && i < len(s.Mentions); i++ {
		if m := &s.Mentions[i]; m.Kind == text.MentionPeriod && m.Period.Term && m.Period.To.Year == p.From.Year && m.Period.From.Year < p.From.Year {
			return m.Period
		}
	}
	return p
}

// basis gives the token behind the clause of sentence j that says on what it rests, "Trên cơ sở …, ", "Căn cứ …, ", where the sentence
// names a year of its own behind it; 0 where there is none.
func (w *work) basis(j int) int {
	s := &w.sentences[j]
	if _, n := w.phrases.At(s.Tokens, setBases); n == 0 {
		return 0
	}
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.Kind != text.MentionOrg || m.Last >= len(s.Tokens) || !w.frames[j].marks[viewAt(s, m.Last)].has(isAct) {
			continue
		}
		dated := slices.ContainsFunc(s.Mentions[k:], func(m text.Mention) bool {
			return m.Kind == text.MentionPeriod && m.Period.To.Year != 0 && usable(m.Period)
		})
		for t := m.First - 1; dated && t >= max(0, m.First-officeReach); t-- {
			if s.Tokens[t].Word == ',' {
				return t
			}
		}
	}
	return 0
}

// officeReach is how many tokens of an office stand before the name of one who acts: "Ban Thường vụ LĐLĐ tỉnh".
const officeReach = 6

// comparesYears says whether a sentence tells how something stood in the year of mention k and how it stood later: "năm 2028 bình
// quân 6,2 triệu đồng, đến năm 2031 đạt 8 triệu đồng". Neither year governs what follows.
func comparesYears(s *text.Sentence, k int) bool {
	p := s.Mentions[k].Period
	return p.Kind == text.PeriodYear && slices.ContainsFunc(s.Mentions[k+1:], func(m text.Mention) bool {
		return m.Kind == text.MentionPeriod && m.Period.AsOf && m.Period.Kind == text.PeriodYear && m.Period.To.Year > p.To.Year
	})
}

// opensMatter says whether block b speaks of one of several matters that stand side by side: "Về chăm lo đời sống, …". What one
// dates is not the others' date.
func (w *work) opensMatter(b int) bool {
	i := w.firstSentence(b)
	if i == len(w.sentences) || w.sentences[i].Block != b || w.sentences[i].Tokens[0].Word != w.about {
		return false
	}
	return slices.ContainsFunc(w.sentences[i].Tokens[:min(len(w.sentences[i].Tokens), maxMatter)], func(t text.Token) bool { return t.Word == ',' || t.Word == ':' })
}

// maxMatter is how many tokens may name a matter.
const maxMatter = 12

// firstPeriod gives the first period of a heading, but not one that only explains: "(trong ngoặc là số của năm 2031)".
func (w *work) firstPeriod(s *text.Sentence) (*text.Period, bool) {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == text.MentionPeriod && usable(m.Period) && !w.explains(s, m) {
			return m.Period, true
		}
	}
	return nil, false
}

// explains says whether a period stands behind "trong ngoặc", which says what the brackets of a table hold.
func (w *work) explains(s *text.Sentence, m *text.Mention) bool {
	before := text.Span{Start: s.Start, End: m.Start}.In(w.doc.Text)
	return strings.Contains(before, "(") && strings.Contains(lexicon.Fold(before), "ngoặc")
}
