//go:build !linux && !darwin && !windows

package main

// freeSpace gives -1: here nobody asks, and a full disk shows when it is written to.
func freeSpace(string) (int64, error) { return -1, nil }
