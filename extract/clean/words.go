package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases holds lower-case phrases by their first rune, so that most lines cost one look-up: of ASCII in a table.
type phrases struct {
	ascii [utf8.RuneSelf][]string
	wide  map[rune][]string
}

// list makes phrases of lines of text. Longer phrases must stand before their beginnings.
func list(words string) *phrases {
	ps := &phrases{wide: map[rune][]string{}}
	for _, w := range strings.Split(words, "\n") {
		if w = strings.TrimSpace(w); w != "" {
			if r, _ := utf8.DecodeRuneInString(w); r < utf8.RuneSelf {
				ps.ascii[r] = append(ps.ascii[r], w)
			} else {
				ps.wide[r] = append(ps.wide[r], w)
			}
		}
	}
	return ps
}

// at gives the length of the phrase that s begins with, in any case, and 0 if there is none. A phrase ends at the end
// of a word.
func (ps *phrases) at(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	r = fold(r)
	var same []string
	if r < utf8.RuneSelf {
		same = ps.ascii[r]
	} else {
		same = ps.wide[r]
	}
	for _, w := range same {
		if n := begins(s, w); n > 0 {
			return n
		}
	}
	return 0
}

// fold gives the lower case of r: nearly every letter is ASCII or lower already.
func fold(r rune) rune {
	switch {
	case r < 'A' || r >= 'a' && r <= 'z':
		return r
	case r <= 'Z':
		return r + 'a' - 'A'
	}
	return unicode.ToLower(r)
}

// whole says that s is one of the phrases, but for spaces and marks at its end.
func (ps *phrases) whole(s string) bool {
	n := ps.at(s)
	return n > 0 && bare(s[n:])
}

// begins gives the length of s that spells the lower-case phrase w, and 0 if s does not begin with it: any case, any
// run of spaces, soft hyphens skipped, at the end of a word.
func begins(s, w string) int {
	i := 0
	for len(w) > 0 {
		want, size := utf8.DecodeRuneInString(w)
		w = w[size:]
		got, n := utf8.DecodeRuneInString(s[i:])
		for got == '\u00AD' {
			i += n
			got, n = utf8.DecodeRuneInString(s[i:])
		}
		if want == ' ' {
			if n == 0 || !unicode.IsSpace(got) {
				return 0
			}
			for n > 0 && unicode.IsSpace(got) {
				i += n
				got, n = utf8.DecodeRuneInString(s[i:])
			}
			continue
		}
		if n == 0 || got != want && fold(got) != want {
			return 0
		}
		i += n
		if w == "" && (unicode.IsLetter(want) || unicode.IsDigit(want)) {
			if next, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsLetter(next) {
				return 0
			}
		}
	}
	return i
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
