package check

import (
	"cmp"
	"slices"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// census puts every numeral of the blocks that are read into exactly one bin. Records must have their ids.
func (w *work) census() {
	for i := range w.doc.Blocks {
		if b := &w.doc.Blocks[i]; b.Role.Read() {
			w.runs(b.Marker, model.ReasonListMarker) // settled later: "1." of an item that became a task is the task's
		}
	}
	for i := range w.sentences {
		w.numerals(i)
	}
	n := w.out.Numerals
	slices.SortStableFunc(n, func(a, b model.Numeral) int { return cmp.Compare(a.Start, b.Start) })
	w.settle(n)
}

// numerals gives the numerals of sentence i: the numbers that locate read, and every run of digits outside of them.
func (w *work) numerals(i int) {
	s := &w.sentences[i]
	reasons := w.reasons(i)
	next := 0 // the first mention that ends after the token
	for t := 0; t < len(s.Tokens); {
		for next < len(s.Mentions) && s.Mentions[next].Last <= t {
			next++
		}
		if next < len(s.Mentions) && s.Mentions[next].First <= t {
			m := &s.Mentions[next]
			w.mention(s, m, reasons[next])
			t = m.Last
			continue
		}
		t = w.loose(s, t)
	}
}

// mention gives the numerals of one mention: its number as a whole, and each run of digits beside it ("20" of "30/20").
func (w *work) mention(s *text.Sentence, m *text.Mention, reason model.CensusReason) {
	whole := text.Span{}
	if q := m.Quantity; q != nil && q.Number.Len() > 0 {
		whole = q.Number
		w.numeral(whole, m, reason)
	} else if m.Kind == text.MentionExcluded && !digits(m.In(w.doc.Text)) { // in words: "lần thứ hai"
		w.numeral(m.Span, m, reason)
		return
	}
	for t := m.First; t < m.Last; {
		tok := s.Tokens[t]
		if tok.Is(text.FlagURL) {
			w.runs(tok.Span(), model.ReasonName)
		}
		if !tok.Is(text.FlagDigits) || whole.Overlaps(tok.Span()) {
			t++
			continue
		}
		end := group(s.Tokens[:m.Last], t)
		w.numeral(tok.Span().Cover(s.Tokens[end-1].Span()), m, reason)
		t = end
	}
}

// loose gives the numeral that begins at token t of s, outside of all mentions, and the token after it.
func (w *work) loose(s *text.Sentence, t int) (next int) {
	tok := s.Tokens[t]
	if tok.Is(text.FlagURL) {
		w.runs(tok.Span(), model.ReasonName)
		return t + 1
	}
	if !tok.Is(text.FlagDigits) {
		return t + 1
	}
	end := group(s.Tokens, t)
	var reason model.CensusReason
	if t > 0 && !tok.Is(text.FlagSpace) && s.Tokens[t-1].Flags&(text.FlagPunct|text.FlagDigits) == 0 {
		reason = model.ReasonName // "QL1", "H5N1": a letter stands right before
	}
	w.numeral(tok.Span().Cover(s.Tokens[end-1].Span()), nil, reason)
	return end
}

// runs gives the runs of digits in at: of a list marker, a web address or a file name.
func (w *work) runs(at text.Span, reason model.CensusReason) {
	for i := at.Start; i < at.End; i++ {
		if !digit(w.doc.Text[i]) {
			continue
		}
		end := i + 1
		for end < at.End && digit(w.doc.Text[end]) {
			end++
		}
		w.numeral(text.Span{Start: i, End: end}, nil, reason)
		i = end
	}
}

// group gives the token after the run of digits at token t with its groups: "10.967", "1,6". Marks at the end stay out.
func group(tokens []text.Token, t int) int {
	end := t + 1
	for end+1 < len(tokens) && (tokens[end].Word == '.' || tokens[end].Word == ',') &&
		tokens[end+1].Is(text.FlagDigits) && (tokens[end].Flags|tokens[end+1].Flags)&text.FlagSpace == 0 {
		end += 2
	}
	return end
}

// numeral adds a numeral: excluded where there is a reason, else unexplained until a record claims it.
func (w *work) numeral(at text.Span, m *text.Mention, reason model.CensusReason) {
	if reason == "" && w.outside {
		reason = model.ReasonOutsideScope
	}
	n := model.Numeral{Bin: model.Unexplained, Reason: reason, Evidence: model.Evidence{Start: at.Start, End: at.End, Quote: at.In(w.doc.Text)}}
	if reason != "" {
		n.Bin = model.Excluded
	}
	if m != nil && m.Quantity != nil && m.Quantity.Number == at {
		v := m.Quantity.Value
		n.Value = &v
	} else if v, err := model.ParseDecimal(n.Quote); err == nil && !slices.Contains([]byte(n.Quote), '.') {
		n.Value = &v
	}
	w.out.Numerals = append(w.out.Numerals, n)
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

func digits(s string) bool {
	for i := range len(s) {
		if digit(s[i]) {
			return true
		}
	}
	return false
}
