package resolve

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tongket/tongket/extract/lexicon"
)

func TestReadMarker(t *testing.T) {
	for _, c := range []struct {
		marker string
		want   ordinal
	}{
		{"Một là", ordinal{rankSpelled, "là", 1}},
		{"Mười là", ordinal{rankSpelled, "là", 10}},
		{"Thứ nhất", ordinal{rankSpelled, "thứ", 1}},
		{"THỨ TƯ", ordinal{rankSpelled, "thứ", 4}},
		{"3.", ordinal{rankNumber, "1.", 3}},
		{"12/", ordinal{rankNumber, "1/", 12}},
		{"2.3.", ordinal{rankSub, "2.1.", 3}},
		{"(4)", ordinal{rankLetter, "(1)", 4}},
		{"đ)", ordinal{rankLetter, "a)", 5}},
		{"IV.", ordinal{rank: rankRoman}},
		{"B.", ordinal{rank: rankRoman}},
		{"-", ordinal{rank: rankDash}},
	} {
		if got, ok := readMarker(c.marker); !ok || got != c.want {
			t.Errorf("readMarker(%q) = %+v, %v; want %+v", c.marker, got, ok, c.want)
		}
	}
	if o, ok := readMarker(""); ok {
		t.Errorf("readMarker of nothing = %+v", o)
	}
}

// cueTexts gives a reader of cues, and what makes passages for it.
func cueTexts() (*cueReader, func(s string) passage) {
	b := lexicon.NewBuilder()
	for _, w := range Vocabulary() {
		b.Word(w)
	}
	lex := b.Build()
	r := newCueReader(lex, newPhrases(lex))
	return &r, func(s string) passage { return (&work{Scratch: new(Scratch)}).passageOf(s, lex.Tokens(s)) }
}

func TestHeadingCue(t *testing.T) {
	cues, words := cueTexts()
	for heading, want := range map[string]cue{
		"NHIỆM VỤ VÀ GIẢI PHÁP":                cueTasks,
		"Phương hướng, nhiệm vụ năm tới":       cueTasks,
		"KẾT QUẢ THỰC HIỆN NHIỆM VỤ":           cueOther,
		"Mục đích, yêu cầu":                    cueOther,
		"Mục tiêu, nhiệm vụ":                   cueOther,
		"Công tác tuyên truyền":                cueNone,
		"Công đoàn xã Đông Hà ra mắt tổ tự vệ": cueNone,
	} {
		if got := cues.heading(words(heading)); got != want {
			t.Errorf("headingCue(%q) = %d, want %d", heading, got, want)
		}
	}
}

func TestSentenceCue(t *testing.T) {
	cues, words := cueTexts()
	for sentence, want := range map[string]cue{
		"Từ kết quả trên, hội nghị đề ra các nhiệm vụ sau:": cueTasks,
		"Trong thực hiện nhiệm vụ còn những hạn chế:":       cueOther,
		"Tôi mong chúng ta làm cho được bốn việc:":          cueTasks,
		"Có ba nguyên nhân:":     cueOther,
		"Hội thi có 3 nội dung:": cueNone,
		"Để đạt chỉ tiêu, LĐLĐ huyện yêu cầu các CĐCS làm tốt:":         cueTasks,
		"Ban Thường vụ thông báo lịch như sau:":                         cueNone,
		"Thời gian qua, các nhóm giải pháp đã mang lại những kết quả:":  cueOther,
		"Sau khi nêu hạn chế, đồng chí yêu cầu các cấp công đoàn:":      cueTasks,
		"Năm 2031, công đoàn ngành tập trung vào những hoạt động sau:":  cueTasks,
		"Đoàn tham quan đi qua các điểm: bảo tàng, nhà máy và bến cảng": cueNone,
	} {
		if got := cues.sentence(words(sentence)); got != want {
			t.Errorf("sentenceCue(%q) = %d, want %d", sentence, got, want)
		}
	}
}

func TestAnnounced(t *testing.T) {
	cues, words := cueTexts()
	for s, want := range map[string]int{
		"Triển khai 5 nhiệm vụ trọng tâm":              5,
		"đề ra tám giải pháp":                          8,
		"với 04 khâu đột phá":                          4,
		"chốt lại **6 nhiệm vụ** trọng tâm":            6,
		"làm tốt năm việc":                             5,
		"trong năm nhiệm vụ nặng nề":                   0,
		"suốt 3 năm nhiệm vụ không đổi":                0,
		"các nhiệm vụ trọng tâm":                       0,
		"2.031 giải pháp được công nhận":               0,
		"hoàn thành 3 chỉ tiêu, đề ra 9 nhóm nhiệm vụ": 9,
	} {
		if got := cues.announced(words(s)); got != want {
			t.Errorf("announced(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestLabel(t *testing.T) {
	cues, words := cueTexts()
	for s, want := range map[string]bool{
		"Thời gian: 8 giờ ngày 3/3":                       true,
		"Mục tiêu, chỉ tiêu":                              true,
		"Nhiệm vụ trọng tâm":                              true,
		"Đẩy mạnh tuyên truyền":                           false,
		"Nội dung tuyên truyền cần bám sát cơ sở hơn nữa": false,
	} {
		head, _, colon := strings.Cut(s, ":")
		if got := cues.label(words(head), len(head), colon); got != want {
			t.Errorf("label(%q) = %v, want %v", s, got, want)
		}
	}
}

func FuzzCues(f *testing.F) {
	f.Add("Đề ra 7 nhiệm vụ: Một là, …")
	f.Add("Thứ nhất\u00A0: năm việc")
	cues, words := cueTexts()
	f.Fuzz(func(t *testing.T, s string) {
		p := words(s)
		cues.heading(p)
		cues.sentence(p)
		cues.label(p, len(s), false)
		if n := cues.announced(p); n != 0 && (n < 2 || n > 30) {
			t.Errorf("announced(%q) = %d", s, n)
		}
		end := 0
		for _, word := range p.words {
			if at := word.Span(); at.Start < end || at.End <= at.Start || at.End > len(s) {
				t.Fatalf("word %v of %q", at, s)
			}
			end = int(word.End)
		}
		if o, n, ok := leadingOrdinal(s); ok && (o.number < 1 || !utf8.ValidString(s[:n]) && utf8.ValidString(s)) {
			t.Errorf("leadingOrdinal(%q) = %+v, %d", s, o, n)
		}
		if o, ok := readMarker(s); ok && (o.rank < 0 || o.rank >= ranks || o.number < 0) {
			t.Errorf("readMarker(%q) = %+v", s, o)
		}
	})
}
