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

// A cell under a heading that names an indicator is a metric of the row's organisation and the title's year; a column that
// names none ("Ghi chú") gives nothing.
func TestTables(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Bytes("bang.md", []byte(tables))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range r.Metrics {
		got = append(got, fmt.Sprintf("%s %s %s %s", m.Indicator, m.Value, m.Org, m.Period))
	}
	want := []string{
		"grassroots_unions 151 Liên đoàn Lao động huyện Tân Yên 2023",
		"members 8205 Liên đoàn Lao động huyện Tân Yên 2023",
		"members_new 512 Liên đoàn Lao động huyện Tân Yên 2023",
		"support_amount 185500000 Liên đoàn Lao động huyện Tân Yên 2023",
		"rate 34.1 Liên đoàn Lao động huyện Tân Yên 2023",
		"grassroots_unions 140 Liên đoàn Lao động huyện Hiệp Hòa 2023",
		"members 21300 Liên đoàn Lao động huyện Hiệp Hòa 2023",
		"members_new 1790 Liên đoàn Lao động huyện Hiệp Hòa 2023",
		"support_amount 402000000 Liên đoàn Lao động huyện Hiệp Hòa 2023",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got:\n%s\nwant:\n%s", g, w)
	}
}
