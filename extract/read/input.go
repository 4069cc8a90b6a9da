package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

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
		p.Head = bytes.Clone(p.Head) // reading on overwrites what was peeked at
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

// inside emits the parts of a file found inside in; hint is the name by which its format shows.
func (in *input) inside(name, hint string, r io.Reader, o Options, emit func(Part) error) error {
	return in.nested(&input{source: in.source + "!" + name, name: hint, r: bufio.NewReaderSize(r, headSize)}, o, emit)
}

// nested emits the parts of inner, which lies in in: one file deeper, beyond what inner says itself.
func (in *input) nested(inner *input, o Options, emit func(Part) error) error {
	inner.nesting, inner.meter = inner.nesting+in.nesting+1, in.meter
	if inner.nesting > o.MaxNesting {
		return emitError(inner.source, &Error{Reason: TooNested, Err: fmt.Errorf("more than %d files in one another", o.MaxNesting)}, emit)
	}
	return inner.held(o, emit)
}

// held emits what in holds, and its mistakes: what follows it in the file that it lies in is still read.
func (in *input) held(o Options, emit func(Part) error) error {
	err := in.parts(o, emit)
	if err == nil || err == errStopped {
		return err
	}
	return emitError(in.source, err, emit)
}

// emitError emits a part that cannot be read.
func emitError(source string, err error, emit func(Part) error) error {
	return emit(Part{Source: source, Err: refused(source, err)})
}
