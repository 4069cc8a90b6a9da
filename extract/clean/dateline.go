package clean

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/model"
)

// dateline is a line that gives a date, perhaps a time, and hardly anything else.
type dateline struct {
	date, clock string // "2020-01-22", "16:05"
	rest        string // what else it says, trimmed: a name, a paper, a place
	before      bool   // rest stands before the date
	words       bool   // written "ngày 16 tháng 12 năm 2022"
}

// published gives the date and time as a record writes them.
func (d dateline) published() string {
	if d.clock == "" {
		return d.date
	}
	return d.date + "T" + d.clock
}

// datelineWords may stand in a dateline beside the date.
var datelineWords = list(`cập nhật
đăng lúc
đăng ngày
đăng vào
ngày tạo
ngày gửi
ngày đăng
ngày cập nhật
ngày xuất bản
xuất bản
lúc
giờ
ngày
thứ hai
thứ ba
thứ tư
thứ năm
thứ sáu
thứ bảy
thứ 2
thứ 3
thứ 4
thứ 5
thứ 6
thứ 7
chủ nhật
sáng
chiều
tối
số lượt xem
lượt xem
đã xem
gmt
am
pm
sa
ch
date
published
updated`)

// readDateline reads s as a dateline: "22/01/2031 16:05", "Cập nhật lúc: 07:45 09/05/2031", "LĐO | 14/04/2031 | 15:36",
// "*05/04/2031 · Lê Thu Hạ*". What is not date, time or a word of datelines is the rest: one piece, before or behind.
func readDateline(s string) (d dateline, ok bool) {
	if len(s) > labelLimit || countDigits(s) < len("112026") { // day, month, year
		return d, false
	}
	start, pieces := -1, 0
	flush := func(end int, before bool) {
		if start >= 0 {
			d.rest, d.before = strings.TrimSpace(s[start:end]), before
			pieces++
		}
		start = -1
	}
	for i := 0; i < len(s) && pieces <= 1; {
		before := d.date == ""
		n, space := d.take(s, i)
		switch {
		case n > 0:
			flush(i, before)
		case space:
			_, n = utf8.DecodeRuneInString(s[i:])
		default:
			if start < 0 {
				start = i
			}
			n = wordLen(s[i:])
		}
		i += n
	}
	flush(len(s), d.date == "")
	d.rest = strings.Trim(d.rest, " \u00A0,.·-–|*_:;[]()")
	return d, d.date != "" && pieces <= 1 && !strings.ContainsAny(d.rest, "0123456789")
}

func countDigits(s string) (n int) {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// take consumes a date, a time or a dateline word at s[i:]; space says that only a mark or a blank stands there.
func (d *dateline) take(s string, i int) (n int, space bool) {
	r, _ := utf8.DecodeRuneInString(s[i:])
	if r >= '0' && r <= '9' || r == '+' {
		return d.takeDigits(s[i:]), false
	}
	if !unicode.IsLetter(r) {
		return 0, true
	}
	if day, size := longDate(s[i:]); size > 0 && d.date == "" {
		d.date, d.words = day, true
		return size, false
	}
	if n := letterSizes.at(s[i:]); n > 0 { // the buttons "A- A A+" stand behind it
		return n + len(s[i+n:]) - len(strings.TrimLeft(s[i+n:], " \u00A0:aA+-|")), false
	}
	n = datelineWords.at(s[i:])
	if n == 0 && d.date != "" { // buttons behind the date: "In bài viết", "A- A+"
		n = max(chrome.at(s[i:]), letterSize(s[i:]))
	}
	return n, false
}

// letterSizes stand before the buttons for larger and smaller letters.
var letterSizes = list("cỡ chữ")

// letterSize measures a button for larger or smaller letters: the "A-", the "A " and the "A+" of "A- A A+".
func letterSize(s string) int {
	switch {
	case s[0] != 'A' && s[0] != 'a':
	case strings.HasPrefix(s[1:], "-"), strings.HasPrefix(s[1:], "+"):
		return 2
	case strings.HasPrefix(s[1:], " A+"), strings.HasPrefix(s[1:], " A-"):
		return 1
	}
	return 0
}

func (d *dateline) takeDigits(s string) int {
	if s[0] == '+' { // of GMT+7, GMT +07:00
		n := 1
		for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == ':') {
			n++
		}
		return n
	}
	if day, size := shortDate(s); size > 0 {
		if d.date == "" {
			d.date, d.words = day, false
		}
		return size
	}
	if clock, size := clockTime(s); size > 0 {
		if d.clock == "" {
			d.clock = clock
		}
		return size
	}
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.' || s[n] == ',') {
		n++
	}
	if d.date == "" { // a counter stands behind the date
		return 0
	}
	return n
}

// digits reads up to limit digits.
func digits(s string, limit int) (value, n int) {
	for n < len(s) && n < limit && s[n] >= '0' && s[n] <= '9' {
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

// shortDate reads 22/01/2020, 20-09-2022, 1.2.2020 and 2020-01-22 at the start of s.
func shortDate(s string) (day string, size int) {
	a, n := digits(s, 4)
	if n == 0 || n == 3 || n >= len(s) || strings.IndexByte("/-.", s[n]) < 0 {
		return "", 0
	}
	sep, first := s[n], n
	b, m := digits(s[n+1:], 2)
	n += 1 + m
	if m == 0 || n >= len(s) || s[n] != sep {
		return "", 0
	}
	c, k := digits(s[n+1:], 4)
	n += 1 + k
	if n < len(s) && s[n] >= '0' && s[n] <= '9' {
		return "", 0
	}
	switch {
	case first == 4 && k > 0 && k <= 2:
		a, c = c, a
	case first > 2 || k != 4:
		return "", 0
	}
	return model.Day(c, b, a), sizeIf(validDay(a, b, c), n)
}

// The words of a long date.
var dayWord, monthWord, yearWord = list("ngày"), list("tháng"), list("năm")

// longDate reads "ngày 16 tháng 12 năm 2022" at the start of s.
func longDate(s string) (day string, size int) {
	i, parts := 0, [3]int{}
	for k, w := range [...]*phrases{dayWord, monthWord, yearWord} {
		n := w.at(s[i:])
		if n == 0 {
			return "", 0
		}
		i += n
		i += len(s[i:]) - len(strings.TrimLeft(s[i:], " \u00A0"))
		v, m := digits(s[i:], 4)
		if m == 0 {
			return "", 0
		}
		parts[k] = v
		i += m
		if k < 2 {
			i += len(s[i:]) - len(strings.TrimLeft(s[i:], " \u00A0"))
		}
	}
	return model.Day(parts[2], parts[1], parts[0]), sizeIf(validDay(parts[0], parts[1], parts[2]), i)
}

// clockTime reads 16:05, 20:48:17, 15h36 and 8h at the start of s.
func clockTime(s string) (clock string, size int) {
	hour, n := digits(s, 2)
	if n == 0 || n >= len(s) || s[n] != ':' && s[n] != 'h' && s[n] != 'g' || hour > 23 {
		return "", 0
	}
	hours := s[n] != ':'
	n++
	minute, m := digits(s[n:], 2)
	if m == 1 || m == 0 && !hours || minute > 59 {
		return "", 0
	}
	n += m
	if n+2 < len(s) && s[n] == ':' {
		if _, k := digits(s[n+1:], 2); k == 2 {
			n += 3
		}
	}
	if hour < 12 && afternoon(s[n:]) {
		hour += 12
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), n
}

var afternoons = list(`pm
ch`)

// afternoon says whether the mark of the second half of the day stands at the start of s: "10:20 PM", "2:05 CH".
func afternoon(s string) bool {
	s = strings.TrimLeft(s, " \u00A0")
	return afternoons.at(s) > 0
}

func validDay(day, month, year int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year >= 1900 && year < 2200 && t.Day() == day && int(t.Month()) == month
}

func sizeIf(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

// wordLen measures the word that s begins with.
func wordLen(s string) int {
	for i, r := range s {
		switch {
		case inWord(r):
		case i == 0:
			return utf8.RuneLen(r)
		default:
			return i
		}
	}
	return len(s)
}

// rubrics may stand in a dateline beside date and time: "18-02-2011 - 09:10 AM | Công đoàn".
var rubrics = list(`công đoàn
tin công đoàn
lao động
xã hội
thời sự
tin tức
đời sống
hoạt động công đoàn
kinh tế
chính trị
việc làm`)
