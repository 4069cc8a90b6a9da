package locate

import (
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

const (
	federation = names.Federation
	national   = "Tổng Liên đoàn Lao động Việt Nam"
)

// readFederation reads "LĐLĐ huyện Thanh Trì", "LĐLĐ huyện", "LĐLĐ Trà Vinh", "Liên đoàn Lao động".
func readFederation(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if a, ok := f.area(s, end, f.office(s, i)); ok {
		if a.level == text.LevelCommune { // there is none of that level: "LĐLĐ xã hội"
			return nil, end, false
		}
		return f.federationOf(&a), a.end, true
	}
	if a, ok := f.bare(s, end); ok {
		return f.federationOf(&a), a.end, true
	}
	if v, last := f.vietNam.longest(s, end); v != 0 && s.capital(end) {
		return &text.Org{Level: text.LevelNational, Name: national}, last, true
	}
	if v, _ := f.plurals.longest(s, end); v != 0 || end < len(s.tokens) && s.tokens[end].Is(text.FlagDigits) && f.ranked(s, end+1) {
		return nil, end, false // "LĐLĐ các tỉnh, thành phố", "LĐLĐ 30 huyện"
	}
	if n := f.run(s, end, maxPlace+1); n >= 2 && n <= maxPlace && !s.tokens[end].Is(text.FlagCaps) && !f.office(s, i) && !s.farFrom(end) {
		return &text.Org{Name: federation + " " + f.proper(s, end, end+n, true)}, end + n, true
	}
	return &text.Org{Name: federation, Anaphor: true}, end, true
}

// federationOf gives the federation of a province or district.
func (f *orgFinder) federationOf(a *area) *text.Org {
	return a.org(text.OrgUnion, federation)
}

// org gives the organisation of an area that is called what, or "what + area".
func (a *area) org(class text.OrgClass, what string) *text.Org {
	return &text.Org{
		Class: class, Level: a.level, Name: a.called(what), District: a.district, Province: a.province, Anaphor: a.name == "",
	}
}

func readNational(f *orgFinder, s *scan, h *head, _, end int) (*text.Org, int, bool) {
	if v, last := f.vietNam.longest(s, end); v != 0 {
		end = last
	}
	return h.org(), end, true
}

func (h *head) org() *text.Org { return &text.Org{Class: h.class, Level: h.level, Name: h.name} }

// readUnion reads what "Công đoàn" begins: the body of a province or district under its popular name ("Công đoàn huyện
// Yên Lãng" is its Liên đoàn Lao động), of a commune, of a branch, of industrial zones, of a firm. "Công đoàn Việt Nam" is
// the movement and no body that figures are about.
func readUnion(f *orgFinder, s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if v, last := f.vietNam.longest(s, end); v != 0 {
		return nil, last, false
	}
	if a, ok := f.area(s, end, f.office(s, i)); ok {
		if a.level == text.LevelCommune {
			return a.org(text.OrgUnion, h.name), a.end, true
		}
		return f.federationOf(&a), a.end, true
	}
	if org, last, ok := f.zone(s, h, end); ok {
		return org, last, true
	}
	if org, last, ok := f.branch(s, h, end); ok {
		return org, last, true
	}
	if org, last, ok := f.firmAt(s, end); ok {
		org.Class, org.Name = text.OrgUnion, h.name+" "+org.Name
		if !upperFirm(org.Name) {
			org.Level = text.LevelGrassroots
		}
		return org, last, true
	}
	if a, ok := f.bare(s, end); ok {
		return f.federationOf(&a), a.end, true
	}
	if v, last := f.heads.longest(s, end); v != 0 && f.headList[v-1].class == text.OrgFirm && !f.plural(s, i, last) {
		return &text.Org{Name: h.name + " " + f.headList[v-1].name, Level: text.LevelGrassroots, Anaphor: true}, last, true
	}
	if org, last, ok := f.officeUnion(s, h, end); ok {
		return org, last, true
	}
	if org, last, ok := f.blockUnion(s, h, end); ok {
		return org, last, true
	}
	if org, last, ok := f.publicUnion(s, h, end); ok {
		return org, last, true
	}
	return f.brandUnion(s, h, i, end)
}

// brandUnion reads a firm known by its brand after "Công đoàn": "Công đoàn Sacombank", "Công đoàn EVN". It is a word that is
// no syllable of a person's name or a headline, or an abbreviation among words in small letters.
func (f *orgFinder) brandUnion(s *scan, h *head, i, end int) (*text.Org, int, bool) {
	if !s.goesOn(end) || s.tokens[end].Word != 0 {
		return nil, end, false
	}
	brand, caps := s.raw(end), s.tokens[end].Is(text.FlagCaps)
	ascii := strings.IndexFunc(brand, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
	if !ascii || !caps && text.IsSyllable(brand) || caps && s.tokens[i].Is(text.FlagCaps) {
		return nil, end, false
	}
	n := f.firmName(s, end, false)
	return &text.Org{Name: h.name + " " + f.proper(s, end, end+n, false)}, end + n, n > 0
}

// blockUnion reads a block of employers after "Công đoàn": "Khối Doanh nghiệp Dệt may tại TP HCM", "Khối Đảng - Đoàn thể tỉnh
// Hà Nam". In small letters a block is but a part of the whole.
func (f *orgFinder) blockUnion(s *scan, h *head, i int) (*text.Org, int, bool) {
	if s.word(i) != f.block || f.block == 0 || !s.capital(i) || s.tokens[i].Is(text.FlagCaps) {
		return nil, i, false
	}
	end := f.nameEnd(s, i+1)
	if end == i+1 {
		return nil, i, false
	}
	org := &text.Org{Name: h.name + " " + f.proper(s, i, end, false)}
	at, in := end, " "
	if f.is(s, at, oStrong) {
		at, in = at+1, " "+s.raw(at)+" "
	}
	if a, ok := f.area(s, at, false); ok && a.name != "" {
		org.Name, org.District, org.Province, end = org.Name+in+a.full(), a.district, a.province, a.end
	}
	return org, end, true
}

// maxNamed is how many tokens the name of a block of employers or of a university has.
const maxNamed = 10

// nameEnd gives the end of the words with a capital that begin at token i, up to the rank of a place.
func (f *orgFinder) nameEnd(s *scan, i int) int {
	end := i
	for end-i < maxNamed && s.goesOn(end) {
		if r, _ := f.rankAt(s, end); r != nil {
			break
		}
		end = f.wordEnd(s, end)
	}
	return end
}

// wordEnd gives the token behind the word that begins at token i: of most names a syllable, but "Doanh nghiệp", "Dệt may" and
// "Trung ương" have a capital at their head alone.
func (f *orgFinder) wordEnd(s *scan, i int) int {
	if v, end := f.heads.longest(s, i); v != 0 && (f.headList[v-1].class == text.OrgFirm || f.headList[v-1].class == text.OrgParty) {
		return end
	}
	for _, p := range []*phrases{&f.sectors, &f.compounds} {
		if v, end := p.longest(s, i); v != 0 {
			return end
		}
	}
	return i + 1
}

// officeUnion reads "Bộ Y tế" or "Sở Tư pháp" after "Công đoàn".
func (f *orgFinder) officeUnion(s *scan, h *head, i int) (*text.Org, int, bool) {
	v, end := f.heads.longest(s, i)
	if v == 0 || f.headList[v-1].class != text.OrgState || !s.capital(i) {
		return nil, i, false
	}
	of := &f.headList[v-1]
	org, last, ok := of.read(f, s, of, i, end)
	if !ok || org.Level == text.LevelUnknown {
		return nil, i, false
	}
	org.Class, org.Level, org.Name, org.Anaphor = text.OrgUnion, text.LevelUnknown, h.name+" "+org.Name, false
	return org, last, true
}
