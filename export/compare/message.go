package compare

import (
	"fmt"
	"strconv"

	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// place says where evidence stands.
func (r *report) place(source, start, end int) string {
	return fmt.Sprintf("%s [%d:%d]", r.Sources[source].Path, start, end)
}

// message explains a finding in a sentence.
func (r *report) message(f *panel.Finding) string {
	if f.Warning != nil {
		return f.Warning.MessageIn(r.lang)
	}
	var v [2]string
	var e [2]panel.Entry
	for i := range v {
		if i < len(f.Entries) {
			e[i] = r.Entry(f.Entries[i])
			v[i] = r.figure(&e[i])
		}
	}
	name := func(i int) string { return r.from(&e[i]) }
	switch f.Code {
	case panel.Conflict:
		return fmt.Sprintf(r.say("%s nói %s; %s nói %s.", "%s says %s; %s says %s."), name(0), v[0], name(1), v[1])
	case panel.ConflictWithin:
		return fmt.Sprintf(r.say("Cùng một văn bản có %s và %s.", "One document has %s and %s."), v[0], v[1])
	case panel.PartExceeds, panel.MembersExceed:
		return fmt.Sprintf(r.say("%s là %s, lớn hơn %s là %s.", "%s are %s, more than the %s, which are %s."), r.thing(&e[1]), v[1], r.thing(&e[0]), v[0])
	case panel.SumDiffers:
		return fmt.Sprintf(r.say("Toàn tỉnh là %s; %d huyện cộng lại %s.", "The province has %s; %d districts together %s."), v[0], len(f.Entries)-1, r.interval(f.Sum))
	case panel.RateDiffers:
		return fmt.Sprintf(r.say("“%s” là %s%%, văn bản ghi %s.", "“%s” is %s%%, the text says %s."), e[0].Quote, r.middle(f.Sum, 1), e[1].Quote)
	case panel.Jump:
		return fmt.Sprintf(r.say("Năm trước %s, năm nay %s.", "The year before %s, now %s."), v[1], v[0])
	case panel.UnitEnded:
		return r.say("Cấp huyện kết thúc ngày 30/6/2025, nhưng số liệu là của sau ngày đó.", "Districts ended on 30 June 2025, but the figure is from after that day.")
	}
	return ""
}

// from names a document in a sentence: its outlet and date, else its title.
func (r *report) from(e *panel.Entry) string {
	s := &r.Sources[e.Source]
	name := s.Outlet
	if name == "" {
		name = r.say("báo cáo", "a report")
	}
	if s.Published != "" {
		name += " " + s.Published[:min(10, len(s.Published))]
	}
	return name
}

// nothingFound says that the audit has nothing to show, where a list would be empty.
func (r *report) nothingFound() string {
	return r.say("Không có điều gì không khớp.", "Nothing that does not fit.")
}

// thing names what an entry counts, with its scope and period.
func (r *report) thing(e *panel.Entry) string {
	s := e.Indicator.Label(r.lang)
	if e.Scope != "" {
		s += " (" + e.Scope + ")"
	}
	return s + " " + e.Period
}

// figure writes an entry's value as people do: "≥ 3.000".
func (r *report) figure(e *panel.Entry) string {
	v := group(e.Value.String(), r.lang)
	switch e.Bound {
	case model.AtLeast:
		return "≥ " + v
	case model.AtMost:
		return "≤ " + v
	case model.Nearly, model.About, model.Magnitude:
		return "≈ " + v
	case model.Range:
		if e.Max != nil {
			return v + "–" + group(e.Max.String(), r.lang)
		}
	}
	return v
}

// interval writes an interval as people do: "≥ 13.967", "120–130", "≈ 500".
func (r *report) interval(v panel.Interval) string {
	lo, hi := v.Ends()
	low, high := group(lo, r.lang), group(hi, r.lang)
	switch {
	case lo == "" && hi == "":
		return "–"
	case v.Exact():
		return low
	case hi == "":
		return "≥ " + low
	case lo == "" || lo == "0":
		return "≤ " + high
	case lo == hi:
		return "≈ " + low
	case v.Estimated:
		return "≈ " + low + "–" + high
	}
	return low + "–" + high
}

// middle writes the middle of an interval with some digits after the point.
func (r *report) middle(v panel.Interval, digits int) string {
	f, _ := v.Value()
	return group(strconv.FormatFloat(f, 'f', digits, 64), r.lang)
}
