package check

import (
	"sort"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// sums compares a total with its parts where one sentence states both and says that the parts are all there are:
// "85 CĐCS, gồm 50 CĐCS trường học và 33 CĐCS doanh nghiệp", "120 nhà (xây mới: 40, sửa chữa: 70)", "trong đó …, còn lại …".
// "Trong đó" alone promises nothing: "có 900 đoàn viên, trong đó 400 nữ".
func (w *work) sums() {
	at := 0 // the sentence of the metric: both stand in the order of the text
	for i := range w.out.Metrics {
		total := &w.out.Metrics[i]
		for at < len(w.sentences) && w.sentences[at].End <= total.Start {
			at++
		}
		if at == len(w.sentences) || !level(total) {
			continue
		}
		if s := &w.sentences[at]; s.Start <= total.Start {
			if from, to := w.parts(s, total.End); from >= 0 {
				w.compare(s, i, from, to)
			}
		}
	}
}

// level says whether a metric is an exact level, such as may be summed or compared.
func level(m *model.Metric) bool {
	return m.Bound == model.Exact && m.Per == "" && m.Change == "" && m.Of == nil && m.Unit != model.UnitPercent
}

// How far the parts may stand from their total, in tokens. A longer "sentence" is a table without its lines.
const (
	sumReach = 8   // between the total and "gồm"
	sumParts = 200 // from there to the end of the sentence
)

// parts gives the tokens [from,to) of s in which the parts of a total that ends at byte end stand, or -1, -1.
func (w *work) parts(s *text.Sentence, end int) (from, to int) {
	i := sort.Search(len(s.Tokens), func(i int) bool { return int(s.Tokens[i].Start) >= end })
	last := len(s.Tokens)
	if last-i > sumReach+sumParts {
		return -1, -1
	}
	for j := i; j < min(i+sumReach, last); j++ {
		word := s.Tokens[j].Word
		if word != '(' && !w.phrases.Begins(word, consistsOf|amongThem) {
			continue
		}
		set, n := w.phrases.At(s.Tokens[j:], consistsOf|amongThem)
		switch {
		case n == 0 && word != '(':
			continue
		case quantityIn(s, i, j+1): // the parts are not this total's
			return -1, -1
		case set == consistsOf:
			return j + n, last
		case set == amongThem:
			if _, rest := w.phrases.In(s.Tokens, j+n, last, theRest); rest > 0 {
				return j + n, last
			}
			return -1, -1
		}
		return bracketed(s, j)
	}
	return -1, -1
}

// bracketed gives the tokens between the bracket at token open and its end where a colon stands among them.
func bracketed(s *text.Sentence, open int) (from, to int) {
	colon := false
	for j := open + 1; j < len(s.Tokens); j++ {
		switch s.Tokens[j].Word {
		case ':':
			colon = true
		case ')':
			if colon {
				return open + 1, j
			}
			return -1, -1
		}
	}
	return -1, -1
}

// compare sums the parts of metric number total that stand in tokens [from,to) of s.
func (w *work) compare(s *text.Sentence, total, from, to int) {
	if from >= to {
		return
	}
	if _, n := w.phrases.In(s.Tokens, from, to, amongThem); n > 0 { // parts of parts: who knows which
		return
	}
	whole := &w.out.Metrics[total]
	area := s.Tokens[from].Span().Cover(s.Tokens[to-1].Span())
	var sum model.Decimal
	n, end, figures := 0, 0, 0
	for i := total + 1; i < len(w.out.Metrics) && w.out.Metrics[i].Start < s.End; i++ { // metrics stand in the order of the text
		m := &w.out.Metrics[i]
		if !area.Contains(place(&m.Evidence)) {
			continue
		}
		figures++
		if m.Indicator != whole.Indicator {
			continue
		}
		ok := level(m) && m.Status == whole.Status
		if ok {
			sum, ok = sum.Add(m.Value)
		}
		if !ok {
			return
		}
		n++
		end = m.End
	}
	// A number that no record took may be a part as well, and women are no part unless the men are counted too.
	if n < 2 || figures < quantitiesIn(s, from, to) || w.onlyWomen(s, from, to) || sum.Cmp(whole.Value) == 0 {
		return
	}
	w.warn(model.PartsDoNotSum, text.Span{Start: whole.Start, End: end}, "", model.PartsGiveAnotherSum.With(whole.Value, n, sum))
}

func (w *work) onlyWomen(s *text.Sentence, from, to int) bool {
	women, men := false, false
	for _, t := range s.Tokens[from:to] {
		if t.Word == 0 {
			continue
		}
		women = women || t.Word == w.women
		men = men || t.Word == w.men
	}
	return women && !men
}

// quantityIn says whether a quantity begins in tokens [from,to) of s.
func quantityIn(s *text.Sentence, from, to int) bool {
	for j := s.MentionFrom(from); j < len(s.Mentions) && s.Mentions[j].First < to; j++ {
		if s.Mentions[j].Quantity != nil {
			return true
		}
	}
	return false
}

// quantitiesIn counts the quantities in tokens [from,to) of s.
func quantitiesIn(s *text.Sentence, from, to int) (n int) {
	for j := s.MentionFrom(from); j < len(s.Mentions) && s.Mentions[j].Last <= to; j++ {
		if q := s.Mentions[j].Quantity; q != nil && q.Unit != text.Percent {
			n++
		}
	}
	return n
}
