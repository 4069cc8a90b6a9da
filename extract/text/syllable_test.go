package text

import (
	"strings"
	"testing"
)

func TestSyllable(t *testing.T) {
	for _, w := range strings.Fields("Đoàn viên nghiệp quốc quyền quý quýt giếng gì giữ khuya thuở ngoằn nghiêng uống ước Ốc Yến rượu huỳnh khuỷu hoạch thuế tuần") {
		if !IsSyllable(w) {
			t.Errorf("%s is a syllable", w)
		}
	}
	for _, w := range strings.Fields("café đac ắàn ngbà été Hepza Samsung ñoaøn wồ rờt é́") {
		if IsSyllable(w) {
			t.Errorf("%s is no syllable", w)
		}
	}
}
