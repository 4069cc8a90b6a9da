package compare

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strings"

	"github.com/tongket/tongket/model/panel"
)

// The measures of the charts, in the units of their drawings.
const (
	barHeight  = 22
	labelWidth = 230
	barsWidth  = 420
)

// svg is a drawing on its way. Colours are those of the page's style sheet.
type svg struct{ strings.Builder }

func (s *svg) add(format string, v ...any) { fmt.Fprintf(s, format, v...) }

func (s *svg) done() template.HTML {
	s.WriteString("</svg>")
	return template.HTML(s.String()) // every text went through html.EscapeString, all else is numbers
}

// ranking draws a bar a unit: full as far as the figure certainly goes, pale as far as it may go.
func (r *report) ranking(m *matrix) template.HTML {
	var lines []*matrixLine
	top := 0.0
	for _, l := range m.Lines {
		if l.ranked.Set() && len(lines) < maxBars {
			lines = append(lines, l)
			lo, hi := ends(l.ranked)
			top = max(top, lo, hi)
		}
	}
	if top == 0 {
		return ""
	}
	var s svg
	s.add(`<svg class="chart" viewBox="0 0 %d %d" role="img" aria-label="%s">`, labelWidth+barsWidth+110, len(lines)*barHeight+8, html.EscapeString(m.Title))
	for i, l := range lines {
		y := i*barHeight + 4
		lo, hi := ends(l.ranked)
		s.add(`<text x="%d" y="%d" class="label">%s</text>`, labelWidth-8, y+15, html.EscapeString(l.Unit))
		s.add(`<rect x="%d" y="%d" width="%.1f" height="%d" class="may"/>`, labelWidth, y+3, max(hi, lo)/top*barsWidth, barHeight-7)
		s.add(`<rect x="%d" y="%d" width="%.1f" height="%d" class="bar"/>`, labelWidth, y+3, lo/top*barsWidth, barHeight-7)
		s.add(`<text x="%.1f" y="%d" class="value">%s</text>`, labelWidth+max(hi, lo)/top*barsWidth+6, y+15, html.EscapeString(r.interval(l.ranked)))
	}
	return s.done()
}

// ends gives an interval's ends for drawing; a missing upper end is drawn at the lower one.
func ends(v panel.Interval) (lo, hi float64) {
	lo, _ = v.Lo()
	hi, ok := v.Hi()
	if !ok {
		hi = lo
	}
	return lo, hi
}

// trends draws a small chart a unit, all of one size: lines with gaps where nothing was stated, and broken by the reform.
func (r *report) trends(m *matrix) []smallChart {
	var list []smallChart
	for i := range min(len(m.Lines), maxMultiples) {
		l := m.Lines[i]
		if drawing := r.trend(m, l); drawing != "" {
			list = append(list, smallChart{l.Unit, drawing})
		}
	}
	return list
}

// smallChart is one of many.
type smallChart struct {
	Title   string
	Drawing template.HTML
}

const (
	smallWidth, smallHeight = 220, 96
	smallPad                = 14
)

func (r *report) trend(m *matrix, l *matrixLine) template.HTML {
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range l.years {
		if v.Set() {
			lo, hi := ends(v)
			low, high = min(low, lo), max(high, hi)
		}
	}
	if len(m.Years) < 2 || low > high {
		return ""
	}
	if low == high {
		low, high = low-1, high+1
	}
	x := func(j int) float64 { return smallPad + float64(j)*(smallWidth-2*smallPad)/float64(len(m.Years)-1) }
	y := func(v float64) float64 { return smallHeight - 26 - (v-low)/(high-low)*(smallHeight-44) }
	var s svg
	s.add(`<svg class="small" viewBox="0 0 %d %d" role="img" aria-label="%s">`, smallWidth, smallHeight, html.EscapeString(l.Unit))
	if m.Break >= 0 {
		at := (x(m.Break-1) + x(m.Break)) / 2
		s.add(`<line x1="%.1f" y1="6" x2="%.1f" y2="%d" class="break"/>`, at, at, smallHeight-20)
	}
	r.polylines(&s, m, l, x, y)
	s.add(`<text x="%d" y="%d" class="first">%s</text><text x="%d" y="%d" class="last">%s</text>`, smallPad-6, smallHeight-6, m.Years[0], smallWidth-smallPad+6, smallHeight-6, m.Years[len(m.Years)-1])
	return s.done()
}

// polylines draws the stretches between gaps, a dot at each figure and a bar where it is not exact.
func (r *report) polylines(s *svg, m *matrix, l *matrixLine, x func(int) float64, y func(float64) float64) {
	var stretch []string
	flush := func() {
		if len(stretch) > 1 {
			s.add(`<polyline points="%s" class="line"/>`, strings.Join(stretch, " "))
		}
		stretch = nil
	}
	for j, v := range l.years {
		if j == m.Break {
			flush()
		}
		if !v.Set() {
			flush()
			continue
		}
		lo, hi := ends(v)
		if lo != hi {
			s.add(`<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" class="range"/>`, x(j), y(lo), x(j), y(hi))
		}
		class := "dot"
		if l.Cells[j].Doubt {
			class = "dot doubt"
		}
		s.add(`<circle cx="%.1f" cy="%.1f" r="3" class="%s"><title>%s: %s</title></circle>`, x(j), y(l.value[j]), class, m.Years[j], html.EscapeString(l.Cells[j].Text))
		stretch = append(stretch, fmt.Sprintf("%.1f,%.1f", x(j), y(l.value[j])))
	}
	flush()
}
