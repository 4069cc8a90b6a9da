package read

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"
)

// cost measures the time and the memory in use at most while parts are read.
func cost(f func()) (time.Duration, uint64) {
	var before, now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	done, most := make(chan struct{}), make(chan uint64)
	go func() {
		peak := before.HeapAlloc
		for {
			select {
			case <-done:
				most <- peak - before.HeapAlloc
				return
			case <-time.After(2 * time.Millisecond):
				runtime.ReadMemStats(&now)
				peak = max(peak, now.HeapAlloc)
			}
		}
	}()
	begin := time.Now()
	f()
	took := time.Since(begin)
	close(done)
	return took, <-most
}

// bomb unpacks to ten thousand megabytes of blanks: members of gzip may follow one another.
func bomb(t testing.TB) string {
	return strings.Repeat(gzipped(t, strings.Repeat(" ", 10_000_000)), 1000)
}

func TestBombs(t *testing.T) {
	big := strings.Repeat(" ", 20_000_000)
	inside := zipped(t, member{"a.txt", big})
	many := []member{}
	for i := range 50 {
		many = append(many, member{fmt.Sprintf("%d.zip", i), inside})
	}
	for name, data := range map[string]string{
		"gzip.gz":    bomb(t),
		"zip.zip":    inside,
		"nested.zip": zipped(t, many...),
		"lies.zip":   lying(t, big),
		"many.zip":   crowded(t, 100_000),
		"over.zip":   overlapping(t, big),
	} {
		path := written(t, name, data)
		refused, read := 0, 0
		took, memory := cost(func() {
			for p := range Parts(path, Options{}) {
				if _, err := p.Document(Options{}); err != nil {
					refused++
				} else {
					read++
				}
			}
		})
		t.Logf("%s of %d bytes: %v, %d MB, %d refused", name, len(data), took, memory>>20, refused)
		if refused == 0 || read > 0 || took > time.Second || memory > 50<<20 {
			t.Errorf("%s: %d refused, %d read, %v, %d MB", name, refused, read, took, memory>>20)
		}
	}
}

// A file of any length takes the memory of the documents at hand.
func TestBoundedMemory(t *testing.T) {
	line := `{"text":"` + strings.Repeat("x", 2000) + `"}` + "\n"
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.HuffmanOnly)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(z, strings.NewReader(strings.Repeat(line, 20_000))); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	n := 0
	took, memory := cost(func() {
		for p := range PartsOf("a.jsonl.gz", &packed, Options{}) {
			if d, err := p.Document(Options{}); err != nil || len(d.Text) != 2000 {
				t.Fatal(d, err)
			}
			n++
		}
	})
	t.Logf("%d documents of %d bytes in all: %v, %d MB", n, n*len(line), took, memory>>20)
	if n != 20_000 || memory > 50<<20 {
		t.Errorf("%d documents, %d MB", n, memory>>20)
	}
}

// lying is an archive whose directory says that its member is small.
func lying(t testing.TB, data string) string {
	t.Helper()
	z := []byte(zipped(t, member{"a.txt", data}))
	at := bytes.LastIndex(z, []byte("PK\x01\x02"))
	copy(z[at+24:], "\x10\x00\x00\x00")
	return string(z)
}

// crowded is an archive of n empty members.
func crowded(t testing.TB, n int) string {
	t.Helper()
	list := make([]member, n)
	for i := range list {
		list[i].name = fmt.Sprint(i, ".txt")
	}
	return zipped(t, list...)
}

// overlapping is an archive in whose directory one member stands many times.
func overlapping(t testing.TB, data string) string {
	t.Helper()
	z := []byte(zipped(t, member{"a.txt", data}))
	at, end := bytes.LastIndex(z, []byte("PK\x01\x02")), bytes.LastIndex(z, []byte("PK\x05\x06"))
	entry := bytes.Clone(z[at:end])
	tail := bytes.Clone(z[end:])
	const times = 1000
	tail[8], tail[9], tail[10], tail[11] = times&255, times>>8, times&255, times>>8
	size := uint32(len(entry) * times)
	copy(tail[12:], []byte{byte(size), byte(size >> 8), byte(size >> 16), byte(size >> 24)})
	return string(z[:at]) + strings.Repeat(string(entry), times) + string(tail)
}
