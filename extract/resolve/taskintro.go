package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// outline remembers which headings stand over a block.
type outline struct {
	heading [ranks]int // by rank: the block of the last one that is still open, counted from 1
	title   int        // the sentence of the title, or -1
}

// enter opens the heading in block b and closes those of its rank and below.
func (o *outline) enter(rank, b int) {
	for r := rank; r < ranks; r++ {
		o.heading[r] = 0
	}
	o.heading[rank] = b + 1
}

// over gives the lowest open heading above a rank.
func (o *outline) over(rank int) (block int, ok bool) {
	for r := rank - 1; r >= 0; r-- {
		if o.heading[r] > 0 {
			return o.heading[r] - 1, true
		}
	}
	return 0, false
}

// promised says whether the list that begins at block b is one of tasks, and gives the words that say so: the sentence
// right before it, else the heading over it, else the title.
func (w *work) promised(b, previous int, o ordinal, open *outline) (intro string, ok bool) {
	item := w.blockWords(b)
	if label(item) || quoted(item) {
		return "", false
	}
	s := w.lastSentence(previous)
	colon := strings.HasSuffix(s, ":")
	if previous >= 0 && (w.doc.Blocks[previous].Role != text.RoleSection || colon) {
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
	// "Một là" needs no announcement; "Thứ nhất" may begin an argument, but unions do not argue in reports.
	return intro, c == cueTasks || c == cueNone && (o.style == "là" || o.style == "thứ" && w.main.Name != "" && w.main.Class == text.OrgUnion)
}

// headsOf gives the sentences that introduce the list at block b: the one before it, the heading over it, the title.
func (w *work) headsOf(b, previous int, o ordinal, open *outline) (heads []int) {
	if i := w.firstSentence(b) - 1; i >= 0 && w.sentences[i].Block == previous {
		heads = append(heads, i)
	}
	if h, ok := open.over(o.rank); ok {
		heads = append(heads, w.firstSentence(h))
	}
	if open.title >= 0 {
		heads = append(heads, open.title)
	}
	return heads
}

// titleSentence gives the first sentence of the title, or -1.
func (w *work) titleSentence() int {
	return slices.IndexFunc(w.sentences, func(s text.Sentence) bool { return w.doc.Blocks[s.Block].Role == text.RoleTitle })
}

// quoted says that somebody's words begin with s.
func quoted(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "«")
}
