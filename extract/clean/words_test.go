package clean

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestSpaces(t *testing.T) {
	for r := range rune(0x11000) {
		if s := string(r) + "x"; (spaces(s, 0) > 0) != unicode.IsSpace(r) && r != utf8.RuneError {
			t.Errorf("%U: %d", r, spaces(s, 0))
		}
		if inWord(r) != (unicode.IsLetter(r) || unicode.IsMark(r)) {
			t.Errorf("%U: in a word is %v", r, inWord(r))
		}
	}
}
