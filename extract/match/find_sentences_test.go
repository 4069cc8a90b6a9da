package match_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/check"
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/locate"
	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/resolve"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// The rules find what regexp2 alone finds in real sentences: the samples, and every sentence of the rule book.
func TestFindsAsRegexp2InSentences(t *testing.T) {
	book, lex, locator, m := pipeline(t)
	sentences, fits := 0, 0
	for _, line := range paragraphs(t, book) {
		doc := &text.Document{Text: line, Blocks: []text.Block{{Span: text.Span{End: len(line)}}}}
		for _, s := range locator.Sentences(nil, doc, 0, locator.NewScratch()) {
			sentences++
			fits += sameFinds(t, m, lex, &s, nil)
		}
	}
	t.Logf("%d sentences, %d fits", sentences, fits)
	if fits < len(book.Rules) {
		t.Errorf("only %d fits of %d rules: the sentences test nothing", fits, len(book.Rules))
	}
}

// pipeline gives the rule book, its lexicon, and a locator and a matcher over them.
func pipeline(t testing.TB) (*rules.Book, *lexicon.Lexicon, *locate.Locator, *match.Matcher) {
	t.Helper()
	book, err := rules.Load("")
	if err != nil {
		t.Fatal(err)
	}
	gazetteer, err := names.Load()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := match.Lexicon(book, append(append(locate.Vocabulary(gazetteer), resolve.Vocabulary()...), check.Vocabulary()...))
	if err != nil {
		t.Fatal(err)
	}
	m, err := match.New(book, lex)
	if err != nil {
		t.Fatal(err)
	}
	return book, lex, locate.New(lex, gazetteer), m
}

// paragraphs gives the lines of the samples and the examples of the rules.
func paragraphs(t *testing.T, book *rules.Book) (out []string) {
	t.Helper()
	for _, r := range book.Rules {
		for _, y := range r.Yes {
			out = append(out, strings.NewReplacer("[", "", "]", "").Replace(y.Text))
		}
		out = append(out, r.No...)
	}
	files, err := filepath.Glob("../../testdata/demo/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}
