// Package names knows the provinces and districts of Viet Nam: their spellings, which province a district belongs to, and
// what became of them. It holds facts, no grammar: how a name stands in a sentence is locate's business.
package names

// Province is a province or a city of that rank.
type Province struct {
	Name      string // "Bắc Giang", without tỉnh or thành phố
	Type      string // "tỉnh" or "thành phố"
	Since2025 string // name of the province that it is or is part of since 1 July 2025
	LastSeen  string // "2024-12" for a name that ended before 30 June 2025; else empty
	Became    string // what took its place, where LastSeen is set
}

// Full gives the name with its rank: "tỉnh Bắc Giang", "Thành phố Hồ Chí Minh" (which writes its rank with a capital).
func (p Province) Full() string {
	if p.Name == hoChiMinh {
		return "Thành phố " + p.Name
	}
	return p.Type + " " + p.Name
}

const hoChiMinh = "Hồ Chí Minh"

// District is a unit between province and commune. All of them ended on 30 June 2025, some before.
type District struct {
	Name              string // "Tân Yên", "5"
	Type              string // "huyện", "quận", "thị xã", "thành phố"; empty where the name alone does not tell
	Province          string
	ProvinceSince2025 string
	LastSeen          string // "2023-04" for a name or rank that ended before 30 June 2025; else empty
	Became            string // what took its place ("thị xã Việt Yên"), where LastSeen is set
	Renamed           bool   // Became is the same unit under another name or rank; false where it joined others or was split
}

// Full gives the name with its rank: "huyện Tân Yên"; the name alone where the rank is not known.
func (d District) Full() string {
	if d.Type == "" {
		return d.Name
	}
	return d.Type + " " + d.Name
}

// Name is one spelling and the units that it can mean.
type Name struct {
	Spelling  string // folded, without hyphens and apostrophes: "thừa thiên huế", "đăk r lấp"
	Province  *Province
	Districts []District // those of today first; empty for a name that only provinces have
}
