package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// limitedName is the command by which the program runs another one under a limit of memory.
const limitedName = "limited"

// limitedCommand gives program and arguments that run a program with a limit of memory, where the system has one.
func limitedCommand(memory int64, program string, args ...string) (string, []string, error) {
	self, err := os.Executable()
	return self, append([]string{"tongket", limitedName, fmt.Sprintf("--memory=%d", memory), "--", program}, args...), err
}

// limitedProgram limits the process and becomes the other program.
func (c *cli) limitedProgram() *cobra.Command {
	var memory int64
	cmd := &cobra.Command{
		Use: limitedName, Hidden: true, Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return failed(become(memory, args)) },
	}
	cmd.Flags().Int64Var(&memory, "memory", defaultMemory, "")
	return cmd
}
