package read

import (
	"bytes"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// matchMarkdown takes the extension, or several headings beside lists or emphasis.
func matchMarkdown(p Probe) bool {
	if p.Named(".md", ".markdown") {
		return true
	}
	if p.Extension != "" && p.Extension != ".txt" {
		return false
	}
	if bytes.IndexByte(p.Head, '#') < 0 { // no heading: most texts are done with after one look
		return false
	}
	headings, marks := 0, 0
	for line := range bytes.Lines(p.Head) {
		switch l := string(line); {
		case headingLevel(l) > 0 && len(strings.TrimSpace(l)) > 3:
			headings++
		case strings.HasPrefix(l, "- ") || strings.HasPrefix(l, "* ") || strings.Contains(l, "**"):
			marks++
		}
	}
	return headings >= 2 && marks >= 1
}

// readMarkdown keeps the text as it is; blocks leave the markup at their ends outside.
func readMarkdown(doc *text.Document, data []byte, o Options) error {
	if err := decode(doc, data, ""); err != nil {
		return err
	}
	if err := checkText(len(doc.Text), o); err != nil {
		return err
	}
	m := markdown{doc: doc, s: doc.Text, lf: onlyLF(doc.Text)}
	start := m.frontMatter()
	for i := start; i < len(m.s) && len(m.blocks) <= maxBlocks; {
		end, next := lineEnd(m.s, i, m.lf)
		m.line(i, end, next)
		i = next
	}
	m.end()
	doc.Blocks = m.blocks
	return nil
}

// markdown is the state between two lines.
type markdown struct {
	doc    *text.Document
	s      string
	lf     bool
	blocks []text.Block
	open   text.Block // the block that the next line may continue
	isOpen bool
	joined bool // and it has more than one line
	gap    bool
	image  bool   // the block before was an image: a line in italics is its caption
	fence  string // of the code that we are in
	tables int
	rows   bool // we are in a table
}

// line reads the line m.s[start:end]; the next one begins at next.
func (m *markdown) line(start, end, next int) {
	at := trim(m.s, start, end)
	l := at.In(m.s)
	if m.fence != "" {
		m.code(at, l)
		return
	}
	switch {
	case l == "":
		m.end()
		m.gap, m.rows = true, false
	case strings.HasPrefix(l, "```") || strings.HasPrefix(l, "~~~"):
		m.end()
		m.fence = l[:3]
	case m.underline(l):
	case isRule(l) || isTag(l):
		m.end()
	case headingLevel(l) > 0:
		m.end()
		level := headingLevel(l)
		m.add(text.Block{Span: m.strip(trim(m.s, at.Start+level, at.Start+len(strings.TrimRight(l, "#")))), Kind: text.Heading, Level: level})
	case m.table(at, l, next):
	case l[0] == '>':
		m.end()
		body := at
		for body.Start < body.End && m.s[body.Start] == '>' {
			body = trim(m.s, body.Start+1, body.End)
		}
		m.add(text.Block{Span: m.strip(body), Kind: text.Quote})
	case m.imageLine(at, l):
	case listMarker(l[:min(len(l), 8)]+" ") > 0 && m.item(at, l):
	default:
		m.paragraph(at, l)
	}
	if end-start >= 2 && strings.HasSuffix(m.s[start:end], "  ") { // a hard line break
		m.end()
	}
}

// code adds the lines of a fenced block, to one block.
func (m *markdown) code(at text.Span, l string) {
	switch {
	case strings.HasPrefix(l, m.fence):
		m.end()
		m.fence = ""
	case l == "":
	case m.isOpen:
		m.open.End = at.End
	default:
		m.open, m.isOpen = text.Block{Span: at, Kind: text.Code, Gap: m.gap}, true
	}
}

// underline makes a heading of a one-line paragraph above === or ---.
func (m *markdown) underline(l string) bool {
	if !m.isOpen || m.open.Kind != text.Paragraph || len(l) < 3 || m.joined {
		return false
	}
	switch {
	case strings.Trim(l, "=") == "":
		m.open.Level = 1
	case strings.Trim(l, "-") == "":
		m.open.Level = 2
	default:
		return false
	}
	m.open.Kind = text.Heading
	m.end()
	return true
}

// item begins a list item. A number stays in the block, as its marker; a bullet stands before it.
func (m *markdown) item(at text.Span, l string) bool {
	n := listMarker(l)
	mark := strings.TrimRight(l[:n], " ")
	b := text.Block{Kind: text.Item, Marker: text.Span{Start: at.Start, End: at.Start + n}, Span: at}
	switch {
	case mark == "-" || mark == "*" || mark == "+":
		b.Span = m.strip(trim(m.s, at.Start+n, at.End))
	case n > 0 && strings.Trim(mark, "0123456789") == "." || n > 0 && strings.Trim(mark, "0123456789") == ")":
	default:
		return false
	}
	m.end()
	if b.Len() > 0 {
		m.begin(b)
	}
	return true
}

// imageLine reads a line that is an image: its alternative text is a caption.
func (m *markdown) imageLine(at text.Span, l string) bool {
	if !strings.HasPrefix(l, "![") {
		return false
	}
	end := strings.Index(l, "](")
	if end < 0 || !strings.HasSuffix(l, ")") || strings.Contains(l[:len(l)-1], ") ") {
		return false
	}
	m.end()
	if alt := m.strip(trim(m.s, at.Start+2, at.Start+end)); alt.Len() > 0 {
		m.add(text.Block{Span: alt, Kind: text.Caption})
	}
	m.image = true
	return true
}

// paragraph begins a paragraph or continues what is open. A line in italics under an image is its caption.
func (m *markdown) paragraph(at text.Span, l string) {
	if m.isOpen {
		m.open.End, m.joined = at.End, true
		return
	}
	if strings.HasPrefix(l, "[") && strings.Contains(l, "]: ") { // the target of a link
		return
	}
	b := text.Block{Span: at}
	if m.image && len(l) > 2 && (l[0] == '*' || l[0] == '_') && l[1] != l[0] && l[len(l)-1] == l[0] {
		b.Kind, b.Span = text.Caption, m.strip(at)
		m.add(b)
		return
	}
	m.begin(b)
}

// begin opens a block that the next line may continue; add takes one that is complete; end closes what is open.
func (m *markdown) begin(b text.Block) {
	m.end()
	b.Gap = m.gap
	m.open, m.isOpen, m.joined, m.gap, m.image = b, true, false, false, false
}

func (m *markdown) add(b text.Block) {
	m.end()
	b.Gap = m.gap
	m.gap, m.image = false, false
	if b.Len() > 0 {
		m.blocks = append(m.blocks, b)
	}
}

func (m *markdown) end() {
	if !m.isOpen {
		return
	}
	m.isOpen, m.gap = false, false
	if m.open.Kind == text.Paragraph || m.open.Kind == text.Heading {
		m.open.Span = m.strip(m.open.Span)
	}
	if m.open.Len() > 0 {
		m.blocks = append(m.blocks, m.open)
	}
}
