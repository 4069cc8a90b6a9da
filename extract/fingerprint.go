package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/rules"
)

// Fingerprint tells by what documents are read: where two of them are equal, the same bytes give the same records with the
// same program. Digests are of the meaning, not of the files: a comment in a pack changes nothing.
type Fingerprint struct {
	Rules     string            // digest of all rules, in order
	Lexicon   string            // digest of the classes and macros
	Gazetteer string            // digest of the tables of places
	Book      map[string]string // digest of every rule by its id
	Needs     []match.Need      // what each rule needs, in their order
}

// Fingerprint gives the fingerprint of the rule book and the gazetteer.
func (x *Extractor) Fingerprint() (Fingerprint, error) {
	f := Fingerprint{Gazetteer: names.Digest(), Needs: x.matcher.Needs(), Book: make(map[string]string, len(x.book.Rules))}
	var order []string
	for _, r := range x.book.Rules {
		meaning := *r
		meaning.File, meaning.Line, meaning.Means, meaning.Yes, meaning.No = "", 0, "", nil, nil
		sum, err := digest(meaning)
		if err != nil {
			return f, fmt.Errorf("rule %s: %w", r.ID, err)
		}
		f.Book[r.ID] = sum
		order = append(order, r.ID+" "+sum)
	}
	var err error
	if f.Rules, err = digest(order); err != nil {
		return f, err
	}
	classes := append([]rules.Class(nil), x.book.Classes...)
	for i := range classes {
		classes[i].File, classes[i].Line, classes[i].Means = "", 0, ""
	}
	macros := append([]rules.Macro(nil), x.book.Macros...)
	for i := range macros {
		macros[i].File, macros[i].Line = "", 0
	}
	f.Lexicon, err = digest([]any{classes, macros})
	return f, err
}

// digest gives 64 bits of the SHA-256 of a value's JSON, in hex.
func digest(v any) (string, error) {
	b, err := json.Marshal(v)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8]), err
}
