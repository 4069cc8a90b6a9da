package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/text"
)

// person says whether s looks like the name of a person or two, as bylines write it: "Bảo Thoa", "HỒNG NGA", "A Blong",
// "H.Quyên", "S.T", "Thanh Hải - Mỹ Duyên". One word alone is none, unless it has an initial.
func person(s string) bool {
	if len(s) > 64 || !upper(s) {
		return false
	}
	for _, one := range splitNames(s) {
		if !oneName(one) {
			return false
		}
	}
	return true
}

var nameMarks = strings.NewReplacer(" – ", " - ", " & ", " - ", ", ", " - ", " — ", " - ")

// splitNames parts "Thanh Hải - Mỹ Duyên" and "T.Nam, V.Hoa" in names.
func splitNames(s string) []string {
	return strings.Split(nameMarks.Replace(s), " - ")
}

func oneName(s string) bool {
	s = strings.TrimSpace(s)
	words, initial := 0, false
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '.' }) {
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || notNames.whole(w) {
			return false
		}
		for _, r := range w[size:] {
			if !unicode.IsLetter(r) && r != '\'' && r != '’' {
				return false
			}
		}
		if utf8.RuneCountInString(w) > 7 { // no Vietnamese syllable is longer
			return false
		}
		initial = initial || size == len(w)
		words++
	}
	dotted := strings.Contains(s, ".") && !strings.HasSuffix(s, ".")
	if notNamePhrases.at(s) > 0 {
		return false
	}
	return words >= 2 && words <= 5 || words == 1 && initial && dotted
}

// notNames are words that headings and signatures have and names do not.
var notNames = list(`lđlđ
cđcs
cnvclđ
ubnd
bch
nlđ
và
của
các
những
tháng`)

// notNamePhrases begin headings that look like names where they are in capitals: "KẾT QUẢ", "TỔ CHỨC THỰC HIỆN".
var notNamePhrases = list(`quý i
quý ii
quý iii
quý iv
năm
ông
bà
chị
thủ tướng
bộ trưởng
đại biểu
kết quả
kết luận
phần
mục
chương
điều
phụ lục
tổ chức
đặc điểm
tình hình
nhiệm vụ
phương hướng
chỉ tiêu
mục tiêu
mục đích
giải pháp
khen thưởng
kiến nghị
đề xuất
hạn chế
tồn tại
nguyên nhân
ưu điểm
quan hệ
thông báo
báo cáo
kế hoạch
công đoàn
công nhân
liên đoàn
lao động
tin
bình luận
chủ tịch
phó chủ tịch
trân trọng
xin cảm ơn
cảm ơn
hà nội
hải phòng
đà nẵng
trang chủ
xem thêm
đọc thêm
công tác
thu nhập
chính sách
giới thiệu
quốc hiệu
tuyên truyền
phong trào
tài chính
văn bản
ghi chú
tổng cộng
tổng số
bảng
biểu
thi đua
ban
ủy ban
uỷ ban
quận
huyện
tỉnh
thành phố
thị xã
phường
xã`)

// titleCase writes a name in capitals as names are written: "BẢO KHÁNH" is "Bảo Khánh", "PV HẢI HÀ" is "PV Hải Hà". Another
// string is left alone.
func titleCase(s string) string {
	if !caps(s) || strings.Contains(s, ".") {
		return s
	}
	words := strings.SplitAfter(s, " ")
	for i, w := range words {
		if !strings.ContainsAny(norm.NFD.String(w), "AEIOUY") {
			continue // no syllable is without a vowel
		}
		up := true
		words[i] = strings.Map(func(r rune) rune {
			was := up
			up = !unicode.IsLetter(r)
			if was {
				return r
			}
			return unicode.ToLower(r)
		}, w)
	}
	return strings.Join(words, "")
}

// penName writes a name as titleCase does, without the paper that some sites put behind it: "Lê Thu Hạ LĐO". Behind a name in
// capitals it is known by being no syllable: "LÊ THU HẠ LDO".
func penName(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 && !(caps(s[:i]) && text.IsSyllable(s[i+1:])) && acronym(s[i+1:]) && utf8.RuneCountInString(s[i+1:]) <= 5 && strings.IndexByte(s[i+1:], '.') < 0 {
		s = strings.TrimSpace(s[:i])
	}
	return titleCase(s)
}

// forPaper says whether s is a name with the paper behind it, all in capitals: "LÊ THU HẠ LDO".
func forPaper(s string) bool {
	name := penName(s)
	return len(name) < len(s) && syllables(name) >= 2 && newspapers.at(s) == 0 && person(name)
}

// labels of bylines: what follows them is the author.
var bylines = list(`tin và ảnh
tin, ảnh
tin - ảnh
tin-ảnh
tin ảnh
tin/ảnh
tin bài
tin, bài
bài và ảnh
bài, ảnh
bài - ảnh
bài-ảnh
bài ảnh
bài viết
bài
tin
tác giả
thực hiện
người viết
người đăng
phóng viên
pv
cộng tác viên
ctv
theo`)

// compilers sign a report that they put together; they are not the author that a newspaper names.
var compilers = list(`người tổng hợp
người lập
người lập biểu
người báo cáo
người thực hiện
người soạn thảo
người gửi
người duyệt
biên tập
nguồn tin`)

// signers are the organisations that sign an article in place of a person.
var signers = list(`lđlđ
liên đoàn lao động
công đoàn
cđ
cđcs
ban tuyên giáo
ban nữ công
ban biên tập
văn phòng
tổ tuyên giáo
phòng
trung tâm
ttxvn
cổng thông tin`)

// notes stand in brackets behind the name of an author: "Lan Hương (Theo TTXVN)", "Thu Hạ (Đài Tân Lạc)".
var notes = list(`theo
tổng hợp
đài
báo
lđlđ
liên đoàn lao động
công đoàn
cđcs
phòng
trung tâm
ttxvn`)

// signedBy says that s has the label of a byline: "Tin-ảnh: …" is one, "Ảnh: …" is a caption.
func signedBy(s string) bool {
	_, ok := labelled(strings.TrimLeft(s, " *_.(["), bylines)
	return ok
}

// takenFrom stands before the source of what others wrote.
var takenFrom = list("theo")

// agency gives the source that a short line names: "Theo TTXVN", "Theo chinhphu.vn".
func agency(s string) (name string, ok bool) {
	n := takenFrom.at(s)
	if n == 0 || len(s) > 64 || strings.ContainsAny(s, ",:0123456789") {
		return "", false
	}
	name = strings.TrimSpace(s[n:])
	return name, syllables(name) <= 8 && (upper(name) || strings.Contains(name, "."))
}

// noted gives the name before a note in brackets that says for whom somebody writes: "Lan Hương (Theo TTXVN)".
func noted(s string) (name string, ok bool) {
	name, note, ok := strings.Cut(s, " (")
	if !ok || !person(name) || notes.at(strings.TrimSpace(note)) == 0 {
		return "", false
	}
	return penName(name), true
}

// byline reads s as the signature of an article.
func byline(s string) (author string, ok bool) {
	s = strings.Trim(s, " \u00A0*_.()[]|\u200B")
	if s == "" || len(s) > labelLimit {
		return "", false
	}
	if rest, ok := labelled(s, bylines); ok && rest != "" && syllables(rest) <= 14 {
		if name, ok := noted(rest); ok { // "Theo: Lan Hương (Báo …"
			return name, true
		}
		return titleCase(rest), true
	}
	if rest, ok := agency(s); ok {
		return rest, true
	}
	if rest, ok := strings.CutSuffix(s, " thực hiện"); ok && person(rest) {
		return rest, true
	}
	if name, ok := noted(s); ok {
		return name, true
	}
	if name, of, ok := strings.Cut(s, "/"); ok && person(name) && acronym(of) { // "Lê Thu Hạ/VOV.VN"
		return penName(name), true
	}
	if person(s) {
		return penName(s), true
	}
	if name, of, ok := strings.Cut(strings.ReplaceAll(s, "–", "-"), " - "); ok && person(name) && signers.at(of) > 0 && syllables(of) <= 12 {
		return s, true
	}
	if signers.at(s) > 0 && len(s) <= 64 && syllables(s) <= 9 && syllables(s) >= 2 {
		return s, true
	}
	return "", false
}
