package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract"
)

const tables = `# LĐLĐ tỉnh Bắc Giang tổng hợp số liệu năm 2023

Số liệu của các huyện trong tỉnh:

| Đơn vị | Số CĐCS | Đoàn viên | Kết nạp đoàn viên mới | Số tiền hỗ trợ (triệu đồng) | Tỷ lệ (%) | Ghi chú |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
| Huyện Tân Yên | 151 | 8.205 | 512 | 185,5 | 34,1 | 3 |
| LĐLĐ huyện Hiệp Hòa | 140 | 21.300 | 1.790 | 402 | | |
`

const honours = `# LĐLĐ huyện Cát Hải: khen thưởng năm 2031

| Chuyên đề | Hình thức | Tập thể | Cá nhân |
| --- | --- | ---: | ---: |
| An toàn lao động | Giấy khen | 05 | 12 |
| Hiến máu | Bằng khen | 0 | 3 |
`

// A row that names a form under columns of collectives and individuals is an honour; nought honours nobody.
func TestTableOfHonours(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Bytes("khen.md", []byte(honours))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range r.Awards {
		got = append(got, fmt.Sprintf("%s %v %v %s %s", a.Form, a.Collectives, a.Individuals, a.By, a.Period))
	}
	want := []string{
		"certificate_of_commendation 5 12 Liên đoàn Lao động huyện Cát Hải 2031",
		"certificate_of_merit <nil> 3 Liên đoàn Lao động huyện Cát Hải 2031",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got:\n%s\nwant:\n%s", g, w)
	}
}

const across = `LĐLĐ huyện Cát Hải: số liệu năm 2031

II. Số liệu (trong ngoặc là số của năm 2030)
TT | Nội dung | ĐVT | Chỉ tiêu cả năm | Thực hiện
1 | Đoàn viên kết nạp | người | 300 | 164 (131)
2 | Kinh phí thăm hỏi, trợ cấp | triệu đồng | 120 | 89,4 (77,5)
`

// Plain text has tables too: the rows say what, a column in which unit, the head whether it was aimed at; what stands in
// brackets is of the year that the heading gives for it.
func TestTableAcross(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Bytes("bang.txt", []byte(across))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range r.Metrics {
		got = append(got, fmt.Sprintf("%s %s %s %s", m.Indicator, m.Value, m.Status, m.Period))
	}
	want := []string{
		"members_new 300 target 2031", "members_new 164 actual 2031", "members_new 131 actual 2030",
		"support_amount 120000000 target 2031", "support_amount 89400000 actual 2031", "support_amount 77500000 actual 2030",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got:\n%s\nwant:\n%s", g, w)
	}
}

// A cell under a heading that names an indicator is a metric of the row's organisation and the title's year; a column that
// names none ("Ghi chú") gives nothing.
func TestTables(t *testing.T) {
	checkTable(t, "bang.md", tables, []string{
		"grassroots_unions 151 Liên đoàn Lao động huyện Tân Yên 2023",
		"members 8205 Liên đoàn Lao động huyện Tân Yên 2023",
		"members_new 512 Liên đoàn Lao động huyện Tân Yên 2023",
		"support_amount 185500000 Liên đoàn Lao động huyện Tân Yên 2023",
		"rate 34.1 Liên đoàn Lao động huyện Tân Yên 2023",
		"grassroots_unions 140 Liên đoàn Lao động huyện Hiệp Hòa 2023",
		"members 21300 Liên đoàn Lao động huyện Hiệp Hòa 2023",
		"members_new 1790 Liên đoàn Lao động huyện Hiệp Hòa 2023",
		"support_amount 402000000 Liên đoàn Lao động huyện Hiệp Hòa 2023",
	})
}

// The number of the row says nothing; the cell behind it says whose the row is.
func TestTableOfNumberedRows(t *testing.T) {
	checkTable(t, "bang.csv", "SỐ LIỆU NĂM 2022 CỦA LĐLĐ TỈNH BẮC GIANG\n\nSTT;Đơn vị;CĐCS;Năm\n1;LĐLĐ huyện Tân Yên;150;2022\n2;Huyện Hiệp Hòa;139;2022\n", []string{
		"grassroots_unions 150 Liên đoàn Lao động huyện Tân Yên 2022",
		"grassroots_unions 139 Liên đoàn Lao động huyện Hiệp Hòa 2022",
	})
}

// Columns of plain text may be aligned with spaces. A heading that says no more than that people were taken in or came has its
// meaning; that of the Party, or of anything at all, has none.
func TestTableOfSpaces(t *testing.T) {
	checkTable(t, "bang.txt", `LĐLĐ tỉnh Bắc Giang: số liệu năm 2031

Đơn vị                  CĐCS    Kết nạp mới    Số người dự    Kết nạp Đảng    Phát triển mới
LĐLĐ huyện Tân Yên       151            512          1.300              35                 4
LĐLĐ huyện Hiệp Hòa      140          1.790             90              41                 6
Cộng                                                                    76
`, []string{
		"grassroots_unions 151 Liên đoàn Lao động huyện Tân Yên 2031",
		"members_new 512 Liên đoàn Lao động huyện Tân Yên 2031",
		"participants 1300 Liên đoàn Lao động huyện Tân Yên 2031",
		"grassroots_unions 140 Liên đoàn Lao động huyện Hiệp Hòa 2031",
		"members_new 1790 Liên đoàn Lao động huyện Hiệp Hòa 2031",
		"participants 90 Liên đoàn Lao động huyện Hiệp Hòa 2031",
	})
}

func checkTable(t *testing.T, name, table string, want []string) {
	t.Helper()
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Bytes(name, []byte(table))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range r.Metrics {
		got = append(got, fmt.Sprintf("%s %s %s %s", m.Indicator, m.Value, m.Org, m.Period))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got:\n%s\nwant:\n%s", g, w)
	}
}
