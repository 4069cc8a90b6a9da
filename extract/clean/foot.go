package clean

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// footLimit is how many lines the foot of a page may have below its last paragraph.
const footLimit = 40

// powers begin the signature of an official document.
var powers = list(`tm
t/m
kt
k/t
tl
t/l
tuq`)

// signature takes the addressees and the signature block of an official document as furniture.
func (p *page) signature() {
	n := len(p.lines)
	for i := n - 1; i >= 0 && i > n-footLimit; i-- {
		l := &p.lines[i]
		if addressees(l.s) || power(l.s) {
			p.head.Official = true
			for j := i; j < n && !p.lines[j].set && !p.appendix(j); j++ {
				p.give(j, text.RoleFurniture)
			}
		}
	}
}

// closingLimit is how many lines the place and date above a signature and what follows them may have.
const closingLimit = 12

// closing takes the place and date above a signature, and who signs below, as furniture, and the date as that of the document:
// "Sơn Khê, ngày 04 tháng 3 năm 2031 / CHỦ TỊCH / Lò Văn Páo".
func (p *page) closing() {
	n := len(p.lines)
	for i := n - 1; i > 0 && i >= n-closingLimit && !p.appendix(i) && len(p.lines[i].s) <= labelLimit; i-- {
		if p.lines[i].set || !p.placeDate(i) {
			continue
		}
		for ; i < n; i++ {
			if !p.lines[i].set {
				p.give(i, text.RoleFurniture)
			}
		}
		return
	}
}

// addressees says that s heads the list of who gets the document: "Nơi nhận:", not "Nơi nhận quà: …".
func addressees(s string) bool {
	n := recipients.at(s)
	if n == 0 {
		return false
	}
	rest := strings.TrimLeft(s[n:], " \u00A0")
	return rest == "" || rest[0] == ':'
}

var recipients = list("nơi nhận")

// power says that s is the head of a signature: "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH".
func power(s string) bool {
	n := powers.at(s)
	return n > 0 && n < len(s) && len(s) <= labelLimit && strings.IndexByte("./ ", s[n]) >= 0 && caps(s)
}

// appendix says that the document goes on in line i, behind its signature.
func (p *page) appendix(i int) bool {
	l := &p.lines[i]
	return len(l.s) > lineLimit || p.doc.Blocks[i].Kind == text.Row || sections.at(l.s) > 0 || l.marker.kind == romanMarker
}

// foot reads the end of the page: links and comments under their headings, captions, counters, the byline.
func (p *page) foot() {
	n := len(p.lines)
	for i := max(p.lead, n/2); i < n; i++ {
		if p.heading(i, comments) {
			for ; i < n; i++ {
				p.give(i, text.RoleFurniture)
			}
		}
	}
	for i := max(p.lead, n/3); i < n; i++ {
		switch l := &p.lines[i]; {
		case l.set:
		case p.heading(i, related):
			p.below(i, text.RoleRelated)
		case strings.HasPrefix(l.s, ">>"), strings.HasPrefix(l.s, "> >"): // ">> Xem thêm: …"
			p.give(i, text.RoleRelated)
		}
	}
	p.footLines()
	p.pictures()
	if p.head.Author == "" {
		p.footLines() // the byline may stand above the captions
	}
	if p.head.Author == "" && p.source > 0 && !p.head.Official {
		a, _ := byline(p.lines[p.source].s)
		p.author(p.source, a)
	}
}

// footLines reads the lines of the foot from the last one up.
func (p *page) footLines() {
	n := len(p.lines)
	for i := n - 1; i > p.title && i >= p.lead && i > n-footLimit; i-- {
		if !p.lines[i].set && !p.footLine(i) {
			return
		}
	}
}

// footLine decides the role of line i at the foot of the page, and says whether the foot may go on above it.
func (p *page) footLine(i int) bool {
	l := &p.lines[i]
	if len(l.s) > labelLimit && !isLabel(l.s) || p.doc.Blocks[i].Kind == text.Row {
		return false
	}
	if _, ok := labelled(l.s, compilers); ok {
		p.give(i, text.RoleByline)
		return false
	}
	switch a, ok := byline(l.s); {
	case bare(l.s) || counter(l.s) || isChrome(l.s) || isLabel(l.s) && (l.marker.kind == noMarker || l.s[0] == '*'):
		p.give(i, text.RoleFurniture)
	case caption(l.s) && !signedBy(l.s):
		p.give(i, text.RoleCaption)
	case ok && !l.stop && takenFrom.at(l.s) > 0:
		p.give(i, text.RoleByline) // who took it over; who wrote it may stand above
		p.source = i
	case ok && (!l.stop || strings.Contains(strings.Trim(l.s, ". "), ".")) && !p.head.Official && l.marker.kind != dashMarker:
		if p.roll(i) {
			return false
		}
		p.give(i, text.RoleByline)
		p.author(i, a)
		return false
	default:
		return false
	}
	return true
}

// roll says that line i is the last of a list of names, of people or unions, and no signature.
func (p *page) roll(i int) bool {
	if signedBy(p.lines[i].s) {
		return false
	}
	above := 0
	for k := i - 1; k > p.title && k >= i-2; k-- {
		if l := &p.lines[k]; !l.set && !l.stop && isByline(l.s) {
			above++
		}
	}
	return above == 2 || above == 1 && !person(p.lines[i].s)
}

// pictures takes the last group of lines as captions where the page is set as headline, lead, body without blank lines,
// captions: it follows a blank line, its lines are short, and a credit, or the byline above it, or its place behind a
// long body say what it is.
func (p *page) pictures() {
	n := len(p.lines)
	for n > 0 && p.lines[n-1].set {
		n--
	}
	start := n - 1
	for start > p.lead && !p.lines[start].gap && !p.lines[start].set {
		start--
	}
	if start <= p.lead+1 || p.title < 0 || p.head.Official || p.lines[start].set {
		return
	}
	run := 0 // lines of the body above it, without blank lines
	for i := start - 1; i > p.title && (!p.lines[i].set || p.lines[i].role == text.RoleRelated) && p.lines[i].marker.kind == noMarker && !p.lines[i].format; i-- {
		run++
		if p.lines[i].gap {
			break
		}
	}
	credits := false
	for i := start; i < n; i++ {
		l := &p.lines[i]
		if len(l.s) > longLimit || l.marker.kind > dashMarker || l.format {
			return
		}
		credits = credits || credit(l.s)
	}
	_, signed := byline(p.lines[start-1].s)
	signed = signed && !p.lines[start-1].stop && !p.lines[start-1].gap && run > 2
	if !credits && !signed && !(run >= 4 && p.single(start, n)) {
		return
	}
	for i := start; i < n; i++ {
		if _, ok := byline(p.lines[i].s); !ok || credits && caption(p.lines[i].s) {
			p.give(i, text.RoleCaption)
		}
	}
}

// single says that the lines from start to n are single sentences and do not open like the next step of a story.
func (p *page) single(start, n int) bool {
	for i := start; i < n; i++ {
		s := p.lines[i].s
		if len(s) > 200 || strings.Contains(s[:max(0, len(s)-2)], ". ") || connectives.at(s) > 0 || p.lines[i].colon {
			return false
		}
	}
	return true
}

// connectives open a paragraph that carries a story on, never a caption.
var connectives = list(`dịp này
nhân dịp
cũng
ngoài ra
trước đó
sau đó
bên cạnh
theo
đồng thời
hiện
tại
được biết
cùng
tuy
đến nay
trong đó
qua
năm
từ
với
để
kết quả
phát biểu`)
