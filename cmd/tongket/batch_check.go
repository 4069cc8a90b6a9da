package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/extract"
)

// check says what a run would do, and whether it could: nothing is written.
func (b *batch) check() error {
	x, v, err := b.engine()
	if err != nil {
		return &failure{exitUsage, err}
	}
	fmt.Fprintf(b.stdout, b.talk.checkRules+"\n", group(int64(len(v.Book)), b.lang))
	if err := b.limits.checkOCR(b.say); err != nil {
		return &failure{exitUsage, err}
	}
	refused, err := b.checkSources(x, v)
	if err != nil {
		return failed(err)
	}
	var mistakes []error
	for _, dir := range b.folders() {
		if err := writable(dir); err != nil {
			mistakes = append(mistakes, fmt.Errorf(b.talk.notWritable, dir, err))
		}
	}
	if len(mistakes) > 0 {
		return failed(errors.Join(mistakes...))
	}
	for _, o := range b.Outputs {
		fmt.Fprintf(b.stdout, b.talk.checkOutputs+"\n", o.Path)
	}
	if refused {
		return &failure{code: exitRefused}
	}
	_, err = fmt.Fprintln(b.stdout, b.talk.checkFine)
	return failed(err)
}

// checkSources walks the sources and counts what a run would read, by the times of files.
func (b *batch) checkSources(x *extract.Extractor, v store.Version) (refused bool, err error) {
	b.scan.passed = b.passed()
	known := map[string]store.File{}
	s, err := store.OpenReadOnly(b.Store)
	switch {
	case err == nil:
		defer s.Close()
		b.store = s
		if b.by, err = s.Known(v); err != nil {
			return false, err
		}
		if known, err = s.Files(b.Tries); err != nil {
			return false, err
		}
		if b.same, err = b.unreached(x, v); err != nil {
			return false, err
		}
		b.scan.passed = b.passed()
	case !errors.Is(err, fs.ErrNotExist):
		return false, err
	}
	fresh, same, seen := 0, 0, map[string]bool{}
	for path, err := range files(b.roots(true), nil) {
		if err != nil {
			refused = true
			fmt.Fprintf(b.stderr, "tongket: "+b.talk.checkSources+"\n", path, b.reason(err))
			continue
		}
		f := store.File{Path: path}
		if b.ours(path) || seen[path] || b.stat(&f) != nil {
			continue
		}
		seen[path] = true
		if k, ok := known[path]; ok && k.Size == f.Size && (k.Modified == f.Modified || k.Modified == 0) && (k.Version == b.by || b.same[path]) && !k.Due {
			same++
		} else {
			fresh++
		}
	}
	gone := 0
	for path := range known {
		if !seen[path] {
			gone++
		}
	}
	n := func(i int) string { return group(int64(i), b.lang) }
	_, err = fmt.Fprintf(b.stdout, b.talk.checkNew+"\n", n(fresh), n(same), n(gone))
	return refused, err
}

// writable says whether files can be made in a folder, or in the one above it where it is still to be made.
func writable(dir string) error {
	for {
		info, err := os.Stat(dir)
		if err == nil && !info.IsDir() {
			return fs.ErrExist
		}
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(dir) == dir {
			return err
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.CreateTemp(dir, ".tongket-check-*")
	if err != nil {
		return errors.Unwrap(err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// within says whether a path lies in a folder, or is it.
func within(path, dir string) bool {
	return path == dir || strings.HasPrefix(path, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
}
