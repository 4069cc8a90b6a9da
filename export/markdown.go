package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/tongket/tongket/model"
)

// markdown writes a summary for a mail: what was read, what each indicator comes to, what needs a second look.
type markdown struct {
	w       *bufio.Writer
	options Options
	tally   *tally
	worst   []string // findings of the highest rank, the first few
	rank    int      // of the worst
}

// maxWorst is how many findings the summary names.
const maxWorst = 10

func openMarkdown(files *Files, path string, o Options) (Writer, error) {
	f, err := files.Create(path)
	if err != nil {
		return nil, err
	}
	return newMarkdown(f, o), nil
}

func newMarkdown(w io.Writer, o Options) Writer {
	return &markdown{w: bufio.NewWriter(w), options: o, tally: newTally(), rank: ranks}
}

// Document counts the records of a document.
func (m *markdown) Document(r *model.Records) error {
	m.tally.document(r)
	for i := range r.Warnings {
		w := &r.Warnings[i]
		rank := rankOf(w.Code)
		if rank < m.rank {
			m.rank, m.worst = rank, nil
		}
		if rank == m.rank && len(m.worst) < maxWorst {
			m.worst = append(m.worst, fmt.Sprintf("%s: %s %s", inline(r.Document.Source), w.Code.Label(m.options.Lang), saying(w)))
		}
	}
	return nil
}

// saying gives what a warning says, and of what.
func saying(w *model.Warning) string {
	s := inline(w.Message)
	if w.Quote != "" {
		s += " (“" + inline(short(w.Quote, 80)) + "”)"
	}
	return "– " + s
}

// Close writes the summary.
func (m *markdown) Close() error {
	lang, t, run := m.options.Lang, m.tally, m.options.run()
	m.line("# " + overviewHeading.in(lang))
	m.line("")
	if run.Date != "" {
		m.line(phrase{"Ngày lập: ", "Date: "}.in(lang) + dateIn(run.Date, lang) + ".")
	}
	m.line(fmt.Sprintf(phrase{
		"Đã đọc %s tài liệu, %s bị từ chối; được %s số liệu, %s khen thưởng, %s nhiệm vụ, %s văn bản, %s phong trào; %s điểm cần xem lại.",
		"%s documents read, %s refused; %s metrics, %s awards, %s tasks, %s references, %s campaigns; %s points to review.",
	}.in(lang), m.n(t.kinds[model.KindDocument]), m.n(len(run.Refused)), m.n(t.kinds[model.KindMetric]), m.n(t.kinds[model.KindAward]),
		m.n(t.kinds[model.KindTask]), m.n(t.kinds[model.KindReference]), m.n(t.kinds[model.KindCampaign]), m.n(t.kinds[model.KindWarning])))
	m.sums()
	m.findings()
	return m.w.Flush()
}

// sums writes what each indicator comes to, by year and in all.
func (m *markdown) sums() {
	lang, years := m.options.Lang, m.tally.lastYears(4)
	list := m.tally.byCount()
	if len(list) == 0 {
		return
	}
	m.line("\n## " + phrase{"Số liệu theo chỉ tiêu", "Metrics by indicator"}.in(lang) + "\n")
	head := []string{phrase{"Chỉ tiêu", "Indicator"}.in(lang), phrase{"Số lần nêu", "Stated"}.in(lang), phrase{"Tổng cộng", "Total"}.in(lang)}
	for _, y := range years {
		head = append(head, model.Year(y))
	}
	m.line("| " + strings.Join(head, " | ") + " |")
	m.line("| --- |" + strings.Repeat(" ---: |", len(head)-1))
	for _, s := range list {
		total := m.amount(&s.total, s.unit, s.counted > 0)
		if stock(s.indicator) {
			total = ""
		}
		row := []string{s.indicator.Label(lang), m.n(s.stated), total}
		for _, y := range years {
			t := s.years[y]
			row = append(row, m.amount(t, s.unit, t != nil))
		}
		m.line("| " + strings.Join(row, " | ") + " |")
	}
	m.line("\n" + phrase{
		"Một phần không được cộng vào tổng của nó; mức bình quân, chỉ tiêu, tỷ lệ, phần tăng giảm không được cộng. Số hiện có (đoàn viên, công đoàn cơ sở, người lao động) chỉ cộng theo năm, mỗi tổ chức một lần.",
		"Parts are not added to their totals; averages, targets, percentages and differences are not added up. What exists (members, grassroots unions, workers) is added up by year only, each organisation once.",
	}.in(lang))
}

// amount writes a sum as people do, with its bound before and its unit behind it.
func (m *markdown) amount(t *total, unit model.Unit, any bool) string {
	if !any {
		return ""
	}
	s := t.value.Text(m.options.Lang)
	if mark := boundMark(t.bound(), m.options.Lang); mark != "" {
		s = mark + " " + s
	}
	switch unit {
	case model.UnitVND:
		s += " đ"
	case model.UnitUSD:
		s += " USD"
	}
	return s
}

// findings writes what needs a second look.
func (m *markdown) findings() {
	lang, run := m.options.Lang, m.options.run()
	if len(run.Refused) > 0 {
		m.line("\n## " + phrase{"Tài liệu bị từ chối", "Documents refused"}.in(lang) + "\n")
		for i, r := range run.Refused {
			if i == maxWorst {
				m.line(fmt.Sprintf(phrase{"- … và %s tài liệu khác", "- … and %s more"}.in(lang), m.n(len(run.Refused)-i)))
				break
			}
			m.line("- " + inline(r.Source) + ": " + inline(r.Reason))
		}
	}
	if len(m.worst) == 0 {
		return
	}
	m.line("\n## " + phrase{"Cần xem lại", "To review"}.in(lang) + "\n")
	code := field(kindByName(model.KindWarning), "code")
	for i := range code.Codes {
		if n := m.tally.warnings[model.WarningCode(code.Codes[i].Code)]; n > 0 {
			m.line("- " + code.Codes[i].Label(lang) + ": " + m.n(n))
		}
	}
	m.line("\n" + phrase{"Quan trọng nhất:", "Most important:"}.in(lang) + "\n")
	for _, w := range m.worst {
		m.line("- " + w)
	}
}

func (m *markdown) line(s string) { _, _ = m.w.WriteString(s + "\n") } // Flush gives the error

func (m *markdown) n(n int) string { return model.NewDecimal(int64(n)).Text(m.options.Lang) }
