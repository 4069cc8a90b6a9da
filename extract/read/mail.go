package read

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"regexp"
	"strings"

	"github.com/emersion/go-message"

	"github.com/tongket/tongket/extract/text"
)

// mailFields are the header fields of which a mail begins with at least two, in any order.
var mailFields = words("from to cc subject date message-id mime-version received return-path delivered-to reply-to content-type content-transfer-encoding x-mailer user-agent thread-topic")

func matchMail(p Probe) bool {
	known := 0
	for line := range bytes.Lines(p.Head) {
		name, _, ok := bytes.Cut(line, []byte(":"))
		switch {
		case line[0] == ' ' || line[0] == '\t': // goes on from the line before
		case !ok || bytes.ContainsAny(name, " \t"):
			return known >= 2
		case mailFields[strings.ToLower(string(name))]:
			known++
		}
	}
	return known >= 2
}

// mailParts emits a mail, then its attachments as documents of their own.
func mailParts(in *input, o Options, emit func(Part) error) error {
	data, err := in.all(o)
	if err != nil {
		return err
	}
	format := Format{Name: "eml", Read: readMail}
	if err := emit(Part{Source: in.source, data: data, format: &format}); err != nil {
		return err
	}
	root, err := openMail(data)
	if err != nil {
		return nil // the document itself tells
	}
	a := in.archive(o, emit)
	walk := mailWalk{max: o.MaxMembers, visit: func(p mailPart) error {
		if !p.attached {
			return nil
		}
		return a.member(p.name, 0, func() (io.Reader, error) { return p.body, nil })
	}}
	err = walk.entity(root, 0)
	if walk.refused {
		return nil // the document itself tells
	}
	return err
}

// readMail reads a mail without its attachments: the subject is the title, the sender the author. A mail that comes as
// HTML and as plain text is read as HTML, whose paragraphs are whole.
func readMail(doc *text.Document, data []byte, o Options) error {
	root, err := openMail(data)
	if err != nil {
		return err
	}
	var plain, page *mailText
	walk := mailWalk{max: o.MaxMembers, visit: func(p mailPart) error {
		if p.attached {
			return nil
		}
		body, err := readAll(p.body, 0, o)
		if err != nil {
			return err
		}
		switch t := (&mailText{body, p.charset}); {
		case p.kind == "text/html" && page == nil:
			page = t
		case p.kind != "text/html" && plain == nil:
			plain = t
		}
		return nil
	}}
	if err := walk.entity(root, 0); err != nil {
		return err
	}
	switch {
	case page != nil:
		err = readHTMLEntire(doc, page.data, page.charset, o)
	case plain != nil:
		err = readPlain(doc, plain.data, plain.charset, o)
	}
	if err != nil {
		return err
	}
	doc.Encoding = first(doc.Encoding, "utf-8")
	doc.Meta = mailMeta(root.Header)
	markQuoted(doc)
	walk.tell(doc)
	return nil
}

type mailText struct {
	data    []byte
	charset string
}

func mailMeta(h message.Header) (m text.Meta) {
	words := mime.WordDecoder{CharsetReader: anyCharset}
	m.Title = strings.Join(strings.Fields(decodeWords(&words, h.Get("Subject"))), " ")
	m.Named = m.Title != ""
	if t, err := mail.ParseDate(h.Get("Date")); err == nil {
		m.Published = t.In(vietnam).Format("2006-01-02T15:04")
	}
	from := h.Get("From")
	parser := mail.AddressParser{WordDecoder: &words}
	if list, err := parser.ParseList(from); err == nil && len(list) > 0 {
		m.Author = first(list[0].Name, list[0].Address)
	} else {
		m.Author = decodeWords(&words, from)
	}
	return m
}

// decodeWords reads a header field: encoded words, or the bytes of an encoding that it does not name.
func decodeWords(words *mime.WordDecoder, s string) string {
	if decoded, err := words.DecodeHeader(s); err == nil {
		s = decoded
	}
	return nameText(s)
}

// anyCharset reads an encoded word in any of the Vietnamese encodings, whatever it calls itself.
func anyCharset(_ string, r io.Reader) (io.Reader, error) {
	data, err := io.ReadAll(r) // a part of a header, which is limited
	return strings.NewReader(nameText(string(data))), err
}

// maxHeader is how long the header of a mail may be, in bytes: its fields take ten times as much. Those of long lists of addressees have
// some ten thousand.
const maxHeader = 1 << 20

var headerEnd = regexp.MustCompile(`\r?\n\r?\n`)

// openMail parses the header. That no charset is converted is what we want: see decode.
func openMail(data []byte) (*message.Entity, error) {
	head := data[:min(len(data), maxHeader+1)]
	if end := headerEnd.FindIndex(head); end == nil && len(head) > maxHeader {
		return nil, &Error{Reason: TooLarge, Err: fmt.Errorf("a header of more than %d bytes", maxHeader)}
	}
	root, err := message.Read(bytes.NewReader(data))
	if err != nil && !tolerable(err) {
		return nil, err
	}
	if root.Header.Len() == 0 {
		return nil, errors.New("no header")
	}
	return root, nil
}

func tolerable(err error) bool {
	return message.IsUnknownCharset(err) || message.IsUnknownEncoding(err)
}
