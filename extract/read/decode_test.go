package read

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

const sample = "Công đoàn cơ sở xã Mường Lát trao 35 suất quà, mỗi suất 400.000 đồng, cho nữ đoàn viên nghèo.\nBuổi gặp mặt kỳ này có đủ các tổ, cũng như bạn bè ở nhiều nơi; ai nấy đều vui vẻ, thỉnh thoảng hát quốc ca.\n"

// encodeTable writes s in an encoding of one byte a character.
func encodeTable(s string, char func(byte) rune) []byte {
	back := map[rune]byte{}
	for i := 255; i >= 0; i-- {
		back[char(byte(i))] = byte(i)
	}
	var out []byte
	for _, r := range s {
		if r < 0x80 {
			out = append(out, byte(r))
		} else {
			out = append(out, back[r])
		}
	}
	return out
}

// encodeVNI writes s in VNI, as characters of Latin-1.
func encodeVNI(s string) string {
	marks := []rune(vniMarks)
	pairs := map[rune]string{'đ': "ñ", 'ơ': "ô", 'ư': "ö", 'ỉ': "æ", 'ĩ': "ó", 'ị': "ò", 'ỵ': "î"}
	for _, base := range "aeouyôö" {
		for i, r := range []rune(vniLetters(base)) {
			if r != 'ỵ' {
				pairs[r] = string(base) + string(marks[i])
			}
		}
	}
	var b strings.Builder
	for _, r := range s {
		if p, ok := pairs[r]; ok {
			b.WriteString(p)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func encodeUTF16(s string, order binary.AppendByteOrder) (out []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

// encode1258 writes tones as combining marks after the letter, as windows-1258 has them.
func encode1258(t *testing.T, s string) []byte {
	var b strings.Builder
	for _, r := range s {
		d := []rune(norm.NFD.String(string(r)))
		tone := ""
		if last := d[len(d)-1]; strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", last) {
			tone = string(last)
			d = d[:len(d)-1]
		} else if len(d) == 3 { // ậ: the dot below comes first
			tone = string(d[1])
			d = []rune{d[0], d[2]}
		}
		b.WriteString(norm.NFC.String(string(d)) + tone)
	}
	out, err := charmap.Windows1258.NewEncoder().String(b.String())
	if err != nil {
		t.Fatal(err)
	}
	return []byte(out)
}

func latin1(t *testing.T, s string) []byte {
	out, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(out)
}

func TestEncodings(t *testing.T) {
	nfd := norm.NFD.String(sample)
	tcvn := encodeTable(sample, tcvn3Byte)
	shown, _ := charmap.ISO8859_1.NewDecoder().String(string(tcvn))
	tests := []struct {
		name, encoding string
		data           []byte
		want           string
	}{
		{"plain", "utf-8", []byte(sample), sample},
		{"mark", "utf-8", []byte("\uFEFF" + sample), sample},
		{"decomposed stays so", "utf-8", []byte(nfd), nfd},
		{"little endian", "utf-16le", encodeUTF16(sample, binary.LittleEndian), sample},
		{"little endian with mark", "utf-16le", encodeUTF16("\uFEFF"+sample, binary.LittleEndian), sample},
		{"big endian", "utf-16be", encodeUTF16(sample, binary.BigEndian), sample},
		{"big endian with mark", "utf-16be", encodeUTF16("\uFEFF"+sample+"😀", binary.BigEndian), sample + "😀"},
		{"windows", "windows-1258", encode1258(t, sample), sample},
		{"abc", "tcvn3", tcvn, sample},
		{"abc as latin", "tcvn3", []byte(shown), sample},
		{"abc capitals", "tcvn3", encodeTable("BáO CáO SƠ KếT: Tổ 5 có 12 đoàn viên", tcvn3Byte), "BÁO CÁO SƠ KẾT: Tổ 5 có 12 đoàn viên"},
		{"tcvn with capitals", "tcvn5712-1", encodeTable("Ý kiến của ÔNG BÙI VĂN TỈNH về CÔNG ĐOÀN: cần thêm kinh phí", tcvn5712Byte), "Ý kiến của ÔNG BÙI VĂN TỈNH về CÔNG ĐOÀN: cần thêm kinh phí"},
		{"vni", "vni", latin1(t, encodeVNI(sample)), sample},
		{"vni as latin", "vni", []byte(encodeVNI(sample)), sample},
		{"viscii", "viscii", encodeTable(sample, visciiByte), sample},
		{"short abc as latin", "tcvn3", []byte("C«ng ®oµn"), "Công đoàn"},
		{"short vni as latin", "vni", []byte("Coâng ñoaøn"), "Công đoàn"},
		{"french", "utf-8", []byte("Le café est fermé; Noël à l'étranger, déjà là"), "Le café est fermé; Noël à l'étranger, déjà là"},
		{"trade marks", "utf-8", []byte("Windows® and Word® are «good»"), "Windows® and Word® are «good»"},
		{"latin letters alone", "utf-8", []byte("có hai bà và bác là cán bà"), "có hai bà và bác là cán bà"},
		{"empty", "utf-8", nil, ""},
		{"mark alone", "utf-16le", []byte("\xFF\xFE"), ""},
	}
	for _, tt := range tests {
		d, err := Bytes("a.txt", tt.data, Options{})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if d.Encoding != tt.encoding || d.Text != tt.want {
			t.Errorf("%s: %s\n%q, want %s\n%q", tt.name, d.Encoding, d.Text, tt.encoding, tt.want)
		}
		if len(d.Problems) > 0 {
			t.Errorf("%s: %v", tt.name, d.Problems)
		}
	}
}

func TestDecodedWithErrors(t *testing.T) {
	for _, tt := range []struct{ data, encoding, text, message string }{
		{"trao quà cho đoàn \xFFviên \xC3", "utf-8", "trao quà cho đoàn \uFFFDviên \uFFFD", "2 byte không thuộc bảng mã utf-8, đầu tiên là byte 21."},
		{"\xEF\xBB\xBFđã \xFFxong", "utf-8", "đã \uFFFDxong", "1 byte không thuộc bảng mã utf-8, đầu tiên là byte 8."},
		{"\xFF\xFEa\x00\x00\xD8b\x00", "utf-16le", "a\uFFFDb", "2 byte không thuộc bảng mã utf-16le, đầu tiên là byte 4."},
		{"\xFE\xFF\x00a\x00", "utf-16be", "a\uFFFD", "1 byte không thuộc bảng mã utf-16be, đầu tiên là byte 4."},
	} {
		d, err := Bytes("a.txt", []byte(tt.data), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Encoding != tt.encoding || d.Text != tt.text || len(d.Problems) != 1 || d.Problems[0].Message != tt.message || d.Problems[0].Span.In(d.Text) != "\uFFFD" {
			t.Errorf("%q: %s %q %v", tt.data, d.Encoding, d.Text, d.Problems)
		}
	}
}
