package model

import (
	"strconv"
	"strings"
	"time"
)

// PeriodSpan gives the first and the last day of a period as records write it, as 2006-01-02: 2021-Q2 is 2021-04-01 to
// 2021-06-30. ok is false for anything else.
func PeriodSpan(period string) (from, to string, ok bool) {
	a, b, interval := strings.Cut(period, "/")
	from, to, ok = pointSpan(a)
	if ok && interval {
		_, to, ok = pointSpan(b)
	}
	return from, to, ok && from <= to
}

// PeriodYear gives the year that a period lies in, or 0 where it lies in several or is none.
func PeriodYear(period string) int {
	if year, err := strconv.ParseUint(period, 10, 16); err == nil && len(period) == 4 { // most are
		return int(year)
	}
	from, to, ok := PeriodSpan(period)
	if !ok || from[:4] != to[:4] {
		return 0
	}
	year, _ := strconv.Atoi(from[:4]) // four digits, as PeriodSpan found
	return year
}

// pointSpan reads a period that is no interval.
func pointSpan(s string) (from, to string, ok bool) {
	for _, form := range []struct {
		layout             string
		years, months, day int // how far its end lies from its begin, less a day
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {"2006-01-02", 0, 0, 1}} {
		if t, err := time.Parse(form.layout, s); err == nil {
			return s + "-01-01"[len(s)-4:], t.AddDate(form.years, form.months, form.day-1).Format(time.DateOnly), true
		}
	}
	if year, quarter, cut := strings.Cut(s, "-Q"); cut && len(quarter) == 1 && '1' <= quarter[0] && quarter[0] <= '4' {
		first := int(quarter[0]-'1')*3 + 1
		if t, err := time.Parse("2006", year); err == nil {
			t = t.AddDate(0, first-1, 0)
			return t.Format(time.DateOnly), t.AddDate(0, 3, -1).Format(time.DateOnly), true
		}
	}
	return "", "", false
}
