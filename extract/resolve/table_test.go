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
