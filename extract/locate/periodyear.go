package locate

import "github.com/tongket/tongket/extract/text"

// small gives the number at token i where it is one of at most two digits from 1 to limit.
func (s *scan) small(i, limit int) (n int, ok bool) {
	if !s.digitsAt(i) || s.width(i) > 2 {
		return 0, false
	}
	if n = int(s.natural(i)); n < 1 || n > limit {
		return 0, false
	}
	return n, true
}

// calendarYear gives the year at token i, or 0: four digits, of the time that prose speaks of.
func (s *scan) calendarYear(i int) (y int) {
	if !s.digitsAt(i) || s.width(i) != 4 {
		return 0
	}
	if y = int(s.natural(i)); y < 1800 || y > 2099 {
		return 0
	}
	return y
}

// width4 says whether token i is four digits.
func (s *scan) width4(i int) bool { return s.digitsAt(i) && s.width(i) == 4 }

// yearAfter reads the year after a month or quarter: "/2023", "-2021", "năm 2016". It is 0 where none follows.
func (f *periodFinder) yearAfter(s *scan, i int) (year, end int) {
	switch {
	case s.marked(i+1, '/'), s.marked(i+1, '-'), f.is(s, i, pYear), s.free(i) && s.punct(i, '/') && s.width4(i+1):
		if y := s.calendarYear(i + 1); y > 0 {
			return y, i + 2
		}
	}
	return 0, i
}

// span reads two years with a dash or slash between, at token i: 2018-2023, 2018 – 2023, 2019/2020.
func (f *periodFinder) span(s *scan, i int) (p text.Period, end int) {
	from := s.calendarYear(i)
	if from == 0 || !s.free(i+1) || !s.punct(i+1, '-') && !s.punct(i+1, '/') {
		return p, i
	}
	to := s.calendarYear(i + 2)
	if to == 0 || s.marked(i+4, '-') || s.marked(i+4, '/') {
		return p, i
	}
	return text.Period{Kind: text.PeriodSpan, From: text.Civil{Year: from}, To: text.Civil{Year: to}}, i + 3
}

// years reads the years of a stretch named by the words before token at: giai đoạn 2015-2020.
func (f *periodFinder) years(s *scan, i, at int) (p text.Period, end int) {
	if p, end = f.span(s, at); end == at || p.From.Year > p.To.Year {
		return p, i
	}
	return p, end
}

// term reads "nhiệm kỳ 2018-2023" and "nhiệm kỳ qua". "2018-2013" is a slip of the pen, but still a term.
func (f *periodFinder) term(s *scan, i int) (p text.Period, end int) {
	at := i + 2
	if f.is(s, at, pJust) && f.is(s, at+1, pPast) {
		at++
	}
	if f.is(s, at, pPast|pThis) {
		return text.Period{Kind: text.PeriodRelative, Relative: "term", Term: true}, at + 1
	}
	if f.is(s, at, pNext) {
		return text.Period{Kind: text.PeriodRelative, Relative: "next-term", Term: true}, at + 1
	}
	open := s.free(at) && s.punct(at, '(')
	if open {
		at++
	}
	if p, end = f.span(s, at); end == at {
		return p, i
	}
	if open && s.free(end) && s.punct(end, ')') {
		end++
	}
	p.Term = true
	return p, end
}

// year reads what begins with "năm": "năm 2020", "năm 2018-2023", "năm học 2019-2020", "năm qua", "năm trước".
func (f *periodFinder) year(s *scan, i int) (p text.Period, end int) {
	if f.is(s, i+1, pSchool) {
		if p, end = f.years(s, i, i+2); end > i {
			p.School = true
			return p, end
		}
		return f.schoolYear(s, i, false)
	}
	if s.digitsAt(i + 1) {
		if p, end = f.years(s, i, i+1); end > i {
			return p, end
		}
		if y := s.calendarYear(i + 1); y > 0 {
			return text.Period{Kind: text.PeriodYear, From: text.Civil{Year: y}, To: text.Civil{Year: y}}, i + 2
		}
		return p, i
	}
	if f.numbered(s, i) { // 5 năm qua, những năm qua
		return p, i
	}
	at := i + 1
	if f.is(s, at, pJust) && f.is(s, at+1, pPast) {
		at++
	}
	switch {
	case f.is(s, at, pPast):
		return text.Period{Kind: text.PeriodRelative, Relative: "past-year"}, at + 1
	case f.is(s, at, pThis):
		return text.Period{Kind: text.PeriodRelative, Relative: "present-year"}, at + 1
	case f.is(s, at, pPrior):
		return text.Period{Kind: text.PeriodRelative, Relative: "last-year"}, at + 1
	}
	return p, i
}

// numbered says whether a number or "những" stands before token i.
func (f *periodFinder) numbered(s *scan, i int) bool {
	if i == 0 {
		return false
	}
	return s.tokens[i-1].Is(text.FlagDigits) || f.num.words.of(s.word(i-1))&(numDigit|numTen|numTens|numMagnitude) != 0 || f.seen(s, i-1, pMany)
}

// schoolYear reads the school year that the text has named, "năm học qua", "năm học vừa qua", "năm học này"; "năm học" alone where
// bare says that the words before make it a time.
func (f *periodFinder) schoolYear(s *scan, i int, bare bool) (p text.Period, end int) {
	if !f.is(s, i, pYear) || !f.is(s, i+1, pSchool) || s.digitsAt(i+2) || f.is(s, i+2, pLater) || f.numbered(s, i) {
		return p, i
	}
	at := i + 2
	if f.is(s, at, pJust) && f.is(s, at+1, pPast) {
		at++
	}
	if f.is(s, at, pPast|pThis) {
		at++
	} else if !bare {
		return p, i
	}
	return text.Period{Kind: text.PeriodRelative, Relative: "this-school-year"}, at
}
