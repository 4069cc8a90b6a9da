// Package workbook writes Excel workbooks of any length in constant memory and with the same bytes for the same content:
// tables of typed rows, pages with formulas and charts, styles by value. What a workbook says is its callers' affair.
//
// The order of calls matters to excelize, which drops without a word what comes too late: everything about a sheet is told
// before it is flushed, and only Book.WriteTo flushes.
package workbook

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Book is a workbook on its way. It is not for concurrent use.
type Book struct {
	file   *excelize.File
	dir    string
	styles map[Style]int
	sheets []*Sheet // in the order in which they were begun: that of their parts in the file
	names  map[string]bool
	tables []*Table
}

// New begins a workbook. Rows that do not fit into memory lie in files below dir until Close.
func New(dir string) *Book {
	return &Book{
		file: excelize.NewFile(excelize.Options{TmpDir: dir}), dir: dir,
		styles: map[Style]int{{}: 0}, names: map[string]bool{},
	}
}

// Close drops the temporary files.
func (b *Book) Close() error {
	err := b.file.Close()
	for _, s := range b.sheets {
		err = errors.Join(err, s.body.close())
	}
	return err
}

// Columns are the widths of a sheet's columns, in characters, from the first on.
type Columns []float64

// Sheet begins a sheet after the others, to be filled row by row.
func (b *Book) Sheet(name string, widths Columns, o Print) (*Sheet, error) {
	name = b.sheetName(name)
	if len(b.sheets) == 0 { // a new book has one sheet
		if err := b.file.SetSheetName(b.file.GetSheetName(0), name); err != nil {
			return nil, err
		}
	} else if _, err := b.file.NewSheet(name); err != nil {
		return nil, err
	}
	s := &Sheet{book: b, Name: name, print: o}
	if err := s.setUp(); err != nil {
		return nil, err
	}
	stream, err := b.file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	s.stream = stream
	b.sheets = append(b.sheets, s)
	for i := len(widths) - 1; i >= 0; i-- { // excelize writes the last one told first, and Excel wants them in order
		if err := stream.SetColWidth(i+1, i+1, widths[i]); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// sheetName makes a name that Excel takes: at most 31 characters, none of : \ / ? * [ ], and of no other sheet.
func (b *Book) sheetName(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, name), " '")
	try := shorten(name, excelize.MaxSheetNameLength)
	for n := 2; b.names[strings.ToLower(try)]; n++ {
		suffix := fmt.Sprintf(" (%d)", n)
		try = shorten(name, excelize.MaxSheetNameLength-len(suffix)) + suffix
	}
	b.names[strings.ToLower(try)] = true
	return try
}

// Properties are those that a file manager shows. Created is a moment as RFC 3339 writes it.
type Properties struct {
	Title, Subject, Creator, Language, Created string
}

// WriteTo completes the workbook and writes it. Nothing can be added afterwards.
func (b *Book) WriteTo(w io.Writer, p Properties) error {
	if p.Created == "" {
		p.Created = epoch.Format(timeFormat)
	}
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: p.Title, Subject: p.Subject, Creator: p.Creator, LastModifiedBy: p.Creator, Language: p.Language,
		Created: p.Created, Modified: p.Created,
	}); err != nil {
		return err
	}
	for _, t := range b.tables {
		if err := t.name(); err != nil {
			return fmt.Errorf("table %s: %w", t.title, err)
		}
	}
	for _, s := range b.sheets {
		if err := s.close(); err != nil {
			return fmt.Errorf("sheet %s: %w", s.Name, err)
		}
	}
	return b.pack(w)
}
