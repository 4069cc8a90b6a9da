package main

import (
	"errors"
	"fmt"

	"github.com/tongket/tongket/export/store"
)

// errDeadly says that the program ended each time when it read the document.
var errDeadly = errors.New("the program ended while it read this")

// deadlyParts are the parts of files that were being read when a run was killed, by whoever it was, and have not been read
// since. Any document may be unlucky once: these are read first, and alone. One that has been there as often as documents are
// tried is not read any more until it changes.
type deadlyParts map[partKey]store.Failure

type partKey struct {
	path string
	part int
}

// suspect enters what was being read when the run before was killed, and finds all that has not been read since.
func (b *batch) suspect() error {
	for _, a := range b.suspects {
		tries, err := b.store.Died(store.Failure{
			Part: store.Part{Path: a.Path, Number: a.Part, Source: a.Source}, SHA256: a.SHA256, Version: b.by, Message: b.talk.deadly,
		})
		if err != nil {
			return fmt.Errorf("%s: %w", a.Path, err)
		}
		b.log.Warn("ended while reading", "file", a.Path, "part", a.Part, "tries", tries)
	}
	failures, err := b.store.Failures()
	if err != nil {
		return err
	}
	b.deadly = deadlyParts{}
	for _, f := range failures {
		if f.Reason == store.Deadly {
			b.deadly[partKey{f.Path, f.Number}] = f
		}
	}
	return nil
}

// files gives the files with parts that are to be read alone.
func (d deadlyParts) files(tries int) map[string]bool {
	list := map[string]bool{}
	for key, f := range d {
		if f.Tries < tries {
			list[key.path] = true
		}
	}
	return list
}

// parked says whether a part must not be read any more.
func (d deadlyParts) parked(w *work, version int64, tries int) bool {
	f, ok := d[partKey{w.file.Path, w.number}]
	return ok && f.Tries >= tries && f.SHA256 == w.file.SHA256 && f.Version == version
}
