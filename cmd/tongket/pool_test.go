package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestOrderedKeepsOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		var got []int
		work := func(i int) int {
			time.Sleep(time.Duration(i%7) * time.Millisecond / 4)
			return i * i
		}
		take := func(r int) error { got = append(got, r); return nil }
		if err := ordered(t.Context(), workers, upTo(200), work, take); err != nil {
			t.Fatal(err)
		}
		for i, r := range got {
			if r != i*i {
				t.Fatalf("%d workers: result %d is %d", workers, i, r)
			}
		}
		if len(got) != 200 {
			t.Errorf("%d workers: %d results", workers, len(got))
		}
	}
}

// A slow first document must not let the results of all others pile up behind it.
func TestOrderedIsBounded(t *testing.T) {
	var begun atomic.Int64
	release := make(chan struct{})
	work := func(i int) int {
		begun.Add(1)
		if i == 0 {
			<-release
		}
		return i
	}
	go func() {
		time.Sleep(50 * time.Millisecond)
		close(release)
	}()
	first := true
	err := ordered(t.Context(), 2, upTo(1000), work, func(int) error {
		if n := begun.Load(); first && n > 16 {
			t.Errorf("%d documents were read while the first was awaited", n)
		}
		first = false
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestOrderedEnds(t *testing.T) {
	stop := errors.New("enough")
	var got []int
	err := ordered(t.Context(), 4, upTo(1_000_000), func(i int) int { return i }, func(r int) error {
		if got = append(got, r); r == 2 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("results %v, error %v", got, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = ordered(ctx, 4, upTo(1_000_000), func(i int) int { return i }, func(r int) error {
		if r == 5 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("after cancel: %v", err)
	}
}
