package pdf

import (
	"fmt"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/enums"
)

// Box is a rectangle on a page as it is shown, in points; y grows upwards.
type Box struct{ Left, Bottom, Right, Top float32 }

// Glyph is a character with the room that it takes: as wide as it advances, as high as its font.
type Glyph struct {
	Box
	Rune rune
	Bold bool // its word is set in a bold font
}

// Page is a page of a document. It must be closed.
type Page struct {
	Glyphs []Glyph // in the order of the file; spaces are among them where the file has them
	d      *Document
	index  int
	handle uint64
	turned enums.FPDF_PAGE_ROTATION
}

// Page reads page i, from 0.
func (d *Document) Page(i int) (*Page, error) {
	p := &Page{d: d, index: i}
	if err := p.load(); err != nil {
		d.failed = true
		return nil, fmt.Errorf("page %d: %w", i+1, err)
	}
	return p, nil
}

// Close frees what the sandbox holds of the page.
func (p *Page) Close() {
	if !p.d.failed {
		_, err := p.d.box.call("FPDF_ClosePage", p.handle)
		p.d.failed = err != nil
	}
}

func (p *Page) load() (err error) {
	box := p.d.box
	if p.handle, err = box.call("FPDF_LoadPage", p.d.handle, uint64(p.index)); err != nil {
		return err
	}
	if uint32(p.handle) == 0 {
		return fmt.Errorf("it cannot be loaded")
	}
	turned, err := box.number("FPDFPage_GetRotation", p.handle)
	if err != nil {
		return err
	}
	p.turned = enums.FPDF_PAGE_ROTATION(turned)
	text, err := box.call("FPDFText_LoadPage", p.handle)
	if err != nil {
		return err
	}
	if uint32(text) == 0 {
		return fmt.Errorf("its text cannot be loaded")
	}
	if err := p.characters(text); err != nil {
		return err
	}
	_, err = box.call("FPDFText_ClosePage", text)
	return err
}

// maxCharacters is how many characters a page may have: A0 in the smallest print has fewer.
const maxCharacters = 500_000

// characters asks for each character and its box. Those that PDFium adds itself, line ends and spaces, have no box.
func (p *Page) characters(text uint64) error {
	n, err := p.d.box.number("FPDFText_CountChars", text)
	if err != nil {
		return err
	}
	if n > maxCharacters {
		return fmt.Errorf("more than %d characters", maxCharacters)
	}
	fonts := fontsOf{box: p.d.box, text: text, known: map[uint64]bool{}}
	p.Glyphs = make([]Glyph, 0, max(n, 0))
	for i := range n {
		r, err := p.d.box.number("FPDFText_GetUnicode", text, uint64(i))
		if err != nil {
			return err
		}
		if r < ' ' { // PDFium adds line ends
			fonts.inside = false
		}
		if r < ' ' || !utf8.ValidRune(rune(r)) || r == 0xFFFE || r == 0xFFFF {
			continue
		}
		b, shown, err := p.place(text, i)
		if err != nil {
			return err
		}
		if shown {
			g := Glyph{Box: b, Rune: rune(r)}
			if g.Bold, err = fonts.bold(i, g.Rune); err != nil {
				return err
			}
			p.Glyphs = append(p.Glyphs, g)
		}
	}
	return nil
}

// place gives the box of a character; false where it takes no room.
func (p *Page) place(text uint64, i int) (b Box, shown bool, err error) {
	box := p.d.box
	found, err := box.number("FPDFText_GetLooseCharBox", text, uint64(i), uint64(box.scratch))
	if err != nil || found == 0 {
		return b, false, err
	}
	var at [4]float32 // left, top, right, bottom (FS_RECTF)
	box.floats(at[:])
	b = p.shown(Box{Left: at[0], Top: at[1], Right: at[2], Bottom: at[3]})
	return b, b.Right > b.Left || b.Top > b.Bottom, nil
}

// shown turns a box with its page, and sees to it that left is left of right.
func (p *Page) shown(b Box) Box {
	switch p.turned {
	case enums.FPDF_PAGE_ROTATION_90_CW:
		b = Box{b.Bottom, -b.Right, b.Top, -b.Left}
	case enums.FPDF_PAGE_ROTATION_180_CW:
		b = Box{-b.Right, -b.Top, -b.Left, -b.Bottom}
	case enums.FPDF_PAGE_ROTATION_270_CW:
		b = Box{-b.Top, b.Left, -b.Bottom, b.Right}
	}
	return Box{min(b.Left, b.Right), min(b.Bottom, b.Top), max(b.Left, b.Right), max(b.Bottom, b.Top)}
}
