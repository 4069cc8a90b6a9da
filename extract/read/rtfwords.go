package read

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// word obeys a control word. Those that are unknown mean nothing, and a group that \* marks as one to be left out by
// whoever does not know its word is left out.
func (d *rtfReader) word(w string) {
	star := d.star
	d.star = false
	if d.now.place == rtfSkipped {
		if w == "bin" {
			d.scan.skip(d.scan.number)
		}
		return
	}
	switch {
	case d.destination(w), d.character(w), d.structure(w), d.table(w):
	case star:
		d.now.place = rtfSkipped
	}
}

// destination obeys the words that say what a group is for.
func (d *rtfReader) destination(w string) bool {
	switch w {
	case "fonttbl":
		d.now.place = rtfFonts
	case "stylesheet":
		d.now.place = rtfStyles
	case "colortbl", "info", "pict", "fldinst", "falt", "listtable", "listoverridetable", "xe", "tc", "shprslt", "nonshppict", "objdata", "annotation", "atnid", "atnauthor", "pn", "nesttableprops", "nonesttables", "sp":
		d.now.place = rtfSkipped
	case "listtext", "pntext":
		d.now.place = rtfMarker
	case "footnote":
		d.enter(rtfNote)
	case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
		d.enter(rtfMargin)
	case "shptxt", "dptxbxtext":
		d.enter(rtfBox)
		d.now.place = rtfBody
	case "shpinst", "do", "upr":
		d.now.place = rtfFigure
	case "ud":
		d.now.place = rtfBody
	case "fldrslt", "result":
	default:
		return false
	}
	return true
}

// character obeys the words for characters and their looks.
func (d *rtfReader) character(w string) bool {
	on := !d.scan.numbered || d.scan.number != 0
	switch w {
	case "u":
		d.unicode(d.scan.number)
	case "uc":
		d.now.uc = min(max(d.scan.number, 0), 10)
	case "ansicpg":
		d.codepage = d.scan.number
	case "f":
		d.now.font = d.scan.number
	case "fcharset":
		f := d.fonts[d.now.font]
		f.charset = d.scan.number
		d.fonts[d.now.font] = f
	case "v":
		d.now.hidden = on
	case "deleted":
		d.now.deleted = on
	case "plain":
		d.now.hidden, d.now.deleted = false, false
	case "tab":
		d.put([]byte("\t"))
	case "bin":
		d.scan.skip(d.scan.number)
	default:
		sign := rtfSign(w)
		d.put([]byte(sign))
		return sign != ""
	}
	return true
}

// rtfSign gives the character that a word stands for.
func rtfSign(w string) string {
	switch w {
	case "emdash":
		return "—"
	case "endash":
		return "–"
	case "bullet":
		return "•"
	case "lquote":
		return "‘"
	case "rquote":
		return "’"
	case "ldblquote":
		return "“"
	case "rdblquote":
		return "”"
	case "emspace", "enspace", "qmspace":
		return " "
	}
	return ""
}

// symbol obeys a control symbol.
func (d *rtfReader) symbol(sign string) {
	if d.ignore > 0 {
		d.ignore--
		return
	}
	switch sign {
	case "~":
		d.put([]byte("\u00A0"))
	case "_":
		d.put([]byte("-"))
	case "\\", "{", "}":
		d.put([]byte(sign))
	case "\r", "\n":
		d.structure("par")
	}
}

// structure obeys the words for paragraphs.
func (d *rtfReader) structure(w string) bool {
	if d.now.place == rtfStyles {
		if w == "s" {
			d.style = d.scan.number
		}
		return w == "s"
	}
	s := d.story
	switch w {
	case "par", "sect", "page":
		s.end(d)
	case "line":
		s.at.end()
	case "pard":
		s.inTable, s.style, s.outline = false, 0, 0
	case "s":
		s.style = d.scan.number
	case "outlinelevel":
		s.outline = d.scan.number + 1
	case "intbl":
		s.inTable = true
	default:
		return false
	}
	return true
}

// named takes the name of a font or style that has been read: "Times New Roman;".
func (d *rtfReader) named() {
	name := strings.TrimSpace(strings.TrimRight(string(bytes.TrimSpace(d.name)), ";"))
	d.name = d.name[:0]
	if name == "" {
		return
	}
	if d.now.place == rtfFonts {
		f := d.fonts[d.now.font]
		f.class = classOf(name)
		if f.charset != symbolCharset && (strings.HasPrefix(name, "Wingdings") || name == "Symbol") {
			f.charset = symbolCharset
		}
		d.fonts[d.now.font] = f
		return
	}
	d.styles[d.style] = strings.ToLower(name)
	d.style = 0
}

// look sets kind and level of a paragraph from its style; a table of contents is no text.
func (d *rtfReader) look(p *paragraph, s *rtfStory) {
	name := d.styles[s.style]
	level := s.outline
	if n, ok := strings.CutPrefix(name, "heading "); ok && level == 0 {
		level, _ = strconv.Atoi(n)
	}
	if name == "title" {
		level = 1
	}
	if level > 0 && level < 10 {
		p.kind, p.level = text.Heading, min(level, 6)
	}
	if strings.HasPrefix(name, "toc ") && name != "toc heading" {
		p.runs, p.marker = nil, ""
	}
}
