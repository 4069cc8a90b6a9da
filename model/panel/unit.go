package panel

import (
	"strings"

	"github.com/tongket/tongket/model"
)

// By says what the units of a comparison are.
type By string

// The ways to compare.
const (
	ByDistrict     By = "district"      // districts by the figures of their own unions
	ByProvince     By = "province"      // the 63 provinces until 30 June 2025
	ByProvince2025 By = "province-2025" // the 34 provinces since, earlier years rolled up
	ByOrg          By = "org"           // every organisation by itself
)

// Bys lists the ways to compare, the default first.
func Bys() []By { return []By{ByDistrict, ByProvince, ByProvince2025, ByOrg} }

// Level is what kind of body a unit is.
type Level string

// The levels.
const (
	LevelDistrict     Level = "district"
	LevelProvince     Level = "province"
	LevelProvince2025 Level = "province-2025"
	LevelOrg          Level = "org" // a firm's, a sector's, a park's or a commune's union, or anything else
)

// Unit is a body that figures are about. Renamed and re-ranked districts are one unit, under the last name.
type Unit struct {
	Level        Level
	Name         string // "Việt Yên", "Bắc Ninh", "Công đoàn Công ty …"
	Rank         string // "thị xã", "tỉnh"; empty for LevelOrg and where the gazetteer does not know it
	District     string // of the time before 1 July 2025
	Province     string // of the time before 1 July 2025
	Province2025 string
	Known        bool   // the gazetteer has it; always true for LevelOrg
	Became       string // what took a district in before July 2025, where that happened
}

// Label gives the unit's name with its rank: "thị xã Việt Yên".
func (u *Unit) Label() string {
	if u.Rank == "" {
		return u.Name
	}
	return u.Rank + " " + u.Name
}

// key tells units apart and sorts them: by province, then district, then name.
func (u *Unit) key() string {
	return strings.Join([]string{u.Province2025, u.Province, u.District, string(u.Level), u.Name}, "\x00")
}

// union begins the canonical name of the union of a district or province.
const union = "Liên đoàn Lao động "

// ranks are those of districts and provinces as they follow union; a centrally-run city writes the second.
var ranks = [...]string{"huyện", "quận", "thị xã", "thành phố", "Thành phố", "tỉnh"}

// unitOf gives the unit that a metric is about, as of a day; ok is false where the record does not say whose figure it is.
func unitOf(places Places, m *model.Metric, asOf Day) (u Unit, ok bool) {
	rank, of := unionRank(m.Org)
	switch {
	case m.Org == "" || of && m.District == "" && m.Province == "":
		return Unit{}, false
	case of && m.District != "":
		return districtUnit(places, rank, m.District, m.Province), true
	case rank == "huyện" || rank == "quận" || rank == "thị xã": // one of a province, and nobody says which
		return Unit{}, false
	case of:
		return provinceUnit(places, m.Province, asOf), true
	}
	u = Unit{Level: LevelOrg, Name: m.Org, District: m.District, Known: true}
	u.Province, u.Province2025 = m.Province, province2025(places, m.Province)
	if d, ok := places.District("", m.District, m.Province); ok {
		u.District, u.Province, u.Province2025 = d.Name, d.Province, d.Province2025
	}
	return u, true
}

// unionRank cuts the rank of the place from the name of its union; ok is false for any other organisation.
func unionRank(org string) (rank string, ok bool) {
	place, ok := strings.CutPrefix(org, union)
	if !ok {
		return "", false
	}
	for _, r := range ranks {
		if place == r || strings.HasPrefix(place, r+" ") {
			return strings.ToLower(r), true
		}
	}
	return "", false
}

func districtUnit(places Places, rank, name, province string) Unit {
	d, ok := places.District(rank, name, province)
	if !ok {
		return Unit{Level: LevelDistrict, Name: name, Rank: rank, District: name, Province: province, Province2025: province2025(places, province)}
	}
	return Unit{LevelDistrict, d.Name, d.Rank, d.Name, d.Province, d.Province2025, true, d.Became}
}

// provinceUnit gives the province of a name as of a day: since the reform "tỉnh Bắc Ninh" is another, larger province.
func provinceUnit(places Places, name string, asOf Day) Unit {
	if asOf >= Reform && places.Parts(name) != nil && changed(places, name) {
		p, _ := places.Province(name)
		return Unit{Level: LevelProvince2025, Name: name, Rank: p.Rank, Province2025: name, Known: true}
	}
	p, ok := places.Province(name)
	if !ok {
		return Unit{Level: LevelProvince, Name: name, Province: name}
	}
	return Unit{Level: LevelProvince, Name: p.Name, Rank: p.Rank, Province: p.Name, Province2025: p.Province2025, Known: true}
}

func province2025(places Places, province string) string {
	p, _ := places.Province(province)
	return p.Province2025
}
