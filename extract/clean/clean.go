// Package clean decides what each block of a document is: title, dateline, body, caption, furniture. It deletes
// nothing and changes no text: it sets Block.Role and Block.Marker, and says what the head and foot of the page tell.
package clean

import (
	"github.com/tongket/tongket/extract/text"
)

// Head is text.Head.
type Head = text.Head

// Roles sets the role and the list marker of every block of doc, and gives what the page says of itself. Calling it
// again changes nothing.
func Roles(doc *text.Document) Head {
	p := look(doc)
	p.margins()
	p.letterhead()
	p.top()
	p.signature()
	p.closing()
	p.foot()
	p.report = p.reports()
	p.body()
	p.repeats()
	p.meta()
	for i := range p.lines {
		b := &doc.Blocks[i]
		b.Role = p.lines[i].role
		b.Marker = text.Span{}
		if m := p.lines[i].marker; m.kind != noMarker && b.Role.Read() && b.Role != text.RoleTitle {
			b.Marker = text.Span{Start: b.Start, End: b.Start + m.size}
		}
	}
	return p.head
}
