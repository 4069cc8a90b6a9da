package read

import (
	"errors"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

func matchText(Probe) bool { return true }

// readText makes every line that is not empty a block. Columns of a letterhead are blocks of their own; hard-wrapped
// lines are joined again.
func readText(doc *text.Document, data []byte, o Options) error {
	return readPlain(doc, data, "", o)
}

// readPlain is readText for a text whose charset something else declares.
func readPlain(doc *text.Document, data []byte, charset string, o Options) error {
	if err := decode(doc, data, charset); err != nil {
		return err
	}
	if err := checkText(len(doc.Text), o); err != nil {
		return err
	}
	doc.Blocks = plainBlocks(doc.Text)
	return nil
}

// setText gives a document a plain text that its format holds.
func setText(doc *text.Document, s string, o Options) error {
	if at := strings.IndexByte(s, 0); at >= 0 {
		return &Error{Reason: NotText, Err: errors.New("a NUL character")}
	}
	if err := checkText(len(s), o); err != nil {
		return err
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	doc.Text, doc.Blocks = s, plainBlocks(s)
	locateProblems(doc)
	return nil
}

func plainBlocks(s string) []text.Block {
	blocks := textBlocks(s)
	if len(blocks) > maxBlocks { // it is refused
		return blocks
	}
	if strings.IndexByte(s, '|') >= 0 || strings.IndexByte(s, '\t') >= 0 {
		markRows(s, blocks)
	}
	return joinWrapped(s, blocks, wrapWidth(s, blocks))
}

func textBlocks(s string) []text.Block {
	blocks := make([]text.Block, 0, len(s)/200+4)
	lf, columns, spaced := onlyLF(s), hasColumns(s), strings.Contains(s, "  ")
	gap, tables, tried := false, 0, 0
	for i := 0; i < len(s) && len(blocks) <= maxBlocks; {
		end, next := lineEnd(s, i, lf)
		if spaced && i >= tried && strings.Contains(s[i:end], "  ") {
			var rows []text.Block
			if rows, tried = spacedTable(s, i, lf); rows != nil {
				tables++
				blocks = appendTable(blocks, rows, tables, gap)
				i, gap = tried, false
				continue
			}
		}
		line := trim(s, i, end)
		i = next
		if line.Len() == 0 {
			gap = true
			continue
		}
		if columns {
			blocks = appendColumns(blocks, s, line, gap)
		} else {
			blocks = append(blocks, text.Block{Span: line, Gap: gap})
		}
		gap = false
	}
	return blocks
}

// appendTable gives rows the number of their table.
func appendTable(blocks, rows []text.Block, table int, gap bool) []text.Block {
	rows[0].Gap = gap
	for i := range rows {
		rows[i].Table = table
	}
	return append(blocks, rows...)
}

// hasColumns says whether anything in s may part columns.
func hasColumns(s string) bool { return strings.Contains(s, "    ") || strings.IndexByte(s, '\t') >= 0 }

// appendColumns cuts a line at runs of four spaces or more, or of two tabs: letterheads set two columns that way
// ("LĐLĐ TỈNH X        CỘNG HÒA XÃ HỘI …").
func appendColumns(blocks []text.Block, s string, line text.Span, gap bool) []text.Block {
	if in := line.In(s); !hasColumns(in) || strings.IndexByte(in, '|') >= 0 {
		return append(blocks, text.Block{Span: line, Gap: gap})
	}
	start := line.Start
	column := func(end int) {
		if at := trim(s, start, end); at.Len() > 0 {
			blocks = append(blocks, text.Block{Span: at, Gap: gap})
			gap = false
		}
	}
	for i := line.Start; i < line.End; i++ {
		if s[i] != ' ' && s[i] != '\t' {
			continue
		}
		run, columns := i, 0
		for ; i < line.End && (s[i] == ' ' || s[i] == '\t'); i++ {
			columns++
			if s[i] == '\t' {
				columns++
			}
		}
		if columns >= 4 && s[run-1] != ':' { // "Nữ:          15" is one line
			column(run)
			start = i
		}
	}
	column(line.End)
	return blocks
}
