package read

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longCell is how long a cell is, in characters, that holds paragraphs rather than an entry.
const longCell = 600

// layout says whether a table only places text on the page: it has not two rows and two columns, another table or several
// paragraphs of prose in a cell, or it is the head or the foot of an official letter.
func (t *flowTable) layout() bool {
	columns := 0
	for _, r := range t.rows {
		wide := 0
		for i := range r {
			wide += r[i].wide
			if r[i].nested() || r[i].long() || r[i].official() {
				return true
			}
		}
		columns = max(columns, wide)
	}
	return len(t.rows) < 2 || columns < 2
}

func (c *flowCell) nested() bool {
	for i := range c.content {
		if c.content[i].table != nil {
			return true
		}
	}
	return false
}

func (c *flowCell) long() bool {
	n := 0
	for i := range c.content {
		for _, r := range c.content[i].runs {
			n += utf8.RuneCount(r.text)
		}
	}
	return n > longCell
}

// official says that the cell holds the national motto, the number of a letter, or the heading of its addressees.
func (c *flowCell) official() bool {
	for i := range c.content {
		var b strings.Builder
		for _, r := range c.content[i].runs {
			b.Write(r.text)
		}
		s := b.String()
		if len(s) > 200 {
			continue
		}
		if isOfficial(s) {
			return true
		}
	}
	return false
}

// isOfficial says that a line is the national motto, or the heading of the addressees.
func isOfficial(s string) bool {
	s = strings.ToLower(norm.NFC.String(strings.TrimSpace(s)))
	return strings.HasPrefix(s, "cộng hòa xã hội") || strings.HasPrefix(s, "cộng hoà xã hội") || strings.HasPrefix(s, "độc lập - tự do") || s == "nơi nhận:"
}
