package main

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/model"
)

// number prints what became of the number at a byte, and why.
func (p *explainer) number(at int) {
	a := p.At(at)
	switch {
	case a.Block == "":
		p.f(p.say.noBlock+"\n", at)
		return
	case !a.Read:
		p.f(p.say.notRead+"\n", at, a.Block)
		return
	case a.Numeral == nil:
		p.f(p.say.noNumeral+"\n", at)
		p.sentence(a.Sentence)
		return
	}
	n := a.Numeral
	p.f("“%s” (%d–%d): %s", oneLine(n.Quote), n.Start, n.End, n.Bin.Label(p.lang))
	if n.Reason != "" {
		p.f(", %s", n.Reason.Label(p.lang))
	}
	p.f("\n")
	p.sentence(a.Sentence)
	if a.Record != nil {
		_, rule := p.Record(n.UsedBy)
		p.made(a.Record, rule)
	}
	for _, l := range a.Lost {
		p.f(p.say.beaten+"\n", l.Loser.Rule.ID, oneLine(l.Loser.Span().In(p.Doc.Text)), l.Winner.Rule.ID, oneLine(l.Winner.Span().In(p.Doc.Text)))
	}
	if len(a.Misses) > 0 {
		p.f("%s\n", p.say.nearest)
	}
	for _, m := range a.Misses {
		p.f("  %s “%s”: %s\n      %s: %s\n", m.Find.Rule.ID, oneLine(m.Find.Span().In(p.Doc.Text)), p.say.failed[m.Element], m.Element, m.Pattern)
	}
	if len(a.Near) > 0 {
		p.f("%s\n", p.say.oneMore)
	}
	for _, m := range a.Near {
		p.f("  %s: %s\n", m.Rule.ID, m.Missing)
	}
}

// record prints a record, its rule, its sentence and the view; it says whether there is one.
func (p *explainer) record(id string) bool {
	r, rule := p.Record(id)
	if r == nil {
		return false
	}
	p.made(r, rule)
	if at := r.Proof(); at.End > at.Start {
		p.sentence(p.SentenceAt(at.Start))
	}
	return true
}

// made prints a record and the rule that made it.
func (p *explainer) made(r model.Record, rule *rules.Rule) {
	p.out.Write(model.AppendJSON(nil, r))
	p.out.WriteByte('\n')
	if rule != nil {
		p.f("%s %s (%s:%d)\n  %s\n  match: %s\n", p.say.rule, rule.ID, rule.File, rule.Line, rule.Means, rule.Match)
	}
}

// sentence prints a sentence and its view.
func (p *explainer) sentence(i int) {
	if i < 0 {
		return
	}
	s := &p.Sentences[i]
	p.f("%s %s\n  %s\n", p.say.sentence, oneLine(s.In(p.Doc.Text)), p.View(i))
}
