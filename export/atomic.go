package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// Files holds files that are being written. They lie beside their targets under temporary names until Commit.
type Files struct {
	pending []*pending
	dirs    []string // temporary folders
	owned   []io.Closer
	names   []string // of targets, as asked for
}

// pending is one file on its way. A target that is no regular file (a device, a pipe) is written as it is: temp is "".
type pending struct {
	*os.File
	target, temp string
	mode         os.FileMode // that of the file to be replaced
}

// ErrTwice says that two outputs have the same name.
var ErrTwice = errors.New("written twice")

// Create begins the file that Commit will name target.
func (f *Files) Create(target string) (io.Writer, error) {
	name := target
	if real, err := filepath.EvalSymlinks(target); err == nil {
		target = real // a link stays a link: what it points to is replaced
	}
	if slices.ContainsFunc(f.pending, func(p *pending) bool { return p.target == filepath.Clean(target) }) {
		return nil, ErrTwice
	}
	p, err := begin(filepath.Clean(target))
	if err != nil {
		return nil, err
	}
	f.pending, f.names = append(f.pending, p), append(f.names, name)
	return p.File, nil
}

func begin(target string) (*pending, error) {
	mode := os.FileMode(0o600)
	if info, err := os.Stat(target); err == nil {
		switch {
		case info.IsDir():
			return nil, fmt.Errorf("%s is a folder", target)
		case !info.Mode().IsRegular():
			file, err := os.OpenFile(target, os.O_WRONLY, 0)
			return &pending{file, target, "", 0}, err
		}
		mode = info.Mode().Perm()
	}
	file, err := os.CreateTemp(filepath.Dir(target), ".tongket-*.tmp") // CreateTemp gives mode 0600
	if err != nil {
		return nil, err
	}
	return &pending{file, target, file.Name(), mode}, nil
}

// TempDir makes a folder that Commit and Abort remove.
func (f *Files) TempDir() (string, error) {
	dir, err := os.MkdirTemp("", "tongket-*")
	if err == nil {
		f.dirs = append(f.dirs, dir)
	}
	return dir, err
}

// Own lets Commit and Abort close c, before temporary folders are removed.
func (f *Files) Own(c io.Closer) { f.owned = append(f.owned, c) }

// Paths lists the targets in the order in which they were begun.
func (f *Files) Paths() []string { return slices.Clone(f.names) }

// Commit makes every file safe on disk, and only then names them all.
func (f *Files) Commit() error {
	defer f.Abort()
	for _, p := range f.pending {
		if err := p.finish(); err != nil {
			return err
		}
	}
	for i, p := range f.pending {
		if p.temp == "" {
			continue
		}
		if err := os.Rename(p.temp, p.target); err != nil {
			f.pending = f.pending[i:]
			return err
		}
	}
	for _, p := range f.pending {
		if p.temp != "" {
			syncDir(filepath.Dir(p.target))
		}
	}
	f.pending = nil
	return nil
}

func (p *pending) finish() error {
	if p.temp == "" {
		return p.Close()
	}
	return errors.Join(p.Chmod(p.mode), p.Sync(), p.Close())
}

// Abort removes what Commit has not named.
func (f *Files) Abort() {
	for _, p := range f.pending {
		_ = p.Close() // closed already where Commit came this far
		if p.temp != "" {
			_ = os.Remove(p.temp)
		}
	}
	for _, c := range f.owned {
		_ = c.Close()
	}
	for _, dir := range f.dirs {
		_ = os.RemoveAll(dir)
	}
	f.pending, f.dirs, f.owned = nil, nil, nil
}

// syncDir makes the renames in a folder last. Systems on which a folder cannot be synced do it by themselves.
func syncDir(dir string) {
	d, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = d.Sync()
	_ = d.Close()
}
