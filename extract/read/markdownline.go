package read

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// headingLevel gives the number of # that begin a heading, or 0.
func headingLevel(l string) int {
	n := 0
	for n < len(l) && l[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n == len(l) || l[n] != ' ' && l[n] != '\t' {
		return 0
	}
	return n
}

// isRule says whether a line is a thematic break: three or more of one of *, -, _ and nothing else.
func isRule(l string) bool {
	n := 0
	for i := range len(l) {
		switch {
		case l[i] == l[0]:
			n++
		case l[i] != ' ':
			return false
		}
	}
	return n >= 3 && (l[0] == '*' || l[0] == '-' || l[0] == '_')
}

// isTag says whether a line is one HTML tag or comment.
func isTag(l string) bool {
	return len(l) > 2 && l[0] == '<' && strings.IndexByte(l, '>') == len(l)-1 && (l[1] == '/' || l[1] == '!' || l[1]|0x20 >= 'a' && l[1]|0x20 <= 'z') && !strings.Contains(l, "://")
}

// strip takes the emphasis off both ends of a block: "**Hạn chế**" is "Hạn chế".
func (m *markdown) strip(at text.Span) text.Span {
	for at.Start < at.End && (m.s[at.Start] == '*' || m.s[at.Start] == '_') {
		at.Start++
	}
	for at.Start < at.End && (m.s[at.End-1] == '*' || m.s[at.End-1] == '_') {
		at.End--
	}
	return trim(m.s, at.Start, at.End)
}

// table reads a row where the line below is a delimiter row, and then to the end of the table.
func (m *markdown) table(at text.Span, l string, next int) bool {
	if strings.IndexByte(l, '|') < 0 {
		m.rows = false
		return false
	}
	if !m.rows {
		end, _ := lineEnd(m.s, next, m.lf)
		if !isDelimiterRow(trim(m.s, next, end).In(m.s)) {
			return false
		}
		m.tables++
	}
	if m.rows && isDelimiterRow(l) {
		return true
	}
	m.rows = true
	m.end()
	b := text.Block{Kind: text.Row, Table: m.tables, Cells: m.cells(at)}
	for _, c := range b.Cells {
		if c.Len() == 0 {
			continue
		}
		if b.Len() == 0 {
			b.Span = c
		}
		b.End = c.End
	}
	for i, c := range b.Cells { // an empty cell at an end would stand outside the block
		if c.Len() == 0 {
			b.Cells[i] = text.Span{Start: min(max(c.Start, b.Start), b.End), End: min(max(c.Start, b.Start), b.End)}
		}
	}
	m.add(b)
	return true
}

// cells cuts a row at its pipes, except those after a backslash.
func (m *markdown) cells(at text.Span) (cells []text.Span) {
	if m.s[at.Start] == '|' {
		at.Start++
	}
	start := at.Start
	for i := at.Start; i <= at.End; i++ {
		if i < at.End && (m.s[i] != '|' || i > 0 && m.s[i-1] == '\\') {
			continue
		}
		if i == at.End && start == i && len(cells) > 0 { // behind the last pipe
			break
		}
		cells = append(cells, m.strip(trim(m.s, start, i)))
		start = i + 1
	}
	return cells
}

// isDelimiterRow says whether a line is the |---|:--:| below a table's head.
func isDelimiterRow(l string) bool {
	return strings.Contains(l, "-") && strings.Contains(l, "|") && strings.Trim(l, "|-: \t") == ""
}

// frontMatter reads the "key: value" lines between two lines --- at the start of the file into Meta and gives the place
// behind them.
func (m *markdown) frontMatter() int {
	end, i := lineEnd(m.s, 0, m.lf)
	if strings.TrimRight(m.s[:end], " ") != "---" {
		return 0
	}
	meta := text.Meta{}
	for i < len(m.s) {
		end, next := lineEnd(m.s, i, m.lf)
		l := strings.TrimSpace(m.s[i:end])
		i = next
		if l == "---" {
			m.doc.Meta = meta
			return i
		}
		key, value, ok := strings.Cut(l, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		if !ok && l != "" && !strings.HasPrefix(l, "-") && !strings.HasPrefix(l, "#") {
			return 0 // prose between two rules
		}
		switch strings.ToLower(key) {
		case "title":
			meta.Title = value
		case "date":
			meta.Published = civilTime(value)
		case "author":
			meta.Author = value
		case "description":
			meta.Description = value
		}
	}
	return 0
}
