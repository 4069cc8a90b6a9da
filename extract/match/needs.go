package match

import (
	"math/bits"

	"github.com/tongket/tongket/extract/lexicon"
)

// symbolSet is a set of symbols, one bit each.
type symbolSet []uint64

func newSymbolSet(lex *lexicon.Lexicon) symbolSet { return make(symbolSet, lex.Symbolic()/64+1) }

func (s symbolSet) add(lex *lexicon.Lexicon, runes ...rune) (known bool) {
	for _, r := range runes {
		i := lex.Index(r)
		if i < 0 {
			return false // a punctuation mark: any sentence may have it
		}
		s[i/64] |= 1 << (i % 64)
	}
	return true
}

func (s symbolSet) len() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// needs gives sets of symbols of which a sentence must have at least one each, or the pattern cannot match: what stands in it
// outside of options, look-arounds and negated sets. Of alternatives, one symbol of any of them will do.
func needs(pattern string, lex *lexicon.Lexicon, macros map[string]string) ([]symbolSet, error) {
	ps, err := pieces(pattern)
	if err != nil {
		return nil, err
	}
	r := needReader{lex: lex, macros: macros, pieces: ps}
	return r.alternatives(), nil
}

type needReader struct {
	lex    *lexicon.Lexicon
	macros map[string]string
	pieces []piece
	at     int
}

func (r *needReader) raw(offset int) string {
	if i := r.at + offset; i < len(r.pieces) && r.pieces[i].kind == pieceRaw {
		return r.pieces[i].text
	}
	return ""
}

// alternatives reads up to the closing bracket or the end.
func (r *needReader) alternatives() []symbolSet {
	all := r.sequence()
	single := true
	for r.raw(0) == "|" {
		r.at++
		more := r.sequence()
		if single {
			all = narrowest(all)
			single = false
		}
		more = narrowest(more)
		if len(all) == 0 || len(more) == 0 {
			all = nil
			continue
		}
		for i := range all[0] {
			all[0][i] |= more[0][i]
		}
	}
	return all
}

// narrowest keeps the smallest set: the one that rules out most.
func narrowest(sets []symbolSet) []symbolSet {
	if len(sets) == 0 {
		return nil
	}
	best := sets[0]
	for _, s := range sets[1:] {
		if s.len() < best.len() {
			best = s
		}
	}
	return []symbolSet{append(symbolSet(nil), best...)}
}

func (r *needReader) sequence() (out []symbolSet) {
	for r.at < len(r.pieces) && r.raw(0) != "|" && r.raw(0) != ")" {
		atom := r.atom()
		if r.optional() {
			continue
		}
		out = append(out, atom...)
	}
	return out
}

// optional steps over the quantifiers at the place and says whether they allow nothing.
func (r *needReader) optional() (may bool) {
	for {
		switch q := r.raw(0); {
		case q == "?" || q == "*" || len(q) > 1 && q[0] == '{' && (q[1] == '0' || q[1] == ','):
			may = true
		case q == "+" || len(q) > 1 && q[0] == '{':
		default:
			return may
		}
		r.at++
	}
}

func (r *needReader) atom() []symbolSet {
	p := r.pieces[r.at]
	switch {
	case p.kind == pieceWords:
		r.at++
		var out []symbolSet
		for _, sym := range r.lex.Symbols(p.text) {
			if s := newSymbolSet(r.lex); s.add(r.lex, sym) {
				out = append(out, s)
			}
		}
		return out
	case p.kind == pieceClass:
		r.at++
		return r.class(p.text)
	case p.text == "(" || len(p.text) > 2 && p.text[:3] == "(?<":
		return r.group()
	case p.text == "[":
		return r.set()
	}
	r.at++
	return nil
}

// group reads a bracket; a look-around asks nothing of the sentence itself.
func (r *needReader) group() []symbolSet {
	around := r.raw(1) == "?" && r.raw(2) != ":" && r.pieces[r.at].text == "("
	if r.raw(1) == "?" && r.pieces[r.at].text == "(" {
		r.at += 2
	}
	r.at++
	out := r.alternatives()
	r.at++ // the closing bracket
	if around {
		return nil
	}
	return out
}

// set reads [...]; a negated one, or one with marks in it, asks for nothing.
func (r *needReader) set() []symbolSet {
	r.at++
	known := r.raw(0) != "^"
	s := newSymbolSet(r.lex)
	for r.at < len(r.pieces) && r.raw(0) != "]" {
		switch p := r.pieces[r.at]; p.kind {
		case pieceWords:
			known = s.add(r.lex, r.lex.Symbols(p.text)...) && known
		case pieceClass:
			known = r.macros[p.text] == "" && s.add(r.lex, r.lex.Class(p.text)...) && known
		default:
			known = false
		}
		r.at++
	}
	r.at++
	if !known {
		return nil
	}
	return []symbolSet{s}
}

func (r *needReader) class(name string) []symbolSet {
	if m, ok := r.macros[name]; ok {
		sub, err := needs(m, r.lex, without(r.macros, name))
		if err != nil {
			return nil
		}
		return sub
	}
	if name[0] == '^' {
		return nil
	}
	s := newSymbolSet(r.lex)
	if !s.add(r.lex, r.lex.Class(name)...) {
		return nil
	}
	return []symbolSet{s}
}
