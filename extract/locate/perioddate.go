package locate

import "github.com/tongket/tongket/extract/text"

// How much the words before digits promise a date.
const (
	dateBare  = iota // nothing: 12/10 may be twelve of ten
	dateMaybe        // "từ", "đến", "so với": a date unless something counted follows
	dateSure         // "sáng", a date before it in a list
	dateDay          // "ngày": even a day alone is a date
)

// strength says how much is promised before the digits at i. The rule for a bare day and month, valid as such: it is a
// date after a date word; after "từ" or "đến", at the head of a sentence, or as a well-known holiday it is a date unless
// something counted follows ("12/10 CĐCS"); else it is a ratio. With a year it is always a date.
func (f *periodFinder) strength(s *scan, i int, dated bool) int {
	m := len(s.mentions) - 1
	switch {
	case f.seen(s, i-1, pDay):
		return dateDay
	case f.seen(s, i-1, pDated):
		return dateSure
	case m >= 0 && s.mentions[m].Period != nil && s.mentions[m].Period.Kind == text.PeriodDate && s.mentions[m].Last == i-1 && (s.punct(i-1, ',') || f.seen(s, i-1, pAnd)):
		return dateSure
	case dated, i == 0:
		return dateMaybe
	}
	return dateBare
}

// date reads the date or years that begin with the digits at token i: 14/01/2021, 1-7-2025, 9/1, 05 tháng 4 năm 2016,
// 5/2023, 2018-2023, "6 và 7/6", 12 - 14/5/2024.
func (f *periodFinder) date(s *scan, i, how int) (p text.Period, end int) {
	if s.width(i) == 4 {
		return f.bareYears(s, i, how)
	}
	if c, end := f.civil(s, i, how); end > i {
		kind := text.PeriodDate
		if c.Day == 0 {
			kind = text.PeriodMonth
		}
		return text.Period{Kind: kind, From: c, To: c}, end
	}
	day, ok := s.small(i, 31)
	if !ok {
		return p, i
	}
	if s.free(i+1) && (s.punct(i+1, '-') || s.punct(i+1, ',') || f.is(s, i+1, pAnd)) {
		if to, end := f.civil(s, i+2, how); end > i+2 && to.Day > day && (how >= dateMaybe || to.Year > 0) {
			from := to
			from.Day = day
			return text.Period{Kind: text.PeriodSpan, From: from, To: to}, end
		}
	}
	if how == dateDay && !f.counted(s, i+1) && !s.marked(i+2, '/') && !s.marked(i+2, '.') {
		c := text.Civil{Day: day}
		return text.Period{Kind: text.PeriodDate, From: c, To: c}, i + 1
	}
	return p, i
}

func (f *periodFinder) bareYears(s *scan, i, how int) (p text.Period, end int) {
	if p, end = f.years(s, i, i); end > i && p.From.Year >= 1990 && p.To.Year <= 2050 {
		return p, end
	}
	if y := s.calendarYear(i); y >= 1990 && y <= 2050 && how == dateMaybe && i > 0 && !f.counted(s, i+1) && !s.marked(i+2, '.') && !s.marked(i+2, '/') {
		return text.Period{Kind: text.PeriodYear, From: text.Civil{Year: y}, To: text.Civil{Year: y}}, i + 1
	}
	return p, i
}

// civil reads one date, or a month with its year, at token i.
func (f *periodFinder) civil(s *scan, i, how int) (c text.Civil, end int) {
	first, ok := s.small(i, 31)
	if !ok || i > 0 && s.joined(i) && (s.punct(i-1, '/') || isWord(s.tokens[i-1])) {
		return c, i
	}
	if f.is(s, i+1, pMonth) { // 05 tháng 4 năm 2016
		m, ok := s.small(i+2, 12)
		year, end := f.yearAfter(s, i+3)
		if !ok || how < dateSure && year == 0 {
			return c, i
		}
		return text.Civil{Year: year, Month: m, Day: first}, end
	}
	for _, mark := range [...]text.Word{'/', '-', '.'} {
		if !s.marked(i+2, mark) {
			continue
		}
		if y := s.calendarYear(i + 2); y > 0 { // 5/2023
			if mark == '.' || first > 12 || f.counted(s, i+3) {
				return c, i
			}
			return text.Civil{Year: y, Month: first}, i + 3
		}
		m, ok := s.small(i+2, 12)
		if !ok {
			return c, i
		}
		if s.marked(i+4, mark) {
			if y := s.calendarYear(i + 4); y > 0 {
				return text.Civil{Year: y, Month: m, Day: first}, i + 5
			}
			return c, i
		}
		if mark == '.' && how < dateSure || !f.dayMonth(s, i, first, m, how) {
			return c, i
		}
		return text.Civil{Month: m, Day: first}, i + 3
	}
	return c, i
}

// dayMonth decides about day/month without a year at token i; see strength for the rule. A dash is a range unless a
// date word stands before: "3-4 căn nhà".
func (f *periodFinder) dayMonth(s *scan, i, day, month, how int) bool {
	if how >= dateSure {
		return true
	}
	if f.is(s, i+3, pYear) && !s.digitsAt(i+4) { // 5/5 năm
		return false
	}
	if s.punct(i+1, '-') && how < dateMaybe || f.counted(s, i+3) || s.marked(i+4, '.') || s.marked(i+4, ',') {
		return false
	}
	return how == dateMaybe || holidays[[2]int{day, month}]
}

// counted says whether what stands at token i may be counted by a number before it.
func (f *periodFinder) counted(s *scan, i int) bool {
	if !s.free(i) {
		return false
	}
	t := s.tokens[i]
	switch {
	case f.seen(s, i+2, pBasis): // từ 2-3 công đoàn cơ sở
		return true
	case t.Is(text.FlagPunct):
		return t.Word == '%'
	case t.Is(text.FlagDigits):
		return false
	case t.Is(text.FlagUpper) && !t.Is(text.FlagCaps):
		return false
	}
	return !f.is(s, i, pFree|pYear|pPast|pJust)
}
