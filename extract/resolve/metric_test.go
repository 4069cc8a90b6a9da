package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/model"
)

// figures writes metrics as "indicator value status period org": what a figure inherits, one a line.
func figures(list []model.Metric) string {
	var b strings.Builder
	for i := range list {
		m := &list[i]
		fmt.Fprintln(&b, strings.Join(strings.Fields(fmt.Sprint(m.Indicator, " ", m.Value, " ", m.Change, " ", m.Status, " ", m.Period, " ", m.Org)), " "))
	}
	return strings.TrimSpace(b.String())
}

func TestMetrics(t *testing.T) {
	read := reading(t)
	for _, c := range []struct{ name, page, want string }{
		{"a state body that is asked for something owns no figures",
			"LĐLĐ huyện Sơn Khê báo cáo năm 2031\n\nNăm 2031, LĐLĐ huyện Sơn Khê quản lý 85 CĐCS.\n\nĐề nghị UBND huyện khen thưởng 04 tập thể.\n\nNgoài ra đã kết nạp 530 đoàn viên.\n",
			"grassroots_unions 85 actual 2031 Liên đoàn Lao động huyện Sơn Khê\nmembers_new 530 actual 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"parts of what was taken in are taken in",
			"LĐLĐ huyện Sơn Khê\n\nNăm 2031 đơn vị lập mới 22 CĐCS, trong đó khối tư nhân 16 CĐCS. Kết nạp 640 đoàn viên; trong đó 410 đoàn viên ở khu chế xuất.\n",
			"grassroots_unions_new 22 actual 2031 Liên đoàn Lao động huyện Sơn Khê\ngrassroots_unions_new 16 actual 2031 Liên đoàn Lao động huyện Sơn Khê\nmembers_new 640 actual 2031 Liên đoàn Lao động huyện Sơn Khê\nmembers_new 410 actual 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"a list goes on with what was founded",
			"LĐLĐ huyện Sơn Khê\n\nNăm 2031 đã thành lập 15 CĐCS tư nhân; 6 CĐCS hành chính; 1 CĐCS trường học.\n",
			"grassroots_unions_new 15 actual 2031 Liên đoàn Lao động huyện Sơn Khê\ngrassroots_unions_new 6 actual 2031 Liên đoàn Lao động huyện Sơn Khê\ngrassroots_unions_new 1 actual 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"the plan of the year stands in brackets behind the result of a quarter",
			"LĐLĐ huyện Sơn Khê\n\nQuý II/2031, huyện kết nạp 90 đoàn viên, bằng 30% kế hoạch năm (300 đoàn viên).\n",
			"members_new 90 actual 2031-Q2 Liên đoàn Lao động huyện Sơn Khê\nrate 30 actual 2031-Q2 Liên đoàn Lao động huyện Sơn Khê\nmembers_new 300 target 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"three months are the quarter of which the text speaks",
			"LĐLĐ huyện Sơn Khê sơ kết quý I/2031\n\nTrong ba tháng đầu năm 2031, huyện kết nạp 90 đoàn viên.\n",
			"members_new 90 actual 2031-Q1 Liên đoàn Lao động huyện Sơn Khê"},
		{"three months are months elsewhere",
			"LĐLĐ huyện Sơn Khê họp\n\nTrong ba tháng đầu năm 2031, huyện kết nạp 90 đoàn viên.\n",
			"members_new 90 actual 2031-01/2031-03 Liên đoàn Lao động huyện Sơn Khê"},
		{"a term that ends before it begins dates nothing",
			"LĐLĐ huyện Sơn Khê họp\n\nNhiệm kỳ 2035-2031, huyện kết nạp 900 đoàn viên.\n",
			"members_new 900 actual Liên đoàn Lao động huyện Sơn Khê"},
		{"a proposal that somebody else made is none",
			"LĐLĐ huyện Sơn Khê họp\n\nTheo đề xuất của công đoàn, năm 2031 huyện xây 12 nhà Mái ấm công đoàn.\n",
			"houses 12 actual 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"a size that is asked for counts nobody",
			"LĐLĐ huyện Sơn Khê họp\n\nNăm 2031 huyện vận động các công ty cỡ từ 22 lao động trở lên.\n\nToàn huyện có hơn 2.500 lao động.\n",
			"workers 2500 actual 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"January speaks of the year before",
			"05/01/2032 08:00\n\nLĐLĐ huyện Sơn Khê tổng kết\n\nTrong năm, huyện kết nạp 700 đoàn viên.\n",
			"members_new 700 actual 2031 Liên đoàn Lao động huyện Sơn Khê"},
		{"a heading of two sentences names the topic by either",
			"# LĐLĐ tỉnh Nam Hà họp\n\n## Tình hình đình công. Năm 2031\n\nToàn tỉnh có 52 vụ.\n",
			"strikes 52 actual 2031 Liên đoàn Lao động tỉnh Nam Hà"},
	} {
		if got := figures(read(c.page).Metrics); got != c.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// A table comes after the prose in the work, not in the records.
func TestOrder(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Bytes("page.md", []byte("# LĐLĐ huyện Sơn Khê năm 2031\n\n| Đơn vị | CĐCS | Đoàn viên |\n|---|---|---|\n| Xã An | 12 | 340 |\n| Xã Bình | 9 | 205 |\n\nCông đoàn huyện thăm, tặng 75 suất quà.\n"))
	if err != nil || len(r.Metrics) != 5 || r.Metrics[0].Org != "Công đoàn xã An" {
		t.Fatalf("error %v, %d metrics:\n%s", err, len(r.Metrics), figures(r.Metrics))
	}
	for i := 1; i < len(r.Metrics); i++ {
		if r.Metrics[i].Start < r.Metrics[i-1].Start {
			t.Errorf("metric at %d stands behind the one at %d", r.Metrics[i].Start, r.Metrics[i-1].Start)
		}
	}
}
