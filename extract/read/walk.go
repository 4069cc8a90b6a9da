package read

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Walk calls visit for every document that paths name, in a fixed order: the paths as given, the names in a folder in
// byte order. Folders are read with all that is in them: files whose extension a format knows, no hidden ones. A file
// that is named itself is visited whatever it is called, and so is "-", standard input. What cannot be read, loops of
// links and what is no regular file go to warn, files in folders whose names tell of no document to pass, which may be nil. The first
// error of visit ends the walk and is returned.
func Walk(paths []string, visit func(source string) error, warn func(path string, err error), pass func(path string)) error {
	w := walker{visit: visit, warn: warn, pass: pass, extensions: extensions()}
	for _, p := range paths {
		if err := w.path(p); err != nil {
			return err
		}
	}
	return nil
}

type walker struct {
	visit      func(string) error
	warn       func(string, error)
	pass       func(string)
	extensions []string
	seen       map[string]bool // the folders entered, links resolved: one link to a folder above makes an endless path
}

// path walks one path of those given.
func (w *walker) path(p string) error {
	if p == "-" {
		return w.visit(p)
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		w.unreadable(p, err)
		return nil
	case info.IsDir():
		w.seen = map[string]bool{}
		return w.folder(p)
	}
	return w.visit(p)
}

func (w *walker) folder(dir string) error {
	real, err := filepath.EvalSymlinks(dir)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		w.unreadable(dir, err)
		return nil
	}
	if w.seen[real] {
		w.unreadable(dir, errors.New("a link to a folder that was read already"))
		return nil
	}
	w.seen[real] = true
	names, err := readNames(dir)
	if err != nil {
		w.unreadable(dir, err)
	}
	for i := range names.places {
		name := names.name(i)
		if strings.HasPrefix(name, ".") {
			continue
		}
		if err := w.entry(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) entry(path string) error {
	info, err := os.Stat(path)
	known := slices.Contains(w.extensions, strings.ToLower(filepath.Ext(path)))
	switch {
	case err != nil:
		w.unreadable(path, err)
	case info.IsDir():
		return w.folder(path)
	case !known: // a picture among the reports
		if w.pass != nil {
			w.pass(path)
		}
	case !info.Mode().IsRegular():
		w.unreadable(path, fmt.Errorf("not a regular file: %v", info.Mode().Type()))
	default:
		return w.visit(path)
	}
	return nil
}

func (w *walker) unreadable(path string, err error) {
	w.warn(path, refused(path, err))
}
