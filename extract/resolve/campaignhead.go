package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// maxBetween is how many words may stand between noun and name: "chủ đề quý 2 của tỉnh Nam Hà về “…”" has five,
// its year and its city counted as one word each.
const maxBetween = 7

// headBefore looks for a head noun between token from and the name that opens at token at, in the same clause; start is
// where it begins. listed says that nothing but marks and "và" stands between.
func (w *work) headBefore(s *text.Sentence, from, at int) (v verdict, start int, listed bool) {
	words, starts, listed := w.clauseBefore(s, from, at)
	nouns := adjacentNouns | looseNouns
	for end := len(words); end > 0 && end >= len(words)-maxBetween; end-- {
		if set, n := w.phrases.Before(words[:end], nouns); n > 0 {
			return verdictOf(set), starts[end-n], false
		}
		nouns = looseNouns
	}
	return unknown, at, listed
}

// clauseBefore gives the words of the clause before token at, not before token from, and where they begin. A date,
// an organisation or a place is one word. They hold until the next clause is asked for.
func (w *work) clauseBefore(s *text.Sentence, from, at int) (words []text.Token, starts []int, listed bool) {
	listed = true
	words, starts = w.clause.words[:0], w.clause.starts[:0]
	defer func() { w.clause.words, w.clause.starts = words, starts }()
	from = max(from, at-4*maxBetween)
	m := s.MentionEnding(from)
	for i := from; i < at; i++ {
		for m < len(s.Mentions) && s.Mentions[m].Last <= i {
			m++
		}
		t := s.Tokens[i]
		if m < len(s.Mentions) && s.Mentions[m].First == i && s.Mentions[m].Last <= at && s.Mentions[m].Kind != text.MentionQuantity {
			words, starts, listed = append(words, text.Token{}), append(starts, i), false
			i = s.Mentions[m].Last - 1
			continue
		}
		if t.Is(text.FlagPunct) {
			if t.Word != '-' && t.Word != '(' && !(t.Word == ':' && i == at-1) {
				words, starts = words[:0], starts[:0]
			}
			continue
		}
		_, joins := w.phrases.At(s.Tokens[i:i+1], setJoining)
		listed = listed && joins > 0
		words, starts = append(words, t), append(starts, i)
	}
	return words, starts, listed
}

// isTitle says whether the name in q is a title by law: danh hiệu “Chiến sĩ thi đua cơ sở”.
func (w *work) isTitle(s *text.Sentence, q quotation) bool {
	_, n := w.phrases.At(s.Tokens[q.first+1:q.last-1], setTitles)
	return n > 0
}

// opening gives the folded words with which the name in q begins, a space behind each.
func (w *work) opening(s *text.Sentence, q quotation) string {
	var b strings.Builder
	for _, t := range s.Tokens[q.first+1 : min(q.last-1, q.first+9)] {
		b.WriteString(lexicon.Fold(t.Span().In(w.doc.Text)))
		b.WriteByte(' ')
	}
	return b.String()
}

// namedBy gives what the name in q says of itself. Its words are looked up first: only their spelling tells “1 triệu sáng kiến” from
// “5 triệu sáng kiến”.
func (w *work) namedBy(s *text.Sentence, q quotation) verdict {
	if _, n := w.phrases.At(s.Tokens[q.first+1:q.last-1], setOwn); n == 0 || !w.isName(s, q) {
		return unknown
	}
	name := w.opening(s, q)
	for _, o := range ownNouns {
		for _, noun := range o.nouns {
			if strings.HasPrefix(name, noun+" ") && len(name) > len(noun)+1 {
				return o.verdict
			}
		}
	}
	return unknown
}

// isName says that the words in q may be a name: few, with a capital or a figure first, and nobody speaks.
func (w *work) isName(s *text.Sentence, q quotation) bool {
	inner := s.Tokens[q.first+1 : q.last-1]
	if len(inner) < 2 || len(inner) > 16 || !inner[0].Is(text.FlagUpper) && !inner[0].Is(text.FlagDigits) {
		return false
	}
	at, _ := w.phrases.In(inner, 0, len(inner), setSpoken)
	return at < 0
}
