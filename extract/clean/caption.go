package clean

import "strings"

// credits end a caption: "Ảnh: Hồng Vân", "(ảnh: T.H)". They begin one, too.
var credits = list(`ảnh minh họa
ảnh minh hoạ
ảnh tư liệu
ảnh
trong ảnh
trong hình
video
clip
đồ họa
đồ hoạ
infographic
nguồn ảnh`)

// caption says that s has the shape of a caption: it begins or ends with a photographer's credit, or says who stands
// where in the picture.
func caption(s string) bool {
	if len(s) > longLimit {
		return false
	}
	head := without(s, "(*_- ")
	if n := credits.at(head); n > 0 && creditBehind(head[n:]) {
		return true
	}
	return credit(s) || position(s)
}

// creditBehind says that s, what follows "Ảnh" at the head of a line, makes it a caption: a colon, or nothing.
func creditBehind(s string) bool {
	s = strings.TrimLeft(s, " \u00A0")
	return s == "" || s[0] == ':' || s[0] == ')'
}

// credit says that s ends with "Ảnh: X", "- Ảnh bạn đọc", "(ảnh: X)": the name is short and has no full stop inside.
func credit(s string) bool {
	from := max(len(s)-72, 0)
	last := -1
	for i := range places(s[from:], 0xBA) { // the second byte of ả
		at := from + i - 1
		// "một số hình ảnh:" is no credit, "(ảnh: T.H)" is one.
		if at >= from && at+len("ảnh") <= len(s) && picture(s[at:]) && boundary(s[:at], s[at+2] == 0xA2) {
			last = at
		}
	}
	return last >= 0 && creditTail(s[:last], s[last+len("ảnh"):])
}

// picture says that s begins with "ảnh" in any case.
func picture(s string) bool {
	return s[0] == 0xE1 && (s[2] == 0xA2 || s[2] == 0xA3) && s[3]|' ' == 'n' && s[4]|' ' == 'h'
}

// creditTail judges a photographer's credit by what stands before and behind its "Ảnh".
func creditTail(before, behind string) bool {
	behind = strings.TrimLeft(behind, " \u00A0")
	if strings.HasPrefix(behind, ":") {
		return syllables(behind) <= 8
	}
	before = strings.TrimRight(before, " \u00A0")
	if strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "(") {
		return syllables(behind) <= 4
	}
	return illustrations.at(behind) > 0
}

// illustrations follow "Ảnh" where no photographer is named.
var illustrations = list(`minh họa
minh hoạ`)

// boundary says that a credit may begin behind s; a small "ảnh" needs a mark before it.
func boundary(s string, capital bool) bool {
	t := strings.TrimRight(s, " \u00A0")
	if t == "" {
		return true
	}
	return capital && len(t) < len(s) || strings.IndexByte(".(-/,:|;\"", t[len(t)-1]) >= 0 || strings.HasSuffix(t, "–") || strings.HasSuffix(t, "”")
}

// positions tell in brackets where somebody stands in a picture.
var positions = []string{"(bìa trái)", "(bìa phải)", "(trái)", "(phải)", "(giữa)", "(ngoài cùng", "(đứng)", "(bên trái)", "(bên phải)"}

// position says that s tells where somebody stands in a picture, "từ trái sang", or in which of two, "(ảnh trên)".
func position(s string) bool {
	if len(s) > lineLimit {
		return false
	}
	for i := range places(s, '(') {
		for _, w := range positions {
			if strings.HasPrefix(s[i:], w) {
				return true
			}
		}
		if strings.Contains(s[i:], "ảnh trên)") || strings.Contains(s[i:], "ảnh dưới)") {
			return true
		}
	}
	for i := range places(s, 0xAB) { // the last byte of ừ, and of hardly anything else
		if behind := s[i+1:]; strings.HasSuffix(s[:i+1], " từ") && (strings.HasPrefix(behind, " trái") || strings.HasPrefix(behind, " phải")) {
			return true
		}
	}
	return false
}

// views begin captions: who or what is in the picture.
var views = list(`đồng chí
các đồng chí
đ/c
ông
bà
lãnh đạo
chủ tịch
phó chủ tịch
đại diện
quang cảnh
toàn cảnh
khung cảnh
các đại biểu
đại biểu
ban tổ chức
công nhân
các công nhân
cán bộ
đoàn viên
hình ảnh
tặng
trao
một góc
một buổi
ban chấp hành
bí thư
phó bí thư
khen thưởng
thường trực`)
