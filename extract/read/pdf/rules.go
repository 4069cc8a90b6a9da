package pdf

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Limits of the search for ruled lines: a map or a drawing has no tables.
const (
	maxObjects  = 20_000
	maxSegments = 400
	thin        = 3 // points
)

// Rules gives the straight lines on the page, upright and level: thin boxes of any kind, and the edges of larger ones.
func (p *Page) Rules() []Box {
	count, err := p.d.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: p.handle()})
	if err != nil || count.Count > maxObjects {
		return nil
	}
	var out []Box
	for i := range count.Count {
		o, err := p.d.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: p.handle(), Index: i})
		if err != nil {
			continue
		}
		kind, err := p.d.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil || kind.Type != enums.FPDF_PAGEOBJ_PATH {
			continue
		}
		b, err := p.d.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.PageObject})
		if err != nil {
			continue
		}
		if bounds := p.shown(Box{b.Left, b.Bottom, b.Right, b.Top}); bounds.Right-bounds.Left <= thin || bounds.Top-bounds.Bottom <= thin {
			out = append(out, bounds)
			continue
		}
		out = append(out, p.edges(o.PageObject)...)
	}
	return out
}

// edges gives the straight pieces of a path.
func (p *Page) edges(path references.FPDF_PAGEOBJECT) (out []Box) {
	count, err := p.d.in.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: path})
	if err != nil || count.Count > maxSegments {
		return nil
	}
	m, err := p.d.in.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: path})
	if err != nil {
		return nil
	}
	var x0, y0, x1, y1 float32 // the beginning of the figure, and where the pen is
	for i := range count.Count {
		s, err := p.d.in.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: path, Index: i})
		if err != nil {
			return out
		}
		kind, err := p.d.in.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: s.PathSegment})
		if err != nil {
			return out
		}
		at, err := p.d.in.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: s.PathSegment})
		if err != nil {
			return out
		}
		x := m.Matrix.A*at.X + m.Matrix.C*at.Y + m.Matrix.E
		y := m.Matrix.B*at.X + m.Matrix.D*at.Y + m.Matrix.F
		switch kind.Type {
		case enums.FPDF_SEGMENT_MOVETO:
			x0, y0 = x, y
		case enums.FPDF_SEGMENT_LINETO:
			out = p.straight(out, x1, y1, x, y)
		}
		x1, y1 = x, y
		if closed, err := p.d.in.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: s.PathSegment}); err == nil && closed.IsClose {
			out = p.straight(out, x1, y1, x0, y0)
		}
	}
	return out
}

// straight adds a piece that is upright or level.
func (p *Page) straight(out []Box, x1, y1, x2, y2 float32) []Box {
	b := p.shown(Box{min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)})
	if b.Right-b.Left <= 1 || b.Top-b.Bottom <= 1 {
		return append(out, b)
	}
	return out
}
