// Package text holds what travels between the stages of extract: the document as read, its blocks, sentences, tokens
// and mentions, and the symbol view that rules read. The text itself never changes; everything else is a span into it.
package text

// Span is a place in Document.Text: UTF-8 byte offsets, End exclusive.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// In gives the text at s.
func (s Span) In(doc string) string { return doc[s.Start:s.End] }

// Contains says whether t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps says whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover gives the smallest span that holds s and t.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }
