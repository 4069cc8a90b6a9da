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
				var words paragraph
				words.add([]byte(l.text()), fontUnicode)
				margins = append(margins, element{paragraph: words})
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
