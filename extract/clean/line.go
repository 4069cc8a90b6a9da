package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// The lengths, in bytes, that tell a line from a paragraph: Vietnamese spends about 1.35 bytes on a character.
const (
	labelLimit = 120 // labels, rubrics, names
	lineLimit  = 240 // titles and headings: longer than that with a full stop is prose
	longLimit  = 420 // captions; nothing longer is looked at twice
)

// page is a document under way: one line for every block.
type page struct {
	doc   *text.Document
	lines []line
	head  Head
	title int // the line of the title, or -1
	lead  int // the first line after the head of the page

	accented bool // Vietnamese as it is written, with its marks: a line without any is a slug

	report bool // a report in sections: its lines may repeat, and headings are no captions
	source int  // the line of a source at the foot, "Theo TTXVN"
}

// line is what a cheap look tells of a block.
type line struct {
	s      string // its text, in NFC if it is short
	role   text.Role
	set    bool // role is decided
	stop   bool // ends like a sentence: . ! ? … ; : (behind quotes and brackets)
	colon  bool // ends in a colon
	gap    bool // a blank line stands before it
	format bool // the format says what it is: heading, item, row, caption
	marker marker
}

// look makes a page of doc, with one look at the ends of each block.
func look(doc *text.Document) *page {
	p := &page{doc: doc, lines: make([]line, len(doc.Blocks)), title: -1}
	p.accented = accented(doc.Text)
	marks := decomposed(doc.Text)
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		l := &p.lines[i]
		l.s = b.In(doc.Text)
		l.gap = b.Gap
		l.format = b.Kind != text.Paragraph && b.Kind != text.Quote
		l.stop, l.colon = ending(l.s)
		l.marker = findMarker(l.s)
		if marks && decomposed(l.s) {
			if l.marker.kind == noMarker && l.s != "" && strings.IndexByte("MHBNSTC", l.s[0]) >= 0 {
				l.marker = composedMarker(l.s)
			}
			if len(l.s) <= 2*longLimit {
				l.s = text.Compose(l.s)
			}
		}
	}
	return p
}

// decomposed says that s has combining marks: CC is the first byte of all that Vietnamese needs.
func decomposed(s string) bool { return strings.IndexByte(s, 0xCC) >= 0 }

// accented says that the beginning of s has the marks of Vietnamese: a byte in twenty is beyond ASCII.
func accented(s string) bool {
	s = s[:min(len(s), 2048)]
	n := 0
	for i := range len(s) {
		if s[i] < utf8.RuneSelf {
			continue
		}
		if n++; 20*n > len(s) {
			return true
		}
	}
	return false
}

// ending says whether s ends like a sentence, and whether that end is a colon.
func ending(s string) (stop, colon bool) {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', ';':
			return true, false
		case ':', '：':
			return true, true
		case '"', '”', '’', '\'', '»', ')', ']', '*', '_', ' ', '\u00A0', '\u200B', '\uFEFF':
			s = s[:len(s)-size]
		default:
			return false, false
		}
	}
	return false, false
}

// prose says that l reads as running text: long, or a sentence with its full stop.
func (l *line) prose() bool {
	return len(l.s) > longLimit || l.stop && len(l.s) > labelLimit
}

// give sets the role of line i for good.
func (p *page) give(i int, r text.Role) {
	p.lines[i].role, p.lines[i].set = r, true
}

// span is the place of line i.
func (p *page) span(i int) text.Span { return p.doc.Blocks[i].Span }

// caps says whether all letters of s are capitals, and there are at least two.
func caps(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}

// nearlyCaps says that hardly a letter of s is small: "CĐCS Tr. THCS SUỐI KHOÁNG".
func nearlyCaps(s string) bool {
	large, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			large++
		case unicode.IsLetter(r):
			small++
		}
	}
	return large > 1 && small*8 <= large
}

// syllables counts the words of s that spaces part.
func syllables(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if k := spaces(s, i); k > 0 {
			i += k
			continue
		}
		for n++; i < len(s) && spaceAt(s, i) == 0; i++ {
		}
	}
	return n
}

// bare says that s has no letter and no digit: a rule, a row of stars.
func bare(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}
