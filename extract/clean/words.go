package clean

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterAt says that a letter begins at s[i].
func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// spaces measures the white space at s[i].
func spaces(s string, i int) (n int) {
	for i+n < len(s) {
		size := spaceAt(s, i+n)
		if size == 0 {
			break
		}
		n += size
	}
	return n
}

// spaceAt measures the white space that s[i] begins; 0 where it is none. White space beyond ASCII begins with C2, E1, E2 or E3,
// but the letters of Vietnamese that begin with E1 go on with B8 at least.
func spaceAt(s string, i int) int {
	switch c := s[i]; {
	case c == ' ' || c >= '\t' && c <= '\r':
		return 1
	case c < 0xC2 || c > 0xC2 && c < 0xE1 || c > 0xE3 || c == 0xE1 && i+1 < len(s) && s[i+1] >= 0xB8:
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if !unicode.IsSpace(r) {
		return 0
	}
	return n
}

// without gives s without the marks, all of ASCII, that it begins with: mostly it begins with none.
func without(s, marks string) string {
	for s != "" && strings.IndexByte(marks, s[0]) >= 0 {
		s = s[1:]
	}
	return s
}

// labelled gives what follows a phrase of ps and a colon at the start of s: "Từ khóa : công đoàn" has "công đoàn".
func labelled(s string, ps *phrases) (rest string, ok bool) {
	n := ps.at(s)
	if n == 0 {
		return "", false
	}
	rest = strings.TrimLeft(s[n:], " \u00A0")
	rest, ok = strings.CutPrefix(rest, ":")
	return strings.TrimSpace(rest), ok
}

// inWord says that r is part of a word: a letter, or a mark over one.
func inWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r|' ' >= 'a' && r|' ' <= 'z'
	case r >= 0x1E00 && r <= 0x1EFF: // the block of Vietnamese is full of letters
		return true
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// places gives where b stands in s.
func places(s string, b byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; at++ {
			n := strings.IndexByte(s[at:], b)
			if n < 0 {
				return
			}
			if at += n; !yield(at) {
				return
			}
		}
	}
}
