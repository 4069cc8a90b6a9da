package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/tongket/tongket/model"
)

// marks gives the signs between thousands and before a fraction.
func marks(lang model.Lang) (thousands, point string) {
	if lang == model.En {
		return ",", "."
	}
	return ".", ","
}

// group writes a whole number with its thousands apart.
func group(n int64, lang model.Lang) string { return groupDigits(strconv.FormatInt(n, 10), lang) }

func groupDigits(s string, lang model.Lang) string {
	thousands, _ := marks(lang)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + thousands + s[i:]
	}
	return sign + s
}

// decimal writes an exact number for people.
func decimal(d model.Decimal, lang model.Lang) string {
	_, point := marks(lang)
	whole, frac, ok := strings.Cut(d.String(), ".")
	if !ok {
		return groupDigits(whole, lang)
	}
	return groupDigits(whole, lang) + point + frac
}

// size writes a number of bytes.
func size(n int, lang model.Lang) string {
	value, unit := float64(n)/1000, " kB"
	if value >= 1000 {
		value, unit = value/1000, " MB"
	}
	return float(value, 1, lang) + unit
}

// seconds writes how long something took.
func seconds(d time.Duration, lang model.Lang) string { return float(d.Seconds(), 2, lang) }

func float(f float64, digits int, lang model.Lang) string {
	_, point := marks(lang)
	return strings.Replace(strconv.FormatFloat(f, 'f', digits, 64), ".", point, 1)
}
