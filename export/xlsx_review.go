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

// reviewColumn is a column of the review that is no field of a warning.
type reviewColumn struct {
	title, meaning phrase
	width          float64
}

// reviewColumns lists the columns that come first.
func reviewColumns() []reviewColumn {
	return []reviewColumn{
		{phrase{"Ưu tiên", "Priority"}, phrase{
			"1 tài liệu bị từ chối; 2 số liệu mâu thuẫn; 3 trục trặc khi đọc; 4 chưa rõ tổ chức, thời kỳ; 5 chữ bị cắt; 6 con số chưa giải thích",
			"1 document refused; 2 figures that contradict; 3 trouble in reading; 4 organisation or period unknown; 5 text cut; 6 numeral unexplained",
		}, 9},
		{reviewWhat, phrase{"Loại cảnh báo", "Kind of warning"}, 28},
		{phrase{"Giải thích", "Message"}, phrase{"Điều cần xem lại", "What to look at"}, 54},
		{phrase{"Dẫn chứng", "Quote"}, phrase{"Nguyên văn đoạn chữ", "The text, verbatim"}, 48},
	}
}

// What the formulas of the overview ask for.
var (
	reviewTitle = phrase{"Cần xem lại", "Review"}
	reviewWhat  = phrase{"Điều cần xem", "What"}
)

func (x *xlsx) newReview(dir string) (*review, error) {
	lang := x.options.Lang
	var columns []workbook.Column
	for _, c := range reviewColumns() {
		columns = append(columns, workbook.Column{Title: c.title.in(lang), Width: c.width, Style: x.looks.text, Wraps: true})
	}
	columns[0].Style = x.looks.mid
	columns = append(columns, workbook.Column{Title: titleOf(extraSource, lang), Width: 26, Style: x.looks.line})
	print := x.print()
	print.Columns = len(columns)
	if x.links.page != "" {
		columns = append(columns, workbook.Column{Title: titleOf(extraFact, lang), Width: 16, Style: x.looks.line})
	}
	kind := kindByName(model.KindWarning)
	for i := range kind.Fields {
		switch f := &kind.Fields[i]; f.Name {
		case "rule", "start", "end", "id", "doc":
			columns = append(columns, workbook.Column{Title: f.Label(lang), Width: width(f), Style: x.looks.top})
		}
	}
	table, err := x.book.Table(reviewTitle.in(lang), columns, print)
	return &review{x: x, table: table, spool: newSpool[finding](dir, ranks)}, err
}

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
			f.What, f.Message = unexplainedNumeral.in(v.x.options.Lang), ctx.around(e)
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
