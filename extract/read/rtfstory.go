package read

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// rtfStory is a text of its own: the body, a note, a header or a text box.
type rtfStory struct {
	role     rtfRole
	elements []element
	at       paragraph // that is being read
	marker   []byte    // its automatic number
	beside   []element // text boxes that hang on it
	style    int
	outline  int
	inTable  bool

	cell  []element // of the row that is being read
	row   []flowCell
	grid  []rtfEdge // the definition of its cells
	table *flowTable
	rows  [][]int // the edges of the table's rows
	outer *rtfStory
}

// rtfRole says what a story is.
type rtfRole uint8

const (
	rtfMain rtfRole = iota
	rtfNote
	rtfMargin
	rtfBox
)

// enter begins a story; it lasts as long as the group.
func (d *rtfReader) enter(role rtfRole) {
	if d.now.story {
		return
	}
	d.now.story = true
	d.story = &rtfStory{role: role, outer: d.story}
}

// leave ends a story and puts what it holds where it belongs.
func (d *rtfReader) leave() {
	s := d.story
	if s.outer == nil {
		return
	}
	s.finish(d)
	d.story = s.outer
	switch s.role {
	case rtfNote:
		d.waits.add(s.elements...)
	case rtfMargin:
		d.flow.margin(s.elements)
	case rtfBox:
		d.story.beside = append(d.story.beside, s.elements...)
	}
}

// end ends a paragraph.
func (s *rtfStory) end(d *rtfReader) {
	d.ended++
	p := s.at
	p.marker = listLabel(s.marker)
	p.composed()
	d.look(&p, s)
	s.at, s.marker = paragraph{}, nil
	list := append([]element{{paragraph: p}}, s.beside...)
	s.beside = nil
	if s.inTable {
		s.cell = append(s.cell, list...)
		return
	}
	s.endTable()
	if s.role == rtfMain {
		s.elements = append(s.elements, d.waits.before(&p)...)
	}
	s.elements = append(s.elements, list...)
}

// finish ends a story: a file need not end its last paragraph.
func (s *rtfStory) finish(d *rtfReader) {
	if len(s.at.runs) > 0 || len(s.beside) > 0 {
		s.end(d)
	}
	if len(s.cell) > 0 {
		s.endCell(d)
	}
	if len(s.row) > 0 {
		s.endRow()
	}
	s.endTable()
}

// listLabel gives the number of a list item as the file writes it, "-" for any bullet.
func listLabel(marker []byte) string {
	marker = bytes.TrimFunc(bytes.Map(printing, marker), isBlank)
	if utf8.RuneCount(marker) == 1 {
		if r, _ := utf8.DecodeRune(marker); !unicode.IsDigit(r) { // a sign, or the letter "o" that Word takes for one
			return "-"
		}
	}
	if len(marker) > 60 || bytes.IndexByte(marker, '\n') >= 0 {
		return ""
	}
	return string(marker)
}

// printing takes control characters and what is no character out of a text.
func printing(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' || r == utf8.RuneError {
		return -1
	}
	return r
}
