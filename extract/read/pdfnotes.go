package read

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// noteSize is how small, beside the body, the letters of a footnote are at most.
const noteSize = 0.92

// bodySize gives the height of the letters of most lines.
func bodySize(pages []pdfTextPage) float32 {
	var sizes []float32
	for i := range pages {
		for j := range pages[i].lines {
			sizes = append(sizes, pages[i].lines[j].size)
		}
	}
	if len(sizes) == 0 {
		return 1
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// footnotes takes the notes off the foot of a page: lines in small letters, of which the first begins with a number or a star.
func footnotes(p *pdfTextPage, body float32) []pdfLine {
	start, first := len(p.lines), -1
	for start > 0 && len(p.lines[start-1].pieces) == 1 && p.lines[start-1].size <= noteSize*body {
		start--
		if r, _ := utf8.DecodeRuneInString(p.lines[start].text()); unicode.IsDigit(r) || r == '*' || r == '[' || r == '(' {
			first = start
		}
	}
	if first < 0 || first != start {
		return nil
	}
	notes := p.lines[first:]
	p.lines = p.lines[:first]
	return notes
}

// noteParagraphs joins the lines of notes: each begins with its number.
func noteParagraphs(lines []pdfLine) (list []element) {
	var c pdfColumn
	c.measure(lines)
	for i := range lines {
		if r, _ := utf8.DecodeRuneInString(lines[i].text()); unicode.IsDigit(r) || r == '*' || r == '[' || r == '(' {
			c.end()
		}
		list = c.add(list, &lines[i], false)
	}
	return list
}
