package lexicon

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/text"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Công  Đoàn\u00A0cơ sở":                    "công đoàn cơ sở",
		"hoà thuỷ khoẻ loè":                        "hòa thủy khỏe lòe",
		"quý quỹ Quỳnh hoàn":                       "quý quỹ quỳnh hoàn",
		"Ðoàn ðoàn Đoàn":                           "đoàn đoàn đoàn",
		"công\u00ADđoàn":                           "côngđoàn",
		norm.NFD.String("Đoàn viên ở Thuỷ Nguyên"): "đoàn viên ở thủy nguyên",
		"CNVC-LĐ": "cnvc-lđ",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// A word in small letters, which is done with in one look, folds as it does in a sentence.
func TestFoldOneWord(t *testing.T) {
	for _, w := range []string{"hoà", "thuỷ", "khoẻ", "quý", "quỹ", "hoàn", "đoàn", "nghiệp", "ở", "uỷ", "oà", "quyế", "abc", "e\u0301", "ß", "ğ"} {
		if got, want := Fold(w), strings.TrimPrefix(Fold("Z "+w), "z "); got != want {
			t.Errorf("Fold(%q) = %q, in a sentence %q", w, got, want)
		}
	}
}

// What is folded in one look folds as what holds a rune that needs the long way: here a zero-width mark, which is dropped.
func TestFoldKnown(t *testing.T) {
	for _, s := range []string{
		"", " ", "\t a \n", "Uỷ ban  nhân dân", "QUỲNH HOÀ", "hoà, Thuỷ.", "“KHOẺ” – 28/7…", "Ðại Đồng", "a\u00A0b", "uý quý Q", "\x00b\x7F", "CNVC-LĐ",
	} {
		if got, want := Fold(s), Fold(s+"\u200B"); got != want {
			t.Errorf("Fold(%q) = %q, the long way %q", s, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	b := NewBuilder()
	b.Word("đoàn")
	lex := b.Build()
	const s = "**4.518** Đoàn viên/8.402, xem https://a.vn/b?c=1 (“ở”)"
	var got []string
	for _, tok := range NewTokenizer(lex, nil).Append(nil, s, text.Span{End: len(s)}) {
		got = append(got, tok.Span().In(s))
	}
	want := []string{"4", ".", "518", "Đoàn", "viên", "/", "8", ".", "402", ",", "xem", "https://a.vn/b?c=1", "(", "“", "ở", "”", ")"}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("token %d is %q, want %q", i, got[i], want[i])
		}
	}
}

// Folding twice changes nothing; tokens stand in order on rune borders, what lies between them is white space or markup, and
// words far from the end of the text, where many bytes are looked at together, are those at its end.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Công đoàn cơ sở", "hoà\u0300 Q\u0309uy\u0301", "a\u00ADb\u200B 1.234,5 “x”", "İ ǅ ß", "\xff\xfe", "CÔNG đoàn", "www.a.vn https://b", "công\u00AD", "nghiệpđoànc", "nghiệpđoàncơsở"} {
		f.Add(s)
	}
	b := NewBuilder()
	for _, w := range []string{"công", "đoàn", "hòa", "www", "lđlđ"} {
		b.Word(w)
	}
	lex := b.Build()
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Errorf("Fold(Fold(%q)) = %q, not %q", s, Fold(once), once)
		}
		if got, want := Fold(s), Fold(s+"\u200B"); got != want {
			t.Errorf("Fold(%q) = %q, the long way %q", s, got, want)
		}
		if !utf8.ValidString(s) {
			return
		}
		end, tokens := 0, NewTokenizer(lex, nil).Append(nil, s, text.Span{End: len(s)})
		far := s + strings.Repeat(" ", maxSpelling)
		if got := NewTokenizer(lex, nil).Append(nil, far, text.Span{End: len(far)}); !slices.Equal(got, tokens) {
			t.Errorf("%q has the tokens %v at the end of a text, else %v", s, tokens, got)
		}
		for _, tok := range tokens {
			at := tok.Span()
			if at.Start < end || at.End <= at.Start || !utf8.RuneStart(s[at.Start]) || at.End < len(s) && !utf8.RuneStart(s[at.End]) {
				t.Fatalf("token %v in %q", at, s)
			}
			end = at.End
		}
	})
}
