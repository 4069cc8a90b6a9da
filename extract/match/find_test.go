package match_test

import (
	"math/rand/v2"
	"testing"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
)

func compiled(t testing.TB) (*rules.Book, *lexicon.Lexicon, *match.Matcher) {
	t.Helper()
	book, err := rules.Load("")
	if err != nil {
		t.Fatal(err)
	}
	lex, err := match.Lexicon(book, nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := match.New(book, lex)
	if err != nil {
		t.Fatal(err)
	}
	return book, lex, m
}

// The filter may let a rule through in vain; it must never keep out one that fits. Views are random strings of symbols, half of
// them drawn from the words of one rule, so that rules do fit.
func TestFilterLosesNothing(t *testing.T) {
	book, lex, m := compiled(t)
	rnd := rand.New(rand.NewPCG(1, 2))
	var all []rune
	for _, c := range lex.Classes() {
		all = append(all, lex.Class(c)...)
	}
	fits := 0
	for n := 0; n < 3000; n++ {
		view := make([]rune, 4+rnd.IntN(20))
		words := lex.Symbols(book.Rules[rnd.IntN(len(book.Rules))].Yes[0].Text)
		for i := range view {
			switch rnd.IntN(5) {
			case 0:
				view[i] = all[rnd.IntN(len(all))]
			case 1, 2:
				view[i] = []rune{lexicon.SymNumber, lexicon.SymMoney, lexicon.SymPercent, lexicon.SymUnion, ',', lexicon.SymOther}[rnd.IntN(6)]
			default:
				view[i] = words[rnd.IntN(len(words))]
			}
		}
		fit, err := m.Unfiltered(view)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range fit {
			fits++
			if !m.Filtered(view, i) {
				t.Fatalf("the filter keeps %s out of %s", m.RuleID(i), lex.Print(view))
			}
		}
	}
	if fits < 1000 {
		t.Errorf("only %d fits: the views test nothing", fits)
	}
}
