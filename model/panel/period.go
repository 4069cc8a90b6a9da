package panel

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/tongket/tongket/model"
)

// Period is a stretch of days, both ends in it. The zero value is no period.
type Period struct{ From, To Day }

// Day is a civil day, counted from 1 January 1970.
type Day int32

// Reform is the day on which 63 provinces became 34 and the districts and their unions ended: 1 July 2025.
const Reform Day = 20270

func dayOf(year, month, day int) Day {
	return Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Date gives the day's year, month and day of the month.
func (d Day) Date() (year, month, day int) {
	y, m, n := time.Unix(int64(d)*86400, 0).UTC().Date()
	return y, int(m), n
}

// String writes the day as "2020-12-31".
func (d Day) String() string { return model.Day(d.Date()) }

// ParsePeriod reads a period as records have it: "2019", "2021-Q2", "2021-03", "2021-01-14", "2020-01/2020-09"; a time of
// day after a date is passed over. The error is strconv.ErrSyntax.
func ParsePeriod(s string) (Period, error) {
	from, to, interval := strings.Cut(s, "/")
	p, err := parseSimple(from)
	if err != nil || !interval {
		return p, err
	}
	q, err := parseSimple(to)
	if err != nil || q.To < p.From {
		return Period{}, strconv.ErrSyntax
	}
	return Period{p.From, q.To}, nil
}

func parseSimple(s string) (Period, error) {
	s, _, _ = strings.Cut(s, "T")
	f := strings.Split(s, "-")
	n := make([]int, len(f))
	for i := range f {
		var err error
		if i == 1 && len(f) == 2 && len(f[1]) == 2 && f[1][0] == 'Q' && f[1][1] >= '1' && f[1][1] <= '4' {
			n[1] = -int(f[1][1] - '0')
		} else if n[i], err = strconv.Atoi(f[i]); err != nil || n[i] < 1 {
			return Period{}, strconv.ErrSyntax
		}
	}
	y := n[0]
	switch {
	case len(f[0]) != 4 || len(f) > 3 || len(f) > 1 && n[1] > 12:
		return Period{}, strconv.ErrSyntax
	case len(f) == 1:
		return Period{dayOf(y, 1, 1), dayOf(y, 12, 31)}, nil
	case n[1] < 0:
		return Period{dayOf(y, -3*n[1]-2, 1), dayOf(y, -3*n[1]+1, 0)}, nil
	case len(f) == 2:
		return Period{dayOf(y, n[1], 1), dayOf(y, n[1]+1, 0)}, nil
	}
	d := dayOf(y, n[1], n[2])
	if d.String() != s {
		return Period{}, strconv.ErrSyntax
	}
	return Period{d, d}, nil
}

// String writes the period in its shortest form: "2020", "2020-Q1", "2020-01/2020-09"; "" for no period.
func (p Period) String() string {
	if p == (Period{}) {
		return ""
	}
	fy, fm, fd := p.From.Date()
	ty, tm, _ := p.To.Date()
	_, _, next := (p.To + 1).Date()
	switch {
	case fd != 1 || next != 1:
		return model.Interval(p.From.String(), p.To.String())
	case fm == 1 && tm == 12:
		return model.Interval(model.Year(fy), model.Year(ty))
	case fy == ty && fm%3 == 1 && tm == fm+2:
		return model.Quarter(fy, tm/3)
	}
	return model.Interval(model.Month(fy, fm), model.Month(ty, tm))
}

// Year gives the one year that the period is; ok is false for any other stretch.
func (p Period) Year() (year int, ok bool) {
	y, _, _ := p.From.Date()
	return y, p == yearOf(y)
}

func yearOf(y int) Period { return Period{dayOf(y, 1, 1), dayOf(y, 12, 31)} }

// LastYear gives the same stretch a year before; ok is false for stretches of more than a year, which overlap their own.
func (p Period) LastYear() (q Period, ok bool) {
	fy, fm, fd := p.From.Date()
	ty, tm, td := p.To.Date()
	q = Period{dayOf(fy-1, fm, fd), dayOf(ty-1, tm, td)}
	if _, _, next := (p.To + 1).Date(); next == 1 { // the end of February moves
		q.To = dayOf(ty-1, tm+1, 0)
	}
	return q, q.To < p.From
}

// Contains says whether q lies within p.
func (p Period) Contains(q Period) bool { return p.From <= q.From && q.To <= p.To }

// Range is a stretch of time that is asked for: the zero value is all of it.
type Range struct {
	Period
	set bool
}

// ParseRange reads "2019..2024", "2021-Q1..2021-Q4", "2020", "2019.." or "..2024".
func ParseRange(s string) (Range, error) {
	from, to, dots := strings.Cut(s, "..")
	if !dots {
		to = from
	}
	r := Range{Period{dayOf(1000, 1, 1), dayOf(9999, 12, 31)}, true}
	if from == "" && to == "" {
		return Range{}, fmt.Errorf("%q: %w", s, strconv.ErrSyntax)
	}
	for _, e := range []struct {
		text string
		set  func(Period)
	}{{from, func(p Period) { r.From = p.From }}, {to, func(p Period) { r.To = p.To }}} {
		if e.text == "" {
			continue
		}
		p, err := ParsePeriod(e.text)
		if err != nil {
			return Range{}, fmt.Errorf("%q: %w", s, err)
		}
		e.set(p)
	}
	if r.From > r.To {
		return Range{}, fmt.Errorf("%q: %w", s, strconv.ErrRange)
	}
	return r, nil
}

// Has says whether p lies in the range.
func (r Range) Has(p Period) bool { return !r.set || r.Contains(p) }
