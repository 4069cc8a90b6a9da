package compare

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// A ratio that would be true of any figures is not written: a growth of "at least -100%", a share between none and all.
func TestTelling(t *testing.T) {
	r := &report{lang: model.Vi}
	none, open := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		v         panel.Ratio
		low, high float64
		want      string
	}{
		{panel.Ratio{Lo: -1, Hi: none}, -1, open, ""},
		{panel.Ratio{Lo: none, Hi: none}, -1, open, ""},
		{panel.Ratio{Lo: -0.5, Hi: none}, -1, open, "≥ -50,0%"},
		{panel.Ratio{Lo: -1, Hi: -1}, -1, open, "-100,0%"},
		{panel.Ratio{Lo: -1, Hi: 0.2}, -1, open, "-100,0%–20,0%"},
		{panel.Ratio{Lo: 0, Hi: 1}, 0, 1, ""},
		{panel.Ratio{Lo: 0, Hi: 0.21}, 0, 1, "0,0%–21,0%"},
		{panel.Ratio{Lo: 0.4, Hi: 1}, 0, 1, "40,0%–100,0%"},
		{panel.Ratio{Lo: 1, Hi: 1}, 0, 1, "100,0%"},
	} {
		if got := r.percents(telling(c.v, c.low, c.high), false); got != c.want {
			t.Errorf("%v of %v to %v is written %q, want %q", c.v, c.low, c.high, got, c.want)
		}
	}
}

// Two districts of which only lower ends are known: nothing can be said of growth, share or rank, and nothing is. A
// comparison of one year names it once.
func TestNothingToTell(t *testing.T) {
	page := func(years ...int) string {
		b := panel.NewBuilder(nowhere{}, panel.Options{})
		for _, district := range []string{"An Biên", "Bình Trung"} {
			for _, year := range years {
				org, doc := "Liên đoàn Lao động huyện "+district, fmt.Sprint(district, year)
				b.Add(&model.Records{
					Document: model.Document{Doc: doc, Published: fmt.Sprint(year, "-12-20"), Org: org, District: district, Source: doc},
					Metrics: []model.Metric{{
						Head: model.Head{Doc: doc, ID: "m" + doc}, Indicator: model.Gifts, Value: model.NewDecimal(500), Bound: model.AtLeast, Unit: model.UnitItem,
						Status: model.Actual, Org: org, District: district, Period: fmt.Sprint(year), Evidence: model.Evidence{End: 9, Quote: "trên 500"},
					}},
				})
			}
		}
		text, err := os.ReadFile(written(t, b.Panel(), Options{}, "o.md"))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if got := page(2022, 2023); !strings.Contains(got, "· 2022–2023\n") || !strings.Contains(got, "| Đơn vị | 2022 | 2023 |\n") {
		t.Errorf("columns that say nothing:\n%.600s", got)
	} else if !strings.Contains(got, "## Cần xem\n\nKhông có điều gì không khớp.") {
		t.Errorf("an empty list of findings does not say so:\n%.600s", got)
	}
	if got := page(2023); !strings.Contains(got, "· 2023\n") {
		t.Errorf("one year is written as a span:\n%.200s", got)
	}
}

// Money for each 1,000 members is whole đồng.
func TestThousandOfMoney(t *testing.T) {
	text, err := os.ReadFile(written(t, moneyPanel(), Options{}, "o.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "| 1.000.000 | 1 | 142.857 |\n") {
		t.Errorf("not whole đồng:\n%.900s", text)
	}
}

// moneyPanel has a district with 7,000 members that gave a million.
func moneyPanel() *panel.Panel {
	b := panel.NewBuilder(nowhere{}, panel.Options{})
	r := model.Records{Document: model.Document{Doc: "d", Published: "2023-12-20", Org: "Liên đoàn Lao động huyện An Biên", District: "An Biên", Source: "d"}}
	for i, m := range []model.Metric{
		{Indicator: model.Members, Value: model.NewDecimal(7000), Unit: model.UnitPerson},
		{Indicator: model.SupportAmount, Value: model.NewDecimal(1_000_000), Unit: model.UnitVND},
	} {
		m.Head, m.Bound, m.Status, m.Period = model.Head{Doc: "d", ID: fmt.Sprint("m", i)}, model.Exact, model.Actual, "2023"
		m.Org, m.District, m.Evidence = r.Document.Org, "An Biên", model.Evidence{Start: 20 * i, End: 20*i + 9, Quote: "…"}
		r.Metrics = append(r.Metrics, m)
	}
	b.Add(&r)
	return b.Panel()
}
