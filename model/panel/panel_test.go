package panel

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"github.com/tongket/tongket/model"
)

// country is a small gazetteer: Bắc Giang and Bắc Ninh became Bắc Ninh, Hà Nội stayed.
type country struct{}

func (country) District(rank, name, province string) (District, bool) {
	switch name {
	case "Việt Yên":
		return District{Name: name, Rank: "thị xã", Province: "Bắc Giang", Province2025: "Bắc Ninh"}, true
	case "Tân Yên", "Lục Nam":
		return District{Name: name, Rank: "huyện", Province: "Bắc Giang", Province2025: "Bắc Ninh"}, true
	case "Từ Sơn":
		return District{Name: name, Rank: "thành phố", Province: "Bắc Ninh", Province2025: "Bắc Ninh"}, true
	}
	return District{}, false
}

func (country) Province(name string) (Province, bool) {
	switch name {
	case "Bắc Giang", "Bắc Ninh":
		return Province{name, "tỉnh", "Bắc Ninh"}, true
	case "Hà Nội":
		return Province{name, "thành phố", name}, true
	}
	return Province{}, false
}

func (country) Parts(name string) []string {
	switch name {
	case "Bắc Ninh":
		return []string{"Bắc Giang", "Bắc Ninh"}
	case "Hà Nội":
		return []string{"Hà Nội"}
	}
	return nil
}

func (country) Districts(province string, _ Day) int {
	return map[string]int{"Bắc Giang": 3, "Bắc Ninh": 1, "Hà Nội": 30}[province]
}

// doc makes a document of an organisation with figures; metrics are told apart by their place.
func doc(id, published, outlet, org, district, province string, metrics ...model.Metric) *model.Records {
	r := &model.Records{Document: model.Document{Doc: id, Published: published, Outlet: outlet, Org: org, District: district, Province: province, Title: id, Source: id + ".txt"}}
	for i, m := range metrics {
		m.Org, m.District, m.Province = org, district, province
		m.Doc, m.ID = id, fmt.Sprintf("%s.%d", id, i)
		m.Start, m.End = 1000*i+m.Start, 1000*i+m.Start+20
		if m.Status == "" {
			m.Status = model.Actual
		}
		r.Metrics = append(r.Metrics, m)
	}
	return r
}

func fig(i model.Indicator, value int64, period string, change ...func(*model.Metric)) model.Metric {
	m := model.Metric{Indicator: i, Value: model.NewDecimal(value), Bound: model.Exact, Unit: i.Unit(), Period: period}
	m.Quote = fmt.Sprint(value, i)
	for _, f := range change {
		f(&m)
	}
	return m
}

func with(b model.Bound) func(*model.Metric)    { return func(m *model.Metric) { m.Bound = b } }
func scoped(s string) func(*model.Metric)       { return func(m *model.Metric) { m.Scope = s } }
func quoted(s string) func(*model.Metric)       { return func(m *model.Metric) { m.Quote = s } }
func stated(s model.Status) func(*model.Metric) { return func(m *model.Metric) { m.Status = s } }

const tanYen = "Liên đoàn Lao động huyện Tân Yên"

func compare(o Options, docs ...*model.Records) *Panel {
	b := NewBuilder(country{}, o)
	for _, d := range docs {
		b.Add(d)
	}
	return b.Panel()
}

// show writes the rows as "unit indicator scope period value bound".
func show(p *Panel, rows []Row) (list []string) {
	for i := range rows {
		r := &rows[i]
		s := p.Units[r.Unit].Label() + " " + string(r.Indicator)
		if r.Scope != "" {
			s += " (" + r.Scope + ")"
		}
		list = append(list, s+" "+r.Period.String()+" "+p.Number(r)+" "+string(p.Bound(r)))
	}
	return list
}

func expect(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %v\nwant %v", what, got, want)
	}
}

func TestChoice(t *testing.T) {
	own := doc("own", "2020-12-16", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 8400, "2020-12-16"))
	press := doc("press", "2021-01-10", "LĐTĐ", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 8100, "2020"))
	round := doc("round", "2020-12-28", "LĐTĐ", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 8000, "2020-12-28", with(model.AtLeast)))
	june := doc("june", "2020-06-30", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 8300, "2020-06-30"))
	later := doc("later", "2020-12-30", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 8405, "2020-12-30"))
	for _, c := range []struct {
		docs  []*model.Records
		want  string
		order []Criterion
	}{
		{[]*model.Records{june, own, press, round}, "8400", nil},
		{[]*model.Records{june, own, press, round}, "8100", []Criterion{LatestSource}},
		{[]*model.Records{june, round}, "8000", nil},
		{[]*model.Records{june, round}, "8300", []Criterion{ExactFirst, NearestEnd}},
		{[]*model.Records{own, later}, "8405", nil},
	} {
		p := compare(Options{Order: c.order}, c.docs...)
		if len(p.Rows) != 1 || p.Number(&p.Rows[0]) != c.want {
			t.Errorf("%d documents, order %v: %v, want %s", len(c.docs), c.order, show(p, p.Rows), c.want)
		}
		if p.Len() != len(c.docs) {
			t.Errorf("the ledger has %d figures, want all %d", p.Len(), len(c.docs))
		}
	}
}

func TestNothingCountsTwice(t *testing.T) {
	p := compare(Options{}, doc("d", "2020-12-20", "", tanYen, "Tân Yên", "Bắc Giang",
		fig(model.SupportAmount, 1_600_000_000, "2020", quoted("1,6 tỷ đồng")),        // the title
		fig(model.SupportAmount, 1_598_000_000, "2020", quoted("1.598.000.000 đồng")), // the body
		fig(model.SupportAmount, 500_000, "2020", func(m *model.Metric) { m.Per = "suất" }),
		fig(model.Members, 40, "2020", func(m *model.Metric) { m.Change = model.Increase }),
		fig(model.Rate, 95, "2020"),
		fig(model.GrassrootsUnions, 275, "2020", scoped("trực thuộc")),
		fig(model.MembersNew, 300, "2020"),
		fig(model.MembersNew, 120, "2020", func(m *model.Metric) { m.Start = -950 }), // "trong đó 120"
		fig(model.MembersNew, 90, "2020-Q1"),
		fig(model.MembersNew, 350, "2021", stated(model.Target)),
	))
	expect(t, "rows", show(p, p.Rows), []string{
		"huyện Tân Yên grassroots_unions 2020 275 exact",
		"huyện Tân Yên members_new 2020-Q1 90 exact",
		"huyện Tân Yên members_new 2020 300 exact",
		"huyện Tân Yên support_amount 2020 1598000000 exact",
		"huyện Tân Yên support_amount 2020 500000 exact",
	})
	expect(t, "targets", show(p, p.Targets), []string{"huyện Tân Yên members_new 2021 350 exact"})
	var roles []Role
	for e := range p.Entries() {
		roles = append(roles, e.Role)
	}
	expect(t, "roles", roles, []Role{RoleRepeat, RoleChosen, RoleChosen, RoleChange, RoleUnclear, RoleChosen, RoleChosen, RolePart, RoleChosen, RoleChosen})
	if q1 := p.Entry(8); q1.PartOf != 6 {
		t.Errorf("the quarter is part of %d, want of the year", q1.PartOf)
	}
	if title := p.Entry(0); title.RepeatOf != 1 {
		t.Errorf("the title repeats %d, want the body", title.RepeatOf)
	}
}

// Several gifts in one document may be parts of one another or not: the largest is the least that there were.
func TestEventsAreLowerEnds(t *testing.T) {
	p := compare(Options{}, doc("d", "2020-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Gifts, 380, "2020"), fig(model.Gifts, 900, "2020")))
	expect(t, "rows", show(p, p.Rows), []string{"huyện Tân Yên gifts 2020 900 at_least"})
}

func TestRenamedUnitIsOne(t *testing.T) {
	p := compare(Options{},
		doc("a", "2023-12-20", "", "Liên đoàn Lao động huyện Việt Yên", "Việt Yên", "Bắc Giang", fig(model.Members, 100, "2023")),
		doc("b", "2024-12-20", "", "Liên đoàn Lao động thị xã Việt Yên", "Việt Yên", "Bắc Giang", fig(model.Members, 110, "2024")))
	a := p.Analyse()
	if len(p.Rows) != 2 || a[1].Previous != 0 || a[1].Across {
		t.Fatalf("%v %+v", show(p, p.Rows), a)
	}
	if g := a[1].Growth; !g.Point() || g.Lo > 0.1 || g.Hi < 0.1 {
		t.Errorf("growth %v, want 0.1", g)
	}
}

// Against "at least 100" nothing is known of a fall, only how much it grew at most.
func TestGrowthFromLowerEnd(t *testing.T) {
	a := compare(Options{},
		doc("a", "2023-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 100, "2023", with(model.AtLeast))),
		doc("b", "2024-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 110, "2024"))).Analyse()
	if g := a[1].Growth; a[1].Previous != 0 || !math.IsNaN(g.Lo) || math.Abs(g.Hi-0.1) > 1e-9 {
		t.Errorf("%+v, want growth of at most 0.1", a[1])
	}
}

func TestRollUp(t *testing.T) {
	of := func(name, province string, m ...model.Metric) *model.Records {
		return doc(name, "2020-12-20", "", "Liên đoàn Lao động huyện "+name, name, province, m...)
	}
	province := doc("tinh", "2020-12-25", "", "Liên đoàn Lao động tỉnh Bắc Giang", "", "Bắc Giang", fig(model.MembersNew, 1000, "2020"))
	docs := []*model.Records{
		of("Tân Yên", "Bắc Giang", fig(model.Members, 10967, "2020"), fig(model.MembersNew, 400, "2020")),
		of("Lục Nam", "Bắc Giang", fig(model.Members, 3000, "2020", with(model.AtLeast))),
		of("Việt Yên", "Bắc Giang", fig(model.Members, 500, "2020"), fig(model.MembersNew, 30, "2020")),
		of("Từ Sơn", "Bắc Ninh", fig(model.Members, 1000, "2020"), fig(model.MembersNew, 70, "2020")),
		province,
	}
	p := compare(Options{By: ByProvince}, docs...)
	expect(t, "63 provinces", show(p, p.Rows), []string{
		"tỉnh Bắc Giang members 2020 14467 at_least", "tỉnh Bắc Giang members_new 2020 1000 exact",
		"tỉnh Bắc Ninh members 2020 1000 exact", "tỉnh Bắc Ninh members_new 2020 70 exact",
	})
	if len(p.Findings) > 0 {
		t.Errorf("findings %+v", p.Findings)
	}
	p = compare(Options{By: ByProvince2025}, docs...)
	expect(t, "34 provinces", show(p, p.Rows), []string{"tỉnh Bắc Ninh members 2020 15467 at_least", "tỉnh Bắc Ninh members_new 2020 1070 exact"})
	p = compare(Options{By: ByProvince2025}, docs[0], docs[3])
	expect(t, "with a part missing", show(p, p.Rows), []string{"tỉnh Bắc Ninh members 2020 11967 at_least", "tỉnh Bắc Ninh members_new 2020 470 at_least"})
}

// Since July 2025 "tỉnh Bắc Ninh" is a larger province: another unit than the one before, and a comparison carries the mark.
func TestReform(t *testing.T) {
	docs := []*model.Records{
		doc("a", "2024-12-20", "", "Liên đoàn Lao động tỉnh Bắc Ninh", "", "Bắc Ninh", fig(model.GrassrootsUnions, 900, "2024")),
		doc("b", "2024-12-20", "", "Liên đoàn Lao động tỉnh Bắc Giang", "", "Bắc Giang", fig(model.GrassrootsUnions, 1900, "2024")),
		doc("c", "2025-12-20", "", "Liên đoàn Lao động tỉnh Bắc Ninh", "", "Bắc Ninh", fig(model.GrassrootsUnions, 2000, "2025")),
	}
	p := compare(Options{By: ByProvince2025}, docs...)
	a := p.Analyse()
	expect(t, "34 provinces", show(p, p.Rows), []string{"tỉnh Bắc Ninh grassroots_unions 2024 2800 exact", "tỉnh Bắc Ninh grassroots_unions 2025 2000 exact"})
	if !a[1].Across {
		t.Error("the comparison crosses the reform and has no mark")
	}
	p = compare(Options{By: ByProvince}, docs...)
	expect(t, "63 provinces", show(p, p.Rows), []string{
		"tỉnh Bắc Ninh grassroots_unions 2025 2000 exact", "tỉnh Bắc Giang grassroots_unions 2024 1900 exact", "tỉnh Bắc Ninh grassroots_unions 2024 900 exact",
	})
	for i, a := range p.Analyse() {
		if a.Previous >= 0 {
			t.Errorf("row %d is compared with another province", i)
		}
	}
}

func TestRanks(t *testing.T) {
	of := func(name string, m model.Metric) *model.Records {
		return doc(name, "2020-12-20", "", "Liên đoàn Lao động huyện "+name, name, "Bắc Giang", m)
	}
	p := compare(Options{}, of("Tân Yên", fig(model.Members, 100, "2020")), of("Lục Nam", fig(model.Members, 90, "2020", with(model.AtLeast))), of("Việt Yên", fig(model.Members, 50, "2020")))
	want := map[string][2]int{"Tân Yên": {1, 2}, "Lục Nam": {1, 2}, "Việt Yên": {3, 3}}
	for i, a := range p.Analyse() {
		name := p.Units[p.Rows[i].Unit].Name
		if got := [2]int{a.Best, a.Worst}; got != want[name] || a.Among != 3 {
			t.Errorf("%s: rank %v of %d, want %v of 3", name, got, a.Among, want[name])
		}
	}
}

// What the records do not say stays out of the panel, and in the ledger.
func TestUnknownStaysOut(t *testing.T) {
	p := compare(Options{},
		doc("a", "2020-12-20", "", "Liên đoàn Lao động huyện", "", "Bắc Giang", fig(model.Members, 100, "2020")),
		doc("b", "2020-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 100, "")),
		doc("c", "2020-12-20", "", "Công đoàn Công ty May", "Tân Yên", "Bắc Giang", fig(model.Members, 100, "2020")))
	q := p.Quality()
	if len(p.Rows) != 0 || p.Len() != 3 || q.NoUnit != 1 || q.NoPeriod != 1 {
		t.Errorf("rows %v, quality %+v", show(p, p.Rows), q)
	}
	p = compare(Options{By: ByOrg}, doc("c", "2020-12-20", "", "Công đoàn Công ty May", "Tân Yên", "Bắc Giang", fig(model.Members, 100, "2020")))
	expect(t, "by organisation", show(p, p.Rows), []string{"Công đoàn Công ty May members 2020 100 exact"})
}

// A year that a report recalls is in the panel, but makes no empty columns.
func TestCoverageKeepsToTheLatestYears(t *testing.T) {
	p := compare(Options{}, doc("a", "2020-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 70, "1990"), fig(model.Members, 9000, "2020")))
	c := p.Coverage()
	if len(p.Rows) != 2 || len(c.Years) != maxYears || c.Years[0] != 2009 || c.Lines[0].Other != 1 {
		t.Errorf("%d rows, years %v, %+v", len(p.Rows), c.Years, c.Lines)
	}
}

func TestCoverageShowsGaps(t *testing.T) {
	p := compare(Options{},
		doc("a", "2020-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 0, "2020")),
		doc("b", "2022-12-20", "", tanYen, "Tân Yên", "Bắc Giang", fig(model.Members, 9, "2022"), fig(model.MembersNew, 2, "2022-Q1")))
	c := p.Coverage()
	expect(t, "years", c.Years, []int{2020, 2021, 2022})
	expect(t, "members", c.Lines[0].Cells, []int{0, -1, 1}) // 0 is stated, 2021 is not
	if got := c.Lines[1]; got.Other != 1 || got.Cells[2] != -1 {
		t.Errorf("new members: %+v", got)
	}
}
