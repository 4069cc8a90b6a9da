// Package runs reads back what a run wrote: JSON Lines, a SQLite database, a data package. Of a document it gives what a comparison
// needs: the document's own record, its metrics, warnings and numerals.
package runs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/tongket/tongket/model"
)

// Error is a place in a run's output that cannot be read.
type Error struct {
	Path string
	Line int // 0 where the format has no lines
	Err  error
}

func (e *Error) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// reader gives the documents of a run's output.
type reader func(path string) iter.Seq2[*model.Records, error]

// Documents gives the documents of a run's output, one after the other; ok is false where path is no such output, but
// perhaps a document. Records are valid until the next step. After an error, which is an *Error, nothing more comes.
func Documents(path string) (documents iter.Seq2[*model.Records, error], ok bool) {
	read := recognise(path)
	if read == nil {
		return nil, false
	}
	return read(path), true
}

// recognise looks at the first bytes of a file, and into a folder for the descriptor of a data package.
func recognise(path string) reader {
	if isPackage(path) {
		return dataPackage
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	switch head = head[:n]; {
	case bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return sqlite
	case model.LineKind(head) != "":
		return jsonLines
	}
	return nil
}

// wanted says whether a comparison needs records of a kind.
func wanted(k model.KindName) bool {
	switch k {
	case model.KindMetric, model.KindWarning, model.KindNumeral:
		return true
	}
	return false
}
