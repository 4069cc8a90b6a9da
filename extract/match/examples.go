package match

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// Failure is a sentence of a rule that did not behave as the rule says.
type Failure struct {
	Rule     *rules.Rule
	Sentence string // as the rule book writes it, brackets and all
	Want     string // what the rule book promises: the evidence, or "" where nothing must be found
	Got      string // what was found instead
}

// Reading is an example as the pipeline reads it: its text and the sentences in it, each with the heads over it.
type Reading struct {
	Text      string
	Sentences []text.Sentence
	Heads     [][]rune
}

// Examples runs every yes and no sentence of the matcher's rules. read turns a text into sentences, as for a paragraph of
// a body. A yes must be found by its own rule exactly at its brackets, after conflicts are settled; a no must not be.
func (m *Matcher) Examples(read func(string) Reading) (out []Failure) {
	for i := range m.rules {
		r := m.rules[i].Rule
		for _, yes := range r.Yes {
			if want, got := m.yes(r, yes, read); got != "" {
				out = append(out, Failure{r, yes.Text, want, got})
			}
		}
		for _, no := range r.No {
			reading := read(no)
			if own := ownFinds(r, m.reading(&reading)); len(own) > 0 {
				out = append(out, Failure{r, no, "", own[0].Span().In(reading.Text)})
			}
		}
	}
	return out
}

// reading gives all finds of a reading.
func (m *Matcher) reading(r *Reading) (finds []rules.Find) {
	room := m.NewScratch()
	for i := range r.Sentences {
		finds = append(finds, m.Sentence(&r.Sentences[i], r.Heads[i], room, func(rules.Problem) {})...)
	}
	return finds
}

func ownFinds(r *rules.Rule, finds []rules.Find) (own []rules.Find) {
	for _, f := range finds {
		if f.Rule == r {
			own = append(own, f)
		}
	}
	return own
}

// yes checks one yes sentence; got is empty where it holds.
func (m *Matcher) yes(r *rules.Rule, e rules.Example, read func(string) Reading) (want, got string) {
	open, end := strings.IndexByte(e.Text, '['), strings.IndexByte(e.Text, ']')
	reading := read(e.Text[:open] + e.Text[open+1:end] + e.Text[end+1:])
	at := widen(text.Span{Start: open, End: end - 1}, reading.Sentences)
	finds := m.reading(&reading)
	want = at.In(reading.Text)
	own := ownFinds(r, finds)
	for i := range own {
		if own[i].Span() == at {
			return want, wrongParts(&own[i], e.Gives, reading.Text)
		}
	}
	if len(own) > 0 {
		return want, own[0].Span().In(reading.Text)
	}
	return want, m.instead(finds, r, at, &reading)
}

// widen makes a span hold every mention that it cuts: in "[Đoàn viên: 1.625]/1.638" both numbers are one mention.
func widen(at text.Span, sentences []text.Sentence) text.Span {
	wide := at
	for i := range sentences {
		for _, m := range sentences[i].Mentions {
			if at.Overlaps(m.Span) {
				wide = wide.Cover(m.Span)
			}
		}
	}
	return wide
}

// instead says what was found where the rule's own find is missing: the condition that failed, or who took the place.
func (m *Matcher) instead(finds []rules.Find, r *rules.Rule, at text.Span, reading *Reading) string {
	for i := range reading.Sentences {
		for _, miss := range m.Misses(&reading.Sentences[i], reading.Heads[i]) {
			if f := &miss.Find; f.Rule == r && f.Span().Overlaps(at) {
				return fmt.Sprintf("nothing: %q fails %s %q", f.Span().In(reading.Text), miss.Element, miss.Pattern)
			}
		}
	}
	for i := range finds {
		if f := &finds[i]; f.Span().Overlaps(at) {
			return fmt.Sprintf("%q by %s", f.Span().In(reading.Text), f.Rule.ID)
		}
	}
	return "nothing"
}

// wrongParts says which of the promised parts a find does not give, or "".
func wrongParts(f *rules.Find, gives map[string]string, doc string) string {
	for _, key := range slices.Sorted(maps.Keys(gives)) {
		if got := given(f, key, doc); !same(gives[key], got) {
			return fmt.Sprintf("%s %q instead of %q", key, got, gives[key])
		}
	}
	return ""
}

// given gives what a find says under a key: a property of its number, a field that the rule settles, or a part's words.
func given(f *rules.Find, key, doc string) string {
	q := Counted(f)
	switch key {
	case "value":
		if f.Rule.Emits.Value != nil {
			return model.NewDecimal(*f.Rule.Emits.Value).String()
		}
		return figure(q, func(q *text.Quantity) string { return q.Value.String() })
	case "max":
		return figure(q, func(q *text.Quantity) string { return q.Max.String() })
	case "bound":
		if b := f.Rule.Emits.Bound; b != "" {
			return string(b)
		}
		return figure(q, func(q *text.Quantity) string { return string(q.Bound) })
	case "per":
		if f.Rule.Emits.Per != "" {
			return f.Rule.Emits.Per
		}
		return figure(q, func(q *text.Quantity) string { return q.Per.In(doc) })
	case "of":
		if q != nil && q.HasOf {
			return q.Of.String()
		}
	}
	if p, ok := f.Part(key); ok {
		if in := quantityIn(f.Sentence, p.From, p.To); in != nil {
			return in.Value.String()
		}
		return f.Sentence.SpanOf(p.From, p.To).In(doc)
	}
	e := &f.Rule.Emits
	return map[string]string{"scope": e.Scope, "status": e.Status, "change": e.Change, "form": e.Form}[key]
}

func figure(q *text.Quantity, of func(*text.Quantity) string) string {
	if q == nil {
		return ""
	}
	return of(q)
}

// same compares as numbers where both are.
func same(want, got string) bool {
	a, err1 := model.ParseDecimal(want)
	b, err2 := model.ParseDecimal(got)
	if err1 == nil && err2 == nil {
		return a.Cmp(b) == 0
	}
	return want == got
}
