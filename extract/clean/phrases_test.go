package clean

import (
	"math/rand"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// spelled is what at promises, one phrase and one rune at a time.
func spelled(s, phrase string) int {
	i := 0
	for k, want := range phrase {
		got, n := utf8.DecodeRuneInString(s[i:])
		for got == '\u00AD' {
			i += n
			got, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case n == 0:
			return 0
		case want == ' ' && unicode.IsSpace(got):
			i = len(s) - len(strings.TrimLeftFunc(s[i:], unicode.IsSpace))
			continue
		case unicode.ToLower(got) != want:
			return 0
		}
		i += n
		next, _ := utf8.DecodeRuneInString(s[i:])
		if k+utf8.RuneLen(want) == len(phrase) && (unicode.IsLetter(want) || unicode.IsDigit(want)) && unicode.IsLetter(next) {
			return 0
		}
	}
	return i
}

func TestPhrasesAt(t *testing.T) {
	words := "cđ\ncđcs\nban nữ công\nban\nbình luận (\n©\n>>\n>>>\ntin, bài\nđường dây nóng\nkỷ"
	ps := list(words)
	pieces := append(strings.FieldsFunc(words, func(r rune) bool { return r == '\n' || r == ' ' }), " ", " ", "  ", "\u00A0", "\u1680", "\u3000", "\u00AD", "\t", ",", "(", "x", "Ạ", "\u212A")
	random := rand.New(rand.NewSource(1))
	for range 100_000 {
		s := ""
		for range 1 + random.Intn(6) {
			piece := pieces[random.Intn(len(pieces))]
			switch random.Intn(4) {
			case 0:
				piece = strings.ToUpper(piece)
			case 1:
				first, n := utf8.DecodeRuneInString(piece)
				piece = string(unicode.ToUpper(first)) + piece[n:]
			}
			s += piece
		}
		want := 0
		for _, w := range strings.Split(words, "\n") {
			if want = spelled(s, w); want > 0 {
				break
			}
		}
		if got := ps.at(s); got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestPhrasesIn(t *testing.T) {
	ps := list("độc lập - tự do\nsố")
	for s, want := range map[string]bool{"CỘNG HÒA\tĐỘC  LẬP - TỰ DO - HẠNH PHÚC": true, "Số: 12": true, "đoàn viên sống": false, "": false} {
		if ps.in(s) != want {
			t.Errorf("%q: not %v", s, want)
		}
	}
}
