package text

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Compose gives s in NFC: a letter of Vietnamese that was written as a base and its marks becomes one character. What goes
// beyond the characters of Vietnamese prose is left to package norm.
func Compose(s string) string {
	var room [1024]byte
	out, letters := room[:0], markedVowels()
	last := rune(0)  // what out ends in; 0 where no mark of Vietnamese may follow
	written := false // out differs from s
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			out, last = append(out, byte(r)), r
			continue
		case r < firstMark || r >= 0x1E00 && r <= 0x1EFF: // Latin
			last = r
		case r <= lastMark:
			letter := letters.with(last, r)
			if letter == 0 {
				return norm.NFC.String(s)
			}
			out, written = out[:len(out)-utf8.RuneLen(last)], true
			last = letter
			r = letter
		case r >= 0x2010 && r <= 0x2027: // dashes, quotation marks, dots
			last = 0
		default:
			return norm.NFC.String(s)
		}
		out = utf8.AppendRune(out, r)
	}
	if !written {
		return s
	}
	return string(out)
}

// firstMark and lastMark are the range of combining marks that has those of Vietnamese, marks.
const (
	firstMark, lastMark = 0x0300, 0x0323
	marks               = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323"
)

// markedLetters says what letters and marks make together.
type markedLetters struct {
	row  [0x1F00]uint8 // of a letter; 0 for those that take no mark
	rows [][lastMark - firstMark + 1]uint16
}

func (m *markedLetters) with(base, mark rune) rune {
	return rune(m.rows[m.row[base]][mark-firstMark])
}

// markedVowels has every vowel of Vietnamese, with none, one or two of its marks: as package norm has them.
var markedVowels = sync.OnceValue(func() *markedLetters {
	m := &markedLetters{rows: make([][lastMark - firstMark + 1]uint16, 1)}
	for queue := []rune("AEIOUYaeiouy"); len(queue) > 0; queue = queue[1:] {
		base := queue[0]
		if m.row[base] > 0 {
			continue
		}
		m.row[base] = uint8(len(m.rows))
		m.rows = append(m.rows, [lastMark - firstMark + 1]uint16{})
		for _, mark := range marks {
			c := norm.NFC.String(string([]rune{base, mark}))
			if letter, n := utf8.DecodeRuneInString(c); n == len(c) {
				m.rows[m.row[base]][mark-firstMark] = uint16(letter)
				queue = append(queue, letter)
			}
		}
	}
	return m
})
