package resolve

import "github.com/tongket/tongket/extract/text"

// frame is what is found out of a sentence once, before its figures ask.
type frame struct {
	marks []mark   // of the symbols of its view
	held  mark     // all of them together
	words wordMark // of its tokens, together

	subject      *text.Org // who acts last in it: see subjectOf
	subjectKnown bool
	inherited    *text.Org // whom it is about where it does not say so; nil until asked for
	around       string    // the period that governs it where it names none
	aroundKnown  bool
	opens        headPeriods // see headPeriod
}

// look makes the frames of all sentences.
func (w *work) look() {
	for i := range w.sentences {
		s := &w.sentences[i]
		n := len(s.View.Runes)
		marks := w.room.Take(w.room.Room(n)[:n])
		f := frame{marks: marks, held: w.marks.fill(marks, s.View.Runes), words: w.wordMarks.of(s.Tokens)}
		if f.held.has(isPeriod) {
			f.markNow(s)
		}
		w.frames = append(w.frames, f)
	}
}

// markNow marks the periods of s that are the present.
func (f *frame) markNow(s *text.Sentence) {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == text.MentionPeriod && (m.Period.Relative == "now" || m.Period.Relative == "since") {
			f.marks[viewAt(s, m.First)] |= isNow
			f.held |= isNow
		}
	}
}

// Scratch is the memory of one document after another. Records hold no part of it.
type Scratch struct {
	frames   []frame // by sentence
	room     text.Arena[mark]
	orgs     text.Arena[text.Org]
	markers  []blockMarker // by block
	headings []int         // the sentences of headings, in order
	over     governing
	plain    []text.Token // of passageOf
	quotes   []quotation
	givers   []string          // of orgsIn
	placedIn map[string]string // the provinces of districts
	clause   struct {          // of clauseBefore
		words  []text.Token
		starts []int
	}
}

// Reset frees the memory for the next document.
func (m *Scratch) Reset() {
	m.frames, m.markers, m.headings, m.over.known = m.frames[:0], m.markers[:0], m.headings[:0], false
	clear(m.placedIn)
	m.room.Reset()
	m.orgs.Reset()
}
