package read

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"io"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/xml"
)

// xmlEvent is what xmlScan has come to.
type xmlEvent uint8

const (
	xmlEnd   xmlEvent = iota // of the element name; after the root's the part is over
	xmlStart                 // of the element name, with its attributes
	xmlText
	xmlDone
)

// xmlScan goes through the markup of an office document: elements and attributes by their local names, since producers choose
// the prefixes. An empty element has a start and an end. No entity is expanded but those of characters, and no element is
// kept: the depth is counted, against a limit.
type xmlScan struct {
	lex   *xml.Lexer
	name  []byte // of the element
	text  []byte
	attrs []xmlAttr
	depth int
	max   int
	count int  // of paragraphs
	empty bool // the element's end comes next
	err   error
}

type xmlAttr struct{ name, value []byte }

func newXMLScan(data []byte, o Options) *xmlScan {
	return &xmlScan{lex: xml.NewLexer(parse.NewInputBytes(bytes.TrimPrefix(data, []byte("\uFEFF")))), max: o.MaxXMLDepth}
}

// next gives the next event; xmlDone at the end, and where the markup is broken: then err says so.
func (x *xmlScan) next() xmlEvent {
	if x.err != nil {
		return xmlDone
	}
	if x.empty {
		x.empty = false
		x.depth--
		return xmlEnd
	}
	for {
		switch kind, data := x.lex.Next(); kind {
		case xml.ErrorToken:
			return x.done()
		case xml.StartTagToken:
			x.name = local(x.lex.Text())
			return x.start()
		case xml.EndTagToken:
			x.name = local(bytes.TrimRight(x.lex.Text(), " \t\r\n"))
			if x.depth--; x.depth < 0 {
				return x.fail(errors.New("an end tag without start"))
			}
			return xmlEnd
		case xml.CDATAToken:
			x.text = x.lex.Text()
			return xmlText
		case xml.TextToken:
			x.text = unescape(data)
			return xmlText
		}
	}
}

// start reads the attributes of an element.
func (x *xmlScan) start() xmlEvent {
	x.attrs = x.attrs[:0]
	if x.depth++; x.depth > x.max {
		return x.fail(&Error{Reason: TooDeep, Err: fmt.Errorf("elements are nested deeper than %d", x.max)})
	}
	for {
		switch kind, _ := x.lex.Next(); kind {
		case xml.AttributeToken:
			x.attrs = append(x.attrs, xmlAttr{local(x.lex.Text()), bytes.Trim(x.lex.AttrVal(), `"'`)})
		case xml.StartTagCloseVoidToken:
			x.empty = true
			return xmlStart
		case xml.StartTagCloseToken:
			return xmlStart
		default:
			return x.done()
		}
	}
}

func (x *xmlScan) done() xmlEvent {
	if err := x.lex.Err(); err != nil && err != io.EOF {
		return x.fail(err)
	}
	if x.depth > 0 {
		return x.fail(io.ErrUnexpectedEOF)
	}
	return xmlDone
}

func (x *xmlScan) fail(err error) xmlEvent {
	x.err = err
	return xmlDone
}

// paragraph counts a paragraph. A part with too many of them ends there.
func (x *xmlScan) paragraph() {
	x.count++
	if err := checkBlocks(x.count); err != nil {
		x.fail(err)
	}
}

// is says whether the element has one of the names.
func (x *xmlScan) is(name string) bool { return string(x.name) == name }

// attr gives the attribute name of the element just started, "" where it has none.
func (x *xmlScan) attr(name string) string {
	value, _ := x.find(name)
	return string(unescape(value))
}

// find gives an attribute as it is written, and whether the element has it.
func (x *xmlScan) find(name string) (value []byte, found bool) {
	for i := range x.attrs {
		if string(x.attrs[i].name) == name {
			return x.attrs[i].value, true
		}
	}
	return nil, false
}

// on says whether a property is set: Word writes <w:b/> for yes, and <w:b w:val="0"/> for no.
func (x *xmlScan) on() bool {
	switch x.attr("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// skip goes to the end of the element just started.
func (x *xmlScan) skip() {
	for depth := x.depth - 1; x.depth > depth; {
		if x.next() == xmlDone {
			return
		}
	}
}

// each calls visit for every element below the one just started, to its end; visit may go on to that element's own end.
func (x *xmlScan) each(visit func()) {
	for depth := x.depth - 1; x.depth > depth; {
		switch x.next() {
		case xmlStart:
			visit()
		case xmlDone:
			return
		}
	}
}

// local takes the prefix off a name.
func local(name []byte) []byte {
	return name[bytes.IndexByte(name, ':')+1:]
}

// unescape reads the references to characters in s.
func unescape(s []byte) []byte {
	if bytes.IndexByte(s, '&') < 0 {
		return s
	}
	return []byte(html.UnescapeString(string(s)))
}

// inPart says in which part of a package an error is.
func inPart(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, err)
}
