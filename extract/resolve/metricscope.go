package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// per gives what one unit of the number belongs to: what stands behind its slash, or behind "mỗi" before it.
func (w *work) per(f *rules.Find, m *text.Mention) string {
	s := f.Sentence
	if m.Quantity.Per.Len() > 0 {
		return oneLine(m.Quantity.Per.In(w.doc.Text))
	}
	for t := m.First - 1; t >= 0 && t >= m.First-9; t-- {
		tok := s.Tokens[t]
		if tok.Is(text.FlagPunct) && (tok.Word == ';' || tok.Word == '.') || tok.Is(text.FlagDigits) {
			return ""
		}
		if tok.Word != 0 && tok.Word == w.each && t+1 < m.First {
			term := s.View.At[viewAt(s, t+1)+1] // "gia đình" is one symbol, and so may "mỗi suất" be
			return trim(text.Span{Start: int(s.Tokens[t+1].Start), End: int(s.Tokens[term-1].End)}.In(w.doc.Text))
		}
		if tok.Is(text.FlagPunct) && tok.Word == ',' && t < m.First-1 {
			return ""
		}
	}
	return ""
}

// scope gives the words that narrow the count: the rule's part, else what stands right behind the evidence.
func (w *work) scope(f *rules.Find) string {
	s := f.Sentence
	if p, ok := f.Part("scope"); ok {
		return trim(s.SpanOf(p.From, p.To).In(w.doc.Text))
	}
	for k := f.To; k < len(s.View.Runes) && k < f.To+3; k++ {
		if w.symbols.narrows.At(s.View.Runes[k]) {
			return trim(s.SpanOf(k, k+1).In(w.doc.Text))
		}
		if s.View.Runes[k] == ',' || s.View.Runes[k] == ';' {
			break
		}
	}
	for k := f.From - 1; k >= 0 && k > f.From-5; k-- {
		if w.symbols.narrows.At(s.View.Runes[k]) {
			return trim(s.SpanOf(k, k+1).In(w.doc.Text))
		}
		if r := s.View.Runes[k]; r == ',' || r == ';' || r == symNumber {
			break
		}
	}
	return ""
}

func trim(s string) string { return strings.Trim(oneLine(s), " ,;:-–(") }

// oneLine gives s with one space for each run of white space and none at its ends.
func oneLine(s string) string {
	if spaced(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
