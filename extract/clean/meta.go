package clean

import "strings"

// meta fills what the page itself does not say from what its format says.
func (p *page) meta() {
	m := &p.doc.Meta
	if p.head.Title == "" {
		title, _, _ := strings.Cut(m.Title, " | ") // the name of the site follows
		p.head.Title = strings.TrimSpace(title)
	}
	if p.head.Author == "" && !p.head.Official {
		p.head.Author = strings.TrimSpace(m.Author)
	}
	if len(m.Published) > len(p.head.Published) {
		p.head.Published = m.Published
		p.head.PublishedSpan.Start, p.head.PublishedSpan.End = 0, 0
	}
	if p.head.Official {
		p.head.Author = ""
		p.head.AuthorSpan.Start, p.head.AuthorSpan.End = 0, 0
	}
}
