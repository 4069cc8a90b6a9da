package read

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/tongket/tongket/extract/read/pdf"
)

// pdfLine is a line of characters on a page, in one or more pieces that wide gaps part.
type pdfLine struct {
	pdf.Box
	pieces  []pdfPiece
	size    float32    // the height of its characters
	word    float32    // how wide its first word is
	bold    bool       // all of it
	group   int        // the number of its column, from 1; 0 outside of columns
	columns columnKind // what its column is for
}

// pdfPiece is a run of words.
type pdfPiece struct {
	left, right float32
	text        string
}

// text gives the whole line. Pieces stand as far apart as the columns of a letterhead in plain text.
func (l *pdfLine) text() string {
	var b strings.Builder
	for i := range l.pieces {
		if i > 0 {
			b.WriteString("    ")
		}
		b.WriteString(l.pieces[i].text)
	}
	return b.String()
}

// placed is a character with its place in the file, and in the line.
type placed struct {
	pdf.Glyph
	order int
	left  float32 // a mark stands where its letter does
}

// pdfLines puts characters into lines, from top to bottom: a file may hold them in any order, a word's letters in two fonts
// apart from each other.
func pdfLines(glyphs []pdf.Glyph) (lines []pdfLine) {
	list := make([]placed, len(glyphs))
	for i, g := range glyphs {
		list[i] = placed{g, i, g.Left}
		if i > 0 && unicode.Is(unicode.Mn, g.Rune) {
			list[i].left = list[i-1].left
		}
	}
	slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(middle(b), middle(a)) })
	for _, b := range withSmall(bands(list)) {
		if l, ok := newPDFLine(b.list); ok {
			lines = append(lines, l)
		}
	}
	return lines
}

// band is the characters of a line.
type band struct {
	list        []placed
	bottom, top float32
}

// bands cuts characters, sorted by height, where the next one lies deeper than half a character.
func bands(list []placed) (out []band) {
	for len(list) > 0 {
		b := band{bottom: list[0].Bottom, top: list[0].Top}
		n, at, high := 1, middle(list[0]), list[0].Top-list[0].Bottom
		for n < len(list) && at-middle(list[n]) <= 0.5*min(high, max(list[n].Top-list[n].Bottom, 1)) {
			at += (middle(list[n]) - at) / float32(n+1)
			b.bottom, b.top = min(b.bottom, list[n].Bottom), max(b.top, list[n].Top)
			n++
		}
		b.list, list = list[:n:n], list[n:]
		out = append(out, b)
	}
	return out
}

// withSmall puts small characters that stand within the height of a line into it: the numbers of footnotes, powers, and
// letters of which the file gives the mark's box alone.
func withSmall(list []band) (out []band) {
	for _, b := range list {
		switch n := len(out); {
		case n > 0 && out[n-1].holds(b):
			out[n-1].list = append(out[n-1].list, b.list...)
		case n > 0 && b.holds(out[n-1]):
			b.list = append(b.list, out[n-1].list...)
			out[n-1] = b
		default:
			out = append(out, b)
		}
	}
	return out
}

// holds says whether the characters of s are small ones of the line b.
func (b band) holds(s band) bool {
	at := (s.top + s.bottom) / 2
	return s.top-s.bottom <= 0.75*(b.top-b.bottom) && at <= b.top && at >= b.bottom
}

func middle(g placed) float32 { return (g.Top + g.Bottom) / 2 }

// How wide gaps are, in heights of a character: between letters of different words, and between columns. Justified lines
// stretch their spaces, but hardly so far.
const (
	wordGap   = 0.15
	markerGap = 0.04 // behind the "a." of a list, where a tab may have hardly any room
	columnGap = 1.3
	tabSpaces = 4 // so many typed spaces part columns too
)

// newPDFLine orders the characters of a line and cuts it into words and pieces.
func newPDFLine(list []placed) (l pdfLine, ok bool) {
	slices.SortStableFunc(list, func(a, b placed) int {
		if a.left == b.left {
			return cmp.Compare(a.order, b.order)
		}
		return cmp.Compare(a.left, b.left)
	})
	l.size = typicalHeight(list)
	var b strings.Builder
	var last placed
	spaces, start := 0, float32(0)
	flush := func() {
		if b.Len() > 0 {
			l.pieces = append(l.pieces, pdfPiece{start, last.Right, b.String()})
			b.Reset()
		}
	}
	for _, g := range list {
		switch {
		case unicode.IsSpace(g.Rune):
			spaces++
			continue
		case b.Len() > 0 && g.Rune == last.Rune && g.left-last.left < 0.1*l.size, l.isReference(g, last, b.Len() > 0):
			continue // bold by drawing twice; the number of a footnote
		}
		if b.Len() > 0 {
			switch gap := g.left - last.Right; {
			case gap > columnGap*l.size || spaces >= tabSpaces:
				flush()
			case spaces > 0 || gap > wordGap*l.size || gap > markerGap*l.size && isMarker(b.String()) && unicode.IsLetter(g.Rune):
				b.WriteByte(' ')
			}
		}
		if b.Len() == 0 {
			start = g.Left
		}
		if !ok {
			l.Box, ok = g.Box, true
		}
		l.Box = cover(l.Box, g.Box)
		b.WriteRune(g.Rune)
		if right := last.Right; b.Len() > 0 && unicode.Is(unicode.Mn, g.Rune) {
			g.Right = max(right, g.Right)
		}
		last, spaces = g, 0
	}
	flush()
	l.bold = len(list) > 0 && !slices.ContainsFunc(list, func(g placed) bool { return !g.Bold && unicode.IsLetter(g.Rune) })
	l.stretched()
	l.word = l.firstWord()
	return l, ok
}

// isMarker says whether the beginning of a line is the number of a list: "1.", "b)", "IV.".
func isMarker(s string) bool { return len(s) <= 5 && listMarker(s+" ") == len(s) }

// isReference says whether g is the small raised number of a footnote: behind a word, but no power as in m².
func (l *pdfLine) isReference(g, last placed, inside bool) bool {
	return inside && unicode.IsDigit(g.Rune) && g.Top-g.Bottom < 0.75*l.size && middle(g) > middle(last) && last.Rune != 'm' && !unicode.IsDigit(last.Rune)
}

// stretched joins pieces of one word each: a line of a justified paragraph that was ended by hand.
func (l *pdfLine) stretched() {
	if len(l.pieces) < 4 {
		return
	}
	for i := range l.pieces {
		if strings.Contains(l.pieces[i].text, " ") {
			return
		}
	}
	var words []string
	for i := range l.pieces {
		words = append(words, l.pieces[i].text)
	}
	l.pieces = []pdfPiece{{l.pieces[0].left, l.pieces[len(l.pieces)-1].right, strings.Join(words, " ")}}
}

// firstWord tells how wide the first word is, from its share of the letters of its piece.
func (l *pdfLine) firstWord() float32 {
	if len(l.pieces) == 0 {
		return 0
	}
	p := &l.pieces[0]
	word, _, _ := strings.Cut(p.text, " ")
	return (p.right - p.left) * float32(len(word)) / float32(max(len(p.text), 1))
}

// typicalHeight gives the median height of characters.
func typicalHeight(list []placed) float32 {
	heights := make([]float32, len(list))
	for i, g := range list {
		heights[i] = g.Top - g.Bottom
	}
	slices.Sort(heights)
	return max(heights[len(heights)/2], 1)
}

func cover(a, b pdf.Box) pdf.Box {
	return pdf.Box{Left: min(a.Left, b.Left), Bottom: min(a.Bottom, b.Bottom), Right: max(a.Right, b.Right), Top: max(a.Top, b.Top)}
}
