package resolve

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// format writes a period as the contract does. i is the sentence that states it: where a year is missing, the nearest
// year said before, or the year of publication, completes it. The figures of a period ask for it in turn.
func (w *work) format(p *text.Period, i int) string {
	if w.written.period != p || w.written.sentence != i {
		w.written = writtenPeriod{p, i, w.write(p, i)}
	}
	return w.written.as
}

// writtenPeriod is a period with the sentence that states it, as format writes it.
type writtenPeriod struct {
	period   *text.Period
	sentence int
	as       string
}

// write is format for a period that was not asked for last.
func (w *work) write(p *text.Period, i int) string {
	year := func(c text.Civil) int {
		if c.Year != 0 {
			return c.Year
		}
		return w.yearAround(i)
	}
	switch p.Kind {
	case text.PeriodRelative:
		return w.relative(p, i)
	case text.PeriodYear:
		return yearString(year(p.From))
	case text.PeriodQuarter:
		y := year(p.From)
		if y == 0 || p.Quarter == 0 {
			return ""
		}
		return model.Quarter(y, p.Quarter)
	case text.PeriodMonth:
		return monthString(year(p.From), p.From.Month)
	case text.PeriodDate:
		from := dayString(year(p.From), p.From)
		if p.To != p.From && p.To != (text.Civil{}) {
			if to := dayString(year(p.To), p.To); to != "" && from != "" && to != from {
				return from + "/" + to
			}
		}
		return from
	}
	return w.span(p, i)
}

// span writes a stretch of time.
func (w *work) span(p *text.Period, i int) string {
	if p.Months[1] != 0 {
		y := p.From.Year
		if y == 0 {
			y = w.yearAround(i)
		}
		if y == 0 {
			return ""
		}
		return w.months(y, p.Months[0], p.Months[1])
	}
	from, to := p.From, p.To
	if from.Year == 0 && to.Year != 0 {
		from.Year = to.Year
	}
	if from.Year == 0 && p.Term && p.Relative == "now" { // "từ đầu nhiệm kỳ đến nay"
		t := w.termBefore(i)
		if t == nil {
			return ""
		}
		from.Year = t.From.Year
	}
	if from.Year == 0 {
		from.Year = w.yearAround(i)
	}
	if p.Relative == "now" && w.published.Year == 0 && w.latestYear() > from.Year { // what the text itself says of today
		to = text.Civil{Year: w.latestYear()}
		from.Month, from.Day = 0, 0
	} else if p.Relative == "now" { // "từ tháng 8-2017 đến nay"
		if to = (text.Civil{Year: w.published.Year, Month: w.published.Month}); to.Year == 0 || to.Year < from.Year {
			to = from
		}
		if from.Month == 0 { // "từ năm 2010 đến nay" speaks of years
			to.Month = 0
		}
	}
	if to.Year != 0 && to.Year < from.Year { // a slip of the pen: only the same term said elsewhere tells which year is wrong
		if t := w.termFrom(from.Year); t != nil {
			return w.span(t, i)
		}
		return ""
	}
	if to.Year == 0 {
		to.Year = from.Year
	}
	if from.Year == to.Year && from.Month != 0 && to.Month > from.Month && from.Day == 0 && to.Day == 0 {
		return w.months(from.Year, from.Month, to.Month)
	}
	a, b := civilString(from), civilString(to)
	if a == "" || b == "" || a == b {
		return a
	}
	return a + "/" + b
}

// months writes months a to b of year y; as a quarter where they are one and the text speaks of it by name: "ba tháng đầu
// năm" of a text that says "quý I" elsewhere.
func (w *work) months(y, a, b int) string {
	if y == 0 {
		return ""
	}
	if q := (a + 2) / 3; a%3 == 1 && b == a+2 && w.quarters[q] {
		return model.Quarter(y, q)
	}
	return model.Months(y, a, b)
}

func civilString(c text.Civil) string {
	switch {
	case c.Year == 0:
		return ""
	case c.Month == 0:
		return yearString(c.Year)
	case c.Day == 0:
		return monthString(c.Year, c.Month)
	}
	return dayString(c.Year, c)
}

func yearString(y int) string {
	if y == 0 {
		return ""
	}
	return model.Year(y)
}

func monthString(y, m int) string {
	if y == 0 || m == 0 {
		return ""
	}
	return model.Month(y, m)
}

func dayString(y int, c text.Civil) string {
	if y == 0 || c.Month == 0 || c.Day == 0 {
		return ""
	}
	return model.Day(y, c.Month, c.Day)
}
