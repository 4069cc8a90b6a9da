package clean

import (
	"cmp"
	"strings"
)

// meta fills what the page itself does not say from what its format says.
func (p *page) meta() {
	m := &p.doc.Meta
	switch {
	case m.Named && m.Title != "" && (p.title < 0 || types.at(p.lines[p.title].s) == 0):
		// "Xem thư kèm" at the head of a mail is no title, but "BÁO CÁO" says what is in it.
		p.head.Title = m.Title
	case p.head.Title == "":
		title, _, _ := strings.Cut(m.Title, " | ") // the name of the site follows
		p.head.Title = strings.TrimSpace(title)
	}
	if p.head.Author == "" && !p.head.Official {
		p.head.Author = strings.TrimSpace(m.Author)
	}
	p.head.Outlet = cmp.Or(p.head.Outlet, strings.TrimSpace(m.Site))
	if len(m.Published) > len(p.head.Published) {
		p.head.Published = m.Published
		p.head.PublishedSpan.Start, p.head.PublishedSpan.End = 0, 0
	}
	if p.head.Official {
		p.head.Author = ""
		p.head.AuthorSpan.Start, p.head.AuthorSpan.End = 0, 0
	}
}
