//go:build unix

package match_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/clean"
	"github.com/tongket/tongket/extract/locate"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
)

// whole measures the whole of extract, from bytes to records.
func whole(b *testing.B, docs [][]byte) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	size, records := 0, 0
	for _, d := range docs {
		size += len(d)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	before := cpu()
	for b.Loop() {
		records = 0
		for _, d := range docs {
			r, err := x.Bytes("a.txt", d)
			if err != nil {
				b.Fatal(err)
			}
			records += r.Len()
		}
	}
	spent := cpu() - before
	b.ReportMetric(float64(size)*float64(b.N)/1e6/spent.Seconds(), "MB/cpu-s")
	b.ReportMetric(float64(len(docs))*float64(b.N)/b.Elapsed().Seconds(), "docs/s")
	b.ReportMetric(float64(records)*1000/float64(size), "records/KB")
}

// cpu is the processor time of this process: what a noisy machine changes least.
func cpu() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func BenchmarkNews(b *testing.B)    { whole(b, news(400)) }
func BenchmarkReports(b *testing.B) { whole(b, reports(200)) }
func BenchmarkMixed(b *testing.B)   { whole(b, mixed(200)) }

// BenchmarkRatio reads the same documents twice in one run: as extract does, and by running every rule one by one with
// regexp2 alone over every sentence: no filter, no automaton, no document passed over, no search cut off. Both find the same.
func BenchmarkRatio(b *testing.B) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	book, lex, locator, m := pipeline(b)
	for _, c := range []struct {
		name string
		docs [][]byte
	}{{"News", news(10)}, {"Mixed", mixed(10)}, {"Reports", reports(10)}} {
		b.Run(c.name, func(b *testing.B) {
			var slow, fast time.Duration
			finds := 0
			for b.Loop() {
				finds = 0
				for _, d := range c.docs {
					start := cpu()
					sentences := sentencesOf(b, locator, d)
					found := make([][]string, len(sentences))
					for i := range sentences {
						if found[i], err = m.FindsByRegexp(&sentences[i], nil); err != nil {
							b.Fatal(err)
						}
						finds += len(found[i])
					}
					slow += cpu() - start
					for i := range sentences {
						if got := m.Finds(&sentences[i], nil); !slices.Equal(got, found[i]) {
							b.Fatalf("in %s: %q, want %q", lex.Print(sentences[i].View.Runes), got, found[i])
						}
					}
				}
				start := cpu()
				for range 10 {
					for _, d := range c.docs {
						if _, err := x.Bytes("a.txt", d); err != nil {
							b.Fatal(err)
						}
					}
				}
				fast += (cpu() - start) / 10
			}
			b.ReportMetric(slow.Seconds()/fast.Seconds(), "times-faster")
			b.ReportMetric(float64(len(book.Rules)), "rules")
			b.ReportMetric(float64(finds), "finds")
		})
	}
}

// sentencesOf gives the sentences of a document that are read for records.
func sentencesOf(b *testing.B, locator *locate.Locator, data []byte) (out []text.Sentence) {
	doc, err := read.Bytes("a.txt", data, read.Options{})
	if err != nil {
		b.Fatal(err)
	}
	clean.Roles(doc)
	room := locator.NewScratch()
	for i := range doc.Blocks {
		if doc.Blocks[i].Role.Read() {
			out = locator.Sentences(out, doc, i, room)
		}
	}
	return out
}

// BenchmarkProcess builds the program and runs it, one worker, over a folder of news and one four times as large: MB/s with
// start, reading and writing, and the peak memory of both.
func BenchmarkProcess(b *testing.B) {
	dir := b.TempDir()
	bin := filepath.Join(dir, "tongket")
	if out, err := exec.Command("go", "build", "-o", bin, "github.com/tongket/tongket/cmd/tongket").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	for _, n := range []int{1500, 6000} {
		in := filepath.Join(dir, fmt.Sprint(n))
		if err := os.Mkdir(in, 0o700); err != nil {
			b.Fatal(err)
		}
		size := 0
		for i, d := range news(n) {
			size += len(d)
			if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("%05d.txt", i)), d, 0o600); err != nil {
				b.Fatal(err)
			}
		}
		b.Run(fmt.Sprint(n, "documents"), func(b *testing.B) {
			b.SetBytes(int64(size))
			peak := 0.0
			for b.Loop() {
				cmd := exec.Command(bin, "extract", "-q", "-j", "1", "-o", filepath.Join(dir, "out.jsonl"), in)
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
				if ru, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
					peak = max(peak, float64(ru.Maxrss)/1024)
				}
			}
			b.ReportMetric(peak, "peak-MB")
		})
	}
}
