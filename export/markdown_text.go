package export

import "strings"

// inline makes a text fit for a line of Markdown: in one line, with nothing in it that Markdown or HTML would act on.
func inline(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ") {
		switch r {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		default:
			if strings.ContainsRune("\\`*_[]|~", r) {
				b.WriteByte('\\')
			}
			if r >= ' ' && r != 0x7f {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// short gives the beginning of a text, with "…" where there is more.
func short(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return s
}
