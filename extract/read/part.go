package read

import (
	"io"
	"iter"
	"os"

	"github.com/tongket/tongket/extract/text"
)

// Part is one document of a file: the file itself, a member of an archive, a message of a mailbox, a line of JSON. It is
// cheap to find and may be read later, by another goroutine.
type Part struct {
	Source string // path; inside a file also "!" and the name or number there: "thang-5.zip!bao-cao/a.docx"
	Err    error  // an *Error: why there is nothing to read; Document gives it

	path   string // of a whole file that is read only when it is asked for; "" where data holds the bytes
	called string // the document's own name, its address; "" where it has none but Source
	data   []byte
	format *Format // of the bytes
	late   bool    // the document has a name of its own, which shows when it is read
}

// Document reads the part.
func (p Part) Document(o Options) (*text.Document, error) {
	o = o.Filled()
	switch {
	case p.Err != nil:
		return nil, p.Err
	case p.path != "":
		return File(p.path, o)
	}
	doc, err := readAs(*p.format, p.Source, p.data, o)
	if err == nil && p.called != "" {
		doc.Source = p.called
	}
	return doc, err
}

// Parts gives the documents of the file at path, in the order of the file; a file of one document is its only part. What
// cannot be read is a part with an error, and what follows it in the file is still given where that can be found. Of the
// file no more is in memory than the parts that the caller keeps, and what the format needs (a ZIP in a ZIP).
func Parts(path string, o Options) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(Part{Source: path, Err: refused(path, err)})
			return
		}
		defer f.Close()
		in := newInput(path, f, o.Filled())
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			in.path, in.size = path, info.Size()
			in.at = meteredAt{f, in.meter}
		}
		in.run(o.Filled(), yield)
	}
}

// PartsOf is Parts for a stream, such as standard input.
func PartsOf(source string, r io.Reader, o Options) iter.Seq[Part] {
	return func(yield func(Part) bool) { newInput(source, r, o.Filled()).run(o.Filled(), yield) }
}
