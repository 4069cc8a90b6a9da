package pdf

import (
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium/references"
)

// Document is an open file.
type Document struct {
	Pages  int // their number
	engine *Engine
	box    *sandbox
	data   []byte
	handle uint64
	copied uint64                   // where the sandbox has the file
	drawn  references.FPDF_DOCUMENT // the file as opened once more to draw its pages; "" before
	failed bool
}

// Open opens a file. A sandbox in which a document failed serves no other. The caller closes the document before the engine
// opens the next one, and does not change data before.
func (e *Engine) Open(data []byte) (*Document, error) {
	e.mu.Lock()
	d, err := e.open(data)
	if err != nil {
		e.mu.Unlock()
		return nil, err
	}
	return d, nil
}

func (e *Engine) open(data []byte) (*Document, error) {
	box, err := e.sandbox()
	if err != nil {
		return nil, err
	}
	box.served++
	d := &Document{engine: e, box: box, data: data}
	if err := d.load(); err != nil {
		e.renew()
		return nil, err
	}
	return d, nil
}

// load has the sandbox open the file.
func (d *Document) load() (err error) {
	if d.copied, err = d.box.put(d.data); err != nil {
		return err
	}
	if d.handle, err = d.box.call("FPDF_LoadMemDocument", d.copied, uint64(len(d.data)), 0); err != nil {
		return err
	}
	if uint32(d.handle) == 0 {
		return d.whyNot()
	}
	d.Pages, err = d.box.number("FPDF_GetPageCount", d.handle)
	return err
}

// The causes that PDFium gives for a file that it cannot open (fpdfview.h).
const (
	causeFormat   = 3
	causePassword = 4
	causeSecurity = 5
)

func (d *Document) whyNot() error {
	switch cause, err := d.box.number("FPDF_GetLastError"); {
	case err != nil:
		return err
	case cause == causePassword, cause == causeSecurity:
		return ErrPassword
	case cause == causeFormat:
		return errors.New("not a PDF that can be read: file not in PDF format or corrupted")
	default:
		return fmt.Errorf("not a PDF that can be read: cause %d", cause)
	}
}

// Close closes the file.
func (d *Document) Close() error {
	defer d.engine.mu.Unlock()
	if d.failed {
		d.engine.renew()
		return nil
	}
	err := d.free()
	if err != nil || d.box.served >= maxServed {
		d.engine.renew()
	}
	return err
}

// free gives back what the sandbox holds of the file.
func (d *Document) free() error {
	err := d.closeDrawn()
	if _, closed := d.box.call("FPDF_CloseDocument", d.handle); err == nil {
		err = closed
	}
	if _, freed := d.box.call("free", d.copied); err == nil {
		err = freed
	}
	return err
}
