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
	head := strings.TrimLeft(s, "(*_- ")
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
	for i := len(s); i >= from+len("ảnh"); i-- {
		if s[i-1]|' ' != 'h' || s[i-2]|' ' != 'n' || s[i-3] != 0xA2 && s[i-3] != 0xA3 || s[i-4] != 0xBA || s[i-5] != 0xE1 {
			continue
		}
		// "một số hình ảnh:" is no credit, "(ảnh: T.H)" is one.
		if at := i - len("ảnh"); boundary(s[:at], s[i-3] == 0xA2) {
			return creditTail(s[:at], s[i:])
		}
	}
	return false
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
	return begins(behind, "minh họa") > 0 || begins(behind, "minh hoạ") > 0
}

// boundary says that a credit may begin behind s; a small "ảnh" needs a mark before it.
func boundary(s string, capital bool) bool {
	t := strings.TrimRight(s, " \u00A0")
	if t == "" {
		return true
	}
	return capital && len(t) < len(s) || strings.IndexByte(".(-/,:|;\"", t[len(t)-1]) >= 0 || strings.HasSuffix(t, "–") || strings.HasSuffix(t, "”")
}

// positions tell where somebody stands in a picture.
var positions = []string{"(bìa trái)", "(bìa phải)", "(trái)", "(phải)", "(giữa)", "(ngoài cùng", " từ trái", " từ phải", "(đứng)", "(bên trái)", "(bên phải)", "ảnh trên)", "ảnh dưới)"}

func position(s string) bool {
	if len(s) > lineLimit || strings.IndexByte(s, '(') < 0 && !strings.Contains(s, " từ ") {
		return false
	}
	for _, w := range positions {
		if strings.Contains(s, w) {
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
