package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/model"
)

// page stands over every paragraph, so that the paragraph is no headline and the page is about a union.
const page = "Công đoàn tổng kết phong trào thi đua\n\n"

// awards gives what a page with one paragraph says of honours.
func awards(t *testing.T) func(paragraph string) []model.Award {
	t.Helper()
	x, err := extract.New(extract.Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	return func(paragraph string) []model.Award {
		records, err := x.Bytes("page.txt", []byte(page+paragraph+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		return records.Awards
	}
}

// brief writes an award on one line: form, name, counts, giver, and what is out of the ordinary.
func brief(a *model.Award) string {
	var b strings.Builder
	b.WriteString(string(a.Form))
	if a.Name != "" {
		fmt.Fprintf(&b, " %q", a.Name)
	}
	for _, c := range []struct {
		letter string
		n      *model.Decimal
	}{{"c", a.Collectives}, {"i", a.Individuals}, {"u", a.Undivided}, {"p", a.Prizes}} {
		if c.n != nil {
			b.WriteString(" " + c.letter + c.n.String())
		}
	}
	if a.Bound != model.Exact {
		b.WriteString(" " + string(a.Bound))
	}
	if a.Status != model.Awarded {
		b.WriteString(" " + string(a.Status))
	}
	if a.By != "" {
		b.WriteString(" by " + a.By)
	}
	if a.Period != "" {
		b.WriteString(" in " + a.Period)
	}
	return b.String()
}

func TestAwards(t *testing.T) {
	const tong, tinh, huyen = "Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động tỉnh", "Liên đoàn Lao động huyện"
	of := awards(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"each body its own award", "Năm 2019, 03 tập thể, 12 cá nhân được Chủ tịch LĐLĐ tỉnh tặng Bằng khen; phía LĐLĐ huyện trao Giấy khen cho 14 tập thể và 33 cá nhân.",
			[]string{"certificate_of_merit c3 i12 by Chủ tịch " + tinh + " in 2019", "certificate_of_commendation c14 i33 by " + huyen + " in 2019"}},
		{"the giver goes on", "Tổng LĐLĐ Việt Nam trao Cờ thi đua toàn diện cho 3 tập thể, Cờ chuyên đề cho 5 tập thể; trao Bằng khen cho 19 tập thể.",
			[]string{`emulation_flag "Cờ thi đua toàn diện" c3 by ` + tong, `emulation_flag "Cờ chuyên đề" c5 by ` + tong, "certificate_of_merit c19 by " + tong}},
		{"who hands over is not the giver", "LĐLĐ huyện gắn Kỷ niệm chương “Vì nghề rừng” của Tổng LĐLĐ Việt Nam cho 9 cán bộ công đoàn.",
			[]string{"insignia \"Kỷ niệm chương “Vì nghề rừng”\" i9 by " + tong}},
		{"on behalf of", "Thừa ủy quyền Chủ tịch nước, Chủ tịch UBND tỉnh gắn Huân chương Lao động hạng Ba cho 02 tập thể.",
			[]string{`medal "Huân chương Lao động hạng Ba" c2 by Chủ tịch nước`}},
		{"of and after the form", "Ba chị công nhân vừa được nhận Bằng khen của LĐLĐ tỉnh.",
			[]string{"certificate_of_merit i3 by " + tinh}},
		{"one count, two givers, two forms", "21 tập thể, cá nhân được Tổng LĐLĐ Việt Nam, LĐLĐ tỉnh trao Bằng khen và cờ thi đua dẫn đầu.",
			[]string{`certificate_of_merit "Bằng khen và cờ thi đua dẫn đầu" u21 by ` + tong + ", " + tinh}},
		{"proposed: who asks is not the giver", "LĐLĐ huyện đề nghị UBND tỉnh trao Bằng khen cho 05 tập thể; 03 CĐCS được đề nghị LĐLĐ tỉnh tặng Bằng khen.",
			[]string{"certificate_of_merit c5 proposed by Ủy ban nhân dân tỉnh", "certificate_of_merit c3 proposed by " + tinh}},
		{"honoured beside proposed", "Đề nghị UBND huyện khen thưởng 04 tập thể, 17 cá nhân, 06 chị thợ may được biểu dương.",
			[]string{"commendation c4 i17 proposed by Ủy ban nhân dân huyện", "commendation i6"}},
		{"prizes counted", "Ban Tổ chức trao 1 giải Nhất, 2 giải Nhì và 4 giải Khuyến khích.",
			[]string{`prize "giải Nhất" p1 by Ban Tổ chức`, `prize "giải Nhì" p2 by Ban Tổ chức`, `prize "giải Khuyến khích" p4 by Ban Tổ chức`}},
		{"prizes for those honoured", "Ban Tổ chức đã trao giải nhất cho đội chủ nhà, giải nhì cho 02 đội; tặng 4 cờ thi đua cho 4 tập thể.",
			[]string{`prize "giải nhì" c2 by Ban Tổ chức`, "emulation_flag c4 by Ban Tổ chức"}},
		{"named prize", "trao 8 Giải thưởng “28/7” cho những chủ tịch CĐCS giỏi",
			[]string{"prize \"Giải thưởng “28/7”\" i8"}},
		{"titles", "Có gần 1.300 chị đạt danh hiệu “Hai giỏi” cấp cơ sở; 64 đ/c đạt danh hiệu Thợ giỏi; 03 tập thể đạt Tập thể lao động xuất sắc.",
			[]string{`title "Hai giỏi" i1300 nearly`, `title "Thợ giỏi" i64`, `title "Tập thể lao động xuất sắc" c3`}},
		{"a total and its parts", "LĐLĐ huyện khen thưởng 40 tập thể, 112 cá nhân, gồm 24 Bằng khen và 128 Giấy khen.",
			[]string{"commendation c40 i112 by " + huyen, "certificate_of_merit p24 by " + huyen, "certificate_of_commendation p128 by " + huyen}},
		{"subject of the paragraph", "LĐLĐ tỉnh Nam Định mở hội nghị. Đã biểu dương 12 doanh nghiệp.",
			[]string{"commendation c12 by Liên đoàn Lao động tỉnh Nam Định"}},
		{"three groups, no giver named", "Hội nghị tặng Giấy khen cho 18 tập thể, 3 đơn vị và 20 gia đình.",
			[]string{"certificate_of_commendation c18", "certificate_of_commendation c3", "certificate_of_commendation u20"}},
		{"speakers for others", "10 công nhân tiêu biểu, đại diện cho 2.500 công nhân lao động, được tuyên dương.",
			[]string{"commendation i10"}},
		{"announced is as good as done", "Trong đó sẽ có 30 doanh nghiệp được nhận bằng khen.", []string{"certificate_of_merit c30"}},
		{"aimed at", "Phấn đấu có 80 cá nhân đạt danh hiệu “Lao động giỏi”.", nil},
		{"registered", "5.600 lượt cá nhân đăng ký danh hiệu “Lao động giỏi”.", nil},
		{"rated", "41/47 CĐCS đạt danh hiệu vững mạnh.", nil},
		{"gifts", "Tặng 500 suất quà cho 50 công nhân; trao 139 triệu đồng cho 4 tập thể.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			list := of(c.text)
			for i := range list {
				a := &list[i]
				got = append(got, brief(a))
				if (page + c.text)[a.Start:a.End] != a.Quote || a.Quote == "" {
					t.Errorf("evidence [%d:%d] is not %q", a.Start, a.End, a.Quote)
				}
			}
			if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", c.text, g, w)
			}
		})
	}
}
