package export

import (
	"iter"

	"github.com/tongket/tongket/model"
)

// Change is a fact that is new, lost or another one since the outputs before.
type Change struct {
	Kind   ChangeKind
	Cause  string // in words
	Source string // of the document
	Fields []string
	Rules  []string     // that made the fact before and after
	Before model.Record // nil for a new fact
	After  model.Record // nil for a lost one
}

// ChangeKind says what became of a fact.
type ChangeKind string

// The kinds of change.
const (
	NewFact     ChangeKind = "new"
	LostFact    ChangeKind = "lost"
	ChangedFact ChangeKind = "changed"
)

// Changes gives what changed since the outputs before, in the order of files, as often as it is asked. The first error ends it.
type Changes iter.Seq2[Change, error]

// Label names the kind of change.
func (k ChangeKind) Label(lang model.Lang) string {
	switch k {
	case NewFact:
		return phrase{"Mới", "New"}.in(lang)
	case LostFact:
		return phrase{"Mất", "Lost"}.in(lang)
	}
	return phrase{"Đổi", "Changed"}.in(lang)
}

// fact gives the record that a change is about: what it says now, or said last.
func (c *Change) fact() model.Record {
	if c.After != nil {
		return c.After
	}
	return c.Before
}
