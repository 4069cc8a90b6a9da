package locate

import (
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// place reads a unit with its rank as a place: "huyện Tân Yên", "TP HCM", "quận 5"; "huyện ta" points back. It gives the
// token after it, or i.
func (f *orgFinder) place(s *scan, i int) int {
	a, ok := f.area(s, i, f.office(s, i))
	switch {
	case !ok || s.joined(i) && i > 0 && s.punct(i-1, '-') && s.joined(i-1):
		return i
	case a.name != "":
		f.addPlace(s, i, &a)
		return a.end
	case s.word(a.end) == f.ta && f.ta != 0:
		a.end++
		f.addPlace(s, i, &a)
		return a.end
	}
	return i
}

func (f *orgFinder) addPlace(s *scan, i int, a *area) {
	org := &text.Org{Class: text.OrgOther, Level: a.level, Name: a.full(), District: a.district, Province: a.province, Anaphor: a.name == ""}
	s.add(i, a.end, text.Mention{Kind: text.MentionPlace, Org: org})
}

// bare reads a name of the gazetteer without rank at token i that is a whole capitalised run, or is followed by a person or
// a headline in capitals. A province comes before a district of the same name.
func (f *orgFinder) bare(s *scan, i int) (a area, ok bool) {
	n, end := f.known(s, i)
	if n == nil || s.farFrom(i) {
		return a, false
	}
	if s.goesOn(end) && !f.stopsRun(s, end) && !s.tokens[i].Is(text.FlagCaps) && !f.personAt(s, end) {
		return a, false
	}
	a = n.area()
	a.end = end
	return a, true
}

// area gives what a name means where no rank is said; the rank is left open where the name has had several.
func (n *placeName) area() area {
	if p := n.province; p != nil {
		return area{typ: p.Type, level: text.LevelProvince, name: p.Name, province: p.Name}
	}
	a := area{level: text.LevelDistrict, name: n.districts[0].Name, typ: n.districts[0].Type}
	a.district = a.name
	for _, d := range n.districts {
		if d.Type != a.typ {
			a.typ = ""
		}
	}
	if d, ok := names.Resolve(n.districts, "", ""); ok {
		a.province = d.Province
	}
	return a
}

// barePlace reads a place without rank where the words before it ask for one: "Tại Tân Yên", "ở Lục Nam", "Bắc Giang: …",
// "Hà Nội và Đà Nẵng". Names that may be a person's need the stronger words. It gives the token to go on from.
func (f *orgFinder) barePlace(s *scan, i int) int {
	n, end := f.known(s, i)
	if n == nil {
		return i
	}
	if s.goesOn(end) && !s.tokens[i].Is(text.FlagCaps) {
		return end + f.run(s, end, maxFirm)
	}
	if !f.expected(s, i, end, n) {
		return i
	}
	a := n.area()
	a.end = end
	if a.level == text.LevelDistrict {
		f.within(s, &a)
		if d, ok := names.Resolve(n.districts, "", a.province); ok && a.province != "" {
			a.typ = d.Type
		}
	}
	f.addPlace(s, i, &a)
	return a.end
}

// expected says whether the words before the name [i,end) let it be a place. Hồ Chí Minh without rank is the person.
func (f *orgFinder) expected(s *scan, i, end int, n *placeName) bool {
	if n.province != nil && n.province.Name == "Hồ Chí Minh" && end-i > 2 {
		return false
	}
	if f.is(s, i-1, oStrong) {
		return true
	}
	listed := len(s.mentions) > 0 && s.mentions[len(s.mentions)-1].Last == i-1 && s.mentions[len(s.mentions)-1].Kind == text.MentionPlace
	if !listed && i > 0 && !s.tokens[i-1].Is(text.FlagPunct) && !f.is(s, i-1, oBefore) {
		return false
	}
	return listed || n.province != nil || end-i > 1 && !f.is(s, i, oSurname) && !s.tokens[i].Is(text.FlagCaps)
}
