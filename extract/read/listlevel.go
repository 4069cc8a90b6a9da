package read

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLevels is how many levels an automatic list has; ODF allows one more than Word.
const maxLevels = 10

// listLevel says how a level of an automatic list is numbered.
type listLevel struct {
	start  int
	format string // as listNumber knows it
	text   string // "%1.%2.": the numbers of the levels, and what stands around them
	legal  bool   // numbers of all levels are shown in Arabic figures
	fixed  bool   // it does not begin anew below a new item of a higher level
}

// listCount is how far the levels of a list have been counted; seen tells a level that has begun from one that has not.
type listCount struct {
	at   [maxLevels]int
	seen [maxLevels]bool
}

// next counts an item of a level and gives what the program writes before it: "1.", "a)", "Một là", "-" for a bullet.
func (c *listCount) next(levels func(int) *listLevel, level int) string {
	if level < 0 || level >= maxLevels {
		return ""
	}
	for i := range level + 1 {
		if !c.seen[i] {
			c.seen[i] = true
			c.at[i] = levels(i).start
			if i == level {
				c.at[i]--
			}
		}
	}
	c.at[level]++
	for i := level + 1; i < maxLevels; i++ {
		if !levels(i).fixed {
			c.seen[i] = false
		}
	}
	return c.marker(levels, level)
}

func (c *listCount) marker(levels func(int) *listLevel, level int) string {
	own := levels(level)
	if own.format == "bullet" {
		if strings.TrimFunc(own.text, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' }) == "" {
			return "" // a list without marks, as LibreOffice writes a heading
		}
		return "-"
	}
	var b strings.Builder
	for s := own.text; s != ""; {
		if s[0] == '%' && len(s) > 1 && s[1] >= '1' && s[1] <= '9' {
			i := min(int(s[1]-'1'), level)
			format := levels(i).format
			if own.legal {
				format = "decimal"
			}
			b.WriteString(listNumber(c.at[i], format))
			s = s[2:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if r >= ' ' && r != utf8.RuneError {
			b.WriteRune(r)
		}
		s = s[size:]
	}
	return strings.TrimFunc(b.String(), isBlank)
}

// number reads a whole number that a file states, or gives what stands in for it.
func number(s string, otherwise int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < -1<<30 || n > 1<<30 {
		return otherwise
	}
	return n
}
