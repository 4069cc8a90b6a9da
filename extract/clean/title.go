package clean

import (
	"strings"
	"unicode"

	"github.com/tongket/tongket/extract/text"
)

// types are the kinds of official documents that stand alone over their description: "BÁO CÁO", then "kết quả …".
var types = list(`kế hoạch công đoàn
kế hoạch công tác
kế hoạch hoạt động
báo cáo công đoàn
báo cáo công tác
báo cáo hoạt động
báo cáo tổng kết
báo cáo sơ kết
báo cáo tóm tắt
báo cáo nhanh
báo cáo
kế hoạch
thông báo
tờ trình
quyết định
nghị quyết
hướng dẫn
chương trình
biên bản
thư kêu gọi
lời kêu gọi
thư ngỏ
thư chúc mừng
thư chúc tết
thư cảm ơn
quy chế
đề án
diễn văn
bài phát biểu
phương hướng
thông tri
chỉ thị
công văn
kết luận`)

// pickTitle chooses kicker and title among the groups of lines that the head of the page has.
func (p *page) pickTitle(groups [][]int) {
	g, k := p.headingOne(groups)
	if g < 0 {
		g, k = p.choose(groups)
	}
	if g < 0 || p.lines[groups[g][k]].colon { // a colon announces a list, no headline
		return
	}
	group := groups[g]
	p.title = group[k]
	last := p.titleEnd(group, k)
	for _, i := range group[k:] {
		if i <= last {
			p.give(i, text.RoleTitle)
		}
	}
	parts := make([]string, 0, 2)
	for i := p.title; i <= last; i++ {
		parts = append(parts, p.lines[i].s)
	}
	p.head.Title = titleOf(strings.Join(parts, " "))
	p.head.TitleSpan = p.span(p.title).Cover(p.span(last))
	if k > 0 {
		i := group[k-1]
		p.head.Kicker, p.head.KickerSpan = strings.TrimRight(p.lines[i].s, ": \u00A0"), p.span(i)
		p.give(i, text.RoleKicker)
	}
	for _, group := range groups[:g+1] {
		for _, i := range group {
			if i < p.title && !p.lines[i].set {
				p.give(i, text.RoleFurniture) // rubrics and banners
			}
		}
	}
}

// headingOne finds the heading of the first level that the format names; the one that agrees with the metadata where
// there are several (a logo is a heading, too).
func (p *page) headingOne(groups [][]int) (g, k int) {
	g = -1
	for a, group := range groups {
		for b, i := range group {
			if p.doc.Blocks[i].Kind != text.Heading {
				continue
			}
			meta := p.doc.Meta.Title != "" && strings.Contains(p.doc.Meta.Title, p.lines[i].s)
			if g < 0 || meta || p.doc.Blocks[i].Level < p.doc.Blocks[groups[g][k]].Level {
				g, k = a, b
			}
			if meta {
				return g, k
			}
		}
	}
	return g, k
}

// choose takes the last group: what stands before furniture is a rubric or a banner. In it, the title is the first
// line that is no kicker. A long last group under a dateline is a lead without a full stop.
func (p *page) choose(groups [][]int) (g, k int) {
	g = len(groups) - 1
	for g > 0 && len(groups[g]) == 1 {
		before := groups[g-1]
		if !p.leadLong(groups[g][0], before) || syllables(p.lines[before[len(before)-1]].s) < 5 {
			break
		}
		g--
	}
	if g < 0 {
		return g, 0
	}
	if g > 0 && p.rubricOnly(groups[g]) && p.headline(groups[g-1]) {
		g-- // "Quý III ở ba miền đất", its dateline, and the rubric under it
	}
	group := groups[g]
	for k := range group {
		if s := p.lines[group[k]].s; strings.Contains(p.doc.Meta.Title, s) && syllables(s) > 4 {
			return g, k
		}
	}
	for k := range group {
		if types.whole(p.lines[group[k]].s) && k+1 < len(group) {
			return g, k
		}
	}
	for k < len(group)-1 && p.kicker(group[k], group[k+1]) {
		k++
	}
	return g, k
}

// leadLong says that line i, the only one of its group, is too long for a headline; it need not be as long where the group
// before ends in what looks like one.
func (p *page) leadLong(i int, before []int) bool {
	n := syllables(p.lines[i].s)
	return n > 30 || n > 24 && p.headline(before)
}

// rubricOnly says that a group is one short line, such as the rubric or the paper below a dateline.
func (p *page) rubricOnly(group []int) bool {
	return len(group) == 1 && syllables(p.lines[group[0]].s) <= 5 && types.at(p.lines[group[0]].s) == 0
}

// headline says that a group ends in a line long enough for a headline, and no banner of a site.
func (p *page) headline(group []int) bool {
	s := p.lines[group[len(group)-1]].s
	return syllables(s) >= 6 && !caps(s) && imprints.at(s) == 0
}

// kicker says that line i is a line over the title in line next.
func (p *page) kicker(i, next int) bool {
	l, n := &p.lines[i], &p.lines[next]
	if l.colon || caps(l.s) && offices.at(l.s) > 0 && !caps(n.s) && n.gap { // "CÔNG ĐOÀN NGÀNH Y TẾ" over the headline
		return true
	}
	if l.stop || n.stop && !n.colon && strings.HasSuffix(n.s, ".") {
		return false
	}
	own, over := syllables(l.s), syllables(n.s)
	return own <= 8 && over <= 25 && (own < over || own <= 3) && (l.s[0] < '0' || l.s[0] > '9')
}

// titleEnd gives the last line of the title that begins at group[k]: a type line has its description below, a title in
// capitals may go on in capitals, without a blank line.
func (p *page) titleEnd(group []int, k int) int {
	last := group[k]
	alone := types.whole(p.lines[last].s)
	for _, i := range group[k+1:] {
		l := &p.lines[i]
		joined := alone && (!l.gap || last == group[k]) || caps(p.lines[last].s) && caps(l.s) && !l.gap && p.head.Official
		if i != last+1 || !joined || l.stop {
			break
		}
		last = i
	}
	return last
}

// titleOf gives a title as a record writes it: capitals become sentence case, but for abbreviations.
func titleOf(s string) string {
	s = oneBlank(s)
	head := s[:capitals(s)] // "BÁO CÁO kết quả hoạt động": the type alone is in capitals
	switch {
	case caps(s):
		return sentence(strings.Split(s, " "))
	case head == "" || !types.whole(head) || !lower(strings.TrimLeft(s[len(head):], " ")):
		return s
	}
	return sentence(strings.Split(head, " ")) + s[len(head):]
}

// oneBlank gives s with one blank between words, and none at its ends.
func oneBlank(s string) string {
	blank := true
	for i := range len(s) {
		switch k := spaceAt(s, i); {
		case k == 0:
			blank = false
		case blank || s[i] != ' ':
			return strings.Join(strings.Fields(s), " ")
		default:
			blank = true
		}
	}
	return strings.TrimSuffix(s, " ")
}

// capitals measures the words in capitals that s begins with.
func capitals(s string) (n int) {
	for start := 0; start < len(s); start = n + 1 {
		word, _, _ := strings.Cut(s[start:], " ")
		if !caps(word) {
			break
		}
		n = start + len(word)
	}
	return n
}

// sentence writes words in capitals as a sentence. Words that no Vietnamese syllable can be stay: LĐLĐ, CNVCLĐ, IV/2023.
func sentence(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w
		if abbreviation(w) {
			continue
		}
		out[i] = strings.ToLower(w)
		if i == 0 {
			first := true
			out[i] = strings.Map(func(r rune) rune {
				if first && unicode.IsLetter(r) {
					first = false
					return unicode.ToUpper(r)
				}
				return unicode.ToLower(r)
			}, w)
		}
	}
	return strings.Join(out, " ")
}

// abbreviation says that w has no vowel, or a digit beside letters, or is a Roman number: no syllable.
func abbreviation(w string) bool {
	w = strings.Trim(w, ".,;:()“”\"")
	if strings.Trim(w, "IVX/0123456789") == "" || strings.ContainsAny(w, "0123456789") {
		return true
	}
	return strings.IndexFunc(w, func(r rune) bool { return r >= 0x80 && r != 'Đ' || strings.ContainsRune("AEIOUY", r) }) < 0 ||
		strings.Contains(w, "LĐ") || w == "UBND" || w == "BCH" || w == "UBKT"
}
