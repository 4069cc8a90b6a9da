package workbook

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxText is how many UTF-16 units a cell holds.
const MaxText = 32767

// Cut shortens a text to what a cell holds and shows by "…" that it did; excelize would cut silently. Characters that XML
// cannot say are replaced by U+FFFD.
func Cut(s string) (text string, cut bool) {
	if len(s) <= MaxText && plain(s) {
		return s, false
	}
	s = strings.ToValidUTF8(strings.Map(inXML, s), "\uFFFD")
	if len(s) <= MaxText {
		return s, false
	}
	if short := shorten(s, MaxText); short == s {
		return s, false
	}
	return shorten(s, MaxText-1) + "…", true
}

// plain says whether s is valid UTF-8 without control characters; it asks no more, since most texts are.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0xEF { // U+FFFE and U+FFFF begin with it
			return false
		}
	}
	return utf8.ValidString(s)
}

// shorten gives the longest beginning of s that has at most n UTF-16 units.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i, r := range s {
		if n -= max(utf16.RuneLen(r), 1); n < 0 {
			return s[:i]
		}
	}
	return s
}

// inXML gives U+FFFD for a character outside the Char production of XML 1.0.
func inXML(r rune) rune {
	if r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != 0xFFFE && r != 0xFFFF {
		return r
	}
	return '\uFFFD'
}
