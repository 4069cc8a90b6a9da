package read

import "github.com/tongket/tongket/extract/text"

// docxBody reads the content of one part of a Word document.
type docxBody struct {
	d    *docxReader
	scan *xmlScan

	at     *paragraph // that is being read
	style  string     // its style
	beside []element  // text boxes that hang on it
	notes  []string   // notes that it points to
	fields []bool     // the fields that are open: whether their result has begun
	cell   *docxCell  // that is being read
	waits  noteQueue
}

// part reads a part whose root holds paragraphs and tables.
func (b *docxBody) part(name string, data []byte) ([]element, error) {
	b.scan = newXMLScan(data, b.d.o)
	var list []element
	for {
		switch b.scan.next() {
		case xmlStart:
			if root := string(b.scan.name); root == "document" {
				continue
			}
			list = append(list, b.content()...)
		case xmlDone:
			return append(list, b.waits.all()...), inPart(name, b.scan.err)
		}
	}
}

// content reads paragraphs and tables to the end of the element just started.
func (b *docxBody) content() (list []element) {
	open := false // the end of the last paragraph was deleted: the next one goes on
	b.scan.each(func() {
		switch string(b.scan.name) {
		case "p":
			p, beside, notes, deleted := b.paragraph()
			for _, id := range notes {
				b.waits.add(b.d.notes[id]...)
			}
			if last := len(list) - 1; open && last >= 0 && list[last].table == nil {
				for _, r := range p.runs {
					list[last].add(r.text, r.font)
				}
			} else {
				if b.cell == nil && b.at == nil {
					list = append(list, b.waits.before(&p)...)
				}
				list = append(list, element{paragraph: p})
			}
			open = deleted
			list = append(list, beside...)
		case "tbl":
			list, open = append(list, element{table: b.table()}), false
		case "tcPr":
			b.cellProperties()
		case "sectPr", "sdtPr", "Fallback", "moveFrom", "del":
			b.scan.skip()
		}
	})
	return list
}

// paragraph reads a paragraph, with the text boxes that hang on it and the notes that it points to.
func (b *docxBody) paragraph() (p paragraph, beside []element, notes []string, deleted bool) {
	b.scan.paragraph()
	outer, style := *b, b.d.styles.paragraph
	b.at, b.style, b.beside, b.notes = &p, style, nil, nil
	b.scan.each(func() {
		if b.scan.is("pPr") {
			deleted = b.paragraphProperties(&p)
		} else {
			b.inline()
		}
	})
	if n := len(b.fields); n > 0 && !b.fields[n-1] { // a code without end must not swallow the document
		b.fields = b.fields[:n-1]
	}
	if b.d.styles.contents(b.style) {
		p.runs, p.marker = nil, ""
	}
	beside, notes = b.beside, b.notes
	b.at, b.style, b.beside, b.notes = outer.at, outer.style, outer.beside, outer.notes
	return p, beside, notes, deleted
}

// paragraphProperties reads style, list and outline level; deleted says that the paragraph's end is a deleted change.
func (b *docxBody) paragraphProperties(p *paragraph) (deleted bool) {
	x, ref, level := b.scan, docxNumberRef{}, 0
	x.each(func() {
		switch string(x.name) {
		case "pStyle":
			b.style = x.attr("val")
		case "ilvl":
			ref.level = number(x.attr("val"), 0)
		case "numId":
			ref.id = x.attr("val")
		case "outlineLvl":
			if n := number(x.attr("val"), 9); n >= 0 && n < 9 {
				level = min(n+1, 6)
			}
		case "del", "moveFrom":
			deleted = true
		case "pPrChange", "rPrChange", "numberingChange": // as it was before
			x.skip()
		}
	})
	if level == 0 {
		level = b.d.styles.heading(b.style)
	}
	if level > 0 {
		p.kind, p.level = text.Heading, level
	}
	if ref.id == "" {
		ref = b.d.styles.number(b.style)
	}
	p.marker = b.d.numbers.next(ref, &b.d.styles)
	return deleted
}

// inline takes an element inside a paragraph.
func (b *docxBody) inline() {
	switch string(b.scan.name) {
	case "r":
		b.run()
	case "del", "moveFrom", "sdtPr", "Fallback", "pPr":
		b.scan.skip()
	case "txbxContent":
		content := b.content()
		b.beside = append(b.beside, content...)
	}
}

// run reads a run of text in one font.
func (b *docxBody) run() {
	x := b.scan
	font, hidden := "", b.d.styles.hides(b.style)
	x.each(func() {
		switch string(x.name) {
		case "rPr":
			font, hidden = b.runProperties(hidden)
		case "t":
			b.text(font, hidden)
		case "tab", "ptab":
			b.put("\t", font, hidden)
		case "br", "cr":
			if !hidden && b.shows() {
				b.at.end()
			}
		case "noBreakHyphen":
			b.put("-", font, hidden)
		case "fldChar":
			b.field(x.attr("fldCharType"))
		case "footnoteReference":
			b.notes = append(b.notes, "footnote"+x.attr("id"))
		case "endnoteReference":
			b.notes = append(b.notes, "endnote"+x.attr("id"))
		case "txbxContent":
			content := b.content()
			b.beside = append(b.beside, content...)
		case "Fallback", "delText", "instrText", "rt":
			x.skip()
		}
	})
}

// runProperties reads font and visibility of a run.
func (b *docxBody) runProperties(hidden bool) (font string, hides bool) {
	x, style := b.scan, ""
	x.each(func() {
		switch string(x.name) {
		case "rStyle":
			style = x.attr("val")
			hidden = hidden || b.d.styles.hides(style)
		case "rFonts":
			font = wordFont(x)
		case "vanish":
			hidden = x.on()
		case "rPrChange":
			x.skip()
		}
	})
	if font == "" && style != "" {
		font = b.d.styles.font(style)
	}
	return font, hidden
}

// text reads the content of a text element.
func (b *docxBody) text(font string, hidden bool) {
	for x := b.scan; ; {
		switch x.next() {
		case xmlText:
			if !hidden && b.shows() {
				b.at.add(x.text, b.fontOf(font))
			}
		case xmlStart:
			x.skip()
		default:
			return
		}
	}
}

func (b *docxBody) put(s, font string, hidden bool) {
	if !hidden && b.shows() {
		b.at.add([]byte(s), b.fontOf(font))
	}
}

// fontOf gives the class of a run's font: its own, that of the paragraph's style, or the document's.
func (b *docxBody) fontOf(font string) fontClass {
	if font == "" {
		font = b.d.styleFont(b.style)
	}
	return classOf(font)
}

// field follows the marks of a field: its code is not shown, its result is.
func (b *docxBody) field(mark string) {
	n := len(b.fields)
	switch {
	case mark == "begin":
		b.fields = append(b.fields, false)
	case mark == "separate" && n > 0:
		b.fields[n-1] = true
	case mark == "end" && n > 0:
		b.fields = b.fields[:n-1]
	}
}

// shows says whether no code of a field is under way.
func (b *docxBody) shows() bool {
	for _, result := range b.fields {
		if !result {
			return false
		}
	}
	return true
}
