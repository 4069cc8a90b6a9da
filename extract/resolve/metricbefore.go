package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// compared gives the period of a figure that is compared with the one before it: "(cùng kỳ năm 2031: 70 người)" speaks of the
// same months of that year.
func (w *work) compared(p *text.Period, f *rules.Find, q *text.Quantity, i int) string {
	said := w.format(p, i)
	last := w.before(i, f, q)
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

// before gives the metric that stands before find f of the quantity q, or of none, in its sentence, else in its paragraph: what an
// inheriting rule refers to.
func (w *work) before(i int, f *rules.Find, q *text.Quantity) *model.Metric {
	at := f.Span().Start
	money := q != nil && q.Unit == text.Money
	people, bodies := w.frames[i].counts(f, isPeople), w.frames[i].counts(f, isUnitWord)
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

// counts says whether a find that inherits says itself that it counts things of a class: "con số tương ứng ở Hà Sơn là 352 đoàn viên",
// "8.400 đoàn viên, trong đó khối doanh nghiệp 31 đơn vị".
func (f *frame) counts(find *rules.Find, class mark) bool {
	p, ok := find.Part("n")
	return ok && p.To < find.To && f.marks[p.To].has(class)
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
