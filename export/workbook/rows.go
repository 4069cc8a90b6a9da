package workbook

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/klauspost/compress/s2"
	"github.com/xuri/excelize/v2"
)

// rows keeps the rows of a sheet as XML (ECMA-376, part 1, 18.3) in a compressed file until the sheet is packed. excelize's
// own StreamWriter takes four times as long a row, and up to 32 MB a sheet.
type rows struct {
	file   *os.File
	buffer *bufio.Writer
	packed *s2.Writer
	line   []byte
	names  []string // of columns: A, B, …
}

// begin makes the file when the first row comes.
func (r *rows) begin(dir string) (err error) {
	if r.file, err = os.CreateTemp(dir, "rows-*"); err != nil {
		return err
	}
	r.packed = s2.NewWriter(r.file, s2.WriterConcurrency(1), s2.WriterBlockSize(256<<10))
	r.buffer = bufio.NewWriterSize(r.packed, 64<<10)
	return nil
}

// row adds a row. An empty cell without a style is left out.
func (r *rows) row(number int, height float64, cells []Cell) error {
	line := strconv.AppendInt(append(r.line[:0], `<row r="`...), int64(number), 10)
	if height > 0 {
		line = append(strconv.AppendFloat(append(line, `" ht="`...), height, 'f', -1, 64), `" customHeight="1`...)
	}
	line = append(line, `">`...)
	for i := range cells {
		if c := &cells[i]; c.Value != nil || c.Formula != "" || c.Style != 0 {
			line = append(append(line, `<c r="`...), r.column(i)...)
			line = append(strconv.AppendInt(line, int64(number), 10), '"')
			var err error
			if line, err = appendCell(line, c); err != nil {
				return err
			}
		}
	}
	r.line = append(line, "</row>"...)
	_, err := r.buffer.Write(r.line)
	return err
}

// column names column number i, counted from 0.
func (r *rows) column(i int) string {
	for len(r.names) <= i {
		name, _ := excelize.ColumnNumberToName(len(r.names) + 1) // fails beyond the columns of a sheet, which no table has
		r.names = append(r.names, name)
	}
	return r.names[i]
}

// copy writes all rows to w and removes the file.
func (r *rows) copy(w io.Writer) error {
	if r.file == nil {
		return nil
	}
	if err := errors.Join(r.buffer.Flush(), r.packed.Close()); err != nil {
		return err
	}
	if _, err := r.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(w, s2.NewReader(r.file))
	return errors.Join(err, r.close())
}

// close removes the file.
func (r *rows) close() error {
	if r.file == nil {
		return nil
	}
	name := r.file.Name()
	err := r.file.Close()
	r.file = nil
	return errors.Join(err, os.Remove(name))
}

// appendCell appends what follows a cell's reference.
func appendCell(line []byte, c *Cell) ([]byte, error) {
	if c.Style != 0 {
		line = append(strconv.AppendInt(append(line, ` s="`...), int64(c.Style), 10), '"')
	}
	text, isText := c.Value.(string)
	switch {
	case isText && c.Formula == "":
		line = append(line, ` t="inlineStr"><is><t`...)
		return append(appendSpaced(line, text), "</t></is></c>"...), nil
	case isText:
		line = append(line, ` t="str"`...)
	}
	line = append(line, '>')
	if c.Formula != "" {
		line = append(appendEscaped(append(line, "<f>"...), c.Formula), "</f>"...)
	}
	if c.Value == nil {
		return append(line, "</c>"...), nil
	}
	line, err := appendValue(append(line, "<v>"...), c.Value)
	return append(line, "</v></c>"...), err
}

func appendValue(line []byte, value any) ([]byte, error) {
	switch v := value.(type) {
	case string:
		return appendText(line, v), nil
	case int:
		return strconv.AppendInt(line, int64(v), 10), nil
	case int64:
		return strconv.AppendInt(line, v, 10), nil
	case float64:
		return strconv.AppendFloat(line, v, 'f', -1, 64), nil
	case time.Time:
		return strconv.AppendFloat(line, serial(v), 'f', -1, 64), nil
	}
	return line, fmt.Errorf("workbook: a cell cannot hold a %T", value)
}

// serial gives a moment as days since 30 December 1899, as workbooks count them; they hold 29 February 1900 to be a day.
func serial(t time.Time) float64 {
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	days := float64(wall.Unix()-time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()) / 86400
	if days < 61 {
		days--
	}
	return days
}
