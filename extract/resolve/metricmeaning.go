package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// difference says whether the number at p is how much something grew or fell: "tăng 240.000 đồng", "giảm 3%". What is newly taken in
// says so by its indicator.
func (p *point) difference() model.Change {
	if p.here > 0 {
		switch m := p.marks[p.here-1]; {
		case m.has(isRise):
			return model.Increase
		case m.has(isFall):
			return model.Decrease
		}
	}
	return ""
}

// fresh says whether an indicator is of what is newly taken in.
func fresh(i model.Indicator) bool { return i == model.MembersNew || i == model.GrassrootsUnionsNew }

// newOf gives the indicator of what is newly taken in, for a level; "" for others.
func newOf(i model.Indicator) model.Indicator {
	switch i {
	case model.Members:
		return model.MembersNew
	case model.GrassrootsUnions:
		return model.GrassrootsUnionsNew
	}
	return ""
}

// anecdote says whether a number tells a story and counts nothing: "một công nhân kể", or asks for a size:
// "doanh nghiệp có trên 25 lao động". The law's thresholds for a union lie at 50 workers and below.
func anecdote(q *text.Quantity, m *model.Metric) bool {
	one, fifty := model.NewDecimal(1), model.NewDecimal(50)
	if m.Unit == model.UnitVND && q.Value.Cmp(model.NewDecimal(100)) < 0 { // "ví dụ giờ đầu 5 đồng thì giờ sau 7 đồng"
		return true
	}
	if q.Spelled && q.Value == one && q.Bound == model.Exact && !fresh(m.Indicator) { // but "thành lập mới một CĐCS"
		return true
	}
	if q.Spelled && q.HasOf && q.Value.Cmp(q.Of) < 0 { // "hai phần ba công nhân"
		return true
	}
	return m.Indicator == model.Workers && q.Bound == model.AtLeast && q.Value.Cmp(fifty) <= 0
}

// meant corrects a level that its place makes a growth: "kết nạp 90 đoàn viên, bằng 30% kế hoạch năm (300 đoàn viên)";
// and the bare numbers of a plan for taking in members: "Cụm 3: 04 CĐCS, 350 đoàn viên".
func (w *work) meant(m *model.Metric, f *rules.Find, p *point) {
	fresh := newOf(m.Indicator)
	if fresh == "" {
		return
	}
	if m.Change != "" && p.difference() != "" && w.clauseTakesIn(f.Sentence, m.Start) { // "kết nạp 168 đoàn viên, tăng 21 đoàn viên so với cùng kỳ"
		m.Indicator = fresh
	}
	if m.Change != "" || p.here > 0 && p.marks[p.here-1].has(isUp|isOf) { // "nâng số đoàn viên lên 2.600 người", "vận động viên của 36 CĐCS"
		return
	}
	if p.inPlanBracket() {
		for k := len(w.out.Metrics) - 1; k >= 0 && w.out.Metrics[k].Start >= f.Sentence.Start; k-- {
			if w.out.Metrics[k].Indicator == fresh {
				m.Indicator = fresh
				if len(m.Period) > 4 && m.Period[4] == '-' { // "kế hoạch năm (300 đoàn viên)" in a quarter's report
					m.Period = m.Period[:4]
				}
				return
			}
		}
	}
	if w.joinsInherited(f, p) {
		m.Indicator = fresh
		return
	}
	if m.Status == model.Target && (w.plan && w.growth || w.takenIn(m.Start)) || w.partOf(p, fresh) {
		m.Indicator = fresh
	}
}

// joinsInherited says whether a figure is joined by "và" to one newly taken in that was inherited: "Con số tương ứng ở Hà Sơn là
// 352 đoàn viên và 2 CĐCS".
func (w *work) joinsInherited(f *rules.Find, p *point) bool {
	n := len(w.out.Metrics)
	if n == 0 || f.From == 0 || !p.marks[f.From-1].has(isAnd) || !fresh(w.out.Metrics[n-1].Indicator) {
		return false
	}
	return slices.ContainsFunc(w.finds[p.i], func(g rules.Find) bool { return g.Rule.Emits.Indicator == rules.Same && g.To == f.From-1 })
}

// clauseTakesIn says whether the last figure of members or unions before byte pos stands in the same clause and is one of those
// newly taken in.
func (w *work) clauseTakesIn(s *text.Sentence, pos int) bool {
	m := w.lastCount(pos)
	return m != nil && m.Start >= s.Start && fresh(m.Indicator) && !strings.Contains(w.doc.Text[m.End:max(pos, m.End)], ";")
}

// takenIn says whether the last figure of members or unions before byte pos was of those newly taken in: behind "kết nạp 1.014
// đoàn viên" a target of 8 CĐCS and 1.500 members is one of new ones too.
func (w *work) takenIn(pos int) bool {
	m := w.lastCount(pos)
	return m != nil && fresh(m.Indicator)
}

// lastCount gives the last figure of members or unions, all or newly taken in, before byte pos; nil where none is near.
func (w *work) lastCount(pos int) *model.Metric {
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		if m := &w.out.Metrics[k]; m.Start < pos && (fresh(m.Indicator) || newOf(m.Indicator) != "") {
			return m
		}
	}
	return nil
}

// partOf says whether a number is a part of those newly taken in: "thành lập 22 CĐCS, trong đó 16 CĐCS …", also where the
// parts have a sentence of their own: "Trong đó, khối doanh nghiệp 16 CĐCS".
func (w *work) partOf(p *point, fresh model.Indicator) bool {
	if w.listed(p, fresh) {
		return true
	}
	if !p.held.has(isAmong) {
		return false
	}
	s := p.s
	opened := p.here - 1
	for ; opened >= 0 && !p.marks[opened].has(isAmong); opened-- {
		if s.View.Runes[opened] == ';' {
			return false
		}
	}
	if opened < 0 {
		return false
	}
	block := w.doc.Blocks[s.Block].Span
	head := s.SpanOf(opened, opened+1).Start
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		m := &w.out.Metrics[k]
		if m.Start < block.Start || m.Start >= head {
			if m.Start < block.Start {
				return false
			}
			continue
		}
		if m.Indicator == fresh || newOf(m.Indicator) == fresh {
			return m.Indicator == fresh
		}
	}
	return false
}

// listed says whether a number goes on with a list of those newly taken in, no verb between: "thành lập 15 CĐCS doanh
// nghiệp; 6 CĐCS hành chính; 1 CĐCS ngành Y tế".
func (w *work) listed(p *point, fresh model.Indicator) bool {
	s := p.s
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		m := &w.out.Metrics[k]
		if m.Start < s.Start {
			return false
		}
		if m.Indicator != fresh && newOf(m.Indicator) != fresh {
			continue
		}
		for v := p.here - 1; v >= 0 && int(s.Tokens[s.View.At[v]].Start) >= m.End; v-- {
			if p.marks[v].has(isVerb) {
				return false
			}
		}
		return m.Indicator == fresh
	}
	return false
}

// wholeYear says whether the plan that is named last before p is one of a year: "chỉ tiêu cả năm", "kế hoạch năm".
func (w *work) wholeYear(p *point) bool {
	for k := p.here - 1; k >= 0 && p.held.has(isPlan); k-- {
		if p.marks[k].has(isPlan) {
			return strings.HasSuffix(lexicon.Fold(p.s.SpanOf(k, k+1).In(w.doc.Text)), "năm")
		}
	}
	return false
}
