package lexicon

import "slices"

// Codes number all symbols that a view may show, without gaps: automata index their tables by them. First come the runes of
// one byte, then the marks beyond them, one code for what is none of these, then the mentions and the terms.
const (
	codeForeign = 256 + iota
	codeEllipsis
	codeOpenSingle
	codeCloseSingle
	codeOpen
	codeClose
	codeBullet
	codeSymbols // the first mention
)

// CodeTerms is the first code of a term: below it are marks and mentions.
const CodeTerms = codeSymbols + builtins

// foreign stands in Alphabet for a rune that no view shows.
const foreign = '\uFFFF'

// Code gives the code of a rune of a view.
func (l *Lexicon) Code(r rune) uint16 {
	if uint32(r) < 256 {
		return uint16(r)
	}
	if i := uint32(r - SymNumber); i < uint32(builtins) {
		return uint16(codeSymbols + i)
	}
	if i := uint32(r - firstTerm); i < uint32(l.terms) {
		return uint16(CodeTerms + i)
	}
	return markCode(r)
}

func markCode(r rune) uint16 {
	switch r {
	case '…':
		return codeEllipsis
	case '‘':
		return codeOpenSingle
	case '’':
		return codeCloseSingle
	case '“':
		return codeOpen
	case '”':
		return codeClose
	case '•':
		return codeBullet
	}
	return codeForeign
}

// Codes appends the codes of a view to dst.
func (l *Lexicon) Codes(dst []uint16, view []rune) []uint16 {
	n := len(dst)
	dst = slices.Grow(dst, len(view))[:n+len(view)]
	codes := dst[n:][:len(view)]
	for i, r := range view {
		codes[i] = l.Code(r)
	}
	return dst
}

// Size is the number of codes: what Code is below.
func (l *Lexicon) Size() int { return CodeTerms + l.terms }

// Alphabet gives the rune of each code.
func (l *Lexicon) Alphabet() []rune {
	out := make([]rune, codeSymbols, l.Size())
	for i := range 256 {
		out[i] = rune(i)
	}
	out[codeForeign] = foreign
	for _, r := range markRunes {
		out[markCode(r)] = r
	}
	for i := range builtins {
		out = append(out, SymNumber+rune(i))
	}
	for i := range l.terms {
		out = append(out, firstTerm+rune(i))
	}
	return out
}

// Table holds a value for every symbol that stands for a term or a mention: what is asked of each symbol of a sentence is
// looked up, not searched.
type Table[T any] []T // by symbol, from SymNumber

// NewTable gives a table of zero values.
func NewTable[T any](l *Lexicon) Table[T] {
	return make(Table[T], firstTerm-SymNumber+l.terms)
}

// Put sets the value of symbols.
func (t Table[T]) Put(value T, symbols ...rune) {
	for _, r := range symbols {
		if r >= SymNumber {
			t[r-SymNumber] = value
		}
	}
}

// At gives the value of a symbol; that of a mark or an unknown word is zero.
func (t Table[T]) At(symbol rune) (value T) {
	if i := uint32(symbol - SymNumber); i < uint32(len(t)) {
		value = t[i]
	}
	return value
}

// Set gives the table of the symbols that belong to any of some classes.
func (l *Lexicon) Set(classes ...string) Table[bool] {
	t := NewTable[bool](l)
	for _, c := range classes {
		t.Put(true, l.Class(c)...)
	}
	return t
}
