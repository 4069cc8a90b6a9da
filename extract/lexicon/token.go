package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// Tokenizer cuts text into tokens. It remembers the spellings that it has folded: a language has few syllables, so
// nearly every word costs one look-up of its raw bytes. A Tokenizer is for one goroutine.
type Tokenizer struct {
	lex   *Lexicon
	slots []slot
	used  int
}

type slot struct {
	raw  string
	word text.Word
	caps text.Flags
}

// slots of a tokenizer for documents, and of one for a term or two.
const (
	tokenizerSlots = 1 << 14
	fewSlots       = 1 << 5
)

// NewTokenizer gives a tokenizer for the words of lex.
func NewTokenizer(lex *Lexicon) *Tokenizer {
	return newTokenizer(lex, tokenizerSlots)
}

func newTokenizer(lex *Lexicon, slots int) *Tokenizer {
	return &Tokenizer{lex: lex, slots: make([]slot, slots)}
}

// The classes of bytes. A byte beyond ASCII is a letter unless its rune says otherwise.
const (
	byteSpace = iota
	byteLetter
	byteDigit
	bytePunct
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
	flags := text.FlagSpace
	for i := at.Start; i < at.End; {
		b := doc[i]
		class, mark, size := int(byteClass[b]), text.Word(b), 1
		if class == byteWide {
			var r rune
			r, size = utf8.DecodeRuneInString(doc[i:at.End])
			class, mark = wide(r)
		}
		switch class {
		case byteSpace:
			flags |= text.FlagSpace
			i += size
			continue
		case bytePunct:
			dst = append(dst, text.Token{Start: int32(i), End: int32(i + size), Word: mark, Flags: flags | text.FlagPunct})
			i += size
		case byteDigit:
			end := i + 1
			for end < at.End && byteClass[doc[end]] == byteDigit {
				end++
			}
			dst = append(dst, text.Token{Start: int32(i), End: int32(end), Word: text.WordDigits, Flags: flags | text.FlagDigits})
			i = end
		default:
			end, hash, url := wordEnd(doc, i, at.End)
			tok := text.Token{Start: int32(i), End: int32(end), Flags: flags}
			if url {
				tok.Flags |= text.FlagURL
			} else {
				s := t.look(doc[i:end], hash)
				tok.Word, tok.Flags = s.word, tok.Flags|s.caps
			}
			dst = append(dst, tok)
			i = end
		}
		flags = 0
	}
	return dst
}

// The hash of spellings is FNV-1a, made while the end of a word is looked for.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// wordEnd finds where the word at i ends, and its hash; a web address, an e-mail address or a file name is one word.
func wordEnd(doc string, i, limit int) (end int, hash uint64, url bool) {
	if c := doc[i]; (c == 'h' || c == 'w') && address(doc[i:limit]) {
		for end = i; end < limit && doc[end] > ' ' && doc[end] != ')' && doc[end] != '"' && doc[end] != '<'; end++ {
		}
		return end, 0, true
	}
	hash = hashBasis
	for end = i; end < limit; {
		c := doc[end]
		if byteClass[c] == byteLetter {
			hash = (hash ^ uint64(c)) * hashPrime
			end++
			continue
		}
		if byteClass[c] != byteWide {
			break
		}
		r, size := utf8.DecodeRuneInString(doc[end:limit])
		if class, _ := wide(r); class != byteLetter {
			break
		}
		for range size {
			hash = (hash ^ uint64(doc[end])) * hashPrime
			end++
		}
	}
	return end, hash, false
}

func address(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

// maxRemembered is how long a spelling may be that is remembered, in bytes: no word of a language comes near it, and
// a hostile text shall not fill the memory with its own.
const maxRemembered = 64

// look gives the word and the capitals of one spelling, by its hash.
func (t *Tokenizer) look(raw string, h uint64) slot {
	if len(raw) > maxRemembered {
		return t.spell(raw)
	}
	h ^= h >> 29
	mask := uint64(len(t.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.raw == raw {
			return *s
		}
		if s.raw == "" {
			if t.used >= len(t.slots)/2 { // full of rare spellings: forget them all
				clear(t.slots)
				t.used = 0
				s = &t.slots[h&mask]
			}
			t.used++
			*s = t.spell(strings.Clone(raw))
			return *s
		}
	}
}

func (t *Tokenizer) spell(raw string) slot { return slot{raw, t.lex.words[Fold(raw)], capitals(raw)} }

func capitals(raw string) (f text.Flags) {
	letters, upper := 0, 0
	for i, r := range raw {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			if i == 0 {
				f |= text.FlagUpper
			}
		}
	}
	if letters > 1 && letters == upper {
		f |= text.FlagCaps
	}
	return f
}
