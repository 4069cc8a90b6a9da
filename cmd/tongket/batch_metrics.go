package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// prometheus writes the report as the text format of Prometheus, for the textfile collector of the node exporter.
// The format: https://prometheus.io/docs/instrumenting/exposition_formats/
func (r *runReport) prometheus(now time.Time) string {
	var b strings.Builder
	gauge := func(name, help string, value float64) {
		fmt.Fprintf(&b, "# HELP tongket_%s %s\n# TYPE tongket_%s gauge\ntongket_%s %s\n", name, help, name, name, strconv.FormatFloat(value, 'f', -1, 64))
	}
	count := func(name, help string, n int) { gauge(name, help, float64(n)) }
	gauge("last_run_timestamp_seconds", "When the last run ended.", float64(now.Unix()))
	gauge("last_run_duration_seconds", "How long the last run took.", r.Seconds)
	count("last_run_exit_code", "Exit code of the last run: 0 all done, 1 failed, 3 documents refused or left by the deadline, 130 stopped.", r.ExitCode)
	count("last_run_documents_read", "Documents that the last run read.", r.Read)
	count("last_run_files_unchanged", "Files that the last run did not have to read.", r.Unchanged)
	count("last_run_documents_refused", "Documents that the last run could not read.", r.Refused)
	count("last_run_files_vanished", "Files that the last run found gone.", len(r.Vanished))
	count("documents_parked", "Documents that are not tried again until they change.", r.Parked)
	count("documents", "Different documents in the store.", r.Store.Documents)
	count("sources", "Files, and parts of files, that hold them.", r.Store.Sources)
	count("records", "Records of the documents.", r.Store.Records)
	if r.Changes != nil {
		count("last_run_facts_new", "Facts that the last run found.", r.Changes.New)
		count("last_run_facts_lost", "Facts that are no longer there.", r.Changes.Lost)
		count("last_run_facts_changed", "Facts that say something else.", r.Changes.Changed)
	}
	return b.String()
}
