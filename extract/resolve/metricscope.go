package resolve

import (
	"strings"

	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
)

// each is the word before a noun that makes the amount after it one for each.
const each = "mỗi"

// per gives what one unit of the quantity at p belongs to: what stands behind its slash, or behind "mỗi" before it.
func (w *work) per(p *point, q *text.Quantity) string {
	if q.Per.Len() > 0 {
		return oneLine(q.Per.In(w.doc.Text))
	}
	if !p.words.has(eachWord) {
		return ""
	}
	s := p.s
	for t := p.at - 1; t >= 0 && t >= p.at-9; t-- {
		tok := s.Tokens[t]
		if tok.Is(text.FlagPunct) && (tok.Word == ';' || tok.Word == '.') || tok.Is(text.FlagDigits) {
			return ""
		}
		if tok.Word == w.each && t+1 < p.at {
			term := s.View.At[viewAt(s, t+1)+1] // "gia đình" is one symbol, and so may "mỗi suất" be
			return trim(text.Span{Start: int(s.Tokens[t+1].Start), End: int(s.Tokens[term-1].End)}.In(w.doc.Text))
		}
		if tok.Is(text.FlagPunct) && tok.Word == ',' && t < p.at-1 {
			return ""
		}
	}
	return ""
}

// scope gives the words that narrow the count of a find in the sentence of frame: the rule's part, else what stands right behind the
// evidence.
func (w *work) scope(f *rules.Find, frame *frame) string {
	s := f.Sentence
	if p, ok := f.Part("scope"); ok {
		return trim(s.SpanOf(p.From, p.To).In(w.doc.Text))
	}
	if !frame.held.has(isNarrowing) {
		return ""
	}
	v, marks := s.View.Runes, frame.marks
	for k := f.To; k < len(v) && k < f.To+3 && v[k] != ',' && v[k] != ';'; k++ {
		if marks[k].has(isNarrowing) {
			return trim(s.SpanOf(k, k+1).In(w.doc.Text))
		}
	}
	for k := f.From - 1; k >= 0 && k > f.From-5 && v[k] != ',' && v[k] != ';' && !marks[k].has(isNumber); k-- {
		if marks[k].has(isNarrowing) {
			return trim(s.SpanOf(k, k+1).In(w.doc.Text))
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

// spaced says whether the only white space in s are single spaces inside it, as it nearly always is: then there is nothing to
// do. The first bytes of the wider spaces are taken for such.
func spaced(s string) bool {
	after := byte(' ')
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && after == ' ', c < ' ', c == 0xC2, c == 0xE2, c == 0xE3, c == 0x9A && after == 0xE1:
			return false
		}
		after = s[i]
	}
	return after != ' '
}
