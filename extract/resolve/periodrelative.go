package resolve

import (
	"github.com/tongket/tongket/extract/text"
)

// yearAround gives the year of publication, else the last year said before the end of sentence i, else that of the title.
func (w *work) yearAround(i int) int {
	if w.published.Year != 0 {
		return w.published.Year
	}
	if y := w.lastDate(i).Year; y != 0 {
		return y
	}
	return w.titleYear
}

// lastDate gives the end of the last time with a year that is said before the end of sentence i.
func (w *work) lastDate(i int) text.Civil {
	for j := i; j >= max(0, i-3); j-- { // further back a year belongs to another story
		for k := len(w.sentences[j].Mentions) - 1; k >= 0; k-- {
			m := &w.sentences[j].Mentions[k]
			switch {
			case m.Kind != text.MentionPeriod || !usable(m.Period):
			case m.Period.To.Year != 0:
				return m.Period.To
			case m.Period.Relative == "year-start-to-now" && m.Period.From.Year != 0: // "từ đầu năm 2031, …, 6 tháng qua"
				return m.Period.From
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
		p, ok := w.firstPeriod(&w.sentences[i])
		if ok && p.School && p.From.Year != 0 {
			w.titleSchool = p
		}
		if !ok || p.Kind == text.PeriodDate || p.Term || p.School || p.From.Year != p.To.Year {
			continue
		}
		w.titleMonth = p.To.Month
		if w.titleYear = p.From.Year; w.titleYear == 0 { // "… quý II và nhiệm vụ quý III năm 2031"
			w.titleYear = firstYear(&w.sentences[i])
		}
		return
	}
}

// latestYear gives the latest year that the title and the opening sentences name, as that of a text without a date; 0 where none
// does.
func (w *work) latestYear() (y int) {
	for j := 0; j < min(opening, len(w.sentences)); j++ {
		for k := range w.sentences[j].Mentions {
			if m := &w.sentences[j].Mentions[k]; m.Kind == text.MentionPeriod && usable(m.Period) && !m.Period.Term && m.Period.Kind != text.PeriodRelative {
				y = max(y, m.Period.To.Year)
			}
		}
	}
	return y
}

// firstYear gives the first year that a period of s names; 0 where none does.
func firstYear(s *text.Sentence) int {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == text.MentionPeriod && usable(m.Period) && m.Period.To.Year != 0 && !m.Period.Term {
			return m.Period.To.Year
		}
	}
	return 0
}

// relative resolves "năm qua", "đầu năm đến nay" against the date of publication.
func (w *work) relative(p *text.Period, i int) string {
	pub := w.published
	switch p.Relative {
	case "this-year":
		return w.yearSaid(i)
	case "present-year": // "năm nay", of which January speaks too
		if pub.Year != 0 && w.titleYear == 0 && w.titleSchool == nil {
			return yearString(pub.Year)
		}
		return w.yearSaid(i)
	case "this-school-year":
		if school := w.schoolYear(i); school != nil {
			return w.format(school, i)
		}
		return w.periodOfAll()
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
		if t := w.termBefore(i); t != nil {
			return w.format(t, i)
		}
	case "next-term":
		return w.newTerm
	case "now":
		return dayString(pub.Year, pub)
	}
	return ""
}

// yearSaid gives the year that "trong năm" means in sentence i: the school year of a school's report, else the year under review.
func (w *work) yearSaid(i int) string {
	if w.titleSchool != nil {
		return w.format(w.titleSchool, i)
	}
	return yearString(w.yearUnderReview(i))
}

// schoolYear gives the school year that the title names, else the first that is named before sentence i, or nil.
func (w *work) schoolYear(i int) *text.Period {
	if w.titleSchool != nil {
		return w.titleSchool
	}
	for j := range w.sentences[:i] {
		for k := range w.sentences[j].Mentions {
			if m := &w.sentences[j].Mentions[k]; m.Kind == text.MentionPeriod && m.Period.School && m.Period.From.Year != 0 {
				return m.Period
			}
		}
	}
	return nil
}

// termBefore gives the term of office that was named last before sentence i, or nil.
func (w *work) termBefore(i int) *text.Period {
	for j := i - 1; j >= max(0, i-lookBack); j-- {
		for k := range w.sentences[j].Mentions {
			if m := &w.sentences[j].Mentions[k]; m.Kind == text.MentionPeriod && m.Period.Term && m.Period.From.Year != 0 {
				return m.Period
			}
		}
	}
	return nil
}

// termFrom gives the term of office that begins in a year, as the document writes it elsewhere, or nil. The terms are looked
// for once.
func (w *work) termFrom(year int) *text.Period {
	if w.terms == nil {
		w.terms = map[int]*text.Period{}
		for i := range w.sentences {
			for k := range w.sentences[i].Mentions {
				if m := &w.sentences[i].Mentions[k]; m.Kind == text.MentionPeriod && m.Period.Term && m.Period.To.Year > m.Period.From.Year {
					w.terms[m.Period.From.Year] = m.Period
				}
			}
		}
	}
	return w.terms[year]
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
