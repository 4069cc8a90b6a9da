package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/tongket/tongket/model"
)

// group writes a whole number with its thousands apart.
func group(n int64, lang model.Lang) string { return model.NewDecimal(n).Text(lang) }

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
	s := strconv.FormatFloat(f, 'f', digits, 64)
	if lang == model.En {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}
