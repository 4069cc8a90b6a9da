package locate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// numberFinders are the finders of numbers with the lexicon that they need.
type numberFinders struct {
	lex      *lexicon.Lexicon
	document *docNumberFinder
	period   *periodFinder
	quantity *quantityFinder
}

func newNumberFinders() *numberFinders {
	b := lexicon.NewBuilder()
	for _, words := range [][]string{docNumberVocabulary(), periodVocabulary(), quantityVocabulary()} {
		for _, w := range words {
			b.Word(w)
		}
	}
	lex := b.Build()
	return &numberFinders{lex, newDocNumberFinder(lex), newPeriodFinder(lex), newQuantityFinder(lex)}
}

// mentions runs the three finders in their order over one sentence.
func (n *numberFinders) mentions(sentence string) []text.Mention {
	tokens := lexicon.NewTokenizer(n.lex).Append(nil, sentence, text.Span{Start: 0, End: len(sentence)})
	s := &scan{doc: sentence, tokens: tokens, taken: make([]bool, len(tokens))}
	n.document.find(s)
	n.period.find(s)
	n.quantity.find(s)
	return inOrder(s.mentions)
}

func inOrder(m []text.Mention) []text.Mention {
	for i := range m {
		for j := i; j > 0 && m[j].First < m[j-1].First; j-- {
			m[j], m[j-1] = m[j-1], m[j]
		}
	}
	return m
}

// show prints mentions as the tables write them: "hơn 2 nghìn=2000 at_least; 5 tuổi".
func show(sentence string, mentions []text.Mention) string {
	var out []string
	for i := range mentions {
		m := &mentions[i]
		at := m.Span.In(sentence)
		switch m.Kind {
		case text.MentionQuantity:
			out = append(out, at+"="+showQuantity(sentence, m.Quantity))
		case text.MentionExcluded:
			out = append(out, at+"!"+m.Reason)
		case text.MentionPeriod:
			out = append(out, at+"@"+showPeriod(m.Period))
		case text.MentionDocNumber:
			out = append(out, at+"#"+m.DocNumber.Number)
		}
	}
	return strings.Join(out, "; ")
}

func showQuantity(sentence string, q *text.Quantity) string {
	s := q.Value.String()
	if q.Bound == model.Range {
		s += ".." + q.Max.String()
	}
	if q.HasOf {
		s += "/" + q.Of.String()
	}
	s += [...]string{"", q.Currency, "%", "pt"}[q.Unit]
	if q.Bound != model.Exact && q.Bound != model.Range {
		s += " " + string(q.Bound)
	}
	if q.Per.Len() > 0 {
		s += " per " + q.Per.In(sentence)
	}
	return s
}

func showPeriod(p *text.Period) string {
	s := showCivil(p.From)
	if p.To != p.From {
		s += ".." + showCivil(p.To)
	}
	s = [...]string{"day ", "month ", "quarter ", "year ", "span ", "rel "}[p.Kind] + s
	if p.Months != [2]int{} {
		s += fmt.Sprintf(" m%d-%d", p.Months[0], p.Months[1])
	}
	for _, f := range []struct {
		on   bool
		name string
	}{{p.Relative != "", p.Relative}, {p.AsOf, "as-of"}, {p.Compared, "compared"}, {p.Term, "term"}, {p.School, "school"}} {
		if f.on {
			s += " " + f.name
		}
	}
	return s
}

func showCivil(c text.Civil) string {
	s := fmt.Sprint(c.Year)
	if c.Month > 0 || c.Day > 0 {
		s += fmt.Sprintf("-%d", c.Month)
	}
	if c.Day > 0 {
		s += fmt.Sprintf("-%d", c.Day)
	}
	return s
}

func TestTODO(t *testing.T) {}
