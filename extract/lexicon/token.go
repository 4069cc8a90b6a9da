package lexicon

import (
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// Tokenizer cuts text into tokens. It remembers the spellings that it has folded: a language has few syllables, so
// nearly every word costs one look-up of its raw bytes. A Tokenizer is for one goroutine.
type Tokenizer struct {
	lex   *Lexicon
	told  func(text.Word, text.Flags) text.Flags
	marks [256]text.Flags // of marks and digits
	slots []slot
	used  int
}

// slots of a tokenizer for documents, and of one for a term or two.
const (
	tokenizerSlots = 1 << 14
	fewSlots       = 1 << 5
)

// NewTokenizer gives a tokenizer for the words of lex. Where told is given, it gives the flags, from text.FlagTold on, that a word so
// written is to have besides: it is asked once for a spelling.
func NewTokenizer(lex *Lexicon, told func(text.Word, text.Flags) text.Flags) *Tokenizer {
	return newTokenizer(lex, told, tokenizerSlots)
}

func newTokenizer(lex *Lexicon, told func(text.Word, text.Flags) text.Flags, slots int) *Tokenizer {
	if told == nil {
		told = func(text.Word, text.Flags) text.Flags { return 0 }
	}
	t := &Tokenizer{lex: lex, told: told, slots: make([]slot, slots)}
	for w := range t.marks {
		written := text.FlagPunct
		if text.Word(w) == text.WordDigits {
			written = text.FlagDigits
		}
		t.marks[w] = written | told(text.Word(w), written)
	}
	return t
}

// The classes of bytes. A byte beyond ASCII is a letter unless its rune says otherwise.
const (
	byteSpace = iota
	byteDigit
	bytePunct
	byteLetter
	byteWide // first byte of a rune that may be a space or a mark: C2, E2, E3, EF
)

var byteClass = func() (c [256]uint8) {
	for b := range c {
		switch {
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
			c[b] = byteLetter
		case b >= '0' && b <= '9':
			c[b] = byteDigit
		case b == 0xC2 || b == 0xE2 || b == 0xE3 || b == 0xEF:
			c[b] = byteWide
		case b >= utf8.RuneSelf:
			c[b] = byteLetter
		case b > ' ' && b != '*' && b != '_' && b != 0x7F: // * and _ are emphasis in Markdown: no word has them
			c[b] = bytePunct
		}
	}
	return c
}()

// The marks beyond ASCII that have a meaning of their own, under the codes that windows-1252 gives them.
const (
	MarkEllipsis   text.Word = 0x85
	MarkOpenSingle text.Word = 0x91
	MarkCloseSingl text.Word = 0x92
	MarkOpen       text.Word = 0x93
	MarkClose      text.Word = 0x94
	MarkBullet     text.Word = 0x95
)

// markRunes are the runes that the symbol view shows for marks beyond ASCII.
var markRunes = map[text.Word]rune{
	MarkEllipsis: '…', MarkOpenSingle: '‘', MarkCloseSingl: '’', MarkOpen: '“', MarkClose: '”', MarkBullet: '•',
}

// wide says what the rune r is: a letter, a space, or a mark and which.
func wide(r rune) (class int, mark text.Word) {
	switch r {
	case '“', '«', '„', '″':
		return bytePunct, MarkOpen
	case '”', '»':
		return bytePunct, MarkClose
	case '‘', '‹':
		return bytePunct, MarkOpenSingle
	case '’', '›', '′':
		return bytePunct, MarkCloseSingl
	case '–', '—', '‐', '‑', '‒', '―', '−', '－':
		return bytePunct, '-'
	case '…':
		return bytePunct, MarkEllipsis
	case '•', '·', '●', '▪', '◦', '■', '\uF0B7', '➢', '►':
		return bytePunct, MarkBullet
	case '，':
		return bytePunct, ','
	case '：':
		return bytePunct, ':'
	case '；':
		return bytePunct, ';'
	case '％':
		return bytePunct, '%'
	case '\u00AD', '\u200C', '\u200D', '\u2060', '\u00AA', '\u00B5', '\u00BA':
		return byteLetter, 0
	case '\u200B', '\uFEFF':
		return byteSpace, 0
	}
	if unicode.IsSpace(r) {
		return byteSpace, 0
	}
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return byteLetter, 0
	}
	return bytePunct, MarkBullet
}

// Append cuts doc[at.Start:at.End] into tokens and appends them to dst.
func (t *Tokenizer) Append(dst []text.Token, doc string, at text.Span) []text.Token {
	doc = doc[:at.End]
	space := text.FlagSpace
	for i := at.Start; i < len(doc); {
		class, word, end := int(byteClass[doc[i]]), text.Word(doc[i]), i+1
		if class == byteWide {
			r, size := utf8.DecodeRuneInString(doc[i:])
			class, word = wide(r)
			end = i + size
		}
		var flags text.Flags
		switch class {
		case byteSpace:
			space, i = text.FlagSpace, end
			continue
		case byteLetter:
			if end, word, flags = t.word(doc, i); flags&text.FlagURL != 0 {
				end, word, flags = address(doc, i, end, word, flags)
			}
		case byteDigit:
			for end < len(doc) && byteClass[doc[end]] == byteDigit {
				end++
			}
			word, flags = text.WordDigits, t.marks[text.WordDigits]
		default:
			flags = t.marks[uint8(word)]
		}
		dst = append(dst, text.Token{Start: int32(i), End: int32(end), Word: word, Flags: flags | space})
		space, i = 0, end
		if i < len(doc) && doc[i] == ' ' {
			space, i = text.FlagSpace, end+1
		}
	}
	return dst
}
