package export

import (
	"bufio"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/model"
)

// csvFiles writes one CSV file a record kind: out.csv becomes out.documents.csv, out.metrics.csv, … The form is that of
// RFC 4180: commas, CRLF at line ends, a header; UTF-8 without a byte order mark.
type csvFiles struct {
	kinds []model.Kind
	files []*bufio.Writer // of kinds, in their order
	cells []model.Cell
	line  []byte
}

func openCSV(files *Files, path string, o Options) (Writer, error) {
	c := &csvFiles{kinds: columns(o)}
	stem := path
	if strings.EqualFold(filepath.Ext(path), ".csv") {
		stem = path[:len(path)-len(".csv")]
	}
	for i := range c.kinds {
		f, err := files.Create(stem + "." + c.kinds[i].Plural + ".csv")
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
	line := c.line[:0]
	for i := range k.Fields {
		line = appendText(sep(line, i), k.Fields[i].Name)
	}
	c.line = append(line, "\r\n"...)
	_, err := w.Write(c.line)
	return err
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
		if err := c.row(c.files[at], rec); err != nil {
			return err
		}
	}
	return nil
}

func (c *csvFiles) row(w *bufio.Writer, rec model.Record) error {
	c.cells = model.Cells(c.cells[:0], rec)
	line := c.line[:0]
	for i := range c.cells {
		line = sep(line, i)
		cell := &c.cells[i]
		switch {
		case !cell.Set:
		case cell.Type == model.TypeInteger:
			line = strconv.AppendInt(line, cell.Int, 10)
		case cell.Type == model.TypeDecimal:
			line = append(line, cell.Decimal.String()...)
		default:
			line = appendText(line, guard(cell.Text))
		}
	}
	c.line = append(line, "\r\n"...)
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

func sep(line []byte, column int) []byte {
	if column > 0 {
		return append(line, ',')
	}
	return line
}

// guard keeps a spreadsheet from running a text as a formula: a page may say "=cmd|…", and a list item often begins with
// "-". Full-width twins count too, because some spreadsheets fold them.
func guard(s string) string {
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
		return "'" + s
	}
	return s
}

// appendText appends a field, in quotes where RFC 4180 asks for them. Space at the ends is quoted too, since readers
// differ about it; invalid UTF-8 (a path may hold it) becomes U+FFFD.
func appendText(line []byte, s string) []byte {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !strings.ContainsAny(s, ",\"\r\n") && strings.TrimSpace(s) == s {
		return append(line, s...)
	}
	line = append(line, '"')
	for i := 0; i < len(s); i++ {
		if s[i] == '"' {
			line = append(line, '"')
		}
		line = append(line, s[i])
	}
	return append(line, '"')
}
