package lexicon

import (
	"maps"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// The symbols that are not words of a lexicon file. Word symbols begin at firstTerm.
const (
	SymOther     = '_'      // a word that no rule knows
	SymDigits    = '#'      // digits that no mention took
	SymNumber    = '\uE000' // a number that counts something
	SymMoney     = '\uE001' // an amount of money
	SymPercent   = '\uE002' // a percentage
	SymExcluded  = '\uE003' // a numeral of a kind that is no figure: an age, an ordinal, a clock time
	SymPeriod    = '\uE004' // a date or stretch of time
	SymUnion     = '\uE005' // a union organisation
	SymState     = '\uE006' // a state or party body
	SymFirm      = '\uE007' // a firm, school, hospital
	SymPlace     = '\uE008' // a province, district or commune
	SymDocNumber = '\uE009' // number of a legal document
	SymQuoted    = '\uE00A' // a name in quotation marks
	firstTerm    = '\uE100'
	builtins     = 16 // room for the symbols between SymNumber and the first term
)

// builtin are the classes made of the symbols above.
var builtin = map[string][]rune{
	"number": {SymNumber}, "money": {SymMoney}, "percent": {SymPercent}, "excluded": {SymExcluded}, "period": {SymPeriod},
	"union": {SymUnion}, "state": {SymState}, "firm": {SymFirm}, "org": {SymUnion, SymState, SymFirm}, "place": {SymPlace},
	"docno": {SymDocNumber}, "quoted": {SymQuoted}, "other": {SymOther},
}

// Builtin says whether a class is made of symbols that no word list can name: numbers, money, organisations.
func Builtin(class string) bool { _, ok := builtin[class]; return ok }

// Lexicon holds the vocabulary, the terms and their symbols. It never changes after Build and may be shared.
type Lexicon struct {
	words   map[string]text.Word
	grown   map[uint64]uint32 // node<<32|word → node; while it is built
	edges   Edges             // the same, built
	nodes   []node
	alone   []alone // by word
	classes map[string][]rune
	terms   int             // how many symbols stand for terms
	names   map[rune]string // what `explain` prints for a symbol
	digest  [8]byte         // of all words and terms: with the same, texts get the same symbols
}

// alone is a word by itself: the symbol that a view shows for it, and the node from which longer terms go on, or 0.
type alone struct {
	symbol rune
	node   uint32
}

// node is a place in the trie of terms: the symbol of the term that ends there, or 0, and whether longer terms go on from it.
type node struct {
	symbol rune
	inner  bool
}

// Digest tells lexicons apart: those that have the same number the same symbols in the same way.
func (l *Lexicon) Digest() [8]byte { return l.digest }

// Word gives the number of a word, or 0 where the vocabulary lacks it.
func (l *Lexicon) Word(w string) text.Word { return l.words[Fold(w)] }

// allAlone gives what is known of each word by itself.
func (l *Lexicon) allAlone() []alone {
	words := make([]alone, 256+len(l.words))
	for w := range words {
		words[w].symbol = plain(text.Word(w))
	}
	for key, to := range l.grown {
		if key>>32 != 0 {
			continue
		}
		w := &words[uint32(key)]
		if symbol := l.nodes[to].symbol; symbol != 0 {
			w.symbol = symbol
		}
		if l.nodes[to].inner {
			w.node = to
		}
	}
	return words
}

// plain gives the symbol of a word that is no term.
func plain(w text.Word) rune {
	switch {
	case w == 0 || w >= 256:
		return SymOther
	case w == text.WordDigits:
		return SymDigits
	case w == MarkOpen, w == MarkClose: // one quotation mark is enough for rules
		return '"'
	}
	return Mark(w)
}

// Alone gives the symbol that a view shows for a word by itself, and says whether longer terms may begin with it.
func (l *Lexicon) Alone(w text.Word) (symbol rune, longer bool) {
	at := &l.alone[w]
	return at.symbol, at.node != 0
}

// Longest finds the longest term that begins at the first of tokens: its symbol and how many tokens it takes, or 0, 0.
func (l *Lexicon) Longest(tokens []text.Token) (symbol rune, n int) {
	if len(tokens) == 0 {
		return 0, 0
	}
	at := &l.alone[tokens[0].Word]
	if at.symbol >= firstTerm {
		symbol, n = at.symbol, 1
	}
	if at.node == 0 {
		return symbol, n
	}
	for from, i := at.node, 1; i < len(tokens); i++ {
		from = l.edges.From(from, uint32(tokens[i].Word))
		if from == 0 {
			break
		}
		to := l.nodes[from]
		if to.symbol != 0 {
			symbol, n = to.symbol, i+1
		}
		if !to.inner {
			break
		}
	}
	return symbol, n
}

// Class gives the symbols of a class, in order, or nil where there is no such class.
func (l *Lexicon) Class(name string) []rune { return l.classes[name] }

// Classes gives the names of all classes, in order.
func (l *Lexicon) Classes() []string { return slices.Sorted(maps.Keys(l.classes)) }

// In says whether a symbol belongs to a class.
func (l *Lexicon) In(symbol rune, class string) bool {
	return slices.Contains(l.classes[class], symbol)
}

// Mark gives the rune that the view shows for a punctuation mark.
func Mark(w text.Word) rune {
	if r, ok := markRunes[w]; ok {
		return r
	}
	return rune(w)
}

// Tokens cuts a few words that stand in no document into tokens.
func (l *Lexicon) Tokens(words string) []text.Token {
	return newTokenizer(l, nil, fewSlots).Append(nil, words, text.Span{End: len(words)})
}

// Symbols segments words as text would be and gives their symbols: the literals of a rule.
func (l *Lexicon) Symbols(words string) (out []rune) {
	tokens := l.Tokens(Fold(words))
	for len(tokens) > 0 {
		sym, n := l.Longest(tokens)
		if n == 0 {
			sym, n = SymOther, 1
			if tokens[0].Is(text.FlagPunct) {
				sym = Mark(tokens[0].Word)
			}
		}
		out = append(out, sym)
		tokens = tokens[n:]
	}
	return out
}

// Print shows a view for people: ⟨class⟩ for a symbol, the word for a literal of a rule.
func (l *Lexicon) Print(view []rune) string {
	var b strings.Builder
	for i, r := range view {
		if i > 0 {
			b.WriteByte(' ')
		}
		if name, ok := l.names[r]; ok {
			b.WriteString("⟨" + name + "⟩")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
