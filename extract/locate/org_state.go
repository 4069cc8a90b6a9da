package locate

import "github.com/tongket/tongket/extract/text"

// readCouncil reads a body that every level has: "UBND tỉnh", "Ủy ban nhân dân thành phố Đà Nẵng", "Hội Nông dân huyện".
func readCouncil(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if a, ok := f.area(s, end, f.office(s, i)); ok {
		return a.org(h.class, h.name), a.end, true
	}
	if a, ok := f.bare(s, end); ok {
		return a.org(h.class, h.name), a.end, true
	}
	if v, last := f.vietNam.longest(s, end); v != 0 {
		return &text.Org{Class: h.class, Level: text.LevelNational, Name: h.name + " Việt Nam"}, last, true
	}
	if v, _ := f.plurals.longest(s, end); v != 0 { // "UBND các cấp"
		return nil, end, false
	}
	return &text.Org{Class: h.class, Name: h.name, Anaphor: true}, end, true
}

// readFixed reads a body of which there is one.
func readFixed(_ *orgFinder, _ *scan, h *head, _, end int) (*text.Org, int, bool) {
	org := h.org()
	org.Level = text.LevelNational
	return org, end, true
}

// readMinistry reads "Bộ Y tế", "Bộ trưởng Bộ Nội vụ", "Sở Giáo dục và Đào tạo tỉnh Long An". The branch must be known:
// "Bộ luật", "Bộ đội" and the end of "Nam Bộ" are none.
func readMinistry(f *orgFinder, s *scan, h *head, _, end int) (*text.Org, int, bool) {
	v, last := f.sectors.longest(s, end)
	if v == 0 || !s.capital(end) {
		return nil, end, false
	}
	org := &text.Org{Class: h.class, Level: h.level, Name: h.name + " " + f.sectorList[v-1]}
	if h.level == text.LevelProvince {
		last, _ = f.locate(s, org, last)
		org.Level = h.level
	}
	return org, last, true
}

// committees are the ranks of the units whose Party committees have a word of their own.
var committees = map[string]rank{
	"Tỉnh ủy":  {typ: "tỉnh", level: text.LevelProvince},
	"Thành ủy": {typ: "thành phố"},
	"Huyện ủy": {typ: "huyện", level: text.LevelDistrict},
	"Quận ủy":  {typ: "quận", level: text.LevelDistrict, digits: true},
	"Thị ủy":   {typ: "thị xã", level: text.LevelDistrict},
}

// readParty reads "Huyện ủy Thanh Trì", "Tỉnh ủy".
func readParty(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	r := committees[h.name]
	a := area{end: end, typ: r.typ, level: r.level}
	n := f.nameOf(s, &a, &r, f.office(s, i))
	if a.name == "" {
		return &text.Org{Class: h.class, Level: h.level, Name: h.name, Anaphor: true}, end, true
	}
	f.settle(s, &a, n)
	return &text.Org{Class: h.class, Level: a.level, Name: h.name + " " + a.name, District: a.district, Province: a.province}, a.end, true
}

// readCentre reads "Trung ương" where it is a body ("đề nghị Trung ương công nhận") and no part of a name ("Nghị quyết Trung
// ương 4", "Bệnh viện Nhi Trung ương").
func readCentre(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if end < len(s.tokens) && (s.goesOn(end) || s.tokens[end].Is(text.FlagDigits)) {
		return nil, end, false
	}
	if i == 0 || s.tokens[i-1].Is(text.FlagPunct) || f.is(s, i-1, oAsks) {
		return h.org(), end, true
	}
	return nil, end, false
}

// readOrganisers reads "Ban Tổ chức" as who gives the prizes; "Trưởng ban Tổ chức LĐLĐ tỉnh" heads a department.
func readOrganisers(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if f.is(s, i-1, oOffice) || s.word(i-1) == f.pho {
		return nil, end, false
	}
	if v, _ := f.heads.longest(s, end); v != 0 || s.goesOn(end) {
		return nil, end, false
	}
	return h.org(), end, true
}
