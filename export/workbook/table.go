package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

// Column is a column of a table.
type Column struct {
	Title string // unique in its table
	Width float64
	Style int  // of its cells that have none of their own
	Wraps bool // its texts go on in further lines: rows grow with them
}

// Table is an Excel table with a sheet of its own: a header that stays in sight, filters, banded rows, and a defined name
// for the cells of each column. Where a sheet is full it goes on in a further one.
type Table struct {
	book    *Book
	title   string
	columns []Column
	print   Print
	parts   []*Sheet
	max     int // rows a sheet, the header among them
}

// Table begins a table in a sheet after the others. Formulas know it as Name(title).
func (b *Book) Table(title string, columns []Column, p Print) (*Table, error) {
	p.Repeat = true
	t := &Table{book: b, title: title, columns: columns, print: p, max: MaxRows}
	b.tables = append(b.tables, t)
	return t, t.grow()
}

// grow begins the table's next sheet, right after its last one.
func (t *Table) grow() error {
	var widths Columns
	for i := range t.columns {
		widths = append(widths, t.columns[i].Width)
	}
	var next string
	if n := len(t.parts); n > 0 {
		next = t.book.after(t.parts[n-1].Name)
	}
	s, err := t.book.Sheet(t.title, widths, t.print)
	if err != nil {
		return err
	}
	if next != "" {
		if err := t.book.file.MoveSheet(s.Name, next); err != nil {
			return err
		}
	}
	t.parts = append(t.parts, s)
	for i := range t.columns {
		s.styles = append(s.styles, t.columns[i].Style)
	}
	s.table = &excelize.Table{Name: t.partName(len(t.parts)), StyleName: "TableStyleMedium2"}
	return t.header(s)
}

// after gives the name of the tab right of a sheet's, or "".
func (b *Book) after(name string) string {
	list := b.file.GetSheetList()
	for i := range list[:len(list)-1] {
		if list[i] == name {
			return list[i+1]
		}
	}
	return ""
}

func (t *Table) header(s *Sheet) error {
	style, err := t.book.Style(Header())
	if err != nil {
		return err
	}
	var titles []string
	for i := range t.columns {
		titles = append(titles, t.columns[i].Title)
	}
	return s.header(32, titles, style)
}

// Header is the style of a table's first row. Its colours do not depend on the table's style, which some readers ignore.
func Header() Style {
	return Style{Bold: true, Wrap: true, Center: true, Middle: true, Color: "FFFFFF", Fill: "1F4E78"}
}

// Row writes the next row of the table. Cells without a style get that of their column.
func (t *Table) Row(cells []Cell) error {
	s := t.parts[len(t.parts)-1]
	if s.rows == t.max {
		if err := t.grow(); err != nil {
			return err
		}
		s = t.parts[len(t.parts)-1]
	}
	return s.RowOf(t.height(cells), cells)
}

// What a line of text takes, in points, and how many lines of a cell are shown at most.
const (
	lineHeight = 15
	maxLines   = 20
)

// height is how high a row must be to show its texts, in points; 0 for one line. Some readers do not work it out by
// themselves.
func (t *Table) height(cells []Cell) float64 {
	lines := 1
	for i := range min(len(cells), len(t.columns)) {
		if text, ok := cells[i].Value.(string); ok && t.columns[i].Wraps {
			lines = max(lines, linesOf(text, t.columns[i].Width-2))
		}
	}
	if lines == 1 {
		return 0
	}
	return float64(min(lines, maxLines) * lineHeight)
}

// linesOf estimates how many lines a text takes at a width in characters.
func linesOf(text string, width float64) (lines int) {
	if float64(len(text)) <= width && !strings.Contains(text, "\n") {
		return 1
	}
	for line := range strings.SplitSeq(text, "\n") {
		lines += max(int(math.Ceil(float64(utf8.RuneCountInString(norm.NFC.String(line)))/width)), 1)
	}
	return lines
}

// name names the cells of the columns.
func (t *Table) name() error {
	for n, s := range t.parts {
		for i := range t.columns {
			if err := t.book.file.SetDefinedName(&excelize.DefinedName{
				Name: t.partName(n+1) + "_" + Name(t.columns[i].Title), RefersTo: s.At(i+1, 2, i+1, max(s.rows, 2)),
			}); err != nil {
				return fmt.Errorf("column %s: %w", t.columns[i].Title, err)
			}
		}
	}
	return nil
}

// Conditions gives a range of the table's first sheet looks that depend on formulas.
func (t *Table) Conditions(cells string, list ...Condition) error {
	return t.parts[0].Conditions(cells, list...)
}

// Sum writes a formula that adds up f over the table's sheets. In f, {title} stands for the cells of a column:
// SUMIFS({Value},{Unit},"vnd").
func (t *Table) Sum(f string) string {
	var terms []string
	for n := range t.parts {
		var pairs []string
		for i := range t.columns {
			pairs = append(pairs, "{"+t.columns[i].Title+"}", t.partName(n+1)+"_"+Name(t.columns[i].Title))
		}
		terms = append(terms, strings.NewReplacer(pairs...).Replace(f))
	}
	return strings.Join(terms, "+")
}

func (t *Table) partName(part int) string {
	if part == 1 {
		return Name(t.title)
	}
	return Name(t.title) + "_" + strconv.Itoa(part)
}

// Name makes of a title a name that formulas know it by, and that any keyboard has: "Số liệu" is so_lieu. A title that
// looks like a cell or begins with a digit gets a line before it.
func Name(title string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(title)) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case !strings.HasSuffix(b.String(), "_"):
			b.WriteByte('_')
		}
	}
	name := strings.Trim(b.String(), "_")
	if name == "" || unicode.IsDigit(rune(name[0])) || isCell(name) {
		name = "_" + name
	}
	return name
}

// isCell says whether a formula would read name as a cell: "abc1", "r1c1", "r".
func isCell(name string) bool {
	_, _, err := excelize.CellNameToCoordinates(name)
	return err == nil || strings.Trim(name, "rc0123456789") == ""
}
