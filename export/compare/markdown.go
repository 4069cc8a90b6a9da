package compare

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/tongket/tongket/export"
)

// markdownUnits is how many units a table of the summary has.
const markdownUnits = 20

// writeMarkdown writes a summary for a mail: tables of the indicators, what to look at, how far to trust it.
func writeMarkdown(files *export.Files, path string, r *report) error {
	f, err := files.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	line := func(format string, v ...any) { fmt.Fprintf(w, format+"\n", v...) } // errors come from Flush
	line("# %s\n\n%s\n", overviewHeading.in(r.lang), markdownText(r.subtitle()))
	for _, m := range r.matrices() {
		r.markdownMatrix(line, &m)
	}
	line("## %s\n", r.say("Cần xem", "Findings"))
	if len(r.Findings) == 0 {
		line("%s", r.nothingFound())
	}
	for i := range r.Findings[:min(len(r.Findings), maxFindings)] {
		x := &r.Findings[i]
		unit := ""
		if x.Unit >= 0 {
			unit = " · " + r.unitName(&r.Units[x.Unit])
		}
		line("- **%s**%s: %s", findingLabel(x.Code).in(r.lang), markdownText(unit), markdownText(r.message(x)))
	}
	if more := len(r.Findings) - maxFindings; more > 0 {
		line(r.say("- … và %d điều nữa.", "- … and %d more."), more)
	}
	line("\n## %s\n\n| | |\n| --- | ---: |", qualityName.in(r.lang))
	for _, x := range r.facts() {
		line("| %s | %s |", x.label.in(r.lang), r.factText(x))
	}
	line("")
	for _, m := range r.method() {
		line("- %s", m)
	}
	return w.Flush()
}

func (r *report) markdownMatrix(line func(string, ...any), m *matrix) {
	extras := r.extras(m)
	head, rule := []string{r.say("Đơn vị", "Unit")}, []string{"---"}
	for _, y := range m.Years {
		head, rule = append(head, y), append(rule, "---:")
	}
	for _, e := range extras {
		head, rule = append(head, e.Label+" "+m.Ranked), append(rule, "---:")
	}
	line("## %s%s\n\n| %s |\n| %s |", m.Title, m.Unit, strings.Join(head, " | "), strings.Join(rule, " | "))
	for i := range min(len(m.Lines), markdownUnits) {
		l := m.Lines[i]
		cells := []string{markdownText(l.Unit)}
		for _, c := range l.Cells {
			text := c.Text
			if c.Doubt {
				text += " ⚠"
			}
			cells = append(cells, text)
		}
		for _, e := range extras {
			cells = append(cells, e.Get(l))
		}
		line("| %s |", strings.Join(cells, " | "))
	}
	line("")
	if more := len(m.Lines) - markdownUnits; more > 0 {
		line(r.say("… và %d đơn vị nữa.\n", "… and %d units more.\n"), more)
	}
}

// factText writes a number and its share.
func (r *report) factText(f fact) string {
	s := group(fmt.Sprint(f.n), r.lang)
	if f.of > 0 {
		s += " (" + group(fmt.Sprintf("%.1f", 100*float64(f.n)/float64(f.of)), r.lang) + "%)"
	}
	return s
}

// markdownText keeps a text of a document from being read as Markdown or HTML.
func markdownText(s string) string {
	return strings.NewReplacer("\\", "\\\\", "|", "\\|", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "<", "&lt;", "\n", " ").Replace(s)
}
