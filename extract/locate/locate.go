package locate

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// Locator finds the sentences of a document and what stands in them. It never changes after New and may be shared.
type Locator struct {
	lex      *lexicon.Lexicon
	speaker  text.Word
	topics   phrases
	ends     sentenceEnds
	org      *orgFinder
	document *docNumberFinder
	period   *periodFinder
	quantity *quantityFinder
	concerns concerns
}

// Vocabulary gives every word that the finders know: the lexicon must be built with them.
func Vocabulary(g *names.Gazetteer) []string {
	return slices.Concat(topicVocabulary(), abbreviations, []string{"tôi"}, orgVocabulary(), docNumberVocabulary(), periodVocabulary(), quantityVocabulary(), g.Vocabulary())
}

// New gives a locator over a lexicon built with Vocabulary.
func New(lex *lexicon.Lexicon, g *names.Gazetteer) *Locator {
	l := &Locator{
		lex: lex, speaker: lex.Word("tôi"), topics: newTopics(lex), ends: newSentenceEnds(lex),
		org: newOrgFinder(lex, g), document: newDocNumberFinder(lex), period: newPeriodFinder(lex), quantity: newQuantityFinder(lex),
	}
	l.concerns = newConcerns(l.org, l.period, l.quantity, &l.topics)
	return l
}

// Sentences appends the sentences of block b of doc to dst; they live in m.
func (l *Locator) Sentences(dst []text.Sentence, doc *text.Document, b int, m *Scratch) []text.Sentence {
	block := &doc.Blocks[b]
	if len(block.Cells) > 0 {
		for _, cell := range block.Cells {
			dst = l.part(dst, doc, b, cell, m)
		}
		return dst
	}
	from := block.Span
	if block.Marker.Len() > 0 && block.Marker.End < from.End {
		from.Start = max(from.Start, block.Marker.End)
	}
	return l.part(dst, doc, b, from, m)
}

// part appends the sentences of a part of block b.
func (l *Locator) part(dst []text.Sentence, doc *text.Document, b int, part text.Span, m *Scratch) []text.Sentence {
	start := len(m.tokens)
	m.tokens = m.tk.Append(m.tokens, doc.Text, part)
	tokens := m.tokens[start:]
	m.concerned = concernedOf(m.concerned[:0], tokens)
	rest := m.concerned
	l.ends.split(tokens, m.concerned, func(first, last int) {
		n := 0
		for n < len(rest) && int(rest[n].token) < last {
			n++
		}
		dst = append(dst, text.Sentence{Block: b, Tokens: tokens[first:last:last]})
		l.sentence(doc.Text, &dst[len(dst)-1], first, rest[:n], m)
		rest = rest[n:]
	})
	return dst
}

// sentence reads one sentence of which the tokens are known, and which of them have a concern: the finders in their order, then the
// view.
func (l *Locator) sentence(doc string, s *text.Sentence, first int, concerned []concerned, m *Scratch) {
	tokens := s.Tokens
	s.Start, s.End = int(tokens[0].Start), int(tokens[len(tokens)-1].End)
	if cap(m.taken) < len(tokens) {
		m.taken = make([]bool, 2*len(tokens))
	}
	all := text.Flags(0)
	for _, c := range concerned {
		all |= c.of
	}
	sc := &m.scan
	*sc = scan{doc: doc, tokens: tokens, first: first, concerned: concerned, all: all, taken: m.taken[:len(tokens)], mentions: sc.mentions[:0], speaker: l.speaker, room: &m.room}
	clear(sc.taken)
	if all&concernsQuoted != 0 {
		quoted(sc) // first: an organisation inside a name is part of the name ("Quỹ xã hội LĐLĐ tỉnh X")
	}
	if all&concernsOrg != 0 {
		l.org.find(sc)
	}
	if all&concernsDocument != 0 {
		l.document.find(sc)
	}
	if all&concernsPeriod != 0 {
		l.period.find(sc)
	}
	if all&concernsQuantity != 0 {
		l.quantity.find(sc)
	}
	if len(sc.mentions) > 1 {
		slices.SortFunc(sc.mentions, func(a, b text.Mention) int { return cmp.Compare(a.First, b.First) })
	}
	s.Mentions = m.room.mentions.All(sc.mentions)
	s.View = view(l.lex, s, &m.room)
}
