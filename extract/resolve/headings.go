package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// governing remembers the headings over the block that was asked for last.
type governing struct {
	known     bool
	block     int
	sentences []int
}

// headingsOver gives the sentences of the headings that govern sentence i, the innermost first, until it is asked again. A heading
// governs what follows it up to the next of its rank or above: "II. KẾT QUẢ" says nothing of "III. NHIỆM VỤ".
func (w *work) headingsOver(i int) []int {
	block := w.sentences[i].Block
	if w.over.known && w.over.block == block {
		return w.over.sentences
	}
	w.over = governing{true, block, w.over.sentences[:0]}
	rank, last, governs := 1<<30, -1, false
	if w.numberedOn(block) {
		rank = w.headingRank(block)
	}
	n, _ := slices.BinarySearch(w.headings, i)
	for n--; n >= 0 && w.headings[n] >= i-lookBack; n-- {
		b := w.sentences[w.headings[n]].Block
		if b == block {
			continue
		}
		if b != last { // a heading of two sentences is one
			last = b
			r := w.headingRank(b)
			if governs = r < rank; governs {
				rank = r
			}
		}
		if governs {
			w.over.sentences = append(w.over.sentences, w.headings[n])
		}
	}
	return w.over.sentences
}

// findHeadings notes which sentences are headings.
func (w *work) findHeadings() {
	for i := range w.sentences {
		if w.standsOver(w.sentences[i].Block) {
			w.headings = append(w.headings, i)
		}
	}
}

// standsOver says whether block b stands over others: a heading, or an item that announces what follows ("6. Việc của quý I:").
func (w *work) standsOver(b int) bool {
	block := &w.doc.Blocks[b]
	return block.Role == text.RoleSection || block.Role == text.RoleListItem && strings.HasSuffix(block.In(w.doc.Text), ":")
}

// headingRank gives the rank of the heading in block b, the outer before the inner. One without a marker stands lowest, unless
// the format gives its level.
func (w *work) headingRank(b int) int {
	if o, ok := w.marker(b); ok && o.rank != rankDash {
		return o.rank
	}
	block := &w.doc.Blocks[b]
	switch words := block.In(w.doc.Text); {
	case block.Kind == text.Heading:
		return block.Level
	case words == strings.ToUpper(words): // "NHÌN LẠI NHIỆM KỲ 2018 - 2023"
		return rankHeading
	}
	return ranks
}

// numberedOn says whether item b goes on with the numbers of headings, and so is a section with its heading in one line: "4. Thi đua"
// over its paragraphs, then "5. Tài chính: thu 90 triệu đồng". Nothing of the section before is about it.
func (w *work) numberedOn(b int) bool {
	o, ok := w.marker(b)
	if !ok || w.doc.Blocks[b].Role != text.RoleListItem || o.rank != rankNumber && o.rank != rankSub {
		return false
	}
	for k := b - 1; o.number > 1 && k >= max(0, b-numberedReach); k-- {
		switch before, ok := w.marker(k); {
		case !ok || before.rank > o.rank:
		case before.rank != o.rank || before.style != o.style || before.number != o.number-1:
			return false
		case w.doc.Blocks[k].Role == text.RoleSection:
			return true
		default:
			o = before
		}
	}
	return false
}

// numberedReach is how many blocks before an item the headings whose numbers it goes on with are looked for.
const numberedReach = 60
