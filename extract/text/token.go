package text

// Word is the number of a folded word in a lexicon's vocabulary: 0 for a word that no rule, lexicon or name knows.
// Values below 256 are ASCII punctuation marks, each its own byte.
type Word uint32

// WordDigits stands for any run of ASCII digits.
const WordDigits Word = '0'

// Token is a syllable, a run of digits or one punctuation mark. Vietnamese writes syllables apart, so a token is not yet a
// word: terms of several syllables are found by the lexicon.
type Token struct {
	Start, End int32
	Word       Word
	Flags      Flags
}

// Flags say how a token is written, and, from FlagTold on, what its tokenizer was told of the word.
type Flags uint32

// What Flags can say.
const (
	FlagSpace  Flags = 1 << iota // white space (or markup) stands before it
	FlagUpper                    // begins with a capital
	FlagCaps                     // two letters or more, all capitals
	FlagDigits                   // a run of digits
	FlagPunct                    // a punctuation mark
	FlagURL                      // a web address or file name: one token

	FlagTold Flags = 1 << 8
)

// Span gives the token's place.
func (t Token) Span() Span { return Span{int(t.Start), int(t.End)} }

// Is says whether t has all of f.
func (t Token) Is(f Flags) bool { return t.Flags&f == f }
