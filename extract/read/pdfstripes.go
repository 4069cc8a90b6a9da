package read

import (
	"math"
	"slices"
	"unicode"

	"github.com/tongket/tongket/extract/read/pdf"
)

// stripe is the characters between two level gaps of a page, or of a line where none is wider than a line's own.
type stripe struct {
	glyphs      []pdf.Glyph // in the order of the file
	bottom, top float32     // the middles of the lowest and of the highest
	size        float32
	free        []gap // where no character stands, from the left
}

// gap is an upright gap; those at the sides of the page have no end.
type gap struct{ left, right float32 }

// pdfStripes cuts a page where a level gap runs through it. The lines of columns that are set apart from each other are one stripe.
func pdfStripes(glyphs []pdf.Glyph) (out []stripe) {
	order := make([]int, len(glyphs))
	for i := range order {
		order[i] = i
	}
	at := func(i int) float32 { return (glyphs[i].Top + glyphs[i].Bottom) / 2 }
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case at(a) > at(b):
			return -1
		case at(a) < at(b):
			return 1
		}
		return 0
	})
	for len(order) > 0 {
		n, low := 1, at(order[0])
		for n < len(order) && low-at(order[n]) <= 0.5*max(min(glyphs[order[n]].Top-glyphs[order[n]].Bottom, glyphs[order[n-1]].Top-glyphs[order[n-1]].Bottom), 1) {
			low = at(order[n])
			n++
		}
		s := stripe{top: at(order[0]), bottom: low}
		members := order[:n]
		slices.Sort(members)
		for _, i := range members {
			s.glyphs = append(s.glyphs, glyphs[i])
		}
		s.measure()
		out, order = append(out, s), order[n:]
	}
	return out
}

// How wide the gap between columns is at least, in heights of a character: justified lines have none like it. What all lines of a
// letterhead have in common may be less.
const (
	minGutter    = columnGap
	narrowGutter = 0.25
)

// measure finds the size of the letters and the gaps between them.
func (s *stripe) measure() {
	var boxes []gap
	var heights []float32
	for _, g := range s.glyphs {
		if !unicode.IsSpace(g.Rune) {
			boxes = append(boxes, gap{g.Left, g.Right})
			heights = append(heights, g.Top-g.Bottom)
		}
	}
	inf := float32(math.Inf(1))
	if len(boxes) == 0 {
		s.size, s.free = 1, []gap{{-inf, inf}}
		return
	}
	slices.Sort(heights)
	s.size = max(heights[len(heights)/2], 1)
	slices.SortFunc(boxes, func(a, b gap) int {
		switch {
		case a.left < b.left:
			return -1
		case a.left > b.left:
			return 1
		}
		return 0
	})
	wide := float32(minGutter)
	if s.top-s.bottom > 0.6*s.size { // several lines have it in common
		wide = narrowGutter
	}
	end := -inf
	for _, b := range boxes {
		if b.left-end >= wide*s.size {
			s.free = append(s.free, gap{end, b.left})
		}
		end = max(end, b.right)
	}
	s.free = append(s.free, gap{end, inf})
	if len(s.free) > maxGaps {
		s.free = []gap{{-inf, boxes[0].left}, {end, inf}}
	}
}

// maxGaps is how many gaps a stripe may have: beyond, it is a drawing made of letters.
const maxGaps = 40

// near says whether stripe s stands under another one as the next line does; as one further down where it stands in several columns.
func near(above, s *stripe) bool {
	far := float32(3)
	if len(inner(s.free)) == 0 || len(inner(above.free)) == 0 {
		far = 1.45
	}
	return above.bottom-s.top <= far*max(s.size, above.size)
}

// inner gives the gaps that have an end on both sides.
func inner(list []gap) (out []gap) {
	for _, g := range list {
		if !math.IsInf(float64(g.left), 0) && !math.IsInf(float64(g.right), 0) {
			out = append(out, g)
		}
	}
	return out
}

// intersect gives what gaps have in common, as far as it is wide enough.
func intersect(a, b []gap, wide float32) (out []gap) {
	for _, x := range a {
		for _, y := range b {
			if g := (gap{max(x.left, y.left), min(x.right, y.right)}); g.right-g.left >= wide {
				out = append(out, g)
			}
		}
	}
	return out
}
