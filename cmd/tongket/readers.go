package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// readers are child processes that read the formats that have brought many a reader down, and documents that are large: the
// same program, with a limit of memory and a deadline for each document. One that fails takes nothing with it.
type readers struct {
	memory int64
	limit  time.Duration
	ocr    bool
	how    extract.Options // of those that are extracted there too
	mu     sync.Mutex
	idle   []*reader
	closed bool
}

// readRequest asks a child for a document, or for the records of one. The bytes of the document follow as they are: gob would
// hold them twice.
type readRequest struct {
	Source, Format string
	Options        []byte         // read.Options as JSON
	Size           int            // of the document
	Doc            *text.Document // whose records are asked for

	data []byte // Size bytes
}

// readAnswer is the document, or its records, or why it was refused.
type readAnswer struct {
	Doc     *text.Document
	Lines   []string // of JSON: some of the records
	Reading []byte   // as JSON
	Reach   []byte
	More    bool // another part of the answer follows
	Reason  string
	Offset  int64
	Cause   string

	records model.Records // of all parts
}

// take adds the next part of an answer.
func (a *readAnswer) take(part readAnswer) error {
	for _, line := range part.Lines {
		rec, err := model.DecodeJSON([]byte(line))
		if err != nil {
			return err
		}
		a.records.Append(rec)
	}
	a.records.Reach = part.Reach
	part.records, part.Lines = a.records, nil
	*a = part
	if part.Reading == nil {
		return nil
	}
	return json.Unmarshal(part.Reading, &a.records.Reading)
}

// reader is a child process. It reads one document after the other.
type reader struct {
	cmd    *exec.Cmd
	stdin  io.WriteCloser
	ask    *gob.Encoder
	answer *gob.Decoder
	stderr *tail
}

// outside sets how documents are read outside of this process, and how extracted; the function that it gives ends what was
// started for it.
func (l *limits) outside(how extract.Options) (end func()) {
	readers := newReaders(*l, how)
	l.read.Isolated, l.apart = readers.read, readers.records
	office := newConverter(*l)
	if office == nil {
		return readers.close
	}
	l.read.Convert = office.convert
	return func() { readers.close(); office.close() }
}

// newReaders gives the readers for the limits; none is started before it is needed.
func newReaders(l limits, how extract.Options) *readers {
	return &readers{memory: l.memory, limit: l.document, ocr: l.ocr, how: how}
}

// read has a child read a document. It is read.Options.Isolated.
func (r *readers) read(source, format string, data []byte, o read.Options) (*text.Document, error) {
	options, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	a, err := r.answer(readRequest{Source: source, Format: format, Options: options, Size: len(data), data: data})
	return a.Doc, err
}

// records has a child extract a document. Its blocks keep the roles that they have here.
func (r *readers) records(doc *text.Document) (model.Records, error) {
	a, err := r.answer(readRequest{Doc: doc})
	return a.records, err
}

// answer has a child answer.
func (r *readers) answer(q readRequest) (readAnswer, error) {
	if p := r.waiting(); p != nil {
		if a, err := r.ask(p, q); err == nil || errors.As(err, new(overtime)) {
			return a.checked(err)
		}
		// A child that others have used may have been dying before: the document gets a fresh one.
	}
	p, err := r.start()
	if err != nil {
		return readAnswer{}, &read.Error{Reason: read.Crashed, Err: err}
	}
	a, err := r.ask(p, q)
	return a.checked(err)
}

// ask has a child answer, and ends it where it does not, or not in time.
func (r *readers) ask(p *reader, q readRequest) (a readAnswer, err error) {
	late := time.AfterFunc(r.limit, p.kill)
	if err = p.ask.Encode(q); err == nil {
		_, err = p.stdin.Write(q.data)
	}
	for a.More = true; err == nil && a.More; {
		var part readAnswer
		if err = p.answer.Decode(&part); err == nil {
			err = a.take(part)
		}
	}
	switch intime := late.Stop(); {
	case err == nil && intime:
		r.give(p)
		return a, nil
	case !intime:
		_ = p.end()
		return a, overtime(r.limit)
	}
	return a, &read.Error{Reason: read.Crashed, Err: p.end()}
}

// checked gives the answer, or as an error why it refuses.
func (a readAnswer) checked(err error) (readAnswer, error) {
	if err == nil && a.Reason != "" {
		err = &read.Error{Reason: a.Reason, Offset: a.Offset, Err: errors.New(a.Cause)}
	}
	return a, err
}

// waiting gives a child that waits for work, nil where none does.
func (r *readers) waiting() (p *reader) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if n := len(r.idle); n > 0 {
		p, r.idle = r.idle[n-1], r.idle[:n-1]
	}
	return p
}

// give puts a child back.
func (r *readers) give(p *reader) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		p.kill()
		return
	}
	r.idle = append(r.idle, p)
}

// close ends the children.
func (r *readers) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	for _, p := range r.idle {
		_ = p.end()
	}
	r.idle = nil
}

// start starts a child.
func (r *readers) start() (*reader, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := []string{"tongket", readerName, fmt.Sprintf("--memory=%d", r.memory), fmt.Sprintf("--ocr=%t", r.ocr),
		"--rules=" + r.how.Rules, fmt.Sprintf("--census=%t", r.how.Census), fmt.Sprintf("--text=%t", r.how.Text), fmt.Sprintf("--reach=%t", r.how.Reach)}
	p := &reader{stderr: &tail{}, cmd: &exec.Cmd{Path: program, Args: args}}
	p.cmd.Stderr = p.stderr
	if p.stdin, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	stdout, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	p.ask, p.answer = gob.NewEncoder(p.stdin), gob.NewDecoder(stdout)
	return p, nil
}

// kill ends a child at once.
func (p *reader) kill() { _ = p.cmd.Process.Kill() }

// end ends a child and says what became of it.
func (p *reader) end() error {
	_ = p.stdin.Close()
	err := p.cmd.Wait()
	if err == nil {
		err = errors.New("ended early")
	}
	if line := p.stderr.fault(); line != "" {
		return fmt.Errorf("%w: %s", err, line)
	}
	return err
}

// tail keeps the beginning of what a child says before it dies.
type tail struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

// tailSize is how much of it is kept.
const tailSize = 4 << 10

func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf.Write(b[:min(len(b), max(tailSize-t.buf.Len(), 0))])
	return len(b), nil
}

// fault gives the line that names the fault; one of the runtime's details where none does.
func (t *tail) fault() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, start := range []string{"fatal error", "panic", "runtime:"} {
		for line := range strings.Lines(t.buf.String()) {
			if strings.HasPrefix(line, start) {
				return strings.TrimSpace(line)
			}
		}
	}
	return ""
}
