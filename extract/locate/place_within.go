package locate

import (
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// within reads what stands after a district, commune or firm to say where it lies: "(huyện Đức Tân, tỉnh Long An)",
// ", thành phố Hà Nội", " - TP HCM", " tỉnh Long An", ", Hà Nội", "(Đồng Nai)". It fills a.district and a.province and moves a.end; where
// a bracket holds more than the place, only the fields are filled.
func (f *orgFinder) within(s *scan, a *area) {
	i, open := a.end, false
	if s.punct(i, '(') {
		i, open = i+1, true
	}
	level, typ := a.level, ""
	for level != text.LevelProvince {
		from := i
		if s.punct(from, ',') && !(open && from == a.end+1) || s.punct(from, '-') && !s.joined(from) && f.ranked(s, from+1) {
			from++
		}
		b, ok := f.parent(s, from, level, open || from > i)
		if !ok || b.typ == "" && !open && f.elsewhere(a, b.name) {
			break
		}
		if b.level == text.LevelDistrict {
			a.district, typ = b.name, b.typ
		}
		if b.province != "" {
			a.province = b.province
		}
		i, level = b.end, b.level
		if !open {
			a.end = i
		}
	}
	if typ != "" && a.province == "" {
		if d, ok := f.gazetteer.ResolveDistrict(typ, a.district, ""); ok {
			a.province = d.Province
		}
	}
	if open && s.punct(i, ')') && i > a.end+1 {
		a.end = i + 1
	}
}

// ranked says whether a rank begins at token i.
func (f *orgFinder) ranked(s *scan, i int) bool {
	r, _ := f.rankAt(s, i)
	return r != nil
}

// elsewhere says whether the gazetteer has the district a, but not in this province: then "huyện Gia Lâm, Sơn La" is a
// list. Where the province has its rank, the text is believed.
func (f *orgFinder) elsewhere(a *area, province string) bool {
	districts := f.gazetteer.Districts(a.name)
	if a.level != text.LevelDistrict || len(districts) == 0 {
		return false
	}
	_, ok := names.Resolve(districts, a.typ, province)
	return !ok
}

// parent reads at token i a unit that may hold one of the given level. bare says that a bracket or comma stands before, so
// that the name of a province needs no rank.
func (f *orgFinder) parent(s *scan, i int, level text.Level, bare bool) (a area, ok bool) {
	r, end := f.rankAt(s, i)
	if r == nil {
		n, end := f.known(s, i)
		if !bare || n == nil || n.province == nil || s.goesOn(end) {
			return a, false
		}
		return area{end: end, level: text.LevelProvince, name: n.province.Name, province: n.province.Name}, true
	}
	a = area{end: end, typ: r.typ, level: r.level}
	if r.fixed != "" {
		a.name, a.province = r.fixed, r.fixed
		return a, true
	}
	n := f.nameOf(s, &a, r, false)
	switch {
	case a.name == "":
		return a, false
	case n.isProvince(a.typ):
		a.level, a.province = text.LevelProvince, n.province.Name
	case a.typ == "tỉnh":
		a.province = a.name
	case a.typ == "thành phố":
		a.level = text.LevelDistrict
	}
	return a, a.level < level
}

// punct says whether token i is the mark m.
func (s *scan) punct(i int, m text.Word) bool {
	return s.word(i) == m
}

// capital says whether token i is a word with a capital.
func (s *scan) capital(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].Is(text.FlagUpper) && !s.tokens[i].Is(text.FlagURL)
}

// goesOn says whether a capitalised name continues at token i.
func (s *scan) goesOn(i int) bool { return s.capital(i) && !s.farFrom(i) }

// farFrom says whether a gap stands before token i as between the columns of a letterhead.
func (s *scan) farFrom(i int) bool { return i > 0 && s.tokens[i].Start-s.tokens[i-1].End > maxGap }

// maxGap is the widest white space, in bytes, inside a name: two no-break spaces.
const maxGap = 4
