package read

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tongket/tongket/extract/text"
)

// htmlWriter produces the text of a page, a line a block.
type htmlWriter struct {
	composer
	line   []byte // the block that is being written
	space  bool   // white space stands before what comes next
	style  style
	marker string // the number of the list item that begins with the next block
	list   list
	cells  []column // of the row that is being written
	words  []byte   // of those cells, end to end

	p         *page
	published string     // as the page shows it over the article
	from, to  *html.Node // what between has not reached yet
}

// style is what the elements around a text make of its block.
type style struct {
	kind  text.Kind
	level int
	pre   bool // line ends count
	flat  bool // in a table's cell: blocks and line ends are white space
}

// node writes an element or a text.
func (w *htmlWriter) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.text(n.Data)
		return
	}
	switch {
	case n.DataAtom == atom.Br:
		w.flush()
	case n.DataAtom == atom.Table && !w.style.flat:
		w.table(n)
	case w.linkList(n):
	case blockTags[n.DataAtom] || isCaption(n):
		w.block(n)
	default:
		w.children(n)
	}
}

func (w *htmlWriter) children(n *html.Node) {
	for c := range n.ChildNodes() {
		w.node(c)
	}
}

// block writes an element that begins and ends a block.
func (w *htmlWriter) block(n *html.Node) {
	outer, marker, inside := w.style, w.marker, w.list
	w.flush()
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.style.kind, w.style.level = text.Heading, int(n.Data[1]-'0')
	case atom.Li:
		w.style.kind, w.marker = text.Item, w.list.item(n)
		inside = w.list
	case atom.Ul, atom.Ol:
		w.list = newList(n)
	case atom.Blockquote:
		w.style.kind = text.Quote
	case atom.Pre:
		w.style.pre = true
	case atom.Figcaption:
		w.style.kind = text.Caption
	default:
		if isCaption(n) {
			w.style.kind = text.Caption
		}
	}
	w.children(n)
	w.flush()
	if n.DataAtom == atom.Li {
		w.marker = marker
	}
	w.style, w.list = outer, inside
}

// isCaption says whether a class calls an element a caption; one that is also a frame for paragraphs ("wp-caption" around
// picture and text) has the caption's text alone in it.
func isCaption(n *html.Node) bool {
	return n.Type == html.ElementNode && n.DataAtom != atom.Figure && n.DataAtom != atom.Caption && n.DataAtom != atom.Table && hasClass(n, "caption")
}

// linkList says whether an element is a list of links to elsewhere, whatever its class.
func (w *htmlWriter) linkList(n *html.Node) bool {
	if w.p == nil || w.p.entire || n.DataAtom != atom.Ul && n.DataAtom != atom.Ol && n.DataAtom != atom.Div {
		return false
	}
	s := w.p.stats[n]
	return s != nil && s.links >= 2 && s.link*10 >= s.text*9 && !s.landmark
}

// list is the list that we are in: how its items are numbered, as listNumber has it, and the number of the last one.
type list struct {
	format string
	number int
}

// newList begins to count where the element says.
func newList(n *html.Node) list {
	l := list{format: "bullet"}
	if n.DataAtom == atom.Ol {
		l.format = listFormat(attr(n, "type"))
	}
	if start, err := strconv.Atoi(attr(n, "start")); err == nil {
		l.number = start - 1
	}
	return l
}

// listFormat gives the format of the numbers of an ol element by its type attribute, the only one in HTML whose case counts.
func listFormat(kind string) string {
	switch kind {
	case "a":
		return "lowerLetter"
	case "A":
		return "upperLetter"
	case "i":
		return "lowerRoman"
	case "I":
		return "upperRoman"
	}
	return "decimal"
}

// item gives the number that a browser shows before the next item, "" for a bullet.
func (l *list) item(n *html.Node) string {
	if l.format == "bullet" {
		return ""
	}
	l.number++
	if v, err := strconv.Atoi(attr(n, "value")); err == nil {
		l.number = v
	}
	return listNumber(l.number, l.format) + ". "
}

// text writes a text node: white space collapses to one space, and none stands at the ends of a block.
func (w *htmlWriter) text(s string) {
	for i := 0; i < len(s); {
		if s[i] <= ' ' {
			if s[i] == '\n' && w.style.pre {
				w.flush()
			}
			w.space = true
			i++
			continue
		}
		start := i
		for i < len(s) && s[i] > ' ' {
			i++
		}
		if w.space && len(w.line) > 0 {
			w.line = append(w.line, ' ')
		}
		w.space = false
		w.line = append(w.line, s[start:i]...)
	}
}

// flush ends the block that is being written. One of white space alone leaves nothing.
func (w *htmlWriter) flush() {
	w.space = true
	if w.style.flat {
		return
	}
	line := bytes.TrimFunc(w.line, isBlank)
	w.line = w.line[:0]
	if len(line) == 0 || len(w.blocks) > maxBlocks { // what has so many is refused
		return
	}
	b := text.Block{Kind: w.style.kind}
	if b.Kind == text.Heading { // a list inside a heading is no heading
		b.Level = w.style.level
	}
	at := w.begin()
	if m := w.marker; m != "" {
		w.marker = ""
		if listMarker(string(line[:min(len(line), 8)])) == 0 { // the author may have written the number as well
			w.out = append(w.out, m...)
			b.Marker = text.Span{Start: at, End: at + len(strings.TrimRight(m, " "))}
		}
	}
	w.out = append(w.out, line...)
	b.Span = text.Span{Start: at, End: len(w.out)}
	w.blocks = append(w.blocks, b)
}
