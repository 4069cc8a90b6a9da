package read

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// namesShown is how many names of parts an error of Find lists.
const namesShown = 5

// Find gives the part of that source: a file of one document, or "FILE!NAME" for one in a file of several. Where source
// is a file of several the error is an *Error with the reason SeveralDocuments, and where the file has no such part it
// is NoDocument; both say which there are. A part that was refused is the error that it was refused for.
func Find(source string, o Options) (Part, error) {
	path := fileOf(source)
	var only Part
	var names []string
	n := 0
	for p := range Parts(path, o) {
		if p.Source == source && source != path || p.named(source, path, o) {
			return p, p.Err
		}
		n++
		if n == 1 {
			only = p
		}
		if len(names) < namesShown {
			names = append(names, p.Source)
		}
	}
	if n > namesShown {
		names = append(names, "…")
	}
	switch {
	case n == 1 && path == source:
		return only, only.Err
	case path == source:
		return Part{}, &Error{Source: source, Reason: SeveralDocuments, Err: errors.New(strings.Join(names, ", "))}
	}
	return Part{}, &Error{Source: source, Reason: NoDocument, Err: fmt.Errorf("%s: %s", path, strings.Join(names, ", "))}
}

// named says whether the document in the part calls itself by the name asked for: a page of a crawl has an address.
func (p *Part) named(source, path string, o Options) bool {
	if !p.late || source == path {
		return false
	}
	doc, err := p.Document(o)
	return err == nil && (doc.Source == source || path+"!"+doc.Source == source)
}

// fileOf gives the file that the longest beginning of source names, up to a "!"; source itself where none does.
func fileOf(source string) string {
	for end := len(source); end > 0; end = strings.LastIndexByte(source[:end], '!') {
		if info, err := os.Stat(source[:end]); err == nil && !info.IsDir() {
			return source[:end]
		}
	}
	return source
}
