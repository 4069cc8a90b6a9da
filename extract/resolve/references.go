package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// documentTypes are the kinds of documents that carry a number, by the abbreviation in it.
var documentTypes = []struct{ name, short string }{
	{"chương trình hành động", ""}, {"chương trình công tác", ""}, {"chương trình phối hợp", "ctrph"}, {"thông báo kết luận", "tbkl"}, {"nghị quyết liên tịch", "nqlt"},
	{"thông tư liên tịch", "ttlt"}, {"kế hoạch liên tịch", "khlt"}, {"hướng dẫn liên tịch", "hdlt"}, {"công văn hỏa tốc", ""}, {"công điện", "cđ"}, {"nghị quyết", "nq"}, {"quyết định", "qđ"},
	{"chỉ thị", "ct"}, {"kế hoạch", "kh"}, {"công văn", "cv"}, {"thông báo", "tb"}, {"hướng dẫn", "hd"}, {"chương trình", "ctr"}, {"nghị định", "nđ"}, {"thông tư", "tt"}, {"bộ luật", ""},
	{"luật", "qh"}, {"kết luận", "kl"}, {"báo cáo", "bc"}, {"điều lệ", "đl"}, {"quy chế", "qc"}, {"tờ trình", "ttr"}, {"văn bản", ""}, {"đề án", "đa"}, {"quy định", "qđi"}, {"pháp lệnh", "pl"},
	{"thông tri", "ttri"}, {"giấy mời", "gm"}, {"thư ngỏ", ""}, {"lời kêu gọi", ""}, {"biên bản", "bb"}, {"thể lệ", ""}, {"phương án", "pa"}, {"giấy phép", "gp"},
}

// references records the documents that the text cites by number, and the laws that it names.
func (w *work) references() {
	w.ownNumber()
	for i := range w.sentences {
		frame := &w.frames[i]
		if !frame.held.has(isDocNumber | isLaw) {
			continue
		}
		s := &w.sentences[i]
		first := len(w.out.References)
		before := "" // the type of the document cited before: "các Quyết định số 12/QĐ-UBND và 13/QĐ-UBND"
		for k := range s.Mentions {
			if s.Mentions[k].Kind == text.MentionDocNumber {
				before = w.numbered(s, k, before)
			}
		}
		for k, m := range frame.marks {
			if m.has(isLaw) {
				w.law(s, k)
			}
		}
		if len(w.out.References) > first+1 {
			slices.SortStableFunc(w.out.References[first:], func(a, b model.Reference) int { return cmp.Compare(a.Start, b.Start) })
		}
	}
}

// numbered records the document whose number is mention k, and gives its type.
func (w *work) numbered(s *text.Sentence, k int, before string) string {
	m := &s.Mentions[k]
	kind, first := w.typeBefore(s, m.First)
	if kind == "" {
		first = m.First
		if kind = typeOf(m.DocNumber.Number); kind == "" {
			kind = before
		}
	}
	if kind == "" || kind == "Giấy phép" { // the licence of a newspaper is no document that a report cites
		return ""
	}
	at := text.Span{Start: int(s.Tokens[first].Start), End: m.End}
	date, end, last := dateBehind(s, k)
	at.End = max(at.End, end)
	w.out.References = append(w.out.References, model.Reference{
		Type: kind, Number: number(m.DocNumber.Number), Date: date, Name: w.subject(s, last), Evidence: w.evidence(at, "reference.number"),
	})
	return kind
}

// number writes a number without spaces, in composed letters.
func number(s string) string { return norm.NFC.String(strings.Join(strings.Fields(s), "")) }

// typeBefore gives the document type right before token at, with or without "số", and where it begins.
func (w *work) typeBefore(s *text.Sentence, at int) (kind string, first int) {
	const longest = 6 // tokens: "Chương trình hành động số:"
	from, end := max(0, at-longest), at
	for end > from && (s.Tokens[end-1].Word == w.numero || s.Tokens[end-1].Word == ':' || s.Tokens[end-1].Word == '(') {
		end--
	}
	_, n := w.phrases.Before(s.Tokens[from:end], setDocuments)
	if n == 0 {
		return "", at
	}
	first = end - n
	var words []string
	for _, t := range s.Tokens[first:end] {
		words = append(words, lexicon.Fold(t.Span().In(w.doc.Text)))
	}
	return upperFirst(strings.Join(words, " ")), first
}

// typeOf gives the document type that a number's symbol says: QĐ of 12/QĐ-UBND, or "".
func typeOf(number string) string {
	for _, part := range strings.FieldsFunc(lexicon.Fold(number), func(r rune) bool { return r == '-' || r == '/' || r == ' ' }) {
		part = strings.TrimRightFunc(part, unicode.IsDigit) // QH of 45/2019/QH14
		for _, d := range documentTypes {
			if d.short != "" && part == d.short {
				return upperFirst(d.name)
			}
		}
	}
	return ""
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// dateBehind gives the date of issue behind the number in mention k: "ngày 05 tháng 4 năm 2016", "(ngày 9-6-2021)", also
// behind who issued it. end is where it ends in the text, last the token behind all of it.
func dateBehind(s *text.Sentence, k int) (date string, end, last int) {
	last = s.Mentions[k].Last
	at := skipMarks(s, last)
	next := k + 1
	if next < len(s.Mentions) && s.Mentions[next].Kind == text.MentionOrg && s.Mentions[next].First-at <= 1 {
		at = skipMarks(s, s.Mentions[next].Last)
		next++
	}
	if next == len(s.Mentions) || s.Mentions[next].Kind != text.MentionPeriod || s.Mentions[next].First-at > 1 {
		return "", 0, last
	}
	m := &s.Mentions[next]
	if c := m.Period.From; m.Period.Kind == text.PeriodDate && c.Year > 0 && c.Month > 0 && c.Day > 0 {
		return model.Day(c.Year, c.Month, c.Day), m.End, m.Last
	}
	return "", 0, last
}

// skipMarks steps over what a link or bracket puts between number and date: "](https://…) ngày", ", ngày", "(ngày".
func skipMarks(s *text.Sentence, at int) int {
	for at < len(s.Tokens) {
		switch t := s.Tokens[at]; {
		case t.Is(text.FlagURL), t.Is(text.FlagPunct) && (t.Word == ']' || t.Word == '(' || t.Word == ')' || t.Word == ','):
			at++
		default:
			return at
		}
	}
	return at
}

// maxSubject is the longest subject of a document, in tokens.
const maxSubject = 30

// subject gives what a document is about, behind its number and date: the words from "về việc" up to a mark. Who issued
// it may stand between: "của Bộ Chính trị về …".
func (w *work) subject(s *text.Sentence, at int) string {
	fold := func(i int) string {
		if i >= len(s.Tokens) {
			return ""
		}
		return lexicon.Fold(s.Tokens[i].Span().In(w.doc.Text))
	}
	if fold(at) == "của" {
		const longestIssuer = 16 // tokens: "của Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam khóa XII"
		from := at
		for at < len(s.Tokens) && at-from < longestIssuer && fold(at) != "về" && !s.Tokens[at].Is(text.FlagPunct) {
			at++
		}
	}
	if fold(at) != "về" {
		return ""
	}
	at++
	if fold(at) == "việc" {
		at++
	}
	end := at
	for end < len(s.Tokens) && end-at <= maxSubject && !(s.Tokens[end].Is(text.FlagPunct) && endsName(s, end)) {
		end++
	}
	if end == at || end-at > maxSubject {
		return ""
	}
	return tidy(w.doc.Text[s.Tokens[at].Start:s.Tokens[end-1].End])
}

// endsName says whether the mark at token i ends a name. Hyphens join, and so do quotation marks inside.
func endsName(s *text.Sentence, i int) bool {
	switch s.Tokens[i].Word {
	case '-', '/', '"', lexicon.MarkOpen, lexicon.MarkClose:
		return false
	}
	return true
}

// law records the law whose whole name is view rune k: "Luật Công đoàn", "Bộ luật Lao động năm 2019". In small letters
// the words say only what kind of law is meant.
func (w *work) law(s *text.Sentence, k int) {
	tokens := s.TokensOf(k, k+1)
	kind := 1
	if lexicon.Fold(tokens[0].Span().In(w.doc.Text)) == "bộ" {
		kind = 2
	}
	if len(tokens) <= kind || !tokens[0].Is(text.FlagUpper) || !tokens[kind].Is(text.FlagUpper) {
		return
	}
	at := s.SpanOf(k, k+1)
	end := int(s.View.At[k+1])
	if m := s.MentionEnding(end); m < len(s.Mentions) {
		if p := &s.Mentions[m]; p.Kind == text.MentionPeriod && p.First == end && p.Period.Kind == text.PeriodYear && !p.Period.AsOf {
			at.End = p.End
		}
	}
	name := text.Span{Start: int(tokens[kind].Start), End: at.End}
	w.out.References = append(w.out.References, model.Reference{
		Type: upperFirst(strings.Repeat("bộ ", kind-1) + "luật"), Name: tidy(name.In(w.doc.Text)), Evidence: w.evidence(at, "reference.law"),
	})
}
