package resolve_test

import "testing"

// A province keeps the name that the document calls it by, in every record.
func TestFormerly(t *testing.T) {
	read := reading(t)
	for page, want := range map[string]string{
		"LĐLĐ huyện Phú Lộc, Thừa Thiên Huế: Tháng Công nhân ở làng muối\n\nLĐLĐ huyện kết nạp 320 đoàn viên.\n": "Thừa Thiên Huế",
		"LĐLĐ huyện Phú Lộc, thành phố Huế: Tháng Công nhân ở làng muối\n\nLĐLĐ huyện kết nạp 320 đoàn viên.\n":  "Huế",
		"LĐLĐ huyện Lục Ngạn, Bắc Giang: Tháng Công nhân ở làng mộc\n\nLĐLĐ huyện kết nạp 320 đoàn viên.\n":      "Bắc Giang",
	} {
		r := read(page)
		if len(r.Metrics) != 1 || r.Document.Province != want || r.Metrics[0].Province != want {
			t.Errorf("%s\ngot %q, %+v; want %q", page, r.Document.Province, r.Metrics, want)
		}
	}
}
