package resolve

import (
	"slices"
	"strconv"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// cue says what a heading or an introducing sentence promises.
type cue int

const (
	cueNone cue = iota
	cueTasks
	cueOther // results, reasons, lessons, a schedule: a list, but not of tasks
)

// cueReader judges what announces lists.
type cueReader struct {
	phrases   *lexicon.Phrases
	cardinals []text.Word
	five      text.Word // năm: five, or a year
}

func newCueReader(lex *lexicon.Lexicon, phrases *lexicon.Phrases) cueReader {
	return cueReader{phrases, wordsOf(lex, cardinals), lex.Word("năm")}
}

// heading judges a heading: its first words say what stands under it. "Kết quả thực hiện nhiệm vụ" has results.
func (r *cueReader) heading(p passage) cue {
	for i := range p.words {
		if c := r.at(p, i); c != cueNone {
			return c
		}
	}
	return cueNone
}

// sentence judges a sentence before a list: its last words say what follows. "Từ kết quả trên, hội nghị đề ra các
// nhiệm vụ sau:" has tasks, "Trong thực hiện nhiệm vụ còn những hạn chế:" has not.
func (r *cueReader) sentence(p passage) cue {
	last := r.lastCounted(p)
	for i := len(p.words) - 1; i >= 0; i-- {
		if last.value > 0 && !last.vague && last.at == i {
			return cueTasks
		}
		if c := r.at(p, i); c != cueNone {
			return c
		}
	}
	return cueNone
}

// at gives what the words from word i of p on promise.
func (r *cueReader) at(p passage, i int) cue {
	if _, n := r.phrases.At(p.words[i:], setTasks); n > 0 {
		return cueTasks
	}
	if _, n := r.phrases.At(p.words[i:], setOther); n > 0 {
		return cueOther
	}
	return cueNone
}

// label says that an item begins with the name of a part of a plan and nothing more: "Thời gian: 8 giờ", "Mục tiêu". head is what
// stands before its first colon, or all of it, and size its length in bytes.
func (r *cueReader) label(head passage, size int, colon bool) bool {
	_, n := r.phrases.At(head.words, setLabels)
	rest := len(head.words) - n
	return n > 0 && (rest == 0 || (colon || rest <= 3) && size < 80)
}

// counted is a number of tasks that a text announces; value is 0 where it announces none.
type counted struct {
	value, at int // at is its word in the passage
	vague     bool
}

// announced gives the first number before a task noun in p, 0 where there is none: 7 of "7 nhiệm vụ trọng tâm".
func (r *cueReader) announced(p passage) (n int) {
	for i := range p.words {
		if c := r.countedAt(p, i); c.value > 0 {
			if n = c.value; !c.vague {
				break
			}
		}
	}
	return n
}

// lastCounted gives the last number before a task noun in p.
func (r *cueReader) lastCounted(p passage) (last counted) {
	for i := len(p.words) - 1; i >= 0 && last.value == 0; i-- {
		last = r.countedAt(p, i)
	}
	return last
}

// countedAt gives the number that word i of p is, where a task noun stands behind it.
func (r *cueReader) countedAt(p passage, i int) counted {
	of, n := r.phrases.At(p.words[i+1:], setNouns|setVague)
	if n == 0 || p.words[i].Word == r.five && r.yearBehind(p, i) {
		return counted{}
	}
	return counted{r.small(p, i), i, of&setNouns == 0}
}

// yearBehind says that "năm" is a year behind the first i words of p: "trong năm", "3 năm".
func (r *cueReader) yearBehind(p passage, i int) bool {
	_, n := r.phrases.Before(p.words[:i], setYear)
	return n > 0 || i > 0 && r.small(p, i-1) > 0
}

// small reads word i of p as a number from 2 to 30, in digits or in one word; 0 is none.
func (r *cueReader) small(p passage, i int) int {
	t := &p.words[i]
	if t.Is(text.FlagDigits) {
		return small(t.Span().In(p.doc))
	}
	if n := slices.Index(r.cardinals, t.Word); n > 0 && t.Word != 0 {
		return n + 1
	}
	return 0
}

// small reads a number from 2 to 30 in one or two digits; 0 is none.
func small(digits string) int {
	if len(digits) > 2 {
		return 0
	}
	if n, err := strconv.Atoi(digits); err == nil && n > 1 && n <= 30 {
		return n
	}
	return 0
}
