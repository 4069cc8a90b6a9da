package check

import (
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// read warns of what the reader had to put up with, and of a document without a body.
func (w *work) read() {
	for _, p := range w.doc.Problems {
		at := p.Span
		if at.Start < 0 || at.End > len(w.doc.Text) || at.Start > at.End {
			at = text.Span{}
		}
		w.warn(p.Code, at, "", p.Message)
	}
	for i := range w.doc.Blocks {
		if b := &w.doc.Blocks[i]; b.Role.Read() && b.Role != text.RoleTitle && b.Len() > 0 {
			return
		}
	}
	w.warn(model.DocumentEmpty, text.Span{}, "", model.NoBody.With())
}

// timeouts warns of rules that could not be run, once a rule: an adversarial page would stop the same rule in every sentence.
func (w *work) timeouts(problems []rules.Problem) {
	times := map[*rules.Rule]int{}
	for _, p := range problems {
		times[p.Rule]++
	}
	for _, p := range problems {
		n := times[p.Rule]
		if n == 0 {
			continue
		}
		times[p.Rule] = 0
		message := model.RuleStopped.With(p.Rule.ID, p.Err)
		if n > 1 {
			message = model.RuleStoppedOften.With(p.Rule.ID, n, p.Err)
		}
		w.warn(model.RuleTimeout, p.At, p.Rule.ID, message)
	}
}

// unknown warns of figures of which nothing says whose or of when they are: one warning a kind, at the first such figure.
func (w *work) unknown() {
	w.missing(model.OrgUnknown, model.NoOrg, model.NoOrgs, func(m *model.Metric) bool { return m.Org == "" && m.District == "" && m.Province == "" })
	w.missing(model.PeriodUnknown, model.NoPeriod, model.NoPeriods, func(m *model.Metric) bool { return m.Period == "" })
}

func (w *work) missing(code model.WarningCode, one, several model.Message, lacks func(*model.Metric) bool) {
	first, n := -1, 0
	for i := range w.out.Metrics {
		if lacks(&w.out.Metrics[i]) {
			if first < 0 {
				first = i
			}
			n++
		}
	}
	if first < 0 {
		return
	}
	message := one.With()
	if n > 1 {
		message = several.With(n)
	}
	w.warn(code, place(&w.out.Metrics[first].Evidence), "", message)
}
