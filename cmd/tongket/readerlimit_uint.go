//go:build unix && !freebsd && !dragonfly

package main

import "syscall"

func setLimit(r *syscall.Rlimit, n int64) {
	r.Cur, r.Max = min(r.Cur, uint64(n)), min(r.Max, uint64(n))
}
