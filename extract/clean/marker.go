package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/text"
)

// The kinds of list markers.
const (
	noMarker     = iota
	dashMarker   // - + * •
	numberMarker // 1. 1/ 1) 1.2.
	innerMarker  // (1) a) b.
	wordMarker   // Một là, Thứ nhất
	romanMarker  // I. II/ A.
)

// marker is a list marker at the start of a line: size bytes long.
type marker struct {
	kind, size int
}

// ordinals are the markers in words. "Thứ hai" is a Monday too: see wordOrdinal.
var ordinals = list(`một là
hai là
ba là
bốn là
năm là
sáu là
bảy là
tám là
chín là
mười là
thứ nhất
thứ hai
thứ ba
thứ tư
thứ năm
thứ sáu
thứ bảy
thứ tám
thứ chín
thứ mười`)

// findMarker finds the list marker that s begins with: "Một là", "1.", "(1)", "a)", "-". The size includes the
// marker's own mark, not a comma behind words.
func findMarker(s string) marker {
	if s == "" {
		return marker{}
	}
	switch c := s[0]; {
	case c >= '0' && c <= '9':
		return marker{numberMarker, number(s)}.valid()
	case c == '(':
		return marker{innerMarker, bracketed(s)}.valid()
	case c == '-' || c == '+' || c == '*':
		return marker{dashMarker, dash(s, 1)}.valid()
	case c == 'I' || c == 'V' || c == 'X':
		return marker{romanMarker, roman(s)}.valid()
	case c >= 'a' && c <= 'z' || c == 0xC4: // đ
		return marker{innerMarker, letter(s)}.valid()
	case c == 'M' || c == 'H' || c == 'B' || c == 'N' || c == 'S' || c == 'T' || c == 'C':
		if n := wordOrdinal(s); n > 0 {
			return marker{wordMarker, n}
		}
		return marker{romanMarker, capital(s)}.valid()
	case c >= 'A' && c <= 'Z':
		return marker{romanMarker, capital(s)}.valid()
	case c >= 0xC2:
		return marker{dashMarker, bullet(s)}.valid()
	}
	return marker{}
}

func (m marker) valid() marker {
	if m.size == 0 {
		return marker{}
	}
	return m
}

// composedMarker is findMarker for decomposed text: the size counts the bytes of s as they stand.
func composedMarker(s string) marker {
	end := min(len(s), 40)
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	head := text.Compose(s[:end])
	m := findMarker(head)
	if m.kind != wordMarker {
		return marker{}
	}
	want := head[:m.size]
	for i := m.size; i <= end; i++ {
		if text.Compose(s[:i]) == want && (i == len(s) || norm.NFC.PropertiesString(s[i:]).BoundaryBefore()) {
			return marker{wordMarker, i}
		}
	}
	return marker{}
}

// number measures 1. 1/ 1) 1- 1.2. and 1.2 before a word: never a figure such as 1.638 or 28/7.
func number(s string) int {
	i, parts := 0, 0
	for {
		n := i
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n == i || n-i > 2 {
			break
		}
		i, parts = n, parts+1
		if i >= len(s) || s[i] != '.' || i+1 >= len(s) || s[i+1] < '0' || s[i+1] > '9' {
			break
		}
		i++
	}
	if i == 0 || i >= len(s) || parts == 0 || s[i-1] == '.' {
		return 0
	}
	switch s[i] {
	case '.', '/', ')':
		if spaced(s[i+1:]) || upper(s[i+1:]) {
			return i + 1
		}
	case '-':
		if spaced(s[i+1:]) && upper(strings.TrimLeft(s[i+1:], " \u00A0")) {
			return i + 1
		}
	case ' ':
		if parts > 1 && upper(s[i+1:]) {
			return i
		}
	}
	return 0
}

// bracketed measures (1), (a), (iv).
func bracketed(s string) int {
	end := strings.IndexByte(s[:min(len(s), 6)], ')')
	if end < 2 {
		return 0
	}
	in := s[1:end]
	digits := strings.Trim(in, "0123456789") == ""
	if digits && len(in) <= 2 || strings.Trim(in, "ivx") == "" || utf8.RuneCountInString(in) == 1 && lower(in) {
		return end + 1
	}
	return 0
}

// letter measures a) a/ a. đ) before a space or a capital.
func letter(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	if n >= len(s) || !lower(s) {
		return 0
	}
	if c := s[n]; (c == ')' || c == '/' || c == '.') && (spaced(s[n+1:]) || upper(s[n+1:])) {
		return n + 1
	}
	return 0
}

// capital measures A. B/ before a space: an initial in a name has another capital and no word behind it, which only
// the caller can tell.
func capital(s string) int {
	if len(s) > 2 && (s[1] == '.' || s[1] == '/' || s[1] == ')') && spaced(s[2:]) && s[0] <= 'H' {
		return 2
	}
	return 0
}

// roman measures I. II/ IV) before a space or a capital.
func roman(s string) int {
	n := 0
	for n < len(s) && n < 5 && (s[n] == 'I' || s[n] == 'V' || s[n] == 'X') {
		n++
	}
	if n+1 >= len(s) {
		return 0
	}
	if c := s[n]; (c == '.' || c == '/' || c == ')' || c == '-') && spaced(s[n+1:]) {
		return n + 1
	}
	if c := s[n]; (c == '.' || c == '/') && n > 0 && upper(s[n+1:]) && !lowerAfterOne(s[n+1:]) {
		return n + 1
	}
	return 0
}

// lowerAfterOne tells "V.Putin" from "V.KẾT QUẢ".
func lowerAfterOne(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return lower(s[n:])
}

// dash measures a dash, plus or star before a space or a letter; "-5" is a number and "**" is markup.
func dash(s string, n int) int {
	r, _ := utf8.DecodeRuneInString(s[n:])
	if spaced(s[n:]) || unicode.IsLetter(r) {
		return n
	}
	return 0
}

func bullet(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '·', '●', '▪', '◦', '■', '\uF0B7', '➢', '►', '–', '—', '−', '✓', '✔', '❖', '♦', '◆':
		return dash(s, n)
	case 'đ':
		return letter(s)
	}
	return 0
}

// wordOrdinal measures "Một là", "Thứ nhất". A "Thứ hai" before a figure or "ngày" is a Monday.
func wordOrdinal(s string) int {
	if s[0] == 'T' && (len(s) < 2 || s[1]|' ' != 'h') {
		return 0
	}
	n := ordinals.at(s)
	if n == 0 {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " ,-|\u00A0")
	if s[0] == 'T' && (dayAndMonth(rest) || dayWord.at(rest) > 0) {
		return 0
	}
	return n
}

// dayAndMonth says that s begins like 20/3 or 20-3.
func dayAndMonth(s string) bool {
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n > 0 && n+1 < len(s) && (s[n] == '/' || s[n] == '-') && s[n+1] >= '0' && s[n+1] <= '9'
}

func spaced(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || r == '“' || r == '"'
}

func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
