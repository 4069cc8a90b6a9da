// Package lexicon knows words: it folds their spellings to one, cuts text into tokens, and finds the terms of the
// rule packs in them. A word is said once, in a lexicon file; every stage sees only its symbol.
package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives one spelling to all spellings of a word: NFC, lower case, the tone mark on the first vowel of open oa, oe
// and uy (hoà and hòa, thuỷ and thủy are the same word), look-alike ð for đ, no soft hyphens or zero-width marks.
// Runs of white space become one space. Folding twice changes nothing.
func Fold(s string) string {
	if ascii(s) {
		return strings.Join(strings.Fields(strings.ToLower(s)), " ")
	}
	if folded(s) {
		return foldTone(s)
	}
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
			return -1
		case 'ð', 'Ð', 'Đ':
			return 'đ'
		}
		return unicode.ToLower(r)
	}, s)
	// Lower case first: U+0130 lowers to i with a dot above, which NFC must still see.
	s = norm.NFC.String(s)
	fields := strings.Fields(s)
	for i, f := range fields {
		fields[i] = foldTone(f)
	}
	return strings.Join(fields, " ")
}

// folded says that s is one word in small letters of Vietnamese, each with its marks in one rune: only its tone may have to
// move.
func folded(s string) bool {
	for _, r := range s {
		if int(r) >= len(smallLetters) || !smallLetters[r] {
			return false
		}
	}
	return true
}

// smallLetters are the small letters of Vietnamese.
var smallLetters = func() (set [0x1F00]bool) {
	for _, r := range "abcdefghijklmnopqrstuvwxyzđ" +
		"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ" {
		set[r] = true
	}
	return set
}()

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// tonePairs lists the open diphthongs with the mark on the second vowel and where it goes.
var tonePairs = map[string]string{
	"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
	"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
	"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}

func foldTone(w string) string {
	_, n := utf8.DecodeLastRuneInString(w)
	_, m := utf8.DecodeLastRuneInString(w[:len(w)-n])
	i := len(w) - n - m // the last two runes of w
	to, ok := tonePairs[w[i:]]
	// "quý" has no diphthong: the u belongs to the consonant.
	if !ok || strings.HasSuffix(w[:i], "q") {
		return w
	}
	return w[:i] + to
}
