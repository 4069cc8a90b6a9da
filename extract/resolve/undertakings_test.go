package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/model"
)

// reading gives the records of a page, and fails where evidence and text differ.
func reading(t *testing.T) func(page string) model.Records {
	t.Helper()
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return func(page string) model.Records {
		r, err := x.Bytes("page.txt", []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		check := func(e model.Evidence) {
			if page[e.Start:e.End] != e.Quote || e.Quote == "" {
				t.Errorf("evidence %q is not the text %q", e.Quote, page[e.Start:e.End])
			}
		}
		for _, k := range r.Tasks {
			check(k.Evidence)
		}
		for _, k := range r.References {
			check(k.Evidence)
		}
		for _, k := range r.Campaigns {
			check(k.Evidence)
		}
		return r
	}
}

func TestReferences(t *testing.T) {
	read := reading(t)
	for _, c := range []struct{ paragraph, want string }{
		{"Thực hiện Kế hoạch số 19/KH-LĐLĐ ngày 04/02/2031 của LĐLĐ tỉnh về việc chăm lo đoàn viên dịp lễ, các CĐCS đã họp.", "Kế hoạch 19/KH-LĐLĐ 2031-02-04 (chăm lo đoàn viên dịp lễ)"},
		{"Căn cứ hướng dẫn 7/HD-TLĐ, các đơn vị báo cáo.", "Hướng dẫn 7/HD-TLĐ"},
		{"Công đoàn học tập các Nghị quyết số 31-NQ/TW và 32-NQ/TW trong tháng.", "Nghị quyết 31-NQ/TW; Nghị quyết 32-NQ/TW"},
		{"Đơn vị phổ biến Luật Công đoàn và Bộ luật Lao động năm 2019 tới công nhân.", "Luật (Công đoàn); Bộ luật (Lao động năm 2019)"},
		{"Công nhân được tư vấn về pháp luật lao động và luật công đoàn.", ""},
		{"Ban Chấp hành ra nghị quyết và xây dựng kế hoạch hành động.", ""},
	} {
		var got []string
		for _, r := range read(page + c.paragraph + "\n").References {
			s := strings.Join(strings.Fields(r.Type+" "+r.Number+" "+r.Date), " ")
			if r.Name != "" {
				s += " (" + r.Name + ")"
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.paragraph, g, c.want)
		}
	}
}

func TestOwnNumber(t *testing.T) {
	r := reading(t)("LIÊN ĐOÀN LAO ĐỘNG TỈNH NAM HÀ\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN SƠN KHÊ\nSố: 41/KH-LĐLĐ\n\nSơn Khê, ngày 09 tháng 5 năm 2031\n\nKẾ HOẠCH\nTổ chức ngày hội đoàn viên\n\nBan Thường vụ xây dựng kế hoạch tổ chức ngày hội cho đoàn viên trong huyện.\n")
	if len(r.References) != 1 || r.References[0].Type != "Kế hoạch" || r.References[0].Number != "41/KH-LĐLĐ" || r.References[0].Date != "2031-05-09" {
		t.Errorf("got %+v", r.References)
	}
}

func TestCampaigns(t *testing.T) {
	read := reading(t)
	for _, c := range []struct{ paragraph, want string }{
		{"Các phong trào thi đua “Tay nghề vàng”, “Máy sạch, xưởng đẹp” và “Ca ba an toàn” được duy trì.", "movement Tay nghề vàng; movement Máy sạch, xưởng đẹp; movement Ca ba an toàn"},
		{"Hoạt động theo chủ đề năm 2031 của tỉnh Nam Hà về “Đoàn viên là trung tâm\" đã có kết quả.", "theme Đoàn viên là trung tâm"},
		{"Năm nay là năm “Cơ sở vững mạnh” của ngành.", "theme Cơ sở vững mạnh"},
		{"Hưởng ứng cuộc vận động \"Mỗi tuần một giờ sạch\", công nhân ra quân.", "campaign Mỗi tuần một giờ sạch"},
		{"Trong Tháng Công nhân cùng tháng hành động về an toàn, vệ sinh lao động, đơn vị tổ chức hội thao.", "campaign Tháng Công nhân; campaign tháng hành động về an toàn, vệ sinh lao động"},
		{"Công nhân mua hàng ở “Siêu thị nghĩa tình” trước lễ.", "programme Siêu thị nghĩa tình"},
		{"Trong chương trình “Tháng Công nhân”, công ty mở chuyến xe “nghĩa tình” cho thợ.", "campaign Tháng Công nhân"},
		{"Quỹ “Đồng hành cùng thợ mỏ” giúp 4 gia đình.", "fund Đồng hành cùng thợ mỏ"},
		{"Đoàn viên ủng hộ Quỹ phòng, chống thiên tai số tiền 40 triệu đồng.", "fund Quỹ phòng, chống thiên tai"},
		{"Các đơn vị lập quỹ cho đoàn viên vay vốn.", ""},
		{"Anh được tặng Giải thưởng “Búa vàng” và Kỷ niệm chương “Vì thợ mỏ”.", ""},
		{"Chị đạt danh hiệu “Chiến sĩ thi đua cơ sở” hai lần.", ""},
		{"“Tết này con không về được”, chị nói.", ""},
		{"Anh em gọi chị là “bông hoa” của xưởng.", ""},
	} {
		var got []string
		for _, r := range read(page + c.paragraph + "\n").Campaigns {
			got = append(got, string(r.Type)+" "+r.Name)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.paragraph, g, c.want)
		}
	}
}

// outlineOf writes tasks as "list.ordinal/declared title|…": one line each.
func outlineOf(tasks []model.Task) string {
	var b strings.Builder
	for _, k := range tasks {
		fmt.Fprintf(&b, "%d.%d", k.List, k.Ordinal)
		if k.Declared != nil {
			fmt.Fprintf(&b, "/%d", *k.Declared)
		}
		fmt.Fprintf(&b, " [%s] %s", k.Marker, k.Title)
		if k.Text != k.Title {
			fmt.Fprintf(&b, " => %s", strings.ReplaceAll(k.Text, "\n", " | "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
