package locate

import (
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
)

// maxQuoted is the longest quotation, in tokens, that is read as a name; beyond it somebody speaks.
const maxQuoted = 32

// quoted takes names in quotation marks: “Công nhân giỏi”, "Tháng Công nhân". What a speaker says is left to the other
// finders: it begins small, holds a full stop or the word "tôi" (I), or is long.
func quoted(s *scan) {
	s.visit(concernsQuoted, func(i int) (next int) {
		closing := closingMark(s.tokens[i])
		end := i + 1
		for end < len(s.tokens) && end-i <= maxQuoted+1 && s.tokens[end].Word != closing && !(closing == lexicon.MarkClose && s.tokens[end].Word == '"') && s.free(end) {
			end++
		}
		if end == len(s.tokens) || end-i > maxQuoted+1 || end == i+1 || !s.free(end) {
			return i + 1
		}
		if s.isName(i+1, end) {
			s.add(i, end+1, text.Mention{Kind: text.MentionQuoted})
		}
		return end + 1
	})
}

// closingMark gives the mark that closes a quotation opened by t, or 0.
func closingMark(t text.Token) text.Word {
	if !t.Is(text.FlagPunct) {
		return 0
	}
	switch t.Word {
	case lexicon.MarkOpen:
		return lexicon.MarkClose
	case '"':
		return '"'
	case lexicon.MarkOpenSingle:
		return lexicon.MarkCloseSingl
	case '\'':
		return '\''
	}
	return 0
}

func (s *scan) isName(first, last int) bool {
	t := s.tokens[first]
	if !t.Is(text.FlagUpper) && !t.Is(text.FlagDigits) && last-first > 4 {
		return false
	}
	for i := first; i < last; i++ {
		if s.speaker != 0 && s.tokens[i].Word == s.speaker {
			return false
		}
		switch s.tokens[i].Word {
		case '.', '?', ':', ';':
			if s.tokens[i].Is(text.FlagPunct) && i+1 < last && s.tokens[i+1].Is(text.FlagSpace) {
				return false
			}
		}
	}
	return true
}
