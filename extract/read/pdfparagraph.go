package read

import (
	"slices"

	"github.com/tongket/tongket/extract/text"
)

// pdfColumn joins the lines of a column of text into paragraphs.
type pdfColumn struct {
	right  float32 // where full lines end
	pitch  float32 // from one line to the next within a paragraph
	last   *pdfLine
	full   float32  // where full lines end in the column of the last one
	first  *pdfLine // of the paragraph
	second *pdfLine
	body   float32 // the height of the letters of the document
	bold   bool    // it is in bold letters throughout
	prose  bool    // a paragraph of some length has been read
}

// enter goes to the column of line l, or to the lines of a page outside of columns. A paragraph goes on from page to page, and from
// one column of running text to the next.
func (c *pdfColumn) enter(p *pdfTextPage, l *pdfLine) {
	if c.last != nil && (c.last.columns != l.columns || l.columns == officialColumns) {
		c.end()
	}
	if l.columns == officialColumns { // whose name stands under them is no heading
		c.prose = false
	}
	var lines []pdfLine
	for i := range p.lines {
		if p.lines[i].group == l.group {
			lines = append(lines, p.lines[i])
		}
	}
	c.measure(lines)
}

// measure learns the margins of a column from its lines.
func (c *pdfColumn) measure(lines []pdfLine) {
	var rights, pitches []float32
	for i := range lines {
		if l := &lines[i]; len(l.pieces) == 1 {
			rights = append(rights, l.Right)
		}
		if i > 0 {
			if pitch := middleOf(&lines[i-1]) - middleOf(&lines[i]); pitch > 0 && pitch < 3*lines[i].size {
				pitches = append(pitches, pitch)
			}
		}
	}
	slices.Sort(rights)
	slices.Sort(pitches)
	c.right, c.pitch = 0, 0
	if n := len(rights); n > 0 {
		c.right = rights[n-1-n/20] // one line in twenty may stick out
	}
	if n := len(pitches); n > 0 {
		c.pitch = pitches[n/4] // most pitches are those within paragraphs, and no pitch is smaller
	}
}

func middleOf(l *pdfLine) float32 { return (l.Top + l.Bottom) / 2 }

// add takes the next line and puts it behind the last paragraph of list, or makes a new one of it. turned says that a page or
// a column has ended between.
func (c *pdfColumn) add(list []element, l *pdfLine, turned bool) []element {
	if n := len(list); n > 0 && list[n-1].table == nil && c.last != nil && !c.begins(l, turned) {
		p := &list[n-1].paragraph
		p.add([]byte(" "+l.text()), fontUnicode)
		if c.second == nil {
			c.second = l
		}
		if c.last, c.full = l, c.right; p.kind == text.Heading && !c.heads(l) {
			p.kind, p.level = text.Paragraph, 0
		}
		c.prose = c.prose || len(p.runs[0].text) >= proseLength && p.kind == text.Paragraph
		return list
	}
	var p paragraph
	p.add([]byte(l.text()), fontUnicode)
	if c.heads(l) {
		p.kind, p.level = text.Heading, 2
	}
	c.first, c.second, c.last, c.full = l, nil, l, c.right
	return append(list, element{paragraph: p})
}

// end says that something else than a line comes next.
func (c *pdfColumn) end() { c.first, c.second, c.last = nil, nil, nil }

// The signs that a line begins a paragraph, in heights of a character: it stands further in, or further below.
const (
	indentStep = 0.7
	pitchStep  = 1.35
	sizeStep   = 0.12
)

// begins says whether line l begins a paragraph rather than going on with the last one.
func (c *pdfColumn) begins(l *pdfLine, turned bool) bool {
	last := c.last
	if l.columns == officialColumns {
		return !c.wraps(l)
	}
	if len(l.pieces) > 1 || len(last.pieces) > 1 || listMarker(l.text()) > 0 {
		return true
	}
	if d := l.size - last.size; d > sizeStep*last.size || d < -sizeStep*last.size {
		return true
	}
	if !turned && c.pitch > 0 && middleOf(last)-middleOf(l) > pitchStep*max(c.pitch, 0.9*l.size) {
		return true
	}
	if last.Right+l.word+0.2*l.size < c.full-0.3*l.size { // its first word would have fitted on the last line
		return true
	}
	if turned {
		return false
	}
	left := last.Left
	if last == c.first && last.Left > l.Left { // the first line itself stands further in
		return false
	}
	if l.Left-left > indentStep*l.size {
		return !(last == c.first && listMarker(last.text()) > 0) // a list item hangs behind its number
	}
	return false
}
