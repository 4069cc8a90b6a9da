package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// statusAt says whether what stands at p is actual, a target or proposed: by the nearest word before it that says so, else by the
// list, heading or plan that it stands in.
func (w *work) statusAt(p *point) model.Status {
	switch {
	case p.inPlanBracket():
		return model.Target
	case p.risesFrom():
		return model.Actual
	case p.willBe():
		return model.Target
	}
	if p.held.has(isTelling) {
		for k := p.here - 1; k >= 0; k-- {
			if p.marks[k].has(isTelling) {
				if st := p.told(k); st != "" {
					return st
				}
			}
		}
	}
	if _, ok := w.taskAt(int(p.s.Tokens[p.at].Start)); ok { // an item of a list inside the paragraph
		return model.Target
	}
	st := w.statusAround(p.i)
	if st == model.Target && w.plan && w.behind(p) { // "Năm 2030 phát triển được 3.905 đoàn viên" in the plan for 2031
		return model.Actual
	}
	return st
}

// isTelling are the words that may say in what state a figure behind them is.
const isTelling = isStatus | isPlan | isDuty | isEntrusted | isSetting | isNow

// told gives what the symbol at k before p says of the figure there, or "".
func (p *point) told(k int) model.Status {
	m := p.marks[k]
	switch {
	case m.has(isDuty) && p.here-k <= dutyReach && !slices.Contains(p.s.View.Runes[k:p.here], ','),
		m.has(isEntrusted) && k+1 < p.here && p.marks[k+1].has(isVerb),
		m.has(isPlan|isSetting) && p.opensTargets(k):
		return model.Target
	case m.has(isNow):
		return model.Actual
	case m.has(isProposed) && k+1 < len(p.marks) && p.marks[k+1].has(isOf): // "theo đề xuất của công đoàn" speaks of a proposal and makes none
		return ""
	}
	return m.status()
}

// behind says whether the figure at p is of a year before that of the document's title.
func (w *work) behind(p *point) bool {
	if w.titleYear == 0 {
		return false
	}
	q, ok := w.periodRight(p)
	if !ok {
		q, ok = w.periodBefore(p)
	}
	return ok && q.To.Year != 0 && q.To.Year < w.titleYear
}

// willBe says whether what stands right behind the number at p puts it in the future: "2.000 lao động của công ty sẽ được …". Of a
// percentage it says what they do of whom it is: "27% số người được hỏi cho biết sẽ …".
func (p *point) willBe() bool {
	if !p.held.has(isWill) {
		return false
	}
	reach := 6
	if p.marks[p.here].has(isPercent) {
		reach = 3
	}
	v := p.s.View.Runes
	for k := p.here + 1; k < len(v) && k <= p.here+reach; k++ {
		switch {
		case p.marks[k].has(isWill):
			return true
		case v[k] == ',' || v[k] == ';' || v[k] == '.' || p.marks[k].has(isNumber|isVerb):
			return false
		}
	}
	return false
}

// opensTargets says whether the plan or verb at symbol k opens a statement of targets: "Chỉ tiêu: …", "Chỉ tiêu cả năm là …",
// "đề ra: …".
func (p *point) opensTargets(k int) bool {
	m, v := p.marks, p.s.View.Runes
	sets := m[k].has(isSetting)
	if sets && k+3 < len(m) && (m[k+2] | m[k+3]).has(isPlan) { // đề ra 5 chỉ tiêu
		return true
	}
	if sets && k+2 < len(m) && m[k+1].has(isPlace|isUnion) && m[k+2].has(isNumber) { // giao Sơn Khê 600 đoàn viên
		return true
	}
	plan := m[k].has(isPlan) && (k == 0 || !m[k-1].has(isPercent|isNumber))
	for n := k + 1; n < len(m) && n <= k+3; n++ {
		switch {
		case v[n] == ':':
			return plan || sets
		case m[n].has(isIs):
			return plan
		case v[n] != lexicon.SymPeriod && v[n] != lexicon.SymOther:
			return false
		}
	}
	return false
}

// risesFrom says whether the number at p is what another rises or falls from: "đòi nâng từ 15.000 lên 18.000".
func (p *point) risesFrom() bool {
	return p.here > 0 && p.marks[p.here-1].has(isFrom) && p.here+1 < len(p.marks) && p.marks[p.here+1].has(isUp|isDown)
}

// dutyReach is how near, in symbols, "phải" and "cần" stand before what must be: "mỗi cụm phải lập ít nhất 3 CĐCS".
// Farther off they speak of something else: "nhiều người phải vay mượn, trong đó 12% …".
const dutyReach = 4

// planReach is how far into the brackets that a plan opens its numbers stand: "(Nghị quyết giao 150 đoàn viên và 8 CĐCS)".
const planReach = 12

// inPlanBracket says whether the number at p stands in brackets behind what it is measured by: "bằng 30% kế hoạch năm (300 đoàn
// viên)", "chỉ tiêu được giao (900 sáng kiến)".
func (p *point) inPlanBracket() bool {
	if !p.words.has(opensBracket) || !p.held.has(isPlan) {
		return false
	}
	v := p.s.View.Runes
	k := p.here - 1
	for ; k >= 0 && k >= p.here-planReach && v[k] != '(' && v[k] != ')'; k-- {
		if p.marks[k].has(isPlan) && k > 0 && v[k-1] == '(' { // "mới đạt 41% (Nghị quyết 60%)"
			return true
		}
	}
	if k != p.here-1 || k < 0 {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		if p.marks[n].has(isPlan) {
			return true
		}
	}
	return false
}

// statusAround gives the status that the surroundings of sentence i give it: a task list, a heading of targets, a
// sentence that announces targets, a plan.
func (w *work) statusAround(i int) model.Status {
	if _, ok := w.inTask(i); ok {
		return model.Target
	}
	if w.announcedTargets(i) || w.partOfTarget(i) {
		return model.Target
	}
	if st, ok := w.sectionStatus(i); ok {
		return st
	}
	if w.plan {
		return model.Target
	}
	return model.Actual
}

// partOfTarget says whether sentence i tells the parts of what the one before aims at: "Trong đó, LĐLĐ tỉnh chi 12 tỷ đồng".
func (w *work) partOfTarget(i int) bool {
	if len(w.out.Metrics) == 0 || i == 0 || !w.goesOnWith(i) {
		return false
	}
	for k := len(w.out.Metrics) - 1; k >= 0 && w.out.Metrics[k].Start >= w.sentences[i-1].Start; k-- {
		if m := &w.out.Metrics[k]; m.Start < w.sentences[i].Start {
			return m.Status == model.Target
		}
	}
	return false
}

// goesOnWith says whether sentence i tells the parts of what the one before says, in the same paragraph, or more of its kind, in
// the next one too: "Đồng thời, …".
func (w *work) goesOnWith(i int) bool {
	first := w.frames[i].marks[0]
	return first.has(isAmong) && w.goesOn(i, i-1) || first.has(isLikewise)
}

// announcedTargets says whether the sentence before, in the paragraph or over the list, ends in naming targets:
// "Hội nghị chốt các chỉ tiêu của năm. Cụ thể: …".
func (w *work) announcedTargets(i int) bool {
	if i == 0 {
		return false
	}
	item := w.doc.Blocks[w.sentences[i].Block].Role == text.RoleListItem
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		role := w.doc.Blocks[w.sentences[j].Block].Role
		if item && role == text.RoleListItem {
			continue
		}
		if !item && j < i-1 {
			return false
		}
		return w.frames[j].announces() && (item || w.startsDetail(&w.sentences[i]))
	}
	return false
}

// announces says whether a sentence speaks of targets and states none: no number in it.
func (f *frame) announces() bool { return f.held.has(isTarget|isPlan) && !f.held.has(isFigure) }

// startsDetail says whether a sentence goes on with the details of the one before: "Cụ thể, …", "Theo đó, …", "Trong đó …".
func (w *work) startsDetail(s *text.Sentence) bool {
	at, _ := w.phrases.In(s.Tokens, 0, 2, setDetails)
	return at >= 0
}

// sectionStatus gives the status that the heading over sentence i gives.
func (w *work) sectionStatus(i int) (model.Status, bool) {
	for _, j := range w.headingsOver(i) {
		if w.achieved(j) {
			return model.Actual, true
		}
		if p, ok := w.firstPeriod(&w.sentences[j]); ok && w.ahead(p) {
			return model.Target, true
		}
		for _, m := range w.frames[j].marks {
			switch {
			case m.has(isTarget | isPlan):
				return model.Target, true
			case m.has(isActual | isLookback):
				return model.Actual, true
			}
		}
	}
	return "", false
}

// ahead says whether a period lies after what the document reports on: the year of its title, or of its publication.
func (w *work) ahead(p *text.Period) bool {
	now := w.titleYear
	if now == 0 {
		now = w.published.Year
	}
	return now != 0 && p.From.Year > now
}

// findPlan notes whether the document itself is a plan, and whether one for taking in members or founding unions.
func (w *work) findPlan() {
	for i := range w.sentences {
		if w.doc.Blocks[w.sentences[i].Block].Role != text.RoleTitle {
			continue
		}
		f := &w.frames[i]
		w.plan = w.plan || f.marks[0].has(isPlanned)
		for _, m := range f.marks[:min(4, len(f.marks))] {
			if m.has(isAssigned) { // "V/v giao chỉ tiêu năm 2031"
				w.plan, w.growth = true, true
			}
		}
		w.growth = w.growth || f.held.has(isGrowth)
	}
}
