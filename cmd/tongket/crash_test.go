//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asked gives how much of a proof is asked for by the environment (make crash), or the little that every test run does.
func asked(t *testing.T, name string, ordinary int) int {
	value := os.Getenv(name)
	if value == "" {
		return ordinary
	}
	n, err := strconv.Atoi(value)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// site is a folder with a configuration, sources and outputs.
type site struct {
	t       *testing.T
	dir     string
	program string
}

func newSite(t *testing.T) *site {
	s := &site{t: t, dir: t.TempDir()}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s.program = filepath.Join(t.TempDir(), "tongket") // by this name the test's program is tongket
	if err := os.Symlink(exe, s.program); err != nil {
		t.Fatal(err)
	}
	s.write("tongket.yaml", `sources: [bao-cao]
outputs: [{path: kq/a.jsonl}, {path: kq/a.xlsx}, {path: kq/a.csv}, {path: kq/a.html}, {path: kq/goi/}]
log: {level: error}
`)
	return s
}

func (s *site) write(name, text string) {
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// report composes a report of a district; its figures hang on n and on how often it was written anew.
func report(n, edition int) string {
	return fmt.Sprintf("Liên đoàn Lao động huyện Kiến Xương có %d công đoàn cơ sở với %d đoàn viên. Năm 2020, kết nạp mới %d đoàn viên.\n", 100+n, 5000+7*n+edition, 20+n%50)
}

// compose writes n reports, some of them twice, some broken, and an archive of some more; edition 1 changes some, takes some
// away and adds some.
func (s *site) compose(n, edition int) {
	for i := range n {
		name := fmt.Sprintf("bao-cao/%03d/%05d.txt", i/1000, i)
		switch {
		case i%97 == 3:
			s.write(name, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
		case i%50 == 7:
			s.write(name, report(i-1, 0))
		case i%10 == 5:
			s.write(name, report(i, edition))
		case i%31 == 11 && edition > 0:
			_ = os.Remove(filepath.Join(s.dir, name))
		default:
			s.write(name, report(i, 0))
		}
	}
	if edition > 0 {
		s.write("bao-cao/moi.txt", report(n, 0))
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 5 + 2*edition {
		w, err := z.Create(fmt.Sprintf("%d.txt", i))
		if err == nil {
			_, err = w.Write([]byte(report(2*n+i, edition*(i%2))))
		}
		if err != nil {
			s.t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		s.t.Fatal(err)
	}
	s.write("bao-cao/nen.zip", b.String())
}

// start starts a run.
func (s *site) start() *exec.Cmd {
	cmd := exec.Command(s.program, "batch", "--config", filepath.Join(s.dir, "tongket.yaml"))
	cmd.Stderr = &bytes.Buffer{}
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	return cmd
}

// finish waits for a run and gives its exit code, -1 where a signal ended it.
func finish(cmd *exec.Cmd) int {
	_ = cmd.Wait()
	return cmd.ProcessState.ExitCode()
}

// complete runs to the end.
func (s *site) complete() {
	cmd := s.start()
	if code := finish(cmd); code != exitRefused { // some are broken
		s.t.Fatalf("exit code %d: %s", code, cmd.Stderr)
	}
}

// outputs reads everything under kq.
func (s *site) outputs() map[string]string {
	files := map[string]string{}
	root := filepath.Join(s.dir, "kq")
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(data)
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		s.t.Fatal(err)
	}
	return files
}

// settled drops the temporary files that a killed run may leave until the next one.
func settled(files map[string]string) map[string]string {
	maps.DeleteFunc(files, func(name, _ string) bool { return strings.HasSuffix(name, ".tmp") })
	return files
}

// save and restore keep the state of a site but for its sources.
func (s *site) save() map[string]string {
	state := map[string]string{}
	for name, data := range s.outputs() {
		state["kq"+name] = data
	}
	data, err := os.ReadFile(filepath.Join(s.dir, "tongket.db"))
	if err != nil {
		s.t.Fatal(err)
	}
	state["tongket.db"] = string(data)
	return state
}

func (s *site) restore(state map[string]string) {
	for _, name := range []string{"kq", "tongket.db", "tongket.db-wal", "tongket.db-shm", "tongket.db.tmp"} {
		if err := os.RemoveAll(filepath.Join(s.dir, name)); err != nil {
			s.t.Fatal(err)
		}
	}
	for name, data := range state {
		s.write(name, data)
	}
}

// whole fails where an output is neither that of before nor that of after.
func (s *site) whole(before, after map[string]string) {
	s.t.Helper()
	for name, data := range settled(s.outputs()) {
		if data != before[name] && data != after[name] {
			s.t.Fatalf("%s is neither the old nor the new file (%d bytes, %d and %d)", name, len(data), len(before[name]), len(after[name]))
		}
	}
}

// clean fails where anything but outputs, store and configuration is left.
func (s *site) clean() {
	s.t.Helper()
	err := filepath.WalkDir(s.dir, func(path string, e fs.DirEntry, err error) error {
		if name := e.Name(); strings.HasSuffix(name, ".tmp") || strings.HasSuffix(name, "-wal") || strings.HasSuffix(name, "-shm") {
			s.t.Errorf("%s is left", path)
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

// Runs that are killed at random points and begun again give what an undisturbed one gives; and after every kill every output
// is a whole file, the old one or the new one. Every fourth signal asks politely instead.
func TestKilledRunsLoseNothing(t *testing.T) {
	kills, documents := asked(t, "TONGKET_KILLS", 20), asked(t, "TONGKET_DOCUMENTS", 120)
	s := newSite(t)
	s.compose(documents, 0)
	s.complete()
	state, old := s.save(), settled(s.outputs())

	s.compose(documents, 1)
	begin := time.Now()
	s.complete()
	took := time.Since(begin)
	want := settled(s.outputs())
	if maps.Equal(old, want) {
		t.Fatal("the second edition changes nothing")
	}

	s.restore(state)
	random := rand.New(rand.NewPCG(1, 2))
	ended, killed, stopped := 0, 0, 0 // took is kept near the time of a run: a longer wait only sees runs that have ended
	for killed+stopped < kills {
		begun, cmd := time.Now(), s.start()
		signal := syscall.SIGKILL
		if (killed+stopped)%4 == 3 {
			signal = syscall.SIGTERM
		}
		time.Sleep(time.Duration(random.Int64N(int64(took) * 3 / 4)))
		asked := time.Now()
		_ = cmd.Process.Signal(signal)
		switch code := finish(cmd); {
		case code == exitRefused:
			ended++
			took = time.Since(begun)
			if !maps.Equal(settled(s.outputs()), want) {
				t.Fatal("a run that ended published something else")
			}
			s.clean()
			s.restore(state)
			continue
		case signal == syscall.SIGKILL && code == -1:
			killed++
		case signal == syscall.SIGTERM && (code == exitInterrupted || code == -1): // before main the signal kills
			stopped++
			if late := time.Since(asked); late > 10*time.Second {
				t.Errorf("it took %v to stop", late)
			}
		default:
			t.Fatalf("exit code %d: %s", code, cmd.Stderr)
		}
		s.whole(old, want)
	}
	s.complete()
	if got := settled(s.outputs()); !maps.Equal(got, want) {
		t.Errorf("after %d kills the outputs differ: %v and %v", kills, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
	s.clean()
	t.Logf("%d killed, %d stopped, %d had ended before", killed, stopped, ended)
}

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

// Of two runs at once one works, and the other leaves at once, writing nothing.
func TestTwoRunsAtOnce(t *testing.T) {
	s := newSite(t)
	s.compose(30, 0)
	s.complete()
	for range asked(t, "TONGKET_PAIRS", 3) {
		held, err := lock(filepath.Join(s.dir, "tongket.db"))
		if err != nil {
			t.Fatal(err)
		}
		before, begin := s.save(), time.Now()
		cmd := s.start()
		if code := finish(cmd); code != exitLocked {
			t.Errorf("exit code %d while another run is at work: %s", code, cmd.Stderr)
		}
		if took := time.Since(begin); took > 5*time.Second {
			t.Errorf("it took %v to leave", took)
		}
		if !maps.Equal(before, s.save()) {
			t.Error("the second run wrote something")
		}
		if err := held.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.RemoveAll(filepath.Join(s.dir, "tongket.db")); err != nil {
			t.Fatal(err)
		}
		pair := []*exec.Cmd{s.start(), s.start()}
		codes := []int{finish(pair[0]), finish(pair[1])}
		slices.Sort(codes)
		if !slices.Equal(codes, []int{exitRefused, exitLocked}) && !slices.Equal(codes, []int{exitRefused, exitRefused}) { // the one may end before the other begins
			t.Errorf("exit codes %v", codes)
		}
	}
}
