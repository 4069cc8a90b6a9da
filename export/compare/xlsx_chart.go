package compare

import (
	"fmt"
	"strconv"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

var (
	chartDataName = phrase{"Số liệu biểu đồ", "Chart data"}
	multiplesName = phrase{"Từng đơn vị", "Unit by unit"}
)

// chartName is the name of the sheet with the points of the trend charts.
func (b *book) chartName() string { return chartDataName.in(b.lang) }

// place gives each indicator its rows in the sheet of chart data: a head and a row a unit, an empty row between.
func place(list []yearly) {
	row := 1
	for i := range list {
		list[i].chart = row
		row += len(list[i].lines) + 2
	}
}

// point is a point of a trend chart: a year, or the break between two.
type point struct {
	label string
	year  int // its place among the years; -1 for the break
}

// trend puts an empty point where the reform was: no line crosses it.
func (b *book) trend() (list []point) {
	reform, _, _ := panel.Reform.Date()
	for j, y := range b.coverage.Years {
		if y == reform && j > 0 {
			list = append(list, point{"1/7/2025", -1})
		}
		list = append(list, point{strconv.Itoa(y), j})
	}
	return list
}

// points gives the range of a row of chart data.
func (b *book) points(sheet string, row int) string {
	return workbook.Reference(sheet, 2, row, 1+len(b.trend()), row)
}

// chartData writes the points of the trend charts. What is missing is empty, as is the break: a gap in the line.
func (b *book) chartData(list []yearly) error {
	widths := workbook.Columns{34}
	for range b.trend() {
		widths = append(widths, 17) // billions of đồng
	}
	s, err := b.sheet(chartDataName, widths)
	if err != nil {
		return err
	}
	p := &page{book: b, sheet: s}
	for i := range list {
		y := &list[i]
		head := []workbook.Cell{{Value: y.name, Style: b.header()}}
		for _, t := range b.trend() {
			head = append(head, workbook.Cell{Value: t.label, Style: b.header()})
		}
		p.row(head...)
		for j := range y.lines {
			p.row(b.chartRow(y, j)...)
		}
		s.Skip()
	}
	return p.err
}

// chartRow writes the points of unit number j of an indicator's sheet.
func (b *book) chartRow(y *yearly, j int) []workbook.Cell {
	l := &y.lines[j]
	row := tableTop + 1 + j
	cells := []workbook.Cell{{Value: b.unitName(&b.Units[l.Unit])}}
	for _, t := range b.trend() {
		if t.year < 0 || l.Cells[t.year] < 0 { // no row of the panel can fill it
			cells = append(cells, workbook.Cell{})
			continue
		}
		at := workbook.Reference(y.name, firstYear+t.year, row, firstYear+t.year, row)
		cells = append(cells, workbook.Cell{Formula: "IF(" + at + `="",NA(),` + at + ")", Value: b.number(l.Cells[t.year]), Style: b.style(workbook.Style{Number: unitFormat(l.Indicator.Unit())})})
	}
	return cells
}

// How the small charts stand: so many in a row, each so many rows high.
const (
	multiplesAcross = 4
	multiplesHigh   = 13
	maxMultiples    = 40
)

// multiples writes a sheet of small charts of one indicator, all of one kind, a unit each: members, or what comes first.
func (b *book) multiples(list []yearly) error {
	if len(list) == 0 || len(b.coverage.Years) < 2 {
		return nil
	}
	y := &list[0]
	for i := range list {
		if list[i].lines[0].Indicator == model.Members {
			y = &list[i]
		}
	}
	s, err := b.sheet(multiplesName, workbook.Columns{22, 22, 22, 22, 22, 22, 22, 22})
	if err != nil {
		return err
	}
	p := &page{book: b, sheet: s}
	p.title(fmt.Sprintf(b.say("%s của từng đơn vị", "%s, unit by unit"), y.lines[0].Indicator.Label(b.lang)))
	p.row(workbook.Cell{Value: b.say("Mỗi ô một đơn vị, trục riêng: xem hình dạng, không so chiều cao.", "One unit each, each with its own axis: for shapes, not for heights."), Style: b.style(workbook.Style{Italic: true, Color: "595959"})})
	for i := range min(len(y.lines), maxMultiples) {
		row := y.chart + 1 + i
		if p.err == nil {
			p.err = s.Lines(workbook.Lines{
				Title: b.unitName(&b.Units[y.lines[i].Unit]), Labels: b.points(b.chartName(), y.chart), Width: 330, Height: 240,
				At:     workbook.CellName(1+2*(i%multiplesAcross), 4+i/multiplesAcross*multiplesHigh),
				Series: []workbook.Series{{Name: workbook.Reference(b.chartName(), 1, row, 1, row), Values: b.points(b.chartName(), row), Color: lineColors[0]}},
			})
		}
	}
	return p.err
}
