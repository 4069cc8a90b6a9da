package read

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// article finds the element that holds the article: the <article> with most of the page's prose, the marked body, or
// the container with the densest text; the whole page where nothing stands out.
func (p *page) article() *html.Node {
	if n := p.most(func(n *html.Node) bool { return n.DataAtom == atom.Article }); n != nil && p.stats[n].prose()*5 >= p.total.prose()*2 {
		return n
	}
	if n := p.most(func(n *html.Node) bool { return attr(n, "itemprop") == "articleBody" }); n != nil && p.stats[n].prose() > 0 {
		return n
	}
	region := p.root
	if n := p.most(func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" }); n != nil && p.stats[n].prose()*5 >= p.total.prose()*2 {
		region = n
	}
	return p.densest(region)
}

// most gives the block with the most prose among those that a test takes, the first of equals.
func (p *page) most(is func(*html.Node) bool) (best *html.Node) {
	for n := range p.root.Descendants() {
		if s := p.stats[n]; s != nil && is(n) && (best == nil || s.prose() > p.stats[best].prose()) {
			best = n
		}
	}
	return best
}

// densest scores containers by the paragraphs in them, less their links, and climbs from the best one as long as that
// brings in much more prose: articles are cut in two by pictures and advertisements.
func (p *page) densest(region *html.Node) *html.Node {
	best, top := region, 0.0
	for n := range region.Descendants() {
		s := p.stats[n]
		if s == nil || s.text == 0 {
			continue
		}
		if score := s.score * float64(s.prose()) / float64(s.text); score > top {
			best, top = n, score
		}
	}
	for best != region && best.Parent != nil {
		up, s := p.stats[best.Parent], p.stats[best]
		if s == nil { // an element that broken markup has moved: it holds what its parent holds
			s = &stat{}
		}
		if up != nil && (up.link*10 > up.text*3 || up.prose()*4 < s.prose()*5) && !p.partOfTable(best) {
			break
		}
		best = best.Parent
	}
	return best
}

// partOfTable says that an element is no container of its own: a cell makes no sense without its row, an item without its list.
func (p *page) partOfTable(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Li, atom.Tr, atom.Tbody, atom.Thead, atom.P, atom.Blockquote:
		return true
	case atom.Td, atom.Th:
		return p.dataCell(n)
	}
	return false
}

// dataCell says whether a cell is one of a table of data: it has no block of text inside, and its table lays out no page.
func (p *page) dataCell(n *html.Node) bool {
	for d := range n.Descendants() {
		if blockTags[d.DataAtom] {
			return false
		}
	}
	for table := range n.Ancestors() {
		if table.DataAtom == atom.Table {
			return !p.layoutTable(table)
		}
	}
	return false
}

// titleNode finds the element that shows the title: its text is the title that the page states, or it is the last h1
// before the article. The site's name may be an h1 too.
func (p *page) titleNode(title string, article *html.Node) *html.Node {
	var first *html.Node
	inside := false
	for n := range p.root.Descendants() {
		if n == article {
			inside = true
		}
		if n.Type != html.ElementNode || !titleTag(n) {
			continue
		}
		t := nodeText(n)
		if t != "" && strings.EqualFold(t, title) {
			return n
		}
		if n.DataAtom == atom.H1 && t != "" && (first == nil || !inside) {
			first = n
		}
	}
	return first
}

// titleWords occur in the class or id of what shows a title, in whatever they are: "newstitle", "ctl00_lblTieuDe".
var titleWords = regexp.MustCompile(`(?i)title|tieu-?_?de|headline`)

// namedTitle finds what calls itself the title, the last before the article, where the page states no title that it shows: old
// portals have the site's name there.
func (p *page) namedTitle(article *html.Node) (found *html.Node) {
	for n := range p.root.Descendants() {
		if n == article {
			break
		}
		if n.Type != html.ElementNode || n.DataAtom == atom.A || !titleWords.MatchString(attr(n, "class")+" "+attr(n, "id")) {
			continue
		}
		t := nodeText(n)
		if s := p.stats[n]; len(t) >= minTitle && len(t) <= maxHeading && (s == nil || s.link == 0) && !within(article, n) {
			found = n
		}
	}
	return found
}

// minTitle is how long what only calls itself a title is at least, in bytes: "Tin nổi bật" heads a box.
const minTitle = 25

func titleTag(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3:
		return true
	case atom.Div, atom.P, atom.Span, atom.Td:
		return hasClass(n, "title")
	}
	return false
}

// page writes the article, and what stands between the title and it: lead, date and byline often do.
func (w *htmlWriter) page(p *page, title string) {
	w.p = p
	article := p.article()
	head := p.titleNode(title, article)
	if head == nil {
		head = p.namedTitle(article)
	}
	if head == nil || head == article || within(head, article) || within(article, head) {
		w.node(article)
		w.flush()
		return
	}
	top := article
	for !within(head, top) && top.Parent != nil {
		top = top.Parent
	}
	w.published = dateOver(top, article)
	w.from, w.to = head, article
	w.between(top)
	if w.from != nil { // the title stands after the article: a page that repeats it in its foot
		w.node(article)
	}
	w.flush()
}

// dateOver gives the time that stands above the article beside its title, by its class: pages show it over the title too.
func dateOver(top, article *html.Node) string {
	for n := range top.Descendants() {
		if n == article {
			break
		}
		if hasClass(n, "date") || hasClass(n, "time") || hasClass(n, "publish") || hasClass(n, "published") {
			if t := civilTime(nodeText(n)); t != "" {
				return t
			}
		}
	}
	return ""
}

// between writes the part of n from w.from to w.to, without blocks that are mostly links.
func (w *htmlWriter) between(n *html.Node) {
	switch {
	case n == w.from:
		w.from = nil
		w.node(n)
		w.flush()
		return
	case w.to == nil:
		return
	case n == w.to:
		if w.from == nil {
			w.to = nil
			w.node(n)
		}
		return
	case w.from == nil && !within(w.to, n):
		if s := w.p.stats[n]; s == nil || s.link*2 <= s.text {
			w.node(n)
		}
		return
	}
	if blockTags[n.DataAtom] {
		w.flush()
	}
	for c := range n.ChildNodes() {
		w.between(c)
	}
}

// within says whether n lies below top.
func within(n, top *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == top {
			return true
		}
	}
	return false
}
