package resolve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

const (
	symNumber  = lexicon.SymNumber
	symMoney   = lexicon.SymMoney
	symPercent = lexicon.SymPercent
)

// metrics makes a record of every find of a metric rule.
func (w *work) metrics() {
	w.out.Metrics = make([]model.Metric, 0, w.count(model.KindMetric))
	for i, finds := range w.finds {
		for k := range finds {
			f := &finds[k]
			if f.Rule.Emits.Record != string(model.KindMetric) {
				continue
			}
			if m, ok := w.metric(i, f); ok {
				w.out.Metrics = append(w.out.Metrics, m)
			}
		}
	}
}

// count says how many finds there are of rules that emit a kind of record.
func (w *work) count(kind model.KindName) (n int) {
	for _, finds := range w.finds {
		for k := range finds {
			if finds[k].Rule.Emits.Record == string(kind) {
				n++
			}
		}
	}
	return n
}

// metric makes the record of one find; ok is false where a rule that inherits finds nothing to inherit.
func (w *work) metric(i int, f *rules.Find) (m model.Metric, ok bool) {
	e := &f.Rule.Emits
	m.Indicator = model.Indicator(e.Indicator)
	switch e.Indicator {
	case rules.Same:
		last := w.before(i, f)
		if last == nil {
			return m, false
		}
		m.Indicator = last.Indicator
	case rules.Next:
		if m.Indicator, ok = w.next(i, f); !ok {
			return m, false
		}
	}
	m.Evidence = w.evidence(f.Span(), f.Rule.ID)
	m.Bound, m.Status, m.Scope, m.Change = model.Exact, model.Status(e.Status), e.Scope, model.Change(e.Change)
	m.Unit = m.Indicator.Unit()
	at := int(f.Sentence.View.At[f.From])
	if q, mention := w.counted(f); q != nil {
		at = mention.First
		m.Value, m.Bound = q.Value, q.Bound
		if q.Bound == model.Range {
			m.ValueMax = copyOf(q.Max)
		}
		if q.HasOf {
			m.Of = copyOf(q.Of)
		}
		if q.Unit == text.Money && q.Currency != "" && q.Currency != "vnd" {
			m.Unit = model.Unit(q.Currency)
		}
		m.Per = w.per(f, mention)
		if m.Unit != model.UnitPercent && q.Unit == text.Percent || anecdote(q, &m) {
			return m, false
		}
	} else if e.Value != nil {
		m.Value = model.NewDecimal(*e.Value)
	} else {
		return m, false
	}
	w.fill(&m, f, e, i, at)
	w.meant(&m, f, i, at)
	if m.Change == "" && !fresh[m.Indicator] {
		m.Change = w.difference(f.Sentence, at)
	}
	return m, true
}

// difference says whether the number at token at is how much something grew or fell: "tăng 240.000 đồng", "giảm 3%". What is
// newly taken in says so by its indicator.
func (w *work) difference(s *text.Sentence, at int) model.Change {
	v := viewAt(s, at)
	switch {
	case v > 0 && w.symbols.rise.At(s.View.Runes[v-1]):
		return model.Increase
	case v > 0 && w.symbols.fall.At(s.View.Runes[v-1]):
		return model.Decrease
	}
	return ""
}

// fresh are the indicators of what is newly taken in.
var fresh = map[model.Indicator]bool{model.MembersNew: true, model.GrassrootsUnionsNew: true}

// copyOf gives a number a place of its own: that of a mention is used for the next document.
func copyOf(d model.Decimal) *model.Decimal { return &d }

// anecdote says whether a number tells a story and counts nothing: "một công nhân kể", or asks for a size:
// "doanh nghiệp có trên 25 lao động". The law's thresholds for a union lie at 50 workers and below.
func anecdote(q *text.Quantity, m *model.Metric) bool {
	one, fifty := model.NewDecimal(1), model.NewDecimal(50)
	if q.Spelled && q.Value == one && q.Bound == model.Exact {
		return true
	}
	if q.Spelled && q.HasOf && q.Value.Cmp(q.Of) < 0 { // "hai phần ba công nhân"
		return true
	}
	return m.Indicator == model.Workers && q.Bound == model.AtLeast && q.Value.Cmp(fifty) <= 0
}

// newOf gives the indicator of what is newly taken in, for a level.
var newOf = map[model.Indicator]model.Indicator{model.Members: model.MembersNew, model.GrassrootsUnions: model.GrassrootsUnionsNew}

// meant corrects a level that its place makes a growth: "kết nạp 90 đoàn viên, bằng 30% kế hoạch năm (300 đoàn viên)";
// and the bare numbers of a plan for taking in members: "Cụm 3: 04 CĐCS, 350 đoàn viên".
func (w *work) meant(m *model.Metric, f *rules.Find, i, at int) {
	fresh, ok := newOf[m.Indicator]
	if !ok || m.Change != "" {
		return
	}
	if w.inPlanBracket(f.Sentence.View.Runes, viewAt(f.Sentence, at)) {
		for k := len(w.out.Metrics) - 1; k >= 0 && w.out.Metrics[k].Start >= f.Sentence.Start; k-- {
			if w.out.Metrics[k].Indicator == fresh {
				m.Indicator = fresh
				if len(m.Period) > 4 && m.Period[4] == '-' { // "kế hoạch năm (300 đoàn viên)" in a quarter's report
					m.Period = m.Period[:4]
				}
				return
			}
		}
	}
	if m.Status == model.Target && (w.plan && w.growth || w.takenIn(m.Start, fresh)) || w.partOf(f, at, fresh) {
		m.Indicator = fresh
	}
}

// takenIn says whether the last figure of a level or of what is newly taken in, before byte pos, was of what is new: behind
// "kết nạp 1.014 đoàn viên" a target of 1.500 is one of new members too.
func (w *work) takenIn(pos int, fresh model.Indicator) bool {
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		if m := &w.out.Metrics[k]; m.Start < pos && (m.Indicator == fresh || newOf[m.Indicator] == fresh) {
			return m.Indicator == fresh
		}
	}
	return false
}

// partOf says whether a number is a part of those newly taken in: "thành lập 22 CĐCS, trong đó 16 CĐCS …", also where the
// parts have a sentence of their own: "Trong đó, khối doanh nghiệp 16 CĐCS".
func (w *work) partOf(f *rules.Find, at int, fresh model.Indicator) bool {
	s := f.Sentence
	if w.listed(f, at, fresh) {
		return true
	}
	opened := -1
	for k := viewAt(s, at) - 1; k >= 0; k-- {
		if s.View.Runes[k] == ';' {
			return false
		}
		if w.symbols.partly.At(s.View.Runes[k]) {
			opened = k
			break
		}
	}
	if opened < 0 {
		return false
	}
	block := w.doc.Blocks[s.Block].Span
	head := s.SpanOf(opened, opened+1).Start
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		m := &w.out.Metrics[k]
		if m.Start < block.Start || m.Start >= head {
			if m.Start < block.Start {
				return false
			}
			continue
		}
		if m.Indicator == fresh || newOf[m.Indicator] == fresh {
			return m.Indicator == fresh
		}
	}
	return false
}

// listed says whether a number goes on with a list of those newly taken in, no verb between: "thành lập 15 CĐCS doanh
// nghiệp; 6 CĐCS hành chính; 1 CĐCS ngành Y tế".
func (w *work) listed(f *rules.Find, at int, fresh model.Indicator) bool {
	s := f.Sentence
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		m := &w.out.Metrics[k]
		if m.Start < s.Start {
			return false
		}
		if m.Indicator != fresh && newOf[m.Indicator] != fresh {
			continue
		}
		for v := viewAt(s, at) - 1; v >= 0 && int(s.Tokens[s.View.At[v]].Start) >= m.End; v-- {
			if w.symbols.verb.At(s.View.Runes[v]) {
				return false
			}
		}
		return m.Indicator == fresh
	}
	return false
}

// fill sets what a metric inherits.
func (w *work) fill(m *model.Metric, f *rules.Find, e *rules.Emit, i, at int) {
	if p, ok := f.Part("of"); ok && m.Of == nil {
		if q, _ := figureIn(f.Sentence, p.From, p.To); q != nil {
			m.Of = copyOf(q.Value)
		}
	}
	if e.Bound != "" {
		m.Bound = e.Bound
	}
	if e.Per != "" {
		m.Per = e.Per
	}
	if m.Scope == "" {
		m.Scope = w.scope(f)
	}
	if m.Status == "" {
		m.Status = w.statusAt(i, at)
	}
	o := w.orgFor(m, f, i, at)
	m.Org, m.District, m.Province = o.Name, o.District, o.Province
	if p, ok := f.Part("when"); ok {
		if mention := mentionIn(f.Sentence, p.From, p.To, text.MentionPeriod); mention != nil {
			m.Period = w.compared(mention.Period, i, f)
		}
	} else {
		m.Period = w.periodAt(i, at)
	}
	if m.Status == model.Target && len(m.Period) > len("2031") && m.Period[len("2031")] == '-' && w.wholeYear(f.Sentence, at) {
		m.Period = m.Period[:len("2031")] // "Chỉ tiêu cả năm là …" in a half-year's report
	}
}

// wholeYear says whether the plan that is named last before token at is one of a year: "chỉ tiêu cả năm", "kế hoạch năm".
func (w *work) wholeYear(s *text.Sentence, at int) bool {
	for k := viewAt(s, at) - 1; k >= 0; k-- {
		if w.symbols.plan.At(s.View.Runes[k]) {
			return strings.HasSuffix(lexicon.Fold(s.SpanOf(k, k+1).In(w.doc.Text)), "năm")
		}
	}
	return false
}

// compared gives the period of a figure that is compared with the one before it: "(cùng kỳ năm 2031: 70 người)" speaks of the
// same months of that year.
func (w *work) compared(p *text.Period, i int, f *rules.Find) string {
	said := w.format(p, i)
	last := w.before(i, f)
	if !p.Same || last == nil || len(last.Period) < len("2031-01") || len(said) > len("2031") {
		return said
	}
	year := said
	if year == "" {
		n, err := strconv.Atoi(last.Period[:4])
		if err != nil {
			return ""
		}
		year = yearString(n - 1)
	}
	parts := strings.Split(last.Period, "/")
	for k := range parts {
		parts[k] = year + parts[k][min(len(year), len(parts[k])):]
	}
	return strings.Join(parts, "/")
}

// orgFor gives whose figure it is. Workers, wages and stoppages are a firm's where a firm is named before them.
func (w *work) orgFor(m *model.Metric, f *rules.Find, i, at int) text.Org {
	switch m.Indicator {
	case model.Workers, model.Participants, model.Strikes, model.Income:
		if o, ok := w.firmAt(f.Sentence, at); ok {
			return o
		}
		if o, ok := w.firmMeant(i, at); ok {
			return o
		}
	}
	return w.orgAt(i, at)
}

// firmReach is how many sentences back "công ty" points at the latest.
const firmReach = 4

// firmMeant gives the firm that "công ty" or "nhà máy" before token at of sentence i points back to: the last one named.
// "Theo LĐLĐ tỉnh, công ty có 1.180 lao động" speaks of the firm, where "120 công ty" and "các công ty" speak of many.
// A sentence that names nobody goes on with what its paragraph spoke of last.
func (w *work) firmMeant(i, at int) (o text.Org, ok bool) {
	j := i
	for !w.pointsToFirm(&w.sentences[j], at) {
		if j--; j < max(0, i-firmReach) || w.sentences[j].Block != w.sentences[i].Block || namesOrg(&w.sentences[j+1], at) {
			return o, false
		}
		at = len(w.sentences[j].Tokens)
	}
	for ; j >= max(0, i-firmReach); j-- {
		ms := w.sentences[j].Mentions
		for k := len(ms) - 1; k >= 0; k-- {
			if m := &ms[k]; m.Kind == text.MentionOrg && m.Org.Class == text.OrgFirm && m.First < at {
				return *m.Org, true
			}
		}
		at = maxTokens
	}
	return o, false
}

// maxTokens is more tokens than a sentence has.
const maxTokens = 1 << 30

// namesOrg says whether an organisation is named before token at of s.
func namesOrg(s *text.Sentence, at int) bool {
	return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Kind == text.MentionOrg && m.First < at })
}

// pointsToFirm says whether the last thing named before token at that could own a figure is a firm, named or not.
func (w *work) pointsToFirm(s *text.Sentence, at int) bool {
	v := s.View.Runes
	for k := viewAt(s, at-1); k >= 0 && v[k] != ';'; k-- {
		if w.symbols.firm.At(v[k]) {
			return k == 0 || v[k-1] != symNumber && !w.symbols.many.At(v[k-1])
		}
		if m := mentionIn(s, k, k+1, text.MentionOrg); m != nil {
			return m.Org.Class == text.OrgFirm
		}
	}
	return false
}

// firmAt gives the firm right behind token at, else the one before it where no union stands between.
func (w *work) firmAt(s *text.Sentence, at int) (text.Org, bool) {
	for k := range s.Mentions { // "2.350 công nhân Công ty X": the firm right behind
		m := &s.Mentions[k]
		if m.Kind == text.MentionOrg && m.First > at {
			if m.Org.Class == text.OrgFirm && m.First-at <= 6 {
				return *m.Org, true
			}
			break
		}
	}
	for k := len(s.Mentions) - 1; k >= 0; k-- {
		if m := &s.Mentions[k]; m.Kind == text.MentionOrg && m.First < at {
			return *m.Org, m.Org.Class == text.OrgFirm
		}
	}
	return text.Org{}, false
}

// before gives the metric that stands before find f in its sentence, else in its paragraph: what an inheriting rule refers to.
func (w *work) before(i int, f *rules.Find) *model.Metric {
	at := f.Span().Start
	q, _ := w.counted(f)
	money := q != nil && q.Unit == text.Money
	block := w.doc.Blocks[w.sentences[i].Block].Span
	for k := len(w.out.Metrics) - 1; k >= max(0, len(w.out.Metrics)-lookBack); k-- {
		m := &w.out.Metrics[k]
		if m.Start < block.Start {
			return nil
		}
		if m.Start < at && (m.Unit == model.UnitVND) == money && m.Unit != model.UnitPercent {
			return m
		}
	}
	return nil
}

// next gives the indicator of the figure that stands after find f in its sentence, past others of its list.
func (w *work) next(i int, f *rules.Find) (model.Indicator, bool) {
	for k := range w.finds[i] {
		g := &w.finds[i][k]
		if g.From < f.To || g.Rule.Emits.Indicator == rules.Next {
			continue
		}
		return model.Indicator(g.Rule.Emits.Indicator), g.Rule.Emits.Record == "metric" && g.Rule.Emits.Indicator != rules.Same
	}
	return "", false
}

// counted gives the quantity that a find states: that of its part "n", else the first of its evidence.
func (w *work) counted(f *rules.Find) (*text.Quantity, *text.Mention) {
	from, to := f.From, f.To
	if p, ok := f.Part("n"); ok {
		from, to = p.From, p.To
	}
	return figureIn(f.Sentence, from, to)
}

// figureIn gives the first quantity in view runes [from,to).
func figureIn(s *text.Sentence, from, to int) (*text.Quantity, *text.Mention) {
	if m := mentionIn(s, from, to, text.MentionQuantity); m != nil {
		return m.Quantity, m
	}
	return nil, nil
}

// mentionIn gives the first mention of a kind in view runes [from,to).
func mentionIn(s *text.Sentence, from, to int, kind text.MentionKind) *text.Mention {
	first, last := int(s.View.At[from]), int(s.View.At[to])
	for k := range s.Mentions {
		if m := &s.Mentions[k]; m.Kind == kind && m.First >= first && m.First < last {
			return m
		}
	}
	return nil
}

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
