package model

import "testing"

func TestPeriodSpan(t *testing.T) {
	for _, c := range []struct {
		period, from, to string
		year             int
	}{
		{"2019", "2019-01-01", "2019-12-31", 2019},
		{"2021-Q2", "2021-04-01", "2021-06-30", 2021},
		{"2024-02", "2024-02-01", "2024-02-29", 2024},
		{"2021-01-14", "2021-01-14", "2021-01-14", 2021},
		{"2020-01/2020-09", "2020-01-01", "2020-09-30", 2020},
		{"2018/2023", "2018-01-01", "2023-12-31", 0},
		{"2023/2018", "", "", 0},
		{"", "", "", 0},
		{"2021-Q5", "", "", 0},
		{"2021-13", "", "", 0},
		{"năm 2021", "", "", 0},
	} {
		from, to, ok := PeriodSpan(c.period)
		if ok != (c.from != "") || ok && (from != c.from || to != c.to) {
			t.Errorf("%q spans %s to %s (%v), want %s to %s", c.period, from, to, ok, c.from, c.to)
		}
		if year := PeriodYear(c.period); year != c.year {
			t.Errorf("%q lies in %d, want %d", c.period, year, c.year)
		}
	}
}
