package names

// Lasting follows a district through its names and ranks to the last: huyện Tĩnh Gia is thị xã Nghi Sơn. A district that
// another unit took in stays what it was.
func (g *Gazetteer) Lasting(d District) District {
	for range maxNames {
		if !d.Renamed {
			return d
		}
		rank, name := cutRank(d.Became)
		next, ok := g.ResolveDistrict(rank, name, d.Province)
		if !ok {
			return d
		}
		d = next
	}
	return d
}

// LastingProvince gives a province under the name of 30 June 2025: Thừa Thiên Huế is Huế.
func (g *Gazetteer) LastingProvince(p Province) Province {
	if p.LastSeen == "" {
		return p
	}
	if next, ok := g.Province(p.Became); ok {
		return next
	}
	return p
}

// maxNames is more often than any district was renamed.
const maxNames = 8

// cutRank parts "thị xã Nghi Sơn".
func cutRank(full string) (rank, name string) {
	for _, r := range [...]string{"huyện", "quận", "thị xã", "thành phố"} {
		if len(full) > len(r) && full[:len(r)+1] == r+" " {
			return r, full[len(r)+1:]
		}
	}
	return "", full
}

// Former lists the provinces of the time before 1 July 2025 that a province of today was made of, in the order of the
// gazetteer; nil for a name that no province has today.
func (g *Gazetteer) Former(since2025 string) []string { return g.former[since2025] }

// DistrictsOf is how many districts a former province had at most in a month ("2019-12"): those of 30 June 2025 and those
// that other units took in later. Where several were joined to a new one, both stand in the count.
func (g *Gazetteer) DistrictsOf(province, month string) (n int) {
	for _, d := range g.units {
		if d.Province == province && !d.Renamed && (d.LastSeen == "" || month <= d.LastSeen) {
			n++
		}
	}
	return n
}
