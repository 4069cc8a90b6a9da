package extract

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range strings.Split(os.Getenv("ZZ"), "|") {
		r := x.reading(s)
		for i := range r.Sentences {
			s := &r.Sentences[i]
			fmt.Println(x.lex.Print(s.View.Runes))
			f, l := x.matcher.Trace(s, r.Heads[i], nil)
			for _, f := range f {
				fmt.Println("  find", f.Rule.ID, f.Span().In(r.Text))
			}
			for _, l := range l {
				fmt.Println("  lost", l.Loser.Rule.ID, l.Loser.Span().In(r.Text), "to", l.Winner.Rule.ID)
			}
			for _, m := range x.matcher.Misses(s, r.Heads[i]) {
				fmt.Println("  miss", m.Find.Rule.ID, m.Find.Span().In(r.Text), m.Element)
			}
		}
	}
}
