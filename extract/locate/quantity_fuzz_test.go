package locate

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// seed adds the sentences of a table to a fuzz target.
func seed(f *testing.F, cases string) {
	for line := range strings.Lines(cases) {
		if !strings.HasPrefix(line, "\t") {
			f.Add(strings.TrimSpace(line))
		}
	}
}

// fuzzMentions fuzzes the number finders from the sentences of cases; each checks what was found besides.
func fuzzMentions(f *testing.F, each func(t *testing.T, n *numberFinders, sentence string, found []text.Mention), cases ...string) {
	for _, c := range cases {
		seed(f, c)
	}
	n := newNumberFinders()
	f.Fuzz(func(t *testing.T, sentence string) {
		if !utf8.ValidString(sentence) {
			t.Skip()
		}
		mentions := n.mentions(sentence)
		checkMentions(t, sentence, mentions)
		each(t, n, sentence, mentions)
	})
}

func FuzzQuantities(f *testing.F) {
	fuzzMentions(f, func(t *testing.T, _ *numberFinders, sentence string, mentions []text.Mention) {
		for _, m := range mentions {
			if q := m.Quantity; q != nil {
				checkQuantity(t, sentence, m.Span, q)
			}
		}
	}, quantityCases, excludeCases)
}

func FuzzPeriods(f *testing.F) {
	fuzzMentions(f, func(t *testing.T, n *numberFinders, sentence string, mentions []text.Mention) {
		for _, m := range mentions {
			if p := m.Period; p != nil && (!validCivil(p.From) || !validCivil(p.To) || p.Quarter > 4 || p.Months[0] > p.Months[1] || p.Months[1] > 12) {
				t.Errorf("%q: period %+v", m.Span.In(sentence), *p)
			}
		}
		if again := show(sentence, n.mentions(sentence)); again != show(sentence, mentions) {
			t.Errorf("found anew: %s", again)
		}
		checkPassedOver(t, n, sentence)
	}, periodCases, docNumberCases)
}

// checkPassedOver fails where a token begins a period that is not looked for there.
func checkPassedOver(t *testing.T, n *numberFinders, sentence string) {
	s := n.scan(sentence)
	n.document.find(&s)
	for i, next := 0, 0; i < len(s.tokens); i++ {
		if i < next || s.taken[i] {
			continue
		}
		looked := n.period.begins(s.tokens[i].Word) && n.period.likely(&s, i)
		if next = n.period.at(&s, i); next > i && !looked {
			t.Errorf("%q begins no period in %q", s.span(i, next).In(sentence), sentence)
		}
	}
}

// checkMentions fails where mentions overlap, are empty, leave the text or cut a rune.
func checkMentions(t *testing.T, sentence string, mentions []text.Mention) {
	last, end := 0, 0
	for _, m := range mentions {
		if m.First < last || m.First >= m.Last || m.Start < end || m.Start >= m.End || m.End > len(sentence) {
			t.Fatalf("mention %+v after token %d, byte %d of %q", m, last, end, sentence)
		}
		if !utf8.ValidString(m.Span.In(sentence)) {
			t.Fatalf("mention %+v cuts a rune of %q", m, sentence)
		}
		last, end = m.Last, m.End
	}
}

func checkQuantity(t *testing.T, sentence string, at text.Span, q *text.Quantity) {
	if q.Number.Len() == 0 || !at.Contains(q.Number) || q.Per.Len() > 0 && !at.Contains(q.Per) {
		t.Errorf("%q in %q: number %v, per %v", at.In(sentence), sentence, q.Number, q.Per)
	}
	if q.Bound == "" || q.Value.Coef < 0 || q.Of.Coef < 0 || q.Bound == model.Range && q.Value.Cmp(q.Max) >= 0 {
		t.Errorf("%q in %q: %+v", at.In(sentence), sentence, *q)
	}
	if (q.Currency != "") != (q.Unit == text.Money) {
		t.Errorf("%q in %q: unit %d, currency %q", at.In(sentence), sentence, q.Unit, q.Currency)
	}
}

// TestLinear fails where a long sentence takes more than linear time: at 400 kB that is minutes and not milliseconds.
func TestLinear(t *testing.T) {
	n := newNumberFinders()
	for _, unit := range []string{"1.", "1.111", "1,", "1 111 ", "1 tỷ ", "trên ", "hàng trăm ", "một trăm ", "không trăm linh ", "1/", "1-", "1/2020-", "/a", "5 triệu đồng/a/",
		"số ", "0 ", "09.", "năm ", "từ 1 đến ", "tháng 1 ", "(1) ", "x-1-", "đến ", "nhiệm kỳ ", "so với cùng kỳ ", "95/QĐ-", "không quá "} {
		start := time.Now()
		sentence := strings.Repeat(unit, 400_000/len(unit))
		n.mentions(sentence)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q: %v", unit, d)
		}
	}
}

func validCivil(c text.Civil) bool {
	return (c.Year == 0 || c.Year >= 1800 && c.Year < 2100) && c.Month >= 0 && c.Month <= 12 && c.Day >= 0 && c.Day <= 31
}

func BenchmarkNumberFinders(b *testing.B) {
	n := newNumberFinders()
	var sentences []string
	size := 0
	for line := range strings.Lines(quantityCases + periodCases) {
		if !strings.HasPrefix(line, "\t") {
			sentences = append(sentences, line)
			size += len(line)
		}
	}
	b.SetBytes(int64(size))
	scans := make([]scan, len(sentences))
	for i, s := range sentences {
		scans[i] = n.scan(s)
	}
	for b.Loop() {
		for i := range scans {
			s := &scans[i]
			clear(s.taken)
			s.mentions = s.mentions[:0]
			n.find(s)
		}
	}
}
