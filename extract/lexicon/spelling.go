package lexicon

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// slot holds what is known of one spelling, which is written in a and b, byte by byte; both are zero where it holds none: no
// byte of a word is.
type slot struct {
	a, b  uint64
	word  text.Word
	flags text.Flags // its capitals, what the tokenizer was told, and FlagURL where it may begin a web address
}

// maxSpelling is how long a spelling may be that is remembered, in bytes: hardly a syllable of Vietnamese is longer, in
// decomposed letters too, and a hostile text shall not fill the memory with its own.
const maxSpelling = 16

// word reads the word that begins at byte i.
func (t *Tokenizer) word(doc string, i int) (end int, word text.Word, flags text.Flags) {
	if i+maxSpelling > len(doc) {
		return t.rare(doc, i)
	}
	a, b := eight(doc[i:i+8]), uint64(0)
	n := letters(a)
	if n == 8 {
		b = eight(doc[i+8 : i+16])
		n += letters(b)
		b &= first(n - 8)
	} else {
		a &= first(n)
	}
	end = i + n
	if n == maxSpelling || byteClass[doc[end]] >= byteLetter {
		return t.rare(doc, i)
	}
	at := &t.slots[hash(a, b)&uint64(len(t.slots)-1)]
	if at.a != a || at.b != b {
		at = t.look(a, b, doc[i:end])
	}
	return end, at.word, at.flags
}

// eight gives eight bytes as a number: one load.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// first masks the first n of eight bytes, n from 0 to 8.
func first(n int) uint64 { return 1<<(8*n) - 1 }

// Each of eight bytes, and its highest bit.
const (
	eachByte = 0x0101010101010101
	highBits = 0x8080808080808080
)

// letters counts those of eight bytes, from the first on, that are parts of letters for sure: all eight are looked at together,
// as nearly every byte of a text asks it. A byte that may begin a rune of another class is not for sure.
func letters(x uint64) int {
	small := (x | ' '*eachByte) &^ highBits
	ascii := (small + (0x80-'a')*eachByte) &^ (small + (0x7F-'z')*eachByte) // the highest bit says a ≤ small ≤ z
	sure := (ascii | x) & notZero(x&^(0x20*eachByte)^0xC2*eachByte) & notZero(x&(0xF3*eachByte)^0xE3*eachByte)
	return bits.TrailingZeros64(^sure&highBits) / 8
}

// notZero sets the highest bit of those of eight bytes that are not zero.
func notZero(x uint64) uint64 { return x&^highBits + 0x7F*eachByte | x }

// look gives the slot of a spelling, which is written in a and b.
func (t *Tokenizer) look(a, b uint64, raw string) *slot {
	mask := uint64(len(t.slots) - 1)
	for k := hash(a, b); ; k++ {
		at := &t.slots[k&mask]
		if at.a == a && at.b == b {
			return at
		}
		if at.a == 0 {
			if t.used >= len(t.slots)/2 { // full of rare spellings: forget them all
				clear(t.slots)
				t.used = 0
				at = &t.slots[hash(a, b)&mask]
			}
			t.used++
			word, flags := t.spell(raw)
			*at = slot{a, b, word, flags}
			return at
		}
	}
}

// hash is where the search for a spelling begins.
func hash(a, b uint64) uint64 {
	h := (a ^ b*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93 // multiplication carries the bits up
	return h ^ h>>32
}

// rare reads a word that is long, holds a rune to be looked at, or stands at the end of the text.
func (t *Tokenizer) rare(doc string, i int) (end int, word text.Word, flags text.Flags) {
	end = wordEnd(doc, i)
	if end-i > maxSpelling {
		word, flags = t.spell(doc[i:end])
		return end, word, flags
	}
	var room [maxSpelling]byte
	copy(room[:], doc[i:end])
	at := t.look(eight(string(room[:8])), eight(string(room[8:])), doc[i:end])
	return end, at.word, at.flags
}

// wordEnd finds where the word at i ends.
func wordEnd(doc string, i int) int {
	for i < len(doc) {
		c := doc[i]
		if byteClass[c] == byteLetter {
			i++
			continue
		}
		if byteClass[c] != byteWide {
			break
		}
		r, size := utf8.DecodeRuneInString(doc[i:])
		if class, _ := wide(r); class != byteLetter {
			break
		}
		i += size
	}
	return i
}

// spell finds out the word of a spelling and its flags.
func (t *Tokenizer) spell(raw string) (text.Word, text.Flags) {
	word, flags := t.lex.words[Fold(raw)], capitals(raw)
	flags |= t.told(word, flags)
	if raw == "http" || raw == "https" || raw == "www" {
		flags |= text.FlagURL
	}
	return word, flags
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

// address reads the web address that the word doc[i:end] begins, which is one token; or that word alone, where it begins none.
func address(doc string, i, end int, word text.Word, flags text.Flags) (int, text.Word, text.Flags) {
	mark := "://"
	if doc[i:end] == "www" {
		mark = "."
	}
	if !strings.HasPrefix(doc[end:], mark) {
		return end, word, flags &^ text.FlagURL
	}
	for end < len(doc) && doc[end] > ' ' && doc[end] != ')' && doc[end] != '"' && doc[end] != '<' {
		end++
	}
	return end, 0, text.FlagURL
}
