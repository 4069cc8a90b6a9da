package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// fundEnds are the words that end the name of a fund written without quotation marks.
var fundEnds = strings.Fields("số với được do của đã để và cho trên tại từ trong là có nhằm đạt hơn gần khoảng năm theo sẽ cũng vận huy đang thu chi trao tặng giúp hàng qua mỗi như ở nhận")

// maxFund is the longest name of a fund, in tokens.
const maxFund = 12

// fundName gives the name of the fund whose capital "Quỹ" is token at: "Quỹ phòng, chống thiên tai". At the start
// of a sentence the capital says nothing, and the name needs one of its own: "Quỹ CEP". The name ends before token limit.
func (w *work) fundName(s *text.Sentence, at, limit int) (name text.Span, ok bool) {
	fold := func(i int) string {
		if i < 0 || i >= len(s.Tokens) {
			return ""
		}
		return lexicon.Fold(s.Tokens[i].Span().In(w.doc.Text))
	}
	if fold(at) != "quỹ" {
		return name, false
	}
	end := at + 1
	for ; end < limit && end-at < maxFund; end++ {
		t := s.Tokens[end]
		if t.Is(text.FlagPunct) && t.Word != '-' && !(t.Word == ',' && fold(end-1) == "phòng" && fold(end+1) == "chống") {
			break
		}
		if t.Is(text.FlagPunct) && t.Is(text.FlagSpace) && t.Word == '-' || slices.Contains(fundEnds, fold(end)) || countedAt(s, end) {
			break
		}
	}
	if end <= at+1 || end-at == maxFund || at == 0 && !s.Tokens[1].Is(text.FlagUpper) {
		return name, false
	}
	return text.Span{Start: int(s.Tokens[at].Start), End: int(s.Tokens[end-1].End)}, true
}

// countedAt says whether a quantity or a period begins at token i: both end a name.
func countedAt(s *text.Sentence, i int) bool {
	m := s.MentionEnding(i)
	return m < len(s.Mentions) && s.Mentions[m].First == i && (s.Mentions[m].Kind == text.MentionQuantity || s.Mentions[m].Kind == text.MentionPeriod)
}
