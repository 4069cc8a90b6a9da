package model

import (
	"reflect"
	"strconv"
	"unicode/utf8"
)

// AppendJSON appends r as one JSON object without line breaks: "record" first, then the fields in the order of the
// schema; a field that the text does not say is left out. <, > and & stand as they are.
func AppendJSON(dst []byte, r Record) []byte {
	k := kindOf(r.Kind())
	v := reflect.ValueOf(r).Elem()
	dst = append(dst, `{"record":"`...)
	dst = append(append(dst, k.Name...), '"')
	for i := range k.Fields {
		f := &k.Fields[i]
		c := f.get(v)
		if !c.Set {
			continue
		}
		dst = append(append(append(dst, `,"`...), f.Name...), `":`...)
		switch c.Type {
		case TypeInteger:
			dst = strconv.AppendInt(dst, c.Int, 10)
		case TypeDecimal:
			dst = append(dst, c.Decimal.String()...)
		default:
			dst = appendString(dst, c.Text)
		}
	}
	return append(dst, '}')
}

// appendString appends s as a JSON string. Invalid UTF-8 becomes U+FFFD: JSON has no other way to say it. U+2028 and
// U+2029 are escaped, because readers that split lines by the Unicode rules would cut a JSON line there.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
				i++
				continue
			}
			dst = appendEscape(append(dst, s[from:i]...), rune(c))
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || r == '\u2028' || r == '\u2029' || r == '\u0085' {
			dst = appendEscape(append(dst, s[from:i]...), r)
			from = i + n
		}
		i += n
	}
	return append(append(dst, s[from:]...), '"')
}

func appendEscape(dst []byte, r rune) []byte {
	const hexdigits = "0123456789abcdef"
	switch r {
	case '"', '\\':
		return append(dst, '\\', byte(r))
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	return append(dst, '\\', 'u', hexdigits[r>>12&15], hexdigits[r>>8&15], hexdigits[r>>4&15], hexdigits[r&15])
}
