package read

import (
	"fmt"
	"io"
)

// freeBytes is how much a file may unpack to whatever it weighs: a page of blanks is no bomb.
const freeBytes = 1 << 20

// meter weighs what was read of an outermost file against what it unpacked to, at any depth: a bomb shows within the
// first megabytes, whatever sizes it declares.
type meter struct {
	ratio   int64
	in, out int64
	calling bool // the caller has a part at hand
}

// meteredReader counts what is read of the outermost file.
type meteredReader struct {
	io.Reader
	m *meter
}

func (r meteredReader) Read(b []byte) (int, error) {
	n, err := r.Reader.Read(b)
	r.m.in += int64(n)
	return n, err
}

// meteredAt is meteredReader for a file that is read at any place.
type meteredAt struct {
	io.ReaderAt
	m *meter
}

func (r meteredAt) ReadAt(b []byte, at int64) (int, error) {
	n, err := r.ReaderAt.ReadAt(b, at)
	r.m.in += int64(n)
	return n, err
}

// unpacked counts what comes out of a compressed stream, and ends it where that is too much.
type unpacked struct {
	io.Reader
	m *meter
}

func (r unpacked) Read(b []byte) (int, error) {
	n, err := r.Reader.Read(b)
	r.m.out += int64(n)
	if r.m.out > freeBytes+r.m.ratio*r.m.in {
		return n, &Error{Reason: UnpacksTooFar, Err: fmt.Errorf("%d bytes became more than %d", r.m.in, r.m.out)}
	}
	return n, err
}
