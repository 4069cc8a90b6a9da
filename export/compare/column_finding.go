package compare

import (
	"strings"

	"github.com/tongket/tongket/model/panel"
)

// findingColumns are the columns of the audit; rows are findings.
func findingColumns() []column[*panel.Finding] {
	type f = *panel.Finding
	evidence := func(n int, get func(r *report, e *panel.Entry) any, own func(r *report, x f) any) func(*report, f) any {
		return func(r *report, x f) any {
			if x.Warning != nil && n == 0 {
				return own(r, x)
			}
			if n >= len(x.Entries) {
				return nil
			}
			e := r.Entry(x.Entries[n])
			return get(r, &e)
		}
	}
	quote := func(_ *report, e *panel.Entry) any { return e.Quote }
	place := func(r *report, e *panel.Entry) any { return r.place(e.Source, e.Start, e.End) }
	return []column[f]{
		{"code", phrase{"Mã", "Code"}, 18, text, func(_ *report, x f) any { return string(x.Code) }, true},
		{"finding", phrase{"Điều cần xem", "Finding"}, 30, text, func(r *report, x f) any { return findingLabel(x.Code).in(r.lang) }, false},
		{"unit", phrase{"Đơn vị", "Unit"}, 28, text, func(r *report, x f) any {
			if x.Unit < 0 {
				return nil
			}
			return r.unitName(&r.Units[x.Unit])
		}, false},
		{"indicator", phrase{"Chỉ tiêu", "Indicator"}, 26, text, func(r *report, x f) any {
			if x.Indicator == "" {
				return nil
			}
			return x.Indicator.Label(r.lang)
		}, false},
		{"period", phrase{"Kỳ", "Period"}, 11, text, func(_ *report, x f) any { return optional(x.Period.String()) }, false},
		{"message", phrase{"Giải thích", "Explanation"}, 60, text, func(r *report, x f) any { return r.message(x) }, false},
		{"quote_1", phrase{"Dẫn chứng thứ nhất", "First quote"}, 30, text, evidence(0, quote, func(_ *report, x f) any { return x.Warning.Quote }), false},
		{"place_1", phrase{"Ở", "Where"}, 34, text, evidence(0, place, func(r *report, x f) any { return r.place(x.Source, x.Warning.Start, x.Warning.End) }), false},
		{"quote_2", phrase{"Dẫn chứng thứ hai", "Second quote"}, 30, text, evidence(1, quote, nil), false},
		{"place_2", phrase{"Ở (2)", "Where (2)"}, 34, text, evidence(1, place, nil), false},
		{"more", phrase{"Dẫn chứng khác", "More evidence"}, 30, text, func(r *report, x f) any {
			var more []string
			for _, i := range x.Entries[min(2, len(x.Entries)):] {
				e := r.Entry(i)
				more = append(more, e.Quote)
			}
			return optional(strings.Join(more, " · "))
		}, false},
	}
}
