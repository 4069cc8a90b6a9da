package read

import "github.com/tongket/tongket/extract/read/pdf"

// alignedTable gives the table that lines without ruled borders make, beginning with the first, and how many lines it has: three
// or more that fall into as many pieces, one below the other.
func alignedTable(lines []pdfLine) (t *flowTable, n int) {
	columns := len(lines[0].pieces)
	if columns < 2 {
		return nil, 0
	}
	at := append([]pdfPiece(nil), lines[0].pieces...)
	for n = 1; n < len(lines) && len(lines[n].pieces) == columns && below(at, &lines[n], &lines[n-1]); n++ {
	}
	if n < 3 {
		return nil, 0
	}
	t = &flowTable{}
	for i := range lines[:n] {
		var row []flowCell
		for _, p := range lines[i].pieces {
			var words paragraph
			words.add([]byte(p.text), fontUnicode)
			row = append(row, flowCell{content: []element{{paragraph: words}}, wide: 1})
		}
		t.rows = append(t.rows, row)
	}
	return t, n
}

// below says whether the pieces of a line stand below the columns so far, near the line above; the columns grow with it.
func below(columns []pdfPiece, l, above *pdfLine) bool {
	if middleOf(above)-middleOf(l) > 3*l.size {
		return false
	}
	for i, p := range l.pieces {
		if p.left > columns[i].right || p.right < columns[i].left || i > 0 && p.left < columns[i-1].right || i+1 < len(columns) && p.right > columns[i+1].left {
			return false
		}
	}
	for i, p := range l.pieces {
		columns[i].left, columns[i].right = min(columns[i].left, p.left), max(columns[i].right, p.right)
	}
	return true
}

// pdfTextPage is a page as far as it is known: its lines, and the tables between them.
type pdfTextPage struct {
	lines   []pdfLine
	grids   []*pdfGrid
	printed []pdfLine // what a browser prints around a page
	bare    bool      // it shows no text at all
	read    []string  // the lines that were recognised in its picture
}

// from gives the lines from at on, to the end of their column, or up to the next one.
func (p *pdfTextPage) from(at int) []pdfLine {
	end := at
	for end < len(p.lines) && p.lines[end].group == p.lines[at].group {
		end++
	}
	return p.lines[at:end]
}

// newPDFTextPage reads a page.
func newPDFTextPage(p *pdf.Page) (page pdfTextPage, err error) {
	glyphs := p.Glyphs
	page.bare = len(glyphs) < minCharacters
	rules, err := p.Rules()
	if err != nil {
		return page, err
	}
	for _, g := range pdfGrids(rules) {
		inside := len(glyphs)
		glyphs = g.take(glyphs)
		if len(glyphs) < inside {
			page.grids = append(page.grids, g)
		}
	}
	stripes := page.takePrinted(pdfStripes(glyphs))
	page.lines = pdfPageLines(stripes)
	return page, nil
}

// minCharacters is how many characters a page of text has at least: a scanner's stamp is no text.
const minCharacters = 20
