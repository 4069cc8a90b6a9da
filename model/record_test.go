package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestSchemaIsWhole(t *testing.T) {
	for _, k := range Kinds() {
		if k.Vi == "" || k.En == "" || k.Plural == "" {
			t.Errorf("%s: labels or plural missing", k.Name)
		}
		seen := map[string]bool{}
		for _, f := range k.Fields {
			if f.Name == "" || f.Vi == "" || f.En == "" || f.DescVi == "" || f.Desc == "" {
				t.Errorf("%s.%s: name, label or description missing", k.Name, f.Name)
			}
			if seen[f.Name] || seen[f.Vi] || seen[f.En] {
				t.Errorf("%s.%s: name or label used twice", k.Name, f.Name)
			}
			seen[f.Name], seen[f.Vi], seen[f.En] = true, true, true
			for _, c := range f.Codes {
				if c.Code == "" || c.Vi == "" || c.En == "" || c.DescVi == "" || c.Desc == "" {
					t.Errorf("%s.%s: code %q is not whole", k.Name, f.Name, c.Code)
				}
			}
		}
	}
}

// A field that fieldOf skips would be missing from every output.
func TestNoFieldIsLost(t *testing.T) {
	var count func(t reflect.Type) int
	count = func(t reflect.Type) (n int) {
		for i := range t.NumField() {
			if f := t.Field(i); f.Anonymous {
				n += count(f.Type)
			} else {
				n++
			}
		}
		return n
	}
	var r Records
	r.Metrics, r.Awards, r.Tasks, r.References = make([]Metric, 1), make([]Award, 1), make([]Task, 1), make([]Reference, 1)
	r.Campaigns, r.Warnings, r.Numerals = make([]Campaign, 1), make([]Warning, 1), make([]Numeral, 1)
	kinds := Kinds()
	i := 0
	for rec := range r.All() {
		if rec.Kind() != kinds[i].Name {
			t.Errorf("record %d is a %s, kind %d is %s", i, rec.Kind(), i, kinds[i].Name)
		}
		if want := count(reflect.TypeOf(rec).Elem()); want != len(kinds[i].Fields) || want != len(Cells(nil, rec)) {
			t.Errorf("%s has %d fields, the schema %d", rec.Kind(), want, len(kinds[i].Fields))
		}
		i++
	}
	if i != len(kinds) || r.Len() != i {
		t.Errorf("%d records, %d kinds, Len %d", i, len(kinds), r.Len())
	}
}

func TestAbsentIsNotZero(t *testing.T) {
	zero := NewDecimal(0)
	with, without := Award{Form: Prize, Prizes: &zero}, Award{Form: Prize}
	if s := string(AppendJSON(nil, &with)); !strings.Contains(s, `"prizes":0,`) {
		t.Error(s)
	}
	if s := string(AppendJSON(nil, &without)); strings.Contains(s, "prizes") {
		t.Error(s)
	}
	if c, ok := Value(&without, "prizes"); !ok || c.Set {
		t.Errorf("Value gives %+v, %v", c, ok)
	}
	if _, ok := Value(&without, "price"); ok {
		t.Error("there is no field price")
	}
}

// What is written must be what encoding/json reads, and the keys those of the contract, in its order.
func TestJSONOfAMetric(t *testing.T) {
	of, upper := NewDecimal(20), NewDecimal(50)
	value, _ := ParseDecimal("1070000000.5")
	m := Metric{
		Head: Head{Doc: "d1", ID: "m1"}, Indicator: SupportAmount, Value: value, ValueMax: &upper, Bound: Range, Of: &of, Unit: UnitVND,
		Status: Actual, Scope: "a\"b\\\n\t<&>\u2028", Per: "suất", Change: Increase, Org: "o", District: "d", Province: "p", Period: "2021-Q2",
		Evidence: Evidence{Start: 1, End: 2, Quote: "\x01\xff", Rule: "r"},
	}
	const want = `{"record":"metric","doc":"d1","id":"m1","indicator":"support_amount","value":1070000000.5,"value_max":50,"bound":"range","of":20,` +
		`"unit":"vnd","status":"actual","scope":"a\"b\\\n\t<&>\u2028","per":"suất","change":"increase","org":"o","district":"d","province":"p",` +
		`"period":"2021-Q2","start":1,"end":2,"quote":"\u0001\ufffd","rule":"r"}`
	if got := string(AppendJSON(nil, &m)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	b, err := json.Marshal(m)
	var back map[string]any
	if err != nil || json.Unmarshal(b, &back) != nil || back["record"] != "metric" || back["scope"] != m.Scope {
		t.Errorf("json.Marshal gives %s, %v", b, err)
	}
}

func TestIdentify(t *testing.T) {
	make := func() Records {
		return Records{
			Document: Document{SHA256: strings.Repeat("0f", 32)},
			Metrics:  []Metric{{Indicator: Members, Evidence: Evidence{Start: 1, End: 2, Rule: "a"}}, {Indicator: Members, Evidence: Evidence{Start: 1, End: 2, Rule: "a"}}, {Indicator: Workers, Evidence: Evidence{Start: 1, End: 2, Rule: "a"}}},
			Warnings: []Warning{{Code: OrgUnknown}},
		}
	}
	a, b := make(), make()
	b.Metrics = append([]Metric{{Indicator: Houses, Evidence: Evidence{Start: 9, End: 10}}}, b.Metrics...)
	a.Identify()
	b.Identify()
	seen := map[string]bool{}
	for rec := range a.All() {
		doc, id := rec.Key()
		if doc != "d0f0f0f0f0f0f" || seen[id] {
			t.Errorf("%s: doc %s, id %s", rec.Kind(), doc, id)
		}
		seen[id] = true
	}
	for i := range a.Metrics {
		if a.Metrics[i].ID != b.Metrics[i+1].ID {
			t.Errorf("metric %d: a record before it changes its id", i)
		}
	}
	if !strings.HasPrefix(a.Metrics[0].ID, "m") || len(a.Metrics[0].ID) != 13 {
		t.Errorf("id %q", a.Metrics[0].ID)
	}
}

func FuzzString(f *testing.F) {
	f.Add("a\"\\\x00\x7f\u2028đ\xff")
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		b := appendString(nil, s)
		if err := json.Unmarshal(b, &back); err != nil || back != strings.ToValidUTF8(s, "\ufffd") && back != replaceEach(s) {
			t.Errorf("%q is written %s and read %q (%v)", s, b, back, err)
		}
		if strings.ContainsAny(string(b), "\n\r\u2028\u2029\u0085") {
			t.Errorf("%q is written over several lines: %s", s, b)
		}
	})
}

// replaceEach gives U+FFFD for every invalid byte; ToValidUTF8 gives one for a run of them.
func replaceEach(s string) string { return string([]rune(s)) }
