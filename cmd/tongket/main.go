// Command tongket reads Vietnamese trade-union reports and news and writes the figures, awards and tasks that they state
// as JSON Lines, CSV or an Excel workbook, each with the words it was read from.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/tongket/tongket/model"
)

// gcPercent lets the heap grow to three times what lives before it is swept: a document leaves little behind, so that memory
// stays in the tens of megabytes and a tenth of the time is saved.
const gcPercent = 200

func main() {
	debug.SetGCPercent(gcPercent)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit codes.
const (
	exitOK          = 0
	exitFailed      = 1   // nothing was replaced
	exitUsage       = 2   // the command line is wrong
	exitRefused     = 3   // done, but some documents were refused
	exitLocked      = 11  // another run is at work; nothing was touched
	exitInterrupted = 130 // Ctrl-C; nothing was replaced
)

// cli is what every subcommand works with.
type cli struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	lang           model.Lang
	say            *messages
	details        []detail // what readers say, in lang
}

// failure is an error that chooses the exit code. Every error that is none comes from the command line's parser.
type failure struct {
	code int
	err  error // nil where everything has been said
}

func (f *failure) Error() string {
	if f.err == nil {
		return ""
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// failed wraps an error that ends the run.
func failed(err error) error {
	if err == nil {
		return nil
	}
	return &failure{exitFailed, err}
}

// run is the whole program but for the process itself; it gives the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	signal.Ignore(syscall.SIGPIPE) // a reader that has seen enough ("tongket … | head") shows as EPIPE, not as a signal
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the process at once

	lang := langOf(args)
	c := &cli{stdin: stdin, stdout: stdout, stderr: stderr, lang: lang, say: messagesIn(lang), details: detailsIn(lang)}
	root := c.root()
	root.SetArgs(args)
	return c.code(root.ExecuteContext(ctx))
}

// code tells what went wrong, if anything, and gives the exit code for it.
func (c *cli) code(err error) int {
	var f *failure
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(c.stderr, "tongket:", c.say.interrupted)
		return exitInterrupted
	case !errors.As(err, &f):
		fmt.Fprintf(c.stderr, "tongket: %v\n%s\n", err, c.say.seeHelp)
		return exitUsage
	case f.err != nil && !errors.Is(err, syscall.EPIPE):
		fmt.Fprintln(c.stderr, "tongket:", c.told(err))
	case errors.Is(err, syscall.EPIPE):
		return exitOK
	}
	return f.code
}
