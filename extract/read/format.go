package read

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

// Format is an input format. A new one is one file and one line in Formats.
type Format struct {
	Name       string   // as in text.Document and Options: "html"
	Extensions []string // lower case, with the dot; "" is a name without extension
	// Match says whether a file is of the format, from its extension and its first bytes; named says that the extension is
	// one of Extensions. The first format that matches is taken.
	Match func(extension string, named bool, head []byte) bool
	// Read fills in encoding, text, meta, blocks and problems; source, format and hash are there already.
	Read func(doc *text.Document, data []byte, o Options) error
}

// Formats lists the formats in the order in which they are asked; the last takes every file.
func Formats() []Format {
	return []Format{
		{"html", []string{".html", ".htm", ".xhtml"}, matchHTML, readHTML},
		{"markdown", []string{".md", ".markdown"}, matchMarkdown, readMarkdown},
		{"text", []string{".txt", ""}, matchText, readText},
	}
}

// headSize is how many bytes Match may look at.
const headSize = 8 << 10

// choose finds the format that the options name, or else the first that matches.
func choose(source string, data []byte, o Options) (Format, error) {
	extension := path.Ext(strings.ToLower(path.Base(strings.ReplaceAll(source, `\`, "/"))))
	head := plainHead(data[:min(len(data), headSize)])
	for _, f := range Formats() {
		if f.Name == o.Format || o.Format == "" && f.Match(extension, slices.Contains(f.Extensions, extension), head) {
			return f, nil
		}
	}
	return Format{}, &Error{Source: source, Reason: UnknownFormat, Err: fmt.Errorf("no format %q", o.Format)}
}

// plainHead lets ASCII be seen in UTF-16 and behind a byte order mark.
func plainHead(head []byte) []byte {
	for _, mark := range []string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	if bytes.IndexByte(head, 0) < 0 {
		return head
	}
	return bytes.ReplaceAll(head, []byte{0}, nil)
}
