package read

import (
	"strings"
	"unicode"
)

// VNI for Windows writes a letter as its base and a mark after it. vniMarks are the marks, vniLetters what each base
// becomes with them, in the same order: first the five tones, then the circumflex and its tones, then the breve and its.
const vniMarks = "ùøûõïâáàåãäêéèúüë"

// vniLetters gives the letters of a base that takes marks, "" for any other.
func vniLetters(base rune) string {
	switch base {
	case 'a':
		return "áàảãạâấầẩẫậăắằẳẵặ"
	case 'e':
		return "éèẻẽẹêếềểễệ"
	case 'o':
		return "óòỏõọôốồổỗộ"
	case 'u':
		return "úùủũụ"
	case 'y':
		return "ýỳỷỹỵ"
	case 'ô':
		return "ớờởỡợ"
	case 'ö':
		return "ứừửữự"
	}
	return ""
}

// vniAlone gives the letter that a mark is where no base stands before it.
func vniAlone(r rune) rune {
	switch r {
	case 'ô':
		return 'ơ'
	case 'ö':
		return 'ư'
	case 'ñ':
		return 'đ'
	case 'æ':
		return 'ỉ'
	case 'ó':
		return 'ĩ'
	case 'ò':
		return 'ị'
	case 'î':
		return 'ỵ'
	}
	return r
}

// composeVNI joins bases and marks. The case is the base's.
func composeVNI(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	base := rune(0) // a base that waits for its mark
	emit := func(r, like rune) {
		if unicode.IsUpper(like) {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
	}
	for _, r := range s {
		low := unicode.ToLower(r)
		if base != 0 {
			letters := vniLetters(unicode.ToLower(base))
			if n := markNumber(low); n >= 0 && n < len([]rune(letters)) {
				emit(nth(letters, n), base)
				base = 0
				continue
			}
			emit(vniAlone(unicode.ToLower(base)), base)
			base = 0
		}
		if vniLetters(low) != "" {
			base = r
			continue
		}
		if single := vniAlone(low); single != low {
			emit(single, r)
		} else {
			b.WriteRune(r)
		}
	}
	if base != 0 {
		emit(vniAlone(unicode.ToLower(base)), base)
	}
	return b.String()
}

// markNumber gives the place of r among the marks, or -1.
func markNumber(r rune) (n int) {
	if r < 0xE0 || r > 0xFF {
		return -1
	}
	for _, m := range vniMarks {
		if m == r {
			return n
		}
		n++
	}
	return -1
}
