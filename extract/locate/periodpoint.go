package locate

import "github.com/tongket/tongket/extract/text"

// point reads one time at token i: a date, month, quarter, year, term, part of a year, "năm qua". dated says that the
// words before promise a time. end is i where there is none.
func (f *periodFinder) point(s *scan, i int, dated bool) (p text.Period, end int) {
	if !s.free(i) {
		return p, i
	}
	if f.num.begins(s, i) && (!f.is(s, i, pYear) || f.is(s, i+1, pMonth)) {
		if p, end = f.months(s, i); end > i || !s.digitsAt(i) {
			return p, end
		}
		return f.date(s, i, f.strength(s, i, dated))
	}
	switch {
	case f.is(s, i, pDayPart):
		return f.afterWord(s, i)
	case f.is(s, i, pDay):
		return f.afterWord(s, i)
	case f.is(s, i, pMonth):
		return f.month(s, i)
	case f.is(s, i, pQuarter):
		return f.quarter(s, i)
	case f.is(s, i, pYear):
		return f.year(s, i)
	case f.is(s, i, pTerm) && f.is(s, i+1, pTurn):
		return f.term(s, i)
	case f.is(s, i, pStage) && f.is(s, i+1, pPart):
		return f.years(s, i, i+2)
	case f.is(s, i, pFirst|pLast|pMiddle):
		return f.edge(s, i, dated)
	case f.is(s, i, pNow):
		return f.now(s, i)
	}
	return p, i
}

// afterWord reads the date after "ngày", "sáng", "tối ngày".
func (f *periodFinder) afterWord(s *scan, i int) (p text.Period, end int) {
	at := i + 1
	if f.is(s, i, pDayPart) && f.is(s, at, pDay) {
		at++
	}
	if !s.digitsAt(at) {
		return p, i
	}
	how := dateSure
	if f.is(s, at-1, pDay) {
		how = dateDay
	}
	if p, end = f.date(s, at, how); end == at {
		return p, i
	}
	return p, end
}

// month reads "tháng 5", "tháng 5/2023", "tháng 8-2021", "tháng 4 năm 2016", "tháng 3-5/2023", "tháng qua".
func (f *periodFinder) month(s *scan, i int) (p text.Period, end int) {
	if f.is(s, i+1, pPast|pThis) && !f.numbered(s, i) {
		return text.Period{Kind: text.PeriodRelative, Relative: "this-month"}, i + 2
	}
	m, ok := s.small(i+1, 12)
	if !ok || f.seen(s, i-1, pEvery) {
		return p, i
	}
	from, at := m, i+2
	if s.marked(at+1, '-') {
		if to, ok := s.small(at+1, 12); ok && to > m && s.marked(at+3, '/') { // tháng 3-5/2023
			m, at = to, at+2
		}
	}
	year, end := f.yearAfter(s, at)
	if year == 0 && (f.num.multiplier(s, at) > 0 || f.is(s, at, pTimes) || s.punct(at, '%') || s.marked(at+1, '.') || s.marked(at+1, ',')) {
		return p, i
	}
	p = text.Period{Kind: text.PeriodMonth, From: text.Civil{Year: year, Month: from}, To: text.Civil{Year: year, Month: m}}
	if from != m {
		p.Kind = text.PeriodSpan
	}
	return p, end
}

// quarter reads "quý I/2021", "quý 2 năm 2021", "quý III".
func (f *periodFinder) quarter(s *scan, i int) (p text.Period, end int) {
	q, ok := s.small(i+1, 4)
	if !ok && s.free(i+1) && s.tokens[i+1].Is(text.FlagUpper) {
		q = f.romans[s.word(i+1)]
	}
	if q == 0 {
		return p, i
	}
	year, end := f.yearAfter(s, i+2)
	p = partOfYear(year, q*3-2, q*3)
	p.Kind, p.Quarter = text.PeriodQuarter, q
	return p, end
}

// partOfYear gives the months first to last of a year, which is 0 where it is not said.
func partOfYear(year, first, last int) text.Period {
	p := text.Period{Kind: text.PeriodSpan, From: text.Civil{Year: year, Month: first}, To: text.Civil{Year: year, Month: last}}
	if year == 0 {
		p.Months = [2]int{first, last}
	}
	return p
}

// months reads a part of a year: "9 tháng đầu năm 2020", "sáu tháng cuối năm", "10 tháng năm 2022", "10 tháng qua",
// "nửa đầu năm".
func (f *periodFinder) months(s *scan, i int) (p text.Period, end int) {
	n, at := 6, i+1
	if !f.num.is(s, i, numHalf) {
		if !f.timed(s, i) { // most numbers count something else
			return p, i
		}
		num, ok := f.num.read(s, i)
		if !ok || num.scale > 1 || !num.value.IsInt() || num.value.Coef < 1 || num.value.Coef > 12 || !f.is(s, num.last, pMonth) {
			return p, i
		}
		n, at = int(num.value.Coef), num.last+1
		if f.is(s, at, pJust) && f.is(s, at+1, pPast) {
			return partOfYear(0, 1, n), at + 2
		}
		if f.is(s, at, pPast) {
			return partOfYear(0, 1, n), at + 1
		}
	}
	first, last := 1, n
	edge := f.is(s, at, pFirst|pLast)
	if f.is(s, at, pLast) {
		first, last = 13-n, 12
	}
	if edge {
		at++
	}
	if !edge && f.seen(s, i-1, pSum) && !f.is(s, at, pYear) { // lũy kế 9 tháng
		return partOfYear(0, 1, n), at
	}
	if f.seen(s, at, pOfYear) && f.is(s, at+1, pYear) { // 8 tháng của năm 2013
		at++
	}
	if !f.is(s, at, pYear) || f.is(s, at+1, pSchool) {
		return p, i
	}
	year, end := f.yearAfter(s, at)
	if year == 0 && !edge || f.num.is(s, i, numHalf) && !edge {
		return p, i
	}
	if year == 0 {
		end = at + 1
		if f.is(s, end, pThis) {
			end++
		}
	}
	return partOfYear(year, first, last), end
}

// edge reads "cuối năm 2019", "cuối tháng 5", "đầu nhiệm kỳ". Without a year it needs words before that promise a time:
// "so với đầu nhiệm kỳ", "đến cuối năm".
func (f *periodFinder) edge(s *scan, i int, dated bool) (p text.Period, end int) {
	if f.is(s, i+1, pYear) && !f.is(s, i+2, pSchool) {
		year, end := f.yearAfter(s, i+1)
		switch {
		case year > 0:
			return text.Period{Kind: text.PeriodYear, From: text.Civil{Year: year}, To: text.Civil{Year: year}}, end
		case dated:
			return text.Period{Kind: text.PeriodRelative, Relative: "this-year"}, i + 2
		}
		return p, i
	}
	if f.is(s, i+1, pTerm) && f.is(s, i+2, pTurn) && dated {
		return text.Period{Kind: text.PeriodRelative, Relative: "term", Term: true}, i + 3
	}
	if f.is(s, i+1, pMonth) {
		if p, end = f.month(s, i+1); end > i+1 && p.Kind == text.PeriodMonth {
			return p, end
		}
	}
	return text.Period{}, i
}

// now reads "hiện nay", "hiện tại" and the "hiện" of "hiện có"; "thực hiện có hiệu quả" says something else.
func (f *periodFinder) now(s *scan, i int) (p text.Period, end int) {
	p = text.Period{Kind: text.PeriodRelative, Relative: "now"}
	switch {
	case f.seen(s, i-1, pNowNot):
		return p, i
	case f.is(s, i+1, pThis):
		return p, i + 2
	case f.is(s, i+1, pNowNext), i == 0 && (s.capital(1) || s.punct(1, ',')): // "Hiện Công ty X có …"
		return p, i + 1
	}
	return p, i
}
