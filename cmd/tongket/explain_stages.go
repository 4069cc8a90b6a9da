package main

import (
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// stage prints one stage; heading says whether its name stands over it.
func (p *explainer) stage(name string, heading bool) {
	if heading {
		p.f("== %s\n", name)
	}
	switch name {
	case "clean":
		p.clean()
	case "locate":
		p.locate()
	case "match":
		p.match()
	case "resolve":
		p.resolve()
	}
	if heading {
		p.f("\n")
	}
}

// clean prints a line a block: its place, role, marker and first words.
func (p *explainer) clean() {
	for i := range p.Doc.Blocks {
		b := &p.Doc.Blocks[i]
		marker := ""
		if b.Marker.Len() > 0 {
			marker = " [" + b.Marker.In(p.Doc.Text) + "]"
		}
		p.f("%6d–%-6d %-10s%s %s\n", b.Start, b.End, b.Role, marker, begin(b.In(p.Doc.Text)))
	}
}

// locate prints every sentence with its mentions and its view.
func (p *explainer) locate() {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		p.f("%6d–%-6d %s\n", s.Start, s.End, oneLine(s.In(p.Doc.Text)))
		for j := range s.Mentions {
			m := &s.Mentions[j]
			p.f("        %s “%s”%s\n", p.say.kinds[m.Kind], oneLine(m.In(p.Doc.Text)), p.meaning(m))
		}
		p.f("        %s\n", p.View(i))
	}
}

// meaning says what a mention was read as.
func (p *explainer) meaning(m *text.Mention) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case m.Quantity != nil:
		parts = p.quantity(m.Quantity)
	case m.Org != nil:
		add(m.Org.Name)
		add(m.Org.District)
		add(m.Org.Province)
		if m.Org.Anaphor {
			add(p.say.anaphor)
		}
	case m.Period != nil:
		add(civil(m.Period.From))
		if m.Period.To != m.Period.From {
			add(civil(m.Period.To))
		}
		add(m.Period.Relative)
	case m.DocNumber != nil:
		add(m.DocNumber.Number)
	case m.Reason != "":
		add(model.CensusReason(m.Reason).Label(p.lang))
	}
	if len(parts) == 0 {
		return ""
	}
	return " = " + strings.Join(parts, ", ")
}

func (p *explainer) quantity(q *text.Quantity) (parts []string) {
	value := q.Value.String()
	if q.Bound == model.Range {
		value += "–" + q.Max.String()
	}
	if q.HasOf {
		value += "/" + q.Of.String()
	}
	parts = append(parts, value, q.Bound.Label(p.lang))
	switch q.Unit {
	case text.Money:
		parts = append(parts, q.Currency)
	case text.Percent, text.Points:
		parts = append(parts, "%")
	}
	if q.Per.Len() > 0 {
		parts = append(parts, "/"+q.Per.In(p.Doc.Text))
	}
	return parts
}

// match prints the finds of every sentence and who lost to whom.
func (p *explainer) match() {
	for i := range p.Finds { // none in a document that speaks of no union
		if len(p.Finds[i]) == 0 && len(p.Lost[i]) == 0 {
			continue
		}
		s := &p.Sentences[i]
		p.f("%6d–%-6d %s\n", s.Start, s.End, oneLine(s.In(p.Doc.Text)))
		for _, f := range p.Finds[i] {
			p.f("        + %s “%s”", f.Rule.ID, oneLine(f.Span().In(p.Doc.Text)))
			for _, part := range f.Parts {
				p.f(" %s=“%s”", part.Name, oneLine(s.SpanOf(part.From, part.To).In(p.Doc.Text)))
			}
			p.f("\n")
		}
		for _, l := range p.Lost[i] {
			p.f("        - %s “%s” %s %s\n", l.Loser.Rule.ID, oneLine(l.Loser.Span().In(p.Doc.Text)), p.say.lostTo, l.Winner.Rule.ID)
		}
	}
	for _, problem := range p.Problems {
		p.f("        ! %s: %v\n", problem.Rule.ID, problem.Err)
	}
}

// resolve prints the records as JSON Lines.
func (p *explainer) resolve() {
	for r := range p.Records.All() {
		p.out.Write(model.AppendJSON(nil, r))
		p.out.WriteByte('\n')
	}
}

func civil(c text.Civil) string {
	switch {
	case c.Year == 0 && c.Month == 0:
		return ""
	case c.Year == 0 && c.Day == 0:
		return model.Month(0, c.Month)
	case c.Month == 0:
		return model.Year(c.Year)
	case c.Day == 0:
		return model.Month(c.Year, c.Month)
	}
	return model.Day(c.Year, c.Month, c.Day)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// begin gives the first words of a block.
func begin(s string) string {
	const most = 80
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)[:most]
	cut := string(runes)
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return cut + " …"
}
