package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/term"

	"github.com/tongket/tongket/model"
)

// progress draws a bar on a terminal, in one line that it writes again and again; elsewhere it draws nothing. Messages
// pass through it, so that they do not run into the bar.
type progress struct {
	w     io.Writer
	draws bool
	lang  model.Lang
	say   *messages
	total atomic.Int64 // 0 until the documents are counted
	stop  chan struct{}
	done  sync.WaitGroup

	mu          sync.Mutex
	count, size int
	files       int // begun: a mailbox is one, of many documents
}

const clearLine = "\r\x1b[K"

func (c *cli) progress(quiet bool, paths []string) *progress {
	p := &progress{w: c.stderr, lang: c.lang, say: c.say, stop: make(chan struct{})}
	f, ok := c.stderr.(*os.File)
	if quiet || !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return p
	}
	p.draws = true
	go p.countAll(paths)
	p.done.Go(p.tick)
	return p
}

// countAll walks the folders once more, ahead of the readers: names alone are soon counted.
func (p *progress) countAll(paths []string) {
	n := int64(0)
	for range files(paths, nil) {
		select {
		case <-p.stop:
			return
		default:
			n++
		}
	}
	p.total.Store(n)
}

func (p *progress) tick() {
	t := time.NewTicker(100 * time.Millisecond)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			p.mu.Lock()
			fmt.Fprint(p.w, clearLine+p.line(int(p.total.Load())))
			p.mu.Unlock()
		case <-p.stop:
			return
		}
	}
}

// line is what the bar shows: without a total, only counts.
func (p *progress) line(total int) string {
	const width = 30
	counts := fmt.Sprintf(p.say.progress, group(int64(p.count), p.lang), size(p.size, p.lang))
	if total == 0 {
		return counts
	}
	share := min(float64(p.files)/float64(total), 1)
	full := int(share * width)
	return fmt.Sprintf("[%s%s] %3.0f%% %s", strings.Repeat("=", full), strings.Repeat(" ", width-full), share*100, counts)
}

// step counts a document.
func (p *progress) step(r result) {
	p.mu.Lock()
	p.count++
	p.size += r.bytes
	if r.first {
		p.files++
	}
	p.mu.Unlock()
}

// message prints a line.
func (p *progress) message(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.draws {
		fmt.Fprint(p.w, clearLine)
	}
	fmt.Fprintln(p.w, line)
}

// close takes the bar off the screen.
func (p *progress) close() {
	close(p.stop)
	p.done.Wait()
	if p.draws {
		fmt.Fprint(p.w, clearLine)
	}
}
