// Package pdf takes characters with their places out of PDF files, and the lines that tables are ruled with. It runs PDFium,
// compiled to WebAssembly, in a sandbox without files, network or clock: a broken file cannot reach beyond its own memory.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// ErrPassword says that a file cannot be opened without a password.
var ErrPassword = errors.New("a password is needed")

// memoryPages is how much memory the sandbox may take, in pages of 64 KiB.
const memoryPages = 6144

// Engine is PDFium, compiled when it is first needed. It serves one document at a time; others wait.
type Engine struct {
	cache string
	mu    sync.Mutex
	pool  pdfium.Pool
	box   *sandbox // nil before the first document, and after one that failed
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
	defer func() { e.pool, e.box = nil, nil }()
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

// sandbox gives the sandbox, or a new one.
func (e *Engine) sandbox() (*sandbox, error) {
	if err := e.start(); err != nil {
		return nil, err
	}
	if e.box != nil {
		return e.box, nil
	}
	in, err := e.pool.GetInstance(instanceWait)
	if err != nil {
		return nil, fmt.Errorf("PDF engine: %w", err)
	}
	if e.box, err = newSandbox(in); err != nil {
		_ = in.Close()
		return nil, err
	}
	return e.box, nil
}

// renew gives the sandbox up; the next document has a new one.
func (e *Engine) renew() {
	_ = e.box.in.Close()
	e.box = nil
}
