// Package read turns the bytes of a file into a document: text that is fixed from here on, and the blocks found in it.
// One input format is one file; all of them stand in the list of Formats.
package read

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/tongket/tongket/extract/text"
)

// The limits that hold where Options leaves them at zero.
const (
	DefaultMaxBytes = 64 << 20
	DefaultMaxText  = 8 << 20
)

// Options says how to read. The zero value is ready to use.
type Options struct {
	MaxBytes int64  // largest file, in bytes; 0 is DefaultMaxBytes
	MaxText  int    // longest text, in bytes after decoding; 0 is DefaultMaxText
	Format   string // name of a format; "" decides by the content, with the file's name as a hint
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

func (o Options) maxText() int {
	if o.MaxText > 0 {
		return o.MaxText
	}
	return DefaultMaxText
}

// The reasons of an Error.
const (
	TooLarge      = "too_large"
	NotText       = "not_text"
	Unreadable    = "unreadable"
	UnknownFormat = "unknown_format"
)

// Error says why a document could not be read, and where.
type Error struct {
	Source string // path or URL, as given
	Offset int64  // byte of the file where it went wrong; 0 where that means nothing
	Reason string // too_large, not_text, unreadable, unknown_format
	Err    error  // the cause
}

// Error gives place, reason and cause in one line.
func (e *Error) Error() string {
	if e.Offset > 0 {
		return fmt.Sprintf("%s: byte %d: %s: %v", e.Source, e.Offset, e.Reason, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.Source, e.Reason, e.Err)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Bytes reads a document that is in memory. The source is a path or URL: it names the document, and its extension
// hints at the format. A file without any text is no error.
func Bytes(source string, data []byte, o Options) (*text.Document, error) {
	if int64(len(data)) > o.maxBytes() {
		return nil, tooLarge(source, o)
	}
	format, err := choose(source, data, o)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	doc := &text.Document{Source: source, Format: format.Name, SHA256: hex.EncodeToString(sum[:])}
	if err := format.Read(doc, data, o); err != nil {
		var placed *Error
		if errors.As(err, &placed) {
			placed.Source = source
			return nil, placed
		}
		return nil, &Error{Source: source, Reason: Unreadable, Err: err}
	}
	return doc, nil
}

// File reads the document at path.
func File(path string, o Options) (*text.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &Error{Source: path, Reason: Unreadable, Err: cause(err)}
	}
	defer f.Close()
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	if size > o.maxBytes() {
		return nil, tooLarge(path, o)
	}
	return read(path, f, size, o)
}

// Reader reads a document to its end, or to the limit of bytes.
func Reader(source string, r io.Reader, o Options) (*text.Document, error) {
	return read(source, r, 0, o)
}

// read takes the size as a hint: a file may grow while it is read, a pipe has none.
func read(source string, r io.Reader, size int64, o Options) (*text.Document, error) {
	data := make([]byte, 0, size+512)
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if int64(len(data)) > o.maxBytes() {
			return nil, tooLarge(source, o)
		}
		if err == io.EOF {
			return Bytes(source, data, o)
		}
		if err != nil {
			return nil, &Error{Source: source, Offset: int64(len(data)), Reason: Unreadable, Err: cause(err)}
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

func tooLarge(source string, o Options) *Error {
	return &Error{Source: source, Reason: TooLarge, Err: fmt.Errorf("more than %d bytes", o.maxBytes())}
}

// checkText refuses a text beyond the limit. The source is filled in by Bytes.
func checkText(n int, o Options) error {
	if n > o.maxText() {
		return &Error{Reason: TooLarge, Err: fmt.Errorf("more than %d bytes of text", o.maxText())}
	}
	return nil
}
