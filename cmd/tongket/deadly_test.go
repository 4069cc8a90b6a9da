//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/tongket/tongket/export/store"
)

// A document at which the whole process ends is tried in three runs, and then parked with the reason until it changes. Here it
// is one that takes its time, and a SIGKILL whenever it is being read.
func TestDeadlyDocument(t *testing.T) {
	s := newSite(t)
	for i := range 20 {
		s.write("bao-cao/"+string(rune('a'+i))+".txt", report(i, 0))
	}
	deadly := filepath.Join("bao-cao", "j-chết.txt")
	s.write(deadly, "Công đoàn: "+strings.Repeat("12 ", 1<<19))
	for range defaultTries {
		s.killAt(deadly)
	}
	if code := finish(s.start()); code != exitRefused {
		t.Fatalf("exit code %d after %d kills", code, defaultTries)
	}
	if c := s.counts(); c.Documents != 20 {
		t.Errorf("%+v", c)
	}
	if f := s.failures(); len(f) != 1 || f[0].Path != deadly || f[0].Reason != store.Deadly || f[0].Tries != defaultTries {
		t.Errorf("%+v", f)
	}
	if code := finish(s.start()); code != exitOK {
		t.Errorf("exit code %d while the document is parked", code)
	}
	s.write(deadly, report(99, 0))
	if code := finish(s.start()); code != exitOK || s.counts().Documents != 21 || len(s.failures()) != 0 {
		t.Errorf("exit code %d when the document has changed: %+v", code, s.failures())
	}
	s.clean()
}

// killAt kills a run while it reads a document.
func (s *site) killAt(path string) {
	s.t.Helper()
	file := filepath.Join(s.dir, "tongket.db.tmp", "attempts")
	before, _ := os.Stat(file) // what the run before left
	cmd := s.start()
	reads := func(a attempt) bool { return a.Path == path }
	for end := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		list, err := unfinished(file)
		if err != nil {
			s.t.Fatal(err)
		}
		now, err := os.Stat(file)
		if err == nil && (before == nil || now.ModTime() != before.ModTime()) && slices.ContainsFunc(list, reads) {
			break
		}
		if time.Now().After(end) {
			s.t.Fatalf("%s is not read: %s", path, cmd.Stderr)
		}
	}
	_ = cmd.Process.Signal(syscall.SIGKILL)
	if code := finish(cmd); code != -1 {
		s.t.Fatalf("exit code %d of a run that was killed", code)
	}
}

// failures gives what the store knows of documents that could not be read.
func (s *site) failures() []store.Failure {
	s.t.Helper()
	db, err := store.OpenReadOnly(filepath.Join(s.dir, "tongket.db"))
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	list, err := db.Failures()
	if err != nil {
		s.t.Fatal(err)
	}
	return list
}
