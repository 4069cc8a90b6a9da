package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// Near is a rule that would take a symbol if its sentence held one thing more.
type Near struct {
	Rule    *rules.Rule
	Missing string // the piece of the rule's match that nothing in the sentence fits, as the rule writes it
	have    int    // how many of its other pieces the sentence has
}

// Nearest gives at most limit rules whose match could take view rune at and lacks exactly one of its pieces in view, the
// fullest first. The order of the pieces is not looked at: it is a hint for people who write rules.
func Nearest(book *rules.Book, lex *lexicon.Lexicon, view []rune, at, limit int) (out []Near) {
	macros := Macros(book)
	for _, r := range book.Rules {
		if n, ok := near(r, lex, macros, view, view[at]); ok {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b Near) int {
		return cmp.Or(cmp.Compare(b.have, a.have), cmp.Compare(b.Rule.Priority, a.Rule.Priority), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	return out[:min(limit, len(out))]
}

// near looks for a way through the rule's match that lacks one piece.
func near(r *rules.Rule, lex *lexicon.Lexicon, macros map[string]string, view []rune, symbol rune) (Near, bool) {
	ps, err := pieces(r.Match)
	if err != nil {
		return Near{}, false
	}
	for _, way := range ways(ps, r.Match, lex, macros) {
		takes, have, lacking := false, 0, []string(nil)
		for _, e := range way {
			takes = takes || slices.Contains(e.symbols, symbol)
			if slices.ContainsFunc(e.symbols, func(s rune) bool { return slices.Contains(view, s) }) {
				have++
			} else {
				lacking = append(lacking, e.source)
			}
		}
		if takes && len(lacking) == 1 {
			return Near{r, lacking[0], have}, true
		}
	}
	return Near{}, false
}

// need is a piece of a pattern that must be met: one of its symbols.
type need struct {
	source  string
	symbols []rune
}

// ways gives the alternatives of a pattern, each as what it needs. A group needs any one of its symbols; what is optional,
// a set or a look-around needs nothing.
func ways(ps []piece, pattern string, lex *lexicon.Lexicon, macros map[string]string) (out [][]need) {
	var way []need
	for i := 0; i < len(ps); {
		end := groupEnd(ps, i)
		p := ps[i]
		if p.kind == pieceRaw && p.text == "|" {
			out = append(out, way)
			way = nil
			i++
			continue
		}
		optional := end < len(ps) && ps[end].kind == pieceRaw && (strings.ContainsAny(ps[end].text[:1], "?*") || strings.HasPrefix(ps[end].text, "{0"))
		set := p.kind == pieceRaw && (p.text == "[" || i+1 < end && p.text == "(" && lookaround(ps[i+1:end]))
		if syms := symbolsOf(ps[i:end], lex, macros); !optional && !set && len(syms) > 0 {
			source := pattern[p.at:]
			if end < len(ps) {
				source = pattern[p.at:ps[end].at]
			}
			way = append(way, need{strings.TrimSpace(source), syms})
		}
		i = end
	}
	return append(out, way)
}

// groupEnd gives the piece after the group, set or single piece that begins at i.
func groupEnd(ps []piece, i int) int {
	depth := 0
	for j := i; j < len(ps); j++ {
		if ps[j].kind == pieceRaw {
			switch ps[j].text[0] {
			case '(', '[':
				depth++
			case ')', ']':
				depth--
			}
		}
		if depth <= 0 {
			return j + 1
		}
	}
	return len(ps)
}

// lookaround says whether the pieces after an opening bracket make it look around: "(?=", "(?!", "(?<=", "(?<!".
func lookaround(ps []piece) bool {
	var b strings.Builder
	for _, p := range ps[:min(3, len(ps))] {
		b.WriteString(p.text)
	}
	s := b.String()
	return strings.HasPrefix(s, "?=") || strings.HasPrefix(s, "?!") || strings.HasPrefix(s, "?<=") || strings.HasPrefix(s, "?<!")
}

// symbolsOf gives every symbol that pieces name; a negated class names none.
func symbolsOf(ps []piece, lex *lexicon.Lexicon, macros map[string]string) (out []rune) {
	for _, p := range ps {
		switch p.kind {
		case pieceWords:
			out = append(out, lex.Symbols(p.text)...)
		case pieceClass:
			m, ok := macros[p.text]
			if !ok {
				out = append(out, lex.Class(p.text)...)
				continue
			}
			if inner, err := pieces(m); err == nil {
				out = append(out, symbolsOf(inner, lex, without(macros, p.text))...)
			}
		}
	}
	return out
}
