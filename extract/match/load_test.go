package match_test

import (
	"errors"
	"os"
	"path/filepath"
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
		{"unknown record", strings.Replace(head, "record: metric", "record: metrics", 1) + "  match: '{number} {member}'\n" + sentences, `record "metrics": want metric or award`},
		{"unknown indicator", strings.Replace(head, "indicator: members", "indicator: giftz", 1) + "  match: '{number} {member}'\n" + sentences, `indicator "giftz" is no code`},
		{"unknown bound", strings.Replace(head, "members}", "members, bound: most}", 1) + "  match: '{number} {member}'\n" + sentences, `bound "most" is no code`},
		{"unknown reason", strings.Replace(head, "record: metric, indicator: members", "exclude: treshold", 1) + "  match: '{number} {member}'\n" + sentences, `exclude "treshold" is no code`},
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

// A folder of rules is read whole or not at all: what is no folder, has no pack or gives an id twice is told.
func TestFolders(t *testing.T) {
	pack := []byte(head + "  match: '{number} {member}'\n" + sentences)
	for _, c := range []struct {
		name  string
		files []string
		want  string
	}{
		{"empty", nil, "holds no *.yaml or *.yml file"},
		{"other files", []string{"a.json"}, "holds no *.yaml or *.yml file"},
		{"yml", []string{"a.yml"}, ""},
		{"twice", []string{"a.yaml", "b.yml"}, "b.yml:2:5: test.rule: the id is used twice, first in a.yaml, line 2"},
	} {
		dir := t.TempDir()
		for _, f := range c.files {
			if err := os.WriteFile(filepath.Join(dir, f), pack, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		book, err := rules.Load(dir)
		switch {
		case c.want == "" && (err != nil || book.Rules[len(book.Rules)-1].ID != "test.rule"):
			t.Errorf("%s: %v", c.name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: got %v, want %q in it", c.name, err, c.want)
		}
		if len(c.files) > 0 {
			if _, err := rules.Load(filepath.Join(dir, c.files[0])); err == nil || !strings.Contains(err.Error(), "is no folder") {
				t.Errorf("%s: a file was taken for a folder: %v", c.name, err)
			}
		}
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
