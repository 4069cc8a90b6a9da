//go:build unix

package main

import (
	"maps"
	"math/rand/v2"
	"slices"
	"syscall"
	"testing"
	"time"
)

// Runs that are killed with SIGKILL at random points and begun again give what an undisturbed one gives; and after every kill
// every output is a whole file, the old one or the new one. After every fourth kill one run more is asked politely to stop.
func TestKilledRunsLoseNothing(t *testing.T) {
	kills, documents := asked(t, "TONGKET_KILLS", 20), asked(t, "TONGKET_DOCUMENTS", 120)
	s := newSite(t)
	s.compose(documents, 0)
	s.complete()
	state, old := s.save(), settled(s.outputs())

	s.compose(documents, 1)
	begin := time.Now()
	s.complete()
	k := killing{site: s, took: time.Since(begin), old: old, want: settled(s.outputs()), state: state, random: rand.New(rand.NewPCG(1, 2))}
	counts := s.counts()
	if maps.Equal(old, k.want) {
		t.Fatal("the second edition changes nothing")
	}
	s.restore(state)
	for k.killed < kills {
		for !k.signal(syscall.SIGKILL) {
		}
		if k.killed%4 == 0 {
			for !k.signal(syscall.SIGTERM) {
			}
		}
	}
	s.complete()
	if got := settled(s.outputs()); !maps.Equal(got, k.want) {
		t.Errorf("after %d kills the outputs differ: %v and %v", kills, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(k.want)))
	}
	if got := s.counts(); got != counts {
		t.Errorf("after %d kills the store holds %+v, undisturbed %+v", kills, got, counts)
	}
	s.clean()
	t.Logf("%d documents: %d runs killed, %d more told to stop, %d had ended before; after %d signals some outputs were new", documents, k.killed, k.stopped, k.ended, k.mixed)
}

// killing is a row of runs that get a signal.
type killing struct {
	*site
	took                          time.Duration // of a run: kept near the truth, as a longer wait only sees runs that have ended
	old, want, state              map[string]string
	random                        *rand.Rand
	killed, stopped, ended, mixed int
}

// signal begins a run, sends it the signal at a random time and looks at what it leaves. It gives false where the run had
// ended before: then all begins anew.
func (k *killing) signal(signal syscall.Signal) bool {
	k.t.Helper()
	begun, cmd := time.Now(), k.start()
	time.Sleep(time.Duration(k.random.Int64N(int64(k.took) * 3 / 4)))
	asked := time.Now()
	_ = cmd.Process.Signal(signal)
	code := finish(cmd)
	switch {
	case code == exitRefused:
		k.ended++
		k.took = time.Since(begun)
		if !maps.Equal(settled(k.outputs()), k.want) {
			k.t.Fatal("a run that ended published something else")
		}
		k.clean()
		k.restore(k.state)
		return false
	case signal == syscall.SIGKILL && code == -1:
		k.killed++
	case signal == syscall.SIGTERM && (code == exitInterrupted || code == -1): // before main the signal kills
		k.stopped++
		if late := time.Since(asked); late > 10*time.Second {
			k.t.Errorf("it took %v to stop", late)
		}
	default:
		k.t.Fatalf("exit code %d: %s", code, cmd.Stderr)
	}
	if k.whole(k.old, k.want) {
		k.mixed++
	}
	return true
}
