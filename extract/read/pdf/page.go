package pdf

import (
	"bytes"
	"fmt"
	"image/png"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Box is a rectangle on a page as it is shown, in points; y grows upwards.
type Box struct{ Left, Bottom, Right, Top float32 }

// Glyph is a character with the room that it takes: as wide as it advances, as high as its font.
type Glyph struct {
	Box
	Rune rune
}

// Page is a page of a document. It must be closed.
type Page struct {
	Glyphs []Glyph // in the order of the file; spaces are among them where the file has them
	d      *Document
	ref    references.FPDF_PAGE
	turned enums.FPDF_PAGE_ROTATION
	width  float32 // as it lies in the file
	height float32
}

// Page reads page i, from 0.
func (d *Document) Page(i int) (*Page, error) {
	loaded, err := d.in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d.ref, Index: i})
	if err != nil {
		d.failed = true
		return nil, fmt.Errorf("page %d: %w", i+1, err)
	}
	p := &Page{d: d, ref: loaded.Page}
	if err := p.read(); err != nil {
		p.Close()
		d.failed = true
		return nil, fmt.Errorf("page %d: %w", i+1, err)
	}
	return p, nil
}

// Close frees what the sandbox holds of the page.
func (p *Page) Close() {
	_, _ = p.d.in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: p.ref})
}

func (p *Page) handle() requests.Page { return requests.Page{ByReference: &p.ref} }

func (p *Page) read() error {
	if r, err := p.d.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: p.handle()}); err == nil {
		p.turned = r.PageRotation
	}
	w, err := p.d.in.FPDF_GetPageWidth(&requests.FPDF_GetPageWidth{Page: p.handle()})
	if err != nil {
		return err
	}
	h, err := p.d.in.FPDF_GetPageHeight(&requests.FPDF_GetPageHeight{Page: p.handle()})
	if err != nil {
		return err
	}
	p.width, p.height = float32(w.Width), float32(h.Height)
	loaded, err := p.d.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: p.handle()})
	if err != nil {
		return err
	}
	defer p.d.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	return p.characters(loaded.TextPage)
}

// maxCharacters is how many characters a page may have: A0 in the smallest print has fewer.
const maxCharacters = 500_000

// characters asks for each character and its box. Those that PDFium adds itself, line ends and spaces, have no box.
func (p *Page) characters(page references.FPDF_TEXTPAGE) error {
	count, err := p.d.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: page})
	if err != nil {
		return err
	}
	n := min(count.Count, maxCharacters+1)
	if n > maxCharacters {
		return fmt.Errorf("more than %d characters", maxCharacters)
	}
	if n <= 0 {
		return nil
	}
	text, err := p.d.in.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: page, StartIndex: 0, Count: n})
	if err != nil {
		return err
	}
	runes := []rune(text.Text)
	aligned := len(runes) == n // else some characters are none in Unicode
	p.Glyphs = make([]Glyph, 0, n)
	for i := range n {
		r := rune(utf8.RuneError)
		if aligned {
			r = runes[i]
		} else if u, err := p.d.in.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: page, Index: i}); err == nil {
			r = rune(u.Unicode)
		}
		if r < ' ' || r == utf8.RuneError && !aligned {
			continue
		}
		box, err := p.d.in.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: page, Index: i})
		if err != nil {
			continue
		}
		b := p.shown(Box{box.Rect.Left, box.Rect.Bottom, box.Rect.Right, box.Rect.Top})
		if b.Right > b.Left || b.Top > b.Bottom {
			p.Glyphs = append(p.Glyphs, Glyph{b, r})
		}
	}
	return nil
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

// PNG draws the page.
func (p *Page) PNG(dpi int) ([]byte, error) {
	drawn, err := p.d.in.RenderPageInDPI(&requests.RenderPageInDPI{Page: p.handle(), DPI: dpi})
	if err != nil {
		return nil, err
	}
	defer drawn.Cleanup()
	var out bytes.Buffer
	err = png.Encode(&out, drawn.Result.Image)
	return out.Bytes(), err
}
