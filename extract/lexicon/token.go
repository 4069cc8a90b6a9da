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

// slot holds what is known of one spelling, which is written in a and b, byte by byte; both are zero where it holds none: no
// byte of a word is.
type slot struct {
	a, b uint64
	word text.Word
	caps text.Flags
}

// maxSpelling is how long a spelling may be that is remembered, in bytes: hardly a syllable of Vietnamese is longer, in
// decomposed letters too, and a hostile text shall not fill the memory with its own.
const maxSpelling = 16

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
			end, url := addressEnd(doc, i, at.End)
			tok := text.Token{Start: int32(i), End: int32(end), Flags: flags | text.FlagURL}
			if !url {
				end = wordEnd(doc, i, at.End)
				word, caps := t.look(doc, i, end)
				tok.End, tok.Word, tok.Flags = int32(end), word, flags|caps
			}
			dst = append(dst, tok)
			i = end
		}
		flags = 0
	}
	return dst
}

// wordEnd finds where the word at i ends.
func wordEnd(doc string, i, limit int) int {
	for i < limit {
		c := doc[i]
		if byteClass[c] == byteLetter {
			i++
			continue
		}
		if byteClass[c] != byteWide {
			break
		}
		r, size := utf8.DecodeRuneInString(doc[i:limit])
		if class, _ := wide(r); class != byteLetter {
			break
		}
		i += size
	}
	return i
}

// spelling gives the bytes of the word doc[i:end], of maxSpelling at the most.
func spelling(doc string, i, end int) (a, b uint64) {
	n := end - i
	if i+maxSpelling > len(doc) { // at the end of the text
		for k := range n {
			if k < 8 {
				a |= uint64(doc[i+k]) << (8 * k)
			} else {
				b |= uint64(doc[i+k]) << (8*k - 64)
			}
		}
		return a, b
	}
	a = eight(doc[i : i+8])
	if n <= 8 {
		return a & (^uint64(0) >> (64 - 8*n)), 0
	}
	return a, eight(doc[i+8:i+16]) & (^uint64(0) >> (128 - 8*n))
}

// eight gives eight bytes as a number: one load.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// addressEnd finds where the web address at i ends: it is one word. url is false where there is none.
func addressEnd(doc string, i, limit int) (end int, url bool) {
	if c := doc[i]; c != 'h' && c != 'w' || !address(doc[i:limit]) {
		return i, false
	}
	for end = i; end < limit && doc[end] > ' ' && doc[end] != ')' && doc[end] != '"' && doc[end] != '<'; end++ {
	}
	return end, true
}

func address(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

// look gives the word and the capitals of doc[i:end].
func (t *Tokenizer) look(doc string, i, end int) (text.Word, text.Flags) {
	if end-i > maxSpelling {
		return t.spell(doc[i:end])
	}
	a, b := spelling(doc, i, end)
	h := (a ^ b*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93 // multiplication carries the bits up
	h ^= h >> 32
	mask := uint64(len(t.slots) - 1)
	for k := h; ; k++ {
		at := &t.slots[k&mask]
		if at.a == a && at.b == b {
			return at.word, at.caps
		}
		if at.a == 0 {
			if t.used >= len(t.slots)/2 { // full of rare spellings: forget them all
				clear(t.slots)
				t.used = 0
				at = &t.slots[h&mask]
			}
			t.used++
			at.a, at.b = a, b
			at.word, at.caps = t.spell(doc[i:end])
			return at.word, at.caps
		}
	}
}

// spell finds out the word and the capitals of a spelling.
func (t *Tokenizer) spell(raw string) (text.Word, text.Flags) {
	return t.lex.words[Fold(raw)], capitals(raw)
}

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
