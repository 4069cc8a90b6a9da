package read

import (
	"regexp"
	"strings"
)

// marginLines is how many lines at the top and at the foot of a page may be its header and footer.
const marginLines = 2

var (
	pageNumber = regexp.MustCompile(`(?i)^[-–— ]*(?:(?:trang|page|tr\.)\s*)?\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?[-–— ]*$`)
	anyNumber  = regexp.MustCompile(`\d+`)
)

// takeMargins takes the headers, footers and numbers off the pages: what is the same on most of them but for its numbers. It
// gives them, each once.
func takeMargins(pages []pdfTextPage) (margins []element) {
	seen := map[string]int{}
	for i := range pages {
		for k := range pages[i].printed {
			l := &pages[i].printed[k]
			if key := marginKey(l); seen[key] == 0 {
				seen[key]++
				margins = append(margins, marginElement(l))
			}
		}
		for _, at := range edges(len(pages[i].lines)) {
			seen[marginKey(&pages[i].lines[at])]++
		}
	}
	for i := range pages {
		p := &pages[i]
		off := map[int]bool{}
		for _, at := range edges(len(p.lines)) {
			l := &p.lines[at]
			n := seen[marginKey(l)]
			outer := at == 0 || at == len(p.lines)-1 || off[at-1] || at == len(p.lines)-2
			if outer && pageNumber.MatchString(l.text()) && len(pages) > 1 || n > 1 && n >= (len(pages)+1)/2 && len(pages) > 1 {
				off[at] = true
				margins = append(margins, marginElement(l))
			}
		}
		kept := p.lines[:0:0]
		for at := range p.lines {
			if !off[at] {
				kept = append(kept, p.lines[at])
			}
		}
		p.lines = kept
	}
	return margins
}

// What browsers print over a page and under it: the time and the title; the address and the number of the page.
var (
	printedHead = regexp.MustCompile(`^(?:\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?: ?(?:AM|PM|SA|CH))?|\d{1,2}:\d{2},? \d{1,2}/\d{1,2}/\d{2,4})(?:\s|$)`)
	printedFoot = regexp.MustCompile(`^(?:(?:https?|file)://\S+\s+\d{1,4}/\d{1,4}|\d{1,4} (?:of|trên|/) \d{1,4}\s+\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}.*)$`)
)

// takePrinted takes off a page what a browser printed around it, which a file of one page does not show by repeating it.
func (p *pdfTextPage) takePrinted(stripes []stripe) []stripe {
	is := func(s stripe, what *regexp.Regexp) bool {
		lines := pdfLines(s.glyphs)
		if len(lines) != 1 || !what.MatchString(lines[0].text()) {
			return false
		}
		p.printed = append(p.printed, lines[0])
		return true
	}
	if n := len(stripes); n > 1 && is(stripes[n-1], printedFoot) {
		stripes = stripes[:n-1]
		if is(stripes[0], printedHead) {
			stripes = stripes[1:]
		}
	}
	return stripes
}

func marginElement(l *pdfLine) element {
	var words paragraph
	words.add([]byte(l.text()), fontUnicode)
	return element{paragraph: words}
}

// edges gives the lines at the top and the foot of a page of n.
func edges(n int) (list []int) {
	for i := range n {
		if i < marginLines || i >= n-marginLines {
			list = append(list, i)
		}
	}
	return list
}

// marginKey is what is the same of a header on all pages.
func marginKey(l *pdfLine) string {
	return anyNumber.ReplaceAllString(strings.ToLower(l.text()), "#")
}
