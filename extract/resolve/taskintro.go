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

// promised says whether the list that begins at block b is one of tasks, by the sentence right before it, else the heading over it,
// else the title; and how many tasks those words declare, 0 where they do not say.
func (w *work) promised(b, previous int, o ordinal, open *outline) (declared int, ok bool) {
	if w.labelled(b) || quoted(w.blockWords(b)) {
		return 0, false
	}
	i := w.lastSentence(previous)
	colon := i >= 0 && strings.HasSuffix(w.sentences[i].In(w.doc.Text), ":")
	if i >= 0 && (w.doc.Blocks[previous].Role != text.RoleSection || colon) {
		words := w.passageOf(w.doc.Text, w.sentences[i].Tokens)
		declared = w.cues.lastCounted(words).value
		switch c := w.cues.sentence(words); {
		case c == cueTasks && (colon || w.cues.announced(words) > 0), c == cueOther && colon:
			return declared, c == cueTasks && !quoted(w.blockWords(previous))
		}
	}
	c := cueNone
	if h, under := open.over(o.rank); under {
		words := w.passageIn(h, w.doc.Blocks[h].End)
		declared, c = w.cues.lastCounted(words).value, w.cues.heading(words)
	} else {
		c = w.titleCue()
	}
	// "Một là" needs no announcement; "Thứ nhất" may begin an argument, but unions do not argue in reports.
	return declared, c == cueTasks || c == cueNone && (o.style == "là" || o.style == "thứ" && w.main.Name != "" && w.main.Class == text.OrgUnion)
}

// labelled says whether the item of block b begins with the name of a part of a plan and nothing more.
func (w *work) labelled(b int) bool {
	at := w.afterMarker(b)
	colon := strings.IndexByte(at.In(w.doc.Text), ':')
	if colon >= 0 {
		at.End = at.Start + colon
	}
	return w.cues.label(w.passageIn(b, at.End), at.Len(), colon >= 0)
}

// titleCue gives what the title promises of the lists under no heading; it is asked once.
func (w *work) titleCue() cue {
	if !w.titleCued {
		w.titleCued, w.titlePromises = true, w.cues.heading(w.titleWords())
	}
	return w.titlePromises
}

// titleWords gives the words of the title, which may stand outside of the text.
func (w *work) titleWords() passage { return w.passageOf(w.head.Title, w.lex.Tokens(w.head.Title)) }

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
