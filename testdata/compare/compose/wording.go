package main

import (
	"fmt"
	"strconv"
	"strings"
)

// report is what a document says, in whatever words.
type report struct {
	d       *district
	year    int
	period  string // "2022", or "2022-H1"
	style   int
	f       figures
	states  map[string]bool
	bounds  map[string]bound
	target  int // of the new members, 0 for none
	percent string
	next    int // target of the year after, 0 for none
	part    int // of the new members, 0 for none
	change  int // how many unions more than the year before, 0 for none
}

// number writes n with points between the thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// say writes a figure of the report, with its bound words where it has any.
func (r *report) say(indicator string) string {
	if b, ok := r.bounds[indicator]; ok {
		return b.words + number(b.value)
	}
	return number(r.f[indicator])
}

// money writes an amount in one of the ways that reports have.
func money(n, way int) string {
	switch {
	case way%4 == 0:
		return number(n) + " đồng"
	case n%1_000_000 != 0:
		return comma(n, 1_000_000) + " triệu đồng"
	case n >= 1_000_000_000 && way%4 == 1:
		return number(n/1_000_000_000) + " tỷ " + strconv.Itoa(n%1_000_000_000/1_000_000) + " triệu đồng"
	case n >= 1_000_000_000 && way%4 == 2:
		return comma(n, 1_000_000_000) + " tỷ đồng"
	}
	return number(n/1_000_000) + " triệu đồng"
}

// comma writes n divided by unit with a decimal comma.
func comma(n, unit int) string {
	s := strconv.FormatFloat(float64(n)/float64(unit), 'f', -1, 64)
	whole, fraction, broken := strings.Cut(s, ".")
	w, _ := strconv.Atoi(whole)
	if !broken {
		return number(w)
	}
	return number(w) + "," + fraction
}

// rate writes a ratio as a percentage of one decimal.
func rate(n, of int) string {
	tenths := (n*1000 + of/2) / of
	if tenths%10 == 0 {
		return strconv.Itoa(tenths/10) + "%"
	}
	return fmt.Sprintf("%d,%d%%", tenths/10, tenths%10)
}

// organisation writes the sentence on unions, members and workers.
func (r *report) organisation() string {
	rank := r.d.rank(r.year)
	u, m, w := r.states[unions], r.states[members], r.states[workers]
	var parts []string
	add := func(on bool, s string) {
		if on {
			parts = append(parts, s)
		}
	}
	switch r.style % 6 {
	case 0:
		add(u, "LĐLĐ "+rank+" hiện quản lý "+r.say(unions)+" CĐCS")
		add(m, "tổng số đoàn viên là "+r.say(members)+" người")
		add(w, "toàn "+rank+" có "+r.say(workers)+" CNVCLĐ")
		return strings.Join(parts, "; ") + "."
	case 1:
		add(u, r.say(unions)+" công đoàn cơ sở")
		add(m, r.say(members)+" đoàn viên")
		add(w, r.say(workers)+" công nhân, người lao động")
		return fmt.Sprintf("Đến ngày %s/%d, toàn %s có %s.", r.last(), r.year, rank, strings.Join(parts, ", "))
	case 2:
		add(u, r.say(unions)+" CĐCS trực thuộc")
		add(m, r.say(members)+" đoàn viên")
		s := fmt.Sprintf("Liên đoàn Lao động %s có %s.", rank, strings.Join(parts, " cùng "))
		if w {
			s += " Số CNVCLĐ trên địa bàn là " + r.say(workers) + " người."
		}
		return s
	}
	if r.markdown() {
		return r.table()
	}
	if r.style%6 == 5 && u && m && w {
		return fmt.Sprintf("Toàn %s có %s đoàn viên/%s CNVCLĐ, sinh hoạt tại %s công đoàn cơ sở.", rank, r.say(members), r.say(workers), r.say(unions))
	}
	add(u, "- Số CĐCS hiện có: "+r.say(unions)+" CĐCS;")
	add(m, "- Số đoàn viên: "+r.say(members)+" đoàn viên;")
	add(w, "- Số người lao động: "+r.say(workers)+" người lao động.")
	return strings.Join(parts, "\n")
}

// markdown says whether the report is a Markdown file: it has a table.
func (r *report) markdown() bool { return r.style%6 == 4 }

// table writes the same as a table.
func (r *report) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "| Chỉ tiêu | Năm %d |\n| --- | --- |\n", r.year)
	for _, row := range []struct{ indicator, name string }{{unions, "Công đoàn cơ sở"}, {members, "Đoàn viên công đoàn"}, {workers, "Người lao động"}} {
		if r.states[row.indicator] {
			fmt.Fprintf(&b, "| %s | %s |\n", row.name, r.say(row.indicator))
		}
	}
	return b.String()
}

func (r *report) last() string {
	if strings.HasSuffix(r.period, "H1") {
		return "30/6"
	}
	return "31/12"
}

// growth writes the sentence on new members and new unions.
func (r *report) growth() string {
	when := "Trong năm " + strconv.Itoa(r.year)
	if strings.HasSuffix(r.period, "H1") {
		when = "6 tháng đầu năm " + strconv.Itoa(r.year)
	}
	var s string
	switch n := r.say(membersNew); {
	case !r.states[membersNew]:
		s = when + ", đơn vị"
	case r.target > 0 && r.style%4 == 0:
		s = fmt.Sprintf("%s, đơn vị kết nạp mới %s/%s đoàn viên, đạt %s chỉ tiêu", when, n, number(r.target), r.percent)
	case r.target > 0 && r.style%4 == 1:
		s = fmt.Sprintf("%s, toàn %s phát triển mới %s/%s đoàn viên (đạt %s kế hoạch)", when, r.d.rank(r.year), n, number(r.target), r.percent)
	case r.style%4 == 2:
		s = fmt.Sprintf("%s, việc vận động vào công đoàn có nhiều chuyển biến: có thêm %s đoàn viên mới", when, n)
	default:
		s = fmt.Sprintf("%s, công đoàn các cấp đã kết nạp %s đoàn viên", when, n)
	}
	if r.part > 0 {
		s += fmt.Sprintf(", trong đó có %s đoàn viên ở doanh nghiệp", number(r.part))
	}
	if r.states[unionsNew] {
		s += fmt.Sprintf(", thành lập mới %s CĐCS", r.say(unionsNew))
	}
	s += "."
	if r.change > 0 {
		s += fmt.Sprintf(" So với năm trước, toàn %s tăng %d CĐCS.", r.d.rank(r.year), r.change)
	}
	return s
}

// care writes the sentences on gifts, support and houses.
func (r *report) care() string {
	var list []string
	year := strconv.Itoa(r.year)
	if r.states[gifts] && r.states[support] {
		s := fmt.Sprintf("Trong năm %s, công đoàn các cấp trao %s suất quà tới công nhân, tổng trị giá %s", year, r.say(gifts), money(r.f[support], r.style))
		if r.style%3 == 2 {
			s = fmt.Sprintf("Cả năm %s, công đoàn đã thăm hỏi, tặng %s phần quà với tổng số tiền %s", year, r.say(gifts), money(r.f[support], r.style))
		}
		if n := r.each(); n > 0 {
			s += fmt.Sprintf(", mỗi suất %s đồng", number(n))
		}
		list = append(list, s+".")
	} else if r.states[gifts] {
		list = append(list, fmt.Sprintf("Trong năm %s, công đoàn các cấp trao %s suất quà tới công nhân.", year, r.say(gifts)))
	}
	if r.states[houses] {
		s := fmt.Sprintf("Năm %s, Liên đoàn Lao động %s bàn giao %02d nhà “Mái ấm Công đoàn”.", year, r.d.rank(r.year), r.f[houses])
		if r.style%5 == 1 {
			s = fmt.Sprintf("Năm %s, có %s căn nhà Mái ấm công đoàn được trao cho đoàn viên khó khăn.", year, spelled[r.f[houses]])
		}
		list = append(list, s)
	}
	return strings.Join(list, " ")
}

// each is the price of one gift where the report gives it, else 0.
func (r *report) each() int {
	if r.states[gifts] && r.states[support] && r.style%2 == 1 && len(r.bounds) == 0 {
		return r.f[support] / r.f[gifts]
	}
	return 0
}

// spelled are small numbers in words.
var spelled = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"}

// document writes a report in its form: letterhead or plain heading, sections, signature.
func (r *report) document(title, extra string) string {
	rank := r.d.rank(r.year)
	date, what := fmt.Sprintf("ngày %d/12/%d", 20+r.style%9, r.year), fmt.Sprintf("năm %d", r.year)
	if strings.HasSuffix(r.period, "H1") {
		date, what = fmt.Sprintf("ngày %d/6/%d", 20+r.style%9, r.year), fmt.Sprintf("6 tháng đầu năm %d", r.year)
	}
	if title == "" {
		title = "Tổng hợp công tác đoàn viên và tổ chức " + what
	}
	var b strings.Builder
	end := "\n"
	if r.markdown() {
		end = "\n\n" // a paragraph each
	}
	line := func(format string, v ...any) { fmt.Fprintf(&b, format+end, v...) }
	line("LIÊN ĐOÀN LAO ĐỘNG %s %s", strings.ToUpper(rankOfProvince(r.d.province)), strings.ToUpper(r.d.province))
	line("LIÊN ĐOÀN LAO ĐỘNG %s %s", strings.ToUpper(rank), strings.ToUpper(r.d.name))
	line("Số: %d/BC-LĐLĐ", 20+r.style*7%140)
	line("%s, %s", r.d.name, date)
	line("")
	line("BÁO CÁO")
	line("%s", title)
	line("")
	line("I. TÌNH HÌNH TỔ CHỨC")
	line("%s", r.organisation())
	line("")
	line("II. KẾT QUẢ HOẠT ĐỘNG")
	line("%s", r.growth())
	if s := r.care(); s != "" {
		line("%s", s)
	}
	if extra != "" {
		line("%s", extra)
	}
	if r.next > 0 {
		line("")
		line("III. PHƯƠNG HƯỚNG")
		line("Năm %d, Liên đoàn Lao động %s phấn đấu kết nạp mới %s đoàn viên.", r.year+1, rank, number(r.next))
	}
	line("")
	line("Nơi nhận:")
	line("- LĐLĐ %s;", rankOfProvince(r.d.province))
	line("- Lưu: VT.")
	return b.String()
}

// article writes a newspaper's piece on a year.
func (r *report) article(title string) string {
	rank := r.d.rank(r.year)
	var b strings.Builder
	line := func(format string, v ...any) { fmt.Fprintf(&b, format+"\n", v...) }
	line("%s", title)
	line("%02d/01/%d 08:%02d", 8+r.style%9, r.year+1, 10+r.style)
	line("(LĐTĐ) Năm %d, Liên đoàn Lao động %s %s, %s %s tiếp tục đổi mới hoạt động.", r.year, rank, r.d.name, rankOfProvince(r.d.province), r.d.province)
	line("%s", strings.Join(r.press(), " "))
	line("Minh Khuê")
	return b.String()
}

// press gives the sentences of a newspaper on the figures that it states.
func (r *report) press() []string {
	rank := r.d.rank(r.year)
	var list []string
	say := func(indicator, format string, v ...any) {
		if r.states[indicator] {
			list = append(list, fmt.Sprintf(format, v...))
		}
	}
	end := fmt.Sprintf("Tính đến hết năm %d", r.year)
	say(unions, "%s, Liên đoàn Lao động %s quản lý %s CĐCS.", end, rank, r.say(unions))
	say(members, "%s, toàn %s có %s đoàn viên công đoàn.", end, rank, r.say(members))
	say(membersNew, "Năm %d, toàn %s kết nạp mới %s đoàn viên.", r.year, rank, r.say(membersNew))
	say(unionsNew, "Năm %d, toàn %s thành lập mới %s CĐCS.", r.year, rank, r.say(unionsNew))
	say(gifts, "Năm %d, công đoàn %s trao %s suất quà.", r.year, rank, r.say(gifts))
	say(houses, "Năm %d, Liên đoàn Lao động %s bàn giao %d nhà Mái ấm công đoàn.", r.year, rank, r.f[houses])
	return list
}
