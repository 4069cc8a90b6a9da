package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// periodAt gives the period that governs token at of sentence i, as the contract writes it, or "".
func (w *work) periodAt(i, at int) string {
	s := &w.sentences[i]
	if p, ok := w.periodRight(s, at); ok {
		return w.format(p, i)
	}
	if p, ok := w.periodBefore(s, at); ok {
		return w.format(p, i)
	}
	if p, ok := w.periodInClause(s, at); ok {
		return w.format(p, i)
	}
	return w.periodAround(i)
}

// periodRight gives a period that stands right behind the number and its noun, or alone in brackets there: "6,1 triệu
// đồng/tháng năm 2031", "7% (năm 2031)".
func (w *work) periodRight(s *text.Sentence, at int) (*text.Period, bool) {
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.First <= at {
			continue
		}
		end := w.endOf(s, at)
		if end == m.First-1 && s.Tokens[end].Word == '(' && m.Last < len(s.Tokens) && s.Tokens[m.Last].Word == ')' {
			end++
		}
		return m.Period, m.Kind == text.MentionPeriod && m.First == end && usable(m.Period)
	}
	return nil, false
}

// endOf gives the token after the mention that holds token at.
func (w *work) endOf(s *text.Sentence, at int) int {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.First <= at && at < m.Last {
			return m.Last
		}
	}
	return at + 1
}

// periodBefore gives the last period before token at.
func (w *work) periodBefore(s *text.Sentence, at int) (*text.Period, bool) {
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		m := &s.Mentions[k]
		if m.First < at && m.Kind == text.MentionPeriod && usable(m.Period) && !w.within(s, m) && !closedBefore(s, m, at) {
			return m.Period, true
		}
	}
	return nil, false
}

// periodInClause gives a period behind token at, before the next number and the end of the clause.
func (w *work) periodInClause(s *text.Sentence, at int) (*text.Period, bool) {
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.First <= at {
			continue
		}
		if m.Kind == text.MentionQuantity {
			return nil, false
		}
		for t := w.endOf(s, at); t < m.First; t++ {
			if s.Tokens[t].Is(text.FlagPunct) && (s.Tokens[t].Word == ';' || s.Tokens[t].Word == '(') {
				return nil, false
			}
		}
		if m.Kind == text.MentionPeriod && usable(m.Period) && !w.within(s, m) {
			return m.Period, !opensClause(s, k)
		}
	}
	return nil, false
}

// opensClause says whether the period in mention k stands behind a comma, or "riêng" behind one, and a number soon follows it:
// "… 95% CĐCS đạt, riêng năm 2031 có 8 CĐCS".
func opensClause(s *text.Sentence, k int) bool {
	m := &s.Mentions[k]
	comma := false
	for t := m.First - 1; t >= 0 && t >= m.First-2; t-- {
		comma = comma || s.Tokens[t].Word == ','
	}
	return comma && k+1 < len(s.Mentions) && s.Mentions[k+1].Kind == text.MentionQuantity && s.Mentions[k+1].First-m.Last <= 3
}

// periodAfter gives the first period behind token at in the sentence: what an honour is for stands at its end.
func (w *work) periodAfter(s *text.Sentence, at int) (*text.Period, bool) {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.First > at && m.Kind == text.MentionPeriod && usable(m.Period) && m.Period.Kind != text.PeriodDate {
			return m.Period, true
		}
	}
	return nil, false
}

// usable says whether a period can be a figure's own: one that is only compared with cannot.
func usable(p *text.Period) bool { return !p.Compared }

// closedBefore says whether a period stands in brackets that close before token at: "(năm 2030 mới có 70 người)"
// says nothing of what follows.
func closedBefore(s *text.Sentence, m *text.Mention, at int) bool {
	for t := m.First - 1; t >= 0 && s.Tokens[t].Word != ')'; t-- {
		if s.Tokens[t].Word != '(' {
			continue
		}
		open := t
		for t = m.Last; t < at; t++ {
			if s.Tokens[t].Word == ')' {
				return m.Period.Kind == text.PeriodYear && open == m.First-1 && t == m.Last || states(s, open, t)
			}
		}
		return false
	}
	return false
}

// states says whether a number stands between two tokens: the brackets then make a statement of their own, where
// "Đợt 2 (2/5/2031 - 2/8/2031)" only dates what is before it.
func states(s *text.Sentence, from, to int) bool {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == text.MentionQuantity && m.First > from && m.Last <= to {
			return true
		}
	}
	return false
}

// within says whether a period belongs to a document number or a congress and dates that: "Quyết định số 12/QĐ-UBND
// ngày 03/2/2031".
func (w *work) within(s *text.Sentence, m *text.Mention) bool {
	for k := range s.Mentions {
		if o := &s.Mentions[k]; o.Kind == text.MentionDocNumber && m.First >= o.Last && (m.First-o.Last <= 1 || marksOnly(s.Tokens[o.Last:m.First])) {
			return true
		}
	}
	return false
}

// marksOnly says whether tokens are marks and addresses: those of a link around a document's number.
func marksOnly(tokens []text.Token) bool {
	return !slices.ContainsFunc(tokens, func(t text.Token) bool { return !t.Is(text.FlagPunct) && !t.Is(text.FlagURL) })
}

// periodAround gives the period of the paragraph, of the sentence that opens the list, of the headings, of the paragraphs
// before, of the title. Items of one list do not govern each other, nor do paragraphs under different headings.
func (w *work) periodAround(i int) string {
	if k, ok := w.inTask(i); ok && w.out.Tasks[k].Period != "" {
		return w.out.Tasks[k].Period
	}
	block := w.sentences[i].Block
	j := i - 1
	for ; j >= max(0, i-lookBack) && w.sentences[j].Block == block; j-- {
		if p, ok := w.headPeriod(j, true); ok {
			return w.format(p, j)
		}
	}
	item := w.doc.Blocks[block].Role == text.RoleListItem
	crossed, underHeading := 0, false
	for last := block; j >= max(0, i-lookBack); j-- {
		s := &w.sentences[j]
		switch role := w.doc.Blocks[s.Block].Role; {
		case role == text.RoleTitle || w.standsOver(s.Block) && s.Block != block:
			if p, ok := w.firstPeriod(s); ok && (role == text.RoleTitle || slices.Contains(w.headingsOver(i), j)) {
				return w.format(p, j)
			}
			underHeading = true
			continue
		case role == text.RoleListItem && item, underHeading && role != text.RoleLead:
			continue
		}
		if s.Block != last {
			last = s.Block
			crossed++
		}
		if p, ok := w.headPeriod(j, crossed == 1); ok && p.Kind != text.PeriodRelative {
			return w.format(p, j)
		}
	}
	return w.periodOfAll()
}

// opening is how many sentences a document has to say of when it speaks.
const opening = 6

// periodOfAll gives the period that the document as a whole is about: the first stretch of time, not a day, that its title and
// opening sentences name, wherever in them.
func (w *work) periodOfAll() string {
	for j := 0; j < min(opening, len(w.sentences)); j++ {
		s := &w.sentences[j]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if m.Kind != text.MentionPeriod || !usable(m.Period) || m.Period.AsOf || m.Period.Term || w.within(s, m) {
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
	if w.heads == nil {
		w.heads = make([]headPeriods, len(w.sentences))
	}
	h := &w.heads[j]
	if !h.asked {
		*h = w.findHead(j)
		h.asked = true
	}
	if h.about != nil || !days {
		return h.about, h.about != nil
	}
	return h.day, h.day != nil
}

// headPeriods are what a sentence opens with: what it is about, else the day of an event.
type headPeriods struct {
	about, day *text.Period
	asked      bool
}

func (w *work) findHead(j int) headPeriods {
	s := &w.sentences[j]
	var day *text.Period
	for k := range s.Mentions {
		m := &s.Mentions[k]
		if m.Kind != text.MentionPeriod || !usable(m.Period) || m.Period.AsOf || m.Period.Relative == "now" || w.within(s, m) || closedBefore(s, m, len(s.Tokens)) {
			continue // "hiện có 61 CĐCS" says when of its own figure alone
		}
		if m.Period.Kind == text.PeriodDate {
			if day == nil && m.First <= 14 {
				day = m.Period
			}
			continue
		}
		if m.First <= 24 || day != nil || s.Tokens[len(s.Tokens)-1].Word == ':' {
			return headPeriods{about: m.Period}
		}
	}
	return headPeriods{day: day}
}

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

// format writes a period as the contract does. i is the sentence that states it: where a year is missing, the nearest
// year said before, or the year of publication, completes it.
func (w *work) format(p *text.Period, i int) string {
	year := func(c text.Civil) int {
		if c.Year != 0 {
			return c.Year
		}
		return w.yearAround(i)
	}
	switch p.Kind {
	case text.PeriodRelative:
		return w.relative(p, i)
	case text.PeriodYear:
		return yearString(year(p.From))
	case text.PeriodQuarter:
		y := year(p.From)
		if y == 0 || p.Quarter == 0 {
			return ""
		}
		return model.Quarter(y, p.Quarter)
	case text.PeriodMonth:
		return monthString(year(p.From), p.From.Month)
	case text.PeriodDate:
		from := dayString(year(p.From), p.From)
		if p.To != p.From && p.To != (text.Civil{}) {
			if to := dayString(year(p.To), p.To); to != "" && from != "" && to != from {
				return from + "/" + to
			}
		}
		return from
	}
	return w.span(p, i)
}

// span writes a stretch of time.
func (w *work) span(p *text.Period, i int) string {
	if p.Months[1] != 0 {
		y := p.From.Year
		if y == 0 {
			y = w.yearAround(i)
		}
		if y == 0 {
			return ""
		}
		return w.months(y, p.Months[0], p.Months[1])
	}
	from, to := p.From, p.To
	if from.Year == 0 && to.Year != 0 {
		from.Year = to.Year
	}
	if from.Year == 0 {
		from.Year = w.yearAround(i)
	}
	if p.Relative == "now" { // "từ tháng 8-2017 đến nay"
		if to = (text.Civil{Year: w.published.Year, Month: w.published.Month}); to.Year == 0 || to.Year < from.Year {
			to = from
		}
		if from.Month == 0 { // "từ năm 2010 đến nay" speaks of years
			to.Month = 0
		}
	}
	if to.Year != 0 && to.Year < from.Year { // a slip of the pen: nothing says which of the years is wrong
		return ""
	}
	if to.Year == 0 {
		to.Year = from.Year
	}
	if from.Year == to.Year && from.Month != 0 && to.Month > from.Month && from.Day == 0 && to.Day == 0 {
		return w.months(from.Year, from.Month, to.Month)
	}
	a, b := civilString(from), civilString(to)
	if a == "" || b == "" || a == b {
		return a
	}
	return a + "/" + b
}

// months writes months a to b of year y; as a quarter where they are one and the text speaks of it by name: "ba tháng đầu
// năm" of a text that says "quý I" elsewhere.
func (w *work) months(y, a, b int) string {
	if y == 0 {
		return ""
	}
	if q := (a + 2) / 3; a%3 == 1 && b == a+2 && w.quarters[q] {
		return model.Quarter(y, q)
	}
	return model.Months(y, a, b)
}

func civilString(c text.Civil) string {
	switch {
	case c.Year == 0:
		return ""
	case c.Month == 0:
		return yearString(c.Year)
	case c.Day == 0:
		return monthString(c.Year, c.Month)
	}
	return dayString(c.Year, c)
}

func yearString(y int) string {
	if y == 0 {
		return ""
	}
	return model.Year(y)
}

func monthString(y, m int) string {
	if y == 0 || m == 0 {
		return ""
	}
	return model.Month(y, m)
}

func dayString(y int, c text.Civil) string {
	if y == 0 || c.Month == 0 || c.Day == 0 {
		return ""
	}
	return model.Day(y, c.Month, c.Day)
}

// yearAround gives the year of publication, else the last year said before the end of sentence i.
func (w *work) yearAround(i int) int {
	if w.published.Year != 0 {
		return w.published.Year
	}
	return w.lastDate(i).Year
}

// lastDate gives the end of the last time with a year that is said before the end of sentence i.
func (w *work) lastDate(i int) text.Civil {
	for j := i; j >= max(0, i-3); j-- { // further back a year belongs to another story
		for k := len(w.sentences[j].Mentions) - 1; k >= 0; k-- {
			if m := &w.sentences[j].Mentions[k]; m.Kind == text.MentionPeriod && m.Period.To.Year != 0 && usable(m.Period) {
				return m.Period.To
			}
		}
	}
	return text.Civil{}
}

// yearUnderReview gives the year that "trong năm", "năm qua" mean in sentence i: the one that the title names; else that of
// publication, or of the last date said, where a day of January or February looks back on the year before.
func (w *work) yearUnderReview(i int) int {
	if w.titleYear != 0 {
		return w.titleYear
	}
	last := w.published
	if last.Year == 0 {
		last = w.lastDate(i)
	}
	if last.Year != 0 && (last.Month == 1 || last.Month == 2) {
		return last.Year - 1
	}
	return last.Year
}

// pastYear gives the year that "năm qua" means in sentence i: said in the first half of a year, the one before it, also where
// the title names the year that has begun.
func (w *work) pastYear(i int) int {
	if w.published.Year == 0 || w.titleYear != 0 && w.titleYear < w.published.Year {
		return w.yearUnderReview(i)
	}
	if w.published.Month <= 6 {
		return w.published.Year - 1
	}
	return w.published.Year
}

// lastTerm gives the latest term of office that the document names, or "".
func (w *work) lastTerm() string {
	var last *text.Period
	for i := range w.sentences {
		for k := range w.sentences[i].Mentions {
			m := &w.sentences[i].Mentions[k]
			if m.Kind == text.MentionPeriod && m.Period.Term && m.Period.From.Year != 0 && (last == nil || m.Period.From.Year > last.From.Year) {
				last = m.Period
			}
		}
	}
	if last == nil {
		return ""
	}
	return w.span(last, 0)
}

// findTitleYear notes the year that the title names first, alone or as that of a part of it.
func (w *work) findTitleYear() {
	for i := range w.sentences {
		if w.doc.Blocks[w.sentences[i].Block].Role != text.RoleTitle {
			continue
		}
		if p, ok := w.firstPeriod(&w.sentences[i]); ok && p.Kind != text.PeriodDate && !p.Term && !p.School && p.From.Year == p.To.Year {
			w.titleYear = p.From.Year
			return
		}
	}
}

// relative resolves "năm qua", "đầu năm đến nay" against the date of publication.
func (w *work) relative(p *text.Period, i int) string {
	pub := w.published
	switch p.Relative {
	case "this-year":
		return yearString(w.yearUnderReview(i))
	case "past-year":
		return yearString(w.pastYear(i))
	case "last-year":
		if y := w.yearAround(i); y != 0 {
			return yearString(y - 1)
		}
	case "this-month":
		return monthString(pub.Year, pub.Month)
	case "year-start-to-now":
		y := p.From.Year
		if y == 0 {
			y = w.yearAround(i)
		}
		if pub.Year == y && pub.Month != 0 {
			return monthString(y, 1) + "/" + monthString(y, pub.Month)
		}
		return yearString(y)
	case "term":
		for j := i - 1; j >= max(0, i-lookBack); j-- {
			for k := range w.sentences[j].Mentions {
				if m := &w.sentences[j].Mentions[k]; m.Kind == text.MentionPeriod && m.Period.Term && m.Period.From.Year != 0 {
					return w.format(m.Period, j)
				}
			}
		}
	case "next-term":
		return w.newTerm
	case "now":
		return dayString(pub.Year, pub)
	}
	return ""
}

// findQuarters notes which quarters the document names.
func (w *work) findQuarters() {
	for i := range w.sentences {
		for k := range w.sentences[i].Mentions {
			if m := &w.sentences[i].Mentions[k]; m.Kind == text.MentionPeriod && m.Period.Kind == text.PeriodQuarter && m.Period.Quarter < len(w.quarters) {
				w.quarters[m.Period.Quarter] = true
			}
		}
	}
}
