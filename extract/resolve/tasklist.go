package resolve

import (
	"sort"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// taskList is a list of tasks as found, not yet numbered.
type taskList struct {
	items    []taskItem
	declared int   // how many items the words before it announce; 0 where they do not
	heads    []int // the sentences before and over it, the nearest first: where its period is said
	rule     string
}

// span gives the place of the whole list.
func (l *taskList) span() text.Span {
	return l.items[0].span().Cover(l.items[len(l.items)-1].span())
}

// taskItem is one item: its marker, and its words block by block.
type taskItem struct {
	number   int
	marker   text.Span
	parts    []text.Span
	sentence int // the first of its sentences
}

func (t *taskItem) span() text.Span { return t.marker.Cover(t.parts[len(t.parts)-1]) }

// blockLists gives the task lists whose items begin blocks, in order.
func (w *work) blockLists() (lists []taskList) {
	open := outline{title: w.titleSentence()}
	previous := -1 // the block read before
	for b := 0; b < len(w.doc.Blocks); {
		block := &w.doc.Blocks[b]
		if !block.Role.Read() || block.Role == text.RoleTitle {
			b++
			continue
		}
		o, ok := w.marker(b)
		if ok && o.number == 1 {
			if declared, promised := w.promised(b, previous, o, &open); promised {
				if list, last := w.collect(b, o); len(list.items) > 1 {
					list.declared, list.rule = declared, listRule(o)
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

// marker gives the marker of block b, which is read once.
func (w *work) marker(b int) (ordinal, bool) {
	if w.doc.Blocks[b].Marker.Len() == 0 {
		return ordinal{}, false
	}
	if len(w.markers) == 0 {
		w.markers = append(w.markers, make([]blockMarker, len(w.doc.Blocks))...)
	}
	m := &w.markers[b]
	if !m.read {
		m.read = true
		m.ordinal, m.ok = w.readMarker(b)
	}
	return m.ordinal, m.ok
}

// blockMarker is the marker of a block, once it is read.
type blockMarker struct {
	ordinal
	ok, read bool
}

// readMarker reads the marker of block b. A dash may stand before the one that counts: "- Một là, …".
func (w *work) readMarker(b int) (ordinal, bool) {
	o, ok := readMarker(w.doc.Blocks[b].Marker.In(w.doc.Text))
	if ok && o.rank == rankDash {
		if inner, _, ok := leadingOrdinal(w.afterMarker(b).In(w.doc.Text)); ok {
			return inner, true
		}
	}
	return o, ok
}

// markerSpan gives the place of the marker of block b as marker reads it.
func (w *work) markerSpan(b int, o ordinal) text.Span {
	at := w.doc.Blocks[b].Marker
	if o.rank == rankSpelled {
		after := w.afterMarker(b)
		if _, n, ok := leadingOrdinal(after.In(w.doc.Text)); ok {
			return text.Span{Start: after.Start, End: after.Start + n}
		}
	}
	return at
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
	marker, words := w.markerSpan(b, o), w.afterMarker(b)
	words.Start = max(words.Start, min(marker.End, words.End))
	words.Start = words.End - len(strings.TrimLeft(words.In(w.doc.Text), behindMarker))
	return taskItem{number: o.number, marker: marker, parts: []text.Span{words}, sentence: min(w.firstSentence(b), len(w.sentences)-1)}
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

// lastSentence gives the last sentence of block b, or -1.
func (w *work) lastSentence(b int) int {
	if i := w.firstSentence(b+1) - 1; i >= 0 && w.sentences[i].Block == b {
		return i
	}
	return -1
}

// blockWords gives the text of block b without its marker.
func (w *work) blockWords(b int) string { return w.afterMarker(b).In(w.doc.Text) }

// behindMarker are the marks between a marker and its words: "Một là, …", "1. **…**".
const behindMarker = " \t\r\n\u00A0,:.-–*_"

// afterMarker gives the place of block b without its marker and the marks behind it: "Một là, …".
func (w *work) afterMarker(b int) text.Span {
	block := &w.doc.Blocks[b]
	at := block.Span
	if block.Marker.Len() == 0 {
		return at
	}
	at.Start = min(block.Marker.End, at.End)
	rest := at.In(w.doc.Text)
	at.Start = at.End - len(strings.TrimLeft(rest, behindMarker))
	return at
}
