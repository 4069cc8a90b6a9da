package resolve

import (
	"sort"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// taskList is a list of tasks as found, not yet numbered.
type taskList struct {
	items []taskItem
	intro string // what introduces it: where the number of items is announced
	heads []int  // the sentences before and over it, the nearest first: where its period is said
	rule  string
}

// taskItem is one item: its marker, and its words block by block.
type taskItem struct {
	number   int
	marker   text.Span
	parts    []text.Span
	sentence int // the first of its sentences
}

func (t *taskItem) span() text.Span { return t.marker.Cover(t.parts[len(t.parts)-1]) }

// outline remembers which headings stand over a block: by rank, the last one that is still open.
type outline [ranks]int

// enter opens the heading in block b, counted from 1, and closes those of its rank and below.
func (o *outline) enter(rank, b int) {
	for r := rank; r < ranks; r++ {
		o[r] = 0
	}
	o[rank] = b + 1
}

// over gives the lowest open heading above a rank.
func (o *outline) over(rank int) (block int, ok bool) {
	for r := rank - 1; r >= 0; r-- {
		if o[r] > 0 {
			return o[r] - 1, true
		}
	}
	return 0, false
}

// blockLists gives the task lists whose items begin blocks, in order.
func (w *work) blockLists() (lists []taskList) {
	var open outline
	previous := -1 // the block read before
	for b := 0; b < len(w.doc.Blocks); {
		block := &w.doc.Blocks[b]
		if !block.Role.Read() || block.Role == text.RoleTitle {
			b++
			continue
		}
		o, ok := w.marker(b)
		if ok && o.number == 1 {
			if intro, promised := w.promised(b, previous, o, &open); promised {
				if list, last := w.collect(b, o); len(list.items) > 1 {
					list.intro, list.rule = intro, listRule(o)
					list.heads = w.headsOf(b, previous, o, &open)
					lists = append(lists, list)
					open.enter(o.rank, last)
					b, previous = last+1, last
					continue
				}
			}
		}
		switch {
		case ok && o.rank < rankSpelled:
			open.enter(o.rank, b)
		case !ok && block.Role == text.RoleSection:
			open.enter(rankHeading, b)
		}
		previous = b
		b++
	}
	return lists
}

func listRule(o ordinal) string {
	if o.rank == rankSpelled {
		return ruleSpelled
	}
	return ruleNumbered
}

func (w *work) marker(b int) (ordinal, bool) {
	return readMarker(w.doc.Blocks[b].Marker.In(w.doc.Text))
}

// promised says whether the list that begins at block b is one of tasks, and gives the words that say so: the sentence
// right before it, else the heading over it, else the title.
func (w *work) promised(b, previous int, o ordinal, open *outline) (intro string, ok bool) {
	item := w.blockWords(b)
	if label(item) || quoted(item) {
		return "", false
	}
	if previous >= 0 && w.doc.Blocks[previous].Role != text.RoleSection {
		s := w.lastSentence(previous)
		colon := strings.HasSuffix(s, ":")
		switch c := sentenceCue(s); {
		case c == cueTasks && (colon || announced(s) > 0), c == cueOther && colon:
			return s, c == cueTasks && !quoted(w.blockWords(previous))
		}
		intro = s
	}
	c := cueNone
	if h, under := open.over(o.rank); under {
		intro = w.blockWords(h)
		c = headingCue(intro)
	} else {
		c = headingCue(w.head.Title)
	}
	// "Một là" needs no announcement; "Thứ nhất" may begin an argument.
	return intro, c == cueTasks || c == cueNone && o.style == "là"
}

// headsOf gives the sentences that introduce the list at block b: the one before it, the heading over it, the title.
func (w *work) headsOf(b, previous int, o ordinal, open *outline) (heads []int) {
	if i := w.firstSentence(b) - 1; i >= 0 && w.sentences[i].Block == previous {
		heads = append(heads, i)
	}
	if h, ok := open.over(o.rank); ok {
		heads = append(heads, w.firstSentence(h))
	}
	for i := range w.sentences[:w.firstSentence(b)] {
		if w.doc.Blocks[w.sentences[i].Block].Role == text.RoleTitle {
			return append(heads, i)
		}
	}
	return heads
}

// quoted says that somebody's words begin with s.
func quoted(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "«")
}

// collect takes the items of the list that begins at block first, and gives the last block that belongs to it.
func (w *work) collect(first int, o ordinal) (list taskList, last int) {
	last = first
	list.items = []taskItem{w.item(first, o)}
	var pending []int // blocks behind the last item that are its own only if another item follows
	for b := first + 1; b < len(w.doc.Blocks); b++ {
		block := &w.doc.Blocks[b]
		if block.Role == text.RoleTitle {
			break
		}
		if !block.Role.Read() {
			continue
		}
		m, ok := w.marker(b)
		current := &list.items[len(list.items)-1]
		switch {
		case ok && m.rank == o.rank && m.style == o.style && m.number > current.number && m.number <= current.number+maxLost+1:
			w.extend(current, pending)
			pending = pending[:0]
			list.items = append(list.items, w.item(b, m))
			last = b
			continue
		case ok && m.rank > o.rank, !ok && block.Role != text.RoleSection:
			pending = append(pending, b)
			continue
		}
		break
	}
	own := w.ownOfLast(&list, last, pending)
	w.extend(&list.items[len(list.items)-1], own)
	if len(own) > 0 {
		last = own[len(own)-1]
	}
	return list, last
}

// maxLost is how many items may be missing between two: a page loses a line, not half of a list.
const maxLost = 2

// ownOfLast gives the blocks that belong to the last item: nobody marks where a list ends. Items marked one step lower
// are its own; a paragraph is where every item before has one ("1. Tuyên truyền" over its text).
func (w *work) ownOfLast(list *taskList, last int, pending []int) []int {
	headings := w.doc.Blocks[last].Role == text.RoleSection
	if n := len(list.items); !headings && n > 1 {
		headings = true
		for i := range n - 1 {
			headings = headings && len(list.items[i].parts) > 1
		}
	}
	for n, b := range pending {
		if _, ok := w.marker(b); !ok && (!headings || n > 0) {
			return pending[:n]
		}
	}
	return pending
}

// item begins an item at block b.
func (w *work) item(b int, o ordinal) taskItem {
	block := &w.doc.Blocks[b]
	i := w.firstSentence(b)
	return taskItem{number: o.number, marker: block.Marker, parts: []text.Span{w.afterMarker(b)}, sentence: min(i, len(w.sentences)-1)}
}

// extend adds blocks to an item.
func (w *work) extend(t *taskItem, blocks []int) {
	for _, b := range blocks {
		t.parts = append(t.parts, w.doc.Blocks[b].Span)
	}
}

// firstSentence gives the first sentence of block b, or the one that would follow.
func (w *work) firstSentence(b int) int {
	return sort.Search(len(w.sentences), func(i int) bool { return w.sentences[i].Block >= b })
}

// lastSentence gives the words of the last sentence of block b.
func (w *work) lastSentence(b int) string {
	if i := w.firstSentence(b+1) - 1; i >= 0 && w.sentences[i].Block == b {
		return w.sentences[i].In(w.doc.Text)
	}
	return ""
}

// blockWords gives the text of block b without its marker.
func (w *work) blockWords(b int) string { return w.afterMarker(b).In(w.doc.Text) }

// afterMarker gives the place of block b without its marker and the marks behind it: "Một là, …".
func (w *work) afterMarker(b int) text.Span {
	block := &w.doc.Blocks[b]
	at := block.Span
	if block.Marker.Len() == 0 {
		return at
	}
	at.Start = min(block.Marker.End, at.End)
	rest := at.In(w.doc.Text)
	at.Start = at.End - len(strings.TrimLeft(rest, " \t\r\n\u00A0,:.-–*_"))
	return at
}
