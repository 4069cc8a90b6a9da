package pdf

import (
	"bytes"
	"image/png"

	"github.com/klippa-app/go-pdfium/requests"
)

// PNG draws the page.
func (p *Page) PNG(dpi int) ([]byte, error) {
	d := p.d
	if d.drawn == "" { // go-pdfium draws only what it has opened itself
		opened, err := d.box.in.OpenDocument(&requests.OpenDocument{File: &d.data})
		if err != nil {
			d.failed = true
			return nil, err
		}
		d.drawn = opened.Document
	}
	page := requests.Page{ByIndex: &requests.PageByIndex{Document: d.drawn, Index: p.index}}
	drawn, err := d.box.in.RenderPageInDPI(&requests.RenderPageInDPI{Page: page, DPI: dpi})
	if err != nil {
		d.failed = true
		return nil, err
	}
	defer drawn.Cleanup()
	var out bytes.Buffer
	err = png.Encode(&out, drawn.Result.Image)
	return out.Bytes(), err
}

// closeDrawn closes the file as it was opened to draw its pages.
func (d *Document) closeDrawn() error {
	if d.drawn == "" {
		return nil
	}
	_, err := d.box.in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.drawn})
	return err
}
