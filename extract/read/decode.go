package read

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// decode fills in text and encoding of a document. Valid UTF-8 is taken as it is; other bytes are read in the encoding
// that makes them Vietnamese; declared is what the file says of itself, and breaks ties. Bytes that the encoding lacks become U+FFFD and a problem.
func decode(doc *text.Document, data []byte, declared string) error {
	font, err := decodeBytes(doc, data, declared)
	if font != nil {
		doc.Text = font.fromLatin(doc.Text)
		locateProblems(doc)
	}
	return err
}

// decodeBytes is decode, except that it leaves the text of a font encoding (TCVN3, VNI) as the characters of Latin-1 that
// the file shows, and gives the font: a page may write some of them as entities, so that only its tree can be converted. declared is what the file says of itself; it breaks ties.
func decodeBytes(doc *text.Document, data []byte, declared string) (font *legacy, err error) {
	if plainUTF8(data) {
		if err := checkMagic(data); err != nil {
			return nil, err
		}
		return takeUTF8(doc, data), nil
	}
	if order, mark := utf16Order(data); order != nil {
		return nil, decoded(doc, decodeUTF16(data[mark:], order, mark), order.name)
	}
	if err := checkMagic(data); err != nil {
		return nil, err
	}
	if err := checkControls(data); err != nil {
		return nil, err
	}
	if utf8.Valid(data) {
		return takeUTF8(doc, data), nil
	}
	s := string(bytes.TrimPrefix(data, []byte("\uFEFF")))
	mark := len(data) - len(s)
	if mostlyUTF8(s) {
		return nil, decoded(doc, repairUTF8(s, mark), "utf-8")
	}
	l := bestLegacy(data[mark:], declared)
	if l.font {
		return l, decoded(doc, windows1252().decode(data[mark:], mark), l.name)
	}
	return nil, decoded(doc, l.decode(data[mark:], mark), l.name)
}

// takeUTF8 takes valid text as it is, and gives the font encoding whose bytes it shows as characters of Latin-1, nil for none.
func takeUTF8(doc *text.Document, data []byte) *legacy {
	doc.Text, doc.Encoding = string(bytes.TrimPrefix(data, []byte("\uFEFF"))), "utf-8"
	font := shownAsLatin(doc.Text)
	if font != nil {
		doc.Encoding = font.name
	}
	return font
}

// result is a decoded text with the place and number of the bytes that could not be read.
type result struct {
	text     string
	firstBad int // byte of the file
	bad      int
}

func (r *result) miss(at, n int) {
	if r.bad == 0 {
		r.firstBad = at
	}
	r.bad += n
}

func decoded(doc *text.Document, r result, name string) error {
	if at := strings.IndexByte(r.text, 0); at >= 0 {
		return &Error{Reason: NotText, Offset: int64(at), Err: errors.New("a NUL character")}
	}
	doc.Text, doc.Encoding = r.text, name
	if r.bad > 0 {
		doc.Problems = append(doc.Problems, text.Problem{
			Code:    model.DecodedWithErrors,
			Message: model.BytesOutsideEncoding.With(r.bad, name, r.firstBad),
		})
		locateProblems(doc)
	}
	return nil
}

// locateProblems points the problem of decoding at the first U+FFFD of the text as it is now.
func locateProblems(doc *text.Document) {
	for i := range doc.Problems {
		p := &doc.Problems[i]
		if p.Code != model.DecodedWithErrors {
			continue
		}
		p.Span = text.Span{}
		if at := strings.IndexRune(doc.Text, utf8.RuneError); at >= 0 {
			p.Span = text.Span{Start: at, End: at + len("\uFFFD")}
		}
	}
}

// magic are the first bytes of files that are not text, though they may hold no NUL.
var magic = [...]string{"%PDF-", "PK\x03\x04", "\xD0\xCF\x11\xE0", `{\rtf`, "\x89PNG", "\xFF\xD8\xFF", "GIF8", "\x1F\x8B", "7z\xBC\xAF", "Rar!"}

// checkMagic refuses what is no text by its first bytes.
func checkMagic(data []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m)) {
			return &Error{Reason: NotText, Err: fmt.Errorf("begins with %q", m)}
		}
	}
	return nil
}

// checkControls refuses what has a NUL, or more control characters than a damaged text.
func checkControls(data []byte) error {
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return &Error{Reason: NotText, Offset: int64(at), Err: errors.New("a NUL byte")}
	}
	head := data[:min(len(data), headSize)]
	controls := 0
	for _, b := range head {
		if isControl(b) {
			controls++
		}
	}
	if controls*10 > len(head) {
		return &Error{Reason: NotText, Err: errors.New("control characters")}
	}
	return nil
}

// mostlyUTF8 says whether s is UTF-8 with some broken bytes: other encodings hardly ever form a sequence of UTF-8.
func mostlyUTF8(s string) bool {
	sequences, broken := 0, 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			sequences++
		}
		i += n
	}
	return sequences >= broken
}

func repairUTF8(s string, mark int) (r result) {
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && n == 1 {
			r.miss(mark+i, 1)
		}
		b.WriteRune(c)
		i += n
	}
	r.text = b.String()
	return r
}

// declaredCharset finds the charset that a page states in its first bytes, "" where it states none.
func declaredCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 1024)])
	_, after, _ := bytes.Cut(head, []byte("charset="))
	after = bytes.TrimLeft(after, `"' `)
	if n := bytes.IndexAny(after, "\"'; >/"); n >= 0 {
		return string(after[:n])
	}
	return ""
}
