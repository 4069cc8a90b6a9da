package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// vietnamese counts the words of s with letters beyond ASCII that are Vietnamese syllables, and those that are not. Any
// mark beyond ASCII is part of a word: in "C«ng ®oµn" the marks are letters of a wrong encoding.
func vietnamese(s string) (good, bad int) {
	for word := range strings.FieldsFuncSeq(s, wordBreak) {
		wide := false
		for i := range len(word) {
			wide = wide || word[i] >= utf8.RuneSelf
		}
		switch {
		case !wide:
		case text.IsSyllable(word):
			good++
		default:
			bad++
		}
	}
	return good, bad
}

func wordBreak(r rune) bool {
	if r < utf8.RuneSelf {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	}
	return r >= 0x2010 && r <= 0x2026 || unicode.IsSpace(r)
}
