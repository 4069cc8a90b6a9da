package export

import (
	"fmt"

	"github.com/tongket/tongket/export/workbook"
	"github.com/tongket/tongket/model"
)

// review is the sheet of what needs a second look, the most important first: documents refused, figures that contradict
// each other, trouble in reading, what is not known, texts that were cut, numerals that nobody could explain.
type review struct {
	x     *xlsx
	table *workbook.Table
	spool *spool[finding]
}

// The ranks of findings. 1 is the most important.
const (
	rankRefused = iota + 1
	rankContradiction
	rankReading
	rankUnknown
	rankCut
	rankNumeral
	ranks
)

// What findings that are no warnings are called. The overview counts them by these names.
var (
	refusedDocument    = phrase{"Tài liệu bị từ chối", "Document refused"}
	unexplainedNumeral = phrase{"Con số chưa giải thích", "Numeral unexplained"}
)

// finding is a row of the review.
type finding struct {
	What, Message, Quote string
	Source, Address      string // of the document
	ID, Doc, Rule        string
	Start, End           int
	Placed               bool // Start and End say where
}

func (x *xlsx) newReview(dir string) (*review, error) {
	lang := x.options.Lang
	columns := []workbook.Column{
		{Title: phrase{"Ưu tiên", "Priority"}.in(lang), Width: 9, Style: x.looks.top},
		{Title: reviewWhat(lang), Width: 26, Style: x.looks.text},
		{Title: phrase{"Giải thích", "Message"}.in(lang), Width: 50, Style: x.looks.text},
		{Title: phrase{"Dẫn chứng", "Quote"}.in(lang), Width: 60, Style: x.looks.text},
		{Title: titleOf(extraSource, lang), Width: 24, Style: x.looks.text},
	}
	if x.links.page != "" {
		columns = append(columns, workbook.Column{Title: titleOf(extraFact, lang), Width: 14, Style: x.looks.top})
	}
	kind := kindByName(model.KindWarning)
	for i := range kind.Fields {
		switch f := &kind.Fields[i]; f.Name {
		case "rule", "start", "end", "id", "doc":
			columns = append(columns, workbook.Column{Title: f.Label(lang), Width: width(f), Style: x.looks.top})
		}
	}
	table, err := x.book.Table(reviewTitle(lang), columns, x.print())
	return &review{x: x, table: table, spool: newSpool[finding](dir, ranks)}, err
}

// reviewTitle names the sheet.
func reviewTitle(lang model.Lang) string { return phrase{"Cần xem lại", "Review"}.in(lang) }

// reviewWhat names the column that says what a finding is.
func reviewWhat(lang model.Lang) string { return phrase{"Điều cần xem", "What"}.in(lang) }

// record keeps what a record gives to look at: a warning, or a numeral that was not explained.
func (v *review) record(rec model.Record, ctx *rowContext) error {
	e := rec.Proof()
	f := finding{
		Quote: e.Quote, Rule: e.Rule, Start: e.Start, End: e.End, Placed: true, Source: ctx.doc.Source, Address: ctx.source,
	}
	f.Doc, f.ID = rec.Key()
	switch r := rec.(type) {
	case *model.Warning:
		f.What, f.Message = r.Code.Label(v.x.options.Lang), r.Message
		return v.spool.add(rankOf(r.Code), f)
	case *model.Numeral:
		if r.Bin == model.Unexplained {
			f.What, f.Message = unexplainedNumeral.in(v.x.options.Lang), phrase{"Chưa quy tắc nào biết con số này là gì.", "No rule knows what this number is."}.in(v.x.options.Lang)
			return v.spool.add(rankNumeral, f)
		}
	}
	return nil
}

// cut keeps that a text of a record was too long for its cell.
func (v *review) cut(rec model.Record, column string, ctx *rowContext) error {
	f := finding{
		What: phrase{"Chữ bị cắt", "Text cut"}.in(v.x.options.Lang), Message: fmt.Sprintf(phrase{"Cột “%s” dài hơn một ô có thể chứa (%d ký tự): đã cắt, có dấu “…”. Bản đầy đủ: JSONL hoặc CSV.", "The column “%s” is longer than a cell holds (%d characters): cut, with “…”. Whole in JSONL or CSV."}.in(v.x.options.Lang), column, workbook.MaxText),
		Source: ctx.doc.Source, Address: ctx.source,
	}
	f.Doc, f.ID = rec.Key()
	return v.spool.add(rankCut, f)
}

func rankOf(code model.WarningCode) int {
	switch code {
	case model.PartsDoNotSum, model.ConflictingValues, model.DeclaredCountDiffers, model.DeclaredListMissing:
		return rankContradiction
	case model.OrgUnknown, model.PeriodUnknown:
		return rankUnknown
	}
	return rankReading
}

// finish writes the rows.
func (v *review) finish() error {
	for _, r := range v.x.options.run().Refused {
		f := finding{What: refusedDocument.in(v.x.options.Lang), Message: r.Reason, Source: r.Source, Address: v.x.links.source(r.Source)}
		if err := v.spool.add(rankRefused, f); err != nil {
			return err
		}
	}
	if err := v.spool.each(v.row); err != nil {
		return err
	}
	return v.spool.Close()
}

func (v *review) row(rank int, f finding) error {
	message, _ := workbook.Cut(f.Message)
	quote, _ := workbook.Cut(f.Quote)
	cells := []workbook.Cell{{Value: rank}, {Value: f.What}, {Value: message}, {Value: quote}, v.x.looks.link(f.Address, f.Source)}
	if v.x.links.page != "" {
		fact := workbook.Cell{}
		if f.ID != "" {
			fact = v.x.looks.link(v.x.links.fact(f.ID), f.ID)
		}
		cells = append(cells, fact)
	}
	kind := kindByName(model.KindWarning)
	for i := range kind.Fields {
		switch kind.Fields[i].Name {
		case "rule":
			cells = append(cells, textCell(f.Rule))
		case "id":
			cells = append(cells, textCell(f.ID))
		case "doc":
			cells = append(cells, textCell(f.Doc))
		case "start":
			cells = append(cells, placeCell(f.Start, f.Placed))
		case "end":
			cells = append(cells, placeCell(f.End, f.Placed))
		}
	}
	return v.table.Row(cells)
}

func textCell(s string) workbook.Cell {
	if s == "" {
		return workbook.Cell{}
	}
	return workbook.Cell{Value: s}
}

func placeCell(at int, known bool) workbook.Cell {
	if !known {
		return workbook.Cell{}
	}
	return workbook.Cell{Value: at}
}
