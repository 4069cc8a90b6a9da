package clean

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// body decides the roles of the lines between head and foot. What it cannot tell is body, so that no fact is lost.
func (p *page) body() {
	lead := !p.report && p.title >= 0
	tidy := p.tidy()
	for i := range p.lines {
		l := &p.lines[i]
		if l.set {
			continue
		}
		if l.format && p.format(i) {
			continue
		}
		if l.prose() && !caption(l.s) {
			l.role = text.RoleBody
			if l.marker.kind != noMarker {
				l.role = text.RoleListItem
			} else if lead && i >= p.lead {
				l.role = text.RoleLead
			}
			lead = false
			continue
		}
		l.role = p.short(i, tidy)
		if l.role == text.RoleSection {
			lead = false
		}
		if lead && i >= p.lead && l.role == text.RoleBody && (outletOf(l.s) != "" || l.stop && !l.colon && l.s[0] != '(' && salutations.at(l.s) == 0) {
			l.role, lead = text.RoleLead, false
		}
	}
}

// tidy says that every long paragraph ends like a sentence: then a line that does not is no paragraph.
func (p *page) tidy() bool {
	for i := range p.lines {
		if l := &p.lines[i]; !l.set && !l.stop && len(l.s) > lineLimit && !l.format && slugWords(l.s) == 0 {
			return false
		}
	}
	return !p.report
}

// reports says that the page is a report: official, or called one, or in sections with Roman numbers.
func (p *page) reports() bool {
	if p.head.Official || p.title >= 0 && types.at(p.lines[p.title].s) > 0 {
		return true
	}
	numbered := 0
	for i := range p.lines {
		if p.lines[i].marker.kind == romanMarker {
			numbered++
		}
	}
	return numbered > 1
}

// format gives line i the role that the format names; false if it names none.
func (p *page) format(i int) bool {
	l := &p.lines[i]
	switch p.doc.Blocks[i].Kind {
	case text.Heading:
		l.role = text.RoleSection
	case text.Item:
		l.role = text.RoleListItem
	case text.Row:
		l.role = text.RoleTableRow
	case text.Caption:
		l.role = text.RoleCaption
	default:
		return false
	}
	return true
}

// short decides the role of a line that is no long paragraph.
func (p *page) short(i int, tidy bool) text.Role {
	l := &p.lines[i]
	switch {
	case bare(l.s) || isChrome(l.s):
		return text.RoleFurniture
	case imageName(l.s) || p.accented && slugOnly(l.s):
		return text.RoleSlug
	case p.accented && slugWords(l.s) > 0 && !l.stop:
		return text.RoleRelated
	case i > p.title && p.title >= 0 && p.lines[i].s == p.lines[p.title].s:
		return text.RoleRepeat
	case caption(l.s) && !signedBy(l.s):
		return text.RoleCaption
	case l.marker.kind != noMarker:
		return p.item(i)
	case l.stop:
		return text.RoleBody
	case p.underPicture(i) || !p.report && p.alone(i) && len(l.s) <= lineLimit && views.at(l.s) > 0 && syllables(l.s) > 5:
		return text.RoleCaption
	case tidy && p.glued(i):
		return text.RoleRelated
	case tidy && p.pair(i):
		return text.RoleCaption
	case p.sectionHead(i):
		return text.RoleSection
	}
	return text.RoleBody
}

// item tells headings from items among the lines with a marker: a heading is short, has no full stop, and text of
// another kind follows.
func (p *page) item(i int) text.Role {
	l := &p.lines[i]
	if l.marker.kind == romanMarker && len(l.s) <= lineLimit && (!l.stop || l.colon) {
		return text.RoleSection
	}
	if l.marker.kind == numberMarker && (!l.stop || l.colon) && len(l.s) <= lineLimit && i+1 < len(p.lines) && p.lines[i+1].marker.kind != numberMarker && p.lines[i+1].marker.kind != romanMarker {
		return text.RoleSection
	}
	return text.RoleListItem
}

// underPicture says that line i stands right under a picture: its file name, its slug, or the headline as its text.
func (p *page) underPicture(i int) bool {
	if i == 0 || len(p.lines[i].s) > lineLimit {
		return false
	}
	switch above := &p.lines[i-1]; above.role {
	case text.RoleSlug:
		return true
	case text.RoleRepeat:
		return !p.lines[i].gap
	case text.RoleCaption:
		return pictureNumber(above.s) && syllables(p.lines[i].s) > 5
	}
	return false
}

// pictureNumber says that s is the text of a picture that ends with its number, as some sites write over the caption: "… - Ảnh 2.".
func pictureNumber(s string) bool {
	s = strings.TrimRight(s, ". ")
	before := strings.TrimRight(s, "0123456789")
	if len(before) == len(s) {
		return false
	}
	before = strings.TrimRight(before, " \u00A0")
	return credit(before) && strings.HasSuffix(strings.ToLower(before), "ảnh")
}

// alone says that line i stands between blank lines, with prose above and below.
func (p *page) alone(i int) bool {
	return i > p.title+1 && i+1 < len(p.lines) && p.lines[i].gap && p.lines[i+1].gap && p.lines[i-1].prose() && p.lines[i+1].prose()
}

// glued says that line i is two or more headlines run together: it stands right under the lead, between blank lines,
// and is too long for a heading.
func (p *page) glued(i int) bool {
	s := p.lines[i].s
	return i > 0 && p.lines[i-1].role == text.RoleLead && len(s) > 90 && len(s) <= longLimit && p.alone(i) && joint(s)
}

// joint says that in s, behind a small word or a figure and no mark, a single capital word begins anew: "… năm 2020 Tiếp
// tục …". The two capitals of a name, "huyện Hòa Bình", are none.
func joint(s string) bool {
	words := strings.Fields(s)
	for i := 1; i+1 < len(words); i++ {
		before := words[i-1]
		last := before[len(before)-1]
		if !upper(before) && strings.IndexByte(",.:;-)", last) < 0 && upper(words[i]) && !caps(words[i]) && lower(words[i+1]) {
			return true
		}
	}
	return false
}

// pair says that line i and its neighbour, two lines without full stop between blank lines and prose, are a picture's
// text and its caption.
func (p *page) pair(i int) bool {
	a := i
	if !p.lines[i].gap {
		a--
	}
	if a < 1 || a+2 >= len(p.lines) {
		return false
	}
	first, second := &p.lines[a], &p.lines[a+1]
	return first.gap && !second.gap && p.lines[a+2].gap && p.lines[a-1].prose() && p.lines[a+2].prose() &&
		!first.stop && !second.stop && first.marker.kind == noMarker && second.marker.kind == noMarker &&
		len(first.s) > 60 && len(first.s) <= lineLimit && len(second.s) <= lineLimit
}

// sections begin headings in words.
var sections = list(`phần thứ
phần i
phần ii
phần iii
phần 1
phần 2
phần 3
chương
mục
phụ lục`)

// sectionHead says that line i is a heading without number: short, and text follows.
func (p *page) sectionHead(i int) bool {
	l := &p.lines[i]
	if i+1 >= len(p.lines) || len(l.s) > labelLimit || strings.ContainsAny(l.s, "|\t") {
		return false
	}
	return sections.at(l.s) > 0 || caps(l.s) || syllables(l.s) <= 12 && !lower(l.s) && p.lines[i+1].prose()
}
