package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/text"
)

// chrome holds what pages write on their buttons and bars. A line that consists of nothing else is furniture.
var chrome = list(`skip to main content
các thông tin tiện ích
chuyển đến nội dung chính
chế độ ban đêm
chế độ tương phản
in trang
in bài viết
in bài
xuất pdf
đọc nội dung
đọc bài viết
nghe đọc bài
nghe bài viết
nghe nội dung
chia sẻ bài viết
chia sẻ
tăng tương phản
giảm tương phản
bài viết
bình luận
lưu bài viết
lưu bài
cỡ chữ
theo dõi
trang chủ
đăng nhập
đăng ký
tìm kiếm
gửi bình luận
viết bình luận mới
viết bình luận
gửi email
gửi cho bạn bè
bản in
phản hồi
thích
facebook
zalo
twitter
copy link
sao chép liên kết
quay lại
về đầu trang
lên đầu trang
enter title
lượt xem
số lượt xem
lượt đọc
bình chọn
trung bình
share
print
email
off
on
menu
video
audio`)

// labels stand before a colon at the head of a line of furniture.
var labels = list(`từ khóa
từ khoá
tags
tag
đường dây nóng
hotline
số lượt xem
lượt xem
số lượt đọc
lượt đọc
đã xem
số lần đọc
số người đang xem
số người đang online
số người truy cập
tổng lượt truy cập
tổng số lượt truy cập
tổng truy cập
lượt truy cập
đang truy cập
đang online
xếp hạng
tổng số điểm của bài viết là
tổng số điểm của bài viết
đánh giá bài viết
nguồn
nguồn tin
chuyên mục
liên hệ
liên hệ quảng cáo
địa chỉ
điện thoại
đt
fax
email
e-mail
website
tổng biên tập
phó tổng biên tập
thư ký tòa soạn
chịu trách nhiệm nội dung
chịu trách nhiệm
trưởng ban biên tập
file đính kèm
tệp đính kèm
tài liệu đính kèm
copyright`)

// imprints begin the lines of a page's imprint and name.
var imprints = list(`giấy phép số
giấy phép xuất bản
giấy phép thiết lập
bản quyền
©
copyright
trang thông tin điện tử
cơ quan của
cơ quan ngôn luận
cổng thông tin điện tử
bản tin
ghi rõ nguồn
trung bình (
bình luận (
tổng số điểm của bài viết
click để đánh giá
mời bạn đọc
mời độc giả
mời quý độc giả`)

// comments head the readers' letters: nothing below them is the article.
var comments = list(`bình luận
ý kiến bạn đọc
ý kiến độc giả
viết bình luận mới
viết bình luận
gửi bình luận`)

// related heads the links to other articles.
var related = list(`tin liên quan
tin bài liên quan
tin, bài liên quan
bài liên quan
bài viết liên quan
các tin liên quan
tin khác
các tin khác
tin tức khác
bài viết khác
các bài khác
tin cùng chuyên mục
cùng chuyên mục
bài cùng chuyên mục
tin mới hơn
tin cũ hơn
tin mới nhất
tin mới
tin đã đưa
các tin đã đưa
đọc thêm
đọc nhiều
tin đọc nhiều
xem nhiều
xem thêm
có thể bạn quan tâm
mời bạn đọc thêm
>>
>>>
→`)

// isChrome says that s is buttons and bars from end to end.
func isChrome(s string) bool {
	if len(s) > lineLimit {
		return false
	}
	found := false
	for len(s) > 0 {
		if n := chrome.at(s); n > 0 {
			s, found = s[n:], true
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if next, _ := utf8.DecodeRuneInString(s[size:]); inWord(next) && unicode.IsLetter(r) {
			return false // a word that no button has
		}
		found = found || r == 'A' // A- A A+
		s = s[size:]
	}
	return found
}

var homepage = list("trang chủ")

// separators gives what may part rubrics in s, of all that do: hardly a line has one of their bytes.
func separators(s string) []string {
	for i := range len(s) {
		switch s[i] {
		case '>', '/', '|', 0xC2, 0xE2:
			return []string{" » ", " > ", " › ", " / ", " | ", "»", ">>"}
		}
	}
	return nil
}

// isCrumbs says that s is a path or a bar of rubrics: "Trang chủ » Tin hoạt động", "Thời sự > Việc làm", "Xã hội | Văn hóa".
func isCrumbs(s string) bool {
	if len(s) > lineLimit {
		return false
	}
	for _, sep := range separators(s) {
		if i := strings.Index(s, sep); i > 0 {
			parts := strings.Split(s, sep)
			for _, part := range parts {
				if syllables(part) > 7 {
					return false
				}
			}
			return len(parts) > 2 || sep != " | " && sep != " / "
		}
	}
	return homepage.at(s) > 0 && syllables(s) <= 12
}

// isLabel says that s is a label and a little text: a telephone, key words, counters.
func isLabel(s string) bool {
	if len(s) > lineLimit {
		return false
	}
	s = strings.TrimLeft(s, "*-•_# ")
	if _, ok := labelled(s, labels); ok || imprints.at(s) > 0 {
		return true
	}
	if strings.IndexByte(s, '-') < 0 {
		return false
	}
	_, owner, _ := strings.Cut(s, " - ")
	return imprints.at(owner) > 0 // "tin.vn - Cơ quan của …"
}

// counter says that s is a bare figure: the visits of a page.
func counter(s string) bool {
	return len(s) > 0 && len(s) <= 16 && strings.Trim(s, "0123456789., \u00A0") == ""
}

// chromeHead says whether a line of the top of the page is furniture.
func chromeHead(s string) bool {
	return len(s) <= 2*utf8.UTFMax && utf8.RuneCountInString(s) <= 2 || bare(s) || counter(s) || isChrome(s) || isCrumbs(s) || isLabel(s)
}

// heading says whether line i consists of a phrase of ps, perhaps with a colon or a counter behind it.
func (p *page) heading(i int, ps *phrases) bool {
	s := without(p.lines[i].s, "#*-_ ")
	if len(s) > 64 {
		return false
	}
	n := ps.at(s)
	return n > 0 && strings.Trim(s[n:], " :.()…*_0123456789") == ""
}

// below gives role r to the short lines under line i, up to the next paragraph of prose.
func (p *page) below(i int, r text.Role) {
	p.give(i, r)
	for i++; i < len(p.lines) && !p.lines[i].prose() && p.doc.Blocks[i].Kind != text.Row && !p.lines[i].set; i++ {
		l := &p.lines[i]
		if p.doc.Blocks[i].Kind == text.Heading || strings.HasSuffix(l.s, ".") || isByline(l.s) {
			return
		}
		p.give(i, r)
	}
}

func isByline(s string) bool {
	_, ok := byline(s)
	return ok
}

// margins takes headers, footers and numbers of the pages as furniture.
func (p *page) margins() {
	for i := range p.lines {
		if p.doc.Blocks[i].Kind == text.Margin {
			p.give(i, text.RoleFurniture)
		}
	}
}
