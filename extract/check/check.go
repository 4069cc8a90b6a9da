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

// Document adds warnings to the records of doc and gives every record its id. A document that is not topical announces
// nothing of ours.
func (c *Checker) Document(doc *text.Document, topical bool, sentences []text.Sentence, problems []rules.Problem, r *model.Records) {
	w := &work{words: &c.words, doc: doc, sentences: sentences, out: r}
	w.read()
	w.timeouts(problems)
	if topical {
		w.declarations()
		w.declared()
	}
	w.sums()
	w.conflicts()
	w.unknown()
	slices.SortStableFunc(r.Warnings, func(a, b model.Warning) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Code, b.Code))
	})
	r.Identify()
}

// Census adds a numeral for every numeral of the body to records that have their ids. All of a document that is not
// topical are outside the scope.
func (c *Checker) Census(doc *text.Document, topical bool, sentences []text.Sentence, finds [][]rules.Find, r *model.Records) {
	w := &work{words: &c.words, doc: doc, sentences: sentences, finds: finds, out: r, outside: !topical}
	w.declarations()
	w.census()
	r.Identify()
}

// work is one document under check.
type work struct {
	*words
	doc       *text.Document
	sentences []text.Sentence
	finds     [][]rules.Find // by sentence
	announced []declaration
	outside   bool // nothing in the document is of ours
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
