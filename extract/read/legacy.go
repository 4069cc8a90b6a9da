package read

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// legacy is an encoding of one byte a character, from the time before Unicode.
type legacy struct {
	name  string
	font  bool      // it is a way to draw windows-1252
	table [256]rune // by byte; U+FFFD for a byte that is no character
	after func(s string) string
}

func newLegacy(name string, font bool, char func(b byte) rune, after func(s string) string) *legacy {
	l := &legacy{name: name, font: font, after: after}
	for i := range l.table {
		l.table[i] = char(byte(i))
	}
	return l
}

// legacies lists them in the order that settles ties. TCVN3 and VNI are fonts rather than encodings: their files call
// themselves windows-1252, and the marks above 0x7F are what the font draws as Vietnamese letters.
var legacies = sync.OnceValue(func() []*legacy {
	return []*legacy{
		newLegacy("windows-1258", false, charmap.Windows1258.DecodeByte, nil),
		newLegacy("tcvn3", true, tcvn3Byte, tcvn3Capitals),
		newLegacy("vni", true, charmap.Windows1252.DecodeByte, composeVNI),
		newLegacy("viscii", false, visciiByte, nil),
		newLegacy("tcvn5712-1", false, tcvn5712Byte, nil),
		windows1252(),
	}
})

var windows1252 = sync.OnceValue(func() *legacy {
	return newLegacy("windows-1252", false, charmap.Windows1252.DecodeByte, nil)
})

// decode reads data; mark is where it begins in the file. Base letters and combining marks are composed.
func (l *legacy) decode(data []byte, mark int) (r result) {
	var b strings.Builder
	b.Grow(len(data) * 4 / 3)
	for i, c := range data {
		if c < utf8.RuneSelf && c >= ' ' {
			b.WriteByte(c)
			continue
		}
		u := l.table[c]
		if u == utf8.RuneError {
			r.miss(mark+i, 1)
		}
		b.WriteRune(u)
	}
	r.text = l.finish(b.String())
	return r
}

// fromLatin converts text in which the encoding's bytes are shown as the characters of Latin-1.
func (l *legacy) fromLatin(s string) string {
	if ascii(s) {
		return s
	}
	if l.name == "vni" {
		return l.finish(s)
	}
	return l.finish(strings.Map(func(r rune) rune {
		if r < 0xA0 || r > 0xFF {
			return r
		}
		return l.table[r]
	}, s))
}

func (l *legacy) finish(s string) string {
	if l.after != nil {
		s = l.after(s)
	}
	return norm.NFC.String(s)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// sampleSize is how much text the choice of an encoding looks at.
const sampleSize = 4 << 10

// sampleFrom gives the part of data that begins with the first byte beyond ASCII: all encodings agree on what is before.
func sampleFrom(data []byte) []byte {
	start := 0
	for start < len(data) && data[start] < utf8.RuneSelf {
		start++
	}
	start = max(start-16, 0) // the word that it stands in
	return data[start:min(len(data), start+sampleSize)]
}

// bestLegacy chooses the encoding in which most words are Vietnamese; the declared one of equals.
func bestLegacy(data []byte, declared string) (best *legacy) {
	sample := sampleFrom(data)
	top := 0
	for _, l := range legacies() {
		good, bad := vietnamese(l.decode(sample, 0).text)
		if score := good - bad; best == nil || score > top || score == top && l.name == declared {
			best, top = l, score
		}
	}
	return best
}

// shownAsLatin says whether valid text is TCVN3 or VNI whose bytes were taken for Latin-1 ("C«ng ®oµn", "Coâng ñoaøn"), and which;
// nil for any other text.
func shownAsLatin(s string) *legacy {
	start, ok := latinOnly(s)
	if !ok {
		return nil
	}
	sample := s[start:]
	if len(sample) > sampleSize {
		end := sampleSize
		for !utf8.RuneStart(sample[end]) {
			end--
		}
		sample = sample[:end]
	}
	good, bad := vietnamese(sample)
	var best *legacy
	top := good - bad + 1 // two words better than as it stands
	for _, l := range legacies() {
		if !l.font {
			continue
		}
		good, bad := vietnamese(l.fromLatin(sample))
		if score := good - bad; score > top && good >= 2 && good >= bad*3 {
			best, top = l, score
		}
	}
	return best
}

// latinOnly says whether the letters of s are those of Latin-1, from a sample that begins where start says. Vietnamese
// in Unicode shows its đ, ơ and ạ within a line or two.
func latinOnly(s string) (start int, ok bool) {
	for start < len(s) && s[start] < utf8.RuneSelf {
		start++
	}
	if start == len(s) {
		return 0, false
	}
	latin, other := 0, 0
	for _, r := range s[start:min(len(s), start+sampleSize)] {
		switch {
		case r < 0xA1:
		case r <= 0xFF:
			latin++
		case r < 0x2000 && unicode.In(r, unicode.Letter, unicode.Mn):
			if other++; other*8 > latin+8 {
				return 0, false
			}
		}
	}
	start = strings.LastIndexAny(s[:start], " \t\r\n") + 1
	return start, latin >= 2 && other*8 <= latin
}
