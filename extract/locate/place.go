package locate

import (
	"strings"

	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// rank is a word that says what kind of unit a name names.
type rank struct {
	typ    string // "huyện", as names writes it; empty for a phrase that only looks like a rank ("xã hội")
	level  text.Level
	digits bool   // may be followed by a number: "quận 5"
	strict bool   // too short to be trusted before any name: "Q." needs a number or a name of the gazetteer
	fixed  string // the name is part of the word: "TPHCM"
}

// ranks in all their spellings.
var ranks = []struct {
	words string
	rank
}{
	{"tỉnh", rank{typ: "tỉnh", level: text.LevelProvince}},
	{"thành phố|tp|tp.|t.p|t.p.", rank{typ: "thành phố"}},
	{"tphcm|tp.hcm|tp hcm|tp. hcm", rank{typ: "thành phố", level: text.LevelProvince, fixed: "Hồ Chí Minh"}},
	{"tphn", rank{typ: "thành phố", level: text.LevelProvince, fixed: "Hà Nội"}},
	{"huyện|huyện đảo", rank{typ: "huyện", level: text.LevelDistrict}},
	{"quận", rank{typ: "quận", level: text.LevelDistrict, digits: true}},
	{"q|q.", rank{typ: "quận", level: text.LevelDistrict, digits: true, strict: true}},
	{"h.", rank{typ: "huyện", level: text.LevelDistrict, strict: true}},
	{"thị xã|tx|tx.", rank{typ: "thị xã", level: text.LevelDistrict}},
	{"phường", rank{typ: "phường", level: text.LevelCommune, digits: true}},
	{"p.", rank{typ: "phường", level: text.LevelCommune, digits: true, strict: true}},
	{"xã", rank{typ: "xã", level: text.LevelCommune}},
	{"thị trấn", rank{typ: "thị trấn", level: text.LevelCommune}},
	{"đặc khu", rank{typ: "đặc khu", level: text.LevelCommune}},
	{"xã hội|xã viên|tỉnh ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh đoàn|huyện đoàn|quận đoàn|tỉnh thành|tỉnh lộ|tỉnh lỵ|huyện lỵ|huyện đội|tỉnh đội", rank{}},
}

// area is a unit as the text names it: its rank, its name where there is one, and what it lies in.
type area struct {
	end                int // token after it
	typ                string
	level              text.Level
	name               string // without rank; empty for "LĐLĐ huyện", which points back
	district, province string
	upper              bool // the rank has a capital: "LĐLĐ Thành phố"
}

// full gives the canonical name: "huyện Tân Yên", "Thành phố Hồ Chí Minh", "huyện".
func (a *area) full() string {
	typ, space := a.parts()
	return typ + space + a.name
}

// called gives the name of what a unit has: "Ủy ban nhân dân huyện Tân Yên".
func (a *area) called(what string) string {
	typ, space := a.parts()
	return what + " " + typ + space + a.name
}

// parts gives what stands before a.name in the canonical name.
func (a *area) parts() (typ, space string) {
	switch {
	case a.name == "" || a.typ == "":
		return a.typ, ""
	case a.name == "Hồ Chí Minh" && a.typ == "thành phố":
		return "Thành phố", " "
	}
	return a.typ, " "
}

// rankAt reads a rank at token i.
func (f *orgFinder) rankAt(s *scan, i int) (r *rank, end int) {
	v, end := f.ranks.longest(s, i)
	if v == 0 || f.rankList[v-1].typ == "" {
		return nil, i
	}
	return &f.rankList[v-1], end
}

// area reads a rank at token i and the name after it, with what it lies in ("quận Đống Đa, thành phố Hà Nội"). person
// says that somebody's office stands before it, so that a person's name may follow the rank.
func (f *orgFinder) area(s *scan, i int, person bool) (a area, ok bool) {
	r, end := f.rankAt(s, i)
	if r == nil {
		return area{end: i}, false
	}
	a = area{end: end, typ: r.typ, level: r.level, upper: s.tokens[i].Is(text.FlagUpper)}
	if r.fixed != "" {
		a.name, a.province = r.fixed, r.fixed
		return a, true
	}
	n := f.nameOf(s, &a, r, person)
	if a.name == "" {
		if r.strict {
			return area{end: i}, false
		}
		if s.punct(a.end-1, '.') { // "Đại hội Công đoàn TP.": the stop is the sentence's
			a.end--
		}
		if a.typ == "thành phố" && a.upper { // "LĐLĐ Thành phố": small letters leave open which city
			a.level = text.LevelProvince
		}
		return a, true
	}
	f.settle(s, &a, n)
	return a, true
}

// nameOf reads the name that belongs to a rank; n is its entry in the gazetteer, or nil.
func (f *orgFinder) nameOf(s *scan, a *area, r *rank, person bool) (n *placeName) {
	i := a.end
	if r.digits && i < len(s.tokens) && s.tokens[i].Is(text.FlagDigits) && s.tokens[i].End-s.tokens[i].Start <= 2 && !numberGoesOn(s, i) {
		a.name, a.end = strings.TrimLeft(s.raw(i), "0"), i+1
		if r.level == text.LevelDistrict {
			return &placeName{districts: f.gazetteer.Districts(a.name)}
		}
		return nil
	}
	if !s.capital(i) {
		return nil
	}
	if r.level != text.LevelCommune {
		if n, end := f.known(s, i); n != nil && fits(n, r.typ) && !f.longer(s, i, end) {
			a.name, a.end = n.text(r.typ), end
			return n
		}
	}
	if r.strict {
		return nil
	}
	if n := f.nameLength(s, i, person, r.typ == "tỉnh"); n > 0 {
		a.name, a.end = f.proper(s, i, i+n, true), i+n
	}
	return nil
}

// longer says whether a name of the gazetteer [i,end) is but the beginning of one that it lacks: "thành phố Đông Triều Hạ". One
// syllable more, with which no person's name and no other place begins.
func (f *orgFinder) longer(s *scan, i, end int) bool {
	if !s.goesOn(end) || s.tokens[i].Is(text.FlagCaps) || f.stopsRun(s, end) || f.is(s, end, oSurname) || f.run(s, i, maxFirm) != end-i+1 {
		return false
	}
	n, _ := f.known(s, end)
	return n == nil
}

// numberGoesOn says whether the digits at i are part of a larger number: "quận 12.500 đoàn viên", "phường 5/7".
func numberGoesOn(s *scan, i int) bool {
	return s.joined(i+1) && s.joined(i+2) && s.tokens[i+1].Is(text.FlagPunct) && s.tokens[i+2].Is(text.FlagDigits)
}

// fits says whether a name of the gazetteer can have this rank; communes are not in it.
func fits(n *placeName, typ string) bool {
	if n.isProvince(typ) {
		return true
	}
	for _, d := range n.districts {
		if d.Type == typ {
			return true
		}
	}
	return false
}

// settle finds out what a named area lies in: the text says it, or the gazetteer does.
func (f *orgFinder) settle(s *scan, a *area, n *placeName) {
	if n.isProvince(a.typ) {
		a.level, a.province = text.LevelProvince, n.province.Name
		if _, isDistrict := names.Resolve(n.districts, a.typ, ""); !isDistrict {
			return
		}
		// Huế was a city of Thừa Thiên Huế before it became a province.
		within := area{end: a.end, level: text.LevelDistrict}
		if f.within(s, &within); within.province != "" {
			a.level, a.district, a.province, a.end = text.LevelDistrict, a.name, within.province, within.end
		}
		return
	}
	switch {
	case a.typ == "tỉnh": // one that the gazetteer does not have, such as Hà Tây
		a.province = a.name
		return
	case a.level == text.LevelCommune:
		f.within(s, a)
		return
	}
	a.level, a.district = text.LevelDistrict, a.name
	f.within(s, a)
	if n != nil {
		if d, ok := names.Resolve(n.districts, a.typ, a.province); ok {
			a.district = d.Name
			if a.province == "" {
				a.province = d.Province
			}
		}
	}
}
