package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// Scratch is the memory that the sentences of one document live in. It may be used for the next document when nothing of
// the last is looked at any more: records hold no part of it.
type Scratch struct {
	tk        *lexicon.Tokenizer
	tokens    []text.Token
	taken     []bool
	concerned []concerned
	scan      scan // of the sentence in hand
	room      room
}

// room is the memory of mentions and views.
type room struct {
	runes      text.Arena[rune]
	starts     text.Arena[int32]
	mentions   text.Arena[text.Mention]
	quantities text.Arena[text.Quantity]
	periods    text.Arena[text.Period]
	names      map[written]string // how organisations and places of the document are called
}

// NewScratch gives scratch memory for the documents of one goroutine.
func (l *Locator) NewScratch() *Scratch {
	return &Scratch{tk: lexicon.NewTokenizer(l.lex, l.concerns.of), room: room{names: map[written]string{}}}
}

// Reset frees the memory for the next document.
func (m *Scratch) Reset() {
	m.tokens = m.tokens[:0]
	m.room.runes.Reset()
	m.room.starts.Reset()
	m.room.mentions.Reset()
	m.room.quantities.Reset()
	m.room.periods.Reset()
	clear(m.room.names)
}
