package names

import (
	"slices"
	"strings"
)

// Gazetteer holds the provinces and districts. It never changes after Load.
type Gazetteer struct {
	keys      map[string]string     // of the names as the gazetteer writes them, which it is asked for most
	provinces map[string]*Province  // by key
	districts map[string][]District // by key; those of today first
	names     []Name                // by spelling
	former    map[string][]string   // by province of today
	units     []District            // in the order of the tables
}

// Names gives every accented spelling of every name, in order, with the units that it can mean.
func (g *Gazetteer) Names() []Name { return g.names }

// Vocabulary gives all syllables of all spellings, in order: the lexicon must know them.
func (g *Gazetteer) Vocabulary() []string {
	var out []string
	for _, n := range g.names {
		out = append(out, strings.Fields(n.Spelling)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Province finds a province by any spelling of its name, with or without its rank: "TP.HCM", "tỉnh Đắc Lắc",
// "Thừa Thiên - Huế", "BR-VT".
func (g *Gazetteer) Province(name string) (Province, bool) {
	k := g.key(name)
	for _, k := range []string{k, withoutRank(k)} {
		if p := g.provinces[k]; p != nil {
			return *p, true
		}
	}
	return Province{}, false
}

func (g *Gazetteer) key(name string) string {
	if k, ok := g.keys[name]; ok {
		return k
	}
	return key(name)
}

// Districts gives all districts of a name, with or without a rank before it, those of today first; none where the
// gazetteer lacks it. The caller must not change them.
func (g *Gazetteer) Districts(name string) []District {
	k := g.key(name)
	if d := g.districts[k]; d != nil {
		return d
	}
	return g.districts[withoutRank(k)]
}

// ResolveDistrict finds the one district of a name. typ ("huyện", …) and province narrow the search where they are not
// empty. A name that two provinces have is not resolved without the province, nor one of another rank ("quận Thanh Bình"
// is not huyện Thanh Bình): ok is false, and nothing is guessed. Where huyện and thị xã of one province share a name and
// typ is empty, Type is left empty.
func (g *Gazetteer) ResolveDistrict(typ, name, province string) (d District, ok bool) {
	if province != "" {
		p, known := g.Province(province)
		if !known {
			return District{}, false
		}
		province = p.Name
	}
	return Resolve(g.Districts(name), typ, province)
}

// Resolve is ResolveDistrict among the districts of one name; province is a name as the gazetteer writes it. The province
// of its own time is asked first: there is a Châu Thành in Đồng Tháp as it was and another in what joined it in 2025.
func Resolve(districts []District, typ, province string) (d District, ok bool) {
	if province == "" {
		return only(districts, typ, func(District) bool { return true })
	}
	d, ok = only(districts, typ, func(d District) bool { return d.Province == province || sameHue(d.Province, province) })
	if !ok {
		d, ok = only(districts, typ, func(d District) bool { return d.ProvinceSince2025 == province })
	}
	return d, ok
}

// only gives the district of a rank that in accepts, where all that it accepts lie in one province.
func only(districts []District, typ string, in func(District) bool) (d District, ok bool) {
	for _, next := range districts {
		switch {
		case typ != "" && next.Type != typ || !in(next):
		case !ok:
			d, ok = next, true
		case next.Province != d.Province:
			return District{}, false
		case next.Type != d.Type:
			d.Type, d.LastSeen, d.Became = "", "", ""
		}
	}
	return d, ok
}

// sameHue says whether both are the province that was Thừa Thiên Huế until the end of 2024: its districts stand under its
// later name.
func sameHue(a, b string) bool { return a == "Huế" && b == "Thừa Thiên Huế" }
