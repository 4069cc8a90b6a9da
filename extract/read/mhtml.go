package read

import (
	"bytes"
	"errors"

	"github.com/tongket/tongket/extract/text"
)

func mhtmlNames() []string { return []string{".mht", ".mhtml"} }

// matchMHTML knows the pages that browsers save as one file (RFC 2557): a mail that a browser has sent.
func matchMHTML(p Probe) bool {
	return matchMail(p) && (p.Named(mhtmlNames()...) || bytes.Contains(p.Head, []byte("\nSnapshot-Content-Location:")) || bytes.HasPrefix(p.Head, []byte("From: \"Saved by ")))
}

// readMHTML reads the page, which is the first part of HTML; the others are its frames and pictures.
func readMHTML(doc *text.Document, data []byte, o Options) error {
	m, err := openMail(data)
	if err != nil {
		return err
	}
	var page *mailText
	walk := mailWalk{max: o.MaxMembers, visit: func(p mailPart) error {
		if page != nil || p.kind != "text/html" {
			return nil
		}
		body, err := readAll(p.body, 0, o)
		page = &mailText{body, p.charset}
		return err
	}}
	if err := walk.entity(m, 0); err != nil {
		return err
	}
	if page == nil {
		return &Error{Reason: NoDocument, Err: errors.New("no part of HTML")}
	}
	charset := first(declaredCharset(page.data), page.charset)
	if err := readHTMLPart(doc, page.data, charset, false, o); err != nil {
		return err
	}
	walk.tell(doc)
	return nil
}
