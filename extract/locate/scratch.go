package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// Scratch is the memory that the sentences of one document live in. It may be used for the next document when nothing of
// the last is looked at any more: records hold no part of it.
type Scratch struct {
	tk     *lexicon.Tokenizer
	tokens []text.Token
	runes  []rune
	starts []int32
	taken  []bool
	scan   scan // of the sentence in hand
	room   room
}

// room is the memory of mentions.
type room struct {
	mentions   arena[text.Mention]
	quantities arena[text.Quantity]
	periods    arena[text.Period]
}

// NewScratch gives scratch memory for the documents of one goroutine.
func (l *Locator) NewScratch() *Scratch { return &Scratch{tk: lexicon.NewTokenizer(l.lex)} }

// Reset frees the memory for the next document.
func (m *Scratch) Reset() {
	m.tokens, m.runes, m.starts = m.tokens[:0], m.runes[:0], m.starts[:0]
	m.room.mentions.reset()
	m.room.quantities.reset()
	m.room.periods.reset()
}

// arena hands out values that live until it is reset.
type arena[T any] struct{ chunk []T }

const smallestChunk = 64

// all copies values into the arena.
func (a *arena[T]) all(values []T) []T {
	if cap(a.chunk)-len(a.chunk) < len(values) { // what the old chunk holds lives on while somebody points to it
		a.chunk = make([]T, 0, max(smallestChunk, 2*cap(a.chunk), len(values)))
	}
	start := len(a.chunk)
	a.chunk = append(a.chunk, values...)
	return a.chunk[start:len(a.chunk):len(a.chunk)]
}

// one copies a value into the arena.
func (a *arena[T]) one(value T) *T {
	if len(a.chunk) == cap(a.chunk) {
		a.chunk = make([]T, 0, max(smallestChunk, 2*cap(a.chunk)))
	}
	a.chunk = append(a.chunk, value)
	return &a.chunk[len(a.chunk)-1]
}

func (a *arena[T]) reset() { a.chunk = a.chunk[:0] }

// keep moves the end of an arena behind what was appended at it; where the append had to move elsewhere, that is the arena now.
func keep[T any](arena, used []T) []T {
	if n := len(arena); cap(arena)-n >= len(used) && len(used) > 0 && &arena[:n+1][n] == &used[0] {
		return arena[:n+len(used)]
	}
	return used
}
