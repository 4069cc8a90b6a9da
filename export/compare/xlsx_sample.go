package compare

import (
	"cmp"
	"hash/fnv"
	"slices"

	"github.com/tongket/tongket/export/workbook"
)

// sampleFigures is how many figures the sample has at least, if there are so many.
const sampleFigures = 120

// sampleSheet writes the sample on which an office measures how well the documents were read: whole documents, chosen by
// chance that anybody can repeat (the hash of the document's id). A reader marks every figure right or wrong and says how
// many figures the document has that are not there; the quality sheet makes precision and recall of it.
func (b *book) sampleSheet() error {
	columns := []workbook.Column{
		{Title: b.say("Văn bản", "Document"), Width: 36}, {Title: b.say("Tệp, địa chỉ", "Source"), Width: 40}, {Title: b.say("Mã bản ghi", "Record"), Width: 16},
		{Title: b.say("Dẫn chứng", "Quote"), Width: 40}, {Title: b.say("Tổ chức", "Organisation"), Width: 34}, {Title: b.say("Chỉ tiêu", "Indicator"), Width: 26},
		{Title: b.say("Phạm vi", "Scope"), Width: 18}, {Title: b.say("Kỳ", "Period"), Width: 14}, {Title: b.say("Giá trị", "Value"), Width: 15},
		{Title: b.say("Mức chính xác", "Bound"), Width: 13}, {Title: b.say("Tình trạng", "Status"), Width: 11},
		{Title: b.say("Đúng 1, sai 0", "Right 1, wrong 0"), Width: 10}, {Title: b.say("Số con số bị bỏ sót (ghi ở dòng đầu của văn bản)", "Figures missed (in the document's first row)"), Width: 18},
	}
	t, err := b.Table(sampleName.in(b.lang), columns, workbook.Print{Landscape: true, Footer: overviewHeading.in(b.lang)})
	if err != nil {
		return err
	}
	fill := workbook.Style{Fill: "FFF2CC", Center: true}
	for _, source := range b.sample() {
		s := &b.Sources[source]
		first := true
		for e := range b.EntriesOf(source) {
			missed := workbook.Cell{}
			if first {
				missed.Style, first = b.style(fill), false
			}
			value := exact(e.Value.String())
			if err := t.Row([]workbook.Cell{
				b.cell(s.Title, text), b.cell(s.Path, text), b.cell(e.ID, text), b.cell(e.Quote, text), b.cell(e.Org, text), b.cell(e.Indicator.Label(b.lang), text),
				b.cell(e.Scope, text), b.cell(e.Period, text), b.exact(value, numberStyle(e.Measure, e.Bound, false)), b.cell(boundLabel(e.Bound, b.lang), text),
				b.cell(e.Status.Label(b.lang), text), {Style: b.style(fill)}, missed,
			}); err != nil {
				return err
			}
		}
	}
	return nil
}

// sample chooses the documents: those with figures, reprints aside, in the order of their hashes.
func (r *report) sample() (chosen []int) {
	type draw struct {
		hash   uint64
		source int
	}
	var list []draw
	for i := range r.Sources {
		if s := &r.Sources[i]; s.Metrics > 0 && s.ReprintOf < 0 {
			h := fnv.New64a()
			_, _ = h.Write([]byte(s.Doc)) // a hash takes everything
			list = append(list, draw{h.Sum64(), i})
		}
	}
	slices.SortFunc(list, func(a, b draw) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.source, b.source)) })
	n := 0
	for _, d := range list {
		if n >= sampleFigures {
			break
		}
		n += r.Sources[d.source].Metrics
		chosen = append(chosen, d.source)
	}
	return chosen
}

// sampleColumn gives the name by which formulas know a column of the sample.
func (b *book) sampleColumn(vi, en string) string {
	return workbook.Name(sampleName.in(b.lang)) + "_" + workbook.Name(b.say(vi, en))
}
