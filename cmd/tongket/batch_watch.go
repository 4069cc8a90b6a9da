package main

import (
	"context"
	"errors"
	"maps"
	"os"
	"time"
)

// watchEvery is how often --watch looks at the sources. It asks for the times of files, as a network drive has no other way to
// say what is new; a file that is as it was at the look before has been written to its end.
const watchEvery = 2 * time.Second

// watchShare is how much longer than a look the wait for the next one is at least: a large folder shall not keep a core busy.
const watchShare = 10

// fileState is what shows that a file is another one.
type fileState struct {
	size, modified int64
}

// watched is what a look at the sources found, by path.
type watched map[string]fileState

// watch runs whenever files are new, changed or gone, until it is told to stop. What is still being written waits.
func (b *batch) watch(ctx context.Context, every time.Duration) error {
	b.scan.passed = b.passed()
	var before, done watched
	for {
		begin := b.now()
		now := b.look()
		looked := b.now().Sub(begin) // a run may take an hour, and is no look
		moving := now.moving(before)
		if settled := now.without(moving); before != nil && !maps.Equal(settled, done.without(moving)) {
			run := &batch{cli: b.cli, config: b.config, talk: b.talk, folder: b.folder, log: b.log, now: b.now, free: b.free, moving: moving}
			err := run.scheduled(ctx)
			if errors.Is(err, context.Canceled) {
				return err
			}
			var f *failure
			switch {
			case errors.As(err, &f) && (f.code == exitFailed || f.code == exitLocked):
				b.log.Error("run failed", "exit_code", f.code, "error", f.Error())
			default:
				done = settled
			}
		}
		before = now
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(max(every, watchShare*looked)):
		}
	}
}

// look finds the files of the sources as they are. What cannot be walked is the runs' to tell.
func (b *batch) look() watched {
	list := watched{}
	for path, err := range files(b.roots(false), nil) {
		if err != nil || b.ours(path) {
			continue
		}
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			list[path] = fileState{info.Size(), info.ModTime().UnixNano()}
		}
	}
	return list
}

// moving gives the files that are not as they were.
func (w watched) moving(before watched) map[string]bool {
	list := map[string]bool{}
	for path, state := range w {
		if was, ok := before[path]; !ok || was != state {
			list[path] = true
		}
	}
	return list
}

// without gives the files that are not moving.
func (w watched) without(moving map[string]bool) watched {
	list := watched{}
	for path, state := range w {
		if !moving[path] {
			list[path] = state
		}
	}
	return list
}
