package text

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// forms gives s as systems write it: composed, decomposed, with the tones alone apart (windows-1258), with the marks of a
// vowel in the other order.
func forms(s string) []string {
	nfd := norm.NFD.String(s)
	tonesApart := strings.NewReplacer("a\u0302", "â", "e\u0302", "ê", "o\u0302", "ô", "a\u0306", "ă", "o\u031B", "ơ", "u\u031B", "ư").Replace(nfd)
	swapped := strings.NewReplacer("\u0323\u0302", "\u0302\u0323", "\u0323\u0306", "\u0306\u0323", "\u031B\u0323", "\u0323\u031B", "\u0302\u0301", "\u0301\u0302").Replace(nfd)
	return []string{s, nfd, tonesApart, swapped}
}

// Compose agrees with package norm on every syllable of Vietnamese, however it is written.
func TestComposeSyllables(t *testing.T) {
	n := 0
	for rime := range rimes {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			for _, form := range forms(norm.NFC.String(rime + tone)) {
				for _, s := range []string{form, "đ" + form + "n “" + form, strings.ToUpper(form)} {
					if got, want := Compose(s), norm.NFC.String(s); got != want {
						t.Fatalf("%+q: %+q, want %+q", s, got, want)
					}
					n++
				}
			}
		}
	}
	if n < 10_000 {
		t.Errorf("only %d", n)
	}
}

func FuzzCompose(f *testing.F) {
	for _, s := range []string{"", "tie\u0302\u0301ng Vie\u0323\u0302t", "\u0301a", "a\u0301\u0301", "n\u0303", "ạ\u0302", "a\u0334\u0301", "…\u0301", "K\u0301 가\u11A8", "\xFFa\u0300", "ṍ\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Compose(s), norm.NFC.String(s); got != want {
			t.Fatalf("%+q: %+q, want %+q", s, got, want)
		}
	})
}
