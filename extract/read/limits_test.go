package read

import (
	"errors"
	"runtime"
	"strings"
	"testing"
)

// Small files of very many paragraphs, rows or parts are refused before they fill memory.
func TestTooManyBlocks(t *testing.T) {
	const n = 2_000_000
	for name, tt := range map[string]struct{ data, reason string }{
		"a.txt":  {strings.Repeat("a\n", n), TooLarge},
		"a.md":   {strings.Repeat("a\n\n", n), TooLarge},
		"a.html": {"<html>" + strings.Repeat("<p>a", n), TooLarge},
		"a.rtf":  {`{\rtf1` + strings.Repeat(`\row`, n) + "}", TooLarge},
		"b.rtf":  {`{\rtf1` + strings.Repeat(`\par a`, n) + "}", TooLarge},
		"a.fodt": {`<office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>` + strings.Repeat("<text:p/>", n), TooLarge},
		"a.csv":  {strings.Repeat("a,b\n", n), TooLarge},
		"a.eml":  {lines("Subject: a", "From: b", "Content-Type: multipart/mixed; boundary=x", "") + strings.Repeat("--x\n\na\n", 50_000), TooManyMembers},
		"b.eml":  {lines("Subject: a", "From: b") + strings.Repeat("X: y\n", n), TooLarge},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Bytes(name, []byte(tt.data), Options{})
		runtime.ReadMemStats(&after)
		var placed *Error
		if !errors.As(err, &placed) || placed.Reason != tt.reason {
			t.Errorf("%s: %v, want %s", name, err, tt.reason)
		}
		t.Logf("%s of %d MB: %d MB in all", name, len(tt.data)>>20, (after.TotalAlloc-before.TotalAlloc)>>20)
	}
}
