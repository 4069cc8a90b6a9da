package read

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// listNumber writes a number of an automatic list in a format of WordprocessingML (ST_NumberFormat); "" for bullets and none.
func listNumber(n int, format string) string {
	switch format {
	case "bullet", "none":
		return ""
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return strings.ToUpper(letters(n))
	case "lowerLetter":
		return letters(n)
	case "cardinalText", "vietnameseCounting":
		return counted(n)
	case "ordinalText":
		return ordinal(n)
	}
	return strconv.Itoa(n)
}

// roman writes 1 to 3,999; other numbers have no Roman form.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// letters counts a to z, then aa to zz.
func letters(n int) string {
	if n < 1 || n > 26*30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

var digitWords = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// counted writes 1 to 99 in words, beginning with a capital: "Một" of "Một là".
func counted(n int) string {
	tens, ones := n/10, n%10
	switch {
	case n < 1 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return capital(digitWords[n])
	}
	words := "mười"
	if tens > 1 {
		words = digitWords[tens] + " mươi"
	}
	switch {
	case ones == 0:
	case ones == 5:
		words += " lăm"
	case ones == 1 && tens > 1:
		words += " mốt"
	default:
		words += " " + digitWords[ones]
	}
	return capital(words)
}

// ordinal writes "Thứ nhất", "Thứ hai", …
func ordinal(n int) string {
	switch n {
	case 1:
		return "Thứ nhất"
	case 4:
		return "Thứ tư"
	}
	words := counted(n)
	r, size := utf8.DecodeRuneInString(words)
	return "Thứ " + string(unicode.ToLower(r)) + words[size:]
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
