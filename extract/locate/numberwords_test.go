package locate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// numberFinders are the finders of numbers with the lexicon that they need.
type numberFinders struct {
	lex      *lexicon.Lexicon
	tk       *lexicon.Tokenizer
	document *docNumberFinder
	period   *periodFinder
	quantity *quantityFinder
}

func newNumberFinders() *numberFinders {
	b := lexicon.NewBuilder()
	for _, w := range slices.Concat(docNumberVocabulary(), periodVocabulary(), quantityVocabulary()) {
		b.Word(w)
	}
	lex := b.Build()
	n := &numberFinders{lex: lex, document: newDocNumberFinder(lex), period: newPeriodFinder(lex), quantity: newQuantityFinder(lex)}
	n.tk = lexicon.NewTokenizer(lex, newConcerns(&orgFinder{}, n.period, n.quantity, &phrases{}).of)
	return n
}

func (n *numberFinders) scan(sentence string) scan {
	return newScan(sentence, n.tk)
}

// newScan is a sentence before the finders.
func newScan(doc string, tk *lexicon.Tokenizer) scan {
	tokens := tk.Append(nil, doc, text.Span{Start: 0, End: len(doc)})
	s := scan{doc: doc, tokens: tokens, concerned: concernedOf(nil, tokens), taken: make([]bool, len(tokens)), room: &room{names: map[written]string{}}}
	for _, c := range s.concerned {
		s.all |= c.of
	}
	return s
}

// find runs the three finders in their order.
func (n *numberFinders) find(s *scan) {
	n.document.find(s)
	n.period.find(s)
	n.quantity.find(s)
}

// mentions gives what the finders find in one sentence.
func (n *numberFinders) mentions(sentence string) []text.Mention {
	s := n.scan(sentence)
	n.find(&s)
	slices.SortFunc(s.mentions, func(a, b text.Mention) int { return a.First - b.First })
	return s.mentions
}

// checkCases runs a table: a sentence on a line, and on the next, after a tab, the mentions that show prints for it.
func checkCases(t *testing.T, cases string) {
	t.Helper()
	n := newNumberFinders()
	lines := strings.Split(strings.TrimSpace(cases), "\n")
	for i := 0; i+1 < len(lines); i += 2 {
		want, ok := strings.CutPrefix(lines[i+1], "\t")
		if !ok {
			t.Fatalf("no mentions after %q", lines[i])
		}
		if got := show(lines[i], n.mentions(lines[i])); got != want {
			t.Errorf("%s\n got %s\nwant %s", lines[i], got, want)
		}
	}
}

// show prints mentions as the tables write them: "hơn 2 nghìn=2000 at_least; 47!age; năm 2020@year 2020; 25#25".
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
	}{{p.Relative != "", p.Relative}, {p.AsOf, "as-of"}, {p.Compared, "compared"}, {p.Named, "named"}, {p.Term, "is-term"}, {p.School, "school"}} {
		if f.on {
			s += " " + f.name
		}
	}
	return s
}

func showCivil(c text.Civil) string {
	switch {
	case c.Day > 0:
		return fmt.Sprintf("%d-%d-%d", c.Year, c.Month, c.Day)
	case c.Month > 0:
		return fmt.Sprintf("%d-%d", c.Year, c.Month)
	}
	return fmt.Sprint(c.Year)
}

// TestEveryWordIsUsed fails for a word of a list that no case of the tables has.
func TestEveryWordIsUsed(t *testing.T) {
	n := newNumberFinders()
	used := map[text.Word]bool{}
	all := quantityCases + excludeCases + excludeWordCases + periodCases + docNumberCases
	for _, token := range lexicon.NewTokenizer(n.lex, nil).Append(nil, all, text.Span{Start: 0, End: len(all)}) {
		used[token.Word] = true
	}
	for _, w := range slices.Concat(docNumberVocabulary(), periodVocabulary(), quantityVocabulary()) {
		if !used[n.lex.Word(w)] {
			t.Errorf("no case has %q", w)
		}
	}
}

// TestEveryMagnitudeHasValue fails for a number word that was listed but given no value.
func TestEveryMagnitudeHasValue(t *testing.T) {
	n := newNumberFinders()
	for _, w := range wordsOf(numberLists[:3]...) {
		if w != "không" && n.quantity.num.values[n.lex.Word(w)] == 0 {
			t.Errorf("%q has no value", w)
		}
	}
}
