package match

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/lexicon"
)

// symbolSet is a set of symbols, one bit for each code.
type symbolSet []uint64

func newSymbolSet(lex *lexicon.Lexicon, runes ...rune) symbolSet {
	s := make(symbolSet, (lex.Size()+63)/64)
	for _, r := range runes {
		code := lex.Code(r)
		s[code/64] |= 1 << (code % 64)
	}
	return s
}

func (s symbolSet) has(code int) bool { return s[code/64]&(1<<(code%64)) != 0 }

// common says whether a mark or a mention is in the set.
func (s symbolSet) common() bool {
	const whole, rest = lexicon.CodeTerms / 64, 1<<(lexicon.CodeTerms%64) - 1
	return slices.Max(s[:whole]) > 0 || s[whole]&rest != 0
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
			out = append(out, newSymbolSet(r.lex, sym))
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
	if mark := p.mark(); mark != 0 {
		return []symbolSet{newSymbolSet(r.lex, mark)}
	}
	return nil
}

// mark gives the punctuation mark that a raw piece stands for; 0 where it is syntax.
func (p piece) mark() rune {
	escaped := strings.TrimPrefix(p.text, `\\`)
	if r := rune(escaped[0]); len(escaped) == 1 && r < utf8.RuneSelf && (escaped != p.text || !strings.ContainsRune(`.^$|?*+()[]{}-`, r)) {
		return r
	}
	return 0
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

// set reads [...]; a negated one asks for nothing.
func (r *needReader) set() []symbolSet {
	r.at++
	known := r.raw(0) != "^"
	var any []rune
	for r.at < len(r.pieces) && r.raw(0) != "]" {
		switch p := r.pieces[r.at]; p.kind {
		case pieceWords:
			any = append(any, r.lex.Symbols(p.text)...)
		case pieceClass:
			known = known && r.macros[p.text] == ""
			any = append(any, r.lex.Class(p.text)...)
		default:
			known = known && p.mark() != 0
			any = append(any, p.mark())
		}
		r.at++
	}
	r.at++
	if !known {
		return nil
	}
	return []symbolSet{newSymbolSet(r.lex, any...)}
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
	return []symbolSet{newSymbolSet(r.lex, r.lex.Class(name)...)}
}
