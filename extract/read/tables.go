package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The characters of TCVN 5712: bytes A0 to FF, and those that only its first variant has, 80 to 9F and below space.
const (
	tcvnHigh = "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
	tcvnC1   = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
	tcvnC0   = "\x00ÚỤ\x03ỪỬỮ\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10ỨỰỲỶỸÝỴ\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"
)

// The characters of VISCII: bytes 80 to FF, and the six below space.
const (
	visciiHigh = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
	visciiC0   = "\x00\x01Ẳ\x03\x04ẴẪ\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13Ỷ\x15\x16\x17\x18Ỹ\x1A\x1B\x1C\x1DỴ\x1F"
)

// nth gives character number n of a table.
func nth(table string, n int) rune {
	for _, r := range table {
		if n == 0 {
			return r
		}
		n--
	}
	return utf8.RuneError
}

// tcvn3Byte reads the ABC fonts: TCVN 5712 from A0 on, the marks of windows-1252 below.
func tcvn3Byte(b byte) rune {
	if b < 0xA0 {
		return charmap.Windows1252.DecodeByte(b)
	}
	return nth(tcvnHigh, int(b)-0xA0)
}

func tcvn5712Byte(b byte) rune {
	switch {
	case b < 0x20:
		return nth(tcvnC0, int(b))
	case b < utf8.RuneSelf:
		return rune(b)
	case b < 0xA0:
		return nth(tcvnC1, int(b)-0x80)
	}
	return nth(tcvnHigh, int(b)-0xA0)
}

func visciiByte(b byte) rune {
	switch {
	case b < 0x20:
		return nth(visciiC0, int(b))
	case b < utf8.RuneSelf:
		return rune(b)
	}
	return nth(visciiHigh, int(b)-0x80)
}

// tcvn3Capitals makes whole words in capitals of those that a capital font drew: it has the codes of the small letters
// with tones, so "CÔNG ĐOÀN" is stored as "CÔNG ĐOàN". Two capitals prove the font; "Tổ" is as it should be.
func tcvn3Capitals(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(s)
		}
		upper, plain := 0, 0
		for _, r := range s[:end] {
			switch {
			case unicode.IsUpper(r):
				upper++
			case r < utf8.RuneSelf || strings.ContainsRune("ăâêôơưđ", r):
				plain++
			}
		}
		if upper >= 2 && plain == 0 {
			b.WriteString(strings.ToUpper(s[:end]))
		} else {
			b.WriteString(s[:end])
		}
		s = s[end:]
		_, n := utf8.DecodeRuneInString(s)
		b.WriteString(s[:n])
		s = s[n:]
	}
	return b.String()
}
