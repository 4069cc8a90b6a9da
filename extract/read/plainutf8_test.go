package read

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// The automaton agrees with the standard library on every sequence of the bytes at the edges of its ranges, at any place of
// the bytes that are taken together.
func TestPlainUTF8(t *testing.T) {
	edges := []byte("\x1Aa\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF")
	n := 0
	for _, a := range edges {
		for _, b := range edges {
			for _, c := range edges {
				for _, d := range edges {
					data := append([]byte("12345678"[:n%9]), a, b, c, d)
					data = append(data, "123456789"[:n/9%10]...)
					if want := utf8.Valid(data) && bytes.IndexByte(data, 0x1A) < 0; plainUTF8(data) != want {
						t.Fatalf("%q: want %v", data, want)
					}
					n++
				}
			}
		}
	}
}

func TestPlainControls(t *testing.T) {
	for b := range 0x80 {
		want := b >= ' ' || strings.ContainsRune("\t\n\v\f\r\x1B", rune(b))
		for _, before := range []string{"", "Công đoàn", "đ"} {
			if plainUTF8(append([]byte(before), byte(b))) != want {
				t.Errorf("%q, %#x: want %v", before, b, want)
			}
		}
	}
}
