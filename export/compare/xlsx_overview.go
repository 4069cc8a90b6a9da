package compare

import (
	"strconv"

	"github.com/tongket/tongket/export/workbook"
)

var overviewHeading = phrase{"So sánh số liệu công đoàn", "Trade-union figures compared"}

// overview writes the first sheet, when all others are known: what there is, where to look, and the latest year at a glance.
func (b *book) overview(s *workbook.Sheet, list []yearly) error {
	p := &page{book: b, sheet: s}
	p.title(overviewHeading.in(b.lang))
	p.row(workbook.Cell{Value: b.subtitle(), Style: b.style(workbook.Style{Italic: true, Color: "595959"})})
	p.section(b.say("Nhìn nhanh", "At a glance"))
	p.glance(list)
	p.section(b.say("Cần xem trước", "Look at this first"))
	for _, f := range b.findingCounts() {
		p.counted(f)
	}
	if len(b.Findings) == 0 {
		p.row(workbook.Cell{Value: b.say("Không có điều gì không khớp.", "Nothing that does not fit.")})
	}
	p.section(b.say("Độ tin cậy", "How far to trust it"))
	for _, f := range b.facts() {
		p.fact(f)
	}
	p.section(b.say("Các trang", "The sheets"))
	for _, e := range b.contents(list) {
		p.row(b.to(e.sheet), workbook.Cell{Value: e.what})
	}
	return p.err
}

// subtitle says what is compared.
func (r *report) subtitle() string {
	s := r.say("So sánh theo ", "By ") + byLabel(r.Options.By).in(r.lang) + " · " + r.Options.Status.Label(r.lang)
	if y := r.coverage.Years; len(y) > 0 {
		s += " · " + strconv.Itoa(y[0])
		if last := y[len(y)-1]; last != y[0] {
			s += "–" + strconv.Itoa(last)
		}
	}
	return s
}

// glance writes a line an indicator: how many units state it in its latest year, and what they have together.
func (p *page) glance(list []yearly) {
	head := []string{p.say("Chỉ tiêu", "Indicator"), p.say("Năm", "Year"), p.say("Số đơn vị có số", "Units that state it"), p.say("Cộng: ít nhất", "Sum: at least"), p.say("Cộng: nhiều nhất", "Sum: at most")}
	var cells []workbook.Cell
	for _, h := range head {
		cells = append(cells, workbook.Cell{Value: h, Style: p.header()})
	}
	p.row(cells...)
	for i := range list {
		y := &list[i]
		sheet := &indicatorSheet{book: p.book, y: y, ind: y.lines[0].Indicator, years: p.coverage.Years}
		year := strconv.Itoa(p.coverage.Years[y.latest])
		lo, hi, n := sheet.together(y.latest)
		low, high := sheet.sumFormulas(y.latest)
		style := workbook.Style{Rule: "D9D9D9", Number: unitFormat(sheet.ind.Unit())}
		p.row(p.to(y.name), workbook.Cell{Value: year, Style: p.style(workbook.Style{Rule: "D9D9D9", Center: true})},
			p.formula(`COUNTIFS(`+p.column("group")+`,"`+string(sheet.ind)+"|"+year+p.suffix()+`")`, n, workbook.Style{Rule: "D9D9D9", Number: "#,##0"}),
			p.formula(low, lo, style), p.formula(high, hi, style))
		at, above := workbook.CellName(4, p.sheet.Rows()), workbook.CellName(5, p.sheet.Rows())
		if p.err == nil {
			p.err = p.sheet.Conditions(at, atLeastWhere(at+`<>"",`+above+`=""`, sheet.ind.Unit()))
		}
	}
}

// to gives a cell that leads to a sheet.
func (b *book) to(sheet string) workbook.Cell {
	f, ok := workbook.Hyperlink("#'"+sheet+"'!A1", sheet)
	if !ok {
		return workbook.Cell{Value: sheet}
	}
	return workbook.Cell{Value: sheet, Formula: f, Style: b.style(workbook.Style{Underline: true, Color: "0563C1", Rule: "D9D9D9"})}
}

// content is a sheet and what it is for.
type content struct{ sheet, what string }

func (b *book) contents(list []yearly) []content {
	contents := []content{}
	for _, y := range list {
		contents = append(contents, content{y.name, b.say("xếp hạng, diễn biến, tăng trưởng, tỷ trọng của từng đơn vị", "ranking, trend, growth and share of every unit")})
	}
	for _, c := range []struct{ name, what phrase }{
		{multiplesName, phrase{"biểu đồ nhỏ của từng đơn vị", "a small chart for each unit"}},
		{coverageName, phrase{"ai nêu số nào, năm nào; chỗ còn thiếu", "who stated what, when; what is missing"}},
		{panelName, phrase{"mỗi dòng một đơn vị, chỉ tiêu, kỳ, với văn bản và dẫn chứng", "a row a unit, indicator and period, with document and evidence"}},
		{analysisName, phrase{"tăng trưởng, tỷ trọng, hạng, trên 1.000 đoàn viên, so với chỉ tiêu của mọi dòng", "growth, share, rank, per 1,000 members and target of every row"}},
		{findingsName, phrase{"những con số không khớp nhau, kèm hai dẫn chứng", "figures that do not fit, each with both spans"}},
		{ledgerName, phrase{"mọi con số đã đọc: được chọn, khớp, mâu thuẫn, nhắc lại, là một phần", "every figure that was read, and what became of it"}},
		{sampleName, phrase{"để người kiểm tra đánh dấu đúng, sai", "for a reader to mark right and wrong"}},
		{qualityName, phrase{"tuyên bố chất lượng để công bố kèm bảng", "the statement to publish beside the table"}},
		{legendName, phrase{"ý nghĩa các cột", "what the columns mean"}},
	} {
		if c.name == multiplesName && len(b.coverage.Years) < 2 { // nothing to draw
			continue
		}
		contents = append(contents, content{c.name.in(b.lang), c.what.in(b.lang)})
	}
	return contents
}
