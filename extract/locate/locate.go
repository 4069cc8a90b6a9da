package locate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// Locator finds the sentences of a document and what stands in them. It never changes after New and may be shared.
type Locator struct {
	lex      *lexicon.Lexicon
	topic    topicFinder
	ends     sentenceEnds
	org      *orgFinder
	document *docNumberFinder
	period   *periodFinder
	quantity *quantityFinder
}

// Vocabulary gives every word that the finders know: the lexicon must be built with them.
func Vocabulary(g *names.Gazetteer) []string {
	return slices.Concat(strings.Fields(strings.Join(topics, " ")), abbreviations, orgVocabulary(), docNumberVocabulary(), periodVocabulary(), quantityVocabulary(), g.Vocabulary())
}

// New gives a locator over a lexicon built with Vocabulary.
func New(lex *lexicon.Lexicon, g *names.Gazetteer) *Locator {
	return &Locator{lex, newTopicFinder(lex), newSentenceEnds(lex), newOrgFinder(lex, g), newDocNumberFinder(lex), newPeriodFinder(lex), newQuantityFinder(lex)}
}

// Sentences gives the sentences of block b of doc. tokens is scratch space that is used and given back grown; the
// sentences keep parts of it, so it must not be used again while they live.
func (l *Locator) Sentences(doc *text.Document, b int, tk *lexicon.Tokenizer, tokens []text.Token) ([]text.Sentence, []text.Token) {
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
		start := len(tokens)
		tokens = tk.Append(tokens, doc.Text, part)
		l.ends.split(tokens[start:], func(first, last int) {
			out = append(out, l.sentence(doc.Text, b, tokens[start+first:start+last:start+last]))
		})
	}
	return out, tokens
}

// sentence reads one sentence: the finders in their order, then the view.
func (l *Locator) sentence(doc string, block int, tokens []text.Token) text.Sentence {
	s := text.Sentence{Block: block, Tokens: tokens}
	s.Start, s.End = int(tokens[0].Start), int(tokens[len(tokens)-1].End)
	sc := scan{doc: doc, tokens: tokens, taken: make([]bool, len(tokens))}
	quoted(&sc) // first: an organisation inside a name is part of the name ("Quỹ xã hội LĐLĐ tỉnh X")
	l.org.find(&sc)
	l.document.find(&sc)
	l.period.find(&sc)
	l.quantity.find(&sc)
	slices.SortFunc(sc.mentions, func(a, b text.Mention) int { return cmp.Compare(a.First, b.First) })
	s.Mentions = sc.mentions
	view(l.lex, &s)
	return s
}
