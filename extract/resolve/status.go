package resolve

import (
	"slices"

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
	if i == 0 || !w.goesOnWith(i) {
		return false
	}
	for k := len(w.out.Metrics) - 1; k >= 0 && w.out.Metrics[k].Start >= w.sentences[i-1].Start; k-- {
		if m := &w.out.Metrics[k]; m.Start < w.sentences[i].Start {
			return m.Status == model.Target
		}
	}
	return w.frames[i-1].aims()
}

// aims says whether the last word of a sentence that says how things stand puts them ahead: "LĐLĐ tỉnh sẽ mở thêm 3 phiên chợ".
func (f *frame) aims() bool {
	if f.held.has(isTarget) {
		for _, m := range slices.Backward(f.marks) {
			if m.has(isStatus) {
				return m.has(isTarget)
			}
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

// ahead says whether a period lies after what the document reports on: the year of its title, or of its publication, or the months of
// that year that its title names first: "Sơ kết 6 tháng đầu năm và chương trình 6 tháng cuối năm".
func (w *work) ahead(p *text.Period) bool {
	now := w.titleYear
	if now == 0 {
		now = w.published.Year
	}
	if p.From.Year == 0 || p.From.Year == now {
		return w.titleMonth != 0 && p.From.Month > w.titleMonth
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
