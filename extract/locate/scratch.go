package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// Scratch is the memory that the sentences of one document live in. It may be used for the next document when nothing of
// the last is looked at any more: records hold no part of it.
type Scratch struct {
	tk       *lexicon.Tokenizer
	tokens   []text.Token
	taken    []bool
	concerns []concern
	scan     scan // of the sentence in hand
	room     room
}

// room is the memory of mentions and views.
type room struct {
	runes      arena[rune]
	starts     arena[int32]
	mentions   arena[text.Mention]
	quantities arena[text.Quantity]
	periods    arena[text.Period]
}

// NewScratch gives scratch memory for the documents of one goroutine.
func (l *Locator) NewScratch() *Scratch { return &Scratch{tk: lexicon.NewTokenizer(l.lex)} }

// Reset frees the memory for the next document.
func (m *Scratch) Reset() {
	m.tokens = m.tokens[:0]
	m.room.runes.reset()
	m.room.starts.reset()
	m.room.mentions.reset()
	m.room.quantities.reset()
	m.room.periods.reset()
}

// arena hands out values that live until it is reset, from one chunk of memory after another. What an old chunk holds lives
// on while somebody points to it.
type arena[T any] struct{ chunk []T }

const smallestChunk = 256

// need makes room for n values more.
func (a *arena[T]) need(n int) {
	if cap(a.chunk)-len(a.chunk) < n {
		a.chunk = make([]T, 0, max(smallestChunk, 2*cap(a.chunk), n))
	}
}

// room gives an empty slice at the end of the arena, for at most n values. take takes those that were appended to it.
func (a *arena[T]) room(n int) []T {
	a.need(n)
	return a.chunk[len(a.chunk):len(a.chunk):cap(a.chunk)]
}

func (a *arena[T]) take(values []T) []T {
	a.chunk = a.chunk[:len(a.chunk)+len(values)]
	return values[:len(values):len(values)]
}

// all copies values into the arena.
func (a *arena[T]) all(values []T) []T {
	return a.take(append(a.room(len(values)), values...))
}

// one copies a value into the arena.
func (a *arena[T]) one(value T) *T {
	a.need(1)
	a.chunk = append(a.chunk, value)
	return &a.chunk[len(a.chunk)-1]
}

func (a *arena[T]) reset() { a.chunk = a.chunk[:0] }
