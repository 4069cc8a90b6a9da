package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// Files holds files that are being written. They lie beside their targets under temporary names until Commit.
type Files struct {
	pending []*pending
	dirs    []string // temporary folders
	made    []string // folders of targets that were not there before
	owned   []io.Closer
	names   []string // of targets, as asked for
}

// pending is one file on its way. A target that is no regular file (a device, a pipe) is written as it is: temp is "".
type pending struct {
	*os.File
	target, temp string
	mode         os.FileMode // that of the file to be replaced; 0 where there is none
}

// ErrTwice says that two outputs have the same name.
var ErrTwice = errors.New("written twice")

// Create begins the file that Commit will name target.
func (f *Files) Create(target string) (io.Writer, error) {
	p, err := f.create(target)
	if err != nil {
		return nil, err
	}
	return p.File, nil
}

// CreatePath begins the file that Commit will name target, for a library that opens files by itself: it gives the path of
// an empty file to write to. A device or a pipe cannot be written in this way.
func (f *Files) CreatePath(target string) (string, error) {
	p, err := f.create(target)
	if err != nil {
		return "", err
	}
	if p.temp == "" {
		return "", fmt.Errorf("%s is no regular file", target)
	}
	return p.temp, nil
}

func (f *Files) create(target string) (*pending, error) {
	path, err := resolve(target)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(f.pending, func(p *pending) bool { return p.target == path }) {
		return nil, ErrTwice
	}
	p, err := begin(path)
	if err != nil {
		return nil, err
	}
	f.pending, f.names = append(f.pending, p), append(f.names, target)
	return p, nil
}

// maxLinks is how many links may lead to a file.
const maxLinks = 40

// resolve gives the one path of a file that may not exist yet. A link stays a link: what it points to is written.
func resolve(target string) (string, error) {
	path, err := filepath.Abs(target)
	if err != nil {
		return "", err
	}
	for range maxLinks {
		dir, err := filepath.EvalSymlinks(filepath.Dir(path))
		if err != nil {
			return "", err
		}
		path = filepath.Join(dir, filepath.Base(path))
		next, err := os.Readlink(path)
		if err != nil { // no link
			return path, nil
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(dir, next)
		}
		path = next
	}
	return "", fmt.Errorf("%s: too many links", target)
}

func begin(target string) (*pending, error) {
	mode := os.FileMode(0)
	if info, err := os.Stat(target); err == nil {
		switch {
		case info.IsDir():
			return nil, &fs.PathError{Op: "create", Path: target, Err: syscall.EISDIR}
		case !info.Mode().IsRegular():
			file, err := os.OpenFile(target, os.O_WRONLY, 0)
			return &pending{file, target, "", 0}, err
		}
		mode = info.Mode().Perm()
	}
	file, err := createTemp(filepath.Dir(target))
	if err != nil {
		return nil, err
	}
	return &pending{file, target, file.Name(), mode}, nil
}

// createTemp makes a file of a new name that nobody else can read: reports name people.
func createTemp(dir string) (*os.File, error) {
	for n := 0; ; n++ {
		file, err := os.OpenFile(filepath.Join(dir, fmt.Sprintf(tempName, os.Getpid(), n)), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) && n < maxTemp {
			continue
		}
		var path *fs.PathError
		if errors.As(err, &path) { // of the folder, since nobody asked for the file
			err = &fs.PathError{Op: "create a file in", Path: dir, Err: path.Err}
		}
		return file, err
	}
}

// tempName is the pattern of temporary files: the process, and a number.
const tempName = ".tongket-%d-%d.tmp"

// maxTemp is how many names for a temporary file are tried.
const maxTemp = 10000

// TempDir makes a folder that Commit and Abort remove.
func (f *Files) TempDir() (string, error) {
	dir, err := os.MkdirTemp("", "tongket-*")
	if err == nil {
		f.dirs = append(f.dirs, dir)
	}
	return dir, err
}

// Mkdir makes a folder for targets, with those above it, where there is none. It stays only if Commit succeeds.
func (f *Files) Mkdir(dir string) error {
	var missing []string
	for path := filepath.Clean(dir); ; path = filepath.Dir(path) {
		info, err := os.Stat(path)
		if err == nil && !info.IsDir() {
			return &fs.PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
		}
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrNotExist) || path == filepath.Dir(path) {
			return err
		}
		missing = append(missing, path)
	}
	for _, path := range slices.Backward(missing) {
		if err := os.Mkdir(path, 0o700); err != nil {
			return err
		}
		f.made = append(f.made, path)
	}
	return nil
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
	f.pending, f.made = nil, nil
	return nil
}

func (p *pending) finish() error {
	if p.temp == "" {
		return p.Close()
	}
	var err error
	if p.mode != 0 {
		err = p.Chmod(p.mode)
	}
	return errors.Join(err, p.Sync(), p.Close())
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
	for _, dir := range slices.Backward(f.made) {
		_ = os.Remove(dir) // unless somebody else has put something there
	}
	f.pending, f.dirs, f.owned, f.made = nil, nil, nil, nil
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
