package extract

import (
	"bytes"

	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/text"
)

// reach says which rules can reach a document: the digest of the lexicon, and behind it a bit for each symbol that its
// sentences hold. Where no rule was tried, as it speaks of no union, nothing stands behind it.
//
// A rule is tried on a sentence that holds a symbol of each set that it needs. Where the lexicon is the same, sentences and
// symbols are the same, so that a rule that is not tried on a document, neither as it was nor as it is, changes none of its
// records: finds of other rules hang on that rule through its finds alone.
func (x *Extractor) reach(topical bool, sentences []text.Sentence) []byte {
	digest := x.lex.Digest()
	if !topical {
		return digest[:]
	}
	var set []byte
	for i := range sentences {
		set = x.matcher.Symbols(set, sentences[i].View.Runes)
	}
	return append(digest[:], set...)
}

// Unreached says that none of the rules that need this is tried on a document of that reach. It is false where the document
// was read with another lexicon.
func (x *Extractor) Unreached(reach []byte, rules []match.Need) bool {
	digest := x.lex.Digest()
	symbols, ok := bytes.CutPrefix(reach, digest[:])
	if !ok {
		return false
	}
	for i := range rules {
		if len(symbols) > 0 && rules[i].Met(symbols) {
			return false
		}
	}
	return true
}
