package main

import (
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// places is the gazetteer as package panel asks for it.
type places struct{ *names.Gazetteer }

// District gives a district under its last name and rank.
func (p places) District(rank, name, province string) (panel.District, bool) {
	d, ok := p.ResolveDistrict(rank, name, province)
	if !ok {
		return panel.District{}, false
	}
	d = p.Lasting(d)
	return panel.District{Name: d.Name, Rank: d.Type, Province: d.Province, Province2025: d.ProvinceSince2025, Ended: d.LastSeen, Became: d.Became}, true
}

// Province gives a province of the time before 1 July 2025.
func (p places) Province(name string) (panel.Province, bool) {
	u, ok := p.Gazetteer.Province(name)
	u = p.LastingProvince(u)
	return panel.Province{Name: u.Name, Rank: u.Type, Province2025: u.Since2025}, ok
}

// Parts gives the former provinces of one of today.
func (p places) Parts(province2025 string) []string { return p.Former(province2025) }

// Districts counts the districts of a former province.
func (p places) Districts(province string, on panel.Day) int {
	y, m, _ := on.Date()
	return p.DistrictsOf(province, model.Month(y, m))
}
