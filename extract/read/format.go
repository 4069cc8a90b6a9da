package read

import (
	"bytes"
	"errors"
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
	// Match says whether a file is of the format. The first format that matches is taken.
	Match func(Probe) bool
	// Needs is the program outside that reads the format; "" where none is needed.
	Needs string
	// Risky says that its files are intricate, and have brought many a reader down.
	Risky bool
	// Read fills in encoding, text, meta, blocks and problems of one document; source, format and hash are there already.
	// nil where a file holds several documents and nothing else.
	Read func(doc *text.Document, data []byte, o Options) error
	// Parts emits the documents of a file that holds several, in order, by emit or by input.inside for files of any
	// format. It ends with the first error, emit's or its own. nil where a file is one document.
	Parts func(in *input, o Options, emit func(Part) error) error
}

// Formats lists the formats in the order in which they are asked; the last takes every file.
func Formats() []Format {
	return []Format{
		{Name: "docx", Extensions: docxNames(), Match: matchDOCX, Read: readDOCX},
		{Name: "odt", Extensions: odtNames(), Match: matchODT, Read: readODT},
		{Name: "xlsx", Extensions: xlsxNames(), Match: matchXLSX, Read: readXLSX, Parts: xlsxParts},
		{Name: "ods", Extensions: odsNames(), Match: matchODS, Read: readODS, Parts: odsParts},
		{Name: "pdf", Extensions: pdfNames(), Match: matchPDF, Read: readPDF, Risky: true},
		{Name: "doc", Extensions: docNames(), Match: matchDOC, Read: readDOC, Needs: officeProgram},
		{Name: "xls", Extensions: xlsNames(), Match: matchXLS, Read: readXLS, Parts: xlsParts, Needs: officeProgram},
		{Name: "rtf", Extensions: rtfNames(), Match: matchRTF, Read: readRTF},
		{Name: "gzip", Extensions: []string{".gz", ".tgz"}, Match: matchGzip, Parts: gzipParts},
		{Name: "bzip2", Extensions: []string{".bz2"}, Match: matchBzip2, Parts: bzip2Parts},
		{Name: "xz", Extensions: []string{".xz", ".txz"}, Match: matchXZ, Parts: xzParts},
		{Name: "zstd", Extensions: []string{".zst"}, Match: matchZstd, Parts: zstdParts},
		{Name: "zip", Extensions: []string{".zip"}, Match: matchZip, Parts: zipParts},
		{Name: "tar", Extensions: []string{".tar"}, Match: matchTar, Parts: tarParts},
		{Name: "warc", Extensions: []string{".warc", ".wet"}, Match: matchWARC, Parts: warcParts},
		{Name: "mbox", Extensions: []string{".mbox", ".mbx"}, Match: matchMbox, Parts: mboxParts},
		{Name: "mhtml", Extensions: mhtmlNames(), Match: matchMHTML, Read: readMHTML},
		{Name: "eml", Extensions: []string{".eml"}, Match: matchMail, Read: readMail, Parts: mailParts},
		{Name: "jsonl", Extensions: []string{".jsonl", ".ndjson"}, Match: matchJSONL, Parts: jsonlParts},
		{Name: "csv", Extensions: csvNames(), Match: matchCSV, Read: readCSV, Parts: csvParts},
		{Name: "html", Extensions: []string{".html", ".htm", ".xhtml"}, Match: matchHTML, Read: readHTML},
		{Name: "markdown", Extensions: []string{".md", ".markdown"}, Match: matchMarkdown, Read: readMarkdown},
		{Name: "text", Extensions: []string{".txt", ""}, Match: matchText, Read: readText},
	}
}

// headSize is how many bytes Match may look at.
const headSize = 8 << 10

// Probe is what a format knows its files by.
type Probe struct {
	Extension string   // of the file's name, lower case, with the dot
	Head      []byte   // the first bytes, as ASCII even where they are UTF-16
	Names     []string // of the members, in a ZIP file: how office documents are told apart; nil where it cannot be opened
}

// Named says whether the file's extension is one of those of a format.
func (p Probe) Named(extensions ...string) bool { return slices.Contains(extensions, p.Extension) }

// Has says whether a ZIP file has a member.
func (p Probe) Has(name string) bool { return slices.Contains(p.Names, name) }

func probe(name string, head []byte) Probe {
	name = strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	return Probe{Extension: path.Ext(name), Head: plainHead(head[:min(len(head), headSize)])}
}

func probeBytes(name string, data []byte, o Options) Probe {
	p := probe(name, data)
	if isZip(p.Head) {
		p.Names = zipNames(bytes.NewReader(data), int64(len(data)), o)
	}
	return p
}

// choose finds the format that the options name, or else the first that matches.
func choose(p Probe, o Options) (Format, error) {
	if isOwnOutput(p.Head) {
		return Format{}, &Error{Reason: OwnOutput, Err: errOwnOutput}
	}
	for i := range o.formats {
		if f := &o.formats[i]; f.Name == o.Format || o.Format == "" && f.Match(p) {
			return *f, nil
		}
	}
	return Format{}, &Error{Reason: UnknownFormat, Err: fmt.Errorf("no format %q", o.Format)}
}

var errOwnOutput = errors.New("records, not a report")

// isOwnOutput knows the records that tongket writes: a folder of reports that also holds last month's results must not
// give their figures a second time. Workbooks tell by their maker.
func isOwnOutput(head []byte) bool {
	for _, begin := range []string{`{"record":"`, "doc,id,", "doc,title,", "doc;id;", "doc;title;", "doc\tid\t", "doc\ttitle\t"} {
		if bytes.HasPrefix(head, []byte(begin)) {
			return true
		}
	}
	return false
}

// plainHead lets ASCII be seen in UTF-16 and behind a byte order mark.
func plainHead(head []byte) []byte {
	if order, mark := utf16Order(head); order != nil {
		return bytes.ReplaceAll(head[mark:], []byte{0}, nil)
	}
	return bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF"))
}
