package match

import (
	"errors"
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// Matcher is a compiled rule book. It never changes after New and may be shared.
type Matcher struct {
	rules  []compiled
	blocks []block
	lex    *lexicon.Lexicon
}

// block is what tells of blockRules rules at once where they need not be tried.
type block struct {
	from int // its first rule
	*filter
	*beginnings
}

// compiled is one rule with its patterns.
type compiled struct {
	*rules.Rule
	needs                                             []symbolSet // the sentence must have a symbol of each: no way to match without
	match                                             *pattern
	before, after, notBefore, notAfter, unless, topic *pattern // nil where the rule has none
	groups                                            []group
}

type group struct {
	name string
	num  int
}

// New compiles the rules of a book over a lexicon. All mistakes are joined; each is a *rules.Error.
func New(book *rules.Book, lex *lexicon.Lexicon) (*Matcher, error) {
	m := &Matcher{lex: lex}
	w := newCompiler(book, lex)
	var errs []error
	for _, r := range book.Rules {
		c, err := w.rule(r)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		m.rules = append(m.rules, c)
	}
	for from := 0; from < len(m.rules); from += blockRules {
		list := m.rules[from:min(from+blockRules, len(m.rules))]
		m.blocks = append(m.blocks, block{from, newFilter(list, lex.Size()), newBeginnings(list, lex.Size())})
	}
	return m, errors.Join(errs...)
}

// Macros gives the macros of a book by name; a later file replaces an earlier one's.
func Macros(book *rules.Book) map[string]string {
	macros := map[string]string{}
	for _, m := range book.Macros {
		macros[m.Name] = m.Pattern
	}
	return macros
}

// allNeeds gives the needs of a rule's evidence and of what must stand before and after it.
func allNeeds(r *rules.Rule, lex *lexicon.Lexicon, macros map[string]string) (out []symbolSet, err error) {
	for _, p := range []string{r.Match, r.Before, r.After} {
		n, err := needs(p, lex, macros)
		if err != nil {
			return nil, err
		}
		for _, need := range n {
			if !slices.ContainsFunc(out, func(s symbolSet) bool { return slices.Equal(s, need) }) {
				out = append(out, need)
			}
		}
	}
	return out, nil
}
