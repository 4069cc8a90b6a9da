package model

import "strconv"

// Year writes a year: "2019".
func Year(year int) string { return pad(year, 4) }

// Quarter writes a quarter: "2021-Q2".
func Quarter(year, quarter int) string { return pad(year, 4) + "-Q" + strconv.Itoa(quarter) }

// Month writes a month: "2021-03".
func Month(year, month int) string { return pad(year, 4) + "-" + pad(month, 2) }

// Day writes a day: "2021-01-14".
func Day(year, month, day int) string { return Month(year, month) + "-" + pad(day, 2) }

// Interval writes a stretch of time, both ends in it: "2020-01/2020-09", "2015/2020". Equal ends are one period.
func Interval(from, to string) string {
	if from == to {
		return from
	}
	return from + "/" + to
}

// pad writes n with at least width digits.
func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
