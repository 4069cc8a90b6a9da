package workbook

import "strings"

// appendSpaced ends a tag and appends its text, whose spaces at the ends are kept.
func appendSpaced(line []byte, s string) []byte {
	if s != "" && (space(s[0]) || space(s[len(s)-1])) {
		line = append(line, ` xml:space="preserve"`...)
	}
	return appendText(append(line, '>'), s)
}

// appendText appends the text of an element.
func appendText(line []byte, s string) []byte {
	for {
		i := escape(s)
		if i < 0 {
			return appendEscaped(line, s)
		}
		line = append(appendEscaped(line, s[:i]), "_x005F"...)
		line, s = append(line, '_'), s[i+1:]
	}
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// escape finds an underscore that would make readers take what follows for a character by its number (ECMA-376, part 1,
// 22.9.2.19: _x0041_ is A), or gives -1.
func escape(s string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], "_x")
		if i < 0 || len(s)-from-i < len("_x0041_") {
			return -1
		}
		if i += from; s[i+6] == '_' && strings.Trim(s[i+2:i+6], "0123456789abcdefABCDEF") == "" {
			return i
		}
		from = i + 1
	}
}

// appendEscaped appends a text as XML writes it. It must hold no character that XML cannot say: Cut sees to that.
func appendEscaped(line []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		var entity string
		switch s[i] {
		case '&':
			entity = "&amp;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		case '\r': // XML would read a line feed
			entity = "&#xD;"
		default:
			if s[i] >= ' ' || s[i] == '\t' || s[i] == '\n' {
				continue
			}
			entity = "\uFFFD"
		}
		line = append(append(line, s[from:i]...), entity...)
		from = i + 1
	}
	return append(line, s[from:]...)
}
