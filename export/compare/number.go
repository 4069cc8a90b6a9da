package compare

import (
	"strings"

	"github.com/tongket/tongket/model"
)

// group writes a number with its thousands apart and the language's sign before the fraction.
func group(s string, lang model.Lang) string {
	thousands, point := ".", ","
	if lang == model.En {
		thousands, point = ",", "."
	}
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, fraction, broken := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousands + whole[i:]
	}
	if broken {
		whole += point + fraction
	}
	return sign + whole
}
