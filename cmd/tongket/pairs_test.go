//go:build unix

package main

import (
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/tongket/tongket/export/store"
)

// pairPack is a rule pack that changes nothing: it adds a term that its class has.
const pairPack = "lexicon:\n  medal:\n    terms: [huân chương]\n"

// Of two runs at once exactly one works, and the other leaves at once, writing nothing. The one that works waits in the middle
// of its start, at a rule pack that is a pipe, until the other has left: on a machine of any speed the two are at it at once.
func TestTwoRunsAtOnce(t *testing.T) {
	s := newSite(t)
	s.compose(30, 0)
	s.write("tongket.yaml", s.read("tongket.yaml")+"rules: quy-tac\n")
	s.write("quy-tac/a.yaml", pairPack)
	s.complete()
	pipe := filepath.Join(s.dir, "quy-tac/a.yaml")
	if err := os.Remove(pipe); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	pairs := asked(t, "TONGKET_PAIRS", 5)
	runs := len(s.history())
	for i := range pairs {
		s.write("bao-cao/doi.txt", report(1000+i, 0)) // something to do
		s.pair(pipe)
		if runs++; len(s.history()) != runs {
			t.Fatalf("%d runs in the history, want %d", len(s.history()), runs)
		}
	}
	s.clean()
	t.Logf("%d pairs, each with one run that worked and one that left", pairs)
}

// pair starts two runs and lets the one that waits at the pipe go on when the other has left.
func (s *site) pair(pipe string) {
	s.t.Helper()
	before := s.save()
	ended := make(chan *exec.Cmd, 2)
	pair := []*exec.Cmd{s.start(), s.start()}
	for _, cmd := range pair {
		go func() { _ = cmd.Wait(); ended <- cmd }()
	}
	first := s.next(ended, pair)
	if code := first.ProcessState.ExitCode(); code != exitLocked {
		s.t.Fatalf("exit code %d of the first to leave: %s", code, first.Stderr)
	}
	if !maps.Equal(before, s.save()) {
		s.t.Fatal("something was written while one run waited and the other left")
	}
	feed(s.t, pipe)
	second := s.next(ended, pair)
	if code := second.ProcessState.ExitCode(); code != exitOK && code != exitRefused { // the broken documents are tried three times
		s.t.Fatalf("exit code %d of the run that worked: %s", code, second.Stderr)
	}
	if maps.Equal(before, s.save()) {
		s.t.Fatal("the run that worked wrote nothing")
	}
}

// next waits for the next run that ends.
func (s *site) next(ended <-chan *exec.Cmd, pair []*exec.Cmd) *exec.Cmd {
	s.t.Helper()
	select {
	case cmd := <-ended:
		return cmd
	case <-time.After(2 * time.Minute):
		for _, cmd := range pair {
			_ = cmd.Process.Kill()
		}
		s.t.Fatal("neither run leaves: both are at work")
	}
	return nil
}

// feed gives the reader of the pipe the pack.
func feed(t *testing.T, pipe string) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(time.Millisecond) {
		f, err := os.OpenFile(pipe, os.O_WRONLY|syscall.O_NONBLOCK, 0)
		if errors.Is(err, syscall.ENXIO) && time.Now().Before(end) { // nobody reads yet
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteString(pairPack); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		return
	}
}

// history gives the runs that the store knows.
func (s *site) history() []store.Run {
	s.t.Helper()
	db, err := store.OpenReadOnly(filepath.Join(s.dir, "tongket.db"))
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	list, err := db.Runs()
	if err != nil {
		s.t.Fatal(err)
	}
	return list
}
