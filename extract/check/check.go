// Package check looks at the records of a document as a careful reader would: do the parts sum, is the declared list
// there, whose figure is it; and it puts every numeral of the body into one bin.
package check

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// Checker checks records. It never changes after New and may be shared.
type Checker struct{ words words }

// New gives a checker over a lexicon built with Vocabulary.
func New(lex *lexicon.Lexicon) *Checker { return &Checker{newWords(lex)} }

// Document adds warnings to the records of doc and, where census is set, a numeral for every numeral of the body; then
// it gives every record its id.
func (c *Checker) Document(doc *text.Document, sentences []text.Sentence, finds [][]rules.Find, problems []rules.Problem, census bool, r *model.Records) {
	w := &work{words: &c.words, doc: doc, sentences: sentences, finds: finds, out: r}
	w.declarations()
	w.read()
	w.timeouts(problems)
	w.declared()
	w.sums()
	w.conflicts()
	w.unknown()
	slices.SortStableFunc(r.Warnings, func(a, b model.Warning) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Code, b.Code))
	})
	r.Identify()
	if census {
		w.census()
		r.Identify()
	}
}

// work is one document under check.
type work struct {
	*words
	doc       *text.Document
	sentences []text.Sentence
	finds     [][]rules.Find // by sentence
	announced []declaration
	out       *model.Records
}

// warn adds a warning about a place of the text.
func (w *work) warn(code model.WarningCode, at text.Span, rule, message string) {
	w.out.Warnings = append(w.out.Warnings, model.Warning{Code: code, Message: message, Evidence: model.Evidence{
		Start: at.Start, End: at.End, Quote: at.In(w.doc.Text), Rule: rule,
	}})
}

// place gives the evidence of a record as a span.
func place(e *model.Evidence) text.Span { return text.Span{Start: e.Start, End: e.End} }

// sentenceAt gives the sentence in which a byte stands, or -1.
func (w *work) sentenceAt(at int) int {
	i, found := slices.BinarySearchFunc(w.sentences, at, func(s text.Sentence, at int) int { return cmp.Compare(s.Start, at) })
	if !found {
		i--
	}
	if i < 0 || at >= w.sentences[i].End {
		return -1
	}
	return i
}
