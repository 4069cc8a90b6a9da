package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/tongket/tongket/model"
)

func put(t *testing.T, path, text string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

func TestNothingReplacedBeforeCommit(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "o.jsonl")
	put(t, target, "old", 0o644)
	var s Set
	f, _ := ByPath(target)
	if err := errors.Join(s.Open(f, target, Options{}), s.Document(sample())); err != nil {
		t.Fatal(err)
	}
	s.Abort()
	if got := contents(t, dir); len(got) != 1 || got["o.jsonl"] != "old" {
		t.Errorf("after Abort: %v", got)
	}
}

// A target that fails late leaves the others as they were.
func TestOneFailureReplacesNone(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "o.jsonl")
	put(t, target, "old", 0o644)
	var s Set
	f, _ := ByPath(target)
	if err := s.Open(f, target, Options{}); err != nil {
		t.Fatal(err)
	}
	s.Stream(Format{Stream: func(io.Writer, Options) Writer { return failing{} }}, nil, Options{})
	if err := s.Commit(); err == nil {
		t.Error("Commit hides the failure")
	}
	s.Abort()
	if got := contents(t, dir); len(got) != 1 || got["o.jsonl"] != "old" {
		t.Errorf("after the failure: %v", got)
	}
}

type failing struct{}

func (failing) Document(*model.Records) error { return nil }
func (failing) Close() error                  { return io.ErrShortWrite }

func TestCommitKeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	real, link, dangling, fresh := filepath.Join(dir, "real.jsonl"), filepath.Join(dir, "link.jsonl"), filepath.Join(dir, "dangling.jsonl"), filepath.Join(dir, "new.jsonl")
	put(t, real, "old", 0o640)
	if err := os.Symlink("real.jsonl", link); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(filepath.Join(dir, "made.jsonl"), dangling); err != nil {
		t.Fatal(err)
	}
	var files Files
	for _, target := range []string{link, dangling, fresh} {
		w, err := files.Create(target)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, "new"); err != nil {
			t.Fatal(err)
		}
	}
	if err := files.Commit(); err != nil {
		t.Fatal(err)
	}
	for path, mode := range map[string]os.FileMode{real: 0o640, fresh: 0o600, filepath.Join(dir, "made.jsonl"): 0o600} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s: mode %v, want %v (%v)", path, info.Mode(), mode, err)
		}
	}
	for _, l := range []string{link, dangling} {
		if info, err := os.Lstat(l); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s is no link any more", l)
		}
	}
	if got := contents(t, dir); got["real.jsonl"] != "new" || got["made.jsonl"] != "new" || len(got) != 5 {
		t.Errorf("files: %v", got)
	}
}

func TestCreateRefuses(t *testing.T) {
	dir := t.TempDir()
	var files Files
	defer files.Abort()
	if _, err := files.Create(filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	if _, err := files.Create(filepath.Join(dir, "x", "..", "a")); !errors.Is(err, ErrTwice) {
		t.Errorf("the same target twice: %v", err)
	}
	t.Chdir(dir)
	if _, err := files.Create("a"); !errors.Is(err, ErrTwice) {
		t.Errorf("the same target by a relative path: %v", err)
	}
	if err := os.Symlink(".", "here"); err == nil {
		if _, err := files.Create(filepath.Join("here", "a")); !errors.Is(err, ErrTwice) {
			t.Errorf("the same target through a linked folder: %v", err)
		}
	}
	for _, bad := range []string{dir, filepath.Join(dir, "none", "a")} {
		if _, err := files.Create(bad); err == nil {
			t.Errorf("Create(%s) succeeds", bad)
		}
	}
}
