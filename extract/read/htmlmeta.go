package read

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tongket/tongket/extract/text"
)

// pageMeta collects what the page says of itself, outside its prose. For each field the first source wins, by the order
// of trust: Open Graph, JSON-LD, microdata, <time> and classes, <title>.
func pageMeta(root *html.Node) text.Meta {
	var m metaSources
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			m.element(n)
		}
	}
	if m.title != m.h1 && (strings.HasSuffix(m.title, m.h1) || strings.HasPrefix(m.title, m.h1+": ")) {
		m.h1 = "" // "Article - Site", "Site: Article": this h1 is the site's name
	}
	return text.Meta{
		Title:       first(m.shown(m.ogTitle), m.h1, m.shown(m.title)),
		Published:   first(m.published, m.ldPublished, m.itemPublished, m.timePublished, m.date),
		Author:      first(m.ldAuthor, m.itemAuthor, m.author, m.classAuthor),
		Site:        m.site,
		Description: first(m.ogDescription, m.description),
	}
}

// metaSources is what a page says in different places, the first of each.
type metaSources struct {
	ogTitle, title, h1                                         string
	headings                                                   []string // h1 to h3
	published, ldPublished, itemPublished, timePublished, date string
	ldAuthor, itemAuthor, author, classAuthor                  string
	site, ogDescription, description                           string
}

// maxHeadings is how many headings of a page may be its title.
const maxHeadings = 50

func (m *metaSources) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Meta:
		m.meta(n)
	case atom.Script:
		if n.FirstChild != nil && strings.EqualFold(attr(n, "type"), "application/ld+json") {
			m.linked([]byte(n.FirstChild.Data))
		}
	case atom.Title:
		set(&m.title, nodeText(n))
	case atom.Time:
		set(&m.timePublished, civilTime(attr(n, "datetime")))
	case atom.Abbr: // microformats.org/wiki/hentry
		if hasClass(n, "published") {
			set(&m.timePublished, civilTime(attr(n, "title")))
		}
	case atom.H1, atom.H2, atom.H3:
		m.heading(n)
	}
	switch attr(n, "itemprop") {
	case "datePublished":
		set(&m.itemPublished, civilTime(first(attr(n, "datetime"), attr(n, "content"), nodeText(n))))
	case "author":
		setAuthor(&m.itemAuthor, itemName(n))
	}
	if attr(n, "rel") == "author" || hasClass(n, "author") {
		setAuthor(&m.classAuthor, nodeText(n))
	}
}

func (m *metaSources) heading(n *html.Node) {
	t := nodeText(n)
	if n.DataAtom == atom.H1 {
		set(&m.h1, t)
	}
	if len(m.headings) < maxHeadings && t != "" {
		m.headings = append(m.headings, t)
	}
}

// itemName gives the name of a thing in microdata: that of a property inside, or all of its text.
func itemName(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && attr(d, "itemprop") == "name" {
			return first(attr(d, "content"), nodeText(d))
		}
	}
	return nodeText(n)
}

// setAuthor leaves out what a system writes where nobody has signed, and addresses.
func setAuthor(field *string, name string) {
	switch low := strings.ToLower(name); {
	case len(name) > 100, strings.Contains(low, "://"), low == "super user", low == "admin", low == "administrator", low == "quản trị", low == "quản trị viên":
	default:
		set(field, name)
	}
}

// shown takes off a title what the page does not show in its heading, the site and the section: "Tin - Mục - Trang". Where
// no heading says so, only the site is known to come last.
func (m *metaSources) shown(title string) string {
	for _, h := range m.headings {
		if before, ok := strings.CutSuffix(title, ": "+h); ok && slices.Contains(m.headings, before) { // "Site: Article"
			return h
		}
		if rest, ok := strings.CutPrefix(title, h); ok && (rest == "" || strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, " | ") || strings.HasPrefix(rest, " – ")) {
			return h
		}
	}
	if title == m.ogTitle {
		return title
	}
	return cutSite(title)
}

func (m *metaSources) meta(n *html.Node) {
	content := strings.Join(strings.Fields(attr(n, "content")), " ")
	name := attr(n, "property")
	if name == "" {
		name = attr(n, "name")
	}
	if name == "" {
		name = attr(n, "itemprop")
	}
	switch strings.ToLower(name) {
	case "og:title":
		set(&m.ogTitle, content)
	case "og:site_name":
		set(&m.site, content)
	case "og:description":
		set(&m.ogDescription, content)
	case "description":
		set(&m.description, content)
	case "author", "dc.creator", "article:author":
		setAuthor(&m.author, content)
	case "article:published_time", "article:published":
		set(&m.published, civilTime(content))
	case "pubdate", "publishdate", "date", "datepublished", "dc.date", "dc.date.issued", "dc.date.created":
		set(&m.date, civilTime(content))
	}
}

// cutSite takes the site's name off a <title>.
func cutSite(title string) string {
	for _, sep := range []string{" | ", " - ", " – "} {
		if i := strings.LastIndex(title, sep); i > 0 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func set(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
