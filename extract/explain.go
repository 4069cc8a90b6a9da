package extract

import (
	"slices"

	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// Trace is a document as each stage saw it.
type Trace struct {
	Doc       *text.Document // with the roles of its blocks
	Head      text.Head
	Topical   bool // it speaks of unions or workers; else no rule was tried, and Heads, Finds and Lost are empty
	Sentences []text.Sentence
	Heads     [][]rune       // by sentence: the headings over it, where rules look for their topic
	Finds     [][]rules.Find // by sentence
	Lost      [][]match.Loss // by sentence: finds that another find beat
	Problems  []rules.Problem
	Records   model.Records // with the census

	x *Extractor
}

// Explain reads doc as Document does and keeps what every stage made of it. It sets the roles of the document's blocks.
func (x *Extractor) Explain(doc *text.Document) *Trace {
	t := &Trace{Doc: doc, x: x}
	r := x.document(doc, x.newScratch(), true, func(s *text.Sentence, heads []rune, m *match.Scratch, report func(rules.Problem)) []rules.Find {
		finds, lost := x.matcher.Trace(s, heads, m, report)
		t.Heads, t.Lost = append(t.Heads, slices.Clone(heads)), append(t.Lost, lost)
		return finds
	})
	t.Head, t.Topical, t.Sentences, t.Finds, t.Problems, t.Records = r.head, r.topical, r.sentences, r.finds, r.problems, r.records
	return t
}

// View shows the symbols of sentence i for people.
func (t *Trace) View(i int) string { return t.x.lex.Print(t.Sentences[i].View.Runes) }

// SentenceAt gives the sentence in which a byte stands, or -1.
func (t *Trace) SentenceAt(at int) int { return text.SentenceAt(t.Sentences, at) }

// BlockAt gives the block in which a byte stands, or nil.
func (t *Trace) BlockAt(at int) *text.Block {
	for i := range t.Doc.Blocks {
		if b := &t.Doc.Blocks[i]; b.Start <= at && at < b.End {
			return b
		}
	}
	return nil
}

// Record gives the record with an id and the rule that made it; nil where there is none.
func (t *Trace) Record(id string) (model.Record, *rules.Rule) {
	for r := range t.Records.All() {
		if _, key := r.Key(); key == id {
			return r, t.Rule(r.Proof().Rule)
		}
	}
	return nil, nil
}

// Rule gives a rule of the book by its id, or nil.
func (t *Trace) Rule(id string) *rules.Rule { return t.x.Rule(id) }

// Rule gives a rule of the book by its id, or nil. It must not be changed.
func (x *Extractor) Rule(id string) *rules.Rule {
	for _, r := range x.book.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}
