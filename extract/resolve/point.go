package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// point is a place of which it is asked whose, of when and in what state what stands there is: a token of a sentence.
type point struct {
	*frame
	s       *text.Sentence
	i       int // the sentence
	at      int // the token
	here    int // the symbol of the view that holds it
	mention int // the first mention that does not begin before it
}

// point gives token at of sentence i.
func (w *work) point(i, at int) point {
	s := &w.sentences[i]
	return point{&w.frames[i], s, i, at, viewAt(s, at), s.MentionFrom(at)}
}

// pointOf gives the figure of a find in sentence i: that of its part "n", else the first of its evidence, else where it begins. q is
// nil where it states none.
func (w *work) pointOf(i int, f *rules.Find) (p point, q *text.Quantity) {
	from, to := f.From, f.To
	if n, ok := f.Part("n"); ok {
		from, to = n.From, n.To
	}
	s := f.Sentence
	p = point{&w.frames[i], s, i, int(s.View.At[f.From]), f.From, 0}
	if k := mentionIndex(s, from, to, text.MentionQuantity); k >= 0 {
		p.at, p.mention = s.Mentions[k].First, k
		for p.here = from; int(s.View.At[p.here]) < p.at; { // a mention is one symbol
			p.here++
		}
		return p, s.Mentions[k].Quantity
	}
	p.mention = s.MentionFrom(p.at)
	return p, nil
}

// viewAt gives the view rune that holds token at.
func viewAt(s *text.Sentence, at int) int {
	i, found := slices.BinarySearch(s.View.At[:len(s.View.Runes)], int32(at))
	if !found {
		i--
	}
	return max(i, 0)
}

// mentionIn gives the first mention of a kind in view runes [from,to).
func mentionIn(s *text.Sentence, from, to int, kind text.MentionKind) *text.Mention {
	if k := mentionIndex(s, from, to, kind); k >= 0 {
		return &s.Mentions[k]
	}
	return nil
}

// mentionIndex gives the index of that mention, or -1.
func mentionIndex(s *text.Sentence, from, to int, kind text.MentionKind) int {
	last := int(s.View.At[to])
	for k := s.MentionFrom(int(s.View.At[from])); k < len(s.Mentions) && s.Mentions[k].First < last; k++ {
		if s.Mentions[k].Kind == kind {
			return k
		}
	}
	return -1
}
