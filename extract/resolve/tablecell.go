package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// columns say what a column counts by the classes of the words in its heading; the first that fits wins. A second class, where
// given, must stand in the heading too: "Đoàn viên kết nạp mới" is not "Đoàn viên".
var columns = []struct {
	class, with string
	indicator   model.Indicator
}{
	{"attend", "people", model.Participants},
	{"session", "", model.TrainingSessions},
	{"cdcs", "found", model.GrassrootsUnionsNew},
	{"cdcs", "new", model.GrassrootsUnionsNew},
	{"cdcs", "rating", model.GrassrootsUnionsRated},
	{"cdcs", "", model.GrassrootsUnions},
	{"nghiepdoan", "", model.GrassrootsUnions},
	{"elite", "joinparty", model.PartyAdmissions},
	{"elite", "admit", model.PartyAdmissions},
	{"member", "joinparty", model.PartyAdmissions},
	{"elite", "", model.PartyNominees},
	{"member", "admit", model.MembersNew},
	{"member", "new", model.MembersNew},
	{"member", "support", model.Beneficiaries},
	{"member", "", model.Members},
	{"gift", "", model.Gifts},
	{"house", "", model.Houses},
	{"initiative", "gain", model.InitiativeValue},
	{"initiative", "", model.Initiatives},
	{"project", "", model.Projects},
	{"agreement", "", model.CollectiveAgreements},
	{"dialogue", "", model.Dialogues},
	{"conference", "", model.WorkerConferences},
	{"inspect", "", model.Inspections},
	{"finance", "", model.UnionFinance},
	{"fund", "", model.FundAmount},
	{"wage", "", model.Income},
	{"strike", "", model.Strikes},
	{"worker", "support", model.Beneficiaries},
	{"worker", "", model.Workers},
	{"support", "", model.Beneficiaries},
	{"give", "", model.SupportAmount},
}

// ruleCell is the rule of what a table's cell says.
const ruleCell = "table.cell"

// cellMetrics makes the metrics of cell c of a row: of its number, and of one in brackets behind it, which is that of another
// year: "164 (131)". There are none where the cell holds more, or the headings say nothing that is counted.
func (w *work) cellMetrics(head, row []cell, c int) (out []model.Metric) {
	first, over, at := w.rowName(row), head[c], row[c]
	if over.sentence < 0 || at.sentence < 0 || len(w.finds[at.sentence]) > 0 {
		return nil
	}
	s := &w.sentences[at.sentence]
	numbers := w.bareNumbers(s)
	if len(numbers) == 0 {
		return nil
	}
	said := []cell{over, first} // what may say what is counted: the column, or, with years across, the row
	indicator, ok := w.columnOf(over.sentence, numbers[0].Quantity)
	scope := ""
	if !ok && w.ratings(head, over.sentence) {
		indicator, scope, ok = model.GrassrootsUnionsRated, over.at.In(w.doc.Text), true
	}
	if !ok && first.sentence >= 0 {
		slices.Reverse(said)
		indicator, ok = w.columnOf(first.sentence, numbers[0].Quantity)
	}
	if !ok {
		return nil
	}
	scale, money := w.rowScale(append(said[:1:1], row[1:c]...))
	indicator = w.inMoney(indicator, money, head)
	for k, n := range numbers {
		m, ok := w.cellMetric(indicator, scale, over, first, n)
		if !ok {
			continue
		}
		if p := w.rowPeriod(head[0], row[0]); p != "" && c > 0 {
			m.Period = p
		}
		if k > 0 {
			m.Period = w.bracketPeriod(over.sentence)
		}
		m.Scope = scope
		out = append(out, m)
	}
	return out
}

// rowPeriod gives the period that the first cell of a row names, alone: "Năm 2031", "Quý I/2031", and "2031" under "Năm".
func (w *work) rowPeriod(head, first cell) string {
	if first.sentence < 0 {
		return ""
	}
	if s := &w.sentences[first.sentence]; len(s.View.Runes) == 1 && len(s.Mentions) == 1 && s.Mentions[0].Kind == text.MentionPeriod {
		return w.format(s.Mentions[0].Period, first.sentence)
	}
	year := first.at.In(w.doc.Text)
	if n, err := strconv.Atoi(year); err == nil && len(year) == 4 && n > 1900 && n < 2100 && lexicon.Fold(head.at.In(w.doc.Text)) == "năm" {
		return model.Year(n)
	}
	return ""
}

// bareNumbers gives the numbers of a cell that holds nothing but one, or one and a second in brackets.
func (w *work) bareNumbers(s *text.Sentence) (out []*text.Mention) {
	v := s.View.Runes
	if len(v) != 1 && !(len(v) == 4 && v[1] == '(' && v[3] == ')') {
		return nil
	}
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == text.MentionQuantity {
			out = append(out, m)
		}
	}
	if len(out) != (len(v)+1)/2 && len(v) == 1 || len(v) == 4 && len(out) != 2 {
		return nil
	}
	return out
}

// cellMetric makes the metric of one number under the heading over, in the row that begins with first.
func (w *work) cellMetric(indicator model.Indicator, scale int64, over, first cell, n *text.Mention) (m model.Metric, ok bool) {
	q := n.Quantity
	m.Evidence = w.evidence(n.Span, ruleCell)
	m.Indicator, m.Value, m.Bound, m.Unit, m.Status = indicator, q.Value, q.Bound, indicator.Unit(), w.statusAround(over.sentence)
	if m.Unit == model.UnitVND && q.Unit == text.Count {
		if m.Value, ok = m.Value.Mul(scale); !ok {
			return m, false
		}
	}
	if q.HasOf {
		m.Of = w.number(q.Of)
	}
	o := w.rowOrg(first)
	m.Org, m.District, m.Province = o.Name, o.District, o.Province
	heading := w.point(over.sentence, len(w.sentences[over.sentence].Tokens))
	m.Period = w.periodAt(&heading)
	switch {
	case w.planned(over.sentence):
		m.Status = model.Target
	case w.achieved(over.sentence):
		m.Status = model.Actual
	}
	if m.Status == model.Target && len(m.Period) > 4 && strings.Contains(lexicon.Fold(over.at.In(w.doc.Text)), "cả năm") {
		m.Period = m.Period[:4] // "Chỉ tiêu cả năm" in a half-year's report
	}
	if fresh := newOf(m.Indicator); fresh != "" && m.Status == model.Target && (w.growth || w.plan) { // the plan of a table of those admitted
		m.Indicator = fresh
	}
	return m, true
}

// planned says whether the heading in sentence i names what was aimed at: "Chỉ tiêu", "Kế hoạch năm". "Đạt % kế hoạch" does not.
func (w *work) planned(i int) bool {
	return w.frames[i].marks[0].has(isPlan | isTarget)
}

// achieved says whether the heading in sentence i names what came of it: "Thực hiện", "Kết quả".
func (w *work) achieved(i int) bool {
	return w.frames[i].marks[0].has(isAchieved | isActual)
}

// columnOf gives the indicator of the column under the heading in sentence i.
func (w *work) columnOf(i int, q *text.Quantity) (model.Indicator, bool) {
	heading := lexicon.Fold(w.sentences[i].In(w.doc.Text))
	if q.Unit == text.Percent || strings.Contains(heading, "%") {
		return model.Rate, true
	}
	for _, c := range columns {
		if w.hasClass(i, c.class) && (c.with == "" || w.hasClass(i, c.with)) {
			return c.indicator, true
		}
	}
	v := w.sentences[i].View.Runes
	switch {
	// "Kết nạp mới" alone is of members. "Phát triển mới" may be of unions, "Đảng viên kết nạp" is of the Party.
	case strings.HasPrefix(heading, "kết nạp") && len(v) > 0 && w.lex.In(v[0], "admit") && (len(v) == 1 || v[1] == '('):
		return model.MembersNew, true
	case strings.HasSuffix(heading, "người dự") || strings.HasSuffix(heading, "người tham dự"):
		return model.Participants, true
	}
	return "", false
}

// hasClass says whether sentence i has a word of a class.
func (w *work) hasClass(i int, class string) bool {
	return slices.ContainsFunc(w.sentences[i].View.Runes, func(r rune) bool { return w.lex.In(r, class) })
}

// ratings says whether a table counts unions by their rating: a heading over it speaks of unions, a column is a rating.
func (w *work) ratings(head []cell, i int) bool {
	return slices.ContainsFunc(head, func(c cell) bool { return c.sentence >= 0 && w.hasClass(c.sentence, "rating") }) &&
		slices.ContainsFunc(w.headingsOver(i), func(j int) bool { return w.hasClass(j, "cdcs") })
}

// inMoney settles what words alone leave open: who was helped is counted, what help cost is money; and in a table of homes or
// gifts "Kinh phí công đoàn" is what they cost.
func (w *work) inMoney(i model.Indicator, money bool, head []cell) model.Indicator {
	switch {
	case i == model.Beneficiaries && money:
		return model.SupportAmount
	case i == model.SupportAmount && !money:
		return model.Beneficiaries
	case i == model.UnionFinance && slices.ContainsFunc(head, func(c cell) bool {
		return c.sentence >= 0 && (w.hasClass(c.sentence, "house") || w.hasClass(c.sentence, "gift"))
	}):
		return model.SupportAmount
	}
	return i
}

// rowScale gives the unit that the heading, or a cell for it ("ĐVT"), says the amounts are in, and whether it is money:
// "Số tiền (triệu đồng)".
func (w *work) rowScale(cells []cell) (scale int64, money bool) {
	for _, c := range cells {
		h := lexicon.Fold(c.at.In(w.doc.Text))
		switch {
		case strings.Contains(h, "tỷ đồng") || strings.Contains(h, "tỉ đồng"):
			return 1_000_000_000, true
		case strings.Contains(h, "triệu đồng") || strings.Contains(h, "trđ") || strings.Contains(h, "tr.đ"):
			return 1_000_000, true
		case strings.Contains(h, "nghìn đồng") || strings.Contains(h, "ngàn đồng") || strings.Contains(h, "1.000 đồng") || strings.Contains(h, "1.000đ"):
			return 1_000, true
		case strings.Contains(h, "đồng") && !strings.Contains(h, "lao động"), strings.Contains(h, "số tiền"), strings.Contains(h, "kinh phí"), strings.Contains(h, "trị giá"):
			money = true
		}
	}
	return 1, money
}

// bracketPeriod gives the period of the numbers in brackets of a table with a head cell in sentence i: a heading or a sentence
// over it says "(trong ngoặc là số của năm 2031)".
func (w *work) bracketPeriod(i int) string {
	i = w.firstSentence(w.sentences[i].Block)
	for j := i - 1; j >= max(0, i-firmReach); j-- {
		s := &w.sentences[j]
		if !strings.Contains(lexicon.Fold(s.In(w.doc.Text)), "ngoặc") {
			continue
		}
		for k := len(s.Mentions) - 1; k >= 0; k-- {
			if m := &s.Mentions[k]; m.Kind == text.MentionPeriod {
				return w.format(m.Period, j)
			}
		}
	}
	return ""
}
