package model

import "strconv"

// Year writes a year: "2019".
func Year(year int) string { return string(appendPadded(make([]byte, 0, 8), year, 4)) }

// Quarter writes a quarter: "2021-Q2".
func Quarter(year, quarter int) string {
	return string(strconv.AppendInt(append(appendPadded(make([]byte, 0, 8), year, 4), "-Q"...), int64(quarter), 10))
}

// Month writes a month: "2021-03".
func Month(year, month int) string { return string(appendMonth(make([]byte, 0, 8), year, month)) }

// Months writes the months of a year from one to another: "2020-01/2020-09".
func Months(year, from, to int) string {
	return string(appendMonth(append(appendMonth(make([]byte, 0, 16), year, from), '/'), year, to))
}

// Day writes a day: "2021-01-14".
func Day(year, month, day int) string {
	return string(appendPadded(append(appendMonth(make([]byte, 0, 16), year, month), '-'), day, 2))
}

// Interval writes a stretch of time, both ends in it: "2020-01/2020-09", "2015/2020". Equal ends are one period.
func Interval(from, to string) string {
	if from == to {
		return from
	}
	return from + "/" + to
}

func appendMonth(b []byte, year, month int) []byte {
	return appendPadded(append(appendPadded(b, year, 4), '-'), month, 2)
}

// appendPadded appends n with at least width digits.
func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}
