package read

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// symbolCharset is that of fonts of signs, such as Wingdings.
const symbolCharset = 2

// charsetPage gives the code page of a font's charset; that of the file where it says nothing.
func charsetPage(charset, file int) int {
	switch charset {
	case 161:
		return 1253
	case 162:
		return 1254
	case 163:
		return 1258
	case 186:
		return 1257
	case 204:
		return 1251
	case 222:
		return 874
	case 238:
		return 1250
	}
	return file
}

// pageOf gives the table of a code page; windows-1252 for those that no Vietnamese document has.
func pageOf(codepage int) *charmap.Charmap {
	switch codepage {
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1257:
		return charmap.Windows1257
	case 1258:
		return charmap.Windows1258
	case 874:
		return charmap.Windows874
	case 437:
		return charmap.CodePage437
	}
	return charmap.Windows1252
}

// decodeBytesOf reads bytes in a code page. What the page lacks becomes U+FFFD.
func decodeBytesOf(s []byte, codepage int) []byte {
	page := pageOf(codepage)
	out := make([]byte, 0, len(s)+8)
	for _, c := range s {
		out = utf8.AppendRune(out, page.DecodeByte(c))
	}
	return out
}
