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
