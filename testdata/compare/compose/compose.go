package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// composer writes the set from the world.
type composer struct {
	set
	world   map[string]map[int]figures
	seed    int
	reports map[at]*report // annual ones
}

func compose(seed int) *set {
	c := &composer{set: set{documents: map[string]string{}}, world: world(seed), seed: seed, reports: map[at]*report{}}
	for i := range districts {
		for y := 2020; y <= 2024; y++ {
			c.year(i, y)
		}
	}
	for i := range articles {
		c.article(i, &articles[i])
	}
	for i, a := range reprints {
		c.reprint(i, a)
	}
	for a, n := range halves {
		c.half(a, n)
	}
	for i := range totals {
		c.total(i, &totals[i])
	}
	c.reform()
	c.sums()
	return &c.set
}

func find(name string) *district {
	return &districts[slices.IndexFunc(districts, func(d district) bool { return d.name == name })]
}

func file(d *district, what string) string { return d.slug + "-" + what + ".txt" }

// annual gives the name of a report's file.
func (r *report) annual() string {
	if r.markdown() {
		return r.d.slug + "-" + r.period + ".md"
	}
	return file(r.d, r.period)
}

// everything is the indicators that an annual report states, in their order.
var everything = []string{unions, members, workers, membersNew, unionsNew, gifts, support, houses}

// year writes a district's report on a year, if there is one.
func (c *composer) year(i, y int) {
	d := &districts[i]
	a := at{d.name, y}
	if silent[a] {
		return
	}
	f := c.world[d.name][y]
	if a == moreMembers {
		f[workers] = f[members] - 512
	}
	if a == slip {
		f[members] *= 10
	}
	r := c.report(d, y, strconv.Itoa(y), i+y+c.seed)
	r.states, r.bounds = without(everything, leftOut[a]), bounded[a]
	r.target, r.percent = f["target"], rate(f[membersNew], f["target"])
	if y < 2024 {
		r.next = c.world[d.name][y+1]["target"]
	}
	if a == wrongRate {
		r.percent, r.style = rate(f[membersNew]*4/3, f["target"]), 8
	}
	title, extra := c.special(a, r)
	name := r.annual()
	switch doubles[a] {
	case "part":
		r.part = f[membersNew] / 3
		c.link(name, membersNew, r.part, "part")
	case "change":
		r.change = 1 + i
		c.link(name, unions, r.change, "change")
	case "title":
		title = fmt.Sprintf("Công đoàn %s %s trao %s suất quà cho đoàn viên trong năm %d", d.rank(y), d.name, r.say(gifts), y)
		c.link(name, gifts, f[gifts], "repeat")
	}
	for _, ind := range []string{unions, members, membersNew} {
		if r.states[ind] && inTotal(d, y) {
			c.link(name, ind, c.value(r, ind), "part")
		}
	}
	c.add(name, r.document(title, extra))
	c.reports[a] = r
	for _, ind := range everything {
		if r.states[ind] {
			c.cell(r, ind, strconv.Itoa(y), name)
		}
	}
	c.annualFindings(a, r)
}

func (c *composer) report(d *district, y int, period string, style int) *report {
	return &report{d: d, year: y, period: period, style: style, f: c.world[d.name][y]}
}

// special gives the title and the paragraph that a planted mistake needs.
func (c *composer) special(a at, r *report) (title, extra string) {
	switch a {
	case titleDiffers:
		r.style = 1
		return fmt.Sprintf("LĐLĐ %s %s: %d công đoàn cơ sở cùng vượt khó năm %d", r.d.rank(a.year), a.name, r.f[unions]-7, a.year), ""
	case wrongParts:
		schools, firms := r.f[unions]/2, r.f[unions]-r.f[unions]/2-6
		r.states[unions] = false
		return "", fmt.Sprintf("Hiện nay, Liên đoàn Lao động %s có %d CĐCS, gồm %d CĐCS trường học và %d CĐCS doanh nghiệp.", r.d.rank(a.year), r.f[unions], schools, firms)
	case shortList:
		return "", "Năm 2023, Liên đoàn Lao động huyện tập trung 4 nhiệm vụ trọng tâm:\nMột là, giữ việc cho công nhân cảng.\nHai là, mở thêm các buổi gặp chủ doanh nghiệp.\nBa là, rèn tay nghề cho cán bộ trẻ."
	}
	return "", ""
}

// annualFindings notes what is planted in a report.
func (c *composer) annualFindings(a at, r *report) {
	y := strconv.Itoa(a.year)
	for _, p := range []struct {
		at
		code, indicator string
	}{
		{titleDiffers, "conflict_within", unions}, {wrongRate, "rate_differs", membersNew}, {moreMembers, "members_exceed", members},
		{slip, "jump", members}, {slip, "members_exceed", members},
	} {
		if p.at == a {
			c.findings = append(c.findings, finding{p.code, r.d.unit(), p.indicator, y})
		}
	}
	switch a {
	case wrongParts:
		c.findings = append(c.findings, finding{"parts_do_not_sum", r.d.unit(), "", ""})
		r.states[unions] = true
		c.cell(r, unions, y, r.annual())
		c.link(r.annual(), unions, r.f[unions]/2, "part")
		c.link(r.annual(), unions, r.f[unions]-r.f[unions]/2-6, "part")
	case shortList:
		c.findings = append(c.findings, finding{"declared_differs", r.d.unit(), "", ""})
	}
}

// cell notes what the panel must show of a figure of a report.
func (c *composer) cell(r *report, indicator, period, source string) {
	code := "exact"
	if b, ok := r.bounds[indicator]; ok {
		code = b.code
	}
	c.panel = append(c.panel, cell{r.d.unit(), indicator, period, strconv.Itoa(c.value(r, indicator)), code, source})
}

// value is the number that a report writes.
func (c *composer) value(r *report, indicator string) int {
	if b, ok := r.bounds[indicator]; ok {
		return b.value
	}
	return r.f[indicator]
}

// link notes a figure that a sum must not count again.
func (c *composer) link(source, indicator string, value int, how string) {
	c.links = append(c.links, link{source, indicator, strconv.Itoa(value), how})
}

// inTotal says whether the district's province reports on the year.
func inTotal(d *district, y int) bool {
	return slices.ContainsFunc(totals, func(t total) bool { return t.province == d.province && t.year == y })
}

// without gives the members of list that are not in out.
func without(list, out []string) map[string]bool {
	m := map[string]bool{}
	for _, s := range list {
		m[s] = !slices.Contains(out, s)
	}
	return m
}

// article writes a newspaper's piece.
func (c *composer) article(i int, p *press) {
	d := find(p.name)
	r := c.report(d, p.year, strconv.Itoa(p.year), i+c.seed)
	r.f, r.states = copied(r.f), without(p.states, nil)
	for ind, v := range p.says {
		r.f[ind] = v
	}
	if p.rounded {
		r.bounds = map[string]bound{}
		for _, ind := range p.states {
			if step := 100; r.f[ind] > step {
				r.bounds[ind] = bound{r.f[ind] / step * step, "trên ", "at_least"}
			}
		}
	}
	name := file(d, fmt.Sprintf("%d-bao", p.year))
	for _, ind := range p.states {
		if !p.rounded && !slices.Contains(p.plants, ind) {
			c.link(name, ind, r.f[ind], "repeat")
		}
	}
	c.add(name, r.article(fmt.Sprintf("Công đoàn %s %s: Một năm nhìn lại", d.rank(p.year), d.name)))
	for _, ind := range p.plants {
		c.findings = append(c.findings, finding{"conflict", d.unit(), ind, strconv.Itoa(p.year)})
	}
}

// reprint writes a report again under a newspaper's mark.
func (c *composer) reprint(i int, a at) {
	d := find(a.name)
	r := c.reports[a]
	name := strings.Replace(r.annual(), r.period, r.period+"-dang-lai", 1)
	for _, ind := range everything {
		if r.states[ind] {
			c.link(name, ind, c.value(r, ind), "repeat")
		}
	}
	if r.next > 0 {
		c.link(name, membersNew, r.next, "repeat")
	}
	if n := r.each(); n > 0 {
		c.link(name, support, n, "repeat")
	}
	text := c.documents[r.annual()]
	_, body, _ := strings.Cut(text, "I. TÌNH HÌNH TỔ CHỨC\n")
	body, _, _ = strings.Cut(body, "Nơi nhận:")
	body = strings.NewReplacer("II. KẾT QUẢ HOẠT ĐỘNG\n", "", "III. PHƯƠNG HƯỚNG\n", "").Replace(body)
	head := fmt.Sprintf("Liên đoàn Lao động %s %s báo cáo kết quả năm %d\n%02d/01/%d 14:30\n(LĐTĐ) Liên đoàn Lao động %s %s, %s %s vừa có báo cáo năm %d.\n",
		d.rank(a.year), a.name, a.year, 4+i, a.year+1, d.rank(a.year), a.name, rankOfProvince(d.province), d.province, a.year)
	if r.markdown() {
		head = strings.ReplaceAll(head, "\n", "\n\n")
	}
	c.add(name, head+body)
}

// half writes a report on a first half-year. Where n is 0 it has more new members than the year: planted.
func (c *composer) half(a at, n int) {
	d := find(a.name)
	r := c.report(d, a.year, strconv.Itoa(a.year)+"-H1", 1)
	r.f = copied(r.f)
	r.f[unions], r.f[members] = r.f[unions]-1, r.f[members]-17
	r.states = without([]string{unions, members, membersNew}, nil)
	if n == 0 {
		n = r.f[membersNew] + 84
		c.findings = append(c.findings, finding{"part_exceeds", d.unit(), membersNew, fmt.Sprintf("%d-01/%d-06", a.year, a.year)})
	}
	r.f[membersNew] = n
	r.style = 5
	name := file(d, fmt.Sprintf("%d-6-thang", a.year))
	c.add(name, r.document("", ""))
	c.cell(r, membersNew, fmt.Sprintf("%d-01/%d-06", a.year, a.year), name)
	c.link(name, membersNew, n, "part") // of the year
}
