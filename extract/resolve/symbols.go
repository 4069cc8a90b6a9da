package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// each is the word before a noun that makes the amount after it one for each.
const each = "mỗi"

// symbols are the classes that resolve itself looks for in views. The class "neutral" is none of them: it takes words such
// as "thực hiện" out of the reach of "hiện", which says that a figure is so.
type symbols struct {
	status   map[rune]model.Status
	plan     map[rune]bool
	narrows  map[rune]bool
	growth   map[rune]bool
	duty     map[rune]bool
	partly   map[rune]bool
	verb     map[rune]bool
	rise     map[rune]bool // words before a difference
	fall     map[rune]bool
	firm     map[rune]bool // words for an employer that point back to the one named
	many     map[rune]bool // words before them that speak of several
	planned  map[rune]bool // what a title begins with that makes the whole document a plan
	lookback map[rune]bool // headings of how things stand: "Đặc điểm tình hình"
	of       rune          // của
	from     rune          // từ
	up       rune          // lên
	down     rune          // xuống
}

func newSymbols(lex *lexicon.Lexicon) symbols {
	s := symbols{status: map[rune]model.Status{}, plan: set(lex.Class("plan")), narrows: set(lex.Class("narrows")), duty: set(lex.Class("duty")), partly: set(lex.Class("partly")), verb: set(lex.Class("verb")), rise: set(lex.Class("rise")), fall: set(lex.Class("fall")), firm: set(lex.Class("employer")), many: set(lex.Class("several")), of: lex.Symbols("của")[0], from: lex.Symbols("từ")[0], up: lex.Symbols("lên")[0], down: lex.Symbols("xuống")[0], planned: set(lex.Class("planned")), lookback: set(lex.Class("lookback")), growth: set(slices.Concat(lex.Class("admit"), lex.Class("found")))}
	for _, c := range []struct {
		class string
		model.Status
	}{{"done", model.Actual}, {"target", model.Target}, {"proposed", model.Proposed}} {
		for _, r := range lex.Class(c.class) {
			s.status[r] = c.Status
		}
	}
	return s
}

func set(runes []rune) map[rune]bool {
	m := make(map[rune]bool, len(runes))
	for _, r := range runes {
		m[r] = true
	}
	return m
}

// viewAt gives the view rune that holds token at.
func viewAt(s *text.Sentence, at int) int {
	i, found := slices.BinarySearch(s.View.At[:len(s.View.Runes)], int32(at))
	if !found {
		i--
	}
	return max(i, 0)
}

// lookBack is how many sentences, or records, back something is looked for: as far as a section of a report goes, and no
// further, so that the cost grows with the length of the text alone.
const lookBack = 200
