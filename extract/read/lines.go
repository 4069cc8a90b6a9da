package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// nextLine gives the end of the line that begins at i and the start of the next one. CRLF, CR, LF and form feed end a
// line; the bytes stay in the text, since offsets count them.
func nextLine(s string, i int) (end, next int) {
	end = i
	for end < len(s) {
		switch s[end] {
		case '\n', '\f':
			return end, end + 1
		case '\r':
			if end+1 < len(s) && s[end+1] == '\n' {
				return end, end + 2
			}
			return end, end + 1
		}
		end++
	}
	return end, end
}

// lineEnd is nextLine for the common text whose lines all end in LF.
func lineEnd(s string, i int, onlyLF bool) (end, next int) {
	if !onlyLF {
		return nextLine(s, i)
	}
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + n, i + n + 1
	}
	return len(s), len(s)
}

func onlyLF(s string) bool {
	return strings.IndexByte(s, '\r') < 0 && strings.IndexByte(s, '\f') < 0
}

// isBlank says whether r is white space at the ends of a block: zero-width marks and control characters are invisible too.
func isBlank(r rune) bool {
	return r <= ' ' || unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF'
}

// trim takes white space off both ends of s[start:end].
func trim(s string, start, end int) text.Span {
	for start < end {
		if c := s[start]; c < utf8.RuneSelf {
			if c > ' ' {
				break
			}
			start++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[start:end])
		if !isBlank(r) {
			break
		}
		start += n
	}
	for start < end {
		if c := s[end-1]; c < utf8.RuneSelf {
			if c > ' ' {
				break
			}
			end--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !isBlank(r) {
			break
		}
		end -= n
	}
	return text.Span{Start: start, End: end}
}

// width counts the columns of s, up to more than maxWrap of them: combining marks, whose first byte is CC or CD, take none.
func width(s string) (n int) {
	for i := 0; i < len(s) && n <= maxWrap; i++ {
		if c := s[i]; c < utf8.RuneSelf || c >= 0xC0 && c != 0xCC && c != 0xCD {
			n++
		}
	}
	return n
}
