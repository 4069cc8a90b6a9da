package read

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

func rtfNames() []string { return []string{".rtf"} }

func matchRTF(p Probe) bool { return bytes.HasPrefix(p.Head, []byte(`{\rtf`)) }

// readRTF takes the text out of a Rich Text file: paragraphs, headings, tables, footnotes, text boxes, and the numbers of
// automatic lists, which the file holds as text; no deleted or hidden text.
func readRTF(doc *text.Document, data []byte, o Options) error {
	d := &rtfReader{scan: rtfScan{data: data}, o: o, codepage: 1252, fonts: map[int]rtfFont{}, styles: map[int]string{}, top: &rtfStory{}}
	d.story = d.top
	if err := d.read(); err != nil {
		return err
	}
	if n := len(d.groups); n > 0 {
		doc.Problems = append(doc.Problems, text.Problem{Code: model.MarkupBroken, Message: model.RTFCutShort.With(n)})
	}
	for d.story != d.top {
		d.leave()
	}
	d.story.finish(d)
	d.flow.elements = append(d.story.elements, d.waits.all()...)
	return d.flow.compose(doc, o)
}

// rtfReader is a Rich Text file under way.
type rtfReader struct {
	scan     rtfScan
	o        Options
	codepage int             // of the file
	fonts    map[int]rtfFont // by number
	styles   map[int]string  // the names of paragraph styles, in small letters
	flow     flow
	waits    noteQueue

	ended int // paragraphs and rows

	groups []rtfGroup
	now    rtfGroup
	story  *rtfStory
	top    *rtfStory
	ignore int    // how many characters still stand in for a \u
	high   rune   // the first half of a surrogate pair
	name   []byte // of the font or style that is being read
	style  int    // that is being read
	first  bool   // the group has just been opened
	star   bool   // it begins with \*
}

// rtfFont is an entry of the font table.
type rtfFont struct {
	class   fontClass
	charset int
}

// rtfGroup is what lasts until the end of a group.
type rtfGroup struct {
	place   rtfPlace
	font    int
	hidden  bool
	deleted bool
	uc      int  // how many characters stand in for a \u
	story   bool // the group is a story: a note, a header, a text box
}

// rtfPlace says where text goes.
type rtfPlace uint8

const (
	rtfBody rtfPlace = iota
	rtfSkipped
	rtfFonts  // the table of fonts
	rtfStyles // and that of styles
	rtfMarker // the number of a list item
	rtfFigure // where only a group inside is text: a drawing with a text box, a text in two encodings
)

// read goes through the file.
func (d *rtfReader) read() error {
	d.now.uc = 1
	for {
		if err := checkBlocks(d.ended); err != nil {
			return err
		}
		switch token := d.scan.next(); token {
		case rtfDone:
			return nil
		case rtfOpen:
			if len(d.groups) >= d.o.MaxXMLDepth {
				return &Error{Reason: TooDeep, Offset: int64(d.scan.at), Err: fmt.Errorf("groups are nested deeper than %d", d.o.MaxXMLDepth)}
			}
			d.groups = append(d.groups, d.now)
			d.now.story, d.first, d.star, d.ignore = false, true, false, 0
			continue
		case rtfClose:
			d.close()
		case rtfWord:
			d.word(d.scan.word)
		case rtfSymbol:
			if d.scan.word == "*" && d.first {
				d.star = true
				continue
			}
			d.symbol(d.scan.word)
		default:
			d.bytes(token)
		}
		d.first = false
	}
}

// close ends a group.
func (d *rtfReader) close() {
	d.ignore = 0
	if d.now.story {
		d.leave()
	}
	if n := len(d.groups); n > 0 {
		if d.now.place == rtfFonts || d.now.place == rtfStyles {
			d.named()
		}
		d.now, d.groups = d.groups[n-1], d.groups[:n-1]
	}
}

// bytes takes characters in the encoding of the font.
func (d *rtfReader) bytes(token rtfToken) {
	s := d.scan.text
	if n := min(d.ignore, len(s)); n > 0 {
		d.ignore, s = d.ignore-n, s[n:]
	}
	switch d.now.place {
	case rtfFonts, rtfStyles:
		if len(d.name)+len(s) < 1000 {
			d.name = append(d.name, s...)
		}
		if i := bytes.IndexByte(s, ';'); i >= 0 {
			d.named()
		}
	case rtfBody, rtfMarker:
		if token == rtfText && ascii(string(s)) {
			d.put(s)
			return
		}
		f := d.fonts[d.now.font]
		d.put(decodeBytesOf(s, charsetPage(f.charset, d.codepage)))
	}
}

// put adds text to the paragraph, or to its number.
func (d *rtfReader) put(s []byte) {
	if d.now.hidden || d.now.deleted {
		return
	}
	f := d.fonts[d.now.font]
	switch d.now.place {
	case rtfMarker:
		if f.charset == symbolCharset && len(bytes.TrimSpace(s)) > 0 {
			s = []byte("-")
		}
		d.story.marker = append(d.story.marker, s...)
	case rtfBody:
		if f.charset == symbolCharset && len(bytes.TrimSpace(s)) > 0 {
			s = []byte("•")
		}
		d.story.at.add(s, f.class)
	}
}

// unicode takes the character that a \u gives in UTF-16.
func (d *rtfReader) unicode(n int) {
	r := rune(uint16(n))
	d.ignore = d.now.uc
	switch {
	case r >= 0xD800 && r < 0xDC00:
		d.high = r
		return
	case r >= 0xDC00 && r < 0xE000:
		r = (d.high-0xD800)<<10 + r - 0xDC00 + 0x10000
		if d.high == 0 {
			r = utf8.RuneError
		}
	case r == 0:
		return
	}
	d.high = 0
	if r >= 0xF000 && r < 0xF100 { // a sign of a symbol font
		r = '•'
	}
	d.put(utf8.AppendRune(nil, r))
}

// composed joins the base letters and marks of windows-1258.
func (p *paragraph) composed() {
	for i := range p.runs {
		if r := &p.runs[i]; r.font == fontUnicode && !norm.NFC.IsNormal(r.text) {
			r.text = norm.NFC.Bytes(r.text)
		}
	}
}
