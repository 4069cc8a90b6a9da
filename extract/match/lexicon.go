package match

import (
	"errors"
	"fmt"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
)

// Lexicon builds the lexicon of a rule book: the terms of its classes, every literal word of its rules, and the words
// that the finders of locate know. Mistakes are joined; each is a *rules.Error.
func Lexicon(book *rules.Book, vocabulary []string) (*lexicon.Lexicon, error) {
	b := lexicon.NewBuilder()
	for _, w := range vocabulary {
		b.Word(w)
	}
	var errs []error
	terms := map[string][]string{}
	for _, c := range book.Classes {
		for _, t := range c.Terms {
			terms[c.Name] = append(terms[c.Name], alternatives(t)...)
		}
		if _, ok := terms[c.Name]; !ok {
			terms[c.Name] = nil
		}
	}
	macros := Macros(book)
	for _, c := range book.Classes {
		fail := func(format string, args ...any) {
			errs = append(errs, &rules.Error{File: c.File, Line: c.Line, Col: 1, Rule: c.Name, Message: fmt.Sprintf(format, args...)})
		}
		if lexicon.Builtin(c.Name) {
			fail("this class is built in")
		}
		if _, ok := macros[c.Name]; ok {
			fail("a macro has this name too")
		}
		for _, t := range terms[c.Name] {
			if strings.ContainsAny(t, "0123456789") {
				fail("%q can never be found: digits are numbers, not words", t)
			}
		}
		for _, in := range c.Includes {
			if _, ok := terms[in]; !ok {
				fail("includes the unknown class %q", in)
			}
		}
	}
	known := map[string]bool{}
	for _, c := range book.Classes {
		for _, t := range closure(c.Name, book, terms, map[string]bool{}) {
			b.Term(c.Name, t)
			known[lexicon.Fold(t)] = true
		}
	}
	for _, r := range book.Rules {
		for _, p := range []string{r.Match, r.Before, r.After, r.NotBefore, r.NotAfter, r.Unless, r.Topic} {
			words, err := Literals(p, macros)
			if err != nil {
				errs = append(errs, &rules.Error{File: r.File, Line: r.Line, Col: 1, Rule: r.ID, Message: fmt.Sprintf("%q: %v", p, err)})
			}
			for i, w := range words {
				b.Term("", w)
				for j := i + 2; j <= min(i+maxLiteral, len(words)); j++ {
					// "thêm|có thêm": a term that a rule names must be told apart from its class mates ("kết nạp").
					if phrase := strings.Join(words[i:j], " "); known[lexicon.Fold(phrase)] {
						b.Term("", phrase)
					}
				}
			}
		}
	}
	return b.Build(), errors.Join(errs...)
}

// maxLiteral is how many words of a rule may be one term of a class.
const maxLiteral = 6

// closure gives the terms of a class and of the classes that it includes.
func closure(name string, book *rules.Book, terms map[string][]string, seen map[string]bool) (out []string) {
	if seen[name] {
		return nil
	}
	seen[name] = true
	out = append(out, terms[name]...)
	for _, c := range book.Classes {
		if c.Name == name {
			for _, in := range c.Includes {
				out = append(out, closure(in, book, terms, seen)...)
			}
		}
	}
	return out
}

// alternatives writes out a term with choices: "(bản|) thỏa ước" is "bản thỏa ước" and "thỏa ước".
func alternatives(term string) []string {
	open := strings.IndexByte(term, '(')
	if open < 0 {
		return []string{strings.Join(strings.Fields(term), " ")}
	}
	end := strings.IndexByte(term[open:], ')')
	if end < 0 {
		return []string{term}
	}
	var out []string
	for _, choice := range strings.Split(term[open+1:open+end], "|") {
		out = append(out, alternatives(term[:open]+choice+term[open+end+1:])...)
	}
	return out
}
