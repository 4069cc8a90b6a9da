package resolve

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// The rules of tasks: they read blocks, not sentences, so they are code and not in a rule pack.
const (
	ruleSpelled  = "task.spelled"  // Một là, Thứ nhất
	ruleNumbered = "task.numbered" // 1. a) (1)
	ruleInline   = "task.inline"   // (1) …; (2) … in a sentence
)

// tasks records the items of the document's task lists. Where no sentence was read, as the document speaks of no union,
// a list is nobody's task: "Có hai chuyện: Một là trời mưa …".
func (w *work) tasks() {
	if len(w.sentences) == 0 {
		return
	}
	w.announcedFor = w.leadPeriod()
	lists := w.blockLists()
	lists = append(lists, w.inlineLists(lists)...)
	slices.SortStableFunc(lists, func(a, b taskList) int { return cmp.Compare(a.items[0].marker.Start, b.items[0].marker.Start) })
	for n := range lists {
		declared, period := w.declared(&lists[n], n == 0), w.listPeriod(&lists[n])
		for k := range lists[n].items {
			t := w.task(&lists[n], k)
			t.List, t.Declared, t.Period = n+1, declared, period
			w.out.Tasks = append(w.out.Tasks, t)
		}
	}
}

// declared gives the number of items that the text announces, or nil: in the list's introduction; for the first list in
// the lead and the title too.
func (w *work) declared(list *taskList, first bool) *int {
	if n := list.declared; n > 0 {
		return &n
	}
	if !first {
		return nil
	}
	for b := range w.doc.Blocks {
		if w.doc.Blocks[b].Role == text.RoleLead {
			if n := w.cues.announced(w.passageIn(b, w.doc.Blocks[b].End)); n > 0 {
				return &n
			}
		}
	}
	if n := w.cues.announced(w.titleWords()); n > 0 {
		return &n
	}
	return nil
}

// listPeriod gives the period of all items of a list. What an item dates is one of its steps ("tập huấn vào tháng 4"),
// and what the paragraphs before it date is past.
func (w *work) listPeriod(list *taskList) string {
	for _, i := range list.heads {
		if p, ok := w.firstPeriod(&w.sentences[i]); ok {
			return w.format(p, i)
		}
	}
	if first := list.items[0]; list.rule == ruleInline {
		p := w.point(first.sentence, w.tokenAt(first.sentence, first.marker.Start))
		if q, ok := w.periodBefore(&p); ok {
			return w.format(q, first.sentence)
		}
		return w.periodOver(first.sentence)
	}
	return w.announcedFor
}

// leadPeriod gives the period of the sentence of the lead that announces how many tasks there are.
func (w *work) leadPeriod() string {
	for i := range w.sentences {
		s := &w.sentences[i]
		if w.doc.Blocks[s.Block].Role != text.RoleLead {
			continue
		}
		if p := lastStretch(s); p != nil && w.cues.announced(w.passageOf(w.doc.Text, s.Tokens)) > 0 {
			return w.format(p, i)
		}
	}
	return ""
}

// lastStretch gives the last period of s that is no day, or nil.
func lastStretch(s *text.Sentence) *text.Period {
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		if m := &s.Mentions[k]; m.Kind == text.MentionPeriod && usable(m.Period) && m.Period.Kind != text.PeriodDate {
			return m.Period
		}
	}
	return nil
}

// task makes the record of item k of a list, but for what all items share.
func (w *work) task(list *taskList, k int) model.Task {
	item := &list.items[k]
	whole := make([]string, 0, len(item.parts))
	for _, p := range item.parts {
		whole = append(whole, tidy(p.In(w.doc.Text)))
	}
	t := model.Task{
		Ordinal: item.number, Marker: item.marker.In(w.doc.Text),
		Title: w.taskTitle(item), Text: strings.Join(whole, "\n"), Evidence: w.evidence(item.span(), list.rule),
	}
	if item.sentence < len(w.sentences) {
		p := w.point(item.sentence, w.tokenAt(item.sentence, item.parts[0].Start))
		org := w.orgAt(&p)
		t.Org, t.District, t.Province = org.Name, org.District, org.Province
	}
	return t
}

// taskTitle gives an item's words up to the first full stop or semicolon, or to the end of its first block.
func (w *work) taskTitle(item *taskItem) string {
	at := item.parts[0]
	for i := item.sentence; i >= 0 && i < len(w.sentences) && w.sentences[i].Start < at.End; i++ {
		s := &w.sentences[i]
		if s.End <= at.Start {
			continue
		}
		for _, t := range s.Tokens {
			if int(t.Start) > at.Start && t.Word == ';' {
				at.End = int(t.Start)
				return tidy(at.In(w.doc.Text))
			}
		}
		at.End = min(at.End, s.End)
		break
	}
	return strings.TrimRight(tidy(at.In(w.doc.Text)), ".;: ")
}

// tidy writes words with single spaces and without the stars of Markdown.
func tidy(s string) string {
	if spaced(s) && !strings.Contains(s, "**") {
		return s
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "**", "")), " ")
}

// tokenAt gives the first token of sentence i that begins at byte pos or behind it.
func (w *work) tokenAt(i, pos int) int {
	tokens := w.sentences[i].Tokens
	return min(sort.Search(len(tokens), func(k int) bool { return int(tokens[k].Start) >= pos }), len(tokens)-1)
}

// inTask gives the task that sentence i begins in: an index into the records.
func (w *work) inTask(i int) (task int, ok bool) { return w.taskAt(w.sentences[i].Start) }

// taskAt gives the task at byte pos. A sentence may introduce a list and hold it: "3 nhiệm vụ: (1) …; (2) …".
func (w *work) taskAt(pos int) (task int, ok bool) {
	tasks := w.out.Tasks
	k := sort.Search(len(tasks), func(k int) bool { return tasks[k].Start > pos }) - 1
	return k, k >= 0 && pos < tasks[k].End
}
