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
			if k, ok := w.taskAt(int(p.s.Tokens[min(p.at, len(p.s.Tokens)-1)].Start)); ok && w.out.Tasks[k].Period != "" && saidBefore(p.s, q, w.out.Tasks[k].Start) {
				return w.out.Tasks[k].Period // "(1) … Tháng Công nhân năm 2031; (2) kết nạp 80 đoàn viên"
			}
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

// saidBefore says whether period p of s stands before byte pos.
func saidBefore(s *text.Sentence, p *text.Period, pos int) bool {
	return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Period == p && m.Start < pos })
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
		if m.Kind == text.MentionPeriod && usable(m.Period) && !p.within(p.s, m) && !p.closedBefore(p.s, m, p.at) && !w.carriedTo(p.s, m) && !namesCongress(p.s, k, p.at) && !asideNow(p.s, k, p.at) {
			return m.Period, true
		}
	}
	return nil, false
}

// carriedTo says whether a period is that to which something goes over: "kết dư chuyển sang năm 2031".
func (w *work) carriedTo(s *text.Sentence, m *text.Mention) bool {
	_, n := w.phrases.Before(s.Tokens[:m.First], setCarry)
	return n > 0
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
		if m.Kind == text.MentionPeriod && w.carriedTo(s, m) {
			return nil, false
		}
		if m.Kind == text.MentionPeriod && usable(m.Period) && !p.within(p.s, m) {
			return m.Period, !opensClause(s, k)
		}
	}
	return nil, false
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

// usable says whether a period can be a figure's own: one that is only compared with, or part of a name, cannot.
func usable(p *text.Period) bool { return !p.Compared && !p.Named }

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
	crossed, underHeading := 0, w.numberedOn(block)
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
			if crossed++; crossed == 1 {
				if p, k, ok := w.headedBy(i); ok {
					return w.format(p, k)
				}
			}
		}
		if p, j, ok := w.headInBlock(j, crossed == 1); ok && (p.Kind != text.PeriodRelative || crossed == 1 && p.Relative == "next-term") {
			return w.format(p, j)
		}
	}
	return w.periodOfAll()
}

// headedBy gives the term of office that the headings over sentence i name, and the sentence that does: what one paragraph under
// them dates is not the date of the next.
func (w *work) headedBy(i int) (*text.Period, int, bool) {
	for _, j := range w.headingsOver(i) {
		if p, ok := w.firstPeriod(&w.sentences[j]); ok {
			return p, j, p.Term
		}
	}
	return nil, 0, false
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
