package read

import (
	"bytes"
	"errors"

	"github.com/tongket/tongket/extract/text"
)

// matchODT asks for the media type that an OpenDocument archive begins with, or for the root of a flat file.
func matchODT(p Probe) bool {
	if isZip(p.Head) {
		return bytes.Contains(p.Head[:min(len(p.Head), 200)], []byte("mimetypeapplication/vnd.oasis.opendocument.text")) || p.Named(odtNames()...)
	}
	return bytes.Contains(p.Head, []byte("<office:document")) && bytes.Contains(p.Head, []byte("opendocument.text"))
}

func odtNames() []string { return []string{".odt", ".ott", ".fodt"} }

// readODT takes the text out of an OpenDocument text (OpenDocument 1.3), packed or flat: paragraphs, headings, tables, notes and
// text boxes, with the numbers of automatic lists written out; no deleted or hidden text, no index.
func readODT(doc *text.Document, data []byte, o Options) error {
	d := &odtReader{o: o, styles: newODTStyles()}
	if !isZip(data) {
		if err := d.part("office:document", data); err != nil { // the styles stand before the text
			return err
		}
		return d.flow.compose(doc, o)
	}
	pkg, err := openPackage(data, o)
	if err != nil {
		return err
	}
	manifest, err := pkg.part("META-INF/manifest.xml")
	if err != nil {
		return err
	}
	if bytes.Contains(manifest, []byte("encryption-data")) {
		return &Error{Reason: Encrypted, Err: errors.New("a password is needed")}
	}
	for _, name := range []string{"styles.xml", "content.xml"} {
		part, err := pkg.part(name)
		if err == nil && part == nil && name == "content.xml" {
			err = errors.New("no content.xml")
		}
		if err == nil {
			err = d.part(name, part)
		}
		if err != nil {
			return err
		}
	}
	return d.flow.compose(doc, o)
}

// odtReader is an OpenDocument text under way.
type odtReader struct {
	o      Options
	styles *odtStyles
	flow   flow
}

// part reads styles, page headers and text, where the part has them.
func (d *odtReader) part(name string, data []byte) error {
	b := odtBody{d: d, scan: newXMLScan(data, d.o), lists: map[string]*odtList{}}
	for x := b.scan; ; {
		switch x.next() {
		case xmlStart:
			switch string(x.name) {
			case "style", "list-style", "font-face", "outline-style":
				d.styles.visit(x)
			case "header", "footer", "header-left", "footer-left", "header-first", "footer-first":
				d.flow.margin(b.content())
			case "text":
				d.flow.elements = append(d.flow.elements, b.content()...)
			}
		case xmlDone:
			d.flow.elements = append(d.flow.elements, b.waits.all()...)
			return inPart(name, x.err)
		}
	}
}
