package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// zones are what unions of industrial zones are called after; the second is how the name writes it.
var zones = []struct{ words, name string }{
	{"khu công nghiệp|kcn", "Khu công nghiệp"},
	{"các khu công nghiệp|các kcn", "các Khu công nghiệp"},
	{"các khu công nghiệp và chế xuất|các khu công nghiệp - chế xuất|khu công nghiệp và chế xuất|các kcn và cx|các kcn & cx|các kcn-cx|các kcn và chế xuất|kcn và cx", "các Khu công nghiệp và chế xuất"},
	{"các khu chế xuất và công nghiệp|khu chế xuất và công nghiệp|các khu chế xuất - công nghiệp|các khu chế xuất - khu công nghiệp|các kcx-kcn|các kcx - kcn|các kcx và cn", "các Khu chế xuất và công nghiệp"},
	{"khu kinh tế|kkt", "Khu kinh tế"},
	{"các khu kinh tế", "các Khu kinh tế"},
	{"khu công nghệ cao", "Khu công nghệ cao"},
}

// zone reads "các Khu công nghiệp tỉnh Quảng Ninh", "Khu công nghiệp Biên Hòa" after "Công đoàn".
func (f *orgFinder) zone(s *scan, h *head, i int) (*text.Org, int, bool) {
	v, end := f.zones.longest(s, i)
	if v == 0 {
		return nil, i, false
	}
	org := &text.Org{Name: h.name + " " + zones[v-1].name}
	if strings.HasPrefix(zones[v-1].name, "các ") {
		org.Level = text.LevelProvince
	}
	last, ok := f.locate(s, org, end)
	if !ok {
		n := f.run(s, end, maxPlace)
		if n == 0 || s.farFrom(end) {
			return org, end, true
		}
		if v, country := f.vietNam.longest(s, end); v != 0 && country == end+n && s.punct(country, '-') { // Việt Nam - Singapore
			n += 1 + f.run(s, country+1, maxPlace)
		}
		org.Name += " " + f.proper(s, end, end+n, true)
		last = end + n
	}
	return org, f.enclosed(s, org, last), true
}

// branch reads "ngành Y tế tỉnh Long An", "Giáo dục Việt Nam", "Viên chức tỉnh" after "Công đoàn".
func (f *orgFinder) branch(s *scan, h *head, i int) (*text.Org, int, bool) {
	name, end := h.name, i
	if s.word(i) != 0 && s.word(i) == f.nganh {
		name, end = name+" ngành", i+1
	}
	v, last := f.sectors.longest(s, end)
	switch {
	case v != 0:
		name += " " + writtenOut(f.sectorList[v-1])
	case end > i && s.goesOn(end):
		last = end + f.run(s, end, maxPlace)
		if last == end {
			return nil, i, false
		}
		name += " " + f.proper(s, end, last, true)
	case end > i && (s.capital(i-1) || s.capital(i-2)) && !s.tokens[i].Is(text.FlagCaps): // "được Công đoàn ngành tặng Giấy khen"
		return &text.Org{Name: name, Anaphor: true}, end, true
	default:
		return nil, i, false
	}
	org := &text.Org{Name: name}
	if e, ok := f.branchIn(s, org, last); ok {
		return org, e, true
	}
	if s.goesOn(last) && !f.stopsRun(s, last) && !s.tokens[last].Is(text.FlagCaps) {
		if _, _, firm := f.firmAt(s, end); firm { // "Công đoàn Ngân hàng Sao Khuê"
			return nil, i, false
		}
		n := f.run(s, last, maxPlace)
		org.Name += " " + f.proper(s, last, last+n, true)
		last += n
	}
	// "công đoàn xây dựng kế hoạch": small letters are a verb as well as a branch.
	return org, last, end > i || s.capital(i)
}

// branchIn adds to org, the union of a branch, where it is: "Việt Nam", "tỉnh Long An".
func (f *orgFinder) branchIn(s *scan, org *text.Org, i int) (end int, ok bool) {
	if v, e := f.vietNam.longest(s, i); v != 0 {
		org.Name, org.Level = org.Name+" Việt Nam", text.LevelNational
		return e, true
	}
	if e, ok := f.locate(s, org, i); ok {
		return f.enclosed(s, org, e), true
	}
	return i, false
}

// readShortBranch reads what an abbreviation of a branch's union begins: "CĐGD huyện Tân Yên", "CĐVC tỉnh".
func readShortBranch(f *orgFinder, s *scan, h *head, _, end int) (*text.Org, int, bool) {
	org := &text.Org{Name: h.name}
	last, _ := f.branchIn(s, org, end)
	return org, last, true
}

// writtenOut gives the whole name of a branch.
func writtenOut(sector string) string {
	if whole, ok := shortSectors[sector]; ok {
		return whole
	}
	return sector
}

// locate adds to org the place that its name ends with: "tỉnh Long An", "tỉnh", "Hà Nội".
func (f *orgFinder) locate(s *scan, org *text.Org, i int) (end int, ok bool) {
	if a, ok := f.area(s, i, false); ok {
		org.Name += " " + a.full()
		org.Level, org.District, org.Province = a.level, a.district, a.province
		return a.end, true
	}
	if a, ok := f.bare(s, i); ok {
		org.Name += " " + a.name
		org.District, org.Province = a.district, a.province
		if a.level == text.LevelProvince && !strings.Contains(org.Name, " Khu ") {
			org.Level = a.level
		}
		return a.end, true
	}
	return i, false
}

// enclosed reads where org lies from what stands in brackets or after a comma: "Công đoàn Khu công nghiệp Biên Hòa (Đồng
// Nai)". It gives the token after it.
func (f *orgFinder) enclosed(s *scan, org *text.Org, i int) int {
	if !s.punct(i, '(') && !s.punct(i, ',') {
		return i
	}
	a := area{end: i, level: text.LevelCommune, district: org.District, province: org.Province}
	f.within(s, &a)
	org.District, org.Province = a.district, a.province
	return a.end
}
