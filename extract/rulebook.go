package extract

import (
	"fmt"

	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// RuleFailure is a yes or no sentence of a rule that does not behave as the rule says, with its place.
type RuleFailure struct {
	File      string
	Line, Col int
	Rule      string // the rule's id
	Sentence  string // as the rule book writes it
	Want      string // the evidence that must be found; "" for a no sentence
	Got       string // what was found instead
}

// String gives file:line:col, the rule and what went wrong.
func (f RuleFailure) String() string {
	if f.Want == "" {
		return fmt.Sprintf("%s:%d:%d: %s: no %q: found %q", f.File, f.Line, f.Col, f.Rule, f.Sentence, f.Got)
	}
	return fmt.Sprintf("%s:%d:%d: %s: yes %q: want %q, found %s", f.File, f.Line, f.Col, f.Rule, f.Sentence, f.Want, f.Got)
}

// Rules gives the rules of the book, in order. They must not be changed.
func (x *Extractor) Rules() []*rules.Rule { return x.book.Rules }

// TestRules runs every yes and no sentence of the rule book, each as a paragraph of its own, and gives those that fail.
func (x *Extractor) TestRules() (out []RuleFailure) {
	sources := map[string]string{}
	for _, f := range x.matcher.Examples(x.reading) {
		file := f.Rule.File
		if _, ok := sources[file]; !ok {
			data, _ := rules.Source(x.options.Rules, file) // without it the place is the rule's own line
			sources[file] = string(data)
		}
		line, col := f.Rule.Place(sources[file], f.Sentence)
		out = append(out, RuleFailure{file, line, col, f.Rule.ID, f.Sentence, f.Want, f.Got})
	}
	return out
}

// reading reads a text as one paragraph of a body.
func (x *Extractor) reading(s string) match.Reading {
	doc := &text.Document{Text: s, Blocks: []text.Block{{Span: text.Span{Start: 0, End: len(s)}}}}
	sentences := x.locator.Sentences(nil, doc, 0, x.locator.NewScratch())
	r := match.Reading{Text: s, Sentences: sentences, Heads: make([][]rune, len(sentences))}
	var heads headings
	heads.begin(doc)
	for i := range sentences {
		r.Heads[i] = append([]rune(nil), heads.over(sentences, i)...)
	}
	return r
}
