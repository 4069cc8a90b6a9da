package text

import "github.com/tongket/tongket/model"

// Document is a file as read: its text, fixed once, and the blocks found in it.
type Document struct {
	Source   string // path or URL, as given
	Format   string // "text", "markdown", "html"
	Encoding string // "utf-8", "utf-16le", "windows-1258", "tcvn3", "vni", …
	SHA256   string // of the bytes as found, in hex
	Text     string // UTF-8; every span of every stage refers to it
	Meta     Meta
	Blocks   []Block // in the order of the text; they do not overlap
	Problems []Problem
}

// Meta is what the format itself says of the document (HTML's <meta>, <time>, <title>): never guessed from prose.
type Meta struct {
	Title, Published, Author, Site, Description string
	// Named says that the title is a field of its own, the subject of a mail or a column, and not what a window is called.
	Named bool
}

// Problem is something that a reader had to put up with: it becomes a warning record.
type Problem struct {
	Code    model.WarningCode
	Message string
	Span    Span
}

// Kind is what the format says of a block.
type Kind uint8

// The kinds of blocks. Plain text knows only Paragraph (a line) and Item (a line that begins with a list marker is
// still a Paragraph: roles and markers are clean's business).
const (
	Paragraph Kind = iota
	Heading        // Level holds 1 to 6
	Item           // of a list in HTML or Markdown
	Row            // of a table; Cells holds its cells
	Quote
	Caption
	Code
	Margin // header, footer or number of a page, behind the text that it interrupts; an earlier mail that a reply repeats
)

// Role is what clean decides a block to be.
type Role uint8

// The roles. Only Title, Lead, Body, Section, ListItem and TableRow are read for records.
const (
	RoleBody Role = iota
	RoleKicker
	RoleTitle
	RoleDateline // date and time of publication
	RoleLead
	RoleByline
	RoleOutlet
	RoleSection  // heading inside the body
	RoleListItem // begins with a list marker
	RoleTableRow
	RoleCaption
	RoleSlug      // unaccented slug or image name
	RoleRelated   // links to other articles
	RoleFurniture // navigation, counters, signature blocks, addressees
	RoleRepeat    // repeats a sentence of the body
	RoleLetterhead
)

var roleNames = [...]string{"body", "kicker", "title", "dateline", "lead", "byline", "outlet", "section", "list-item", "table-row", "caption", "slug", "related", "furniture", "repeat", "letterhead"}

// String gives the role's name as `explain --stage clean` prints it.
func (r Role) String() string { return roleNames[r] }

// Read says whether records may come from a block of this role.
func (r Role) Read() bool {
	switch r {
	case RoleTitle, RoleLead, RoleBody, RoleSection, RoleListItem, RoleTableRow:
		return true
	}
	return false
}

// Block is a paragraph, heading, list item or table row. Its span has no white space at the ends and no markup before it.
type Block struct {
	Span
	Kind   Kind
	Level  int    // of a Heading
	Role   Role   // set by clean
	Marker Span   // the list marker at its start ("Một là", "1.", "(1)", "-"); empty where there is none
	Cells  []Span // of a Row
	Table  int    // number of the table that a Row belongs to, from 1
	Gap    bool   // a blank line stands before it
}
