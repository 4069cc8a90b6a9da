package export

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/model"
)

// partReach is how many figures of its indicator a total may stand from its parts.
const partReach = 12

// parts marks the metrics of a document that are parts of other ones: the text says so, they add up to a total beside
// them, narrow it by their scope, lie in its period, or belong to an organisation below its own. read is nil where nobody
// kept the text.
func parts(list []model.Metric, roles []Role, read *model.Reading) {
	for _, at := range alike(list, roles) {
		for i := 1; read != nil && i < len(at); i++ {
			announced(list, roles, at[i-1], at[i], read.Text)
		}
		for i := range at {
			addends(list, roles, at[i+1:min(i+1+partReach, len(at))], list[at[i]].Value)
		}
		for _, i := range at {
			if roles[i] != Counted {
				continue
			}
			for _, j := range at {
				if i == j || roles[j] != Counted || list[j].Value.Cmp(list[i].Value) > 0 {
					continue
				}
				roles[j] = within(&list[i], &list[j])
			}
		}
	}
}

// alike gathers the places of counted metrics by indicator and unit, each group in the order of the text.
func alike(list []model.Metric, roles []Role) (groups [][]int) {
	type key struct {
		model.Indicator
		model.Unit
	}
	group := map[key]int{}
	for i := range list {
		if roles[i] != Counted {
			continue
		}
		k := key{list[i].Indicator, list[i].Unit}
		n, known := group[k]
		if !known {
			n, group[k] = len(groups), len(groups)
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], i)
	}
	return groups
}

// announced marks metric j where the text before it calls it a part of metric i: "310 đoàn viên, trong đó 190 …". What
// follows a part in the same clause is one too.
func announced(list []model.Metric, roles []Role, i, j int, text string) {
	total, part := &list[i], &list[j]
	if total.End > part.Start || part.Start > len(text) || part.Start-total.End > maxGap {
		return
	}
	gap := strings.ToLower(norm.NFC.String(text[total.End:part.Start]))
	if strings.ContainsAny(gap, ";\n") || strings.Contains(gap, ". ") {
		return
	}
	if roles[i] == Part || part.Value.Cmp(total.Value) <= 0 && slices.ContainsFunc(partWords(), func(w string) bool { return strings.Contains(gap, w) }) {
		roles[j] = Part
	}
}

// maxGap is how far a part may stand from the figure before it, in bytes.
const maxGap = 240

// partWords are what texts say before the parts of a total.
func partWords() []string {
	return []string{"trong đó", "trong số", "bao gồm", " gồm", "riêng "}
}

// addends marks the metrics right after a total that add up to it: 132, of them 97 and 35.
func addends(list []model.Metric, roles []Role, after []int, total model.Decimal) {
	var sum model.Decimal
	for n, i := range after {
		var ok bool
		if sum, ok = sum.Add(list[i].Value); !ok || sum.Cmp(total) > 0 {
			return
		}
		if n > 0 && sum.Cmp(total) == 0 {
			for _, part := range after[:n+1] {
				roles[part] = Part
			}
			return
		}
	}
}

// within says what m is to a greater figure of the same indicator in the same document.
func within(total, m *model.Metric) Role {
	if !meet(total.Period, m.Period) {
		return Counted
	}
	switch {
	case total.Org != m.Org:
		if total.Scope == "" && above(total, m) {
			return Part
		}
	case total.Scope == "" && m.Scope != "", m.Scope == total.Scope && amongThem(m.Quote):
		return Part
	case total.Scope == m.Scope && total.Period != m.Period && !stock(m.Indicator) && longer(total.Period, m.Period):
		return OtherPeriod
	}
	return Counted
}

// amongThem says whether a quote begins by calling itself a part.
func amongThem(quote string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimLeft(quote, " (,;")), "trong đó")
}

// meet says whether two periods may be the same: they lie in one year, or one is not known.
func meet(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	fromA, toA, okA := model.PeriodSpan(a)
	fromB, toB, okB := model.PeriodSpan(b)
	return okA && okB && fromA <= toB && fromB <= toA || model.PeriodYear(a) != 0 && model.PeriodYear(a) == model.PeriodYear(b)
}

// longer says whether b lies within a and is shorter.
func longer(a, b string) bool {
	fromA, toA, okA := model.PeriodSpan(a)
	fromB, toB, okB := model.PeriodSpan(b)
	return okA && okB && fromA <= fromB && toB <= toA && (fromA != fromB || toA != toB)
}

// above says whether the organisation of total stands over that of m: a federation over everything in its place, the
// confederation over everything.
func above(total, m *model.Metric) bool {
	switch {
	case strings.HasPrefix(total.Org, "Tổng Liên đoàn Lao động"):
		return true
	case !strings.HasPrefix(total.Org, "Liên đoàn Lao động") || total.Province != m.Province:
		return false
	case total.District != "":
		return total.District == m.District
	}
	return total.Province != ""
}
