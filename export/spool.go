package export

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// spool keeps values in files until all are known, so that those of a lower rank come first, each rank in the order in
// which its values came.
type spool[T any] struct {
	dir   string
	ranks []*spoolFile
}

type spoolFile struct {
	file *os.File
	w    *bufio.Writer
	json *json.Encoder
}

func newSpool[T any](dir string, ranks int) *spool[T] {
	return &spool[T]{dir: dir, ranks: make([]*spoolFile, ranks)}
}

// add keeps a value of a rank.
func (s *spool[T]) add(rank int, v T) error {
	if s.ranks[rank] == nil {
		f, err := os.Create(filepath.Join(s.dir, fmt.Sprintf("rank%d", rank)))
		if err != nil {
			return err
		}
		w := bufio.NewWriter(f)
		s.ranks[rank] = &spoolFile{f, w, json.NewEncoder(w)}
	}
	return s.ranks[rank].json.Encode(v)
}

// each gives all values in order.
func (s *spool[T]) each(take func(rank int, v T) error) error {
	for rank, f := range s.ranks {
		if f == nil {
			continue
		}
		if err := f.rewind(); err != nil {
			return err
		}
		for dec := json.NewDecoder(bufio.NewReader(f.file)); ; {
			var v T
			err := dec.Decode(&v)
			if err == io.EOF {
				break
			}
			if err == nil {
				err = take(rank, v)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *spoolFile) rewind() error {
	err := f.w.Flush()
	_, seek := f.file.Seek(0, io.SeekStart)
	return errors.Join(err, seek)
}

// Close removes the files.
func (s *spool[T]) Close() error {
	var err error
	for _, f := range s.ranks {
		if f != nil {
			err = errors.Join(err, f.file.Close(), os.Remove(f.file.Name()))
		}
	}
	s.ranks = nil
	return err
}
