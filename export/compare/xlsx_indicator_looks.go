package compare

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// looks marks gaps, contradictions and bounds of the years, by formulas over the panel: a figure that changes there changes
// its look here.
func (s *indicatorSheet) looks() error {
	first := workbook.CellName(firstYear, tableTop+1)
	key := fmt.Sprintf(`$A%d&"|%s|"&%s%s`, tableTop+1, s.ind, columnHead(firstYear), quotedSuffix(s.suffix()))
	return s.Conditions(first+":"+workbook.CellName(firstYear+len(s.years)-1, s.last), s.marks(first, key, unitFormat(s.ind.Unit()))...)
}

// marks are the looks of a figure of the panel that stands in cell first under a key.
func (b *book) marks(first, key, format string) []workbook.Condition {
	has := func(column, value string) string {
		return "COUNTIFS(" + b.column("key") + "," + key + "," + b.column(column) + "," + value + ")>0"
	}
	least := `"` + model.AtLeast.Label(b.lang) + `"`
	bounded := has("bound", `"?*"`)
	list := []workbook.Condition{{Formula: first + `=""`, Style: workbook.Style{Fill: gapFill}}}
	for _, conflict := range []bool{true, false} {
		fill, and := "", func(f string) string { return f }
		if conflict {
			fill = conflictFill
			and = func(f string) string { return "AND(" + has("doubt", `"`+b.say("có", "yes")+`"`) + "," + f + ")" }
		}
		list = append(list,
			workbook.Condition{Formula: and(has("bound", least)), Style: workbook.Style{Number: `"≥ "` + format, Italic: true, Color: boundColor, Fill: fill}},
			workbook.Condition{Formula: and(bounded), Style: workbook.Style{Number: `"≈ "` + format, Italic: true, Color: boundColor, Fill: fill}})
		if conflict {
			list = append(list, workbook.Condition{Formula: has("doubt", `"`+b.say("có", "yes")+`"`), Style: workbook.Style{Fill: conflictFill}})
		}
	}
	if !b.live {
		return list[:1]
	}
	return list
}

// columnHead is the cell of the year over a column of the table.
func columnHead(column int) string {
	return strings.TrimRight(workbook.CellName(column, 1), "1") + "$" + strconv.Itoa(tableTop)
}

func quotedSuffix(s string) string {
	if s == "" {
		return ""
	}
	return `&"` + s + `"`
}

// lineColors are told apart by people who see no red and green too (Okabe and Ito).
var lineColors = [...]string{"0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "F0E442", "000000"}

// charts draws the ranking of the latest year and the trend of its first units.
func (s *indicatorSheet) charts() error {
	ranked := 0
	for i := range s.y.lines {
		if s.y.lines[i].Cells[s.y.latest] >= 0 {
			ranked++
		}
	}
	column, year := firstYear+s.y.latest, s.years[s.y.latest]
	bars := min(ranked, maxBars)
	err := s.Chart(workbook.Chart{
		Bars: true, Title: fmt.Sprintf(s.say("Xếp hạng năm %d", "Ranking in %d"), year), Color: lineColors[0],
		Labels: s.At(1, tableTop+1, 1, tableTop+bars), Values: s.At(column, tableTop+1, column, tableTop+bars),
		At: workbook.CellName(1, chartTop), Width: 560, Height: 440,
	})
	if err != nil || len(s.years) < 2 {
		return err
	}
	data := s.chartName()
	lines := workbook.Lines{
		Title: s.say("Diễn biến qua các năm", "Over the years"), Legend: true, Labels: s.points(data, s.y.chart),
		At: workbook.CellName(5, chartTop), Width: 760, Height: 440,
	}
	for i := range min(len(s.y.lines), maxLines) {
		row := s.y.chart + 1 + i
		lines.Series = append(lines.Series, workbook.Series{Name: workbook.Reference(data, 1, row, 1, row), Values: s.points(data, row), Color: lineColors[i]})
	}
	return s.Lines(lines)
}
