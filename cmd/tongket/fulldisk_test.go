//go:build unix

package main

import (
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// No file may grow beyond a limit that rises until a run succeeds: every run before it fails, says so and leaves the old
// outputs as they are.
func TestFullDisk(t *testing.T) {
	s := newSite(t)
	s.compose(30, 0)
	s.complete()
	state, old := s.save(), settled(s.outputs())
	s.compose(30, 1)
	s.complete()
	want := settled(s.outputs())
	s.restore(state)
	factor := 1.6
	if os.Getenv("TONGKET_KILLS") != "" {
		factor = 1.02
	}
	failed := 0
	for blocks := 1.0; ; blocks = blocks*factor + 1 {
		cmd := exec.Command("/bin/sh", "-c", `ulimit -f "$1" && exec "$2" batch --config "$3"`, "sh", strconv.Itoa(int(blocks)), s.program, filepath.Join(s.dir, "tongket.yaml"))
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		code := finish(cmd)
		if code == exitRefused {
			break
		}
		failed++
		if code != exitFailed || stderr.Len() == 0 {
			t.Fatalf("%d blocks: exit code %d: %s", int(blocks), code, &stderr)
		}
		s.whole(old, want)
		if blocks > 1<<20 {
			t.Fatalf("no run succeeds: %s", &stderr)
		}
	}
	if failed == 0 || !maps.Equal(settled(s.outputs()), want) {
		t.Errorf("after %d failures the outputs differ", failed)
	}
	s.complete() // with room for it the journal is folded into the store
	s.clean()
	t.Logf("%d runs failed before one succeeded", failed)
}
