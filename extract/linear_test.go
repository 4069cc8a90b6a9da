package extract_test

import (
	"strings"
	"testing"
	"time"
)

// hostile are units that a text may consist of, a single line of any length.
var hostile = map[string]string{
	"facts":     "công đoàn kết nạp 12 đoàn viên, thành lập 3 CĐCS; ",
	"sentences": "Công đoàn huyện có 12 CĐCS với 300 đoàn viên. ",
	"verbs":     "kết nạp ",
	"numbers":   "1.1.1.1 ",
	"parts":     "trong đó 5 CĐCS ",
	"brackets":  "(",
	"quotes":    `"a" `,
	"commas":    ", ",
	"words":     "hai mươi lăm ",
	"years":     "năm 2020 - 2021 ",
	"names":     "LĐLĐ huyện Yên ",
	"one word":  "a",
}

// Twice the text costs about twice the time, not four times: no input makes a run stand still.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	x := extractor(t)
	cost := func(unit string, size int) time.Duration {
		data := []byte("Công đoàn. " + strings.Repeat(unit, size/len(unit)))
		best := time.Hour
		for range 2 {
			start := time.Now()
			if _, err := x.Bytes("a.txt", data); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			const size = 256 << 10
			small, large := cost(unit, size), cost(unit, 4*size)
			// A quadratic step makes it 16; the rest is the noise of machines and caches.
			if ratio := float64(large) / float64(small); ratio > 8 && large > 500*time.Millisecond {
				t.Errorf("4 times the text took %.1f times as long: %v after %v", ratio, large, small)
			}
		})
	}
}
