package workbook

import "github.com/xuri/excelize/v2"

// Style is how a cell looks. The zero value is Excel's own.
type Style struct {
	Number       string // number format, such as #,##0; "" is general
	Bold, Italic bool
	Wrap         bool // long text goes on in further lines
	Top, Middle  bool // stands at the top of a high row, or in its middle, not at its foot
	Indent       int  // from the left, in characters
	Center       bool
	Underline    bool
	Size         float64 // of the font, in points; 0 is Excel's own
	Color, Fill  string  // RRGGBB
	Rule         string  // colour of a thin line below, RRGGBB
}

// Style gives the number by which cells name a style. The same style has the same number.
func (b *Book) Style(s Style) (int, error) {
	if id, ok := b.styles[s]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(s.excelize())
	if err == nil {
		b.styles[s] = id
	}
	return id, err
}

func (s Style) excelize() *excelize.Style {
	style := &excelize.Style{}
	if s.Number != "" {
		style.CustomNumFmt = &s.Number
	}
	if s.Bold || s.Italic || s.Underline || s.Size > 0 || s.Color != "" {
		style.Font = &excelize.Font{Bold: s.Bold, Italic: s.Italic, Size: s.Size, Color: s.Color, Family: "Calibri"}
		if s.Size == 0 {
			style.Font.Size = 11 // that of Excel's own style
		}
		if s.Underline {
			style.Font.Underline = "single"
		}
	}
	if s.Fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.Fill}}
	}
	if s.Rule != "" {
		style.Border = []excelize.Border{{Type: "bottom", Color: s.Rule, Style: 1}}
	}
	a := excelize.Alignment{WrapText: s.Wrap}
	if s.Top {
		a.Vertical = "top"
	}
	if s.Middle {
		a.Vertical = "center"
	}
	switch {
	case s.Indent > 0:
		a.Horizontal, a.Indent = "left", s.Indent
	case s.Center:
		a.Horizontal = "center"
	}
	if a != (excelize.Alignment{}) {
		style.Alignment = &a
	}
	return style
}
