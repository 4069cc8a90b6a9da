package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
)

// attempt is a part of a file that is being read.
type attempt struct {
	Path   string `json:"path"`
	Part   int    `json:"part"`
	Source string `json:"source"`
	SHA256 string `json:"sha256"` // of the file
}

// attempts is a file that says what is being read at the moment: a document that ends the whole process, as one that runs out
// of stack does, would be tried again for ever if nobody knew which one it was. What is written there outlives the process
// without being synced: only the machine could lose it.
type attempts struct {
	file *os.File
	free chan int64 // offsets of places where nothing stands
}

// attemptSize is the place of one attempt: a path of 4 KiB and a name of as much.
const attemptSize = 16 << 10

// openAttempts makes the file, with a place for each of the documents that are read at once.
func openAttempts(path string, places int) (*attempts, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	a := &attempts{f, make(chan int64, places)}
	for i := range places {
		a.free <- int64(i) * attemptSize
	}
	return a, nil
}

// begin says that something is being read from now on, until the function that it gives is called.
func (a *attempts) begin(what attempt) (end func() error, err error) {
	line, err := json.Marshal(what)
	if err != nil {
		return nil, err
	}
	if len(line) >= attemptSize { // no file system has such a path; the name of a member of an archive may be anything
		what.Source = what.Path
		if line, err = json.Marshal(what); err != nil || len(line) >= attemptSize {
			return func() error { return nil }, err
		}
	}
	at := <-a.free
	if _, err := a.file.WriteAt(append(line, 0), at); err != nil {
		a.free <- at // others wait for it, who shall fail too
		return nil, err
	}
	return func() error {
		_, err := a.file.WriteAt([]byte{0}, at)
		a.free <- at
		return err
	}, nil
}

// close says that nothing is being read any more.
func (a *attempts) close() error {
	return errors.Join(a.file.Close(), os.Remove(a.file.Name()))
}

// unfinished gives what was being read when the process that wrote the file ended.
func unfinished(path string) (list []attempt, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	place := make([]byte, attemptSize)
	for {
		n, err := io.ReadFull(f, place)
		line, _, _ := bytes.Cut(place[:n], []byte{0})
		var what attempt
		if len(line) > 0 && json.Unmarshal(line, &what) == nil { // half a line is that of a process that had not begun to read
			list = append(list, what)
		}
		if err != nil {
			return list, nil // at the end of the file
		}
	}
}
