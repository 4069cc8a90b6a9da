package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/model"
)

// CSV says how CSV files look. The zero value is that of RFC 4180 with texts guarded against spreadsheets.
type CSV struct {
	BOM          bool // begin with a byte order mark: Excel takes the file for UTF-8 only then
	Delimiter    byte // between fields; 0 is a comma, or a semicolon where numbers have a decimal comma
	DecimalComma bool // 1,5 instead of 1.5
	Raw          bool // texts stand as they are, even where a spreadsheet would run them as formulas
}

// csvForm is CSV with its defaults filled in.
type csvForm struct {
	CSV
	mark string
}

func (c CSV) form() csvForm {
	f := csvForm{CSV: c}
	switch {
	case c.Delimiter == 0 && c.DecimalComma:
		f.Delimiter = ';'
	case c.Delimiter == 0:
		f.Delimiter = ','
	}
	if c.BOM {
		f.mark = "\uFEFF"
	}
	return f
}

// AppendCell appends the value of a column to a line, after the delimiter where it is not the first: for tables that are not
// those of record kinds.
func (c CSV) AppendCell(line []byte, column int, v *model.Cell) []byte {
	f := c.form()
	return f.cell(f.separate(line, column), v)
}

// Mark gives what a file begins with: a byte order mark, or nothing.
func (c CSV) Mark() string {
	f := c.form()
	return f.mark
}

// separate appends the delimiter before every column but the first.
func (f *csvForm) separate(line []byte, column int) []byte {
	if column > 0 {
		return append(line, f.Delimiter)
	}
	return line
}

// cell appends the value of a field. Numbers are never guarded: -3 stays -3.
func (f *csvForm) cell(line []byte, c *model.Cell) []byte {
	switch {
	case !c.Set:
		return line
	case c.Type == model.TypeInteger:
		return strconv.AppendInt(line, c.Int, 10)
	case c.Type == model.TypeDecimal:
		return f.decimal(line, c.Decimal)
	case f.Raw:
		return f.text(line, c.Text)
	}
	return f.text(line, guard(c.Text))
}

func (f *csvForm) decimal(line []byte, d model.Decimal) []byte {
	if d = d.Normal(); d.Scale == 0 {
		return strconv.AppendInt(line, d.Coef, 10)
	}
	s := d.String()
	if f.DecimalComma {
		s = strings.Replace(s, ".", ",", 1)
	}
	return f.text(line, s)
}

// guard keeps a spreadsheet from running a text as a formula: a page may say "=cmd|…", and a list item often begins with
// "-". Full-width twins count too, because some spreadsheets fold them; so does space before, which some drop.
func guard(s string) string {
	switch r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00A0")); r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '\x00', '＝', '＋', '－', '＠':
		return "'" + s
	}
	return s
}

// text appends a field, in quotes where RFC 4180 asks for them. Space at the ends is quoted too, since readers differ about
// it; invalid UTF-8 (a path may hold it) becomes U+FFFD.
func (f *csvForm) text(line []byte, s string) []byte {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if !f.quotes(s) {
		return append(line, s...)
	}
	line = append(line, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return append(append(line, s...), '"')
		}
		line, s = append(append(line, s[:i+1]...), '"'), s[i+1:]
	}
}

// quotes says whether a field must stand in quotes.
func (f *csvForm) quotes(s string) bool {
	if s == "" {
		return false
	}
	for i := range len(s) {
		switch s[i] {
		case '"', '\r', '\n', f.Delimiter:
			return true
		}
	}
	return strings.TrimSpace(s) != s || strings.HasPrefix(s, "\uFEFF")
}
