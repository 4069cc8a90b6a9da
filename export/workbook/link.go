package workbook

import (
	"strings"
	"unicode/utf8"
)

// What Excel takes: characters in a text constant of a formula, and in the address of a link.
const (
	maxConstant = 255
	maxAddress  = 2000
)

// Hyperlink writes a formula that shows a text and leads to an address. A sheet may hold any number of them, of links of its
// own only 65,530. ok is false for an address that Excel would refuse for its length.
func Hyperlink(address, shown string) (formula string, ok bool) {
	if address == "" || utf8.RuneCountInString(address) > maxAddress {
		return "", false
	}
	return "HYPERLINK(" + Constant(address) + "," + Constant(shown) + ")", true
}

// Constant writes a text as formulas do. Quotes are doubled, so that nothing in the text can end it.
func Constant(s string) string {
	var b strings.Builder
	for {
		part := shorten(s, maxConstant)
		b.WriteString(`"` + strings.ReplaceAll(part, `"`, `""`) + `"`)
		if s = s[len(part):]; s == "" {
			return b.String()
		}
		b.WriteByte('&')
	}
}
