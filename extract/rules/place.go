package rules

import (
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"
)

// Source gives a file of the rule book as Rule.File names it: an embedded one, or one of the folder that Load was given.
func Source(dir, name string) ([]byte, error) {
	if data, err := embedded.ReadFile(name); err == nil || dir == "" {
		return data, err
	}
	return fs.ReadFile(os.DirFS(dir), name)
}

// Place gives the line and column at which one of the rule's sentences stands in the source of its file; the rule's own
// place where the YAML writes the sentence in another way (over two lines, with escapes).
func (r *Rule) Place(source, sentence string) (line, col int) {
	for i, l := range strings.Split(source, "\n") {
		if i+1 < r.Line {
			continue
		}
		// A shorter sentence may be the head of another one: "…" must end where its value ends.
		if at := strings.Index(l, sentence); at >= 0 && strings.Trim(l[at+len(sentence):], `'" }],`) == "" {
			return i + 1, utf8.RuneCountInString(l[:at]) + 1
		}
	}
	return r.Line, 1
}
