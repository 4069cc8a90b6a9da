package compare

import (
	"github.com/tongket/tongket/export/workbook"
)

// qualitySheet writes the statement that an office publishes beside its table.
func (b *book) qualitySheet() error {
	s, err := b.sheet(qualityName, workbook.Columns{52, 14, 12, 70})
	if err != nil {
		return err
	}
	p := &page{book: b, sheet: s}
	p.title(b.say("Tuyên bố chất lượng", "Quality statement"))
	p.section(b.say("Đã đọc và đã dùng", "Read and used"))
	for _, f := range b.facts() {
		p.fact(f)
	}
	p.section(b.say("Độ chính xác, độ đầy đủ đo trên mẫu kiểm tra", "Precision and recall on the audited sample"))
	p.audited()
	p.section(b.say("Điều cần xem", "Findings"))
	for _, f := range b.findingCounts() {
		p.counted(f)
	}
	p.section(b.say("Cách làm", "Method"))
	for _, m := range b.method() {
		p.paragraph(m)
	}
	return p.err
}

// page is a sheet of lines of text and numbers on its way.
type page struct {
	*book
	sheet *workbook.Sheet
	err   error
}

func (p *page) row(cells ...workbook.Cell) {
	if p.err == nil {
		p.err = p.sheet.Row(cells...)
	}
}

func (p *page) title(s string) {
	p.row(workbook.Cell{Value: s, Style: p.style(workbook.Style{Bold: true, Size: 18, Color: headFill})})
}

func (p *page) section(s string) {
	p.sheet.Skip()
	p.row(workbook.Cell{Value: s, Style: p.style(workbook.Style{Bold: true, Size: 13, Color: headFill})})
}

// fact writes a number and its share of a whole.
func (p *page) fact(f fact) {
	cells := []workbook.Cell{
		{Value: f.label.in(p.lang), Style: p.style(workbook.Style{Rule: "D9D9D9"})},
		{Value: f.n, Style: p.style(workbook.Style{Rule: "D9D9D9", Number: "#,##0"})},
	}
	if f.of > 0 {
		cells = append(cells, workbook.Cell{Value: float64(f.n) / float64(f.of), Style: p.style(workbook.Style{Rule: "D9D9D9", Number: "0.0%"})})
	}
	p.row(cells...)
}

// counted writes a number of findings as a formula over their sheet.
func (p *page) counted(f fact) {
	label := f.label.in(p.lang)
	column := workbook.Name(findingsName.in(p.lang)) + "_" + workbook.Name(p.say("Điều cần xem", "Finding"))
	p.row(workbook.Cell{Value: label, Style: p.style(workbook.Style{Rule: "D9D9D9"})},
		p.formula("COUNTIF("+column+","+workbook.Constant(label)+")", f.n, workbook.Style{Rule: "D9D9D9", Number: "#,##0"}))
}

// audited writes what the marks on the sample come to, with the interval of Wilson at 95 percent; until somebody has marked
// it, it says so.
func (p *page) audited() {
	right := p.sampleColumn("Đúng 1, sai 0", "Right 1, wrong 0")
	missed := p.sampleColumn("Số con số bị bỏ sót (ghi ở dòng đầu của văn bản)", "Figures missed (in the document's first row)")
	yet := workbook.Constant(p.say("chưa kiểm tra", "not audited"))
	line := func(label, good, all string) {
		share := "(" + good + ")/(" + all + ")"
		n := "(" + all + ")"
		centre := "(" + share + "+1.9208/" + n + ")/(1+3.8416/" + n + ")"
		width := "1.96*SQRT(" + share + "*(1-" + share + ")/" + n + "+0.9604/" + n + "^2)/(1+3.8416/" + n + ")"
		text := "IF(COUNT(" + right + ")=0,\"\"," + workbook.Constant(p.say("khoảng tin cậy 95%: ", "95% interval: ")) +
			"&TEXT(" + centre + "-" + width + ",\"0.0%\")&\" – \"&TEXT(" + centre + "+" + width + ",\"0.0%\"))"
		p.row(workbook.Cell{Value: label, Style: p.style(workbook.Style{Rule: "D9D9D9"})},
			workbook.Cell{Formula: "IF(COUNT(" + right + ")=0," + yet + "," + share + ")", Value: p.say("chưa kiểm tra", "not audited"), Style: p.style(workbook.Style{Rule: "D9D9D9", Number: "0.0%"})},
			workbook.Cell{}, workbook.Cell{Formula: text, Value: ""})
	}
	p.row(workbook.Cell{Value: p.say("Con số trong mẫu đã đánh dấu", "Figures of the sample that are marked"), Style: p.style(workbook.Style{Rule: "D9D9D9"})},
		workbook.Cell{Formula: "COUNT(" + right + ")", Value: 0, Style: p.style(workbook.Style{Rule: "D9D9D9", Number: "#,##0"})})
	line(p.say("Độ chính xác (đúng trên đã đọc)", "Precision (right of those read)"), "SUM("+right+")", "COUNT("+right+")")
	line(p.say("Độ đầy đủ (đúng trên tất cả trong văn bản)", "Recall (right of all in the documents)"), "SUM("+right+")", "SUM("+right+")+SUM("+missed+")")
	p.paragraph(p.say("Người kiểm tra điền hai cột màu vàng của trang Mẫu kiểm tra; hai dòng trên tự tính lại.",
		"A reader fills the two yellow columns of the Sample sheet; the lines above reckon themselves anew."))
}

// paragraph writes a text over the width of the page, in rows of some length: wrapping needs merged cells, which no table
// has.
func (p *page) paragraph(s string) {
	const length = 130
	for len(s) > 0 {
		cut := len(s)
		if cut > length {
			cut = breakAt(s, length)
		}
		p.row(workbook.Cell{Value: s[:cut]})
		for s = s[cut:]; len(s) > 0 && s[0] == ' '; s = s[1:] {
		}
	}
}

// breakAt gives the last space before a number of characters.
func breakAt(s string, length int) int {
	at, n := len(s), 0
	for i, r := range s {
		if n++; n > length {
			return at
		}
		if r == ' ' {
			at = i
		}
	}
	return len(s)
}
