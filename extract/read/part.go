package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
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
	o = o.filled()
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
		in := newInput(path, f, o.filled())
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			in.path, in.size = path, info.Size()
			in.at = meteredAt{f, in.meter}
		}
		in.run(o.filled(), yield)
	}
}

// PartsOf is Parts for a stream, such as standard input.
func PartsOf(source string, r io.Reader, o Options) iter.Seq[Part] {
	return func(yield func(Part) bool) { newInput(source, r, o.filled()).run(o.filled(), yield) }
}

// input is a file that may hold others: one on disk, or one found inside another.
type input struct {
	source  string
	called  string        // the address of a page; "" for what has none
	name    string        // hints at the format; the source, without ".gz"
	path    string        // of a file on disk
	nesting int           // in how many files it lies
	r       *bufio.Reader // from its beginning
	at      io.ReaderAt   // for any place of it; nil where it is a stream
	size    int64         // of at
	meter   *meter        // of the outermost file
}

func newInput(source string, r io.Reader, o Options) *input {
	m := &meter{ratio: o.MaxRatio}
	return &input{source: source, name: source, r: bufio.NewReaderSize(meteredReader{r, m}, headSize), meter: m}
}

// errStopped says that the caller wants no more parts.
var errStopped = errors.New("stopped")

// run emits the parts of an outermost file.
func (in *input) run(o Options, yield func(Part) bool) {
	emit := func(p Part) error {
		in.meter.calling = true
		more := yield(p)
		in.meter.calling = false
		if !more {
			return errStopped
		}
		return nil
	}
	if err := in.parts(o, emit); err != nil && err != errStopped {
		yield(Part{Source: in.source, Err: refused(in.source, err)})
	}
}

// parts emits what in holds. A reader that panics refuses the file that it was at; a caller that panics is not ours.
func (in *input) parts(o Options, emit func(Part) error) (err error) {
	defer func() {
		if in.meter.calling {
			return
		}
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return in.open(o, emit)
}

// open chooses the format.
func (in *input) open(o Options, emit func(Part) error) error {
	head, err := in.r.Peek(headSize)
	if err != nil && err != io.EOF {
		return err
	}
	p := probe(in.name, head)
	if isZip(p.Head) {
		if err := in.random(o); err != nil {
			return err
		}
		p.Names = zipNames(in.at, in.size, o)
	}
	format, err := choose(p, o)
	if err != nil {
		return err
	}
	o.Format = ""
	if format.Parts != nil {
		return format.Parts(in, o, emit)
	}
	return in.single(format, o, emit)
}

// single emits in as one document.
func (in *input) single(format Format, o Options, emit func(Part) error) error {
	if in.path != "" && in.size > headSize && in.name == in.source {
		return emit(Part{Source: in.source, path: in.path})
	}
	data, err := in.all(o)
	if err != nil {
		return err
	}
	return emit(Part{Source: in.source, called: in.called, data: data, format: &format})
}

// all reads the rest of in into memory.
func (in *input) all(o Options) ([]byte, error) {
	if in.at != nil {
		return readAll(io.NewSectionReader(in.at, 0, in.size), in.size, o)
	}
	return readAll(in.r, 0, o)
}

// random makes in readable at any place: a stream is read into memory.
func (in *input) random(o Options) error {
	if in.at != nil {
		return nil
	}
	data, err := in.all(o)
	if err != nil {
		return err
	}
	in.set(data)
	return nil
}

// set makes data what is read.
func (in *input) set(data []byte) {
	in.at, in.size = bytes.NewReader(data), int64(len(data))
	in.r = bufio.NewReaderSize(bytes.NewReader(data), headSize)
}

// inside emits the parts of a file found inside in; hint is the name by which its format shows. Its mistakes are its own: what follows it is still read.
func (in *input) inside(name, hint string, r io.Reader, o Options, emit func(Part) error) error {
	return in.nested(&input{source: in.source + "!" + name, name: hint, r: bufio.NewReaderSize(r, headSize)}, o, emit)
}

// nested emits the parts of inner, which lies in in.
func (in *input) nested(inner *input, o Options, emit func(Part) error) error {
	inner.nesting, inner.meter = in.nesting+1, in.meter
	if inner.nesting > o.MaxNesting {
		return emitError(inner.source, &Error{Reason: TooNested, Err: fmt.Errorf("more than %d files in one another", o.MaxNesting)}, emit)
	}
	err := inner.parts(o, emit)
	if err == nil || err == errStopped {
		return err
	}
	return emitError(inner.source, err, emit)
}

// emitError emits a part that cannot be read.
func emitError(source string, err error, emit func(Part) error) error {
	return emit(Part{Source: source, Err: refused(source, err)})
}
