//go:build unix

package main

import (
	"os"
	"os/exec"
	"syscall"
)

// inGroup puts a command and what it starts into a group of their own, which ends as one: LibreOffice is a script that starts
// the program.
func inGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}

// become makes the process another program, under a limit of memory.
func become(memory int64, args []string) error {
	if err := limitMemory(memory); err != nil {
		return err
	}
	return syscall.Exec(args[0], args, os.Environ())
}
