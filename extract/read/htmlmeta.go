package read

import (
	"encoding/json"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tongket/tongket/extract/text"
)

// pageMeta collects what the page says of itself, outside its prose. For each field the first source wins, by the order
// of trust: Open Graph, JSON-LD, <time> and classes, <title>.
func pageMeta(root *html.Node) text.Meta {
	var head, body metaSources
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			head.meta(n)
		case atom.Script:
			if n.FirstChild != nil && strings.EqualFold(attr(n, "type"), "application/ld+json") {
				head.linked([]byte(n.FirstChild.Data))
			}
		case atom.Title:
			set(&head.title, nodeText(n))
		case atom.Time:
			set(&body.published, civilTime(attr(n, "datetime")))
		case atom.H1:
			set(&body.h1, nodeText(n))
		}
		if attr(n, "itemprop") == "author" || attr(n, "rel") == "author" || hasClass(n, "author") {
			if t := nodeText(n); len(t) <= 100 {
				set(&body.author, t)
			}
		}
	}
	if head.title != body.h1 && strings.HasSuffix(head.title, body.h1) { // "Article - Site": this h1 is the site's name
		body.h1 = ""
	}
	return text.Meta{
		Title:       first(head.ogTitle, body.h1, cutSite(head.title)),
		Published:   first(head.published, head.ldPublished, body.published, head.date),
		Author:      first(head.ldAuthor, head.author, body.author),
		Site:        head.site,
		Description: first(head.ogDescription, head.description),
	}
}

type metaSources struct {
	ogTitle, title, h1               string
	published, ldPublished, date     string
	author, ldAuthor                 string
	site, ogDescription, description string
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
	case "author", "dc.creator":
		set(&m.author, content)
	case "article:published_time", "article:published":
		set(&m.published, civilTime(content))
	case "pubdate", "publishdate", "date", "datepublished", "dc.date", "dc.date.issued", "dc.date.created":
		set(&m.date, civilTime(content))
	}
}

// linkedArticle is the part of a JSON-LD object that is of use.
type linkedArticle struct {
	DatePublished json.RawMessage   `json:"datePublished"`
	Author        json.RawMessage   `json:"author"`
	Graph         []json.RawMessage `json:"@graph"`
}

// linked reads a JSON-LD script: an object, a list of them, or a graph. Nonsense says nothing.
func (m *metaSources) linked(data []byte) {
	var list []json.RawMessage
	if json.Unmarshal(data, &list) != nil {
		list = []json.RawMessage{data}
	}
	for len(list) > 0 {
		var a linkedArticle
		if json.Unmarshal(list[0], &a) == nil {
			if s := civilTime(jsonText(a.DatePublished)); s != "" && m.ldPublished == "" {
				m.ldPublished = s
				set(&m.ldAuthor, jsonText(a.Author))
			}
		}
		list = append(list[1:], a.Graph...)
	}
}

// jsonText gives a string, the name of an object, or those of a list joined by commas.
func jsonText(data json.RawMessage) string {
	if name := jsonName(data); name != "" {
		return name
	}
	var list []json.RawMessage
	if json.Unmarshal(data, &list) != nil || len(list) > 10 {
		return ""
	}
	var names []string
	for _, d := range list {
		if name := jsonName(d); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// jsonName gives a string, or the name of an object; "" for anything else.
func jsonName(data json.RawMessage) string {
	var s string
	if json.Unmarshal(data, &s) == nil {
		return strings.TrimSpace(s)
	}
	var named struct{ Name string }
	if json.Unmarshal(data, &named) != nil {
		return ""
	}
	return strings.TrimSpace(named.Name)
}

// vietnam is the zone that pages mean where they name none.
var vietnam = time.FixedZone("", 7*3600)

var (
	isoTime  = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?`)
	dayTime  = regexp.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b`)
	hourTime = regexp.MustCompile(`\b(\d{1,2}):(\d{2})\b`)
)

// civilTime gives "2021-09-17T08:20", or the date alone, from the ways in which pages write it, "" for anything else.
// A time with the zone of another clock is moved to that of Vietnam.
func civilTime(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 60 {
		return ""
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.In(vietnam).Format("2006-01-02T15:04")
		}
	}
	if m := isoTime.FindStringSubmatch(s); m != nil {
		return civil(m[1], m[2], m[3], m[4], m[5])
	}
	m := dayTime.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	h := hourTime.FindStringSubmatch(s)
	if h == nil {
		h = []string{"", "", ""}
	}
	return civil(m[3], pad(m[2]), pad(m[1]), pad(h[1]), h[2])
}

func civil(year, month, day, hour, minute string) string {
	if _, err := time.Parse("2006-01-02", year+"-"+month+"-"+day); err != nil || year < "1900" {
		return ""
	}
	if hour == "" || hour > "23" || minute > "59" {
		return year + "-" + month + "-" + day
	}
	return year + "-" + month + "-" + day + "T" + hour + ":" + minute
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
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
