package main

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/tongket/tongket/model"
)

// summary counts what a run found.
type summary struct {
	documents, bytes, records, refused int
	passed                             passedOver
	census                             bool // numerals count too
	kinds                              map[model.KindName]int
	codes                              map[model.KindName]map[string]int // by the code that tells records of a kind apart
	examples                           []model.Metric
}

func newSummary(census bool) *summary {
	return &summary{census: census, passed: passedOver{}, kinds: map[model.KindName]int{}, codes: map[model.KindName]map[string]int{}}
}

// add counts the records of one document, its numerals only where they are asked for.
func (s *summary) add(r *model.Records, bytes int) {
	s.documents++
	s.bytes += bytes
	for rec := range r.All() {
		kind := rec.Kind()
		if kind == model.KindDocument || kind == model.KindNumeral && !s.census {
			continue
		}
		s.records++
		s.kinds[kind]++
		if s.codes[kind] == nil {
			s.codes[kind] = map[string]int{}
		}
		s.codes[kind][code(rec)]++
	}
	s.example(r)
}

// code is what tells records of a kind apart, or "" where nothing does.
func code(rec model.Record) string {
	switch r := rec.(type) {
	case *model.Metric:
		return string(r.Indicator)
	case *model.Award:
		return string(r.Form)
	case *model.Campaign:
		return string(r.Type)
	case *model.Warning:
		return string(r.Code)
	case *model.Numeral:
		return string(r.Bin)
	}
	return ""
}

// example keeps the first whole figure of a document, each of another indicator: three show what the tool does.
func (s *summary) example(r *model.Records) {
	for i := range r.Metrics {
		m := &r.Metrics[i]
		if len(s.examples) == 3 {
			return
		}
		seen := false
		for _, e := range s.examples {
			seen = seen || e.Indicator == m.Indicator || e.Org == m.Org
		}
		if !seen && m.Org != "" && m.Period != "" && m.Per == "" && m.Status == model.Actual {
			s.examples = append(s.examples, *m)
			return
		}
	}
}

// print writes the summary for people.
func (s *summary) print(c *cli, files []string, took time.Duration) {
	var b strings.Builder
	fmt.Fprintf(&b, c.say.summary+"\n", group(int64(s.documents), c.lang), size(s.bytes, c.lang), seconds(took, c.lang), group(int64(s.records), c.lang))
	if s.records > 0 {
		b.WriteByte('\n')
		s.table(&b, c.lang)
	}
	if len(s.examples) > 0 {
		fmt.Fprintf(&b, "\n%s\n", c.say.examples)
		for i := range s.examples {
			b.WriteString(exampleLines(&s.examples[i], c.lang))
		}
	}
	if len(files)+s.refused+len(s.passed) > 0 {
		b.WriteByte('\n')
	}
	for _, f := range files {
		fmt.Fprintf(&b, c.say.written+"\n", f)
	}
	if s.refused > 0 {
		fmt.Fprintf(&b, c.say.refused+"\n", group(int64(s.refused), c.lang))
	}
	b.WriteString(c.passedOver(s.passed))
	fmt.Fprint(c.stderr, b.String())
}

// table writes a row a kind, and below it a row for each of its codes, in the order of the schema.
func (s *summary) table(b *strings.Builder, lang model.Lang) {
	type row struct {
		label string
		n     int
	}
	var rows []row
	labels, numbers := 0, 0
	add := func(label string, n int) {
		if n == 0 {
			return
		}
		rows = append(rows, row{label, n})
		labels, numbers = max(labels, utf8.RuneCountInString(label)), max(numbers, len(group(int64(n), lang)))
	}
	for _, k := range model.Kinds() {
		add(k.Label(lang), s.kinds[k.Name])
		for _, f := range k.Fields {
			if f.Name != codeField[k.Name] {
				continue
			}
			for i := range f.Codes {
				add("  "+f.Codes[i].Label(lang), s.codes[k.Name][f.Codes[i].Code])
			}
		}
	}
	for _, r := range rows {
		pad := strings.Repeat(" ", labels-utf8.RuneCountInString(r.label))
		fmt.Fprintf(b, "%s%s  %*s\n", r.label, pad, numbers, group(int64(r.n), lang))
	}
}

// codeField is the field that code reads.
var codeField = map[model.KindName]string{
	model.KindMetric: "indicator", model.KindAward: "form", model.KindCampaign: "type", model.KindWarning: "code", model.KindNumeral: "bin",
}

// exampleLines shows the words and what was read from them.
func exampleLines(m *model.Metric, lang model.Lang) string {
	quote := []rune(strings.Join(strings.Fields(m.Quote), " "))
	if len(quote) > 90 {
		quote = append(quote[:89], '…')
	}
	parts := []string{m.Indicator.Label(lang) + ": " + amount(m, lang), m.Org, m.Period}
	return fmt.Sprintf("  “%s”\n    → %s\n", string(quote), strings.Join(parts, " · "))
}

// amount writes a metric's value as people do: "≥ 3.000 người".
func amount(m *model.Metric, lang model.Lang) string {
	value := m.Value.Text(lang)
	switch m.Bound {
	case model.AtLeast:
		value = "≥ " + value
	case model.AtMost:
		value = "≤ " + value
	case model.Nearly, model.About, model.Magnitude:
		value = "≈ " + value
	case model.Range:
		if m.ValueMax != nil {
			value += "–" + m.ValueMax.Text(lang)
		}
	}
	if m.Unit == model.UnitItem || m.Unit == model.UnitUnion || m.Unit == "" {
		return value // the indicator's name says what is counted
	}
	return value + " " + m.Unit.Label(lang)
}
