package panel

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/model"
)

// Coverage says who stated what, when: a line for each unit and indicator, a column for each year.
type Coverage struct {
	Years []int
	Lines []Line
}

// Line is one unit and indicator. Cells has a row's number in Panel.Rows for each year, or -1 where nothing was stated,
// which is not zero. Other counts the rows of other periods: quarters, months, days.
type Line struct {
	Unit      int
	Indicator model.Indicator
	Cells     []int
	Other     int
}

// Coverage gives the coverage matrix of the unscoped rows of whole years. Every unit of the panel has a line for every
// indicator of the panel, so that what is missing shows. Districts end with the year of the reform.
func (p *Panel) Coverage() Coverage {
	type key struct {
		unit      int
		indicator model.Indicator
	}
	reformYear, _, _ := Reform.Date()
	years, units, indicators := map[int]bool{}, map[int]bool{}, map[model.Indicator]bool{}
	at := map[key]map[int]int{}
	other := map[key]int{}
	for i := range p.Rows {
		r := &p.Rows[i]
		if r.Scope != "" || r.Per != "" || r.Measure != r.Indicator.Unit() || NatureOf(r.Indicator) == Measure {
			continue
		}
		k := key{r.Unit, r.Indicator}
		units[r.Unit], indicators[r.Indicator] = true, true
		y, ok := r.Period.Year()
		if !ok || p.Units[r.Unit].Level == LevelDistrict && y > reformYear {
			other[k]++
			continue
		}
		years[y] = true
		if at[k] == nil {
			at[k] = map[int]int{}
		}
		at[k][y] = i
	}
	c := Coverage{Years: span(sorted(years))}
	list := sorted(units)
	slices.SortFunc(list, func(a, b int) int { return cmp.Compare(p.unitKeys[a], p.unitKeys[b]) })
	for _, t := range model.Indicators() {
		if !indicators[t.Code] {
			continue
		}
		for _, u := range list {
			l := Line{Unit: u, Indicator: t.Code, Other: other[key{u, t.Code}]}
			for _, y := range c.Years {
				n, ok := at[key{u, t.Code}][y]
				if !ok {
					n = -1
				}
				l.Cells = append(l.Cells, n)
			}
			l.Other += earlier(at[key{u, t.Code}], c.Years)
			c.Lines = append(c.Lines, l)
		}
	}
	return c
}

// earlier counts the years before those of the matrix.
func earlier(stated map[int]int, years []int) (n int) {
	for y := range stated {
		if len(years) > 0 && y < years[0] {
			n++
		}
	}
	return n
}

// maxYears is how many years the matrix has at most, the latest: a report that recalls 2003 does not make twenty columns.
const maxYears = 12

// span fills the gaps of a list of years: a year that nobody reported is a column too.
func span(years []int) []int {
	if len(years) == 0 {
		return nil
	}
	var all []int
	for y := max(years[0], years[len(years)-1]-maxYears+1); y <= years[len(years)-1]; y++ {
		all = append(all, y)
	}
	return all
}

// Stated is how many of the matrix's cells hold a figure, and how many there are.
func (p *Panel) Stated(c *Coverage) (stated, all int) {
	for i := range c.Lines {
		for _, n := range c.Lines[i].Cells {
			all++
			if n >= 0 {
				stated++
			}
		}
	}
	return stated, all
}
