package panel

import "testing"

func TestPeriods(t *testing.T) {
	for _, c := range []struct{ text, from, to, shortest, lastYear string }{
		{"2020", "2020-01-01", "2020-12-31", "2020", "2019"},
		{"2021-Q2", "2021-04-01", "2021-06-30", "2021-Q2", "2020-Q2"},
		{"2021-03", "2021-03-01", "2021-03-31", "2021-03", "2020-03"},
		{"2021-02", "2021-02-01", "2021-02-28", "2021-02", "2020-02"},
		{"2021-01-14", "2021-01-14", "2021-01-14", "2021-01-14", "2020-01-14"},
		{"2020-01/2020-09", "2020-01-01", "2020-09-30", "2020-01/2020-09", "2019-01/2019-09"},
		{"2020-01/2020-12", "2020-01-01", "2020-12-31", "2020", "2019"},
		{"2020-10/2020-12", "2020-10-01", "2020-12-31", "2020-Q4", "2019-Q4"},
		{"2015/2020", "2015-01-01", "2020-12-31", "2015/2020", ""},
		{"2020-01-22T16:05", "2020-01-22", "2020-01-22", "2020-01-22", "2019-01-22"},
		{"2024-02-20/2024-02-29", "2024-02-20", "2024-02-29", "2024-02-20/2024-02-29", "2023-02-20/2023-02-28"},
	} {
		p, err := ParsePeriod(c.text)
		if err != nil || p.From.String() != c.from || p.To.String() != c.to || p.String() != c.shortest {
			t.Errorf("%s: %s to %s, %s, %v", c.text, p.From, p.To, p, err)
		}
		last, ok := p.LastYear()
		if ok != (c.lastYear != "") || ok && last.String() != c.lastYear {
			t.Errorf("%s: a year before is %s, %v", c.text, last, ok)
		}
	}
	for _, bad := range []string{"", "20", "2020-13", "2020-00", "2021-Q5", "2021-02-30", "năm 2020", "2020/2019", "2020/", "2020-1-", "-2020", "2021--1"} {
		if p, err := ParsePeriod(bad); err == nil {
			t.Errorf("%q is %s", bad, p)
		}
	}
	if got := Reform.String(); got != "2025-07-01" {
		t.Errorf("the reform is on %s", got)
	}
}

func TestRanges(t *testing.T) {
	for text, c := range map[string]struct{ in, out []string }{
		"2019..2024":       {[]string{"2019", "2024", "2021-Q1", "2019-01-01"}, []string{"2018", "2025-01", "2018/2020"}},
		"2020":             {[]string{"2020", "2020-12"}, []string{"2019", "2021"}},
		"2021-Q1..2021-Q2": {[]string{"2021-Q1", "2021-06"}, []string{"2021-07", "2021"}},
		"2021..":           {[]string{"2021", "2090"}, []string{"2020-12-31"}},
		"..2021":           {[]string{"2021", "1946"}, []string{"2022-01"}},
	} {
		r, err := ParseRange(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		}
		for i, list := range [][]string{c.in, c.out} {
			for _, s := range list {
				if p, err := ParsePeriod(s); err != nil || r.Has(p) != (i == 0) {
					t.Errorf("%s has %s: %v, %v", text, s, r.Has(p), err)
				}
			}
		}
	}
	for _, bad := range []string{"", "..", "2024..2019", "a..b", "2020..x"} {
		if _, err := ParseRange(bad); err == nil {
			t.Errorf("%q is a range", bad)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2020", "2021-Q2", "2020-01/2020-09", "2021-01-14", "2019/2020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriod(s)
		if err != nil {
			return
		}
		if again, err := ParsePeriod(p.String()); err != nil || again != p {
			t.Errorf("%q is %s, which is %s (%v)", s, p, again, err)
		}
	})
}
