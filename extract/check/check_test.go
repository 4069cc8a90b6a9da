package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/model"
)

// read extracts the records of a text, with the census.
func read(t *testing.T, text string) model.Records {
	t.Helper()
	x, err := extract.New(extract.Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Bytes("bai.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// head gives a document an organisation and a date, so that neither is unknown.
const head = "LĐLĐ huyện Sơn Khê nhìn lại một năm\n\n15/12/2021 - 08:30\n\n"

func TestWarnings(t *testing.T) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text string
		want       []string // "code: quote", in order
	}{
		{"nothing", head + "Hiện nay, LĐLĐ huyện Sơn Khê quản lý 85 CĐCS với 4.120 đoàn viên.", nil},
		{"declared differs", head + "LĐLĐ huyện đề ra 4 nhiệm vụ trọng tâm năm 2022:\n\n1. Tuyên truyền, vận động đoàn viên.\n\n2. Phát triển đoàn viên.\n\n3. Chăm lo đời sống người lao động.",
			[]string{"declared_count_differs: 4 nhiệm vụ trọng tâm"}},
		{"declared kept", head + "LĐLĐ huyện đề ra 3 nhiệm vụ trọng tâm năm 2022:\n\n1. Tuyên truyền, vận động đoàn viên.\n\n2. Phát triển đoàn viên.\n\n3. Chăm lo đời sống người lao động.", nil},
		{"list missing", head + "LĐLĐ huyện Sơn Khê đề ra 5 nhiệm vụ trọng tâm năm 2022:\n\nHội nghị kết thúc vào buổi chiều cùng ngày.",
			[]string{"declared_list_missing: 5 nhiệm vụ trọng tâm"}},
		{"tasks in passing", head + "Ban Thường vụ đã hoàn thành 12 nhiệm vụ được giao.", nil},
		{"parts short", head + "Hiện nay, LĐLĐ huyện Sơn Khê quản lý 85 CĐCS, gồm 50 CĐCS trường học và 33 CĐCS doanh nghiệp.",
			[]string{"parts_do_not_sum: 85 CĐCS, gồm 50 CĐCS trường học và 33 CĐCS"}},
		{"parts sum", head + "Hiện nay, LĐLĐ huyện Sơn Khê quản lý 85 CĐCS, gồm 50 CĐCS trường học và 35 CĐCS doanh nghiệp.", nil},
		{"parts not all", head + "Hiện nay, LĐLĐ huyện Sơn Khê có 4.120 đoàn viên, trong đó 1.200 đoàn viên nữ.", nil},
		{"the rest", head + "Hiện nay, LĐLĐ huyện Sơn Khê quản lý 85 CĐCS, trong đó 50 CĐCS trường học, còn lại 30 CĐCS doanh nghiệp.",
			[]string{"parts_do_not_sum: 85 CĐCS, trong đó 50 CĐCS trường học, còn lại 30 CĐCS"}},
		{"parts about", head + "Hiện nay, LĐLĐ huyện Sơn Khê quản lý gần 85 CĐCS, gồm 50 CĐCS trường học và 33 CĐCS doanh nghiệp.", nil},
		{"conflict", head + "Hiện nay, LĐLĐ huyện Sơn Khê quản lý 85 CĐCS.\n\nHiện nay, LĐLĐ huyện Sơn Khê có 58 CĐCS.",
			[]string{"conflicting_values: 58 CĐCS"}},
		{"empty", "LĐLĐ huyện Sơn Khê\n", []string{"document_empty: "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := x.Bytes("bai.txt", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, w := range r.Warnings {
				got = append(got, string(w.Code)+": "+w.Quote)
				if c.text[w.Start:w.End] != w.Quote {
					t.Errorf("quote %q is not the text at %d", w.Quote, w.Start)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	r := read(t, "Tin vắn\n\nTrong đợt này có 85 đoàn viên được kết nạp và 120 suất quà được trao cho công nhân.")
	codes := map[model.WarningCode]int{}
	for _, w := range r.Warnings {
		codes[w.Code]++
	}
	if codes[model.OrgUnknown] != 1 || codes[model.PeriodUnknown] != 1 {
		t.Errorf("got %v, want one org_unknown and one period_unknown", codes)
	}
}

// sample holds a numeral of each bin and of many reasons.
const sample = head + `Ngày 14/12/2021, LĐLĐ huyện Sơn Khê (tỉnh Hòa Bình) tổng kết năm 2021. Toàn huyện có 85 CĐCS với 4.120 đoàn viên/4.305 CNVCLĐ, đạt 95,7%.

Thực hiện Quyết định số 217/QĐ-TW, nhân kỷ niệm 92 năm Ngày thành lập Công đoàn, huyện trao 1.070 suất quà, mỗi suất 500.000 đồng; hai mươi lăm công nhân được vay 1 tỷ 200 triệu đồng. Hơn 70 nghìn con cá giống rơi xuống hồ. Xem www.sonkhe25.vn, gọi 0912.345.678 trước 7h30, tại số 12 đường QL6.

LĐLĐ huyện trao Giấy khen cho 17 tập thể và 19 cá nhân. Năm 2022, huyện có 2 nhiệm vụ trọng tâm:

1. Phát triển 300 đoàn viên.

2. Thành lập 5 CĐCS ở cụm công nghiệp số 3.`

func TestCensusHoldsEveryDigitOnce(t *testing.T) {
	r := read(t, sample)
	body := strings.Index(sample, "Ngày 14/12")
	taken := make([]int, len(sample))
	for _, n := range r.Numerals {
		if sample[n.Start:n.End] != n.Quote {
			t.Errorf("quote %q is not the text at %d", n.Quote, n.Start)
		}
		for i := n.Start; i < n.End; i++ {
			taken[i]++
		}
		if (n.Bin == model.Used) != (n.UsedBy != "") || (n.Bin == model.Excluded) != (n.Reason != "") {
			t.Errorf("%q: bin %q, reason %q, used by %q", n.Quote, n.Bin, n.Reason, n.UsedBy)
		}
	}
	for i := body; i < len(sample); i++ {
		if b := sample[i]; b >= '0' && b <= '9' && taken[i] != 1 {
			t.Errorf("the digit in %q stands in %d numerals", sample[max(body, i-12):i+1], taken[i])
		}
		if taken[i] > 1 {
			t.Errorf("byte %d stands in %d numerals", i, taken[i])
		}
	}
}

func TestCensusBins(t *testing.T) {
	r := read(t, sample)
	kinds := map[string]model.KindName{}
	for rec := range r.All() {
		_, id := rec.Key()
		kinds[id] = rec.Kind()
	}
	for _, c := range []struct{ quote, want string }{
		{"14", "excluded date"}, {"85", "used metric"}, {"4.120", "used metric"}, {"95,7", "used metric"},
		{"92", "excluded anniversary"}, {"1.070", "used metric"}, {"500.000", "used metric"}, {"hai mươi lăm", "used metric"},
		{"1 tỷ 200 triệu", "used metric"}, {"70 nghìn", "unexplained"}, {"25", "excluded name"}, {"17", "used award"}, {"19", "used award"},
		{"2", "used task"}, {"1", "used task"}, {"300", "used metric"}, {"5", "used metric"},
	} {
		var got []string
		for _, n := range r.Numerals {
			if n.Quote == c.quote {
				got = append(got, strings.TrimSpace(string(n.Bin)+" "+string(n.Reason)+string(kinds[n.UsedBy])))
			}
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.quote, got, c.want)
		}
	}
}
