package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/text"
)

// periodAt gives the period that governs what stands at p, as the contract writes it, or "".
func (w *work) periodAt(p *point) string {
	if p.held.has(isPeriod) {
		if q, ok := w.periodRight(p); ok {
			return w.format(q, p.i)
		}
		if q, ok := w.periodBefore(p); ok {
			if r, ok := w.periodInClause(p); ok && newClause(p.s, q, p.at) { // "Quý IV giao …; cả tỉnh đạt 900 đoàn viên trong năm 2031"
				q = r
			}
			return w.format(q, p.i)
		}
		if q, ok := w.periodInClause(p); ok {
			return w.format(q, p.i)
		}
	}
	return w.periodOver(p.i)
}

// periodRight gives a period that stands right behind the number and its noun, or alone in brackets there: "6,1 triệu
// đồng/tháng năm 2031", "7% (năm 2031)".
func (w *work) periodRight(p *point) (*text.Period, bool) {
	s := p.s
	k := p.behind()
	if k == len(s.Mentions) || s.Mentions[k].Kind != text.MentionPeriod {
		return nil, false
	}
	m, end := &s.Mentions[k], p.end()
	if end == m.First-1 && s.Tokens[end].Word == '(' && m.Last < len(s.Tokens) && s.Tokens[m.Last].Word == ')' {
		end++
	}
	return m.Period, m.First == end && usable(m.Period)
}

// newClause says whether a semicolon stands between period p of s and token at.
func newClause(s *text.Sentence, p *text.Period, at int) bool {
	for k := at - 1; k >= 0; k-- {
		if s.Tokens[k].Is(text.FlagPunct) && s.Tokens[k].Word == ';' {
			return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Period == p && m.First < k })
		}
	}
	return false
}

// behind gives the first mention of the sentence that begins behind the token of p.
func (p *point) behind() int {
	if p.mention < len(p.s.Mentions) && p.s.Mentions[p.mention].First == p.at {
		return p.mention + 1
	}
	return p.mention
}

// end gives the token after the mention that holds that of p.
func (p *point) end() int {
	k := p.mention // that begins there, or the one before
	if k == len(p.s.Mentions) || p.s.Mentions[k].First > p.at {
		k--
	}
	if k >= 0 && p.s.Mentions[k].Last > p.at {
		return p.s.Mentions[k].Last
	}
	return p.at + 1
}

// periodBefore gives the last period before p.
func (w *work) periodBefore(p *point) (*text.Period, bool) {
	for k := p.mention - 1; k >= 0; k-- {
		m := &p.s.Mentions[k]
		if m.Kind == text.MentionPeriod && usable(m.Period) && !p.within(p.s, m) && !p.closedBefore(p.s, m, p.at) && !namesCongress(p.s, k, p.at) && !asideNow(p.s, k, p.at) {
			return m.Period, true
		}
	}
	return nil, false
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

// periodInClause gives a period behind p, before the next number and the end of the clause.
func (w *work) periodInClause(p *point) (*text.Period, bool) {
	s, end := p.s, p.end()
	for k := p.behind(); k < len(s.Mentions); k++ {
		m := &s.Mentions[k]
		if m.Kind == text.MentionQuantity {
			return nil, false
		}
		for t := end; t < m.First; t++ {
			if s.Tokens[t].Is(text.FlagPunct) && (s.Tokens[t].Word == ';' || s.Tokens[t].Word == '(') {
				return nil, false
			}
		}
		if m.Kind == text.MentionPeriod && usable(m.Period) && !p.within(p.s, m) {
			return m.Period, !opensClause(s, k)
		}
	}
	return nil, false
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

// periodAfter gives the first period behind p in its sentence: what an honour is for stands at its end.
func (w *work) periodAfter(p *point) (*text.Period, bool) {
	for k := p.behind(); k < len(p.s.Mentions); k++ {
		if m := &p.s.Mentions[k]; m.Kind == text.MentionPeriod && usable(m.Period) && m.Period.Kind != text.PeriodDate {
			return m.Period, true
		}
	}
	return nil, false
}

// usable says whether a period can be a figure's own: one that is only compared with cannot.
func usable(p *text.Period) bool { return !p.Compared }

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

// periodOver gives the period that governs sentence i where it names none. It is looked for once, when the periods of tasks are known.
func (w *work) periodOver(i int) string {
	f := &w.frames[i]
	if f.aroundKnown {
		return f.around
	}
	around := w.periodAround(i)
	if w.tasked {
		f.around, f.aroundKnown = around, true
	}
	return around
}

// periodAround gives the period of the paragraph, of the sentence that opens the list, of the headings, of the paragraphs
// before, of the title. Items of one list do not govern each other, nor do paragraphs under different headings.
func (w *work) periodAround(i int) string {
	if k, ok := w.inTask(i); ok && w.out.Tasks[k].Period != "" {
		return w.out.Tasks[k].Period
	}
	block := w.sentences[i].Block
	j := i - 1
	for ; j >= max(0, i-lookBack) && w.sentences[j].Block == block; j-- {
		if p, k, ok := w.headInBlock(j, true); ok {
			return w.format(p, k)
		}
	}
	item := w.doc.Blocks[block].Role == text.RoleListItem
	matter := !item && w.opensMatter(block)
	crossed, underHeading := 0, false
	for last := block; j >= max(0, i-lookBack); j-- {
		s := &w.sentences[j]
		switch role := w.doc.Blocks[s.Block].Role; {
		case role == text.RoleTitle || w.standsOver(s.Block) && s.Block != block:
			if p, ok := w.firstPeriod(s); ok && (role == text.RoleTitle || slices.Contains(w.headingsOver(i), j)) {
				return w.format(p, j)
			}
			underHeading = true
			continue
		case role == text.RoleListItem && item, matter && w.opensMatter(s.Block), underHeading && role != text.RoleLead:
			continue
		}
		if s.Block != last {
			last = s.Block
			crossed++
		}
		if p, j, ok := w.headInBlock(j, crossed == 1); ok && (p.Kind != text.PeriodRelative || crossed == 1 && p.Relative == "next-term") {
			return w.format(p, j)
		}
	}
	return w.periodOfAll()
}

// pastTerm says whether a period, inherited by a target at p, is a term of office that is over when the
// document's latest begins: a congress that hears the report on one term sets targets for the next. What was planned of a figure
// stands in brackets and belongs to that figure's term.
func (w *work) pastTerm(period string, p *point) bool {
	if len(period) != len("2026/2031") || len(w.newTerm) != len(period) || period[:4] >= w.newTerm[:4] {
		return false
	}
	return !slices.ContainsFunc(p.s.Mentions, func(m text.Mention) bool { return m.Kind == text.MentionPeriod && m.Period.From.Year != 0 }) &&
		!p.inPlanBracket()
}
