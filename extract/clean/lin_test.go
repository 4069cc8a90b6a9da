package clean

import (
	"strings"
	"testing"
	"time"
)

func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"slug": "trao qua cho cong nhan ngheo\n", "related": "Tin liên quan\n- Trao quà\n", "tm": "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\n",
		"names": "Thu Giang\n", "credits": "Công nhân. Ảnh: A.B\n\n", "nogap": "Công nhân nhận quà của công đoàn\n", "bl": "Bình luận\nx\n",
		"one": "Công đoàn, ảnh ảnh ảnh - ( nh nh ", "dots": ". . . ", "paren": "(((((", "roman": "I. KẾT QUẢ\n1. Một\n- hai\n", "caps": "LĐLĐ TỈNH\nSố: 1/BC-A\n", "nfd": "Tho\u031b\u0323 lan\u0300h\n", "digits": "1.2.3.4.5 ", "spaces": "a \u00a0 \u00a0",
	} {
		var d [2]time.Duration
		for i, n := range []int{1 << 21, 1 << 24} {
			doc := lines(strings.Repeat(unit, n/len(unit)))
			start := time.Now()
			Roles(doc)
			d[i] = time.Since(start)
		}
		t.Logf("%-8s %8v %8v  x%.1f (8 is linear)", name, d[0].Round(time.Microsecond), d[1].Round(time.Microsecond), float64(d[1])/float64(d[0]))
	}
}
