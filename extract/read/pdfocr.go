package read

import (
	"fmt"
	"strings"

	"github.com/tongket/tongket/extract/read/pdf"
)

// ocrDPI is the resolution that character recognition likes best.
const ocrDPI = 300

// recognise has the picture of a page read.
func (d *pdfReader) recognise(p *pdf.Page, page *pdfTextPage) error {
	picture, err := p.PNG(ocrDPI)
	if err != nil {
		return err
	}
	words, err := d.o.OCR(picture)
	if err != nil {
		return fmt.Errorf("character recognition: %w", err)
	}
	for line := range strings.SplitSeq(words, "\n") {
		page.read = append(page.read, strings.TrimRight(line, "\r\f"))
	}
	return nil
}
