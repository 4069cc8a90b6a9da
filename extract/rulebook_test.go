package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/match"
)

// book gives the extractor of the embedded rule book.
func book(t *testing.T) *Extractor {
	t.Helper()
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestRuleBook(t *testing.T) {
	for _, f := range book(t).TestRules() {
		t.Error(f)
	}
}

var className = regexp.MustCompile(`\{\^?([a-z_]+)\}`)

// A class that no rule, macro, used class or stage names is dead: its words cost look-ups and mislead who reads the lexicon.
func TestEveryClassIsUsed(t *testing.T) {
	x := book(t)
	used := map[string]bool{}
	note := func(patterns ...string) {
		for _, p := range patterns {
			for _, m := range className.FindAllStringSubmatch(p, -1) {
				used[m[1]] = true
			}
		}
	}
	for _, r := range x.book.Rules {
		note(r.Match, r.Before, r.After, r.NotBefore, r.NotAfter, r.Unless, r.Topic)
	}
	for _, m := range x.book.Macros {
		note(m.Pattern)
	}
	for _, name := range quotedNames(t) {
		used[name] = true
	}
	for range x.book.Classes {
		for _, c := range x.book.Classes {
			if used[c.Name] {
				for _, in := range c.Includes {
					used[in] = true
				}
			}
		}
	}
	for _, c := range x.book.Classes {
		if !used[c.Name] {
			t.Errorf("%s:%d: class %q is used by no rule", c.File, c.Line, c.Name)
		}
	}
}

var quotedName = regexp.MustCompile(`"([a-z_]+)"`)

// quotedNames gives the names that resolve's sources quote: it looks classes up by name.
func quotedNames(t *testing.T) (out []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("resolve", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal("no sources of resolve", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range quotedName.FindAllSubmatch(data, -1) {
			out = append(out, string(m[1]))
		}
	}
	return out
}

// Terms that no example speaks are listed, not failed: a word list may be longer than its proof.
func TestTermsNeverExercised(t *testing.T) {
	x := book(t)
	var all strings.Builder
	for _, r := range x.book.Rules {
		for _, y := range r.Yes {
			all.WriteString(" " + foldWords(y.Text))
		}
		for _, n := range r.No {
			all.WriteString(" " + foldWords(n))
		}
	}
	said := all.String() + " "
	terms, silent := 0, 0
	for _, c := range x.book.Classes {
		var never []string
		for _, term := range match.Terms(c) {
			terms++
			if !strings.Contains(said, " "+foldWords(term)+" ") {
				never = append(never, term)
			}
		}
		silent += len(never)
		if testing.Verbose() && len(never) > 0 {
			t.Logf("%s: %s", c.Name, strings.Join(never, "; "))
		}
	}
	t.Logf("%d of %d terms stand in no example", silent, terms)
}

// foldWords folds a text and keeps its words alone.
func foldWords(s string) string {
	return strings.Join(strings.FieldsFunc(lexicon.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
