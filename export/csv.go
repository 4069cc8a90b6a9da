package export

import (
	"bufio"
	"io"
	"path/filepath"
	"strings"

	"github.com/tongket/tongket/model"
)

// csvFiles writes one CSV file a record kind: out.csv becomes out.documents.csv, out.metrics.csv, … The form is that of
// RFC 4180: CRLF at line ends, a header; UTF-8, commas and no byte order mark unless asked otherwise.
type csvFiles struct {
	kinds []model.Kind
	files []*bufio.Writer // of kinds, in their order
	form  csvForm
	cells []model.Cell
	line  []byte
}

func openCSV(files *Files, path string, o Options) (Writer, error) {
	stem := path
	if strings.EqualFold(filepath.Ext(path), ".csv") {
		stem = path[:len(path)-len(".csv")]
	}
	return newCSV(o, func(k *model.Kind) (io.Writer, error) { return files.Create(stem + "." + k.Plural + ".csv") })
}

// newCSV begins a file for every kind.
func newCSV(o Options, create func(*model.Kind) (io.Writer, error)) (*csvFiles, error) {
	c := &csvFiles{kinds: columns(o), form: o.CSV.form()}
	for i := range c.kinds {
		f, err := create(&c.kinds[i])
		if err != nil {
			return nil, err
		}
		w := bufio.NewWriterSize(f, 32<<10)
		c.files = append(c.files, w)
		if err := c.header(w, &c.kinds[i]); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *csvFiles) header(w *bufio.Writer, k *model.Kind) error {
	c.line = append(c.line[:0], c.form.mark...)
	for i := range k.Fields {
		c.line = c.form.text(c.form.separate(c.line, i), k.Fields[i].Name)
	}
	return c.end(w)
}

// Document writes a row a record, each to the file of its kind.
func (c *csvFiles) Document(r *model.Records) error {
	at := 0
	for rec := range r.All() {
		for at < len(c.kinds) && c.kinds[at].Name != rec.Kind() {
			at++ // records come kind by kind, in the order of c.kinds
		}
		if at == len(c.kinds) {
			return nil // numerals that nobody asked for
		}
		c.cells, c.line = model.Cells(c.cells[:0], rec), c.line[:0]
		for i := range c.cells {
			c.line = c.form.cell(c.form.separate(c.line, i), &c.cells[i])
		}
		if err := c.end(c.files[at]); err != nil {
			return err
		}
	}
	return nil
}

// end writes the line.
func (c *csvFiles) end(w *bufio.Writer) error {
	c.line = append(c.line, "\r\n"...)
	_, err := w.Write(c.line)
	return err
}

// Close writes what is still buffered.
func (c *csvFiles) Close() error {
	for _, w := range c.files {
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return nil
}
