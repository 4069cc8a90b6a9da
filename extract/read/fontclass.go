package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fontClass says how a font draws the characters beyond ASCII.
type fontClass uint8

const (
	fontUnicode   fontClass = iota
	fontTCVN3               // .VnTime: TCVN 5712 in the place of Latin-1
	fontTCVN3Caps           // .VnTimeH: the same, and all letters are drawn as capitals
	fontVNI                 // VNI-Times
)

// fontClasses is their number.
const fontClasses = 4

// classOf knows the legacy fonts by their names: ".VnArialH", "VNI-Helve".
func classOf(name string) fontClass {
	if name == "" || name[0] != '.' && name[0]|0x20 != 'v' {
		return fontUnicode
	}
	name = strings.ToLower(strings.TrimSpace(name))
	switch {
	case strings.HasPrefix(name, ".vn") && strings.HasSuffix(name, "h") && !strings.HasSuffix(name, "tech"):
		return fontTCVN3Caps
	case strings.HasPrefix(name, ".vn"):
		return fontTCVN3
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return fontVNI
	}
	return fontUnicode
}

// fontUse is what the texts of a document tell of its fonts. The name of a font may lie either way: text that was converted
// to Unicode often keeps .VnTime, and legacy text that was given another font keeps its codes.
type fontUse struct {
	unicode [fontClasses]bool // the class's texts are Unicode all the same
	used    [fontClasses]bool // it has texts that need to be converted
	plain   *legacy           // the encoding of the texts in other fonts; nil for Unicode
}

// settle looks at all texts of f.
func (u *fontUse) settle(f *flow) {
	var wide [fontClasses]int  // letters that legacy text cannot have
	var latin [fontClasses]int // letters of Latin-1
	var plain strings.Builder
	f.each(func(r run) {
		if r.font == fontUnicode && plain.Len() >= sampleSize {
			return
		}
		switch {
		case r.font == fontUnicode && ascii(string(r.text)):
		case r.font == fontUnicode:
			plain.Write(r.text)
			plain.WriteByte('\n')
		default:
			l, w := legacyLetters(string(r.text))
			latin[r.font] += l
			wide[r.font] += w
		}
	})
	for c := fontTCVN3; c < fontClasses; c++ {
		u.unicode[c] = wide[c]*8 > latin[c]
		u.used[c] = latin[c] > 0 && !u.unicode[c]
	}
	if s := plain.String(); s != "" && utf8.ValidString(s) {
		u.plain = shownAsLatin(s)
	}
}

// legacyLetters counts the letters of Latin-1 in s, and those that no legacy text has.
func legacyLetters(s string) (latin, wide int) {
	for _, c := range s {
		switch {
		case c >= 0xA1 && c <= 0xFF:
			latin++
		case c > 0xFF && c < 0x2000 && unicode.IsLetter(c) && !strings.ContainsRune("ŒœŠšŽžŸƒ", c):
			wide++
		}
	}
	return latin, wide
}

// encoding names the one that most of the text came in.
func (u *fontUse) encoding() string {
	switch {
	case u.used[fontTCVN3] || u.used[fontTCVN3Caps]:
		return "tcvn3"
	case u.used[fontVNI]:
		return "vni"
	case u.plain != nil:
		return u.plain.name
	}
	return "utf-8"
}

// convert gives the text of a run in Unicode.
func (u *fontUse) convert(r run) string {
	l := u.plain
	if r.font != fontUnicode {
		l = nil
		if !u.unicode[r.font] {
			l = r.font.encoding()
		}
	}
	s := string(r.text)
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if l != nil {
		s = l.fromLatin(s)
	}
	if r.font == fontTCVN3Caps && !u.unicode[r.font] {
		s = strings.ToUpper(s)
	}
	return s
}

// encoding gives the encoding that a class of fonts draws.
func (c fontClass) encoding() *legacy {
	name := "tcvn3"
	switch c {
	case fontUnicode:
		return nil
	case fontVNI:
		name = "vni"
	}
	for _, l := range legacies() {
		if l.name == name {
			return l
		}
	}
	return nil
}

// each visits every run of the flow.
func (f *flow) each(visit func(run)) {
	eachRun(f.elements, visit)
	for i := range f.margins {
		for _, r := range f.margins[i].runs {
			visit(r)
		}
	}
}

func eachRun(list []element, visit func(run)) {
	for i := range list {
		for _, r := range list[i].runs {
			visit(r)
		}
		if t := list[i].table; t != nil {
			for _, row := range t.rows {
				for _, c := range row {
					eachRun(c.content, visit)
				}
			}
		}
	}
}
