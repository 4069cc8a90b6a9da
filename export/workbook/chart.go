package workbook

import "github.com/xuri/excelize/v2"

// Chart is a chart of one series on a sheet. Its ranges are absolute, as Sheet.At gives them.
type Chart struct {
	Bars          bool // lying; standing columns otherwise
	Title         string
	Labels        string // range of what each bar is called
	Values        string // range of how long each bar is
	At            string // the cell at its top left
	Width, Height uint   // in pixels
	Color         string // RRGGBB
}

// Chart adds a native chart: one series, values at its bars, no legend.
func (s *Sheet) Chart(c Chart) error {
	kind := excelize.Col
	if c.Bars {
		kind = excelize.Bar
	}
	gap, font := uint(40), excelize.Font{Color: "404040", Size: 9}
	return s.book.file.AddChart(s.Name, c.At, &excelize.Chart{
		Type: kind,
		Series: []excelize.ChartSeries{{
			Name: c.Title, Categories: c.Labels, Values: c.Values,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.Color}},
		}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &excelize.Font{Bold: true, Size: 12}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true},
		XAxis:     excelize.ChartAxis{ReverseOrder: c.Bars, Font: font}, // or else the first bar stands at the foot
		YAxis:     excelize.ChartAxis{None: true},
		GapWidth:  &gap,
		Dimension: excelize.ChartDimension{Width: c.Width, Height: c.Height},
		Format:    excelize.GraphicOptions{Positioning: "oneCell"},
	})
}

// Lines is a chart of several series over the same points, with gaps where a cell is empty or #N/A. Its ranges are
// absolute, as Sheet.At gives them.
type Lines struct {
	Title         string
	Labels        string // range of what the points are called
	Series        []Series
	At            string
	Width, Height uint
	Legend        bool
}

// axisFont is darker than Excel's own, which a projector does not show.
func axisFont() excelize.Font { return excelize.Font{Size: 9, Color: "404040"} }

// Series is one line. Name is a cell.
type Series struct{ Name, Values, Color string }

// Lines adds a native line chart with a marker at each point.
func (s *Sheet) Lines(c Lines) error {
	chart := &excelize.Chart{
		Type:         excelize.Line,
		Title:        excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &excelize.Font{Bold: true, Size: 12}}}},
		Legend:       excelize.ChartLegend{Position: "none"},
		XAxis:        excelize.ChartAxis{Font: axisFont()},
		YAxis:        excelize.ChartAxis{Font: axisFont(), MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0"}},
		Dimension:    excelize.ChartDimension{Width: c.Width, Height: c.Height},
		Format:       excelize.GraphicOptions{Positioning: "oneCell"},
		ShowBlanksAs: "gap",
	}
	if c.Legend {
		chart.Legend.Position = "right"
	}
	for _, line := range c.Series {
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name: line.Name, Categories: c.Labels, Values: line.Values,
			Line:   excelize.LineOptions{Width: 2, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{line.Color}}},
			Marker: excelize.ChartMarker{Symbol: "circle", Size: 5, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{line.Color}}},
		})
	}
	return s.book.file.AddChart(s.Name, c.At, chart)
}
