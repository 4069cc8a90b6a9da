package main

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/tongket/tongket/extract/read"
)

// source is a document to read, or one that cannot be.
type source struct {
	read.Part
	first bool // of its file: a mailbox has many
}

var errStop = errors.New("stop")

// passedOver counts by extension the files in folders whose names tell of no document: a report that somebody called
// "12.BC-LĐLĐ" must not be missed without a word.
type passedOver map[string]int

func (p passedOver) add(path string) { p[filepath.Ext(path)]++ }

// String lists the extensions, each with its count: ".bak (2), .xls (1)".
func (p passedOver) String() string {
	var list []string
	for _, ext := range slices.Sorted(maps.Keys(p)) {
		list = append(list, fmt.Sprintf("%s (%d)", ext, p[ext]))
	}
	return strings.Join(list, ", ")
}

// passedOver says which files were passed over, in a line, or nothing.
func (c *cli) passedOver(p passedOver) string {
	n := 0
	for _, k := range p {
		n += k
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(c.say.passed+"\n", group(int64(n), c.lang), p)
}

// files walks the files that paths name, in a fixed order; what cannot be read comes with its error. Those that are passed over
// go to pass, which may be nil.
func files(paths []string, pass func(path string)) iter.Seq2[string, error] {
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
			func(path string, err error) { _ = send(path, err) },
			pass)
	}
}

// sources walks the documents that paths name, in a fixed order: those of a file one after the other. pass is as for files.
func (c *cli) sources(paths []string, l limits, pass func(path string)) iter.Seq[source] {
	return func(yield func(source) bool) {
		for path, err := range files(paths, pass) {
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
