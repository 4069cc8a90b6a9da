package resolve

import (
	"slices"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// bareForms are words that name a form and no honour of their own: "Bằng khen" has no name, "Cờ thi đua toàn diện" has.
var bareForms = []string{"bằng khen", "giấy khen", "cờ thi đua", "huân chương", "huy chương", "bộ huy chương", "kỷ niệm chương", "giải thưởng"}

// formAt gives the view runes [word,last) that name the honour of a find: the first word of a form, the words after it, and
// a second form under the same count ("Bằng khen và cờ thi đua"). word is -1 where no form is named.
func (f *frame) formAt(find *rules.Find) (word, last int) {
	word = -1
	if find.Rule.Emits.Form == rules.Before {
		for k := find.From - 1; k >= 0; k-- {
			if f.marks[k].has(isHonour) {
				return k, k + 1
			}
		}
		return word, 0
	}
	if p, ok := find.Part("form"); ok {
		return p.From, p.To
	}
	for k, m := range f.marks[find.From:find.To] {
		if m.has(isHonour) {
			word, last = find.From+k, find.From+k+1
			break
		}
	}
	if word < 0 {
		return word, 0
	}
	for _, name := range []string{"tail", "second"} {
		if p, ok := find.Part(name); ok {
			last = max(last, p.To)
		}
	}
	for k := last; k < find.To && f.marks[word].has(isHonour); k++ { // a second form without a tail
		if f.marks[k].has(isHonour) && k <= last+1 {
			last = k + 1
		}
	}
	return word, last
}

// formOf gives the form that the rule settles or that the word at view rune word names.
func (w *work) formOf(f *rules.Find, word int) model.Form {
	if f.Rule.Emits.Form != "" && f.Rule.Emits.Form != rules.Before {
		return model.Form(f.Rule.Emits.Form)
	}
	if word < 0 {
		return ""
	}
	return w.formIn(f.Sentence.View.Runes[word])
}

// formIn gives the form that a view rune names, or "".
func (w *work) formIn(r rune) model.Form { return w.forms.At(r) }

// newForms gives the form that each word for an honour names: of two forms of one word the first counts.
func newForms(lex *lexicon.Lexicon) lexicon.Table[model.Form] {
	t := lexicon.NewTable[model.Form](lex)
	for _, f := range slices.Backward(model.Forms()) {
		t.Put(f.Code, lex.Class(string(f.Code))...)
	}
	return t
}

// honourName gives the name of an honour as written, or "". A title's quotation marks are no part of its name.
func (w *work) honourName(f *rules.Find, form model.Form, word, last int) string {
	s := f.Sentence
	if form == model.Title {
		p, ok := f.Part("tail")
		if !ok {
			return ""
		}
		if q := mentionIn(s, p.From, p.To, text.MentionQuoted); q != nil {
			first, end := s.Tokens[q.First].End, s.Tokens[q.Last-1].Start
			return strings.TrimSpace(w.doc.Text[first:end])
		}
		return w.words(s, p.From, p.To)
	}
	if word < 0 || form == model.Commendation {
		return ""
	}
	name := w.words(s, word, last)
	if slices.Contains(bareForms, lexicon.Fold(name)) {
		return ""
	}
	return name
}

// words gives the text of view runes [from,to) on one line, without a dash or bracket left over at its end.
func (w *work) words(s *text.Sentence, from, to int) string {
	return strings.TrimRight(oneLine(s.SpanOf(from, to).In(w.doc.Text)), " -–—/(\"'")
}
