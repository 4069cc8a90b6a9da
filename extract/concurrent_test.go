package extract_test

import (
	"bytes"
	"encoding/json"
	"os"
	"sync"
	"testing"

	"github.com/tongket/tongket/extract"
)

// lines writes the records of a document as JSON Lines.
func lines(x *extract.Extractor, file string, data []byte) (string, error) {
	r, err := x.Bytes(file, data)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	for rec := range r.All() {
		line, err := json.Marshal(rec)
		if err != nil {
			return "", err
		}
		b.Write(append(line, '\n'))
	}
	return b.String(), nil
}

// One Extractor serves many goroutines, each at another document: all get what an Extractor gives that has read nothing before.
func TestConcurrent(t *testing.T) {
	files := documents(t)
	data, want := make([][]byte, len(files)), make([]string, len(files))
	for i, file := range files {
		var err error
		if data[i], err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	for i := range files[:min(len(files), 8)] { // compiling the rule book anew for each is slow
		want[i] = mustLines(t, extractor(t), files[i], data[i])
	}
	x := extractor(t)
	for i := range files {
		got := mustLines(t, x, files[i], data[i])
		if want[i] == "" {
			want[i] = got
		}
		if got != want[i] {
			t.Errorf("%s after others: %s", files[i], firstDifference(want[i], got))
		}
	}
	var group sync.WaitGroup
	for g := range 8 {
		group.Go(func() {
			for n := range 2 * len(files) {
				i := (n*(g+1) + g) % len(files)
				if got, err := lines(x, files[i], data[i]); err != nil || got != want[i] {
					t.Errorf("%s beside others: %v %s", files[i], err, firstDifference(want[i], got))
					return
				}
			}
		})
	}
	group.Wait()
}

func mustLines(t *testing.T, x *extract.Extractor, file string, data []byte) string {
	t.Helper()
	s, err := lines(x, file, data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
