package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// salutations open a speech: the head of the page ends before them.
var salutations = list(`kính thưa
thưa
kính gửi
căn cứ
phần thứ
phần i
phần 1
chương i`)

// top reads the head of the page: furniture, datelines and, between them, groups of lines that may be kicker and title.
func (p *page) top() {
	var groups [][]int
	open := false
	i := p.bars()
	for end := i + topLimit; i < end && i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.set {
			open = false
			continue
		}
		if p.doc.Blocks[i].Kind == text.Caption {
			open = false
			p.give(i, text.RoleCaption)
			continue
		}
		if !l.format && p.dateline(i) {
			open = false
			continue
		}
		if !l.format && !imageName(l.s) && chromeHead(l.s) {
			open = false
			p.give(i, text.RoleFurniture)
			continue
		}
		if p.opensBody(i, len(groups) > 0) {
			break
		}
		if !open {
			groups, open = append(groups, nil), true
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], i)
	}
	p.lead = i
	p.pickTitle(groups)
	p.openingOutlet()
	p.topByline()
}

// bars takes what stands above the first heading of the first level as the bars of the page, if no prose is among it.
func (p *page) bars() int {
	for i := 0; i < len(p.lines) && i < 5*topLimit && !p.lines[i].prose(); i++ {
		b := &p.doc.Blocks[i]
		if b.Kind != text.Heading || b.Level > 1 {
			continue
		}
		for k := range i {
			switch {
			case p.lines[k].set || p.dateline(k):
			case k == i-1 && p.names(k, i):
				p.give(k, text.RoleKicker)
			default:
				p.give(k, text.RoleFurniture)
			}
		}
		return i
	}
	return 0
}

// names says that line k names who writes, right over the heading in line i: "### Công đoàn phường Thới Lộng" over "# Báo cáo
// nhanh", or a line of capitals over the type of an official document. Over a headline such a line is a banner of the site.
func (p *page) names(k, i int) bool {
	s := p.lines[k].s
	return offices.at(s) > 0 && (p.doc.Blocks[k].Kind == text.Heading || caps(s) && types.at(p.lines[i].s) > 0)
}

// opensBody says that the head of the page ends before line i.
func (p *page) opensBody(i int, titled bool) bool {
	l, b := &p.lines[i], &p.doc.Blocks[i]
	switch {
	case b.Kind == text.Heading:
		return titled && b.Level > 1
	case b.Kind != text.Paragraph:
		return true
	case l.marker.kind != noMarker, len(l.s) > lineLimit, salutations.at(l.s) > 0, p.accented && slugWords(l.s) > 0, imageName(l.s):
		return true
	case l.s[0] == '(' || outletOf(l.s) != "":
		return l.stop || titled || !p.dated(i+1) // "TTO - …" over its dateline is a headline
	case l.stop:
		// A headline may ask or cry out, it does not end in a full stop.
		r, _ := utf8.DecodeLastRuneInString(l.s)
		return !l.colon && (titled || r == '.' || r == ';')
	}
	return false
}

// dated says that line i is a dateline and nothing more.
func (p *page) dated(i int) bool {
	if i >= len(p.lines) {
		return false
	}
	d, ok := readDateline(p.lines[i].s)
	return ok && d.rest == ""
}

var newspapers = list("báo")

// dateline takes line i as the dateline if it is one.
func (p *page) dateline(i int) bool {
	d, ok := readDateline(p.lines[i].s)
	if !ok {
		return false
	}
	outlet := d.rest != "" && d.before && (caps(d.rest) && !forPaper(d.rest) || newspapers.at(d.rest) > 0) && syllables(d.rest) <= 5
	rubric := d.rest != "" && !outlet && d.clock != "" && rubrics.whole(d.rest)
	office := d.rest != "" && !d.before && offices.at(d.rest) > 0 && syllables(d.rest) <= 8 // "08/07/2031 – Ban Tổ chức LĐLĐ tỉnh"
	if d.rest != "" && !outlet && !rubric && !office && !person(d.rest) {
		return false
	}
	switch {
	case rubric, office:
	case outlet:
		p.head.Outlet, p.head.OutletSpan = outletName(d.rest), p.spanOf(i, d.rest)
	case d.rest != "":
		p.head.Author, p.head.AuthorSpan = penName(d.rest), p.spanOf(i, d.rest)
	}
	// The date of today over the page gives no time; the article's own dateline does.
	if p.head.Published == "" || d.clock != "" && len(p.head.Published) == len("2006-01-02") {
		p.head.Published, p.head.PublishedSpan = d.published(), p.span(i)
	}
	p.give(i, text.RoleDateline)
	return true
}

// outletName writes "BÁO THÁI NGUYÊN" as "Báo Thái Nguyên" and leaves "LĐO" alone.
func outletName(s string) string {
	if syllables(s) > 1 {
		return titleCase(s)
	}
	return s
}

// openingOutlet finds the paper that the first paragraph begins with: "(LĐTĐ) …", "TTO - …".
func (p *page) openingOutlet() {
	for i := p.lead; i < len(p.lines) && i < p.lead+2; i++ {
		if o := outletOf(p.lines[i].s); o != "" {
			p.head.Outlet, p.head.OutletSpan = o, p.spanOf(i, o)
			return
		}
	}
}

// outletOf gives the paper that paragraph s begins with, or "".
func outletOf(s string) string {
	if s == "" {
		return ""
	}
	if s[0] == '(' {
		end := strings.IndexByte(s[:min(len(s), 20)], ')')
		if end > 2 && end+1 < len(s) && acronym(s[1:end]) {
			return s[1:end]
		}
		return ""
	}
	end := strings.IndexByte(s[:min(len(s), 12)], ' ')
	if end < 2 || !acronym(s[:end]) || utf8.RuneCountInString(s[:end]) > 5 {
		return ""
	}
	rest := s[end+1:]
	if r, n := utf8.DecodeRuneInString(rest); (r == '-' || r == '–') && len(rest) > n && spaced(rest[n:]) {
		return s[:end]
	}
	return ""
}

// acronym says that s is two capitals or more, with no space and no other letter.
func acronym(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) && r != '&' && r != '.' && r != '-' {
			return false
		}
		n++
	}
	return n > 1 && caps(s)
}

// topByline takes a signature between title and first paragraph: a name alone, "Tác giả: …".
func (p *page) topByline() {
	for i := p.title + 1; i < p.lead && p.title >= 0; i++ {
		l := &p.lines[i]
		if l.set || l.stop || l.format {
			continue
		}
		_, label := labelled(l.s, bylines)
		if a, ok := byline(l.s); ok && (label || person(strings.TrimRight(l.s, " |"))) {
			p.give(i, text.RoleByline)
			p.author(i, a)
		}
	}
}

// author notes a as the author, signed in line i.
func (p *page) author(i int, a string) {
	if p.head.Author == "" {
		p.head.Author, p.head.AuthorSpan = a, p.spanOf(i, a)
	}
}
