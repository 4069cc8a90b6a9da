package main

import (
	"errors"
	"iter"
	"os"
	"time"

	"github.com/tongket/tongket/extract/read"
)

// source is a document to read, or one that cannot be.
type source struct {
	read.Part
	first bool // of its file: a mailbox has many
}

var errStop = errors.New("stop")

// files walks the files that paths name, in a fixed order; what cannot be read comes with its error.
func files(paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		stopped := false
		send := func(path string, err error) error {
			if stopped || !yield(path, err) {
				stopped = true
				return errStop
			}
			return nil
		}
		_ = read.Walk(paths, // the only error is errStop
			func(path string) error { return send(path, nil) },
			func(path string, err error) { _ = send(path, err) })
	}
}

// sources walks the documents that paths name, in a fixed order: those of a file one after the other.
func (c *cli) sources(paths []string, l limits) iter.Seq[source] {
	return func(yield func(source) bool) {
		for path, err := range files(paths) {
			if err != nil {
				if !yield(source{read.Part{Source: path, Err: err}, true}) {
					return
				}
				continue
			}
			first := true
			for p := range c.parts(path, l) {
				if !yield(source{p, first}) {
					return
				}
				first = false
			}
		}
	}
}

// parts gives the documents of a file; "-" is standard input.
func (c *cli) parts(path string, l limits) iter.Seq[read.Part] {
	if path == "-" {
		return read.PartsOf(path, c.stdin, l.read) // whoever types may take their time
	}
	if info, err := os.Stat(path); err == nil && info.Mode()&os.ModeNamedPipe != 0 {
		return pipe(path, l)
	}
	return read.Parts(path, l.read)
}

// pipe reads a named pipe that somebody else writes. Where nobody does, opening it never returns: it is given up.
func pipe(path string, l limits) iter.Seq[read.Part] {
	type opened struct {
		f   *os.File
		err error
	}
	return func(yield func(read.Part) bool) {
		done := make(chan opened, 1)
		go func() {
			f, err := os.Open(path)
			done <- opened{f, err}
		}()
		limit := time.NewTimer(l.document)
		defer limit.Stop()
		select {
		case o := <-done:
			if o.err != nil {
				yield(read.Part{Source: path, Err: o.err})
				return
			}
			defer o.f.Close()
			_ = o.f.SetReadDeadline(time.Now().Add(l.document)) // where a pipe knows none, it is read to its end
			read.PartsOf(path, o.f, l.read)(yield)
		case <-limit.C:
			yield(read.Part{Source: path, Err: overtime(l.document)})
		}
	}
}
