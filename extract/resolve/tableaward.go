package resolve

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// ruleHonours is the rule of what a row of a table of honours says.
const ruleHonours = "table.honours"

// honourColumns are the columns of a table that say how many collectives and individuals got what; -1 where there is none.
type honourColumns struct{ collectives, individuals int }

// honourColumns reads them from the head of a table: "Hình thức | Tập thể | Cá nhân".
func (w *work) honourColumns(head []cell) honourColumns {
	h := honourColumns{-1, -1}
	for c := 1; c < len(head); c++ {
		switch i := head[c].sentence; {
		case i < 0:
		case w.startsWith(i, "collective"):
			h.collectives = c
		case w.startsWith(i, "individual"):
			h.individuals = c
		}
	}
	return h
}

// startsWith says whether sentence i begins with a word of a class, "Số" before it or not.
func (w *work) startsWith(i int, class string) bool {
	v := w.sentences[i].View.Runes
	return len(v) > 0 && w.lex.In(v[0], class) || len(v) > 1 && w.lex.In(v[1], class)
}

// rowAward makes the award of a row that names a form and counts those honoured.
func (w *work) rowAward(h honourColumns, row []cell) (a model.Award, ok bool) {
	if h.collectives < 0 && h.individuals < 0 {
		return a, false
	}
	s := -1
	for _, c := range row {
		if c.sentence >= 0 && w.hasClass(c.sentence, "award_form") {
			s = c.sentence
			break
		}
	}
	if s < 0 {
		return a, false
	}
	for _, r := range w.sentences[s].View.Runes {
		if a.Form == "" {
			a.Form = w.formIn(r)
		}
	}
	var at text.Span
	at, a.Collectives = w.countIn(row, h.collectives, at)
	at, a.Individuals = w.countIn(row, h.individuals, at)
	if a.Form == "" || a.Collectives == nil && a.Individuals == nil {
		return a, false
	}
	a.Bound, a.Status = model.Exact, model.Awarded
	a.By = w.acting(s, len(w.sentences[s].View.Runes))
	o := w.rowOrg(w.rowName(row))
	a.Org, a.District, a.Province = o.Name, o.District, o.Province
	if a.By == "" {
		a.By = o.Name
	}
	a.Period = w.periodOver(s)
	a.Evidence = w.evidence(at, ruleHonours)
	return a, true
}

// countIn gives the number in column c of a row, nil where it is none or nought, and the place covered so far.
func (w *work) countIn(row []cell, c int, at text.Span) (text.Span, *model.Decimal) {
	if c < 0 || c >= len(row) || row[c].sentence < 0 {
		return at, nil
	}
	numbers := w.bareNumbers(&w.sentences[row[c].sentence])
	if len(numbers) != 1 || numbers[0].Quantity.Value.Coef == 0 {
		return at, nil
	}
	if at.Len() == 0 {
		at = numbers[0].Span
	}
	return at.Cover(numbers[0].Span), w.number(numbers[0].Quantity.Value)
}
