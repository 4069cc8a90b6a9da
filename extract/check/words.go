package check

import (
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// The sets of phrases that the checks look for themselves. Everything else they take from mentions and records.
const (
	taskNouns lexicon.Sets = 1 << iota
	weighty
	consistsOf
	amongThem
	theRest
)

var wordLists = []struct {
	set     lexicon.Sets
	phrases []string
}{
	{taskNouns, []string{"nhiệm vụ", "giải pháp", "nhóm nhiệm vụ", "nhóm giải pháp", "nội dung", "việc", "phần việc", "khâu đột phá", "mục tiêu", "chỉ tiêu", "biện pháp"}},
	{weighty, []string{"trọng tâm", "chủ yếu", "đột phá", "cơ bản", "then chốt", "lớn", "trọng điểm", "cụ thể", "sau", "chính"}},
	{consistsOf, []string{"gồm", "bao gồm", "gồm có"}},
	{amongThem, []string{"trong đó"}},
	{theRest, []string{"còn lại", "số còn lại"}},
}

var womenOrMen = []string{"nữ", "nam"}

// Vocabulary gives every word that the checks know: the lexicon must be built with them.
func Vocabulary() []string {
	out := womenOrMen
	for _, l := range wordLists {
		out = append(out, strings.Fields(strings.Join(l.phrases, " "))...)
	}
	return out
}

// words are the lists above as words of a lexicon.
type words struct {
	phrases    *lexicon.Phrases
	women, men text.Word
}

func newWords(lex *lexicon.Lexicon) words {
	w := words{lexicon.NewPhrases(lex), lex.Word(womenOrMen[0]), lex.Word(womenOrMen[1])}
	for _, l := range wordLists {
		w.phrases.Add(l.set, l.phrases...)
	}
	return w
}
