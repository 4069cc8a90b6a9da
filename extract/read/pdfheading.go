package read

import (
	"slices"
	"strings"
	"unicode"
)

// proseLength is how long a paragraph is, in bytes, that makes it sure that the head of the document is over.
const proseLength = 160

// headingSize is how much larger than the body the letters of a heading are, where they are not bold.
const headingSize = 1.15

// heads says whether line l is one of a heading that only its letters show: bold or larger, under the head of the document, without
// a number, for those show by themselves.
func (c *pdfColumn) heads(l *pdfLine) bool {
	if !c.prose || l.columns == officialColumns || len(l.pieces) != 1 || !(l.bold && !c.bold || l.size >= headingSize*c.body) {
		return false
	}
	s := l.text()
	return len(s) <= maxHeading/2 && listMarker(s) == 0 && strings.IndexFunc(s, unicode.IsLetter) >= 0 && !strings.ContainsAny(s[len(s)-1:], ".,;:")
}

// mostlyBold says whether most of the text is bold.
func mostlyBold(pages []pdfTextPage) bool {
	bold, all := float32(0), float32(0)
	for i := range pages {
		for j := range pages[i].lines {
			l := &pages[i].lines[j]
			if all += l.Right - l.Left; l.bold {
				bold += l.Right - l.Left
			}
		}
	}
	return bold*2 > all
}

// wraps says whether a line in the head of a letter goes on with the name that the line above, as wide as the column, began: "CÔNG ĐOÀN
// HUYỆN MƯỜNG", "TÍA".
func (c *pdfColumn) wraps(l *pdfLine) bool {
	s := l.text()
	words := strings.Fields(s)
	organisation := slices.Contains([]string{"LĐLĐ", "CÔNG", "CĐCS", "BAN", "LIÊN", "TỔNG", "CHỦ", "PHÓ"}, words[0])
	return len(words) <= 3 && !organisation && l.bold == c.last.bold && isCapital(s) && isCapital(c.last.text()) && c.last.Right >= c.right && c.last.Right-c.last.Left > 2*(l.Right-l.Left)
}

// isCapital says whether all letters are capitals.
func isCapital(s string) bool { return strings.IndexFunc(s, unicode.IsLower) < 0 }
