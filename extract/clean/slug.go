package clean

import "strings"

// slugWords says how many unaccented lower-case words s begins with, if they are a slug (four or more of ASCII letters
// and digits, as "tong ket hoat dong cong doan"): Vietnamese prose has no such run at the head of a line.
func slugWords(s string) int {
	if s == "" || !(s[0] >= 'a' && s[0] <= 'z' || s[0] >= '0' && s[0] <= '9') {
		return 0
	}
	words, letters := 0, 0
	for i := 0; i < len(s); {
		n := i
		for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= '0' && s[n] <= '9' || s[n] == '-') {
			letters += bool1(s[n] >= 'a')
			n++
		}
		if n == i || n < len(s) && s[n] != ' ' {
			break
		}
		words++
		i = n + 1
	}
	if words < 4 || letters < 8 {
		return 0
	}
	return words
}

func bool1(b bool) int {
	if b {
		return 1
	}
	return 0
}

// slugOnly says that the whole of s is a slug.
func slugOnly(s string) bool {
	n := slugWords(s)
	return n > 0 && n == syllables(s)
}

var imageNames = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp"}

// imageName says that s is the name of an image file, or Markdown's empty picture.
func imageName(s string) bool {
	if len(s) < 5 || len(s) > labelLimit {
		return false
	}
	if strings.HasPrefix(s, "![") {
		return true
	}
	end := s[len(s)-5:]
	if end[0] != '.' && end[1] != '.' {
		return false
	}
	for _, ext := range imageNames {
		if strings.EqualFold(end[5-len(ext):], ext) {
			return true
		}
	}
	return false
}
