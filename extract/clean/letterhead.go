package clean

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// topLimit is how many lines the top of a page may have before its first paragraph.
const topLimit = 24

// offices begin the lines of a letterhead that name who writes.
var offices = list(`lđlđ
liên đoàn lao động
tổng liên đoàn
công đoàn
cđcs
cđ
ban chấp hành
ban tổ chức
ban tuyên giáo
ban nữ công
ban chính sách
văn phòng
bch
ban thường vụ
ủy ban
uỷ ban
ubnd
đảng bộ
huyện ủy
huyện uỷ
tỉnh
thành phố
huyện
quận
thị xã
bộ
sở
phòng
trường
công ty
tổng công ty
bệnh viện
xí nghiệp
nhà máy
trung tâm
mặt trận
cụm thi đua
khối thi đua`)

// letterhead finds the letterhead of an official document: who writes, the motto of the state, number, place and date.
func (p *page) letterhead() {
	var who []int // lines of offices in capitals, with nothing but letterhead above them
	top := true
	for i := 0; i < len(p.lines) && i < topLimit; i++ {
		l := &p.lines[i]
		if l.prose() || l.format {
			break
		}
		office := len(l.s) <= labelLimit && offices.at(l.s) > 0 && nearlyCaps(l.s)
		switch {
		case top && office:
			who = append(who, i)
		case p.motto(i):
			p.give(i, text.RoleLetterhead)
			p.head.Official = true
		case p.placeDate(i):
			p.give(i, text.RoleLetterhead)
			p.head.Official = true
		case p.head.Official && bare(l.s):
			p.give(i, text.RoleLetterhead)
		}
		top = top && (office || l.set)
	}
	// One line of capitals alone may be a title: "CÔNG ĐOÀN NGÀNH Y TẾ TỔNG KẾT NĂM 2020". Over "BÁO CÁO NHANH" it is none.
	if p.head.Official || len(who) > 1 || len(who) == 1 && p.typed(who[0]+1) {
		for _, i := range who {
			p.give(i, text.RoleLetterhead)
		}
	}
}

// typed says that line i is the kind of a document in capitals.
func (p *page) typed(i int) bool {
	return i < len(p.lines) && types.at(p.lines[i].s) > 0 && !p.lines[i].format && len(p.lines[i].s) <= labelLimit && caps(p.lines[i].s)
}

// motto says that line i has the motto of the state or the number of the document.
func (p *page) motto(i int) bool {
	s := p.lines[i].s
	if mottos.in(s) {
		return true
	}
	n := numberWord.at(s)
	if n == 0 {
		return false
	}
	rest := strings.TrimLeft(s[n:], " :\u00A0.…_")
	return strings.Contains(rest, "/") && strings.Contains(rest[:min(len(rest), 40)], "-") && len(s) <= lineLimit
}

// mottos are those of the state; numberWord stands before the number of a document.
var (
	mottos = list(`cộng hòa xã hội
cộng hoà xã hội
độc lập - tự do
độc lập – tự do`)
	numberWord = list("số")
)

// placeDate says that line i gives, or ends in, the place and the date of a document: "Sơn Khê, ngày 04 tháng 3 năm 2031".
func (p *page) placeDate(i int) bool {
	l := &p.lines[i]
	if len(l.s) > lineLimit {
		return false
	}
	at := -1
	for k := range places(l.s, 'g') {
		if strings.HasPrefix(l.s[max(k-1, 0):], "ngày") {
			at = k - 1
		}
	}
	if at < 2 {
		return false
	}
	day, n := longDate(l.s[at:])
	if n == 0 {
		short := strings.TrimLeft(l.s[at+len("ngày"):], " \u00A0")
		if day, n = shortDate(short); n > 0 {
			n += len(l.s) - at - len(short)
		}
	}
	place := strings.TrimRight(l.s[:at], " \u00A0")
	if n == 0 || !bare(l.s[at+n:]) || !strings.HasSuffix(place, ",") {
		return false
	}
	place = strings.TrimSuffix(place, ",")
	for _, columns := range []string{"  ", "— ", "– ", "*"} { // "Số: 17/BC-CĐT — Hà Sơn"
		if k := strings.LastIndex(place, columns); k >= 0 {
			place = place[k+len(columns):]
		}
	}
	if syllables(place) > 5 || datelineWords.at(place) > 0 { // "Thứ tư, ngày …"
		return false
	}
	if p.head.Published == "" {
		p.head.Published, p.head.PublishedSpan = day, p.spanOf(i, l.s[at:at+n])
	}
	return true
}

// spanOf is the place of sub, a part of line i; the whole line where the text is decomposed and sub is not.
func (p *page) spanOf(i int, sub string) text.Span {
	b := p.span(i)
	if k := strings.Index(b.In(p.doc.Text), sub); k >= 0 {
		return text.Span{Start: b.Start + k, End: b.Start + k + len(sub)}
	}
	return b
}
