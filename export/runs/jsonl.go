package runs

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"os"

	"github.com/tongket/tongket/model"
)

// jsonLines reads a file of JSON Lines. The records of a document follow its own.
func jsonLines(path string) iter.Seq2[*model.Records, error] {
	return func(yield func(*model.Records, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(nil, &Error{path, 0, err})
			return
		}
		defer f.Close()
		l := lines{r: bufio.NewReaderSize(f, 1<<20)}
		for {
			doc, err := l.document()
			if err != nil {
				yield(nil, &Error{path, l.line, err})
				return
			}
			if doc == nil || !yield(doc, nil) {
				return
			}
		}
	}
}

// errNoDocument says that a record stands before the first document.
var errNoDocument = errors.New("a record before its document")

// errOrder says that a record belongs to another document than the last one.
var errOrder = errors.New("a record apart from its document")

// lines reads documents from lines.
type lines struct {
	r    *bufio.Reader
	line int
	long []byte          // a line that no buffer holds
	next *model.Document // read ahead: it ends the document before it
	out  model.Records
}

// document gives the next document; nil at the end.
func (l *lines) document() (*model.Records, error) {
	l.out = model.Records{Metrics: l.out.Metrics[:0], Warnings: l.out.Warnings[:0], Numerals: l.out.Numerals[:0]}
	begun := l.next != nil
	if begun {
		l.out.Document, l.next = *l.next, nil
	}
	for {
		line, err := l.read()
		if err != nil {
			return nil, err
		}
		if line == nil {
			break
		}
		kind := model.LineKind(line)
		if kind != "" && kind != model.KindDocument && !wanted(kind) {
			continue
		}
		rec, err := model.DecodeJSON(line)
		if err != nil {
			return nil, err
		}
		if d, ok := rec.(*model.Document); ok {
			if begun {
				l.next = d
				break
			}
			begun = true
		} else if doc, _ := rec.Key(); !begun {
			return nil, errNoDocument
		} else if doc != l.out.Document.Doc {
			return nil, errOrder
		}
		l.out.Append(rec)
	}
	if !begun {
		return nil, nil
	}
	return &l.out, nil
}

// read gives the next line that is not empty; nil at the end.
func (l *lines) read() ([]byte, error) {
	for {
		line, err := l.r.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			l.long = append(l.long[:0], line...)
			for errors.Is(err, bufio.ErrBufferFull) {
				line, err = l.r.ReadSlice('\n')
				l.long = append(l.long, line...)
			}
			line = l.long
		}
		l.line++
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return line, err
		}
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
