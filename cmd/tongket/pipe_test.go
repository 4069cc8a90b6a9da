//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A named pipe is read where somebody writes it; where nobody does, it is given up, and the run goes on.
func TestPipe(t *testing.T) {
	dir := t.TempDir()
	silent, spoken := filepath.Join(dir, "im"), filepath.Join(dir, "noi")
	for _, p := range []string{silent, spoken} {
		if err := syscall.Mkfifo(p, 0o600); err != nil {
			t.Skip(err)
		}
	}
	go func() {
		f, err := os.OpenFile(spoken, os.O_WRONLY, 0)
		if err != nil {
			return
		}
		defer f.Close()
		_, _ = f.WriteString("Có 5 CĐCS.")
	}()
	var stdout, stderr strings.Builder
	start := time.Now()
	code := run([]string{"extract", silent, spoken, "--timeout", "300ms", "--lang", "en"}, strings.NewReader(""), &stdout, &stderr)
	if code != exitRefused || !strings.Contains(stderr.String(), silent+": refused: took longer than 300ms") || strings.Count(stdout.String(), `"record":"document"`) != 1 {
		t.Errorf("code %d\n%s\n%s", code, &stdout, &stderr)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

// A folder with pipes, loops of links and a folder that nobody may enter ends, and names each of them.
func TestOddFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Có 5 CĐCS."), 0o600); err != nil {
		t.Fatal(err)
	}
	closed := filepath.Join(dir, "dong")
	for _, err := range []error{
		syscall.Mkfifo(filepath.Join(dir, "ong.txt"), 0o600), os.Symlink("..", filepath.Join(dir, "vong")),
		os.Symlink("tu.txt", filepath.Join(dir, "tu.txt")), os.Mkdir(closed, 0o000),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	defer os.Chmod(closed, 0o700)
	var stdout, stderr strings.Builder
	code := run([]string{"extract", dir, "--lang", "en"}, strings.NewReader(""), &stdout, &stderr)
	want := []string{"ong.txt: refused", "tu.txt: refused"}
	if os.Geteuid() != 0 {
		want = append(want, "dong: refused")
	}
	for _, w := range want {
		if !strings.Contains(stderr.String(), w) {
			t.Errorf("no %q in %s", w, &stderr)
		}
	}
	if code != exitRefused || strings.Count(stdout.String(), `"record":"document"`) != 1 {
		t.Errorf("code %d, %s", code, &stdout)
	}
}
