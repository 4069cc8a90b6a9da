package check

import (
	"fmt"
	"strings"

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
	w.warn(model.DocumentEmpty, text.Span{}, "", "Văn bản không có phần thân bài để đọc.")
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
		message := fmt.Sprintf("Quy tắc %s bị dừng ở câu này: %v.", p.Rule.ID, p.Err)
		if n > 1 {
			message = fmt.Sprintf("Quy tắc %s bị dừng ở %d câu, lần đầu ở câu này: %v.", p.Rule.ID, n, p.Err)
		}
		w.warn(model.RuleTimeout, p.At, p.Rule.ID, message)
	}
}

// unknown warns of figures of which nothing says whose or of when they are: one warning a kind, at the first such figure.
func (w *work) unknown() {
	w.missing(model.OrgUnknown, "thuộc tổ chức nào", func(m *model.Metric) bool { return m.Org == "" && m.District == "" && m.Province == "" })
	w.missing(model.PeriodUnknown, "của thời kỳ nào", func(m *model.Metric) bool { return m.Period == "" })
}

func (w *work) missing(code model.WarningCode, what string, lacks func(*model.Metric) bool) {
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
	var b strings.Builder
	fmt.Fprintf(&b, "Văn bản không cho biết số liệu này %s", what)
	if n > 1 {
		fmt.Fprintf(&b, "; có %d số liệu như vậy", n)
	}
	b.WriteByte('.')
	w.warn(code, place(&w.out.Metrics[first].Evidence), "", b.String())
}
