//go:build freebsd || dragonfly

package main

import "syscall"

func setLimit(r *syscall.Rlimit, n int64) { r.Cur, r.Max = min(r.Cur, n), min(r.Max, n) }
