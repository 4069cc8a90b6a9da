package clean_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/clean"
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
)

// TestGold compares with what careful readers found in documents that are kept beside the repository, if they are there.
func TestGold(t *testing.T) {
	globs := []string{"../../../shared/gold/*/*.json"}
	if d := os.Getenv("CLEAN_MORE"); d != "" {
		globs = append(globs, d)
	}
	var files []string
	for _, g := range globs {
		m, _ := filepath.Glob(g)
		files = append(files, m...)
	}
	if len(files) == 0 {
		t.Skip("no gold documents")
	}
	right, total := map[string]int{}, map[string]int{}
	for _, file := range files {
		var gold map[string]json.RawMessage
		data, _ := os.ReadFile(file)
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Log(err)
			continue
		}
		var want map[string]string
		json.Unmarshal(gold["document"], &want)
		base := strings.TrimSuffix(file, ".json")
		var doc *text.Document
		for _, ext := range []string{".txt", ".md", ".html"} {
			if d, err := read.File(base+ext, read.Options{}); err == nil {
				doc = d
			}
		}
		if doc == nil {
			continue
		}
		h := clean.Roles(doc)
		got := map[string]string{"title": h.Title, "kicker": h.Kicker, "published": h.Published, "author": h.Author, "outlet": h.Outlet}
		for _, f := range []string{"title", "kicker", "published", "author", "outlet"} {
			if want[f] == "" && got[f] == "" {
				continue
			}
			if want[f] == "" && got[f] != "" {
				t.Logf("%s: extra %s %q", filepath.Base(file), f, got[f])
				continue
			}
			total[f]++
			if lexicon.Fold(want[f]) == lexicon.Fold(got[f]) {
				right[f]++
				continue
			}
			t.Logf("%s: %s is %q, want %q", filepath.Base(file), f, got[f], want[f])
		}
		var lost strings.Builder
		for _, b := range doc.Blocks {
			if !b.Role.Read() {
				lost.WriteString(lexicon.Fold(b.In(doc.Text)) + "\n")
			}
		}
		read := ""
		for _, b := range doc.Blocks {
			if b.Role.Read() {
				read += " " + lexicon.Fold(b.In(doc.Text)) + "\n"
			}
		}
		for _, kind := range []string{"metrics", "awards", "tasks", "references", "campaigns"} {
			var list []struct{ Quote, Title string }
			json.Unmarshal(gold[kind], &list)
			for _, m := range list {
				q := lexicon.Fold(m.Quote)
				if q != "" && strings.Contains(lost.String(), q) && !strings.Contains(read, q) {
					t.Logf("%s: LOST %s %q", filepath.Base(file), kind, m.Quote)
				}
			}
		}
		if os.Getenv("CLEAN_DUMP") != "" && strings.Contains(file, os.Getenv("CLEAN_DUMP")) {
			for _, b := range doc.Blocks {
				s := b.In(doc.Text)
				if r := []rune(s); len(r) > 90 {
					s = string(r[:70]) + " … " + string(r[len(r)-20:])
				}
				t.Logf("%-11s %-9q %s", b.Role, b.Marker.In(doc.Text), s)
			}
		}
	}
	for _, f := range []string{"title", "kicker", "published", "author", "outlet"} {
		t.Logf("%s: %d of %d", f, right[f], total[f])
	}
}
