package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
)

// story is an article to be set in the templates of outlets.
type story struct {
	title, author, place, lead string
	at                         time.Time
	paras                      []string
	figures                    string // what must be read of it: indicator and value
}

// stories are composed; each has its own length and kind of paragraphs.
var stories = []story{
	{
		title: "Công đoàn huyện Mường Tía kết nạp hơn 300 đoàn viên trong tháng 5", author: "Hoàng Lê Minh", place: "Hòa Bình",
		lead: "Trong tháng 5, Công đoàn huyện Mường Tía kết nạp 312 đoàn viên, thành lập 4 công đoàn cơ sở.",
		at:   time.Date(2024, 5, 31, 9, 15, 0, 0, time.UTC),
		paras: []string{
			"Theo báo cáo của Ban Thường vụ, phần lớn đoàn viên mới làm ở các xưởng may dọc quốc lộ, nơi mà trước đây người làm thuê chẳng có ai đứng ra bênh vực.",
			"Dịp này, Công đoàn huyện trao 45 suất quà cho đoàn viên khó khăn, tổng trị giá 22,5 triệu đồng.",
			"Bà Bùi Thị Sen, cán bộ phụ trách, cho biết quý tới đơn vị sẽ đi từng xưởng để nghe ý kiến của người lao động về bữa ăn ca và chỗ gửi trẻ.",
		},
		figures: "members_new 312, grassroots_unions_new 4, gifts 45, support_amount 22500000",
	},
	{
		title: "Trao mái ấm cho nữ công nhân vệ sinh", author: "Trần Hà", place: "Nghệ An",
		lead: "Căn nhà thứ 12 của chương trình Mái ấm công đoàn năm nay đã đến với một nữ công nhân vệ sinh ở thị trấn Cầu Lim.",
		at:   time.Date(2023, 11, 8, 16, 40, 0, 0, time.UTC),
		paras: []string{
			"Sáng cùng ngày, Liên đoàn Lao động tỉnh hỗ trợ gia đình chị Vi Thị Lành 50 triệu đồng để xây nhà.",
			"Chị Lành đi làm từ ba giờ sáng, chồng mất sớm, hai con còn nhỏ; căn nhà cũ dột cả bốn góc mỗi khi mưa lớn.",
		},
		figures: "support_amount 50000000",
	},
	{
		title: "Hội nghị sơ kết phong trào thi đua quý III của ngành dệt may", author: "PV Thanh Bình", place: "Nam Định",
		lead: "Công đoàn ngành Dệt may tỉnh vừa sơ kết phong trào thi đua quý III, với 1.250 sáng kiến được công nhận.",
		at:   time.Date(2022, 10, 3, 7, 5, 0, 0, time.UTC),
		paras: []string{
			"Các sáng kiến giúp doanh nghiệp làm lợi 3,4 tỷ đồng, trong đó nhiều sáng kiến đến từ công nhân trực tiếp đứng máy.",
			"Toàn ngành hiện có 86 công đoàn cơ sở với 41.200 đoàn viên.",
			"Tại hội nghị, 15 tập thể và 32 cá nhân được tặng Bằng khen.",
			"Quý IV, công đoàn ngành sẽ lo Tết cho thợ, mở thêm buổi gặp chủ xưởng và kiểm tra an toàn ở những xưởng làm ca đêm.",
		},
		figures: "initiatives 1250, initiative_value 3400000000, grassroots_unions 86, members 41200",
	},
}

// page sets a story in a template.
func (s *story) page(template string) string {
	weekday := []string{"Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"}[s.at.Weekday()]
	figure := `<figure class="tplCaption"><img src="a.jpg"><figcaption><p class="Image">Người lao động nhận 45 suất quà. Ảnh: CTV</p></figcaption></figure>`
	set := func(open, end string) string {
		return open + strings.Join(s.paras, end+"\n"+open) + end
	}
	return strings.NewReplacer(
		"{TITLE}", s.title, "{AUTHOR}", s.author, "{PLACE}", s.place, "{LEAD}", s.lead, "{WEEKDAY}", weekday,
		"{CAPSAUTHOR}", strings.ToUpper(s.author), "{DRUPALDAY}", fmt.Sprint(int(s.at.Weekday())+1),
		"{ISO}", s.at.Format("2006-01-02T15:04"), "{UTC}", s.at.Add(-7*time.Hour).Format("2006-01-02T15:04"), "{HM}", s.at.Format("15:04"),
		"{DD}", s.at.Format("02"), "{MM}", s.at.Format("01"), "{D}", s.at.Format("2"), "{M}", s.at.Format("1"), "{Y}", s.at.Format("2006"),
		"{PARAS}", figure+set("<p>", "</p>"), "{VNPARAS}", set(`<p class="Normal">`, "</p>")+figure,
		"{BMPARAS}", `<p class="body-text media"><img src="a.jpg"></p><p class="body-text media-caption"><em>Người lao động nhận 45 suất quà. Ảnh: CTV</em></p>`+set(`<p class="body-text">`, "</p>"),
		"{STYLEDPARAS}", set(`<p style="text-align: justify;"><span style="font-size:14px;">`, "</span></p>"),
		"{BRPARAS}", set("", "<br><br>"),
	).Replace(template)
}

// outletFloor is the least share of pages whose title, time and author must be right.
const outletFloor = 0.95

// TestOutlets reads articles in the templates of newspapers and of the portals of unions and provinces: title, time, author
// and figures must be those of the article, and nothing may come from the menus, the related articles or the comments.
func TestOutlets(t *testing.T) {
	x := extractor(t)
	templates, err := filepath.Glob("testdata/outlets/*.html")
	if err != nil || len(templates) < 10 {
		t.Fatal(err, len(templates))
	}
	fields, errors := 0, 0
	for _, path := range templates {
		template, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := range stories {
			s := &stories[i]
			name := fmt.Sprintf("%s story %d", filepath.Base(path), i)
			full := s.page(string(template))
			bare := headMeta.ReplaceAllString(full, "")
			for _, page := range []string{full, bare} {
				n, wrong := checkOutlet(t, x, name, page, s)
				fields += n
				errors += wrong
			}
		}
	}
	t.Logf("%d of %d titles, times and authors are wrong", errors, fields)
	if float64(errors) > (1-outletFloor)*float64(fields) {
		t.Errorf("%d of %d titles, times and authors are wrong", errors, fields)
	}
}

// headMeta is what a page says of itself for machines. A page that was saved as text and pasted has none of it.
var headMeta = regexp.MustCompile(`<meta [^>]*>|(?s)<script.*?</script>`)

// checkOutlet reads a page with a story. It counts the fields that it looked at, and those that are wrong.
func checkOutlet(t *testing.T, x *extract.Extractor, name, page string, s *story) (fields, wrong int) {
	doc, err := read.Bytes("https://x.example/bai", []byte(page), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := x.Document(doc)
	for _, f := range []struct{ field, got, want string }{
		{"title", r.Document.Title, s.title},
		{"published", r.Document.Published, s.at.Format("2006-01-02T15:04")},
		{"author", r.Document.Author, s.author},
	} {
		fields++
		if f.got != f.want {
			wrong++
			t.Logf("%s: %s is %q, want %q", name, f.field, f.got, f.want)
		}
	}
	for _, p := range append([]string{s.lead}, s.paras...) {
		if n := strings.Count(doc.Text, p); n != 1 {
			t.Errorf("%s: %d times %q", name, n, p)
		}
	}
	for b := range doc.Blocks {
		if block := &doc.Blocks[b]; block.Role.Read() && strings.Contains(block.In(doc.Text), "45 suất quà. Ảnh") || block.Kind != text.Caption && strings.Contains(block.In(doc.Text), "Ảnh: CTV") {
			t.Errorf("%s: the caption is %v", name, block.Role)
		}
	}
	found := ", "
	for _, m := range r.Metrics {
		found += fmt.Sprintf("%s %v, ", m.Indicator, m.Value)
		switch m.Value.String() {
		case "777", "888", "999", "33", "12345678":
			t.Errorf("%s: read %s %v from %q", name, m.Indicator, m.Value, m.Quote)
		}
	}
	for f := range strings.SplitSeq(s.figures, ", ") {
		if !strings.Contains(found, ", "+f+",") {
			t.Errorf("%s: no %s in %s", name, f, found)
		}
	}
	return fields, wrong
}
