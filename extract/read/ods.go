package read

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/text"
)

func odsNames() []string { return []string{".ods"} }

// matchODS looks for the media type, which stands in clear at the start of the file; where it is packed, the name decides.
func matchODS(p Probe) bool {
	if !p.Has("content.xml") {
		return false
	}
	known := bytes.Contains(p.Head, []byte("vnd.oasis.opendocument."))
	return bytes.Contains(p.Head, []byte("vnd.oasis.opendocument.spreadsheet")) || !known && p.Named(odsNames()...)
}

// maxRepeat is how often a row with something in it may be repeated.
const maxRepeat = 1000

func readODS(doc *text.Document, data []byte, o Options) error {
	sheets, err := odsSheets(doc, data, o)
	if err != nil {
		return err
	}
	if err := readSheets(doc, sheets, o); err != nil {
		return err
	}
	locateProblems(doc)
	return nil
}

// odsParts emits a document a row where a column of texts is named.
func odsParts(in *input, o Options, emit func(Part) error) error {
	if o.TextColumn == "" {
		return in.single(Format{Name: "ods", Read: readODS}, o, emit)
	}
	data, err := in.all(o)
	if err != nil {
		return err
	}
	var whole text.Document
	sheets, err := odsSheets(&whole, data, o)
	if err != nil {
		return err
	}
	return in.articles("ods", sheets, o, emit)
}

// odsSheets gives the sheets of a spreadsheet (OpenDocument 1.3 part 3, 9), and doc its encoding and what was wrong with it. They are
// read in order, each once.
func odsSheets(doc *text.Document, data []byte, o Options) (sheets []sheet, err error) {
	p, err := openPackage(data, o)
	if err != nil {
		return nil, err
	}
	p.o.MaxBytes = o.MaxBytes // a table of articles is no single text
	content, err := p.part("content.xml")
	if err != nil {
		return nil, err
	}
	if err := decode(doc, content, ""); err != nil {
		return nil, inPart("content.xml", err)
	}
	content = []byte(doc.Text)
	names, err := odsNamesOf(content, o)
	if err != nil {
		return nil, inPart("content.xml", err)
	}
	b := &odsBody{scan: newXMLScan(content, o)}
	for _, name := range names {
		sheets = append(sheets, sheet{name, b.rows})
	}
	return sheets, nil
}

// odsNamesOf lists the names of the tables.
func odsNamesOf(content []byte, o Options) (names []string, err error) {
	x := newXMLScan(content, o)
	for {
		switch x.next() {
		case xmlDone:
			return names, x.err
		case xmlStart:
			if x.is("table") {
				names = append(names, x.attr("name"))
			}
		}
	}
}

// odsBody reads one table after the other.
type odsBody struct{ scan *xmlScan }

// rows reads the rows of the next table.
func (b *odsBody) rows(yield func([]string, error) bool) {
	x, more := b.scan, true
	for {
		switch e := x.next(); {
		case e == xmlDone:
			if x.err != nil && more {
				yield(nil, inPart("content.xml", x.err))
			}
			return
		case e == xmlEnd && x.is("table"):
			return
		case e == xmlStart && x.is("table-row") && more:
			more = b.row(yield)
		}
	}
}

// row reads a row, and gives it as often as it is repeated; an empty one once.
func (b *odsBody) row(yield func([]string, error) bool) bool {
	x := b.scan
	repeat := number(x.attr("number-rows-repeated"), 1)
	var cells []string
	filled := 0
	x.each(func() {
		if !x.is("table-cell") && !x.is("covered-table-cell") {
			x.skip()
			return
		}
		columns := min(max(number(x.attr("number-columns-repeated"), 1), 1), maxColumns)
		value := b.cell()
		if value != "" {
			filled++
		}
		for range min(columns, maxColumns-len(cells)) {
			cells = append(cells, value)
		}
	})
	if filled == 0 {
		repeat = 1
	}
	if repeat > maxRepeat {
		return yield(nil, &Error{Reason: TooLarge, Err: fmt.Errorf("a row is repeated %d times", repeat)})
	}
	for range repeat {
		if !yield(append([]string(nil), cells...), nil) {
			return false
		}
	}
	return true
}

// cell gives the value of the cell just started as Vietnamese readers write it.
func (b *odsBody) cell() string {
	x := b.scan
	kind, value, date := x.attr("value-type"), x.attr("value"), x.attr("date-value")
	words := b.words()
	v, err := strconv.ParseFloat(value, 64)
	switch {
	case kind == "percentage" && err == nil:
		return decimalText(v*100) + "%"
	case (kind == "float" || kind == "currency") && err == nil:
		return decimalText(v)
	case kind == "date" && len(date) >= len("2006-01-02") && civilTime(date) != "":
		return date[8:10] + "/" + date[5:7] + "/" + date[:4]
	}
	return words
}

// words gives the paragraphs of the cell just started, without the notes that are pinned to it.
func (b *odsBody) words() string {
	var out strings.Builder
	x := b.scan
	for depth := x.depth - 1; x.depth > depth; {
		switch x.next() {
		case xmlDone:
			return out.String()
		case xmlText:
			out.Write(x.text)
		case xmlStart:
			switch string(x.name) {
			case "annotation", "table":
				x.skip()
			case "s", "tab":
				out.WriteByte(' ')
			case "p", "line-break":
				if out.Len() > 0 {
					out.WriteByte('\n')
				}
			}
		}
	}
	return out.String()
}
