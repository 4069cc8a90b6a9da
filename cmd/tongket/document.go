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
	first   bool // of its file
	records model.Records
	bytes   int // of its text
	err     error
}

// overtime says that a document was given up: it took longer than this.
type overtime time.Duration

func (t overtime) Error() string { return "took longer than " + time.Duration(t).String() }

// errPanic says that a document was given up for a fault of the program.
var errPanic = errors.New("panic")

// document reads one document and extracts its records. Whatever happens to it, the run goes on: a document that takes
// longer than the limit is left behind with its goroutine.
func document(x engine, s source, l limits) result {
	if s.Err != nil {
		return result{source: s.Source, first: s.first, err: s.Err}
	}
	done := make(chan result, 1)
	go func() {
		r := result{source: s.Source, first: s.first}
		defer func() {
			if p := recover(); p != nil {
				r.err = fmt.Errorf("%w: %v", errPanic, p)
			}
			done <- r
		}()
		var doc *text.Document
		if doc, r.err = s.Document(l.read); r.err == nil {
			r.bytes = len(doc.Text)
			r.records, r.err = l.records(x, doc)
		}
	}()
	limit := time.NewTimer(l.document)
	defer limit.Stop()
	select {
	case r := <-done:
		return r
	case <-limit.C:
		return result{source: s.Source, first: s.first, err: overtime(l.document)}
	}
}

// largeText is how long a text may be to be extracted in this process, in bytes. Extracting takes up to 500 bytes for each
// byte of a text that is nothing but numbers, 60 for a report: of 8 MiB that may be 4 GB.
const largeText = 256 << 10

// records extracts a document: a large one where it can take nothing with it.
func (l *limits) records(x engine, doc *text.Document) (model.Records, error) {
	if l.apart != nil && len(doc.Text) > largeText {
		return l.apart(doc)
	}
	return x.Document(doc), nil
}

// refuse tells of a document that gave nothing, and whether that is a refusal: what tongket wrote itself is none.
func (c *cli) refuse(bar *progress, r result) bool {
	var e *read.Error
	if errors.As(r.err, &e) && e.Reason == read.OwnOutput {
		bar.message("tongket: " + fmt.Sprintf(c.say.ownOutput, r.source))
		return false
	}
	bar.message("tongket: " + c.refusal(r.source, r.err))
	return true
}

// refusal says which document was refused and why.
func (c *cli) refusal(source string, err error) string {
	return fmt.Sprintf(c.say.refusedOne, source, c.reason(err))
}

// reason says why a document was refused.
func (c *cli) reason(err error) string {
	reason := err.Error()
	var r *read.Error
	var late overtime
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = c.say.notExist
	case errors.Is(err, fs.ErrPermission):
		reason = c.say.permission
	case errors.As(err, &late):
		reason = fmt.Sprintf(c.say.timeout, time.Duration(late))
	case errors.Is(err, errPanic):
		reason = fmt.Sprintf(c.say.panicked, err)
	case errors.As(err, &r):
		reason = fmt.Sprintf("%v", r.Err)
		if said, ok := c.say.reasons[r.Reason]; ok {
			reason = c.detailed(said, reason)
		}
	}
	return reason
}
