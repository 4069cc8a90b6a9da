package model

import "iter"

// Records holds all records of one document, each kind in the order of the text.
type Records struct {
	Document   Document
	Metrics    []Metric
	Awards     []Award
	Tasks      []Task
	References []Reference
	Campaigns  []Campaign
	Warnings   []Warning
	Numerals   []Numeral // the census; empty unless asked for
	Reading    *Reading  // the text as read; nil unless asked for. It is no record: All does not give it
	Reach      []byte    // tells which rules can reach the document; nil unless asked for
}

// All walks the records in the one order of every output: the document, then kind by kind.
func (r *Records) All() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		_ = yield(&r.Document) && each(r.Metrics, yield) && each(r.Awards, yield) && each(r.Tasks, yield) &&
			each(r.References, yield) && each(r.Campaigns, yield) && each(r.Warnings, yield) && each(r.Numerals, yield)
	}
}

// each yields a pointer to every element and says whether to go on.
func each[T any, P interface {
	*T
	Record
}](list []T, yield func(Record) bool) bool {
	for i := range list {
		if !yield(P(&list[i])) {
			return false
		}
	}
	return true
}

// Len is the number of records, the document's own among them.
func (r *Records) Len() int {
	return 1 + len(r.Metrics) + len(r.Awards) + len(r.Tasks) + len(r.References) + len(r.Campaigns) + len(r.Warnings) + len(r.Numerals)
}
