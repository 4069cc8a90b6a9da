package main

// district is one of the 12, with its rank in every year: "huyện Việt Yên" became a thị xã in 2024 and stays one unit.
type district struct {
	name, slug       string
	province         string
	province2025     string
	ranks            map[int]string // from a year on
	unions0, members int            // in 2020
}

var districts = []district{
	{"Việt Yên", "viet-yen", "Bắc Giang", "Bắc Ninh", map[int]string{2020: "huyện", 2024: "thị xã"}, 152, 41300},
	{"Tân Yên", "tan-yen", "Bắc Giang", "Bắc Ninh", map[int]string{2020: "huyện"}, 131, 7460},
	{"Hiệp Hòa", "hiep-hoa", "Bắc Giang", "Bắc Ninh", map[int]string{2020: "huyện"}, 139, 18240},
	{"Lục Nam", "luc-nam", "Bắc Giang", "Bắc Ninh", map[int]string{2020: "huyện"}, 122, 5710},
	{"Quế Võ", "que-vo", "Bắc Ninh", "Bắc Ninh", map[int]string{2020: "huyện", 2023: "thị xã"}, 168, 22950},
	{"Thuận Thành", "thuan-thanh", "Bắc Ninh", "Bắc Ninh", map[int]string{2020: "huyện", 2023: "thị xã"}, 117, 12680},
	{"Từ Sơn", "tu-son", "Bắc Ninh", "Bắc Ninh", map[int]string{2020: "thị xã", 2021: "thành phố"}, 143, 14370},
	{"Thủy Nguyên", "thuy-nguyen", "Hải Phòng", "Hải Phòng", map[int]string{2020: "huyện", 2025: "thành phố"}, 214, 33120},
	{"An Dương", "an-duong", "Hải Phòng", "Hải Phòng", map[int]string{2020: "huyện", 2025: "quận"}, 126, 25840},
	{"Thanh Trì", "thanh-tri", "Hà Nội", "Hà Nội", map[int]string{2020: "huyện"}, 263, 10480},
	{"Châu Thành", "chau-thanh", "Long An", "Tây Ninh", map[int]string{2020: "huyện"}, 74, 4390},
	{"Chơn Thành", "chon-thanh", "Bình Phước", "Đồng Nai", map[int]string{2020: "huyện", 2022: "thị xã"}, 88, 27610},
}

// rank is the district's in a year.
func (d *district) rank(year int) string {
	for y := year; y >= 2020; y-- {
		if r, ok := d.ranks[y]; ok {
			return r
		}
	}
	return ""
}

// unit is the district as the panel names it: under its last rank.
func (d *district) unit() string { return d.rank(2025) + " " + d.name + ", " + d.province }

// rankOfProvince is "thành phố" for centrally-run cities.
func rankOfProvince(name string) string {
	switch name {
	case "Hà Nội", "Hải Phòng":
		return "thành phố"
	}
	return "tỉnh"
}

// The indicators of the world.
const (
	unions     = "grassroots_unions"
	members    = "members"
	workers    = "workers"
	membersNew = "members_new"
	unionsNew  = "grassroots_unions_new"
	gifts      = "gifts"
	support    = "support_amount"
	houses     = "houses"
)

// figures are what is true of a district in a year.
type figures map[string]int

// world makes the figures of every district and year, and the target for the new members of each year. Numbers come from a
// small generator of their own, so that the set is the same for ever.
func world(seed int) map[string]map[int]figures {
	w := map[string]map[int]figures{}
	for i := range districts {
		d := &districts[i]
		r := dice(1000 + i + 7919*seed)
		f := figures{unions: d.unions0, members: d.members, workers: d.members*108/100 + 37}
		w[d.name] = map[int]figures{}
		for y := 2020; y <= 2024; y++ {
			f[membersNew] = d.members/40 + r.up(90) + 11
			f["target"] = f[membersNew] * (90 + r.up(16)) / 100
			f[unionsNew] = 2 + r.up(7)
			f[gifts] = 305 + 7*r.up(160)
			f[support] = f[gifts] * (4 + r.up(3)) * 100_000
			f[houses] = 2 + r.up(6)
			if y > 2020 {
				f[unions] += f[unionsNew] - r.up(3)
				f[members] += f[membersNew] - r.up(60)
				f[workers] = f[members]*(105+r.up(6))/100 + r.up(9)
			}
			w[d.name][y] = copied(f)
		}
	}
	return w
}

func copied(f figures) figures {
	g := figures{}
	for k, v := range f {
		g[k] = v
	}
	return g
}

// dice is a linear congruential generator (the constants are those of Numerical Recipes).
type die struct{ state uint32 }

func dice(seed int) *die { return &die{uint32(seed)} }

// up gives a number from 0 to n-1.
func (d *die) up(n int) int {
	d.state = d.state*1664525 + 1013904223
	return int(d.state>>8) % n
}
