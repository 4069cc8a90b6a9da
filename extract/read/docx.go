package read

import (
	"errors"
	"path"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// matchDOCX asks for the main part of a Word document, which is nearly always called so; a broken archive goes by its name.
func matchDOCX(p Probe) bool {
	return p.Has("word/document.xml") || p.Named(docxNames()...) && (isZip(p.Head) || isOLE(p.Head))
}

func docxNames() []string { return []string{".docx", ".docm", ".dotx"} }

// readDOCX takes the text out of a Word document (ECMA-376, WordprocessingML): paragraphs, headings, tables, footnotes and
// text boxes, with the numbers of automatic lists written out; no deleted or hidden text, no field codes, no table of contents.
// Title and author of the properties are left: Word fills them with the first line and the name of the computer.
func readDOCX(doc *text.Document, data []byte, o Options) error {
	if isOLE(data) {
		return readDOC(doc, data, o) // one under a password, or an old one under a new name
	}
	pkg, err := openPackage(data, o)
	if err != nil {
		return err
	}
	d := &docxReader{pkg: pkg, o: o}
	main, err := d.mainPart()
	if err != nil {
		return err
	}
	if err := d.read(main); err != nil {
		return err
	}
	return d.flow.compose(doc, o)
}

// docxReader is a Word document under way.
type docxReader struct {
	pkg     *officePackage
	o       Options
	styles  docxStyles
	numbers docxNumbering
	notes   map[string][]element // footnotes and endnotes by kind and id
	flow    flow
}

// mainPart finds the name of the part with the text.
func (d *docxReader) mainPart() (string, error) {
	rels, err := d.relations("_rels/.rels")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if r.kind == "officeDocument" {
			return strings.TrimPrefix(r.target, "/"), nil
		}
	}
	return "word/document.xml", nil
}

// relation is what a part says of another one.
type relation struct{ kind, target string }

// relations reads the relations that a part of that kind lists, in their order.
func (d *docxReader) relations(name string) (list []relation, err error) {
	err = d.scan(name, func(x *xmlScan) {
		if x.is("Relationship") && x.attr("TargetMode") != "External" {
			list = append(list, relation{path.Base(x.attr("Type")), x.attr("Target")})
		}
	})
	return list, err
}

// scan visits the elements of a part, if it is there.
func (d *docxReader) scan(name string, visit func(x *xmlScan)) error {
	data, err := d.pkg.part(name)
	if err != nil || data == nil {
		return err
	}
	x := newXMLScan(data, d.o)
	for {
		switch x.next() {
		case xmlStart:
			visit(x)
		case xmlDone:
			return inPart(name, x.err)
		}
	}
}

// read reads the main part and those that it needs.
func (d *docxReader) read(main string) error {
	data, err := d.pkg.part(main)
	if err != nil {
		return err
	}
	if data == nil {
		return errors.New("no main part " + main)
	}
	dir, base := path.Split(main)
	rels, err := d.relations(dir + "_rels/" + base + ".rels")
	if err != nil {
		return err
	}
	parts := map[string][]string{}
	for _, r := range rels {
		target := path.Join(dir, r.target)
		if strings.HasPrefix(r.target, "/") {
			target = r.target[1:]
		}
		parts[r.kind] = append(parts[r.kind], target)
	}
	if err := d.definitions(parts); err != nil {
		return err
	}
	b := docxBody{d: d}
	if d.flow.elements, err = b.part(main, data); err != nil {
		return err
	}
	return d.headers(append(parts["header"], parts["footer"]...))
}

// definitions reads styles, numbering and notes.
func (d *docxReader) definitions(parts map[string][]string) error {
	d.styles = docxStyles{}
	for _, name := range parts["styles"] {
		if err := d.scan(name, d.styles.visit); err != nil {
			return err
		}
	}
	for _, name := range parts["numbering"] {
		if err := d.scan(name, d.numbers.visit); err != nil {
			return err
		}
	}
	d.notes = map[string][]element{}
	for _, kind := range []string{"footnote", "endnote"} {
		for _, name := range parts[kind+"s"] {
			if err := d.readNotes(kind, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// readNotes reads the notes of a part. Those with a type are the rules between text and notes.
func (d *docxReader) readNotes(kind, name string) error {
	data, err := d.pkg.part(name)
	if err != nil || data == nil {
		return err
	}
	b := docxBody{d: d, scan: newXMLScan(data, d.o)}
	for {
		switch b.scan.next() {
		case xmlStart:
			if !b.scan.is(kind) {
				continue
			}
			id, special := b.scan.attr("id"), b.scan.attr("type")
			if content := b.content(); special == "" {
				d.notes[kind+id] = content
			}
		case xmlDone:
			return inPart(name, b.scan.err)
		}
	}
}

// headers reads the headers and footers: the margins of the pages.
func (d *docxReader) headers(names []string) error {
	for _, name := range names {
		data, err := d.pkg.part(name)
		if err != nil {
			return err
		}
		b := docxBody{d: d}
		list, err := b.part(name, data)
		if err != nil {
			return err
		}
		d.flow.margin(list)
	}
	return nil
}

// styleFont gives the font of a paragraph's style, or the document's.
func (d *docxReader) styleFont(id string) string {
	return first(d.styles.font(id), d.styles.font(""))
}
