package clean_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tongket/tongket/extract/clean"
	"github.com/tongket/tongket/extract/read"
)

func TestNews(t *testing.T) {
	files, _ := filepath.Glob(os.Getenv("CLEAN_NEWS"))
	for _, f := range files {
		doc, err := read.File(f, read.Options{})
		if err != nil {
			continue
		}
		h := clean.Roles(doc)
		t.Logf("==== %s | %s | %s | %s | %s", filepath.Base(f), h.Title, h.Author, h.Published, h.Outlet)
		for i, b := range doc.Blocks {
			s := b.In(doc.Text)
			if r := []rune(s); len(r) > 90 {
				s = string(r[:60]) + " … " + string(r[len(r)-30:])
			}
			if !b.Role.Read() || b.Role.String() == "section" || b.Marker.Len() > 0 || i > 1 && (b.Gap || s[len(s)-1] != '.') {
				t.Logf("%-9s %-6q %v %s", b.Role, b.Marker.In(doc.Text), b.Gap, s)
			}
		}
	}
}
