package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/tongket/tongket/export/fileurl"
	"github.com/tongket/tongket/extract/read"
)

// officeProgram converts the documents of old programs: LibreOffice.
const officeProgram = "soffice"

// converter has LibreOffice convert documents, each in a process of its own with a limit of memory and a deadline. The files
// lie in a folder that only the user can read, and are gone with the run.
type converter struct {
	program string
	scratch string // where its folders are made
	memory  int64
	limit   time.Duration
	ctx     context.Context
	cancel  context.CancelFunc
	mu      sync.Mutex
	idle    []string // folders with a profile of LibreOffice that no process uses
	all     []string
}

// newConverter gives nil where LibreOffice is not installed.
func newConverter(l limits) *converter {
	program, err := exec.LookPath(officeProgram)
	if err != nil {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	return &converter{program: program, scratch: cmp.Or(l.scratch, cacheFolder()), memory: l.memory, limit: l.document, ctx: ctx, cancel: cancel}
}

// filters are the names that LibreOffice has for what it writes.
func filters() map[string]string {
	return map[string]string{".docx": "docx:MS Word 2007 XML", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}
}

// convert makes a document of another format, which to names. It is read.Options.Convert.
func (c *converter) convert(data []byte, from, to string) ([]byte, error) {
	dir, err := c.folder()
	if err != nil {
		return nil, err
	}
	defer c.free(dir)
	in, out := filepath.Join(dir, "in"+from), filepath.Join(dir, "in"+to)
	defer os.Remove(in)
	defer os.Remove(out)
	if err := os.WriteFile(in, data, 0o600); err != nil {
		return nil, err
	}
	if err := c.run(dir, in, filters()[to]); err != nil {
		return nil, err
	}
	converted, err := os.ReadFile(out)
	if err != nil {
		return nil, errors.New("LibreOffice cannot read it")
	}
	return converted, nil
}

// run runs LibreOffice on the file in.
func (c *converter) run(dir, in, filter string) error {
	ctx, cancel := context.WithTimeout(c.ctx, c.limit)
	defer cancel()
	program, args, err := limitedCommand(c.memory, c.program, "-env:UserInstallation="+fileurl.Of(filepath.Join(dir, "profile")).String(),
		"--headless", "--norestore", "--convert-to", filter, "--outdir", dir, in)
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, program, args[1:]...)
	cmd.Args[0] = args[0]
	inGroup(cmd)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.WaitDelay = time.Second
	err = cmd.Run()
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return overtime(c.limit)
	case err != nil:
		lines := strings.Split(strings.TrimSpace(said.String()), "\n")
		return &read.Error{Reason: read.Crashed, Err: fmt.Errorf("LibreOffice: %w: %s", err, lines[len(lines)-1])}
	}
	return nil
}

// folder gives a folder for one conversion. Its profile serves the next one too: to make one takes longer than to convert.
func (c *converter) folder() (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n := len(c.idle); n > 0 {
		dir := c.idle[n-1]
		c.idle = c.idle[:n-1]
		return dir, nil
	}
	dir, err := os.MkdirTemp(c.scratch, "convert-")
	if err == nil {
		c.all = append(c.all, dir)
	}
	return dir, err
}

func (c *converter) free(dir string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.idle = append(c.idle, dir)
}

// close ends what runs and removes the folders.
func (c *converter) close() {
	c.cancel()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, dir := range c.all {
		_ = os.RemoveAll(dir)
	}
}
