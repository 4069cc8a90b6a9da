//go:build !unix

package main

import (
	"os"
	"runtime"
	"time"
)

// limitMemory watches what the process takes of memory, where the system sets no limit, and ends it beyond n.
func limitMemory(n int64) error {
	go func() {
		for range time.Tick(100 * time.Millisecond) {
			var m runtime.MemStats
			if runtime.ReadMemStats(&m); m.Sys-m.HeapReleased > uint64(n) {
				os.Stderr.WriteString("fatal error: out of memory\n")
				os.Exit(exitUsage)
			}
		}
	}()
	return nil
}
