package read

// docxCell is what the properties of a cell say.
type docxCell struct {
	wide    int
	covered bool // a cell above reaches down to it
	deleted bool
}

// table reads a table to its end.
func (b *docxBody) table() *flowTable {
	t := &flowTable{}
	b.scan.each(func() {
		switch string(b.scan.name) {
		case "tr":
			if row := b.row(); row != nil {
				t.rows = append(t.rows, row)
			}
		case "tblPr", "tblGrid", "Fallback", "sdtPr":
			b.scan.skip()
		}
	})
	return t
}

// row reads a row; nil where it was deleted.
func (b *docxBody) row() (cells []flowCell) {
	deleted, x := false, b.scan
	x.each(func() {
		switch string(x.name) {
		case "gridBefore":
			cells = append(cells, flowCell{wide: min(max(number(x.attr("val"), 0), 0), maxSpan)})
		case "del":
			deleted = true
		case "trPrChange", "tblPrEx", "Fallback", "sdtPr":
			x.skip()
		case "tc":
			outer := b.cell
			b.cell = &docxCell{wide: 1}
			c := flowCell{content: b.content(), wide: b.cell.wide}
			if b.cell.covered || b.cell.deleted {
				c.content = nil
			}
			cells, b.cell = append(cells, c), outer
		}
	})
	if deleted {
		return nil
	}
	return cells
}

// cellProperties reads how far a cell reaches.
func (b *docxBody) cellProperties() {
	x := b.scan
	x.each(func() {
		switch {
		case b.cell == nil:
		case x.is("gridSpan"):
			b.cell.wide = min(max(number(x.attr("val"), 1), 1), maxSpan)
		case x.is("vMerge"):
			b.cell.covered = x.attr("val") != "restart"
		case x.is("cellDel"):
			b.cell.deleted = true
		case x.is("tcPrChange"):
			x.skip()
		}
	})
}
