package locate

import "github.com/tongket/tongket/extract/text"

// levelReach is how many tokens after "so với mức" its year stands at most.
const levelReach = 6

// compared reads what a figure is compared with, after "so với": "cùng kỳ năm 2022", "năm 2017", "đầu nhiệm kỳ".
func (f *periodFinder) compared(s *scan, i, at int) (p text.Period, end int) {
	same := f.is(s, at, pSame) && f.is(s, at+1, pTurn)
	if same {
		at += 2
	}
	if f.seen(s, at, pLevel) { // "so với mức lương tối thiểu năm 2018"
		for k := at + 1; k < len(s.tokens) && k <= at+levelReach && s.tokens[k].Flags&(text.FlagPunct|text.FlagDigits) == 0; k++ {
			if f.is(s, k, pYear) && s.calendarYear(k+1) > 0 {
				p, end = f.year(s, k)
				p.Compared = true
				return p, end
			}
		}
	}
	p, end = f.point(s, at, true)
	if end == at && !same {
		return p, i
	}
	if end == at {
		p.Kind, p.Relative = text.PeriodRelative, "last-year"
	}
	p.Compared, p.Same = true, same
	return p, end
}

// asOf reads the day of a state: "tính đến hết tháng 5/2023", "đến 31/3/2024", "hết năm 2018", "đến nay". from says that
// "từ" and its time stand before.
func (f *periodFinder) asOf(s *scan, i, at int, from bool) (p text.Period, end int) {
	if f.is(s, at, pUpTo) {
		at++
	}
	switch {
	case f.is(s, at, pEnd):
		at++
	case f.is(s, at, pMoment) && f.is(s, at+1, pPoint):
		at += 2
	}
	if f.is(s, at, pThis) || f.seen(s, at, pDated) && f.is(s, at+1, pThis) { // đến nay, đến hôm nay
		if !f.is(s, at, pThis) {
			at++
		}
		if f.is(s, at-1, pEnd) {
			return p, i
		}
		return text.Period{Kind: text.PeriodRelative, Relative: f.until(s, i, from), AsOf: true}, at + 1
	}
	// "chiếm tới 3/4" is a ratio: a bare day and month needs "tính", a new clause or "từ" before.
	open := i == 0 || s.tokens[i-1].Is(text.FlagPunct) || s.taken[i-1] || from
	if y := s.calendarYear(at); y > 1900 && (at+1 == len(s.tokens) || s.tokens[at+1].Is(text.FlagPunct) && !s.joined(at+1)) { // hướng tới 2031
		return text.Period{Kind: text.PeriodYear, From: text.Civil{Year: y}, To: text.Civil{Year: y}, AsOf: true}, at + 1
	}
	if p, end = f.point(s, at, open); s.digitsAt(at) && at > i+1 {
		p, end = f.date(s, at, dateSure)
	}
	if end == at {
		return p, i
	}
	p.AsOf = true
	return p, end
}

// sinceReach is how many tokens before "đến nay" its "từ" stands at most: "từ khi có dịch bệnh đến nay".
const sinceReach = 8

// until tells "đến nay", the state of today, from "từ khi thành lập đến nay", a stretch that began nobody says when.
func (f *periodFinder) until(s *scan, i int, from bool) string {
	if from {
		return "since"
	}
	for j := i - 1; j >= max(0, i-sinceReach) && !s.tokens[j].Is(text.FlagPunct); j-- {
		if f.is(s, j, pFrom) {
			return "since"
		}
	}
	return "now"
}

// from reads "từ A đến B", "từ A đến nay", "từ nay đến B" and "từ đầu năm"; "từ A" without an end is A alone.
func (f *periodFinder) from(s *scan, i int) (p text.Period, end int) {
	at := i + 1
	if f.is(s, at, pThis) && f.is(s, at+1, pUpTo) { // từ nay đến cuối năm 2019
		p, end = f.asOf(s, i, at+1, true)
		if end == i || p.Relative == "now" || p.Relative == "since" {
			return p, i
		}
		p.AsOf = false
		return p, end
	}
	if p, end = f.days(s, at); end > at {
		return p, end
	}
	p, end = f.point(s, at, true)
	if end == at {
		return p, i
	}
	if p.Relative == "term" { // từ đầu nhiệm kỳ 2018-2023 đến nay
		if t, last := f.term(s, end-2); last > end && f.is(s, last, pUpTo) && t.From.Year != 0 {
			p, end = text.Period{Kind: text.PeriodYear, From: t.From, To: t.From, Term: true}, last
		}
	}
	if f.is(s, end, pUpTo) {
		if to, last := f.asOf(s, end, end, true); last > end {
			if f.is(s, at, pFirst) && !p.Term && to.Relative == "since" {
				return text.Period{Kind: text.PeriodRelative, From: p.From, Relative: "year-start-to-now"}, last
			}
			return f.join(p, to), last
		}
	}
	switch {
	case f.is(s, at, pFirst) && p.Term:
		return p, end
	case f.is(s, at, pFirst) && (p.Kind == text.PeriodYear || p.Relative == "this-year" || p.Relative == "present-year"):
		return text.Period{Kind: text.PeriodRelative, From: p.From, Relative: "year-start-to-now"}, end
	case p.Kind == text.PeriodDate && p.From.Month == 0: // từ ngày 28: not enough by itself
		return p, i
	}
	return p, end
}

// days reads the days of one month after "từ": 28 đến 30/6.
func (f *periodFinder) days(s *scan, i int) (p text.Period, end int) {
	day, ok := s.small(i, 31)
	if !ok || !f.is(s, i+1, pUpTo) {
		return p, i
	}
	to, end := f.civil(s, i+2, dateMaybe)
	if end == i+2 || to.Day <= day {
		return p, i
	}
	from := to
	from.Day = day
	return text.Period{Kind: text.PeriodSpan, From: from, To: to}, end
}

// join makes one stretch of its two ends. What the first leaves unsaid, the second says: "từ ngày 28 đến 30-6".
func (f *periodFinder) join(a, b text.Period) text.Period {
	if b.Relative == "since" {
		return text.Period{Kind: text.PeriodSpan, From: a.From, Relative: "now", Term: a.Term}
	}
	p := text.Period{Kind: text.PeriodSpan, From: a.From, To: b.To}
	if p.From.Year == 0 {
		p.From.Year = p.To.Year
	}
	if p.From.Month == 0 && p.From.Day > 0 {
		p.From.Month = p.To.Month
	}
	if p.To.Year == 0 && p.From.Month > 0 && p.To.Month > 0 && p.From.Day == 0 && p.To.Day == 0 {
		if p.From.Month <= p.To.Month { // "tháng 11 - tháng 2" goes over the turn of the year
			p.Months = [2]int{p.From.Month, p.To.Month}
		}
	}
	return p
}

// in reads "trong năm", "trong năm học" and "trong nhiệm kỳ" where no number follows; "trong năm 2022" is left to point.
func (f *periodFinder) in(s *scan, i int) (p text.Period, end int) {
	if p, end = f.schoolYear(s, i+1, true); end > i+1 {
		return p, end
	}
	if f.is(s, i+1, pYear) && !s.digitsAt(i+2) && !f.is(s, i+2, pLater) {
		if p, end = f.point(s, i+1, false); end > i+1 {
			return p, end
		}
		return text.Period{Kind: text.PeriodRelative, Relative: "this-year"}, i + 2
	}
	if f.is(s, i+1, pTerm) && f.is(s, i+2, pTurn) {
		if p, end = f.point(s, i+1, false); end > i+1 {
			return p, end
		}
		return text.Period{Kind: text.PeriodRelative, Relative: "term", Term: true}, i + 3
	}
	return p, i
}

// through takes the end of a stretch after a dash: (1/6/2022 - 1/9/2023), "tháng 1 - tháng 5/2023".
func (f *periodFinder) through(s *scan, i int, p text.Period, end int) (text.Period, int) {
	if end <= i || p.Kind > text.PeriodMonth || !s.free(end) || !s.punct(end, '-') {
		return p, end
	}
	to, last := f.point(s, end+1, p.From.Year > 0)
	if last == end+1 || to.Kind != p.Kind || to.From != to.To {
		return p, end
	}
	return f.join(p, to), last
}
