package read

// table reads a table to its end.
func (b *odtBody) table() *flowTable {
	t, x, list := &flowTable{}, b.scan, b.list
	b.list = nil
	x.each(func() {
		if x.is("table-row") {
			t.rows = append(t.rows, b.row())
		}
	})
	b.list = list
	return t
}

// row reads a row. A cell over several columns is followed by the cells that it covers; others that are covered lie below one.
func (b *odtBody) row() (cells []flowCell) {
	x, covers := b.scan, 0
	x.each(func() {
		repeat := min(max(number(x.attr("number-columns-repeated"), 1), 1), maxColumns)
		switch string(x.name) {
		case "table-cell":
			wide := min(max(number(x.attr("number-columns-spanned"), 1), 1), maxSpan)
			content := b.content()
			for range min(repeat, maxColumns-min(len(cells), maxColumns)) {
				cells = append(cells, flowCell{content, wide})
			}
			covers = wide - 1
		case "covered-table-cell":
			x.skip()
			for range repeat {
				if covers > 0 {
					covers--
				} else if len(cells) < maxColumns {
					cells = append(cells, flowCell{wide: 1})
				}
			}
		}
	})
	return cells
}
