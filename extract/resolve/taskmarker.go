package resolve

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/lexicon"
)

// The ranks of list markers, the outer before the inner: "II." may hold "1.", which may hold "a)" and "-".
const (
	rankHeading = iota // a heading without a marker
	rankRoman          // I. A.
	rankNumber         // 1. 1/
	rankSub            // 1.1. 1.1.1.
	rankSpelled        // Một là, Thứ nhất
	rankLetter         // a) (1) (a)
	rankDash           // - + •
	ranks
)

// ordinal is a list marker as read: items of one list have the same style, and their numbers rise.
type ordinal struct {
	rank   int
	style  string // "1.", "1/", "(1)", "a)", "là", "thứ"; of rankSub with the numbers before the last: "2.1."
	number int    // 0 where the marker does not count: a dash
}

// cardinals are the numbers before "là": "Một là", "Hai là".
var cardinals = []string{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"}

// ranking are the numbers behind "thứ": "Thứ nhất", "Thứ hai".
var ranking = []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"}

// alphabet is the order of Vietnamese list letters.
const alphabet = "abcdđeghiklmnopq"

// readMarker reads a block's marker. ok is false where it is none.
func readMarker(marker string) (o ordinal, ok bool) {
	m := strings.TrimSpace(marker)
	if m == "" {
		return ordinal{}, false
	}
	if first, second, two := strings.Cut(lexicon.Fold(m), " "); two {
		return spelled(first, second)
	}
	body := strings.Trim(m, "().:/-")
	if body == "" {
		return ordinal{rank: rankDash}, true
	}
	frame := func(letter string) string { return strings.Replace(m, body, letter, 1) }
	if body[0] >= '0' && body[0] <= '9' {
		return numbered(body, frame)
	}
	r, size := utf8.DecodeRuneInString(body)
	if i := strings.IndexRune(alphabet, r); i >= 0 && size == len(body) {
		return ordinal{rankLetter, frame("a"), utf8.RuneCountInString(alphabet[:i]) + 1}, true
	}
	if r >= 'A' && r <= 'Z' {
		return ordinal{rank: rankRoman}, true
	}
	return ordinal{rank: rankDash}, true
}

// numbered reads 3, 2.1 and 10 inside their marks.
func numbered(body string, frame func(string) string) (ordinal, bool) {
	before, last := "", body
	if i := strings.LastIndexByte(body, '.'); i >= 0 {
		before, last = body[:i+1], body[i+1:]
	}
	n, err := strconv.Atoi(last)
	if err != nil {
		return ordinal{rank: rankDash}, true
	}
	o := ordinal{rankNumber, frame(before + "1"), n}
	switch {
	case before != "":
		o.rank = rankSub
	case strings.HasPrefix(o.style, "("):
		o.rank = rankLetter
	}
	return o, true
}

// leadingOrdinal reads the "Hai là" or "Thứ hai" that s begins with, n bytes long.
func leadingOrdinal(s string) (o ordinal, n int, ok bool) {
	first := strings.IndexByte(s, ' ')
	if first <= 0 || first > maxSyllable {
		return o, 0, false
	}
	n = first + 1
	for n < len(s) && n-first <= maxSyllable && !strings.ContainsRune(" ,:.;", rune(s[n])) {
		n++
	}
	o, ok = spelled(lexicon.Fold(s[:first]), lexicon.Fold(s[first+1:n]))
	return o, n, ok && o.rank == rankSpelled
}

// maxSyllable is the longest syllable in bytes, in decomposed letters too.
const maxSyllable = 16

// spelled reads "hai là" and "thứ hai".
func spelled(first, second string) (ordinal, bool) {
	second = strings.Trim(second, ",:. ")
	switch {
	case second == "là":
		if i := slices.Index(cardinals, first); i >= 0 {
			return ordinal{rankSpelled, "là", i + 1}, true
		}
	case first == "thứ":
		if i := slices.Index(ranking, second); i >= 0 {
			return ordinal{rankSpelled, "thứ", i + 1}, true
		}
	}
	return ordinal{rank: rankDash}, true
}
