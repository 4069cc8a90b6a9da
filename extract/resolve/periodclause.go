package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/text"
)

// newClause says whether a semicolon stands between period p of s and token at.
func newClause(s *text.Sentence, p *text.Period, at int) bool {
	for k := at - 1; k >= 0; k-- {
		if s.Tokens[k].Is(text.FlagPunct) && s.Tokens[k].Word == ';' {
			return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Period == p && m.First < k })
		}
	}
	return false
}

// asideNow says whether the "đến nay" in mention k belongs to a clause that ends before token at, in a sentence that has named its
// time before: "Năm học qua, …, đến nay đều đạt chuẩn; có 9 chiến sĩ thi đua".
func asideNow(s *text.Sentence, k, at int) bool {
	m := &s.Mentions[k]
	if m.Period.Relative != "now" || !slices.ContainsFunc(s.Mentions[:k], func(m text.Mention) bool { return m.Kind == text.MentionPeriod && usable(m.Period) }) {
		return false
	}
	return slices.ContainsFunc(s.Tokens[m.Last:at], func(t text.Token) bool { return t.Word == ';' })
}

// namesCongress says whether the term in mention k belongs to the congress of a clause that ends before token at, in a sentence
// that opens with a year of it: "Năm 2031, LĐLĐ tỉnh tổ chức Đại hội nhiệm kỳ 2031-2036; phấn đấu kết nạp 900 đoàn viên".
func namesCongress(s *text.Sentence, k, at int) bool {
	m, first := &s.Mentions[k], &s.Mentions[0]
	if !m.Period.Term || k == 0 || first.Kind != text.MentionPeriod || first.First > 1 || first.Period.Kind != text.PeriodYear || first.Period.To.Year < m.Period.From.Year {
		return false
	}
	return slices.ContainsFunc(s.Tokens[m.Last:at], func(t text.Token) bool { return t.Word == ';' })
}

// opensClause says whether the period in mention k stands behind a comma, or "riêng" behind one, and a number soon follows it:
// "… 95% CĐCS đạt, riêng năm 2031 có 8 CĐCS".
func opensClause(s *text.Sentence, k int) bool {
	m := &s.Mentions[k]
	comma := false
	for t := m.First - 1; t >= 0 && t >= m.First-2; t-- {
		comma = comma || s.Tokens[t].Word == ','
	}
	return comma && k+1 < len(s.Mentions) && s.Mentions[k+1].Kind == text.MentionQuantity && s.Mentions[k+1].First-m.Last <= 3
}

// closedBefore says whether a period stands in brackets that close before token at: "(năm 2030 mới có 70 người)"
// says nothing of what follows.
func (f *frame) closedBefore(s *text.Sentence, m *text.Mention, at int) bool {
	if !f.words.has(opensBracket) {
		return false
	}
	for t := m.First - 1; t >= 0 && s.Tokens[t].Word != ')'; t-- {
		if s.Tokens[t].Word != '(' {
			continue
		}
		open := t
		for t = m.Last; t < at; t++ {
			if s.Tokens[t].Word == ')' {
				return m.Period.Kind == text.PeriodYear && open == m.First-1 && t == m.Last || states(s, open, t)
			}
		}
		return false
	}
	return false
}

// states says whether a number stands between two tokens: the brackets then make a statement of their own, where
// "Đợt 2 (2/5/2031 - 2/8/2031)" only dates what is before it.
func states(s *text.Sentence, from, to int) bool {
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == text.MentionQuantity && m.First > from && m.Last <= to {
			return true
		}
	}
	return false
}

// within says whether a period belongs to a document number or a congress and dates that: "Quyết định số 12/QĐ-UBND
// ngày 03/2/2031".
func (f *frame) within(s *text.Sentence, m *text.Mention) bool {
	if !f.held.has(isDocNumber) {
		return false
	}
	for k := range s.Mentions {
		if o := &s.Mentions[k]; o.Kind == text.MentionDocNumber && m.First >= o.Last && (m.First-o.Last <= 1 || marksOnly(s.Tokens[o.Last:m.First])) {
			return true
		}
	}
	return false
}

// marksOnly says whether tokens are marks and addresses: those of a link around a document's number.
func marksOnly(tokens []text.Token) bool {
	return !slices.ContainsFunc(tokens, func(t text.Token) bool { return !t.Is(text.FlagPunct) && !t.Is(text.FlagURL) })
}
