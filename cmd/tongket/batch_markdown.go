package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/tongket/tongket/model"
)

// markdown writes the report for people.
func (r *runReport) markdown(say *batchMessages, lang model.Lang) string {
	var b strings.Builder
	n := func(i int) string { return group(int64(i), lang) }
	fmt.Fprintf(&b, "# "+say.reportHead+"\n\n", r.Run, r.Started.Format(time.RFC3339))
	took := time.Duration(r.Seconds * float64(time.Second))
	fmt.Fprintf(&b, say.reportRun+"\n", seconds(took, lang), r.ExitCode, n(r.Read), n(r.Unchanged), n(r.Refused), n(r.Parked))
	fmt.Fprintf(&b, say.reportStore+"\n", n(r.Store.Documents), n(r.Store.Records))
	if r.Error != "" {
		fmt.Fprintf(&b, "\n**%s**: %s\n", say.reportError, r.Error)
	}
	if r.Late {
		fmt.Fprintf(&b, "\n%s\n", say.reportLate)
	}
	r.markdownLists(&b, say, lang)
	r.markdownChanges(&b, say, lang)
	return b.String()
}

// markdownLists lists outputs, failures and files that are gone.
func (r *runReport) markdownLists(b *strings.Builder, say *batchMessages, lang model.Lang) {
	state := say.reportSame
	if r.Published {
		state = say.reportReplaced
	}
	if r.Error == "" && r.ExitCode != exitInterrupted {
		fmt.Fprintf(b, "\n## %s\n\n%s\n\n", say.reportOutputs, state)
		for _, f := range r.Outputs {
			fmt.Fprintf(b, "- %s (%s)\n", f.Path, size(int(f.Size), lang))
		}
	}
	if len(r.Failures) > 0 {
		fmt.Fprintf(b, "\n## %s\n\n", say.reportFailures)
	}
	for _, f := range r.Failures {
		state := fmt.Sprintf(say.triedWord, f.Tries)
		if f.Parked {
			state += ", " + say.parkedWord
		}
		fmt.Fprintf(b, "- %s: %s (%s)\n", f.Source, f.Says, state)
	}
	if len(r.Vanished) > 0 {
		fmt.Fprintf(b, "\n## %s\n\n- %s\n", say.reportVanished, strings.Join(r.Vanished, "\n- "))
	}
}

// markdownChanges lists the changes.
func (r *runReport) markdownChanges(b *strings.Builder, say *batchMessages, lang model.Lang) {
	c := r.Changes
	if c == nil {
		fmt.Fprintf(b, "\n%s\n", say.reportNone)
		return
	}
	n := func(i int) string { return group(int64(i), lang) }
	fmt.Fprintf(b, "\n## "+say.reportChanges+"\n\n", c.Since, n(c.New), n(c.Lost), n(c.Changed))
	for i := range r.Listed {
		for j, line := range strings.Split(strings.TrimRight(r.Listed[i].text(say, lang), "\n"), "\n") {
			mark := "- "
			if j > 0 {
				mark = "  - "
			}
			fmt.Fprintf(b, "%s%s\n", mark, strings.TrimSpace(line))
		}
	}
	if more := c.New + c.Lost + c.Changed - len(r.Listed); more > 0 {
		fmt.Fprintf(b, "- "+say.reportMore+"\n", n(more), c.Since, r.Run)
	}
}
