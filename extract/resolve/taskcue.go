package resolve

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/tongket/tongket/extract/lexicon"
)

// cue says what a heading or an introducing sentence promises.
type cue int

const (
	cueNone cue = iota
	cueTasks
	cueOther // results, reasons, lessons, a schedule: a list, but not of tasks
)

// taskNouns name what is to be done; a number before one of them is the list's declared length.
var taskNouns = []string{
	"nhiệm vụ", "nhóm nhiệm vụ", "giải pháp", "nhóm giải pháp", "biện pháp", "nhóm biện pháp", "công tác trọng tâm", "việc", "công việc", "việc làm", "nội dung trọng tâm",
	"khâu đột phá", "đột phá", "trọng tâm", "vấn đề trọng tâm", "mặt công tác", "công việc trọng tâm", "đầu việc", "phần việc", "hoạt động trọng tâm",
	"chương trình trọng tâm", "điểm nhấn", "lĩnh vực trọng tâm",
}

// vagueNouns are counted like tasks where the words around speak of tasks: "tập trung thực hiện 5 nội dung".
var vagueNouns = []string{"nội dung", "nhóm nội dung", "vấn đề"}

// taskCues promise tasks. "nội dung" alone does not: a congress has contents, and a contest.
var taskCues = []string{
	"nhiệm vụ", "giải pháp", "biện pháp", "công tác trọng tâm", "nội dung trọng tâm", "việc trọng tâm", "hoạt động trọng tâm", "khâu đột phá", "phương hướng", "chương trình công tác",
	"các việc", "những việc", "số việc", "công việc", "trọng tâm sau", "nội dung chủ yếu", "nội dung sau", "vấn đề sau", "tập trung thực hiện", "tập trung làm tốt", "tập trung vào",
	"cần tập trung", "tiếp tục tập trung", "sẽ tập trung", "cần thực hiện", "cần làm", "cần quan tâm", "yêu cầu các", "yêu cầu công đoàn", "yêu cầu lđlđ", "yêu cầu liên đoàn",
	"đề nghị các", "đề nghị công đoàn", "đề nghị lđlđ", "đề nghị liên đoàn", "chỉ đạo các", "giao các", "mặt công tác",
}

// otherCues promise something else.
var otherCues = []string{
	"kết quả", "thành tích", "thành tựu", "hạn chế", "tồn tại", "khó khăn", "thuận lợi", "nguyên nhân", "lý do", "lí do", "bài học", "kinh nghiệm", "mục đích", "ý nghĩa", "mục tiêu",
	"chỉ tiêu", "thời gian", "địa điểm", "thành phần", "đối tượng", "tình hình", "đặc điểm", "ưu điểm", "khuyết điểm", "khen thưởng", "tổ chức thực hiện", "tiêu chuẩn", "tiêu chí",
	"điều kiện", "quyền lợi", "hồ sơ", "thủ tục", "danh sách", "trường hợp", "giải thưởng", "cơ cấu", "lịch tiếp", "câu hỏi", "đánh giá", "nổi bật", "kiến nghị", "quan điểm", "yêu cầu",
}

// labels begin the items of a schedule or of a plan's outline: "1. Thời gian: …", "1. Mục tiêu".
var labels = []string{
	"thời gian", "địa điểm", "thành phần", "đối tượng", "mục đích", "mục tiêu", "yêu cầu", "chỉ tiêu", "các chỉ tiêu", "hình thức", "nội dung", "kinh phí", "tình hình", "đặc điểm",
	"kết quả", "ưu điểm", "hạn chế", "tồn tại", "nguyên nhân", "phương hướng", "nhiệm vụ", "tổ chức thực hiện", "khen thưởng",
}

// headingCue judges a heading: its first words say what stands under it. "Kết quả thực hiện nhiệm vụ" has results.
func headingCue(s string) cue {
	f := plainWords(s)
	task, other := firstOf(f, taskCues), firstOf(f, otherCues)
	switch {
	case task < 0 && other < 0:
		return cueNone
	case task >= 0 && (other < 0 || task <= other):
		return cueTasks
	}
	return cueOther
}

// sentenceCue judges a sentence before a list: its last words say what follows. "Từ kết quả trên, hội nghị đề ra các
// nhiệm vụ sau:" has tasks, "Trong thực hiện nhiệm vụ còn những hạn chế:" has not.
func sentenceCue(s string) cue {
	f := plainWords(s)
	task, other := lastOf(f, taskCues), lastOf(f, otherCues)
	if n := lastCounted(f); n.value > 0 && !n.vague {
		task = max(task, n.at)
	}
	switch {
	case task < 0 && other < 0:
		return cueNone
	case task >= other:
		return cueTasks
	}
	return cueOther
}

// label says that an item begins with the name of a part of a plan and nothing more: "Thời gian: 8 giờ", "Mục tiêu".
func label(s string) bool {
	head, _, colon := strings.Cut(s, ":")
	f := strings.TrimSpace(plainWords(head))
	for _, l := range labels {
		if rest, ok := strings.CutPrefix(f, l); ok && (rest == "" || rest[0] == ' ' && (colon || strings.Count(rest, " ") <= 3) && len(head) < 80) {
			return true
		}
	}
	return false
}

// plainWords folds s and keeps its words and numbers, one space before and after each.
func plainWords(s string) string {
	var b strings.Builder
	f := lexicon.Fold(s)
	b.Grow(len(f) + 2)
	b.WriteByte(' ')
	start := -1 // of the word in hand
	end := func(at int) {
		if start >= 0 {
			b.WriteString(strings.TrimSuffix(f[start:at], ":"))
			b.WriteByte(' ')
			start = -1
		}
	}
	for i, r := range f {
		if !inWord(r) {
			end(i)
		} else if start < 0 {
			start = i
		}
	}
	end(len(f))
	return b.String()
}

func inWord(r rune) bool {
	if r < unicode.MaxASCII {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= ':' || r == '/'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func firstOf(f string, terms []string) int {
	first := -1
	for _, t := range terms {
		if i := strings.Index(f, " "+t+" "); i >= 0 && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}

func lastOf(f string, terms []string) int {
	last := -1
	for _, t := range terms {
		last = max(last, strings.LastIndex(f, " "+t+" "))
	}
	return last
}

// counted is a number of tasks that a text announces; value is 0 where it announces none.
type counted struct {
	value, at int
	vague     bool
}

// announced gives the first number before a task noun in s, 0 where there is none: 7 of "7 nhiệm vụ trọng tâm".
func announced(s string) (n int) {
	eachCounted(plainWords(s), func(c counted) bool { n = c.value; return c.vague })
	return n
}

func lastCounted(f string) (last counted) {
	eachCounted(f, func(c counted) bool { last = c; return true })
	return last
}

// eachCounted yields the numbers before task nouns, in order.
func eachCounted(f string, yield func(counted) bool) {
	at := 0
	before := ""
	for at < len(f)-1 {
		end := at + 1 + strings.IndexByte(f[at+1:], ' ')
		word := f[at+1 : end]
		if n := small(word); n > 0 && !(word == "năm" && notFive(before)) {
			tasks, vague := begins(f[end:], taskNouns), begins(f[end:], vagueNouns)
			if (tasks || vague) && !yield(counted{n, at, !tasks}) {
				return
			}
		}
		before, at = word, end
	}
}

// begins says that f begins with one of terms.
func begins(f string, terms []string) bool {
	return slices.ContainsFunc(terms, func(t string) bool { return strings.HasPrefix(f, " "+t+" ") })
}

// notFive says that "năm" behind word is a year: "trong năm", "3 năm".
func notFive(word string) bool {
	return small(word) > 0 || slices.Contains([]string{"trong", "cả", "đầu", "cuối", "mỗi", "hằng", "hàng", "của", "các", "từng", "một", "giữa"}, word)
}

// small reads a number from 2 to 30 in digits or in one word; 0 is none.
func small(word string) int {
	if word == "" {
		return 0
	}
	if word[0] <= '9' {
		if n, err := strconv.Atoi(word[:min(len(word), 3)]); err == nil && n > 1 && n <= 30 && len(word) <= 2 {
			return n
		}
		return 0
	}
	if i := slices.Index(cardinals, word); i > 0 {
		return i + 1
	}
	return 0
}
