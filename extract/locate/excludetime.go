package locate

// excluded finds numerals of time that are no period at token i: clock times and anniversaries. last is i where there
// is none.
func (f *periodFinder) excluded(s *scan, i int) (reason string, last int) {
	if end := f.clock(s, i); end > i {
		return "time", end
	}
	if end := f.anniversary(s, i); end > i {
		return "anniversary", end
	}
	if s.digitsAt(i) && f.is(s, i+1, pMonth) && f.is(s, i+2, pLunar) { // ngày 25 tháng Chạp
		return "date", i + 3
	}
	return "", i
}

// clock finds the end of a clock time: 17:20, 14h, 7h30, 8 giờ 00, "lúc 8 giờ". "Kéo dài 3 giờ" is a duration.
func (f *periodFinder) clock(s *scan, i int) (end int) {
	if !s.digitsAt(i) || s.width(i) > 2 {
		return i
	}
	if s.marked(i+2, ':') && s.width(i+2) == 2 {
		if s.marked(i+4, ':') && s.width(i+4) == 2 {
			return i + 5
		}
		return i + 3
	}
	if s.raw(i) == "24" && s.marked(i+2, '/') && (s.raw(i+2) == "24" || s.raw(i+2) == "7") { // at all hours
		return i + 3
	}
	if h, ok := s.small(i, 24); !ok && s.raw(i) != "0" && s.raw(i) != "00" || h > 24 || !f.is(s, i+1, pHour) {
		return i
	}
	end = i + 2
	glued := s.joined(i+1) && s.width(i+1) == 1
	if !glued && s.width(i+1) == 1 { // "5 h" and "20 g" may be anything
		return i
	}
	if s.digitsAt(end) && s.width(end) == 2 && (s.joined(end) || !glued) && s.raw(end) < "60" {
		end++
		if f.is(s, end, pMinute) {
			end++
		}
		return end
	}
	if glued && s.raw(i+1) != "g" && s.raw(i+1) != "G" || f.seen(s, i-1, pClock) || f.is(s, end, pDay|pDayPart|pSame) {
		return end
	}
	return i
}

// anniversary finds the end of "93 năm" of "kỷ niệm 93 năm" and "93 năm Ngày thành lập".
func (f *periodFinder) anniversary(s *scan, i int) (end int) {
	if !f.timed(s, i) { // most numbers count something else
		return i
	}
	num, ok := f.num.read(s, i)
	if !ok || num.broken || !f.is(s, num.last, pYear) {
		return i
	}
	end = num.last + 1
	if f.seen(s, i-1, pHonour) || f.seen(s, end, pFounded) && (s.capital(end) || !f.seen(s, end, pDay) || num.value.Coef >= 10) {
		return end
	}
	return i
}
