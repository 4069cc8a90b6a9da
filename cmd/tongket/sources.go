package main

import (
	"errors"
	"iter"

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
func (c *cli) sources(paths []string, o read.Options) iter.Seq[source] {
	return func(yield func(source) bool) {
		for path, err := range files(paths) {
			if err != nil {
				if !yield(source{read.Part{Source: path, Err: err}, true}) {
					return
				}
				continue
			}
			first := true
			for p := range c.parts(path, o) {
				if !yield(source{p, first}) {
					return
				}
				first = false
			}
		}
	}
}

// parts gives the documents of a file; "-" is standard input.
func (c *cli) parts(path string, o read.Options) iter.Seq[read.Part] {
	if path == "-" {
		return read.PartsOf(path, c.stdin, o)
	}
	return read.Parts(path, o)
}
