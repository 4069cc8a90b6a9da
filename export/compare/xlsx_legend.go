package compare

import "github.com/tongket/tongket/export/workbook"

// legendSheet explains the sheets and the columns of the tables.
func (b *book) legendSheet() error {
	s, err := b.sheet(legendName, workbook.Columns{24, 34, 90})
	if err != nil {
		return err
	}
	p := &page{book: b, sheet: s}
	p.row(workbook.Cell{Value: b.say("Trang", "Sheet"), Style: b.header()}, workbook.Cell{Value: b.say("Cột", "Column"), Style: b.header()}, workbook.Cell{Value: b.say("Ý nghĩa", "Meaning"), Style: b.header()})
	for _, e := range legend {
		p.row(workbook.Cell{Value: e.sheet.in(b.lang)}, workbook.Cell{Value: e.column.in(b.lang)}, workbook.Cell{Value: e.meaning.in(b.lang), Style: b.style(workbook.Style{Wrap: true, Top: true})})
	}
	return p.err
}

// legend are the explanations of what does not explain itself.
var legend = [...]struct{ sheet, column, meaning phrase }{
	{panelName, phrase{"Đơn vị", "Unit"}, phrase{"Huyện đã đổi tên hay đổi cấp đứng dưới tên cuối cùng", "A renamed district stands under its last name"}},
	{panelName, phrase{"Tính đến ngày", "As of"}, phrase{"Ngày của con số: cuối kỳ, hoặc ngày văn bản nếu sớm hơn", "The day of the figure: the end of its period, or the document's date before it"}},
	{panelName, phrase{"Giá trị", "Value"}, phrase{"Con số văn bản nêu; với dòng cộng từ cấp dưới là tổng", "The number that the document states; a sum where units are rolled up"}},
	{panelName, phrase{"Ít nhất, Nhiều nhất", "At least, At most"}, phrase{"Khoảng chắc chắn chứa con số thật; trống là không có mức", "Where the true number certainly lies; empty is no limit"}},
	{panelName, phrase{"Số văn bản", "Documents"}, phrase{"Bao nhiêu văn bản nêu con số này, không kể bài đăng lại", "How many documents state the figure, reprints aside"}},
	{panelName, phrase{"Khóa, Nhóm so sánh", "Key, Group"}, phrase{"Để công thức của các trang khác tra cứu; xin đừng sửa", "For the formulas of other sheets; please leave them"}},
	{analysisName, phrase{"Hạng cao nhất, thấp nhất", "Best and worst rank"}, phrase{"Bằng nhau khi hạng chắc chắn; khác nhau khi có số ước lượng", "Equal where the rank is certain; they differ where figures are bounded"}},
	{analysisName, phrase{"Tỷ trọng", "Share"}, phrase{"Trong các đơn vị có số của kỳ đó", "Of the units that state the figure for the period"}},
	{analysisName, phrase{"Đạt chỉ tiêu", "Of target"}, phrase{"So với chỉ tiêu của kỳ, hoặc với số thứ hai của “234/225” (chỉ tiêu hay tổng số, như văn bản viết)", "Of the period's target, or of the second number of “234/225” (target or total, as written)"}},
	{ledgerName, phrase{"Vai trò", "Role"}, phrase{"Được chọn; khớp; thời điểm khác hoặc hạng sau; mâu thuẫn; nhắc lại; một phần; phần tăng giảm; chưa rõ", "Chosen, agrees, another day or lower rank, contradicts, repeat, part, difference, unknown"}},
	{ledgerName, phrase{"Nhắc lại của, Nằm trong", "Repeats, Part of"}, phrase{"Mã bản ghi của con số gốc: đừng cộng cả hai", "The record of the figure behind it: never add both"}},
	{findingsName, phrase{"Dẫn chứng", "Quote"}, phrase{"Hai đoạn văn bản không khớp nhau, với tệp và vị trí (byte)", "The two spans that do not fit, with file and place (bytes)"}},
	{sampleName, phrase{"Đúng 1, sai 0", "Right 1, wrong 0"}, phrase{"Người kiểm tra điền; trang Chất lượng tự tính độ chính xác và độ đầy đủ", "Filled by a reader; the Quality sheet reckons precision and recall"}},
}
