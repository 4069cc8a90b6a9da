package read

import (
	"cmp"
	"iter"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// sheet is a table of a file: a sheet of a workbook, or a file of separated values.
type sheet struct {
	name string                     // "" where the file is one table
	rows iter.Seq2[[]string, error] // cell by cell, as people read them; the first error is the last row
}

// defaultName is what a spreadsheet program calls a sheet that nobody has named.
var defaultName = regexp.MustCompile(`^(?i:sheet|trang[ _]?tính|trang)[ _]?\d*$`)

// sheetWriter writes tables as text. What stands alone in its row is a line of text: a title, a section, a note.
type sheetWriter struct {
	composer
	table int  // number of the table that rows belong to; 0 before the first
	gap   bool // an empty row stands before the next
}

// readSheets writes every sheet of a file into doc, each under its name where there are several.
func readSheets(doc *text.Document, sheets []sheet, o Options) error {
	var w sheetWriter
	for _, s := range sheets {
		w.table, w.gap = 0, false
		begin := len(w.blocks)
		if len(sheets) > 1 && !defaultName.MatchString(s.name) {
			w.line(s.name, text.Block{Kind: text.Heading, Level: 2})
		}
		named := len(w.blocks)
		for cells, err := range s.rows {
			if err != nil {
				return err
			}
			w.add(cells)
			if err := cmp.Or(checkText(len(w.out), o), checkBlocks(len(w.blocks))); err != nil {
				return err
			}
		}
		if len(w.blocks) == named && named > begin { // nothing under the name
			w.out, w.blocks = w.out[:max(w.blocks[begin].Start-1, 0)], w.blocks[:begin]
		}
	}
	doc.Text, doc.Blocks = string(w.out), w.blocks
	return nil
}

// add writes a row.
func (w *sheetWriter) add(cells []string) {
	filled, long := 0, false
	for i, c := range cells {
		cells[i] = strings.TrimFunc(c, isBlank)
		if cells[i] != "" {
			filled++
		}
		long = long || isProse(c)
	}
	switch {
	case filled == 0:
		w.gap = true
	case filled == 1 || long:
		for _, c := range cells {
			for l := range strings.Lines(c) {
				w.line(strings.TrimFunc(l, isBlank), text.Block{Gap: w.gap})
			}
		}
		w.gap = false
	default:
		w.row(cells)
	}
}

// row writes a row of figures. After an empty row, one without any figure is the head of another table.
func (w *sheetWriter) row(cells []string) {
	if w.table == 0 || w.gap && !hasFigure(cells) {
		w.tables++
		w.table = w.tables
	}
	w.gap = false
	columns := make([]column, len(cells))
	for i, c := range cells {
		columns[i] = column{words: []byte(strings.Join(strings.Fields(c), " ")), wide: 1}
	}
	w.composer.row(columns)
}

// line writes a line of text; b is its block but for the place.
func (w *sheetWriter) line(s string, b text.Block) {
	if s == "" {
		return
	}
	at := w.begin()
	w.out = append(w.out, s...)
	b.Span = text.Span{Start: at, End: len(w.out)}
	w.blocks = append(w.blocks, b)
}

// isProse says whether a cell holds paragraphs rather than an entry of a table.
func isProse(cell string) bool { return utf8.RuneCountInString(cell) > longCell }

// hasFigure says whether a cell of a row is a number.
func hasFigure(cells []string) bool {
	for _, c := range cells {
		if c != "" && strings.Trim(c, "0123456789.,%- ") == "" {
			return true
		}
	}
	return false
}
