package read

import (
	"bytes"

	"github.com/tongket/tongket/extract/text"
)

// odtBody reads the content of a part of an OpenDocument text.
type odtBody struct {
	d       *odtReader
	scan    *xmlScan
	at      *paragraph // that is being read
	space   bool       // white space stands before what comes next; more of it counts for nothing
	list    *odtList   // the list that we are in
	item    string     // the number of the item that begins with the next paragraph
	lists   map[string]*odtList
	outline listCount // of the headings
	waits   noteQueue
	cells   int // the tables that we are in
}

// content reads paragraphs, lists and tables to the end of the element just started.
func (b *odtBody) content() (list []element) {
	b.scan.each(func() { list = append(list, b.block()...) })
	return list
}

// block reads one paragraph, list or table; nothing for other elements, whose content is visited next.
func (b *odtBody) block() (list []element) {
	x := b.scan
	switch string(x.name) {
	case "p", "h":
		p, beside := b.paragraph()
		if b.cells == 0 && b.at == nil {
			list = b.waits.before(&p)
		}
		return append(append(list, element{paragraph: p}), beside...)
	case "list":
		return b.listOf()
	case "table":
		b.cells++
		defer func() { b.cells-- }()
		return []element{{table: b.table()}}
	case "tracked-changes", "annotation", "table-of-content", "alphabetical-index", "illustration-index", "table-index", "forms", "sequence-decls":
		x.skip()
	}
	return nil
}

// paragraph reads a paragraph or heading, with the text boxes that hang on it.
func (b *odtBody) paragraph() (p paragraph, beside []element) {
	x := b.scan
	x.paragraph()
	style := x.attr("style-name")
	if x.is("h") {
		p.kind, p.level = text.Heading, min(max(number(x.attr("outline-level"), 1), 1), 6)
	} else if b.d.styles.title(style) {
		p.kind, p.level = text.Heading, 1
	}
	p.marker, b.item = b.item, ""
	if p.marker == "" && p.kind == text.Heading && b.list == nil {
		p.marker = b.headingNumber(p.level-1, style)
	}
	outer, space := b.at, b.space
	b.at, b.space = &p, true
	b.mixed(b.d.styles.look("paragraph", style, odtLook{}), &beside)
	b.at, b.space = outer, space
	return p, beside
}

// headingNumber counts a heading outside of lists, as the outline of the document says.
func (b *odtBody) headingNumber(level int, style string) string {
	outline := b.d.styles.lists[outlineList]
	if outline == nil || b.scan.attr("is-list-header") == "true" || b.d.styles.unlisted(style) {
		return ""
	}
	return b.outline.next(func(i int) *listLevel { return &outline[i] }, level)
}

// mixed reads text and elements to the end of the element just started.
func (b *odtBody) mixed(look odtLook, beside *[]element) {
	for x := b.scan; ; {
		switch x.next() {
		case xmlText:
			if !look.hidden {
				b.text(x.text, look.font)
			}
		case xmlStart:
			b.inline(look, beside)
		default:
			return
		}
	}
}

// inline takes an element inside a paragraph.
func (b *odtBody) inline(look odtLook, beside *[]element) {
	x := b.scan
	switch string(x.name) {
	case "span":
		b.mixed(b.d.styles.look("text", x.attr("style-name"), look), beside)
	case "s":
		b.put(bytes.Repeat([]byte(" "), min(max(number(x.attr("c"), 1), 1), 200)), look)
		x.skip()
	case "tab":
		b.put([]byte("\t"), look)
		x.skip()
	case "line-break":
		b.at.end()
		b.space = true
		x.skip()
	case "note":
		b.note()
	case "annotation", "ruby-text", "hidden-text":
		x.skip()
	case "frame", "custom-shape", "g", "rect", "ellipse", "circle", "path", "polygon", "polyline", "regular-polygon", "connector", "caption", "line", "control":
		list, item := b.list, b.item
		b.list, b.item = nil, ""
		*beside = append(*beside, b.content()...)
		b.list, b.item = list, item
	default: // links and fields
		b.mixed(look, beside)
	}
}

// note reads a footnote or endnote. The mark in the text is left out: it would stick to a word or to a number.
func (b *odtBody) note() {
	list, item := b.list, b.item
	b.list, b.item = nil, ""
	b.scan.each(func() {
		if b.scan.is("note-body") {
			b.waits.add(b.content()...)
		} else {
			b.scan.skip()
		}
	})
	b.list, b.item = list, item
}

// put adds white space that counts.
func (b *odtBody) put(s []byte, look odtLook) {
	if !look.hidden {
		b.at.add(s, look.font)
		b.space = false
	}
}

// text adds a text whose white space collapses.
func (b *odtBody) text(s []byte, font fontClass) {
	if len(s) > 0 && isSpaceByte(s[0]) && !b.space {
		b.at.add([]byte(" "), font)
		b.space = true
	}
	for i, word := range bytes.FieldsFunc(s, func(r rune) bool { return r < 0x80 && isSpaceByte(byte(r)) }) {
		if i > 0 {
			b.at.add([]byte(" "), font)
		}
		b.at.add(word, font)
		b.space = false
	}
	if n := len(s); n > 0 && isSpaceByte(s[n-1]) && !b.space {
		b.at.add([]byte(" "), font)
		b.space = true
	}
}

func isSpaceByte(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
