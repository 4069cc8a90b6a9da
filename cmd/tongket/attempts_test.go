package main

import (
	"path/filepath"
	"testing"
)

// Where nothing can be noted every reader is told so: none waits for the place that another one did not get.
func TestAttemptsUnwritable(t *testing.T) {
	a, err := openAttempts(filepath.Join(t.TempDir(), "attempts"), 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := a.begin(attempt{Path: "a.txt"}); err == nil {
			t.Fatal("an attempt was noted in a file that is closed")
		}
	}
}
