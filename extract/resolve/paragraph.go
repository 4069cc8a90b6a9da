package resolve

import "github.com/tongket/tongket/extract/text"

// linedFrom is how many lines of body text make a page of which every sentence is a line.
const linedFrom = 8

// findLined notes whether nearly every sentence of the body stands on a line of its own, as in text that was taken from a
// page without its paragraphs.
func (w *work) findLined() {
	lines, sentences := 0, 0
	for i := range w.sentences {
		b := w.sentences[i].Block
		switch w.doc.Blocks[b].Role {
		case text.RoleListItem, text.RoleSection:
			return
		case text.RoleBody:
			sentences++
			if i == 0 || w.sentences[i-1].Block != b {
				lines++
			}
		}
	}
	w.lined = lines >= linedFrom && sentences*5 <= lines*6
}

// goesOn says whether sentence j stands in the paragraph of sentence i, which follows it. Of a page of which every sentence is
// a line the paragraphs are not known: a few lines before count as such.
func (w *work) goesOn(i, j int) bool {
	a, b := w.sentences[i].Block, w.sentences[j].Block
	return a == b || w.lined && i-j <= linedReach && w.doc.Blocks[a].Role == text.RoleBody && w.doc.Blocks[b].Role == text.RoleBody
}

// linedReach is how many lines back what a line leaves out is looked for.
const linedReach = 3
