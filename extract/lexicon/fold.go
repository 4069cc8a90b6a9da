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
	if folded(s) {
		return foldTone(s)
	}
	if f, ok := foldKnown(s); ok {
		return f
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

// foldKnown folds s in one look where every rune of it is known, as in nearly every text: ASCII, a letter of Vietnamese with
// its marks in one rune, a dash or a quotation mark.
func foldKnown(s string) (string, bool) {
	var room [256]byte
	out, word := room[:0], 0 // word is where the last word begins
	for _, r := range s {
		if r >= rune(len(foldedRunes)) {
			if r < firstDash || r > lastDash {
				return "", false
			}
			out = utf8.AppendRune(out, r)
			continue
		}
		switch to := foldedRunes[r]; {
		case to == ' ':
			if len(out) > word {
				out = append(toneOf(out, word), ' ')
				word = len(out)
			}
		case to == unknownRune:
			return "", false
		case to < utf8.RuneSelf:
			out = append(out, byte(to))
		default:
			out = utf8.AppendRune(out, rune(to))
		}
	}
	if len(out) > word {
		out = toneOf(out, word)
	} else if word > 0 {
		out = out[:word-1]
	}
	if string(out) == s {
		return s, true
	}
	return string(out), true
}

// The dashes, quotation marks, bullets and dots that fold to themselves.
const firstDash, lastDash = '\u2010', '\u2027'

// unknownRune is none of those below: it may be a space, a mark, or a capital that folds by rules of its own.
const unknownRune = 0xFFFF

// foldedRunes gives what a rune folds to: white space to a blank.
var foldedRunes = func() (to [0x1F00]uint16) {
	for r := range to {
		switch {
		case r < utf8.RuneSelf:
			to[r] = uint16(unicode.ToLower(rune(r)))
		default:
			to[r] = unknownRune
		}
		if r < utf8.RuneSelf && unicode.IsSpace(rune(r)) {
			to[r] = ' '
		}
	}
	for _, r := range vietnamese {
		to[r], to[unicode.ToUpper(r)] = uint16(r), uint16(r)
	}
	to['\u00A0'], to['ð'], to['Ð'] = ' ', 'đ', 'đ'
	return to
}()

// toneOf is foldTone for the last word of out.
func toneOf(out []byte, word int) []byte {
	if at, to := openDiphthong(out[word:]); to != "" {
		return append(out[:word+at], to...)
	}
	return out
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

// vietnamese are the small letters of Vietnamese, and those that its foreign words bring along.
const vietnamese = "abcdefghijklmnopqrstuvwxyzđ" +
	"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

// smallLetters is the set of them.
var smallLetters = func() (set [0x1F00]bool) {
	for _, r := range vietnamese {
		set[r] = true
	}
	return set
}()

// tonePairs lists the open diphthongs with the mark on the second vowel and where it goes.
var tonePairs = map[string]string{
	"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
	"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
	"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}

// foldTone puts the tone of a word that ends in an open diphthong on the first vowel of it.
func foldTone(w string) string {
	if at, to := openDiphthong(w); to != "" {
		return w[:at] + to
	}
	return w
}

// openDiphthong finds the open diphthong with the tone on its second vowel that a word ends in, and how it is to be written; to is
// "" where there is none. "quý" has no diphthong: the u belongs to the consonant.
func openDiphthong[T string | []byte](w T) (at int, to string) {
	n := 1 // bytes of the last letter
	for n < len(w) && n < utf8.UTFMax && !utf8.RuneStart(w[len(w)-n]) {
		n++
	}
	at = len(w) - n - 1
	if n == 1 || at < 0 || w[at] != 'o' && w[at] != 'u' || at > 0 && w[at-1] == 'q' {
		return 0, ""
	}
	return at, tonePairs[string(w[at:])]
}
