package clean

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/text"
)

// pageCase is one page of testdata/pages.txtar.
type pageCase struct{ name, page, want string }

func pages(t *testing.T) []pageCase {
	data, err := os.ReadFile("testdata/pages.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var out []pageCase
	for _, part := range strings.Split(string(data), "\n-- ")[1:] {
		name, rest, _ := strings.Cut(part, " --\n")
		page, want, _ := strings.Cut(rest, "--- roles\n")
		out = append(out, pageCase{name, page, strings.TrimSpace(want)})
	}
	return out
}

// shown prints what Roles found in doc as testdata writes it.
func shown(doc *text.Document, h Head) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		fmt.Fprintln(&b, strings.TrimSpace(block.Role.String()+" "+norm.NFC.String(block.Marker.In(doc.Text))))
	}
	for _, f := range [][2]string{{"title", h.Title}, {"kicker", h.Kicker}, {"published", h.Published}, {"author", h.Author}, {"outlet", h.Outlet}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	return strings.TrimSpace(b.String())
}

func TestPages(t *testing.T) {
	for _, s := range pages(t) {
		for form, page := range map[string]string{"composed": s.page, "decomposed": norm.NFD.String(s.page)} {
			doc := lines(page)
			if got := shown(doc, Roles(doc)); got != s.want {
				t.Errorf("%s (%s):\n%s\nwant\n%s", s.name, form, got, s.want)
			}
		}
	}
}

func TestMarker(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Một là, giữ vững tổ chức", "Một là"},
		{"Thứ hai: làm tốt thi đua", "Thứ hai"},
		{"Thứ hai, 20/3/2023 diễn ra hội nghị", ""},
		{"Thứ hai, 100% đơn vị báo cáo", "Thứ hai"},
		{"1. Tuyên truyền", "1."},
		{"12) Kiểm tra", "12)"},
		{"1/Tuyên truyền", "1/"},
		{"2.3. Tài chính", "2.3."},
		{"2.3 Tài chính", "2.3"},
		{"1.638 người dự", ""},
		{"28/7 là ngày thành lập", ""},
		{"08 - 10 đơn vị", ""},
		{"2020. Năm ấy", ""},
		{"(1) Phát triển đoàn viên", "(1)"},
		{"(a) Thu", "(a)"},
		{"(LĐTĐ) Sáng nay", ""},
		{"a) Thu", "a)"},
		{"đ) Chi", "đ)"},
		{"b. Chi", "b."},
		{"- Kết nạp", "-"},
		{"-Kết nạp", "-"},
		{"-5 độ", ""},
		{"+ Giới thiệu", "+"},
		{"• Thăm hỏi", "•"},
		{"IV. CHỈ TIÊU", "IV."},
		{"II/ Kết quả", "II/"},
		{"V.Putin nói", ""},
		{"B. TÌNH HÌNH", "B."},
		{"Nam, 34 tuổi", ""},
		{"", ""},
	} {
		if got := c.line[:findMarker(c.line).size]; got != c.want {
			t.Errorf("findMarker(%q) is %q, want %q", c.line, got, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ line, published, rest string }{
		{"12/03/2021 16:05", "2021-03-12T16:05", ""},
		{"20-09-2022 - 08:15", "2022-09-20T08:15", ""},
		{"Thứ năm - 27/03/2031 06:30", "2031-03-27T06:30", ""},
		{"Cập nhật lúc: 07:45 09/05/2031", "2031-05-09T07:45", ""},
		{"Cập nhật: 21/02/2031 | 19:06:33", "2031-02-21T19:06", ""},
		{"18/01/2031 11:15 GMT+7", "2031-01-18T11:15", ""},
		{"LĐO | 14/04/2021 | 15h36", "2021-04-14T15:36", "LĐO"},
		{"Đăng vào 23/12/2019", "2019-12-23", ""},
		{"Đăng ngày: 02/06/2021 10:20 PM", "2021-06-02T22:20", ""},
		{"03/06/2021 12:05 CH", "2021-06-03T12:05", ""},
		{"05/04/2024 · Lê Minh Hạ", "2024-04-05", "Lê Minh Hạ"},
		{"Cập nhật lúc 21:15, Thứ Tư, 22/02/2017 (GMT +07:00)", "2017-02-22T21:15", ""},
		{"18/07/2019 09:40 Số lượt xem: 1.203", "2019-07-18T09:40", ""},
		{"Ngày 3 tháng 2 năm 2020", "2020-02-03", ""},
		{"2020-02-03", "2020-02-03", ""},
	} {
		d, ok := readDateline(c.line)
		if !ok || d.published() != c.published || d.rest != c.rest {
			t.Errorf("readDateline(%q) is %q, %q, %v, want %q, %q", c.line, d.published(), d.rest, ok, c.published, c.rest)
		}
	}
	for _, line := range []string{
		"32/03/2021", "31/02/2021", "12/2021", "Quý I/2021",
		"Sáng 24/03/2031, cụm thi đua số 4 họp mặt",
		"Trao 40 suất quà ngày 12/03/2021 cho công nhân",
	} {
		if d, ok := readDateline(line); ok && d.rest == "" {
			t.Errorf("readDateline(%q) is %q, want none", line, d.published())
		}
	}
}

func TestByline(t *testing.T) {
	for _, c := range []struct{ line, author string }{
		{"Thu Giang", "Thu Giang"},
		{"VĂN LÂM", "Văn Lâm"},
		{"A Blui", "A Blui"},
		{"H.Quý", "H.Quý"},
		{"Bài và ảnh: Đỗ Hà", "Đỗ Hà"},
		{"Tin-ảnh: Lan Phương - Kim Oanh", "Lan Phương - Kim Oanh"},
		{"Theo TTXVN", "TTXVN"},
		{"Mai Anh (Theo AFP)", "Mai Anh"},
		{"LĐLĐ quận Hoa Lư", "LĐLĐ quận Hoa Lư"},
		{"KẾT QUẢ", ""},
		{"Hạn chế", ""},
		{"Ông Lê Minh Hạ", ""},
		{"Theo kế hoạch, 12 đơn vị tham gia", ""},
		{"Xin cảm ơn", ""},
		{"Chương trình", ""},
	} {
		if got, _ := byline(c.line); got != c.author {
			t.Errorf("byline(%q) is %q, want %q", c.line, got, c.author)
		}
	}
}

func TestCaption(t *testing.T) {
	for line, want := range map[string]bool{
		"Công nhân nhận quà. Ảnh: Hải Vân":                 true,
		"Công nhân nhận quà - Ảnh: T.L.":                   true,
		"Công nhân nhận quà (ảnh: T.H)":                    true,
		"(Ảnh minh họa: trao quà cho 50 công nhân)":        true,
		"ẢNH: BÁ LONG":                                     true,
		"Bà Hạ (bìa trái) trao quà":                        true,
		"Dưới đây là một số hình ảnh:":                     false,
		"Hội thi ảnh về công nhân thu hút 30 tác giả.":     false,
		"Ảnh hưởng của dịch bệnh khiến 300 người mất việc": false,
		"Có 12 đơn vị (trong đó 3 đơn vị mới) tham gia.":   false,
	} {
		if got := caption(line); got != want {
			t.Errorf("caption(%q) is %v", line, got)
		}
	}
}

func TestTitleOf(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"KẾ HOẠCH CỦA LĐLĐ VỀ CNVCLĐ NĂM 2024", "Kế hoạch của LĐLĐ về CNVCLĐ năm 2024"},
		{"BÁO CÁO kết quả công tác quý II", "Báo cáo kết quả công tác quý II"},
		{"Công đoàn TP Huế họp", "Công đoàn TP Huế họp"},
	} {
		if got := titleOf(c.in); got != c.want {
			t.Errorf("titleOf(%q) is %q, want %q", c.in, got, c.want)
		}
	}
}

// TestFormat reads what the format says: headings, items, rows and captions, and the metadata of a page without a head.
func TestFormat(t *testing.T) {
	s := "Bảng tin Trao quà Tin thật dài Một việc Ô Chú thích"
	at := func(word string, k text.Kind) text.Block {
		i := strings.Index(s, word)
		return text.Block{Span: text.Span{Start: i, End: i + len(word)}, Kind: k, Level: 1}
	}
	doc := &text.Document{Text: s, Meta: text.Meta{Published: "2021-09-17T08:20", Author: "Lê Hạ", Title: "Trao quà | Báo", Site: "Báo Đồng Bằng"}}
	doc.Blocks = []text.Block{at("Bảng tin", text.Item), at("Trao quà", text.Heading), at("Một việc", text.Item), at("Ô", text.Row), at("Chú thích", text.Caption)}
	want := "furniture\ntitle\nlist-item\ntable-row\ncaption\ntitle: Trao quà\npublished: 2021-09-17T08:20\nauthor: Lê Hạ\noutlet: Báo Đồng Bằng"
	if got := shown(doc, Roles(doc)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestIssuer reads who writes over a heading of the first level.
func TestIssuer(t *testing.T) {
	for _, c := range []struct{ over, heading, want string }{
		{"CÔNG ĐOÀN PHƯỜNG TRÚC LÂM", "BÁO CÁO", "kicker"},
		{"CÔNG ĐOÀN PHƯỜNG TRÚC LÂM", "Báo cáo nhanh tháng Sáu", "kicker"},
		{"CÔNG ĐOÀN PHƯỜNG TRÚC LÂM", "Nữ công nhân mở tủ sách ở khu trọ", "furniture"},
		{"Công đoàn", "BÁO CÁO", "furniture"},
		{"TRANG CHỦ", "BÁO CÁO", "furniture"},
	} {
		s := c.over + "\n" + c.heading
		doc := &text.Document{Text: s, Blocks: []text.Block{
			{Span: text.Span{Start: 0, End: len(c.over)}, Kind: text.Paragraph},
			{Span: text.Span{Start: len(c.over) + 1, End: len(s)}, Kind: text.Heading, Level: 1},
		}}
		Roles(doc)
		if got := doc.Blocks[0].Role.String(); got != c.want {
			t.Errorf("%q over %q is %s, want %s", c.over, c.heading, got, c.want)
		}
	}
}

// TestNamed prefers the subject of a mail to its first line, but not to the title of an official document.
func TestNamed(t *testing.T) {
	const subject = "Số liệu tháng Sáu của phường Trúc Lâm"
	for _, c := range []struct {
		page  string
		named bool
		want  string
	}{
		{"Xem thư kèm", true, subject},
		{"Xem thư kèm", false, "Xem thư kèm"},
		{"BÁO CÁO\nnhanh tháng Sáu\n\nTrong tháng, phường kết nạp 12 đoàn viên.", true, "Báo cáo nhanh tháng Sáu"},
		{"Trong tháng, phường kết nạp 12 đoàn viên.", true, subject},
	} {
		doc := lines(c.page)
		doc.Meta = text.Meta{Title: subject, Named: c.named}
		if got := Roles(doc).Title; got != c.want {
			t.Errorf("%q is called %q, want %q", c.page, got, c.want)
		}
	}
}

func FuzzRoles(f *testing.F) {
	data, _ := os.ReadFile("testdata/pages.txtar")
	for _, part := range strings.Split(string(data), "\n-- ") {
		f.Add(part)
		f.Add(norm.NFD.String(part))
	}
	f.Add("(\n-\n*\nđ\n1\nTM\nKT.\nẢnh\nnh:\n")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		doc := lines(s)
		h := Roles(doc)
		first := shown(doc, h)
		for i := range doc.Blocks {
			b := &doc.Blocks[i]
			if m := b.Marker; m != (text.Span{}) && (m.Start != b.Start || !b.Contains(m) || !utf8.ValidString(m.In(s))) {
				t.Errorf("block %d: marker %v of %v", i, m, b.Span)
			}
			_ = b.Role.String()
		}
		for _, sp := range []text.Span{h.TitleSpan, h.KickerSpan, h.PublishedSpan, h.AuthorSpan, h.OutletSpan} {
			if sp.Start < 0 || sp.End > len(s) || sp.Start > sp.End || !utf8.ValidString(sp.In(s)) {
				t.Errorf("span %v of %d bytes", sp, len(s))
			}
		}
		if again := shown(doc, Roles(doc)); again != first {
			t.Errorf("twice is not once:\n%s\nthen\n%s", first, again)
		}
	})
}
