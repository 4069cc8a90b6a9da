// Package rules holds the rule book: lexicons and rule packs as embedded YAML, the types they are read into, and the
// loader with its errors by file, line and column. It knows what a rule says, not how one is run.
package rules

import (
	"fmt"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// Rule is one rule of a pack. Match, Before, After, NotBefore, NotAfter and Unless are patterns over the symbol view.
type Rule struct {
	ID        string    `yaml:"id"`
	Means     string    `yaml:"means"`      // what it finds, for people
	Emits     Emit      `yaml:"emits"`      // what a find becomes
	Match     string    `yaml:"match"`      // the evidence
	Before    string    `yaml:"before"`     // must stand right before the evidence, in its sentence
	After     string    `yaml:"after"`      // must stand right after the evidence
	NotBefore string    `yaml:"not_before"` // must not stand right before
	NotAfter  string    `yaml:"not_after"`  // must not stand right after
	Unless    string    `yaml:"unless"`     // must not occur in the sentence
	Topic     string    `yaml:"topic"`      // must occur in the sentence, or in the heads over it
	Priority  int       `yaml:"priority"`   // settles conflicts between finds over the same number
	Yes       []Example `yaml:"yes"`
	No        []string  `yaml:"no"`

	File string `yaml:"-"` // where the rule stands
	Line int    `yaml:"-"`
}

// Emit says what record a find becomes and which of its fields the rule itself settles.
type Emit struct {
	Record    string      `yaml:"record"`    // metric or award
	Indicator string      `yaml:"indicator"` // of a metric; "same": that of the figure before
	Form      string      `yaml:"form"`      // of an award; empty: the term in the part "form" decides; "before": the one named before
	Status    string      `yaml:"status"`
	Scope     string      `yaml:"scope"`
	Bound     model.Bound `yaml:"bound"`
	Change    string      `yaml:"change"`
	Per       string      `yaml:"per"`
	Value     *int64      `yaml:"value"`   // where the words hold no numeral: "không xảy ra đình công" is 0
	Exclude   string      `yaml:"exclude"` // the find is no record: its numbers leave the census for this reason
}

// Example is a sentence that a rule must match: the evidence stands in square brackets.
type Example struct {
	Text  string            `yaml:"text"`
	Gives map[string]string `yaml:"gives"`
}

// Find says that a rule fired at a place.
type Find struct {
	Rule     *Rule
	Sentence *text.Sentence
	From, To int // view runes of the evidence
	Parts    []Part
}

// Part is a named group of a find.
type Part struct {
	Name     string
	From, To int // view runes
}

// Part gives the named part; ok is false where the group took no part in the match.
func (f *Find) Part(name string) (p Part, ok bool) {
	for _, p := range f.Parts {
		if p.Name == name {
			return p, true
		}
	}
	return Part{}, false
}

// Span gives the place of the evidence.
func (f *Find) Span() text.Span { return f.Sentence.SpanOf(f.From, f.To) }

// Error is something wrong in a rule file, with its place.
type Error struct {
	File      string
	Line, Col int
	Rule      string // the rule's id, where it is known
	Message   string
	Excerpt   string // the line, with a caret under the column
}

// Error gives file:line:col: message, and the line shown under it.
func (e *Error) Error() string {
	s := fmt.Sprintf("%s:%d:%d: ", e.File, e.Line, e.Col)
	if e.Rule != "" {
		s += e.Rule + ": "
	}
	s += e.Message
	if e.Excerpt != "" {
		s += "\n" + e.Excerpt
	}
	return s
}

// UnmarshalYAML reads an example given as a sentence alone or as a mapping.
func (e *Example) UnmarshalYAML(decode func(any) error) error {
	if decode(&e.Text) == nil {
		return nil
	}
	type plain Example
	return decode((*plain)(e))
}

// Problem is a rule that could not be run on a sentence: a timeout or a stack limit, never "no match".
type Problem struct {
	Rule *Rule
	At   text.Span // the sentence
	Err  error
}
