// Package pdf takes characters with their places out of PDF files, and the lines that tables are ruled with. It runs PDFium,
// compiled to WebAssembly, in a sandbox without files, network or clock: a broken file cannot reach beyond its own memory.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// ErrPassword says that a file cannot be opened without a password.
var ErrPassword = errors.New("a password is needed")

// memoryPages is how much memory the sandbox may take, in pages of 64 KiB.
const memoryPages = 6144

// Engine is PDFium, compiled when it is first needed. It serves one document at a time; others wait.
type Engine struct {
	cache  string
	mu     sync.Mutex
	pool   pdfium.Pool
	in     pdfium.Pdfium // the sandbox; nil before the first document, and after one that failed
	served int           // documents that it has opened
}

// maxServed is how many documents one sandbox serves: its memory never shrinks, and a new one takes some milliseconds.
const maxServed = 50

// New gives an engine that keeps its compiled code in the folder cache, which saves a second and a half at the next start; ""
// keeps none.
func New(cache string) *Engine { return &Engine{cache: cache} }

// Close ends the engine and gives its memory back.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		return nil
	}
	defer func() { e.pool, e.in = nil, nil }()
	return e.pool.Close()
}

// start compiles the engine. A cache that cannot be used is done without.
func (e *Engine) start() error {
	if e.pool != nil {
		return nil
	}
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memoryPages)
	if e.cache != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(e.cache); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		MaxTotal: 1, RuntimeConfig: config, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard, RandomSource: zeros{},
	})
	if err != nil {
		return fmt.Errorf("PDF engine: %w", err)
	}
	e.pool = pool
	return nil
}

// zeros is the chance that the sandbox gets: the same file gives the same text.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// instanceWait is how long a new sandbox may take to come up.
const instanceWait = 30 * time.Second

// Open opens a file. A sandbox in which a document failed serves no other. The caller closes the document before the engine
// opens the next one.
func (e *Engine) Open(data []byte) (*Document, error) {
	e.mu.Lock()
	d, err := e.open(data)
	if err != nil {
		e.mu.Unlock()
		return nil, err
	}
	return d, nil
}

func (e *Engine) open(data []byte) (*Document, error) {
	if err := e.start(); err != nil {
		return nil, err
	}
	if e.in == nil {
		in, err := e.pool.GetInstance(instanceWait)
		if err != nil {
			return nil, fmt.Errorf("PDF engine: %w", err)
		}
		e.in, e.served = in, 0
	}
	e.served++
	in := e.in
	d := &Document{engine: e, in: in}
	size := int64(len(data))
	opened, err := in.OpenDocument(&requests.OpenDocument{FileReader: bytes.NewReader(data), FileReaderSize: size})
	if err != nil {
		e.renew()
		if err.Error() == pdfiumerrors.ErrPassword.Error() || err.Error() == pdfiumerrors.ErrSecurity.Error() {
			return nil, ErrPassword
		}
		return nil, fmt.Errorf("not a PDF that can be read: %w", err)
	}
	d.ref = opened.Document
	count, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	if err != nil {
		e.renew()
		return nil, err
	}
	d.Pages = count.PageCount
	return d, nil
}

// Document is an open file.
type Document struct {
	Pages  int // their number
	engine *Engine
	in     pdfium.Pdfium
	ref    references.FPDF_DOCUMENT
	failed bool
}

// renew gives the sandbox up; the next document has a new one.
func (e *Engine) renew() {
	_ = e.in.Close()
	e.in = nil
}

// Close closes the file.
func (d *Document) Close() error {
	defer d.engine.mu.Unlock()
	_, err := d.in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.ref})
	if err != nil || d.failed || d.engine.served >= maxServed {
		d.engine.renew()
	}
	return err
}
