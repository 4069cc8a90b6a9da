package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// deeper says whether an element lies in more than limit others.
func deeper(n *html.Node, limit int) bool {
	depth := 0
	for at := n; at != nil; {
		if at.FirstChild != nil {
			if depth++; depth > limit {
				return true
			}
			at = at.FirstChild
			continue
		}
		for at != n && at.NextSibling == nil {
			at = at.Parent
			depth--
		}
		if at == n {
			break
		}
		at = at.NextSibling
	}
	return false
}

// tokens writes the text of a page that has no tree: everything between block tags is a paragraph.
func (w *htmlWriter) tokens(page string) {
	z := html.NewTokenizer(strings.NewReader(page))
	skip := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.flush()
			return
		case html.TextToken:
			if skip == 0 {
				w.text(z.Token().Data)
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			t := z.Token()
			if neverText[t.DataAtom] {
				skip = t.DataAtom
				if t.Type != html.StartTagToken {
					skip = 0
				}
			}
			if blockTags[t.DataAtom] || t.DataAtom == atom.Br {
				w.flush()
			}
		}
	}
}
