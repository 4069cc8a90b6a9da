package compare

import (
	"strconv"
	"strings"

	"github.com/tongket/tongket/model/panel"
)

// fact is a line of the quality statement: what, how many, of how many (0: of nothing), and what it means.
type fact struct {
	label phrase
	n, of int
}

// facts are the numbers of the quality statement, as every format shows them.
func (r *report) facts() []fact {
	q := &r.quality
	list := []fact{
		{phrase{"Văn bản đã đọc", "Documents read"}, q.Documents, 0},
		{phrase{"Văn bản bị từ chối", "Documents refused"}, r.refused, q.Documents + r.refused},
		{phrase{"Bản sao của cùng một tệp", "Copies of the same file"}, q.Copies, 0},
		{phrase{"Bài đăng lại văn bản khác", "Reprints of another document"}, q.Reprints, q.Documents},
		{phrase{"Văn bản có ngày", "Documents with a date"}, q.Dated, q.Documents},
		{phrase{"Con số đã đọc (sổ nguồn)", "Figures read (ledger)"}, q.Figures, 0},
		{phrase{"Con số chưa rõ của đơn vị nào", "Figures of an unknown unit"}, q.NoUnit, q.Figures},
		{phrase{"Con số chưa rõ thời kỳ", "Figures of an unknown period"}, q.NoPeriod, q.Figures},
		{phrase{"Tỷ lệ không rõ của cái gì", "Percentages of nothing named"}, q.Unclear, q.Figures},
		{phrase{"Dòng của bảng số liệu", "Rows of the panel"}, q.Rows, 0},
		{phrase{"Dòng có từ hai văn bản trở lên", "Rows that two documents or more state"}, q.Confirmed, q.Rows},
		{phrase{"Dòng là ước lượng hoặc có mức (≥, ≤, ≈)", "Rows that are bounded or estimated"}, q.Bounded, q.Rows},
		{phrase{"Dòng cộng từ cấp dưới", "Rows summed from lower units"}, q.Sums, q.Rows},
		{phrase{"Dòng có văn bản nói khác", "Rows that another document contradicts"}, q.Conflicted, q.Rows},
		{phrase{"Ô có số trong bảng độ phủ", "Cells stated in the coverage matrix"}, q.Stated, q.Cells},
	}
	if q.Numerals > 0 {
		list = append(list, fact{phrase{"Con số trong văn bản chưa giải thích được", "Numerals that are not explained"}, q.Unexplained, q.Numerals})
	}
	return list
}

// method says in plain words how the panel was made.
func (r *report) method() []string {
	var order []string
	for i, c := range r.Options.Order {
		order = append(order, "("+strconv.Itoa(i+1)+") "+criterionLabel(c).in(r.lang))
	}
	return []string{
		r.say("Mỗi ô là một đơn vị, một chỉ tiêu, một kỳ. Ô trống nghĩa là không văn bản nào nêu, không phải là 0.",
			"Every cell is one unit, one indicator, one period. An empty cell means that no document states it, which is not 0."),
		r.say("Khi nhiều văn bản nêu cùng một con số, số được chọn theo thứ tự: ", "Where several documents state a figure, one is chosen in this order: ") + strings.Join(order, "; ") +
			r.say(". Mọi con số khác vẫn nằm trong sổ nguồn; chênh lệch vượt quá mức làm tròn được nêu ở phần cần xem.",
				". All others stand in the ledger; differences beyond rounding are among the findings."),
		r.say("Số hiện có (CĐCS, đoàn viên, lao động) là số của một ngày: năm lấy số gần ngày 31/12 nhất. Số phát sinh (kết nạp, suất quà, tiền) là số của cả kỳ; quý và 6 tháng đứng riêng, không thay cho năm.",
			"What exists (unions, members, workers) is of a day: a year has the figure nearest to 31 December. What happens (admissions, gifts, money) is of its whole period; quarters and half-years stand apart and do not replace a year."),
		r.say("Không cộng hai lần: phần “trong đó”, bài đăng lại, tiêu đề nhắc lại thân bài, số tính cho mỗi suất hay mỗi người, phần tăng giảm, số của huyện trong tổng của tỉnh đều được nối với số chứa nó.",
			"Nothing counts twice: parts, reprints, titles that repeat the body, amounts for each person or gift, differences, and districts within their province are linked to the figure that holds them."),
		r.say("“Trên”, “gần”, “khoảng” được giữ qua mọi phép tính: “gần” là thấp hơn không quá 10%, “khoảng” là hơn kém không quá 10%, “hàng trăm” là từ 100 đến 1.000. Tổng còn thiếu đơn vị chỉ là mức ít nhất.",
			"“More than”, “nearly”, “about” are kept through every reckoning: “nearly” is below by no more than 10%, “about” within 10%, “hundreds” from 100 to 1,000. A sum with units missing is a lower end only."),
		r.say("Đợt phát sinh (suất quà, tiền, lượt người) mà một văn bản nêu nhiều con số thì lấy số lớn nhất làm mức ít nhất.",
			"Where a document states several figures of an event (gifts, money, attendance), the largest is taken as a lower end."),
		r.say("Huyện đổi tên, lên thị xã, thành phố là một đơn vị, mang tên cuối cùng. Từ 1/7/2025 không còn cấp huyện và 63 tỉnh, thành còn 34: chuỗi của huyện dừng ở đó, so sánh qua mốc này được đánh dấu.",
			"A district that was renamed or raised in rank is one unit under its last name. On 1 July 2025 districts ended and 63 provinces became 34: series of districts stop there, and comparisons across that day carry a mark."),
	}
}

// findingCounts are the findings by kind, worst first.
func (r *report) findingCounts() (list []fact) {
	for _, c := range panel.FindingCodes() {
		if n := r.quality.Findings[c]; n > 0 {
			list = append(list, fact{findingLabel(c), n, 0})
		}
	}
	return list
}
