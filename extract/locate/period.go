package locate

import "github.com/tongket/tongket/extract/text"

// find adds a mention for every period of s that is still free, and for the clock times and anniversaries among them.
func (f *periodFinder) find(s *scan) {
	s.visit(concernsPeriod, func(i int) (next int) {
		if !f.likely(s, i) {
			return i
		}
		return f.at(s, i)
	})
}

// at adds what begins at token i, and gives the token after it: i where nothing begins.
func (f *periodFinder) at(s *scan, i int) (next int) {
	if f.num.begins(s, i) {
		if reason, last := f.excluded(s, i); last > i {
			s.add(i, last, text.Mention{Kind: text.MentionExcluded, Reason: reason})
			return last
		}
	}
	p, last := f.period(s, i)
	if last > i {
		f.add(s, i, last, p)
	}
	return last
}

// add records a period. A stretch of decades that begins long ago is an anniversary: (28/7/1929 - 28/7/2023).
func (f *periodFinder) add(s *scan, first, last int, p text.Period) {
	if p.Kind == text.PeriodSpan && p.From.Year > 0 && p.From.Year < 1990 && p.To.Year-p.From.Year > 20 {
		s.add(first, last, text.Mention{Kind: text.MentionExcluded, Reason: "anniversary"})
		return
	}
	if p.Kind == text.PeriodDate && p.From.Year == 0 && p.From == p.To && holidays[[2]int{p.From.Day, p.From.Month}] && f.occasion(s, first) {
		s.add(first, last, text.Mention{Kind: text.MentionExcluded, Reason: "anniversary"}) // nhân dịp 27/7, nhân ngày 8/3
		return
	}
	p.Named = p.Kind == text.PeriodYear && f.ofLaw(s, first)
	s.add(first, last, text.Mention{Kind: text.MentionPeriod, Period: s.room.periods.One(p)})
}

// lawReach is how many words the name of a law has at most.
const lawReach = 6

// ofLaw says whether the year at token i is part of the name of a law, "Luật Công đoàn năm 2012", and the time of nothing else.
func (f *periodFinder) ofLaw(s *scan, i int) bool {
	for k := i - 1; k >= max(0, i-lawReach) && isWord(s.tokens[k]); k-- {
		if f.seen(s, k, pLaw) {
			return s.capital(k) || f.seen(s, k-1, pLaw) || k > 0 && s.capital(k-1)
		}
	}
	return false
}

// occasion says whether "nhân", or "nhân dịp", stands before token i, which then names a holiday and no day of its own. The "nhân" of
// "công nhân" does not.
func (f *periodFinder) occasion(s *scan, i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if f.seen(s, k, pOccasion) {
			return !f.seen(s, k-1, pPerson)
		}
	}
	return false
}

// period reads the period that begins at token i, with the words that say how it is meant: "so với", "tính đến", "từ …
// đến". end is i where there is none.
func (f *periodFinder) period(s *scan, i int) (p text.Period, end int) {
	if s.digitsAt(i) {
		return f.digits(s, i)
	}
	switch {
	case f.is(s, i, pAs) && f.is(s, i+1, pWith):
		return f.compared(s, i, i+2)
	case f.is(s, i, pSame) && f.is(s, i+1, pTurn):
		return f.compared(s, i, i)
	case f.is(s, i, pReckon) && f.is(s, i+1, pUpTo):
		return f.asOf(s, i, i+1, false)
	case f.is(s, i, pUpTo|pEnd):
		return f.asOf(s, i, i, false)
	case f.is(s, i, pFrom):
		return f.from(s, i)
	case f.is(s, i, pIn):
		return f.in(s, i)
	}
	p, end = f.point(s, i, false)
	return f.through(s, i, p, end)
}

// digits reads the period that begins with the digits at token i.
func (f *periodFinder) digits(s *scan, i int) (p text.Period, end int) {
	bracketed := s.punct(i-1, '(') && s.punct(i+1, ')')            // 9 triệu đồng (2031)
	if bracketed || f.seen(s, i-1, pFeast) && !s.punct(i+1, '-') { // Tết Nguyên đán 2031, Xuân Tân Hợi 2031
		if y := s.calendarYear(i); y > 1900 {
			return text.Period{Kind: text.PeriodYear, From: text.Civil{Year: y}, To: text.Civil{Year: y}}, i + 1
		}
	}
	p, end = f.point(s, i, false)
	return f.through(s, i, p, end)
}
