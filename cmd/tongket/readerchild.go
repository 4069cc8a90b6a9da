package main

import (
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/read/pdf"
)

// readerName is the command by which the program starts itself as a reader.
const readerName = "reader"

// readerCommand is the child process of readers: it takes documents from standard input and gives their text.
func (c *cli) readerCommand() *cobra.Command {
	var memory int64
	var ocr bool
	cmd := &cobra.Command{
		Use: readerName, Hidden: true, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return failed(c.readDocuments(memory, ocr)) },
	}
	cmd.Flags().Int64Var(&memory, "memory", defaultMemory, "")
	cmd.Flags().BoolVar(&ocr, "ocr", false, "")
	return cmd
}

// readDocuments answers requests until standard input ends. It ends then even in the middle of a document: nobody waits for it.
func (c *cli) readDocuments(memory int64, ocr bool) error {
	signal.Ignore(os.Interrupt) // Ctrl-C is for the parent to answer
	debug.SetMemoryLimit(memory / 4 * 3)
	if err := limitMemory(memory); err != nil {
		return err
	}
	engine := pdf.New(cacheFolder())
	requests := make(chan readRequest)
	go func() {
		in := gob.NewDecoder(c.stdin)
		for {
			var q readRequest
			if in.Decode(&q) != nil {
				os.Exit(exitOK)
			}
			requests <- q
		}
	}()
	out := gob.NewEncoder(c.stdout)
	for q := range requests {
		if err := out.Encode(answer(q, engine, ocr)); err != nil {
			return err
		}
		debug.FreeOSMemory()
	}
	return nil
}

// answer reads the document that is asked for. A panic refuses it alone.
func answer(q readRequest, engine *pdf.Engine, ocr bool) (a readAnswer) {
	defer func() {
		if p := recover(); p != nil {
			a = readAnswer{Reason: read.Crashed, Cause: fmt.Sprint("panic: ", p)}
		}
	}()
	var o read.Options
	if err := json.Unmarshal(q.Options, &o); err != nil {
		return readAnswer{Reason: read.Unreadable, Cause: err.Error()}
	}
	o.Format, o.PDF = q.Format, engine
	if ocr {
		o.OCR = tesseract
	}
	doc, err := read.Bytes(q.Source, q.Data, o)
	if err == nil {
		return readAnswer{Doc: doc}
	}
	a = readAnswer{Reason: read.Unreadable, Cause: err.Error()}
	var placed *read.Error
	if errors.As(err, &placed) {
		a = readAnswer{Reason: placed.Reason, Offset: placed.Offset, Cause: placed.Err.Error()}
	}
	return a
}

// cacheFolder is where the PDF engine keeps its compiled code, "" where there is no such place.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	dir = filepath.Join(dir, "tongket")
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	return dir
}
