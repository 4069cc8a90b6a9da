package match_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
)

const head = `rules:
- id: test.rule
  means: a test
  emits: {record: metric, indicator: members}
`

const sentences = `  yes:
    - có [12 đoàn viên] mới
    - có [13 đoàn viên] cũ
  no:
    - không có ai
    - vắng cả
`

// load reads one pack over the embedded lexicon and compiles it.
func load(pack string) error {
	book, err := rules.Load("")
	if err != nil {
		return err
	}
	if errs := book.Read("pack.yaml", []byte(pack)); len(errs) > 0 {
		return errors.Join(errs...)
	}
	lex, err := match.Lexicon(book, nil)
	if err != nil {
		return err
	}
	_, err = match.New(book, lex)
	return err
}

// A mistake in a pack is told with file, line, column and cause.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ name, pack, want string }{
		{"sound", head + "  match: '{number} {member}'\n" + sentences, ""},
		{"unknown class", head + "  match: '{number} {membr}'\n" + sentences, `pack.yaml:2:1: test.rule: match: no class or macro is called "membr": did you mean "member"?`},
		{"open bracket", head + "  match: '({number}'\n" + sentences, "pack.yaml:2:1: test.rule: match:"},
		{"open class", head + "  match: '{number'\n" + sentences, "'{' is not closed"},
		{"class of characters", head + "  match: '\\d {member}'\n" + sentences, `'\d' has no meaning on symbols`},
		{"word with digits", head + "  match: '{number} f0'\n" + sentences, "a word and digits are two"},
		{"set without a class", head + "  match: '{number} [{^member} ,]'\n" + sentences, "{^member} cannot stand in a set"},
		{"macro in a set", head + "  match: '{number} [{m} ,]'\n" + sentences + "macros:\n  m: '(?:a|b)'\n", "{m} is no set"},
		{"macro of itself", head + "  match: '{^m} {member}'\n" + sentences + "macros:\n  m: '{^m}'\n", "pack.yaml:2:1"},
		{"escaped letter", head + "  match: '{number} \\“ \\đ'\n" + sentences, `'\đ' has no meaning on symbols`},
		{"built-in class", head + "  match: '{number} {member}'\n" + sentences + "lexicon:\n  number:\n    means: x\n    terms: [a]\n", "built in"},
		{"class and macro", head + "  match: '{number} {member}'\n" + sentences + "lexicon:\n  m:\n    means: x\n    terms: [a]\nmacros:\n  m: '{number}'\n", "a macro has this name too"},
		{"term with digits", head + "  match: '{number} {member}'\n" + sentences + "lexicon:\n  m:\n    means: x\n    terms: [covid 19]\n", "can never be found"},
		{"unknown field", head + "  match: '{number} {member}'\n  prioriti: 3\n" + sentences, "pack.yaml:6:3"},
		{"no examples", head + "  match: '{number} {member}'\n", "at least two 'yes' and two 'no'"},
		{"no brackets", head + "  match: '{number} {member}'\n" + strings.Replace(sentences, "[12 đoàn viên]", "12 đoàn viên", 1), "one pair of square brackets"},
		{"no list", "rules: 3\n", "pack.yaml:1:8: rules must be a list"},
		{"no section", "regeln: []\n", "unknown section"},
		{"no YAML", "rules: [\n", "pack.yaml:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := load(c.pack)
			switch {
			case c.want == "" && err != nil:
				t.Errorf("unexpected: %v", err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

// Whatever stands in a pack, loading it never panics, and every complaint has a place.
func FuzzRules(f *testing.F) {
	f.Add(head + "  match: '{number} {member}'\n" + sentences)
	f.Add("lexicon:\n  extra:\n    means: x\n    terms: [a(b|c) d]\nmacros:\n  m: '{m} {number}'\n")
	f.Add(head + "  match: '(?<n>{number}) [^{verb};.]{0,3} (?:a|b)?'\n  before: '(?<=x)'\n" + sentences)
	f.Add(head + "  match: '{^m} {member}'\n" + sentences + "macros:\n  m: '{^m}'\n")
	f.Fuzz(func(t *testing.T, pack string) {
		err := load(pack)
		if err == nil {
			return
		}
		for _, e := range strings.Split(err.Error(), "\n") {
			if strings.HasPrefix(e, "pack.yaml:") {
				return
			}
		}
		var re *rules.Error
		if !errors.As(err, &re) {
			t.Errorf("no place: %v", err)
		}
	})
}
