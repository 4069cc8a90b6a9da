package main

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// engine is what extract.Extractor does for a run.
type engine interface {
	Document(*text.Document) model.Records
}

// result is what became of one document.
type result struct {
	source  string
	records model.Records
	bytes   int // of its text
	err     error
}

// documentLimit is how long one document may take. Ordinary ones take milliseconds.
const documentLimit = 2 * time.Minute

// errTimeout and errPanic say why a document was given up.
var (
	errTimeout = errors.New("timeout")
	errPanic   = errors.New("panic")
)

// document reads one document and extracts its records. Whatever happens to it, the run goes on: a document that hangs is
// left behind with its goroutine.
func (c *cli) document(x engine, s source) result {
	if s.err != nil {
		return result{source: s.path, err: s.err}
	}
	done := make(chan result, 1)
	go func() {
		r := result{source: s.path}
		defer func() {
			if p := recover(); p != nil {
				r.err = fmt.Errorf("%w: %v", errPanic, p)
			}
			done <- r
		}()
		var doc *text.Document
		if doc, r.err = c.read(s.path); r.err == nil {
			r.bytes = len(doc.Text)
			r.records = x.Document(doc)
		}
	}()
	if s.path == "-" {
		return <-done // whoever types may take their time
	}
	limit := time.NewTimer(documentLimit)
	defer limit.Stop()
	select {
	case r := <-done:
		return r
	case <-limit.C:
		return result{source: s.path, err: errTimeout}
	}
}

func (c *cli) read(path string) (*text.Document, error) {
	if path == "-" {
		return read.Reader(path, c.stdin, read.Options{})
	}
	return read.File(path, read.Options{})
}

// refusal says which document was refused and why.
func (c *cli) refusal(source string, err error) string {
	reason := err.Error()
	var r *read.Error
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = c.say.notExist
	case errors.Is(err, fs.ErrPermission):
		reason = c.say.permission
	case errors.Is(err, errTimeout):
		reason = fmt.Sprintf(c.say.timeout, documentLimit)
	case errors.Is(err, errPanic):
		reason = fmt.Sprintf(c.say.panicked, err)
	case errors.As(err, &r):
		reason = fmt.Sprintf("%v", r.Err)
		if said, ok := c.say.reasons[r.Reason]; ok {
			reason = said + " (" + reason + ")"
		}
	}
	return fmt.Sprintf(c.say.refusedOne, source, reason)
}
