package read

import (
	"errors"
	"fmt"
	"os"
)

// The reasons of an Error.
const (
	TooLarge         = "too_large"         // more bytes or text than the limits allow
	NotText          = "not_text"          // a picture, a program, …
	Unreadable       = "unreadable"        // the file system, or a broken file
	UnknownFormat    = "unknown_format"    // Options.Format names none
	SeveralDocuments = "several_documents" // asked for as one document, but it holds several
	NoDocument       = "no_document"       // an archive without anything to read
	TooManyMembers   = "too_many_members"
	TooNested        = "too_nested" // archives in archives
	TooDeep          = "too_deep"   // elements in elements
	UnpacksTooFar    = "unpacks_too_far"
	UnsafeName       = "unsafe_name" // a member that would be written outside its archive's folder
	Encrypted        = "encrypted"
	OwnOutput        = "own_output"    // records that tongket wrote
	NeedsProgram     = "needs_program" // one that is not installed
	NoText           = "no_text"       // pictures of pages, and nobody to read them
	Empty            = "empty"         // an office document without a word: most are pictures of pages
	Crashed          = "crashed"       // the reader failed, or took more memory than it may
	NoColumn         = "no_column"     // a table has no column of the name asked for
)

// Error says why a document could not be read, and where.
type Error struct {
	Source string // path or URL, as given
	Offset int64  // byte of the file where it went wrong; 0 where that means nothing
	Reason string // one of the above
	Err    error  // the cause
}

// Error gives place, reason and cause in one line.
func (e *Error) Error() string {
	if e.Offset > 0 {
		return fmt.Sprintf("%s: byte %d: %s: %v", e.Source, e.Offset, e.Reason, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.Source, e.Reason, e.Err)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// refused gives an error its source. One that knows no reason comes from a broken file, or the file system.
func refused(source string, err error) *Error {
	var placed *Error
	if errors.As(err, &placed) {
		if placed.Source == "" {
			placed.Source = source
		}
		return placed
	}
	return &Error{Source: source, Reason: Unreadable, Err: cause(err)}
}

// cause takes the path off an error of the file system: an Error names it already.
func cause(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func tooLarge(limit int64) *Error {
	return &Error{Reason: TooLarge, Err: fmt.Errorf("more than %d bytes", limit)}
}

// maxBlocks is how many paragraphs, rows and other blocks a document may have: the largest workbooks have some hundred thousand rows. Two
// bytes of text may make a block, which takes a hundred times as much.
const maxBlocks = 500_000

// checkBlocks refuses a document of more blocks than that.
func checkBlocks(n int) error {
	if n > maxBlocks {
		return &Error{Reason: TooLarge, Err: fmt.Errorf("more than %d paragraphs or rows", maxBlocks)}
	}
	return nil
}

// checkText refuses a text beyond the limit.
func checkText(n int, o Options) error {
	if n > o.MaxText {
		return &Error{Reason: TooLarge, Err: fmt.Errorf("more than %d bytes of text", o.MaxText)}
	}
	return nil
}
