// Package read turns the bytes of a file into documents: text that is fixed from here on, and the blocks found in it.
// One input format is one file; all of them stand in the list of Formats. A format is one document, or holds several:
// Parts gives the documents of any file, one after the other.
package read

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"

	"github.com/tongket/tongket/extract/text"
)

// Bytes reads a document that is in memory. The source is a path or URL: it names the document, and its extension
// hints at the format. A file without any text is no error; one that holds several documents is.
func Bytes(source string, data []byte, o Options) (*text.Document, error) {
	o = o.Filled()
	if int64(len(data)) > o.MaxBytes {
		return nil, refused(source, tooLarge(o.MaxBytes))
	}
	format, err := choose(probeBytes(source, data, o), o)
	if err != nil {
		return nil, refused(source, err)
	}
	if format.Read == nil {
		return nil, refused(source, &Error{Reason: SeveralDocuments, Err: errors.New(format.Name)})
	}
	return readAs(format, source, data, o)
}

// largeData is how many bytes of a document are read in this process where others can do it: of a page that is nothing but
// tags, or a text of nothing but empty paragraphs, a reader makes a hundred times as much.
const largeData = 1 << 20

// readAs reads a document of a known format.
func readAs(format Format, source string, data []byte, o Options) (*text.Document, error) {
	if o.Isolated != nil && (format.Risky || len(data) > largeData) {
		doc, err := o.Isolated(source, format.Name, data, o)
		if err != nil {
			return nil, refused(source, err)
		}
		return doc, nil
	}
	sum := sha256.Sum256(data)
	doc := &text.Document{Source: source, Format: format.Name, SHA256: hex.EncodeToString(sum[:])}
	err := format.Read(doc, data, o)
	if err == nil {
		err = checkBlocks(len(doc.Blocks))
	}
	if err != nil {
		return nil, refused(source, err)
	}
	return doc, nil
}

// File reads the document at path.
func File(path string, o Options) (*text.Document, error) {
	o = o.Filled()
	f, err := os.Open(path)
	if err != nil {
		return nil, refused(path, err)
	}
	defer f.Close()
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	return whole(path, f, size, o)
}

// Reader reads a document to its end, or to the limit of bytes.
func Reader(source string, r io.Reader, o Options) (*text.Document, error) {
	return whole(source, r, 0, o.Filled())
}

func whole(source string, r io.Reader, size int64, o Options) (*text.Document, error) {
	data, err := readAll(r, size, o)
	if err != nil {
		return nil, refused(source, err)
	}
	return Bytes(source, data, o)
}

// readAll takes the size as a hint: a file may grow while it is read, a pipe has none. One beyond the limit is refused
// before anything is read.
func readAll(r io.Reader, size int64, o Options) ([]byte, error) {
	if size > o.MaxBytes {
		return nil, tooLarge(o.MaxBytes)
	}
	data := make([]byte, 0, size+512)
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if int64(len(data)) > o.MaxBytes {
			return nil, tooLarge(o.MaxBytes)
		}
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			failed := refused("", err)
			failed.Offset = int64(len(data))
			return nil, failed
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}
