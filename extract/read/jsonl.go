package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// matchJSONL takes the extension, or a first line that is an object with a text.
func matchJSONL(p Probe) bool {
	head := bytes.TrimLeft(p.Head, " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) {
		return false
	}
	line, _, whole := bytes.Cut(head, []byte("\n"))
	return p.Named(".jsonl", ".ndjson") || bytes.Contains(line, []byte(`"text"`)) && (json.Valid(line) || !whole)
}

// jsonlParts emits a document a line; its name is the number of the line.
func jsonlParts(in *input, o Options, emit func(Part) error) error {
	format := Format{Name: "jsonl", Read: readJSONLine}
	for n := 1; ; n++ {
		line, err := readLine(in.r, o.MaxBytes)
		if err == io.EOF && len(line) == 0 {
			return nil
		}
		source := fmt.Sprintf("%s!%d", in.source, n)
		var tooLong *Error
		switch {
		case errors.As(err, &tooLong) && tooLong.Reason == TooLarge:
			err = emitError(source, err, emit)
		case err != nil && err != io.EOF:
			return err
		case len(bytes.TrimSpace(line)) > 0:
			err = emit(Part{Source: source, data: line, format: &format, late: true})
		default:
			err = nil
		}
		if err != nil {
			return err
		}
	}
}

// readLine reads a line of any length up to the limit; what is longer is passed over and is an error.
func readLine(r *bufio.Reader, limit int64) (line []byte, err error) {
	long := false
	for {
		piece, err := r.ReadSlice('\n')
		if long = long || int64(len(line)+len(piece)) > limit; long {
			line = nil
		} else {
			line = append(line, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case long && (err == nil || err == io.EOF):
			return nil, tooLarge(limit)
		default:
			return line, err
		}
	}
}

// jsonLine is what a line may say of its document.
type jsonLine struct {
	Text      *string         `json:"text"`
	Title     string          `json:"title"`
	URL       string          `json:"url"`
	Published string          `json:"published"`
	Author    string          `json:"author"`
	ID        json.RawMessage `json:"id"`
}

// ofLine says what a line has in the place of something else, without the names of Go.
func ofLine(err error) error {
	var wrong *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &wrong):
		return err
	case wrong.Field == "":
		return fmt.Errorf("no JSON object but %s", wrong.Value)
	}
	return fmt.Errorf("%q is %s, no string", wrong.Field, wrong.Value)
}

// readJSONLine reads one line.
func readJSONLine(doc *text.Document, data []byte, o Options) error {
	if err := decode(doc, data, ""); err != nil {
		return err
	}
	var line jsonLine
	if err := json.Unmarshal([]byte(doc.Text), &line); err != nil {
		return ofLine(err)
	}
	if line.Text == nil {
		return &Error{Reason: NoColumn, Err: errors.New("text")}
	}
	a := article{text: *line.Text, title: line.Title, url: line.URL, published: line.Published, author: line.Author}
	if id := strings.Trim(string(line.ID), `"`); id != "null" {
		a.id = id
	}
	return a.fill(doc, o)
}
