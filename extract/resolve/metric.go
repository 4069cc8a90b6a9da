package resolve

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// metrics makes a record of every find of a metric rule, in the place where it stays: records are large.
func (w *work) metrics() {
	w.out.Metrics = make([]model.Metric, 0, w.count(model.KindMetric))
	for i, finds := range w.finds {
		for k := range finds {
			if f := &finds[k]; f.Rule.Emits.Record == string(model.KindMetric) {
				n := len(w.out.Metrics)
				if m := &w.out.Metrics[:n+1][n]; w.metric(m, i, f) {
					w.out.Metrics = w.out.Metrics[:n+1]
				} else {
					*m = model.Metric{}
				}
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

// metric fills m, which is empty, as the record of one find; ok is false where a rule that inherits finds nothing to inherit.
func (w *work) metric(m *model.Metric, i int, f *rules.Find) (ok bool) {
	e := &f.Rule.Emits
	p, q := w.pointOf(i, f)
	m.Indicator = model.Indicator(e.Indicator)
	switch e.Indicator {
	case rules.Same:
		last := w.before(i, f, q)
		if last == nil {
			return false
		}
		m.Indicator = last.Indicator
	case rules.Next:
		if m.Indicator, ok = w.next(i, f); !ok {
			return false
		}
	}
	m.Evidence = w.evidence(f.Span(), f.Rule.ID)
	m.Bound, m.Status, m.Scope, m.Change = model.Exact, model.Status(e.Status), e.Scope, model.Change(e.Change)
	m.Unit = m.Indicator.Unit()
	switch {
	case q != nil:
		if !w.quantity(m, &p, q, e) {
			return false
		}
	case e.Value != nil:
		m.Value = model.NewDecimal(*e.Value)
	default:
		return false
	}
	w.fill(m, f, q, &p)
	w.meant(m, f, &p)
	if m.Change == "" && !fresh(m.Indicator) {
		m.Change = p.difference()
	}
	return true
}

// quantity sets what the quantity at p says; ok is false where it is no figure.
func (w *work) quantity(m *model.Metric, p *point, q *text.Quantity, e *rules.Emit) (ok bool) {
	m.Value, m.Bound = q.Value, q.Bound
	if q.Bound == model.Range {
		m.ValueMax = w.number(q.Max)
	}
	if q.HasOf {
		m.Of = w.number(q.Of)
	}
	if q.Unit == text.Money && q.Currency != "" && q.Currency != "vnd" {
		m.Unit = model.Unit(q.Currency)
	}
	m.Per = w.per(p, q)
	if m.Unit != model.UnitPercent && q.Unit == text.Percent || anecdote(q, m) {
		return false
	}
	return e.Indicator != rules.Same || m.Status != model.Target || !q.HasOf // "đạt 150% chỉ tiêu (300/200)" says the figure again
}

// number gives a number a place of its own, beside others of the document: that of a mention is used for the next document.
func (w *work) number(d model.Decimal) *model.Decimal {
	if len(w.numbers) == cap(w.numbers) {
		w.numbers = make([]model.Decimal, 0, manyNumbers)
	}
	w.numbers = append(w.numbers, d)
	return &w.numbers[len(w.numbers)-1]
}

// manyNumbers is for how many numbers memory is taken at a time.
const manyNumbers = 16

// fill sets what a metric of the quantity q, or of none, inherits.
func (w *work) fill(m *model.Metric, f *rules.Find, q *text.Quantity, p *point) {
	e := &f.Rule.Emits
	if of, ok := f.Part("of"); ok && m.Of == nil {
		if k := mentionIn(p.s, of.From, of.To, text.MentionQuantity); k != nil {
			m.Of = w.number(k.Quantity.Value)
		}
	}
	if e.Bound != "" {
		m.Bound = e.Bound
	}
	if e.Per != "" {
		m.Per = e.Per
	}
	if m.Scope == "" {
		m.Scope = w.scope(f, p.frame)
	}
	if m.Status == "" {
		m.Status = w.statusAt(p)
	}
	if m.Indicator == model.Workers && m.Status == model.Proposed && p.struck(f) {
		m.Status = model.Actual // "đề nghị không trừ lương 1.300 công nhân đình công": what is asked is no number
	}
	o := w.orgWithin(f)
	if o == nil {
		o = w.orgFor(m, p)
	}
	m.Org, m.District, m.Province = o.Name, o.District, o.Province
	m.Period = w.periodFor(m, f, q, p)
}

// periodFor gives the period of a metric of the quantity q, or of none.
func (w *work) periodFor(m *model.Metric, f *rules.Find, q *text.Quantity, p *point) (period string) {
	if part, ok := f.Part("when"); ok {
		if mention := mentionIn(p.s, part.From, part.To, text.MentionPeriod); mention != nil {
			period = w.compared(mention.Period, f, q, p.i)
		}
	} else {
		period = w.periodAt(p)
		if m.Status == model.Target && w.pastTerm(period, p) {
			period = w.newTerm
		}
	}
	if m.Status == model.Target && period != "" && period == dayString(w.published.Year, w.published) { // "số xưởng hiện có, phấn đấu lập 3 CĐCS"
		period = w.periodAround(p.i)
	}
	if m.Status == model.Target && len(period) > len("2031") && period[len("2031")] == '-' && w.wholeYear(p) {
		period = period[:len("2031")] // "Chỉ tiêu cả năm là …" in a half-year's report
	}
	return period
}

// struck says whether those counted have stopped work: "1.300 công nhân đã đình công".
func (p *point) struck(f *rules.Find) bool {
	for k := f.To; k < len(p.marks) && k < f.To+2; k++ {
		if p.marks[k].has(isStopped) {
			return true
		}
	}
	return false
}
