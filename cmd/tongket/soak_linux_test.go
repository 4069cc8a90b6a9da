package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// soakDocuments is how many reports the folder of a soak holds; one is written anew each second.
const soakDocuments = 10

// soak is a row of runs in one folder.
type soak struct {
	*site
	ended   chan soaked
	pending int
	codes   map[int]int // runs by their exit code
	seen    []footprint
}

// soaked is a run that ended.
type soaked struct {
	cmd    *exec.Cmd
	signal os.Signal // nil where it got none
	open   int       // most files that it had open, as far as anybody looked
}

// footprint is what a run takes, and what it leaves.
type footprint struct {
	open   int   // files
	memory int64 // KiB
	store  int64 // bytes
	files  int   // in the folder, without its sources
}

func newSoak(t *testing.T) *soak {
	s := &soak{site: newSite(t), ended: make(chan soaked), codes: map[int]int{}}
	s.write("tongket.yaml", s.read("tongket.yaml")+"history: 5\nvanished: drop\nreports: [tin/chay.json, tin/chay.md]\nmetrics: tin/tongket.prom\n")
	for i := range soakDocuments {
		s.edit(i)
	}
	return s
}

// edit writes one report anew; now and then one is away for a while.
func (s *soak) edit(n int) {
	name := fmt.Sprintf("bao-cao/%02d.txt", n%soakDocuments)
	if n%7 == 6 {
		_ = os.Remove(filepath.Join(s.dir, name))
		return
	}
	s.write(name, report(n%soakDocuments, n))
}

// begin starts a run, which gets a signal after a while where one is given.
func (s *soak) begin(signal os.Signal, after time.Duration) {
	cmd := s.start()
	s.pending++
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	go func() {
		r := soaked{cmd: cmd}
		begin := time.Now()
		for {
			r.open = max(r.open, openOf(cmd.Process.Pid))
			if signal != nil && r.signal == nil && time.Since(begin) >= after {
				r.signal = signal
				_ = cmd.Process.Signal(signal)
			}
			select {
			case <-done:
				s.ended <- r
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
}

// reap takes the runs that have ended: all of them, or those that have by now.
func (s *soak) reap(all bool) {
	s.t.Helper()
	for s.pending > 0 {
		if all {
			s.take(<-s.ended)
			continue
		}
		select {
		case r := <-s.ended:
			s.take(r)
		default:
			return
		}
	}
}

// take looks at a run that ended: its exit code is one of those that its signal allows, and it complains of nothing.
func (s *soak) take(r soaked) {
	s.t.Helper()
	s.pending--
	code, said := r.cmd.ProcessState.ExitCode(), fmt.Sprint(r.cmd.Stderr)
	s.codes[code]++
	allowed := []int{exitOK, exitRefused, exitLocked} // a report may be written anew while it is read
	switch r.signal {
	case syscall.SIGKILL:
		allowed = append(allowed, -1)
	case syscall.SIGTERM:
		allowed = append(allowed, -1, exitInterrupted)
	}
	if !slices.Contains(allowed, code) || strings.Contains(said, "DATA RACE") || strings.Contains(said, "level=ERROR") {
		s.t.Errorf("exit code %d after %v: %s", code, r.signal, said)
	}
	if code == exitOK || code == exitRefused {
		f := s.footprint()
		f.open, f.memory = r.open, r.cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
		s.seen = append(s.seen, f)
	}
}

// footprint looks at what there is in the folder.
func (s *soak) footprint() (f footprint) {
	_ = filepath.WalkDir(s.dir, func(path string, e os.DirEntry, err error) error { // files come and go meanwhile
		if err != nil {
			return nil
		}
		if e.Name() == "bao-cao" {
			return filepath.SkipDir
		}
		if info, err := e.Info(); err == nil && !e.IsDir() {
			f.files++
			if strings.HasPrefix(e.Name(), "tongket.db") {
				f.store += info.Size() // with the journal
			}
		}
		return nil
	})
	return f
}

// least gives the smallest of each figure: what a run has open while it works comes and goes, what leaks stays.
func least(list []footprint) (m footprint) {
	m = list[0]
	for _, f := range list {
		m = footprint{min(m.open, f.open), min(m.memory, f.memory), min(m.store, f.store), min(m.files, f.files)}
	}
	return m
}

// steady fails where the last third of a long row of footprints is larger than the second.
func (s *soak) steady(name string) {
	s.t.Helper()
	n := len(s.seen)
	if n == 0 {
		s.t.Fatalf("%s: no run ended well: %v", name, s.codes)
	}
	middle, last := least(s.seen[n/3:n-n/3]), least(s.seen[n-n/3:])
	s.t.Logf("%s: %d looks; second third %+v, last third %+v", name, n, middle, last)
	if n < 30 {
		return
	}
	if last.open > middle.open+2 || last.files > middle.files+2 || last.store > middle.store*5/4 || last.memory > middle.memory*5/4 {
		s.t.Errorf("%s grows", name)
	}
}

// A run each second with random kills, and beside them a run that watches all the time: nothing grows, no file stays open, old
// runs are forgotten, and the end is that of an undisturbed run. make soak has the race detector look on.
func TestSoak(t *testing.T) {
	length := time.Duration(asked(t, "TONGKET_SOAK", 6)) * time.Second
	s, w := newSoak(t), newSoak(t)
	random := rand.New(rand.NewPCG(3, 4))
	watching := exec.Command(w.program, "batch", "--watch", "--config", filepath.Join(w.dir, "tongket.yaml"))
	watching.Stderr = &strings.Builder{}
	if err := watching.Start(); err != nil {
		t.Fatal(err)
	}
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	n := soakDocuments
	for begin := time.Now(); time.Since(begin) < length; n++ {
		s.edit(n)
		w.edit(n)
		signal := []os.Signal{nil, nil, nil, syscall.SIGKILL, syscall.SIGKILL, syscall.SIGTERM}[random.IntN(6)]
		s.begin(signal, time.Duration(random.Int64N(int64(time.Second))))
		<-tick.C
		s.reap(false)
		f := w.footprint()
		f.open, f.memory = openOf(watching.Process.Pid), memoryOf(watching.Process.Pid)
		w.seen = append(w.seen, f)
	}
	s.reap(true)
	_ = watching.Process.Signal(syscall.SIGTERM)
	if code := finish(watching); code != exitInterrupted || strings.Contains(fmt.Sprint(watching.Stderr), "DATA RACE") || strings.Contains(fmt.Sprint(watching.Stderr), "level=ERROR") {
		t.Errorf("exit code %d of the run that watched: %s", code, watching.Stderr)
	}
	if code := finish(s.start()); code != exitOK {
		t.Errorf("exit code %d of the last run", code)
	}
	s.clean()
	for _, folder := range []*soak{s, w} {
		if runs := len(folder.history()); runs > 5+2 {
			t.Errorf("%d runs in the history", runs)
		}
	}
	t.Logf("%d runs, by exit code %v; the run that watched made outputs of run %d", n-soakDocuments, s.codes, w.history()[0].Run)
	s.steady("runs")
	w.steady("watching")
	s.asFresh()
}

// asFresh fails where the outputs are not those of one run over the same sources. The workbook tells of the one before it.
func (s *soak) asFresh() {
	s.t.Helper()
	fresh := newSoak(s.t)
	for i := range soakDocuments {
		name := fmt.Sprintf("bao-cao/%02d.txt", i)
		_ = os.Remove(filepath.Join(fresh.dir, name))
		if data, err := os.ReadFile(filepath.Join(s.dir, name)); err == nil {
			fresh.write(name, string(data))
		}
	}
	if code := finish(fresh.start()); code != exitOK {
		s.t.Fatalf("exit code %d", code)
	}
	want, got := fresh.outputs(), s.outputs()
	for name := range want {
		if want[name] != got[name] && filepath.Ext(name) != ".xlsx" {
			s.t.Errorf("%s is not that of a fresh run", name)
		}
	}
	if len(got) != len(want) {
		s.t.Errorf("%d outputs, a fresh run makes %d", len(got), len(want))
	}
}

// openOf counts the files that a process has open, 0 where it has ended.
func openOf(pid int) int {
	list, _ := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid))
	return len(list)
}

// memoryOf gives what a process takes of memory, in KiB.
func memoryOf(pid int) (n int64) {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(data)) {
		if _, err := fmt.Sscanf(line, "VmRSS: %d", &n); err == nil {
			break
		}
	}
	return n
}
