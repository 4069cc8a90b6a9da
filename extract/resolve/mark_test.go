package resolve

import (
	"math/bits"
	"testing"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
)

// bookLexicon gives the lexicon of the embedded rule book.
func bookLexicon(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	book, err := rules.Load("")
	if err != nil {
		t.Fatal(err)
	}
	lex, err := match.Lexicon(book, Vocabulary())
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// Every class and word that resolve asks for is one of the lexicon: a slip of the pen would be found in no sentence.
func TestMarksAreClasses(t *testing.T) {
	lex := bookLexicon(t)
	for _, c := range markClasses {
		for _, class := range c.classes {
			if len(lex.Class(class)) == 0 {
				t.Errorf("the lexicon has no class %q", class)
			}
		}
	}
	for _, l := range markWords {
		if symbols := lex.Symbols(l.word); len(symbols) != 1 || symbols[0] < lexicon.SymNumber {
			t.Errorf("%q has no symbol of its own", l.word)
		}
	}
}

// A symbol is what all of its classes say, but says one thing of a figure.
func TestMarks(t *testing.T) {
	lex := bookLexicon(t)
	table := newMarks(lex)
	marks := make([]mark, 3)
	held := table.fill(marks, []rune{lexicon.SymNumber, ',', lex.Symbols("của")[0]})
	if marks[0] != isNumber || marks[1] != 0 || !marks[2].has(isOf) || held != marks[0]|marks[2] {
		t.Errorf("number, comma and của are %b, together %b", marks, held)
	}
	for i, m := range table {
		if bits.OnesCount64(uint64(m&isStatus)) > 1 {
			t.Errorf("%s says two things of a figure", lex.Print([]rune{lexicon.SymNumber + rune(i)}))
		}
	}
}
