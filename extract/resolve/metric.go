package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

const (
	symNumber  = lexicon.SymNumber
	symMoney   = lexicon.SymMoney
	symPercent = lexicon.SymPercent
)

// metrics makes a record of every find of a metric rule.
func (w *work) metrics() {
	w.out.Metrics = make([]model.Metric, 0, w.count(model.KindMetric))
	for i, finds := range w.finds {
		for k := range finds {
			f := &finds[k]
			if f.Rule.Emits.Record != string(model.KindMetric) {
				continue
			}
			if m, ok := w.metric(i, f); ok {
				w.out.Metrics = append(w.out.Metrics, m)
			}
		}
	}
}

// count says how many finds there are of rules that emit a kind of record.
func (w *work) count(kind model.KindName) (n int) {
	for _, finds := range w.finds {
		for k := range finds {
			if finds[k].Rule.Emits.Record == string(kind) {
				n++
			}
		}
	}
	return n
}

// metric makes the record of one find; ok is false where a rule that inherits finds nothing to inherit.
func (w *work) metric(i int, f *rules.Find) (m model.Metric, ok bool) {
	e := &f.Rule.Emits
	m.Indicator = model.Indicator(e.Indicator)
	switch e.Indicator {
	case rules.Same:
		last := w.before(i, f)
		if last == nil {
			return m, false
		}
		m.Indicator = last.Indicator
	case rules.Next:
		if m.Indicator, ok = w.next(i, f); !ok {
			return m, false
		}
	}
	m.Evidence = w.evidence(f.Span(), f.Rule.ID)
	m.Bound, m.Status, m.Scope, m.Change = model.Exact, model.Status(e.Status), e.Scope, model.Change(e.Change)
	m.Unit = m.Indicator.Unit()
	at := int(f.Sentence.View.At[f.From])
	if q, mention := w.counted(f); q != nil {
		at = mention.First
		m.Value, m.Bound = q.Value, q.Bound
		if q.Bound == model.Range {
			m.ValueMax = copyOf(q.Max)
		}
		if q.HasOf {
			m.Of = copyOf(q.Of)
		}
		if q.Unit == text.Money && q.Currency != "" && q.Currency != "vnd" {
			m.Unit = model.Unit(q.Currency)
		}
		m.Per = w.per(f, mention)
		if m.Unit != model.UnitPercent && q.Unit == text.Percent || anecdote(q, &m) {
			return m, false
		}
		if e.Indicator == rules.Same && m.Status == model.Target && q.HasOf { // "đạt 150% chỉ tiêu (300/200)" says the figure again
			return m, false
		}
	} else if e.Value != nil {
		m.Value = model.NewDecimal(*e.Value)
	} else {
		return m, false
	}
	w.fill(&m, f, e, i, at)
	w.meant(&m, f, i, at)
	if m.Change == "" && !fresh[m.Indicator] {
		m.Change = w.difference(f.Sentence, at)
	}
	return m, true
}

// copyOf gives a number a place of its own: that of a mention is used for the next document.
func copyOf(d model.Decimal) *model.Decimal { return &d }

// fill sets what a metric inherits.
func (w *work) fill(m *model.Metric, f *rules.Find, e *rules.Emit, i, at int) {
	if p, ok := f.Part("of"); ok && m.Of == nil {
		if q, _ := figureIn(f.Sentence, p.From, p.To); q != nil {
			m.Of = copyOf(q.Value)
		}
	}
	if e.Bound != "" {
		m.Bound = e.Bound
	}
	if e.Per != "" {
		m.Per = e.Per
	}
	if m.Scope == "" {
		m.Scope = w.scope(f)
	}
	if m.Status == "" {
		m.Status = w.statusAt(i, at)
	}
	if m.Indicator == model.Workers && m.Status == model.Proposed && w.struck(f) {
		m.Status = model.Actual // "đề nghị không trừ lương 1.300 công nhân đình công": what is asked is no number
	}
	o, ok := w.orgWithin(f, i)
	if !ok {
		o = w.orgFor(m, f, i, at)
	}
	m.Org, m.District, m.Province = o.Name, o.District, o.Province
	if p, ok := f.Part("when"); ok {
		if mention := mentionIn(f.Sentence, p.From, p.To, text.MentionPeriod); mention != nil {
			m.Period = w.compared(mention.Period, i, f)
		}
	} else {
		m.Period = w.periodAt(i, at)
		if m.Status == model.Target && w.pastTerm(m.Period, i, at) {
			m.Period = w.newTerm
		}
	}
	if m.Status == model.Target && len(m.Period) > len("2031") && m.Period[len("2031")] == '-' && w.wholeYear(f.Sentence, at) {
		m.Period = m.Period[:len("2031")] // "Chỉ tiêu cả năm là …" in a half-year's report
	}
}

// struck says whether those counted have stopped work: "1.300 công nhân đã đình công".
func (w *work) struck(f *rules.Find) bool {
	v := f.Sentence.View.Runes
	for k := f.To; k < len(v) && k < f.To+2; k++ {
		if w.symbols.befallen.At(v[k]) {
			return true
		}
	}
	return false
}

// compared gives the period of a figure that is compared with the one before it: "(cùng kỳ năm 2031: 70 người)" speaks of the
// same months of that year.
func (w *work) compared(p *text.Period, i int, f *rules.Find) string {
	said := w.format(p, i)
	last := w.before(i, f)
	if !p.Same || last == nil || len(last.Period) < len("2031-01") || len(said) > len("2031") {
		return said
	}
	year := said
	if year == "" {
		n, err := strconv.Atoi(last.Period[:4])
		if err != nil {
			return ""
		}
		year = yearString(n - 1)
	}
	parts := strings.Split(last.Period, "/")
	for k := range parts {
		parts[k] = year + parts[k][min(len(year), len(parts[k])):]
	}
	return strings.Join(parts, "/")
}

// before gives the metric that stands before find f in its sentence, else in its paragraph: what an inheriting rule refers to.
func (w *work) before(i int, f *rules.Find) *model.Metric {
	at := f.Span().Start
	q, _ := w.counted(f)
	money := q != nil && q.Unit == text.Money
	people, bodies := w.ofPeople(f), w.ofBodies(f)
	block := w.doc.Blocks[w.sentences[i].Block].Span
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		m := &w.out.Metrics[k]
		if m.Start < block.Start {
			return w.partsOf(m, i, f)
		}
		if people && m.Unit != model.UnitPerson || bodies && m.Unit == model.UnitPerson {
			continue
		}
		if m.Start < at && (m.Unit == model.UnitVND) == money && m.Unit != model.UnitPercent {
			return m
		}
	}
	return nil
}

// labelReach is how many sentences back a line of its own finds what it tells a part of: "Tổng số đoàn viên: 20", "Nữ: 15".
const labelReach = 6

// ofBodies says whether it says that it counts units: "8.400 đoàn viên, trong đó khối doanh nghiệp 31 đơn vị".
func (w *work) ofBodies(f *rules.Find) bool {
	p, ok := f.Part("n")
	return ok && p.To < f.To && w.symbols.unit.At(f.Sentence.View.Runes[p.To])
}

// partsOf gives m, the last metric before the paragraph of find f, where f stands at the head of a short line without a number
// before it and m counts people: such a line tells a part of what the lines before count.
func (w *work) partsOf(m *model.Metric, i int, f *rules.Find) *model.Metric {
	s := &w.sentences[i]
	if m.Indicator != model.Members && m.Indicator != model.Workers || len(s.Tokens) > maxLabel || m.Start < w.sentences[max(0, i-labelReach)].Start {
		return nil
	}
	if slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Kind == text.MentionQuantity && m.First < int(s.View.At[f.From]) }) {
		return nil
	}
	return m
}

// maxLabel is how many tokens such a line has.
const maxLabel = 16

// ofPeople says whether a find that inherits says itself that it counts people: "con số tương ứng ở Hà Sơn là 352 đoàn viên".
func (w *work) ofPeople(f *rules.Find) bool {
	p, ok := f.Part("n")
	return ok && p.To < f.To && w.symbols.people.At(f.Sentence.View.Runes[p.To])
}

// next gives the indicator of the figure that stands after find f in its sentence, past others of its list.
func (w *work) next(i int, f *rules.Find) (model.Indicator, bool) {
	for k := range w.finds[i] {
		g := &w.finds[i][k]
		if g.From < f.To || g.Rule.Emits.Indicator == rules.Next {
			continue
		}
		return model.Indicator(g.Rule.Emits.Indicator), g.Rule.Emits.Record == "metric" && g.Rule.Emits.Indicator != rules.Same
	}
	return "", false
}

// counted gives the quantity that a find states: that of its part "n", else the first of its evidence.
func (w *work) counted(f *rules.Find) (*text.Quantity, *text.Mention) {
	from, to := f.From, f.To
	if p, ok := f.Part("n"); ok {
		from, to = p.From, p.To
	}
	return figureIn(f.Sentence, from, to)
}

// figureIn gives the first quantity in view runes [from,to).
func figureIn(s *text.Sentence, from, to int) (*text.Quantity, *text.Mention) {
	if m := mentionIn(s, from, to, text.MentionQuantity); m != nil {
		return m.Quantity, m
	}
	return nil, nil
}

// mentionIn gives the first mention of a kind in view runes [from,to).
func mentionIn(s *text.Sentence, from, to int, kind text.MentionKind) *text.Mention {
	first, last := int(s.View.At[from]), int(s.View.At[to])
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == kind && m.First >= first && m.First < last {
			return m
		}
	}
	return nil
}

// spaced says whether the only white space in s are single spaces inside it, as it nearly always is: then there is nothing to
// do. The first bytes of the wider spaces are taken for such.
func spaced(s string) bool {
	after := byte(' ')
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && after == ' ', c < ' ', c == 0xC2, c == 0xE2, c == 0xE3, c == 0x9A && after == 0xE1:
			return false
		}
		after = s[i]
	}
	return after != ' '
}
