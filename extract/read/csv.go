package read

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

func csvNames() []string { return []string{".csv", ".tsv", ".tab"} }

// matchCSV goes by the extension: prose has commas too.
func matchCSV(p Probe) bool { return p.Named(csvNames()...) }

// readCSV reads a file of separated values as one table.
func readCSV(doc *text.Document, data []byte, o Options) error {
	if err := decode(doc, data, ""); err != nil {
		return err
	}
	if err := readSheets(doc, []sheet{{rows: csvRows(bufio.NewReader(strings.NewReader(doc.Text)), o)}}, o); err != nil {
		return err
	}
	locateProblems(doc)
	return nil
}

// csvParts emits a document a row where a column of texts is named. A file in UTF-8 is never in memory as a whole.
func csvParts(in *input, o Options, emit func(Part) error) error {
	if o.TextColumn == "" {
		return in.single(Format{Name: "csv", Read: readCSV}, o, emit)
	}
	r := in.r
	if head, _ := r.Peek(headSize); !validStart(head) {
		data, err := in.all(o)
		if err != nil {
			return err
		}
		var doc text.Document
		if err := decode(&doc, data, ""); err != nil {
			return err
		}
		r = bufio.NewReader(strings.NewReader(doc.Text))
	}
	return in.articles("csv", []sheet{{rows: csvRows(r, o)}}, o, emit)
}

// validStart says whether the first bytes of a file are UTF-8; a character may be cut at their end.
func validStart(head []byte) bool {
	order, _ := utf16Order(head)
	for range utf8.UTFMax {
		if utf8.Valid(head) {
			return order == nil
		}
		head = head[:len(head)-1]
	}
	return false
}

// csvRows reads rows. The separator is the one that stands in most of the first lines; Excel may name it in a line of its
// own.
func csvRows(r *bufio.Reader, o Options) func(func([]string, error) bool) {
	return func(yield func([]string, error) bool) {
		bounded := &boundedRow{r: r, limit: o.MaxBytes}
		z := csv.NewReader(bounded)
		z.Comma, z.LazyQuotes, z.FieldsPerRecord = separator(r), true, -1
		for {
			cells, err := z.Read()
			if err == io.EOF {
				return
			}
			if !yield(cells, err) || err != nil {
				return
			}
			bounded.n = 0
		}
	}
}

func separator(r *bufio.Reader) rune {
	head, _ := r.Peek(headSize)
	head = bytes.TrimPrefix(head, []byte("\uFEFF"))
	line, _, _ := bytes.Cut(head, []byte("\n"))
	if s, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("sep=")); ok && len(s) == 1 && bytes.ContainsAny(s, ",;|\t") {
		_, _ = r.ReadSlice('\n') // it was peeked at
		return rune(s[0])
	}
	best, most := ',', 0
	for _, c := range "\t;|," {
		n := 0
		for line := range bytes.Lines(head) {
			n += min(bytes.Count(line, []byte(string(c))), 1)
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

// boundedRow ends a row that has no end: a quotation mark that is never closed would take in all of a file.
type boundedRow struct {
	r     io.Reader
	n     int64 // bytes since the last row
	limit int64
}

func (b *boundedRow) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.n += int64(n); b.n > b.limit+int64(len(p)) {
		return n, tooLarge(b.limit)
	}
	return n, err
}
