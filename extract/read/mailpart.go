package read

import (
	"fmt"
	"io"
	"mime"
	"strings"

	"github.com/emersion/go-message"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// maxMultipart is how deep the parts of a mail may lie in one another: ordinary mails have three levels.
const maxMultipart = 20

// mailPart is a part of a mail that is no list of parts.
type mailPart struct {
	kind     string // media type, lower case
	charset  string
	attached bool
	name     string // of an attachment, with an extension
	body     io.Reader
}

// mailWalk visits the parts of a mail, in order, whatever they are wrapped in.
type mailWalk struct {
	visit func(mailPart) error
	max   int // how many parts there may be
	n     int
	cut   bool // the mail ends in the midst, or a boundary is missing

	refused bool // it has too many parts, or too deep ones
}

func (w *mailWalk) entity(e *message.Entity, depth int) error {
	list := e.MultipartReader()
	if list == nil {
		if w.n++; w.n > w.max {
			w.refused = true
			return &Error{Reason: TooManyMembers, Err: fmt.Errorf("more than %d", w.max)}
		}
		return w.visit(w.part(e))
	}
	if depth == maxMultipart {
		w.refused = true
		return &Error{Reason: TooNested, Err: fmt.Errorf("more than %d parts in one another", maxMultipart)}
	}
	for {
		part, err := list.NextPart()
		if err == io.EOF {
			return nil
		}
		if err != nil && !tolerable(err) {
			w.cut = true
			return nil
		}
		if err := w.entity(part, depth+1); err != nil {
			return err
		}
	}
}

// tell makes a problem of a mail that ends in the midst.
func (w *mailWalk) tell(doc *text.Document) {
	if w.cut {
		doc.Problems = append(doc.Problems, text.Problem{Code: model.MarkupBroken, Message: model.MailCutShort.With()})
	}
}

// cutBody is a body that may have no end: what there is of it is read.
type cutBody struct {
	io.Reader
	walk *mailWalk
}

// Read reads the body of a part up to where the mail ends.
func (b cutBody) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err != nil && err != io.EOF {
		b.walk.cut = true
		err = io.EOF
	}
	return n, err
}

func (w *mailWalk) part(e *message.Entity) mailPart {
	kind, params, err := e.Header.ContentType()
	p := mailPart{kind: strings.ToLower(kind), charset: params["charset"], body: cutBody{e.Body, w}}
	if err != nil || p.kind == "" {
		p.kind = "text/plain"
	}
	disposition, more, _ := e.Header.ContentDisposition()
	words := mime.WordDecoder{CharsetReader: anyCharset}
	p.name = decodeWords(&words, first(more["filename"], params["name"]))
	p.attached = strings.EqualFold(disposition, "attachment") || p.name != "" || !strings.HasPrefix(p.kind, "text/")
	if p.attached && p.name == "" {
		p.name = fmt.Sprint(w.n) + extensionOf(p.kind)
	}
	return p
}

// extensionOf gives the extension of a media type that documents have; ".bin", which no format has, for any other.
func extensionOf(kind string) string {
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	switch strings.TrimSpace(kind) {
	case "text/html", "application/xhtml+xml":
		return ".html"
	case "text/plain":
		return ".txt"
	case "text/markdown":
		return ".md"
	case "text/csv":
		return ".csv"
	case "message/rfc822":
		return ".eml"
	case "application/pdf":
		return ".pdf"
	case "application/msword":
		return ".doc"
	case "application/rtf", "text/rtf":
		return ".rtf"
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
		return ".xlsx"
	case "application/vnd.oasis.opendocument.text":
		return ".odt"
	case "application/vnd.oasis.opendocument.spreadsheet":
		return ".ods"
	case "application/zip", "application/x-zip-compressed":
		return ".zip"
	}
	return ".bin"
}
