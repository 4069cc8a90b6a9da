package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

type atoms map[atom.Atom]bool

// neverText are the elements whose text nobody reads.
var neverText = atoms{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Math: true, atom.Iframe: true, atom.Object: true, atom.Head: true, atom.Title: true}

// neverArticle are the elements that stand around an article. A form may be the whole page (ASP.NET): see furniture.
var neverArticle = atoms{atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Button: true, atom.Select: true, atom.Input: true, atom.Textarea: true, atom.Dialog: true, atom.Video: true, atom.Audio: true, atom.Map: true, atom.Menu: true}

// blockTags are the elements that begin and end a block of text.
var blockTags = atoms{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Caption: true, atom.Center: true,
	atom.Dd: true, atom.Details: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true,
	atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true,
	atom.H6: true, atom.Header: true, atom.Hr: true, atom.Html: true, atom.Li: true, atom.Main: true, atom.Nav: true, atom.Ol: true,
	atom.P: true, atom.Pre: true, atom.Section: true, atom.Summary: true, atom.Table: true, atom.Tbody: true, atom.Td: true,
	atom.Tfoot: true, atom.Th: true, atom.Thead: true, atom.Tr: true, atom.Ul: true,
}

// The words in class, id or role that mark what is no article. A strong word stands even for much text: comments may
// be longer than the article. A weak one may be a theme's name for anything, the article included.
var (
	strongWords = words("nav navbar navigation menu comment comments related relate footer share sharing breadcrumb breadcrumbs pagination binh-luan lien-quan tin-khac doc-nhieu xem-nhieu most-read read-more most-viewed")
	weakWords   = words("sidebar social socials tag tags tagbox ads ad adv advert advertisement banner hot popular recommend recommended newsletter subscribe popup modal cookie toolbar login search quang-cao chia-se tin-moi tin-hot")
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// stat says what stands in an element, dropped parts left out. Lengths are bytes that are not white space.
type stat struct {
	text, link int     // in all, and of it in links
	links      int     // number of links
	own        int     // text outside links that belongs to no block inside
	score      float64 // of the paragraphs directly in it, and half that of those one level down
	landmark   bool    // h1, main or articleBody is in it: an article's home
}

// page is a tree without furniture, with the figures that find the article in it.
type page struct {
	root   *html.Node
	entire bool                 // there is no furniture: a mail
	stats  map[*html.Node]*stat // of block elements
	total  stat
}

// prune takes out of the tree what is never part of an article; of a page that is read entire, what is never text.
func prune(root *html.Node, entire bool) *page {
	p := &page{root: root, entire: entire, stats: map[*html.Node]*stat{}}
	dropTags(root, &p.total)
	whole := p.total
	p.total = stat{}
	p.measure(root, &p.total, whole, false)
	return p
}

// dropTags removes elements by name and counts the text that stays.
func dropTags(n *html.Node, total *stat) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.TextNode:
			total.text += visible(c.Data)
		case c.Type == html.ElementNode && (neverText[c.DataAtom] || neverArticle[c.DataAtom] || hidden(c)):
			n.RemoveChild(c)
		case c.Type == html.ElementNode:
			total.landmark = total.landmark || landmark(c)
			dropTags(c, total)
		case c.Type != html.DoctypeNode:
			n.RemoveChild(c)
		}
		c = next
	}
}

// measure fills in the figures from the leaves up and removes furniture. s is the figure of the block that n belongs to.
func (p *page) measure(n *html.Node, s *stat, whole stat, inLink bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.TextNode {
			s.add(visible(c.Data), inLink)
		} else if c.Type == html.ElementNode {
			p.element(n, c, s, whole, inLink)
		}
		c = next
	}
}

func (p *page) element(n, c *html.Node, s *stat, whole stat, inLink bool) {
	if c.DataAtom == atom.A {
		s.links++
		inLink = true
	}
	word := furnitureWord(c)
	if !blockTags[c.DataAtom] && word == noWord {
		p.measure(c, s, whole, inLink)
		return
	}
	cs := &stat{landmark: landmark(c)}
	p.measure(c, cs, whole, inLink)
	if !p.entire && furniture(c, word, cs, whole) {
		n.RemoveChild(c)
		return
	}
	if !blockTags[c.DataAtom] {
		s.merge(cs)
		s.own += cs.own
		return
	}
	p.stats[c] = cs
	weight := 0.0
	if cs.own >= 40 {
		weight = 1 + min(float64(cs.own)/100, 3)
	}
	if c.DataAtom != atom.P { // a container with <br> instead of paragraphs; but two such are paragraphs of their parent
		cs.score += weight * 1.5
		weight = 0
	}
	s.merge(cs)
	s.score += weight + cs.score/2
}

func (s *stat) add(n int, inLink bool) {
	s.text += n
	if inLink {
		s.link += n
	} else {
		s.own += n
	}
}

func (s *stat) merge(c *stat) {
	s.text += c.text
	s.link += c.link
	s.links += c.links
	s.landmark = s.landmark || c.landmark
}

// prose is the text outside links.
func (s *stat) prose() int { return s.text - s.link }

// furniture decides about an element whose name or class is suspect.
func furniture(n *html.Node, word wordKind, s *stat, whole stat) bool {
	switch {
	case s.landmark || n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Article:
		return false
	case s.links > 0 && s.link*10 >= s.text*9 && (hasClass(n, "link") || hasClass(n, "links")): // a box with another article, amid the paragraphs
		return true
	case word == strongWord:
		return whole.landmark || s.text*2 <= whole.text
	case word == weakWord || n.DataAtom == atom.Form:
		return s.text*3 <= whole.text
	}
	return false
}

func landmark(n *html.Node) bool {
	return n.DataAtom == atom.H1 || n.DataAtom == atom.Main || attr(n, "itemprop") == "articleBody"
}

func hidden(n *html.Node) bool {
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "hidden":
			return true
		case "style":
			style := strings.ReplaceAll(strings.ToLower(n.Attr[i].Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// visible counts the bytes of s that are not white space.
func visible(s string) (n int) {
	for i := range len(s) {
		if s[i] > ' ' {
			n++
		}
	}
	return n
}
