package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// statusAt says whether what token at of sentence i states is actual, a target or proposed: by the nearest word before it
// that says so, else by the list, heading or plan that it stands in.
func (w *work) statusAt(i, at int) model.Status {
	s := &w.sentences[i]
	v := s.View.Runes
	here := viewAt(s, at)
	if w.inPlanBracket(v, here) {
		return model.Target
	}
	if w.risesFrom(v, here) {
		return model.Actual
	}
	if w.willBe(v, here) {
		return model.Target
	}
	comma := false
	for k := here - 1; k >= 0; k-- {
		comma = comma || v[k] == ','
		if w.symbols.duty.At(v[k]) && here-k <= dutyReach && !comma {
			return model.Target
		}
		if w.symbols.entrusted.At(v[k]) && k+1 < here && w.symbols.verb.At(v[k+1]) {
			return model.Target
		}
		if w.opensTargets(v, k) {
			return model.Target
		}
		st := w.symbols.status.At(v[k])
		if v[k] == lexicon.SymPeriod && w.now(s, k) {
			return model.Actual
		}
		// "theo đề xuất của công đoàn" speaks of a proposal and makes none.
		if st == "" || st == model.Proposed && k+1 < len(v) && v[k+1] == w.symbols.of {
			continue
		}
		return st
	}
	if _, ok := w.taskAt(int(s.Tokens[at].Start)); ok { // an item of a list inside the paragraph
		return model.Target
	}
	st := w.statusAround(i)
	if st == model.Target && w.plan && w.behind(i, at) { // "Năm 2030 phát triển được 3.905 đoàn viên" in the plan for 2031
		return model.Actual
	}
	return st
}

// behind says whether the figure at token at of sentence i is of a year before that of the document's title.
func (w *work) behind(i, at int) bool {
	if w.titleYear == 0 {
		return false
	}
	for _, find := range []func(*text.Sentence, int) (*text.Period, bool){w.periodRight, w.periodBefore} {
		if p, ok := find(&w.sentences[i], at); ok {
			return p.To.Year != 0 && p.To.Year < w.titleYear
		}
	}
	return false
}

// willBe says whether what stands right behind the number at view rune here puts it in the future: "2.000 lao động của công ty
// sẽ được …". Of a percentage it says what they do of whom it is: "27% số người được hỏi cho biết sẽ …".
func (w *work) willBe(v []rune, here int) bool {
	reach := 6
	if v[here] == symPercent {
		reach = 3
	}
	for k := here + 1; k < len(v) && k <= here+reach; k++ {
		switch {
		case w.symbols.will.At(v[k]):
			return true
		case v[k] == ',' || v[k] == ';' || v[k] == '.' || v[k] == symNumber || w.symbols.verb.At(v[k]):
			return false
		}
	}
	return false
}

// opensTargets says whether view rune k opens a statement of targets: "Chỉ tiêu: …", "Chỉ tiêu cả năm là …", "đề ra: …".
func (w *work) opensTargets(v []rune, k int) bool {
	if w.symbols.sets.At(v[k]) && k+3 < len(v) && (w.symbols.plan.At(v[k+2]) || w.symbols.plan.At(v[k+3])) { // đề ra 5 chỉ tiêu
		return true
	}
	if w.symbols.sets.At(v[k]) && k+2 < len(v) && (v[k+1] == lexicon.SymPlace || v[k+1] == lexicon.SymUnion) && v[k+2] == symNumber { // giao Sơn Khê 600 đoàn viên
		return true
	}
	plan := w.symbols.plan.At(v[k]) && (k == 0 || v[k-1] != symPercent && v[k-1] != symNumber)
	for n := k + 1; n < len(v) && n <= k+3; n++ {
		switch {
		case v[n] == ':':
			return plan || w.symbols.sets.At(v[k])
		case v[n] == w.symbols.is:
			return plan
		case v[n] != lexicon.SymPeriod && v[n] != lexicon.SymOther:
			return false
		}
	}
	return false
}

// risesFrom says whether the number at view rune here is what another rises or falls from: "đòi nâng từ 15.000 lên 18.000".
func (w *work) risesFrom(v []rune, here int) bool {
	return here > 0 && v[here-1] == w.symbols.from && here+1 < len(v) && (v[here+1] == w.symbols.up || v[here+1] == w.symbols.down)
}

// dutyReach is how near, in symbols, "phải" and "cần" stand before what must be: "mỗi cụm phải lập ít nhất 3 CĐCS".
// Farther off they speak of something else: "nhiều người phải vay mượn, trong đó 12% …".
const dutyReach = 4

// now says whether the period at view rune k is the present: "hiện nay", "đến nay".
func (w *work) now(s *text.Sentence, k int) bool {
	m := mentionIn(s, k, k+1, text.MentionPeriod)
	return m != nil && (m.Period.Relative == "now" || m.Period.Relative == "since")
}

// planReach is how far into the brackets that a plan opens its numbers stand: "(Nghị quyết giao 150 đoàn viên và 8 CĐCS)".
const planReach = 12

// inPlanBracket says whether the number at view rune here stands in brackets behind what it is measured by:
// "bằng 30% kế hoạch năm (300 đoàn viên)", "chỉ tiêu được giao (900 sáng kiến)".
func (w *work) inPlanBracket(v []rune, here int) bool {
	k := here - 1
	for ; k >= 0 && k >= here-planReach && v[k] != '(' && v[k] != ')'; k-- {
		if w.symbols.plan.At(v[k]) && k > 0 && v[k-1] == '(' { // "mới đạt 41% (Nghị quyết 60%)"
			return true
		}
	}
	if k != here-1 || k < 0 {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		if w.symbols.plan.At(v[n]) {
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
	first := w.sentences[i].View.Runes[0]
	return w.symbols.partly.At(first) && w.goesOn(i, i-1) || w.symbols.likewise.At(first)
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
		return w.announces(&w.sentences[j]) && (item || w.startsDetail(&w.sentences[i]))
	}
	return false
}

// announces says whether a sentence speaks of targets and states none: no number in it.
func (w *work) announces(s *text.Sentence) bool {
	target := false
	for _, r := range s.View.Runes {
		if r == symNumber || r == symPercent || r == symMoney {
			return false
		}
		if w.symbols.status.At(r) == model.Target || w.symbols.plan.At(r) {
			target = true
		}
	}
	return target
}

// startsDetail says whether a sentence goes on with the details of the one before: "Cụ thể, …", "Theo đó, …", "Trong đó …".
func (w *work) startsDetail(s *text.Sentence) bool {
	for k := 0; k < min(2, len(s.Tokens)-1); k++ {
		if slices.Contains(w.details, [2]text.Word{s.Tokens[k].Word, s.Tokens[k+1].Word}) {
			return true
		}
	}
	return false
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
		for _, r := range w.sentences[j].View.Runes {
			if w.symbols.status.At(r) == model.Target || w.symbols.plan.At(r) {
				return model.Target, true
			}
			if w.symbols.status.At(r) == model.Actual || w.symbols.lookback.At(r) {
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
		v := w.sentences[i].View.Runes
		w.plan = w.plan || len(v) > 0 && w.symbols.planned.At(v[0])
		for k, r := range v {
			if k < 4 && w.symbols.assigned.At(r) { // "V/v giao chỉ tiêu năm 2031"
				w.plan, w.growth = true, true
			}
			w.growth = w.growth || w.symbols.growth.At(r)
		}
	}
}
