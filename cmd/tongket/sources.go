package main

import (
	"errors"
	"iter"

	"github.com/tongket/tongket/extract/read"
)

// source is a document to read, or a path that cannot be.
type source struct {
	path string
	err  error
}

var errStop = errors.New("stop")

// sources walks the documents that paths name, in a fixed order.
func sources(paths []string) iter.Seq[source] {
	return func(yield func(source) bool) {
		stopped := false
		send := func(s source) error {
			if stopped || !yield(s) {
				stopped = true
				return errStop
			}
			return nil
		}
		_ = read.Walk(paths, // the only error is errStop
			func(path string) error { return send(source{path: path}) },
			func(path string, err error) { _ = send(source{path, err}) })
	}
}
