package text

import "github.com/tongket/tongket/model"

// Reading gives the text and the blocks as ways out show them. The roles are those that clean has set.
func (d *Document) Reading() *model.Reading {
	r := &model.Reading{Text: d.Text, Blocks: make([]model.Block, len(d.Blocks))}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		block := model.Block{Start: b.Start, End: b.End, Role: model.Role(b.Role.String()), Table: b.Table}
		for _, c := range b.Cells {
			block.Cells = append(block.Cells, [2]int{c.Start, c.End})
		}
		r.Blocks[i] = block
	}
	return r
}
