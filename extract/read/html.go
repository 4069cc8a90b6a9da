package read

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// matchHTML asks for a page's first tag, or for the extension and any tag at all: a page saved as .txt is a page.
func matchHTML(p Probe) bool {
	head := bytes.TrimLeft(p.Head, " \t\r\n")
	for bytes.HasPrefix(head, []byte("<!--")) || bytes.HasPrefix(head, []byte("<?xml")) {
		_, after, found := bytes.Cut(head, []byte(">"))
		if !found {
			break
		}
		head = bytes.TrimLeft(after, " \t\r\n")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if len(head) >= len(tag) && strings.EqualFold(string(head[:len(tag)]), tag) {
			return true
		}
	}
	return p.Named(".html", ".htm", ".xhtml") && bytes.Contains(head, []byte("<"))
}

// readHTML takes the article out of a page: title, lead, body, tables, captions; not navigation, comments or links to
// other articles. The text is produced here, block by block, a line each.
func readHTML(doc *text.Document, data []byte, o Options) error {
	return readHTMLPart(doc, data, declaredCharset(data), false, o)
}

// readHTMLEntire reads all of a page that is no page of a site: a mail.
func readHTMLEntire(doc *text.Document, data []byte, charset string, o Options) error {
	return readHTMLPart(doc, data, first(charset, declaredCharset(data)), true, o)
}

func readHTMLPart(doc *text.Document, data []byte, charset string, entire bool, o Options) error {
	font, err := decodeBytes(doc, data, charset)
	if err != nil {
		return err
	}
	var w htmlWriter
	if root := parsePage(doc.Text, o); root == nil {
		if font != nil {
			doc.Text = font.fromLatin(doc.Text)
		}
		w.tokens(doc.Text)
		doc.Problems = append(doc.Problems, text.Problem{Code: model.MarkupBroken, Message: model.TooMuchMarkup.With()})
	} else {
		convertNodes(doc, root, font)
		w.tree(doc, root, entire)
	}
	doc.Text, doc.Blocks = string(w.out), w.blocks
	locateProblems(doc)
	return checkText(len(doc.Text), o)
}

// maxTags is how many tags a page may have that is read as a tree: a node takes some hundred bytes, "<p>" three. The pages of
// newspapers have a few thousand.
const maxTags = 300_000

// parsePage makes the tree of a page; nil where it would be too deep or too large.
func parsePage(page string, o Options) *html.Node {
	if strings.Count(page, "<") > maxTags {
		return nil
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil || o.MaxHTMLDepth < DefaultMaxHTMLDepth && deeper(root, o.MaxHTMLDepth) {
		return nil
	}
	return root
}

// tree writes the article of a page, or all of it.
func (w *htmlWriter) tree(doc *text.Document, root *html.Node, entire bool) {
	doc.Meta = pageMeta(root)
	p := prune(root, entire)
	if entire {
		w.p = p
		w.node(root)
		w.flush()
		return
	}
	w.page(p, doc.Meta.Title)
	set(&doc.Meta.Published, w.published)
}

// convertNodes turns the Latin-1 of a font encoding into Vietnamese, in texts and attributes. The font is known from the
// bytes, or is found in the texts: "C&#171;ng &#174;oµn" shows it only when its entities are read.
func convertNodes(doc *text.Document, root *html.Node, font *legacy) {
	if font == nil && doc.Encoding == "utf-8" {
		font = shownAsLatin(wideText(root))
	}
	if font == nil {
		return
	}
	doc.Encoding = font.name
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			n.Data = font.fromLatin(n.Data)
		}
		for i := range n.Attr {
			n.Attr[i].Val = font.fromLatin(n.Attr[i].Val)
		}
	}
}

// wideText gives the first texts with letters beyond ASCII, as many as a sample needs.
func wideText(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type != html.TextNode || neverText[n.Parent.DataAtom] {
			continue
		}
		if strings.IndexFunc(n.Data, func(r rune) bool { return r > 0xA0 }) >= 0 {
			b.WriteString(n.Data[:min(len(n.Data), sampleSize)])
			b.WriteByte('\n')
		}
		if b.Len() > sampleSize/4 {
			break
		}
	}
	return b.String()
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// nodeText gives the text below n, white space collapsed.
func nodeText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
