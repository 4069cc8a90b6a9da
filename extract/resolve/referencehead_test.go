package resolve

import (
	"testing"

	"github.com/tongket/tongket/extract/text"
)

func TestTypeOf(t *testing.T) {
	for number, want := range map[string]string{
		"12/QĐ-UBND":     "Quyết định",
		"7/KH-LĐLĐ":      "Kế hoạch",
		"04-CT/TW":       "Chỉ thị",
		"45/2031/QH14":   "Luật",
		"99/2031/NĐ-CP":  "Nghị định",
		"31/LĐLĐ-TC":     "",
		"31":             "",
		"16/hd-tlđ":      "Hướng dẫn",
		"8/Ctr-TLĐ":      "Chương trình",
		"176-HĐBT":       "",
		"20/NQLT-UBND":   "Nghị quyết liên tịch",
		"3/TB-VPUBND-KT": "Thông báo",
	} {
		if got := typeOf(number); got != want {
			t.Errorf("typeOf(%q) = %q, want %q", number, got, want)
		}
	}
}

func TestOwnNumberIn(t *testing.T) {
	for s, want := range map[string]string{
		"Số: 41/BC-LĐLĐ":                         "Số: 41/BC-LĐLĐ",
		"   Số :07/KH-CĐCS      Đông Hà, ngày 3": "Số :07/KH-CĐCS",
		"Số:      /TB-LĐLĐ":                      "",
		"Địa chỉ: 41/3 phố Mới":                  "",
		"Số 41/BC-LĐLĐ":                          "",
		"Độc lập - Tự do - Hạnh phúc":            "",
	} {
		at, ok := ownNumberIn(s, text.Span{Start: 0, End: len(s)})
		if ok != (want != "") || ok && at.In(s) != want {
			t.Errorf("ownNumberIn(%q) = %q, %v; want %q", s, at.In(s), ok, want)
		}
	}
}

func FuzzOwnNumberIn(f *testing.F) {
	f.Add("Số: 41/BC-LĐLĐ  Đông Hà")
	f.Add("a:b")
	f.Fuzz(func(t *testing.T, s string) {
		at, ok := ownNumberIn(s, text.Span{Start: 0, End: len(s)})
		if ok && (at.Start < 0 || at.End > len(s) || at.Start >= at.End) {
			t.Errorf("ownNumberIn(%q) = %v", s, at)
		}
	})
}
