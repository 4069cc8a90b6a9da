//go:build unix

package main

import "syscall"

// limitMemory limits what the process may take of memory. The limit is that of data: one of the address space would stop a Go
// program before it starts.
func limitMemory(n int64) error {
	var r syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_DATA, &r); err != nil {
		return err
	}
	setLimit(&r, n)
	return syscall.Setrlimit(syscall.RLIMIT_DATA, &r)
}
