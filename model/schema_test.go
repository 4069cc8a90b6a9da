package model

import (
	"bytes"
	"encoding/json"
	"testing"
)

// The contract's codes, written out once more: a code renamed by mistake would break every reader of our files.
func TestIndicatorCodes(t *testing.T) {
	want := map[string]Unit{
		"grassroots_unions": "union", "grassroots_unions_new": "union", "upper_unions": "union", "grassroots_unions_rated": "union",
		"members": "person", "members_new": "person", "workers": "person", "party_nominees": "person", "party_admissions": "person",
		"beneficiaries": "person", "gifts": "item", "houses": "item", "support_amount": "vnd", "fund_amount": "vnd", "initiatives": "item",
		"initiative_value": "vnd", "projects": "item", "collective_agreements": "item", "dialogues": "item", "worker_conferences": "item",
		"inspections": "item", "legal_aid": "item", "training_sessions": "item", "participants": "person", "union_finance": "vnd",
		"income": "vnd", "strikes": "item", "rate": "percent",
	}
	for _, i := range Indicators() {
		if want[string(i.Code)] != i.Unit || i.Code.Unit() != i.Unit {
			t.Errorf("%s has unit %q", i.Code, i.Unit)
		}
		delete(want, string(i.Code))
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
	if _, ok := Find(Indicators(), "member"); ok || Indicator("member").Unit() != "" || Indicator("member").Label(Vi) != "member" {
		t.Error("an unknown code is known")
	}
}

func TestListsAreTheCallersOwn(t *testing.T) {
	Indicators()[0].Vi = "x"
	Kinds()[0].Fields[0].Vi = "x"
	if Indicators()[0].Vi == "x" || Kinds()[0].Fields[0].Vi == "x" {
		t.Error("a caller can change the schema")
	}
}

func TestSchemaDocument(t *testing.T) {
	for _, lang := range []Lang{Vi, En} {
		b, err := Schema(lang)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := Schema(lang)
		if !bytes.Equal(b, again) {
			t.Error("two schemas differ")
		}
		var doc struct {
			OneOf []map[string]string `json:"oneOf"`
			Defs  map[string]struct {
				Required   []string
				Properties map[string]struct{ Type, Title string }
			} `json:"$defs"`
		}
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Fatal(err)
		}
		metric := doc.Defs["metric"]
		if len(doc.OneOf) != len(Kinds()) || metric.Properties["value"].Type != "number" || metric.Properties["start"].Type != "integer" {
			t.Errorf("schema is %s", b)
		}
		if want := lang.pick("Giá trị", "Value"); metric.Properties["value"].Title != want {
			t.Errorf("title %q, want %q", metric.Properties["value"].Title, want)
		}
		for _, name := range metric.Required {
			if name == "org" || name == "of" {
				t.Errorf("%s is required", name)
			}
		}
	}
}

func TestPeriods(t *testing.T) {
	for got, want := range map[string]string{
		Year(2019): "2019", Quarter(2021, 2): "2021-Q2", Month(2021, 3): "2021-03", Day(2021, 1, 14): "2021-01-14",
		Interval(Month(2020, 1), Month(2020, 9)): "2020-01/2020-09", Interval(Year(2015), Year(2020)): "2015/2020", Interval("2020", "2020"): "2020",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	m := Metric{Indicator: Members, Value: NewDecimal(10967), Bound: Exact, Unit: UnitPerson, Status: Actual, Org: "Liên đoàn Lao động huyện Thanh Trì", Evidence: Evidence{Quote: "10.967 đoàn viên"}}
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendJSON(buf[:0], &m)
	}
}
