package pdf

import "github.com/klippa-app/go-pdfium/enums"

// Limits of the search for ruled lines: a map or a drawing has no tables.
const (
	maxObjects  = 20_000
	maxSegments = 400
	thin        = 3 // points
)

// Rules gives the straight lines on the page, upright and level: thin boxes of any kind, and the edges of larger ones.
func (p *Page) Rules() ([]Box, error) {
	s := p.d.box
	count, err := s.number("FPDFPage_CountObjects", p.handle)
	if err != nil || count > maxObjects {
		return nil, p.broken(err)
	}
	var out []Box
	for i := range count {
		object, err := s.call("FPDFPage_GetObject", p.handle, uint64(i))
		if err != nil {
			return nil, p.broken(err)
		}
		if out, err = p.object(out, object); err != nil {
			return nil, p.broken(err)
		}
	}
	return out, nil
}

// broken notes that the sandbox has failed.
func (p *Page) broken(err error) error {
	p.d.failed = p.d.failed || err != nil
	return err
}

// object adds the lines of an object of the page, if it is a path.
func (p *Page) object(out []Box, object uint64) ([]Box, error) {
	s := p.d.box
	if uint32(object) == 0 {
		return out, nil
	}
	kind, err := s.number("FPDFPageObj_GetType", object)
	if err != nil || enums.FPDF_PAGEOBJ(kind) != enums.FPDF_PAGEOBJ_PATH {
		return out, err
	}
	at := uint64(s.scratch)
	found, err := s.number("FPDFPageObj_GetBounds", object, at, at+4, at+8, at+12)
	if err != nil || found == 0 {
		return out, err
	}
	var b [4]float32 // left, bottom, right, top
	s.floats(b[:])
	if bounds := p.shown(Box{b[0], b[1], b[2], b[3]}); bounds.Right-bounds.Left <= thin || bounds.Top-bounds.Bottom <= thin {
		return append(out, bounds), nil
	}
	return p.edges(out, object)
}

// edges adds the straight pieces of a path.
func (p *Page) edges(out []Box, path uint64) ([]Box, error) {
	s := p.d.box
	count, err := s.number("FPDFPath_CountSegments", path)
	if err != nil || count > maxSegments {
		return out, err
	}
	found, err := s.number("FPDFPageObj_GetMatrix", path, uint64(s.scratch))
	if err != nil || found == 0 {
		return out, err
	}
	var m [6]float32 // a to f (FS_MATRIX)
	s.floats(m[:])
	var x0, y0, x1, y1 float32 // the beginning of the figure, and where the pen is
	for i := range count {
		g, err := s.segment(path, i)
		if err != nil {
			return out, err
		}
		x := m[0]*g.x + m[2]*g.y + m[4]
		y := m[1]*g.x + m[3]*g.y + m[5]
		switch g.kind {
		case enums.FPDF_SEGMENT_MOVETO:
			x0, y0 = x, y
		case enums.FPDF_SEGMENT_LINETO:
			out = p.straight(out, x1, y1, x, y)
		}
		x1, y1 = x, y
		if g.closes {
			out = p.straight(out, x1, y1, x0, y0)
		}
	}
	return out, nil
}

// segment is a piece of a path, up to a point.
type segment struct {
	kind   enums.FPDF_SEGMENT
	x, y   float32
	closes bool
}

func (s *sandbox) segment(path uint64, i int) (g segment, err error) {
	handle, err := s.call("FPDFPath_GetPathSegment", path, uint64(i))
	if err != nil {
		return g, err
	}
	kind, err := s.number("FPDFPathSegment_GetType", handle)
	if err != nil {
		return g, err
	}
	if _, err = s.call("FPDFPathSegment_GetPoint", handle, uint64(s.scratch), uint64(s.scratch)+4); err != nil {
		return g, err
	}
	var at [2]float32
	s.floats(at[:])
	closes, err := s.number("FPDFPathSegment_GetClose", handle)
	return segment{enums.FPDF_SEGMENT(kind), at[0], at[1], closes != 0}, err
}

// straight adds a piece that is upright or level.
func (p *Page) straight(out []Box, x1, y1, x2, y2 float32) []Box {
	b := p.shown(Box{min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)})
	if b.Right-b.Left <= 1 || b.Top-b.Bottom <= 1 {
		return append(out, b)
	}
	return out
}
