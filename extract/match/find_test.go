package match_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
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

// The rules find what regexp2 alone finds, groups and all. Views are random strings of symbols, half of them drawn from the
// words of one rule, so that rules do fit.
func TestFindsAsRegexp2(t *testing.T) {
	book, lex, m := compiled(t)
	rnd := rand.New(rand.NewPCG(1, 2))
	var all []rune
	for _, c := range lex.Classes() {
		all = append(all, lex.Class(c)...)
	}
	some := []rune{lexicon.SymNumber, lexicon.SymMoney, lexicon.SymPercent, lexicon.SymUnion, ',', '“', '\u00F7', lexicon.SymOther}
	random := func(n int) []rune {
		view := make([]rune, n)
		words := lex.Symbols(book.Rules[rnd.IntN(len(book.Rules))].Yes[0].Text)
		for i := range view {
			switch rnd.IntN(5) {
			case 0:
				view[i] = all[rnd.IntN(len(all))]
			case 1, 2:
				view[i] = some[rnd.IntN(len(some))]
			default:
				view[i] = words[rnd.IntN(len(words))]
			}
		}
		return view
	}
	fits := 0
	for range 3000 {
		s := &text.Sentence{View: text.View{Runes: random(4 + rnd.IntN(20))}}
		heads := random(rnd.IntN(10))
		fits += sameFinds(t, m, lex, s, heads)
	}
	if fits < 1000 {
		t.Errorf("only %d fits: the views test nothing", fits)
	}
}

// A book of more rules than a block has finds what regexp2 finds: every rule twice.
func TestManyRules(t *testing.T) {
	book, lex, _ := compiled(t)
	for _, r := range book.Rules[:len(book.Rules):len(book.Rules)] {
		again := *r
		again.ID += "_again"
		book.Rules = append(book.Rules, &again)
	}
	m, err := match.New(book, lex)
	if err != nil {
		t.Fatal(err)
	}
	fits := 0
	for _, r := range book.Rules[len(book.Rules)/2:] {
		view := lex.Symbols(strings.NewReplacer("[", "", "]", "").Replace(r.Yes[0].Text))
		for i, symbol := range view {
			if symbol == lexicon.SymDigits || symbol == lexicon.SymOther {
				view[i] = lexicon.SymNumber
			}
		}
		fits += sameFinds(t, m, lex, &text.Sentence{View: text.View{Runes: view}}, nil)
	}
	if fits < 100 || fits%2 != 0 {
		t.Errorf("%d fits", fits)
	}
}

// sameFinds compares the finds in a sentence with those of regexp2 and gives how many there are.
func sameFinds(t *testing.T, m *match.Matcher, lex *lexicon.Lexicon, s *text.Sentence, heads []rune) int {
	t.Helper()
	want, err := m.FindsByRegexp(s, heads)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Finds(s, heads); !slices.Equal(got, want) {
		t.Fatalf("in %s\ngot  %q\nwant %q", lex.Print(s.View.Runes), got, want)
	}
	return len(want)
}

// Every pattern of the rule book is run by an automaton, in time bounded by the length of the sentence. One that looks
// back is left to regexp2 and its time-out; a new one here is a rule to think over.
func TestPatternsByRegexp2(t *testing.T) {
	_, _, m := compiled(t)
	if got := m.ByRegexp(); len(got) > 0 {
		t.Errorf("regexp2 must run %q", got)
	}
}
