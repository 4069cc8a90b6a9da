package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// maxTypes is how many legal forms or kinds stand before a name: "Trường PTDT bán trú Tiểu học và THCS …".
const maxTypes = 6

// firmAt reads the firm, school or hospital that begins at token i.
func (f *orgFinder) firmAt(s *scan, i int) (*text.Org, int, bool) {
	v, end := f.heads.longest(s, i)
	if v == 0 || f.headList[v-1].class != text.OrgFirm {
		return nil, i, false
	}
	h := &f.headList[v-1]
	return h.read(f, s, h, i, end)
}

// readFirm reads "Công ty CP sản xuất ô tô Sao Mai", "Bệnh viện Đa khoa tỉnh", "trường tiểu học Suối Cát". A name must
// follow: "công ty đã đồng ý" names none.
func readFirm(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if i > 0 && s.capital(i) && s.joined(i) && s.punct(i-1, '-') {
		return nil, end, false
	}
	name, last := h.name, end
	for range maxTypes {
		v, e := f.firmTypes.longest(s, last)
		if v == 0 {
			break
		}
		name, last = name+" "+f.typeList[v-1], e
	}
	typed := last > end
	if h.name == "Trường" && !typed { // Trường Sa, Trường Sơn
		return nil, end, false
	}
	org := &text.Org{Class: h.class}
	n := f.firmName(s, last, typed)
	if n > 0 {
		name += " " + f.proper(s, last, last+n, s.tokens[i].Is(text.FlagCaps))
	}
	org.Name, last = name, last+n
	if n == 0 || isPublic(h.name) {
		a, ok := f.area(s, last, false)
		if !ok || n == 0 && (!typed || !isPublic(h.name)) {
			if strings.HasSuffix(name, " Trung ương") { // Bệnh viện Nhi Trung ương
				return org, last, true
			}
			return org, f.enclosed(s, org, last), n > 0
		}
		org.Name, org.District, org.Province, last = name+" "+a.full(), a.district, a.province, a.end
		return org, last, true
	}
	return org, f.enclosed(s, org, last), true
}

// readUniversity reads "Đại học Huế", "ĐHQG TP HCM" and "Học viện Chính trị" in the name of their union: what has no "Trường"
// before its name. Elsewhere figures beside them are of students.
func readUniversity(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if !f.is(s, i-1, oUnion) {
		return nil, end, false
	}
	org, last := &text.Org{Class: h.class, Name: h.name}, f.nameEnd(s, end)
	if last > end {
		org.Name += " " + f.proper(s, end, last, s.tokens[i].Is(text.FlagCaps))
	}
	if a, ok := f.area(s, last, false); ok && a.name != "" {
		org.Name, org.District, org.Province = org.Name+" "+a.full(), a.district, a.province
		return org, a.end, true
	}
	return org, f.enclosed(s, org, last), last > end
}

// isPublic says whether a head is of those that the name of a unit may end: "Bệnh viện Đa khoa huyện Tân Yên".
func isPublic(head string) bool { return head == "Bệnh viện" || head == "Trường" }

// upperFirm says whether a firm's union stands above grassroots unions.
func upperFirm(name string) bool {
	return strings.HasPrefix(name, "Công đoàn Tổng công ty") || strings.HasPrefix(name, "Công đoàn Tập đoàn") || strings.HasPrefix(name, "Công đoàn Đại học Quốc gia")
}

// firmName counts the tokens at i that name a firm. Words of an industry may be small inside, as in "Giày da Hòa Khê",
// and at the beginning after a legal form ("CP sản xuất …"); other small words end the name: "Canon trao Giải thưởng".
func (f *orgFinder) firmName(s *scan, i int, typed bool) int {
	j := i
	for syllables := 0; syllables < maxFirm && j < len(s.tokens); syllables++ {
		t := s.tokens[j]
		if v, end := f.compounds.longest(s, j); v != 0 && s.goesOn(j) && !t.Is(text.FlagCaps) {
			j = end
			continue
		}
		switch {
		case s.farFrom(j) || f.stopsRun(s, j) && !f.is(s, j, oIndustry):
			return j - i
		case s.capital(j):
			j++
		case t.Is(text.FlagDigits) && j > i && (s.joined(j) || j == i+1 && t.End-t.Start <= 2 && !numberGoesOn(s, j)): // VSIP1, May 10
			j++
		case s.punct(j, '&') && j > i && s.capital(j+1):
			j++
		case s.punct(j, '-') && s.joined(j) && s.joined(j+1) && j > i && (s.capital(j + 1)):
			j++
		case f.is(s, j, oIndustry) && (j > i || typed):
			n := f.smallWords(s, j)
			if n == 0 {
				return j - i
			}
			j += n
		default:
			return j - i
		}
	}
	return j - i
}

// smallWords counts the small industry words at j, where a capital or another part of the name follows them.
func (f *orgFinder) smallWords(s *scan, j int) int {
	k := j
	for k < len(s.tokens) && k-j < maxFirm && f.is(s, k, oIndustry) && !s.capital(k) {
		k++
	}
	if !s.goesOn(k) || f.stopsRun(s, k) && !f.is(s, k, oIndustry) {
		return 0
	}
	return k - j
}

// readEnterprise reads "doanh nghiệp Giày da Hòa Khê". Most capitals after "doanh nghiệp" are countries or kinds
// (doanh nghiệp Nhật Bản, doanh nghiệp FDI): the name must begin with an industry and go on with a name.
func readEnterprise(f *orgFinder, s *scan, h *head, _, end int) (*text.Org, int, bool) {
	if !s.goesOn(end) || !f.is(s, end, oIndustry) {
		return nil, end, false
	}
	n := f.firmName(s, end, false)
	if n < 3 {
		return nil, end, false
	}
	return &text.Org{Class: h.class, Name: h.name + " " + f.proper(s, end, end+n, false)}, end + n, true
}
