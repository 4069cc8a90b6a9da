package names

import (
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed data/admin-units.csv data/admin-units-former.csv
var data embed.FS

// tables are the embedded tables, in the order in which they are read.
func tables() []string { return []string{"data/admin-units.csv", "data/admin-units-former.csv"} }

// load reads the embedded tables once; nobody changes what it gives.
var load = sync.OnceValues(func() (*Gazetteer, error) {
	g := &Gazetteer{keys: map[string]string{}, provinces: map[string]*Province{}, districts: map[string][]District{}, former: map[string][]string{}}
	for _, file := range tables() {
		text, err := data.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("names: %w", err)
		}
		if err := g.read(string(text)); err != nil {
			return nil, fmt.Errorf("names: %s: %w", file, err)
		}
	}
	g.index()
	return g, nil
})

// Load gives the gazetteer. It is made once, never changes and may be shared by all goroutines.
func Load() (*Gazetteer, error) { return load() }

// columns of both tables; the last three stand in admin-units-former.csv only.
const (
	colLevel = iota
	colName
	colType
	colProvince
	colSince2025
	colLastSeen
	colBecame
	colHow
)

func (g *Gazetteer) read(table string) error {
	r := csv.NewReader(strings.NewReader(table))
	if _, err := r.Read(); err != nil { // the heading
		return err
	}
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		var lastSeen, became, how string
		if len(row) > colHow {
			lastSeen, became, how = row[colLastSeen], row[colBecame], row[colHow]
		}
		switch row[colLevel] {
		case "province":
			g.addProvince(&Province{row[colName], row[colType], row[colSince2025], lastSeen, became})
		case "district":
			g.addDistrict(District{row[colName], row[colType], row[colProvince], row[colSince2025], lastSeen, became, how == "renamed"})
		default:
			return fmt.Errorf("%s: no such level: %q", row[colName], row[colLevel])
		}
	}
	return nil
}

func (g *Gazetteer) addProvince(p *Province) {
	g.keys[p.Name] = key(p.Name)
	if p.LastSeen == "" {
		g.former[p.Since2025] = append(g.former[p.Since2025], p.Name)
	}
	for _, s := range spellings(p.Name) {
		if g.provinces[s] == nil { // the table of today comes first
			g.provinces[s] = p
		}
	}
}

func (g *Gazetteer) addDistrict(d District) {
	g.keys[d.Name] = key(d.Name)
	g.units = append(g.units, d)
	for _, s := range spellings(d.Name) {
		g.districts[s] = append(g.districts[s], d)
	}
}

// index lists the names in order and admits unaccented spellings of provinces where they are free.
func (g *Gazetteer) index() {
	keys := map[string]bool{}
	for k := range g.provinces {
		keys[k] = true
	}
	for k := range g.districts {
		keys[k] = true
	}
	for k := range keys {
		g.names = append(g.names, Name{k, g.provinces[k], slices.Clip(g.districts[k])})
	}
	slices.SortFunc(g.names, func(a, b Name) int { return strings.Compare(a.Spelling, b.Spelling) })
	for _, n := range g.names {
		plain := unaccented(n.Spelling)
		if n.Province != nil && g.provinces[plain] == nil && g.districts[plain] == nil {
			g.provinces[plain] = n.Province
		}
	}
}
