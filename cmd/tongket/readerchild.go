package main

import (
	"bufio"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/read/pdf"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// readerName is the command by which the program starts itself as a reader.
const readerName = "reader"

// readerCommand is the child process of readers: it takes documents from standard input and gives their text.
func (c *cli) readerCommand() *cobra.Command {
	var memory int64
	var r readerChild
	cmd := &cobra.Command{
		Use: readerName, Hidden: true, Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return failed(c.readDocuments(memory, &r)) },
	}
	cmd.Flags().Int64Var(&memory, "memory", defaultMemory, "")
	cmd.Flags().BoolVar(&r.ocr, "ocr", false, "")
	cmd.Flags().StringVar(&r.how.Rules, "rules", "", "")
	cmd.Flags().BoolVar(&r.how.Census, "census", false, "")
	cmd.Flags().BoolVar(&r.how.Text, "text", false, "")
	cmd.Flags().BoolVar(&r.how.Reach, "reach", false, "")
	return cmd
}

// readerChild is what a child process reads with.
type readerChild struct {
	ocr    bool
	engine *pdf.Engine
	how    extract.Options
	x      *extract.Extractor // made when it is first asked for
}

// readDocuments answers requests until standard input ends. It ends then even in the middle of a document: nobody waits for it.
func (c *cli) readDocuments(memory int64, r *readerChild) error {
	signal.Ignore(os.Interrupt) // Ctrl-C is for the parent to answer
	debug.SetMemoryLimit(memory / 4 * 3)
	if err := limitMemory(memory); err != nil {
		return err
	}
	r.engine = pdf.New(cacheFolder())
	requests := make(chan readRequest)
	go func() {
		in := bufio.NewReader(c.stdin) // gob takes no byte more of it than its own
		ask := gob.NewDecoder(in)
		for {
			var q readRequest
			err := ask.Decode(&q)
			if err == nil {
				q.data = make([]byte, q.Size)
				_, err = io.ReadFull(in, q.data)
			}
			if err != nil {
				os.Exit(exitOK)
			}
			requests <- q
		}
	}()
	out := gob.NewEncoder(c.stdout)
	for q := range requests {
		if err := r.answer(q, out.Encode); err != nil {
			return err
		}
		debug.FreeOSMemory()
	}
	return nil
}

// answer answers in as many parts as it takes. A panic refuses the document alone.
func (r *readerChild) answer(q readRequest, send func(any) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = send(readAnswer{Reason: read.Crashed, Cause: fmt.Sprint("panic: ", p)})
		}
	}()
	if q.Doc != nil {
		return r.records(q.Doc, send)
	}
	return send(r.document(q))
}

// document reads the document that is asked for.
func (r *readerChild) document(q readRequest) (a readAnswer) {
	var o read.Options
	if err := json.Unmarshal(q.Options, &o); err != nil {
		return readAnswer{Reason: read.Unreadable, Cause: err.Error()}
	}
	o.Format, o.PDF = q.Format, r.engine
	if r.ocr {
		o.OCR = tesseract
	}
	doc, err := read.Bytes(q.Source, q.data, o)
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

// partLines is how many records a part of an answer holds: all of them at once would be in memory several times.
const partLines = 1000

// records extracts a document.
func (r *readerChild) records(doc *text.Document, send func(any) error) error {
	if r.x == nil {
		x, err := extract.New(r.how)
		if err != nil {
			return send(readAnswer{Reason: read.Unreadable, Cause: err.Error()})
		}
		r.x = x
	}
	records := r.x.Document(doc)
	part := readAnswer{More: true}
	for rec := range records.All() {
		if part.Lines = append(part.Lines, string(model.AppendJSON(nil, rec))); len(part.Lines) < partLines {
			continue
		}
		if err := send(part); err != nil {
			return err
		}
		part.Lines = nil
	}
	part.More, part.Reach = false, records.Reach
	if records.Reading != nil {
		var err error
		if part.Reading, err = json.Marshal(records.Reading); err != nil {
			return err
		}
	}
	return send(part)
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
