package export

import (
	"bufio"
	"io"

	"github.com/tongket/tongket/model"
)

// jsonl writes JSON Lines: one object a line, ended by a line feed.
type jsonl struct {
	w      *bufio.Writer
	buf    []byte
	census bool
}

func openJSONL(files *Files, path string, o Options) (Writer, error) {
	f, err := files.Create(path)
	if err != nil {
		return nil, err
	}
	return newJSONL(f, o), nil
}

func newJSONL(w io.Writer, o Options) Writer {
	return &jsonl{w: bufio.NewWriterSize(w, 64<<10), census: o.Census}
}

// Document writes the document's lines.
func (j *jsonl) Document(r *model.Records) error {
	for rec := range r.All() {
		if !j.census && rec.Kind() == model.KindNumeral {
			break // numerals are the last
		}
		j.buf = append(model.AppendJSON(j.buf[:0], rec), '\n')
		if _, err := j.w.Write(j.buf); err != nil {
			return err
		}
	}
	return nil
}

// Close writes what is still buffered.
func (j *jsonl) Close() error { return j.w.Flush() }
