package read

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// byteOrder is one of the two ways to write UTF-16.
type byteOrder struct {
	name string
	high int // which byte of two is the high one
}

// utf16Order finds out whether data is UTF-16, by its byte order mark (of mark bytes) or by its zeros: every ASCII
// character has one, always on the same side. nil means that it is not.
func utf16Order(data []byte) (order *byteOrder, mark int) {
	head := data[:min(len(data), headSize)]
	marked := bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
	if !marked && bytes.IndexByte(head, 0) < 0 {
		return nil, 0
	}
	little, big := &byteOrder{"utf-16le", 1}, &byteOrder{"utf-16be", 0}
	switch {
	case marked && data[0] == 0xFF:
		return little, 2
	case marked:
		return big, 2
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	units := len(head) / 2
	switch {
	case zeros[1]*4 >= units && zeros[1] > 0 && zeros[0]*50 <= units:
		return little, 0
	case zeros[0]*4 >= units && zeros[0] > 0 && zeros[1]*50 <= units:
		return big, 0
	}
	return nil, 0
}

func decodeUTF16(data []byte, order *byteOrder, mark int) (r result) {
	var b strings.Builder
	b.Grow(len(data))
	unit := func(i int) rune {
		return rune(data[i+order.high])<<8 | rune(data[i+1-order.high])
	}
	for i := 0; i < len(data); i += 2 {
		if i+1 == len(data) {
			r.miss(mark+i, 1)
			b.WriteRune(utf8.RuneError)
			break
		}
		c := unit(i)
		if utf16.IsSurrogate(c) {
			pair := rune(utf8.RuneError)
			if i+3 < len(data) {
				pair = utf16.DecodeRune(c, unit(i+2))
			}
			if pair == utf8.RuneError {
				r.miss(mark+i, 2)
			} else {
				i += 2
			}
			c = pair
		}
		b.WriteRune(c)
	}
	r.text = b.String()
	return r
}
