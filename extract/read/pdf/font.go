package pdf

import (
	"bytes"
	"unicode"
)

// fontsOf tells of the characters of a page which are bold.
type fontsOf struct {
	box    *sandbox
	text   uint64
	known  map[uint64]bool // fonts by handle: whether they are bold
	inside bool            // a word is under way
	now    bool            // it is bold
}

// bold says whether character i, r, stands in a word that begins in a bold font.
func (f *fontsOf) bold(i int, r rune) (bool, error) {
	if unicode.IsSpace(r) {
		f.inside = false
		return false, nil
	}
	if f.inside {
		return f.now, nil
	}
	f.inside = true
	object, err := f.box.call("FPDFText_GetTextObject", f.text, uint64(i))
	if err != nil || uint32(object) == 0 {
		return false, err
	}
	font, err := f.box.call("FPDFTextObj_GetFont", object)
	if err != nil || uint32(font) == 0 {
		return false, err
	}
	bold, known := f.known[font]
	if !known {
		if bold, err = f.isBold(font); err != nil {
			return false, err
		}
		f.known[font] = bold
	}
	f.now = bold
	return bold, nil
}

// isBold goes by the name of a font: few programs write how thick its stems are.
func (f *fontsOf) isBold(font uint64) (bool, error) {
	n, err := f.box.number("FPDFFont_GetBaseFontName", font, uint64(f.box.scratch), scratchSize)
	if err != nil {
		return false, err
	}
	name, _ := f.box.module.Memory().Read(f.box.scratch, uint32(min(max(n, 0), scratchSize)))
	return n <= scratchSize && bytes.Contains(bytes.ToLower(name), []byte("bold")), nil
}
