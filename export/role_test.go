package export

import (
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// metric makes a metric from what a test says of it, separated by bars: indicator|value|scope|org|period|status or per.
func metric(s string) model.Metric {
	f := strings.Split(s, "|")
	for len(f) < 6 {
		f = append(f, "")
	}
	value, err := model.ParseDecimal(f[1])
	if err != nil {
		panic(err)
	}
	m := model.Metric{
		Indicator: model.Indicator(f[0]), Value: value, Scope: f[2], Org: f[3], Period: f[4], Bound: model.Exact,
		Unit: model.Indicator(f[0]).Unit(), Status: model.Actual,
	}
	switch f[5] {
	case "target":
		m.Status = model.Target
	case "increase":
		m.Change = model.Increase
	case "per":
		m.Per = "suất"
	}
	m.Province = "Bắc Ninh"
	if name, ok := strings.CutPrefix(m.Org, "Liên đoàn Lao động huyện "); ok {
		m.District = name
	}
	return m
}

const (
	province = "Liên đoàn Lao động tỉnh Bắc Ninh"
	districA = "Liên đoàn Lao động huyện Á"
	districB = "Liên đoàn Lao động huyện Bê"
)

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		name    string
		metrics []string
		want    []Role
	}{
		{"by itself", []string{"gifts|5|||2023", "gifts|9|||2023|target", "support_amount|300000|||2023|per", "members|12|||2023|increase", "rate|97|||2023", "income|7000000|||2023"},
			[]Role{Counted, NotActual, PerUnit, Difference, Percentage, PerUnit}},
		{"parts add up", []string{"grassroots_unions|132||" + districA + "|2022", "grassroots_unions|97|trường học|" + districA + "|2022", "grassroots_unions|35|doanh nghiệp|" + districA + "|2022"},
			[]Role{Counted, Part, Part}},
		{"parts of an event", []string{"inspections|214||" + districA + "|2023", "inspections|96||" + districA + "|2023", "inspections|88||" + districA + "|2023", "inspections|30||" + districA + "|2023"},
			[]Role{Counted, Part, Part, Part}},
		{"a scope narrows", []string{"workers|9240||" + districA + "|2022", "workers|5871|nữ|" + districA + "|2022"}, []Role{Counted, Part}},
		{"a scope alone counts", []string{"workers|5871|nữ|" + districA + "|2022"}, []Role{Counted}},
		{"districts within a province", []string{"members_new|300||" + districA + "|2023", "members_new|5000||" + province + "|2023", "members_new|700||" + districB + "|2023-Q1"},
			[]Role{Part, Counted, Part}},
		{"districts side by side", []string{"members_new|300||" + districA + "|2023", "members_new|500||" + districB + "|2023"}, []Role{Counted, Counted}},
		{"a quarter in its year", []string{"gifts|100||" + districA + "|2023-Q1", "gifts|900||" + districA + "|2023"}, []Role{OtherPeriod, Counted}},
		{"two acts of a year", []string{"gifts|100||" + districA + "|2023-01-10", "gifts|50||" + districA + "|2023-09-02"}, []Role{Counted, Counted}},
		{"said twice", []string{"gifts|100||" + districA + "|2023", "gifts|100||" + districA + "|2023"}, []Role{Counted, Repeat}},
		{"what exists, once a year", []string{"members|7918||" + districA + "|2022-12", "members|7865||" + districA + "|2022", "members|8100||" + districA + "|2023"},
			[]Role{Counted, SameYear, Counted}},
		{"too long for a spreadsheet", []string{"fund_amount|1000000000000000||" + districA + "|2023"}, []Role{TooLong}},
	} {
		var r model.Records
		for _, s := range c.metrics {
			r.Metrics = append(r.Metrics, metric(s))
		}
		got := newAdder().document(&r)
		for i := range c.want {
			if got[i] != c.want[i] {
				t.Errorf("%s: %s is %q, want %q", c.name, c.metrics[i], got[i].Label(model.En), c.want[i].Label(model.En))
			}
		}
	}
}

// Where the text is at hand, its words tell a part from a second act.
func TestPartsByWords(t *testing.T) {
	for text, want := range map[string]Role{
		"kết nạp 310 đoàn viên, trong đó có 190 đoàn viên ở hợp tác xã":   Part,
		"kết nạp 310 đoàn viên; trong đó có 190 đoàn viên ở hợp tác xã":   Counted, // of what stands before the semicolon
		"kết nạp 310 đoàn viên vào tháng 5, 190 đoàn viên vào tháng 9":    Counted,
		"kết nạp 310 đoàn viên. Riêng ở phường Mới có thêm 190 đoàn viên": Counted,
	} {
		r := model.Records{Reading: &model.Reading{Text: text}}
		for _, quote := range []string{"310 đoàn viên", "190 đoàn viên"} {
			m := metric("members_new|" + quote[:3] + "||" + districA + "|2023")
			m.Start = strings.Index(text, quote)
			m.End = m.Start + len(quote)
			r.Metrics = append(r.Metrics, m)
		}
		if got := newAdder().document(&r); got[0] != Counted || got[1] != want {
			t.Errorf("%s: %q and %q", text, got[0].Label(model.En), got[1].Label(model.En))
		}
	}
}

// The same figure in another document of the run counts once where both say whose it is and of when.
func TestRepeatsOverDocuments(t *testing.T) {
	a := newAdder()
	for i, want := range []Role{Counted, Repeat} {
		r := model.Records{Document: model.Document{SHA256: strings.Repeat(string(rune('a'+i)), 64)}, Metrics: []model.Metric{
			metric("gifts|100||" + districA + "|2023"), metric("gifts|77|||2023"),
		}}
		r.Identify()
		if got := a.document(&r); got[0] != want || got[1] != Counted {
			t.Errorf("document %d: %q and %q", i, got[0].Label(model.En), got[1].Label(model.En))
		}
	}
}

func TestTotalBound(t *testing.T) {
	for _, c := range []struct {
		bounds []model.Bound
		want   model.Bound
	}{
		{[]model.Bound{model.Exact, model.Exact}, model.Exact},
		{[]model.Bound{model.Exact, model.AtLeast, model.Range, model.Magnitude}, model.AtLeast},
		{[]model.Bound{model.Exact, model.Nearly, model.AtMost}, model.AtMost},
		{[]model.Bound{model.AtLeast, model.Nearly}, model.About},
		{[]model.Bound{model.AtLeast, model.About}, model.About},
	} {
		var sum total
		for _, b := range c.bounds {
			m := metric("gifts|1")
			m.Bound = b
			sum.add(&m)
		}
		if sum.bound() != c.want {
			t.Errorf("a sum of %v is %s, want %s", c.bounds, sum.bound(), c.want)
		}
	}
}
