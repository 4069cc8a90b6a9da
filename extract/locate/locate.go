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
}

// Vocabulary gives every word that the finders know: the lexicon must be built with them.
func Vocabulary(g *names.Gazetteer) []string {
	return slices.Concat(topicVocabulary(), abbreviations, []string{"tôi"}, orgVocabulary(), docNumberVocabulary(), periodVocabulary(), quantityVocabulary(), g.Vocabulary())
}

// New gives a locator over a lexicon built with Vocabulary.
func New(lex *lexicon.Lexicon, g *names.Gazetteer) *Locator {
	return &Locator{lex, lex.Word("tôi"), newTopics(lex), newSentenceEnds(lex), newOrgFinder(lex, g), newDocNumberFinder(lex), newPeriodFinder(lex), newQuantityFinder(lex)}
}

// Scratch is the memory that the sentences of one document live in. It may be used for the next document when nothing of
// the last is looked at any more: records hold no part of it.
type Scratch struct {
	tk     *lexicon.Tokenizer
	tokens []text.Token
	runes  []rune
	starts []int32
	taken  []bool
	found  []text.Mention // of the sentence in hand
}

// NewScratch gives scratch memory for the documents of one goroutine.
func (l *Locator) NewScratch() *Scratch { return &Scratch{tk: lexicon.NewTokenizer(l.lex)} }

// Reset frees the memory for the next document.
func (m *Scratch) Reset() {
	m.tokens, m.runes, m.starts = m.tokens[:0], m.runes[:0], m.starts[:0]
}

// Sentences gives the sentences of block b of doc; they live in m.
func (l *Locator) Sentences(doc *text.Document, b int, m *Scratch) []text.Sentence {
	block := &doc.Blocks[b]
	from := block.Span
	if block.Marker.Len() > 0 && block.Marker.End < from.End {
		from.Start = max(from.Start, block.Marker.End)
	}
	parts := []text.Span{from}
	if len(block.Cells) > 0 {
		parts = block.Cells
	}
	var out []text.Sentence
	for _, part := range parts {
		start := len(m.tokens)
		m.tokens = m.tk.Append(m.tokens, doc.Text, part)
		tokens := m.tokens[start:]
		l.ends.split(tokens, func(first, last int) {
			out = append(out, l.sentence(doc.Text, b, tokens[first:last:last], m))
		})
	}
	return out
}

// sentence reads one sentence: the finders in their order, then the view.
func (l *Locator) sentence(doc string, block int, tokens []text.Token, m *Scratch) text.Sentence {
	s := text.Sentence{Block: block, Tokens: tokens}
	s.Start, s.End = int(tokens[0].Start), int(tokens[len(tokens)-1].End)
	if cap(m.taken) < len(tokens) {
		m.taken = make([]bool, 2*len(tokens))
	}
	sc := scan{doc: doc, tokens: tokens, taken: m.taken[:len(tokens)], mentions: m.found[:0], speaker: l.speaker}
	clear(sc.taken)
	quoted(&sc) // first: an organisation inside a name is part of the name ("Quỹ xã hội LĐLĐ tỉnh X")
	l.org.find(&sc)
	l.document.find(&sc)
	l.period.find(&sc)
	l.quantity.find(&sc)
	if len(sc.mentions) > 1 {
		slices.SortFunc(sc.mentions, func(a, b text.Mention) int { return cmp.Compare(a.First, b.First) })
	}
	s.Mentions = slices.Clone(sc.mentions)
	m.found = sc.mentions
	s.View.Runes, s.View.At = m.runes[len(m.runes):], m.starts[len(m.starts):]
	view(l.lex, &s)
	m.runes, m.starts = keep(m.runes, s.View.Runes), keep(m.starts, s.View.At)
	return s
}

// keep moves the end of an arena behind what was appended at it; where the append had to move elsewhere, that is the arena now.
func keep[T any](arena, used []T) []T {
	if n := len(arena); cap(arena)-n >= len(used) && len(used) > 0 && &arena[:n+1][n] == &used[0] {
		return arena[:n+len(used)]
	}
	return used
}
