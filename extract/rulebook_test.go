package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
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
