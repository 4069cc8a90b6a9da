//go:build unix

package extract_test

import (
	"strings"
	"syscall"
	"testing"
	"time"
)

// hostile are units that a text may consist of, a single line of any length where they hold no line break.
var hostile = map[string]string{
	"facts":      "công đoàn kết nạp 12 đoàn viên, thành lập 3 CĐCS; ",
	"sentences":  "Công đoàn huyện có 12 CĐCS với 300 đoàn viên. ",
	"paragraphs": "Công đoàn huyện có 12 CĐCS với 300 đoàn viên.\n",
	"items":      "1. Tổ chức 3 lớp tập huấn công đoàn.\n",
	"lists":      "Một là, tổ chức công đoàn.\nHai là, chăm lo.\n",
	"sections":   "I. CÔNG ĐOÀN\n1. Kết nạp 5 đoàn viên.\n",
	"short":      "a\n\n",
	"verbs":      "kết nạp ",
	"digits":     "1",
	"numbers":    "1.1.1.1 ",
	"rates":      "5% ",
	"ranges":     "từ 5 đến ",
	"parts":      "trong đó 5 CĐCS ",
	"awards":     "Bằng khen cho 5 tập thể, ",
	"brackets":   "(",
	"quotes":     `"a" `,
	"unclosed":   "“",
	"commas":     ", ",
	"words":      "hai mươi lăm ",
	"years":      "năm 2020 - 2021 ",
	"slashes":    "1/",
	"names":      "LĐLĐ huyện Yên ",
	"one word":   "a",
	"one letter": "ê",
	"marks":      "e\u0301\u0323",
}

// cpu is the processor time of this process: other programs change it least.
func cpu() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// Four times the text costs about four times the time, not sixteen times, up to a megabyte: no input makes a run stand still.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	x := extractor(t)
	calls := 0
	cost := func(unit string, size, runs int) time.Duration {
		best := time.Hour
		for range runs {
			calls++ // no two texts are the same: words that were met before are not folded again
			data := []byte("Công đoàn. " + strings.Repeat(unit, size/len(unit)+calls))
			start := cpu()
			if _, err := x.Bytes("a.txt", data); err != nil {
				t.Fatal(err)
			}
			best = min(best, cpu()-start)
		}
		return best
	}
	const size, noise = 16 << 10, 200 * time.Millisecond
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			base, allowed := cost(unit, size, 3), 1.0
			for times := 4; times <= 64; times *= 4 {
				allowed *= 6.25 // 2.5 a doubling; what is quadratic takes 16
				limit := time.Duration(allowed*float64(base)) + noise
				took := cost(unit, times*size, 1)
				if took > limit {
					took = cost(unit, times*size, 2)
				}
				if took > limit {
					t.Fatalf("%d times the text took %.0f times as long: %v after %v", times, float64(took)/float64(base), took, base)
				}
			}
		})
	}
}
