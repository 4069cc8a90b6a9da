package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/extract/read"
)

// scan is what a walk over the sources found.
type scan struct {
	known      map[string]store.File
	seen       map[string]bool
	unreadable []string // folders and sources that could not be walked: what lies under them has not vanished
	passed     []string // absolute paths of our own files and folders
	unchanged  int      // files
	late       bool     // the deadline came before the end
}

// work is a part to read, or a file whose parts are all known.
type work struct {
	source
	file   store.File // as it was found
	number int        // of the part in its file
	last   bool       // of its file
	same   bool       // the file's bytes are known, or hold no document: there is nothing to read
	parts  int        // of such a file, at most
	whole  bool       // the path as such could not be read
}

// racy is how long a file's time may be unable to tell two of its states apart: the coarsest file systems count in two seconds.
const racy = 2 * time.Second

// errChanging says that a file changed while it was read.
var errChanging = errors.New("changed while it was read")

// errSpecial says that a source is a pipe, a device, a socket.
var errSpecial = errors.New("not a regular file")

// works walks the sources and gives what must be read: of all files, or only of some, without telling then what is not read. It
// stops before a file when the deadline has come.
func (b *batch) works(ctx context.Context, only map[string]bool) iter.Seq[work] {
	all := only == nil
	return func(yield func(work) bool) {
		passed := passedOver{}
		pass := func(path string) {
			if all && !b.ours(path) {
				passed.add(path)
			}
		}
		defer func() {
			if len(passed) > 0 {
				b.log.Warn("passed over", "extensions", passed.String())
			}
		}()
		for path, err := range files(b.roots(all), pass) {
			if ctx.Err() != nil {
				return
			}
			if b.deadline > 0 && b.now().Sub(b.begin) > b.deadline {
				b.scan.late = true
				return
			}
			if !all && !only[path] || b.ours(path) || b.scan.seen[path] {
				continue
			}
			b.scan.seen[path] = true
			if b.moving[path] {
				continue
			}
			if !b.fileWorks(path, err, yield) {
				return
			}
		}
	}
}

// roots are the sources, patterns replaced by what they match. A pattern that matches nothing is no mistake; the log may tell.
func (b *batch) roots(tell bool) (list []string) {
	for _, s := range b.Sources {
		if !strings.ContainsAny(s, "*?[") {
			list = append(list, s)
			continue
		}
		matches, _ := filepath.Glob(s) // the pattern was checked
		if tell && len(matches) == 0 {
			b.log.Warn("pattern matches nothing", "source", s)
		}
		for _, m := range matches {
			if !strings.HasPrefix(filepath.Base(m), ".") {
				list = append(list, m)
			}
		}
	}
	return list
}

// ours says whether a file is one that runs write.
func (b *batch) ours(path string) bool {
	path = b.absolute(path)
	return slices.ContainsFunc(b.scan.passed, func(own string) bool { return within(path, own) })
}

// fileWorks gives the work of one file.
func (b *batch) fileWorks(path string, err error, yield func(work) bool) bool {
	w := work{file: store.File{Path: path, Version: b.by}, source: source{Part: read.Part{Source: path, Err: err}, first: true}, last: true}
	if err == nil {
		err = b.stat(&w.file)
	}
	known, ok := b.scan.known[path]
	ok = ok && (known.Version == b.by || b.same[path]) && !known.Due
	if ok && err == nil && b.Compare == byTime && !known.Vanished && known.Size == w.file.Size && known.Modified == w.file.Modified && known.Modified != 0 {
		b.scan.unchanged++
		if known.Version == b.by {
			return true
		}
		w.file.SHA256, w.same, w.parts = known.SHA256, true, math.MaxInt32 // by this version as well
		return yield(w)
	}
	if err == nil {
		w.file.SHA256, err = hashFile(path)
	}
	switch {
	case err != nil:
		b.scan.unreadable = append(b.scan.unreadable, path)
		w.Err, w.whole = err, true
		return yield(w)
	case ok && known.SHA256 == w.file.SHA256:
		b.scan.unchanged++
		w.same, w.parts = true, math.MaxInt32
		return yield(w)
	}
	return b.partWorks(w, yield)
}

// stat says how a file is found.
func (b *batch) stat(f *store.File) error {
	info, err := os.Stat(f.Path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errSpecial
	}
	f.Size, f.Modified = info.Size(), info.ModTime().UnixNano()
	if age := b.now().Sub(info.ModTime()); age < racy { // also of a time that has not come yet
		f.Modified = 0
	}
	return nil
}

// partWorks gives the parts of a file; each is held back until it shows whether it is the last.
func (b *batch) partWorks(w work, yield func(work) bool) bool {
	held := false
	for p := range b.parts(w.file.Path, b.limits) {
		if held {
			w.last = false
			if !yield(w) {
				return false
			}
			w.number++
			w.first = false
		}
		w.source.Part, held = p, true
	}
	w.last = true
	if !held {
		w.same = true // a file of no documents
	}
	return yield(w)
}

// hashFile gives the SHA-256 of a file in hex.
func hashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// steady gives an error where a file is no longer as it was found.
func steady(f *store.File) error {
	info, err := os.Stat(f.Path)
	if err == nil && (info.Size() != f.Size || f.Modified != 0 && info.ModTime().UnixNano() != f.Modified) {
		err = errChanging
	}
	return err
}

// vanish marks the files that are gone: those of a folder that could not be read are not.
func (b *batch) vanish() error {
	if b.scan.late {
		return nil
	}
	var gone []string
	keep := b.Vanished == keepFacts
	for path, known := range b.scan.known {
		if !b.scan.seen[path] && !(keep && known.Vanished) && !slices.ContainsFunc(b.scan.unreadable, func(dir string) bool { return within(path, dir) }) {
			gone = append(gone, path)
		}
	}
	slices.Sort(gone)
	for _, path := range gone {
		first, err := b.store.Vanish(path, keep)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if first {
			b.report.Vanished = append(b.report.Vanished, path)
			b.log.Info("vanished", "file", path, "facts", b.Vanished)
		}
	}
	return b.store.Forget()
}
