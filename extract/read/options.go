package read

import (
	"github.com/tongket/tongket/extract/read/pdf"
	"github.com/tongket/tongket/extract/text"
)

// The limits that hold where Options leaves them at zero.
const (
	DefaultMaxBytes     = 64 << 20
	DefaultMaxText      = 8 << 20
	DefaultMaxRatio     = 100
	DefaultMaxMembers   = 10_000
	DefaultMaxNesting   = 3
	DefaultMaxXMLDepth  = 100
	DefaultMaxHTMLDepth = 512 // the parser's own; more is not to be had
)

// Options says how to read. The zero value is ready to use. What goes beyond a limit is refused, never cut.
type Options struct {
	MaxBytes     int64  // largest document, in bytes: a file, or a member of one; 0 is DefaultMaxBytes
	MaxText      int    // longest text, in bytes after decoding; 0 is DefaultMaxText
	MaxRatio     int64  // how many bytes a byte of a compressed file may unpack to, after the first megabyte; 0 is DefaultMaxRatio
	MaxMembers   int    // most members of an archive, attachments of a mail; 0 is DefaultMaxMembers
	MaxNesting   int    // archives in archives, counting compression and mails; 0 is DefaultMaxNesting
	MaxXMLDepth  int    // deepest element of an XML part; 0 is DefaultMaxXMLDepth
	MaxHTMLDepth int    // deepest element of a page's tree; deeper pages are read as plain text; 0 is DefaultMaxHTMLDepth
	TextColumn   string // heading of the column of a table that holds documents, one a row; "" reads a table as one document
	Format       string // name of the outermost format; "" decides by the content, with the file's name as a hint

	// PDF reads PDF files. Where it is nil each file starts an engine of its own, which takes a second and a half.
	PDF *pdf.Engine `json:"-"`
	// OCR gives the text in a picture, a PNG. Where it is nil pages without text are refused.
	OCR func(picture []byte) (string, error) `json:"-"`
	// Convert makes a document of another format, ".docx" or ".xlsx", of one of an older program, ".doc" or ".xls". Where it is nil
	// those are refused.
	Convert func(data []byte, from, to string) ([]byte, error) `json:"-"`
	// Isolated reads a document that is large, or of a format that is Risky, elsewhere, such as in a process that may fail.
	// Where it is nil they are read like any other.
	Isolated func(source, format string, data []byte, o Options) (*text.Document, error) `json:"-"`

	formats []Format // Formats, once for all documents
}

// Filled gives o with the defaults put in. Who reads many documents with the same options does it once.
func (o Options) Filled() Options {
	fill(&o.MaxBytes, DefaultMaxBytes)
	fill(&o.MaxText, DefaultMaxText)
	fill(&o.MaxRatio, DefaultMaxRatio)
	fill(&o.MaxMembers, DefaultMaxMembers)
	fill(&o.MaxNesting, DefaultMaxNesting)
	fill(&o.MaxXMLDepth, DefaultMaxXMLDepth)
	fill(&o.MaxHTMLDepth, DefaultMaxHTMLDepth)
	if o.formats == nil {
		o.formats = Formats()
	}
	return o
}

func fill[N int | int64](field *N, value N) {
	if *field <= 0 {
		*field = value
	}
}
