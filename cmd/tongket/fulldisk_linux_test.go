package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// page is the least that this file system can have more or less room.
const page = 4096

// smallDisk is a file system of its own, in memory, whose size the test chooses.
type smallDisk struct {
	*site
	disk string // where it is: store and outputs lie there, sources elsewhere
}

func newSmallDisk(t *testing.T) *smallDisk {
	d := &smallDisk{site: &site{t: t, dir: t.TempDir()}}
	d.disk = d.dir
	if err := syscall.Mount("tmpfs", d.disk, "tmpfs", 0, "size=256m"); err != nil {
		t.Skipf("no file system can be mounted here: %v", err)
	}
	sources := t.TempDir()
	t.Chdir(sources) // away from the disk in the end
	t.Cleanup(func() {
		if err := syscall.Unmount(d.disk, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	if err := os.Symlink(sources, filepath.Join(d.dir, "bao-cao")); err != nil {
		t.Fatal(err)
	}
	d.write("tongket.yaml", fmt.Sprintf("sources: [%q]\n", sources)+`outputs: [{path: kq/a.jsonl}, {path: kq/a.xlsx}, {path: kq/a.csv}, {path: kq/a.html}, {path: kq/goi/}]
reports: [tin/chay.json, tin/chay.md]
log: {level: error}
jobs: 2
`)
	return d
}

// leave gives the disk room for so many bytes more.
func (d *smallDisk) leave(room int64) {
	d.t.Helper()
	var s syscall.Statfs_t
	if err := syscall.Statfs(d.disk, &s); err != nil {
		d.t.Fatal(err)
	}
	used := int64(s.Blocks-s.Bfree) * s.Bsize
	if err := syscall.Mount("", d.disk, "", syscall.MS_REMOUNT, fmt.Sprintf("size=%d", used+room)); err != nil {
		d.t.Fatal(err)
	}
}

// run runs in this process and gives the exit code and what was said. Where blind is true it does not ask for the room there is.
func (d *smallDisk) run(blind bool) (code int, said string) {
	d.t.Helper()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		d.t.Setenv(name, os.Getenv(name)) // runs set them
	}
	var stderr bytes.Buffer
	c := &cli{stdin: strings.NewReader(""), stdout: &stderr, stderr: &stderr, say: messagesIn("vi"), lang: "vi"}
	b, err := c.newBatch(filepath.Join(d.dir, "tongket.yaml"), false)
	if err != nil {
		d.t.Fatal(err)
	}
	if blind {
		b.free = func(string) (int64, error) { return math.MaxInt64, nil }
	}
	code = c.code(b.scheduled(context.Background()))
	return code, stderr.String()
}

// The disk is full at one page after the other until a run succeeds: every run before it fails, says so, leaves the old
// outputs as they are and nothing half written; and with room again the next run repairs all.
func TestFullFileSystem(t *testing.T) {
	d := newSmallDisk(t)
	d.compose(30, 0)
	d.mustRun(exitRefused)
	state, old := d.save(), settled(d.outputs())
	d.compose(30, 1)
	d.mustRun(exitRefused)
	want := settled(d.outputs())
	files := openFiles(t)
	next := func(pages int) int { return 2*pages + 1 }
	if os.Getenv("TONGKET_KILLS") != "" {
		next = func(pages int) int { return pages + 1 }
	}
	failed, repaired := 0, 0
	for pages := 0; ; pages = next(pages) {
		d.restore(state)
		d.leave(int64(pages) * page)
		code, said := d.run(true)
		if code != exitFailed {
			if code != exitRefused || !maps.Equal(settled(d.outputs()), want) {
				t.Fatalf("%d pages: exit code %d: %s", pages, code, said)
			}
			break
		}
		failed++
		if !strings.Contains(said, "no space left") && !strings.Contains(said, "disk is full") {
			t.Fatalf("%d pages: %s", pages, said)
		}
		d.whole(old, want)
		d.leave(128 << 20)
		if failed%5 == 1 {
			d.mustRun(exitRefused)
			if !maps.Equal(settled(d.outputs()), want) {
				t.Fatalf("%d pages: with room again the outputs differ", pages)
			}
			d.clean()
			repaired++
		}
	}
	if failed < 5 {
		t.Errorf("%d runs failed", failed)
	}
	if now := openFiles(t); now > files {
		t.Errorf("%d files are open, %d were before %d runs failed", now, files, failed)
	}
	t.Logf("%d runs failed before one succeeded, %d of them repaired by the next", failed, repaired)
}

// mustRun runs with room and asks for an exit code.
func (d *smallDisk) mustRun(want int) {
	d.t.Helper()
	if code, said := d.run(false); code != want {
		d.t.Fatalf("exit code %d, want %d: %s", code, want, said)
	}
}

// A run that finds less room than twice the last outputs and some more does not begin, says how much there must be, and
// touches nothing.
func TestFreeSpaceAtStart(t *testing.T) {
	d := newSmallDisk(t)
	d.compose(5, 0)
	d.mustRun(exitRefused)
	before := d.save()
	d.compose(5, 1)
	d.leave(spare) // room for the outputs is missing
	code, said := d.run(false)
	if code != exitFailed || !strings.Contains(said, "trống") {
		t.Errorf("exit code %d: %s", code, said)
	}
	if !maps.Equal(before, d.save()) {
		t.Error("something was touched")
	}
	d.leave(spare + 16<<20)
	d.mustRun(exitRefused)
	if maps.Equal(before, d.save()) {
		t.Error("with room again nothing was written")
	}
	d.clean()
}

// openFiles counts the open files of this process.
func openFiles(t *testing.T) int {
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skip(err)
	}
	return len(list)
}
