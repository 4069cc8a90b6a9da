package main

import (
	"fmt"
	"strconv"
	"strings"
)

// total writes a province's report on a year.
func (c *composer) total(i int, t *total) {
	f := c.stated(t)
	var b strings.Builder
	line := func(format string, v ...any) { fmt.Fprintf(&b, format+"\n", v...) }
	line("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM")
	line("LIÊN ĐOÀN LAO ĐỘNG TỈNH %s", strings.ToUpper(t.province))
	line("Số: %d/BC-LĐLĐ", 90+i)
	line("%s, ngày %d/12/%d", t.province, 25+i, t.year)
	line("")
	line("BÁO CÁO")
	line("Tổng hợp công tác đoàn viên và tổ chức của tỉnh năm %d", t.year)
	line("")
	line("Đến ngày 31/12/%d, toàn tỉnh có %s công đoàn cơ sở với %s đoàn viên.", t.year, number(f[unions]), number(f[members]))
	line("Trong năm %d, toàn tỉnh kết nạp mới %s đoàn viên.", t.year, number(f[membersNew]))
	c.add(c.totalName(t), b.String())
	if t.plant != "" {
		c.findings = append(c.findings, finding{"sum_differs", "tỉnh " + t.province, t.plant, strconv.Itoa(t.year)})
	}
}

func (c *composer) totalName(t *total) string {
	return "tinh-" + strings.ReplaceAll(map[string]string{"Bắc Giang": "bac-giang", "Bắc Ninh": "bac-ninh"}[t.province], " ", "-") + "-" + strconv.Itoa(t.year) + ".txt"
}

// stated is what a province says of a year: its districts of this set and the rest, or too little.
func (c *composer) stated(t *total) figures {
	f := copied(t.rest)
	for i := range districts {
		if districts[i].province == t.province {
			for _, ind := range []string{unions, members, membersNew} {
				f[ind] += c.world[districts[i].name][t.year][ind]
			}
		}
	}
	if t.plant != "" {
		f[t.plant] -= t.rest[t.plant] + 20
	}
	return f
}

// reform writes the documents of 2025: half-year reports of two districts that end, the larger province's first report,
// and a figure that a later article still gives a district.
func (c *composer) reform() {
	for i, name := range []string{"Việt Yên", "Thủy Nguyên"} {
		d := find(name)
		f := copied(c.world[name][2024])
		f[unions], f[members], f[membersNew] = f[unions]+2, f[members]+208, 219+10*i
		r := &report{d: d, year: 2025, period: "2025-H1", style: 5, f: f, states: without([]string{unions, members, membersNew}, nil)}
		file := file(d, "2025-6-thang")
		c.add(file, r.document("", ""))
		c.cell(r, unions, "2025", file)
		c.cell(r, members, "2025", file)
		c.cell(r, membersNew, "2025-01/2025-06", file)
	}
	c.add("tinh-bac-ninh-2025.txt", strings.Join([]string{
		"TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC NINH", "Số: 41/BC-LĐLĐ", "Bắc Ninh, ngày 22/12/2025", "",
		"BÁO CÁO", "Tổng hợp công tác đoàn viên và tổ chức của tỉnh 6 tháng cuối năm 2025", "",
		"Đến ngày 31/12/2025, toàn tỉnh có 2.874 công đoàn cơ sở với 431.650 đoàn viên.", "",
	}, "\n"))
	c.provinces = append(c.provinces,
		cell{"tỉnh Bắc Ninh (từ 7/2025)", unions, "2025", "2874", "exact", "tinh-bac-ninh-2025.txt"},
		cell{"tỉnh Bắc Ninh (từ 7/2025)", members, "2025", "431650", "exact", "tinh-bac-ninh-2025.txt"})
	d := find("Tân Yên")
	c.add(file(d, "2026-bao"), strings.Join([]string{
		"Tân Yên: Nhớ một chặng đường công đoàn huyện", "20/03/2026 09:15",
		"(LĐTĐ) Ngày 20/3/2026, Liên đoàn Lao động huyện Tân Yên, tỉnh Bắc Giang hiện có 129 công đoàn cơ sở.", "Minh Khuê", "",
	}, "\n"))
	c.panel = append(c.panel, cell{d.unit(), unions, "2026", "129", "exact", file(d, "2026-bao")})
	c.findings = append(c.findings, finding{"unit_ended", d.unit(), unions, "2026"})
}

// sums notes the panel by the provinces of today: what provinces stated, else the sum of this set's districts, which is
// never all of them and so a lower end.
func (c *composer) sums() {
	type part struct{ key, province string }
	low := map[part]int{}
	for _, p := range c.panel {
		if p.period == "2026" {
			continue
		}
		d := find(strings.TrimSpace(strings.SplitN(strings.SplitN(p.unit, ",", 2)[0], " ", rankWords(p.unit)+1)[rankWords(p.unit)]))
		low[part{d.province2025 + "|" + p.indicator + "|" + p.period, d.province}] += lowest(p)
	}
	stated := map[part]int{}
	for i := range totals {
		t := &totals[i]
		for ind, v := range c.stated(t) {
			p := part{"Bắc Ninh|" + ind + "|" + strconv.Itoa(t.year), t.province}
			stated[p], low[p] = v, v
		}
	}
	sum, have := map[string]int{}, map[string]int{}
	for p, v := range low {
		sum[p.key] += v
		if _, ok := stated[p]; ok {
			have[p.key]++
		}
	}
	for k, v := range sum {
		f := strings.Split(k, "|")
		if f[0] == "Bắc Ninh" && f[2] == "2025" { // the province of today speaks for itself
			continue
		}
		code := "at_least"
		if have[k] == 2 {
			code = "exact"
		}
		unit := rankOfProvince(f[0]) + " " + f[0]
		if f[0] != "Hà Nội" {
			unit += " (từ 7/2025)"
		}
		c.provinces = append(c.provinces, cell{unit, f[1], f[2], strconv.Itoa(v), code, ""})
	}
}

// rankWords is how many words stand before a district's name.
func rankWords(unit string) int {
	if strings.HasPrefix(unit, "thị xã") || strings.HasPrefix(unit, "thành phố") {
		return 2
	}
	return 1
}

// lowest is the least that a figure can be: soft words leave it a tenth.
func lowest(c cell) int {
	v, _ := strconv.Atoi(c.value)
	if c.bound == "nearly" || c.bound == "about" {
		v -= v / 10
	}
	return v
}
