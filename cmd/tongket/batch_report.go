package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/export/store"
)

// runReport is what a run tells of itself: the reports, the metrics and the history are made of it.
type runReport struct {
	Run       int64           `json:"run"`
	Started   time.Time       `json:"started"`
	Seconds   float64         `json:"seconds"`
	ExitCode  int             `json:"exit_code"`
	Error     string          `json:"error,omitempty"`
	Program   string          `json:"program"`
	Late      bool            `json:"deadline_reached"`
	Read      int             `json:"documents_read"`
	Bytes     int64           `json:"bytes_read"` // of text
	Unchanged int             `json:"files_unchanged"`
	Refused   int             `json:"documents_refused"` // in this run
	Parked    int             `json:"documents_parked"`
	Store     store.Counts    `json:"store"`
	Changes   *changeCounts   `json:"changes,omitempty"` // since the run before
	Published bool            `json:"outputs_replaced"`
	Outputs   []publishedFile `json:"outputs"`
	Vanished  []string        `json:"files_vanished"`
	Failures  []reportFailure `json:"failures"`
	Listed    []reportChange  `json:"listed_changes"`
}

// reportFailure is a document that cannot be read.
type reportFailure struct {
	Source string `json:"source"`
	Reason string `json:"reason"`
	Says   string `json:"says"`
	Tries  int    `json:"tries"`
	Parked bool   `json:"parked"` // not tried again until it changes
}

// tell completes the report of a run that ended with err, writes reports and metrics and enters the end in the history. It
// gives err, or what went wrong on the way.
func (b *batch) tell(err error) error {
	if gathered := b.gather(); err == nil {
		err = gathered
	}
	r := &b.report
	r.Seconds = b.now().Sub(b.begin).Seconds()
	switch {
	case errors.Is(err, context.Canceled):
		r.ExitCode = exitInterrupted
	case err != nil:
		r.ExitCode, r.Error = exitFailed, err.Error()
	case r.Refused > 0 || r.Late:
		r.ExitCode = exitRefused
	}
	data, wrong := json.MarshalIndent(r, "", "  ")
	if wrong == nil {
		wrong = b.store.End(r.ExitCode, data, b.now())
	}
	if wrong = errors.Join(wrong, b.writeReports(data)); wrong != nil && err == nil {
		r.ExitCode = exitFailed
		err = wrong
	}
	b.log.Info("ended", "run", r.Run, "exit_code", r.ExitCode, "seconds", r.Seconds, "read", r.Read, "unchanged", r.Unchanged,
		"refused", r.Refused, "parked", r.Parked, "vanished", len(r.Vanished), "documents", r.Store.Documents, "records", r.Store.Records, "replaced", r.Published)
	return err
}

// unready writes reports and metrics of a run that ended before it had a place in the history.
func (b *batch) unready(err error) error {
	r := &b.report
	r.Started, r.Program, r.ExitCode, r.Error, r.Seconds = b.begin.UTC(), program(), exitFailed, err.Error(), b.now().Sub(b.begin).Seconds()
	data, wrong := json.MarshalIndent(r, "", "  ")
	if wrong == nil {
		wrong = b.writeReports(data)
	}
	if wrong != nil {
		b.log.Error("no report", "error", wrong)
	}
	return err
}

// gather asks the store for what the report says of it.
func (b *batch) gather() (err error) {
	r := &b.report
	if r.Store, err = b.store.Counts(); err != nil {
		return err
	}
	failures, err := b.store.Failures()
	if err != nil {
		return err
	}
	for _, f := range failures {
		parked := f.Tries >= b.Tries
		if parked {
			r.Parked++
		}
		r.Failures = append(r.Failures, reportFailure{f.Source, f.Reason, f.Message, f.Tries, parked})
	}
	return b.changes()
}

// writeReports writes the reports and the metrics.
func (b *batch) writeReports(data []byte) error {
	var files export.Files
	defer files.Abort()
	write := func(path string, data []byte) error {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		w, err := files.Create(path)
		if err != nil {
			return err
		}
		_, err = io.Copy(w, bytes.NewReader(data))
		return err
	}
	for _, path := range b.Reports {
		text := append(data, '\n')
		if strings.EqualFold(filepath.Ext(path), ".md") {
			text = []byte(b.report.markdown(b.talk, b.lang))
		}
		if err := write(path, text); err != nil {
			return err
		}
	}
	if b.Metrics != "" {
		if err := write(b.Metrics, []byte(b.report.prometheus(b.now()))); err != nil {
			return err
		}
	}
	if err := files.Commit(); err != nil {
		return err
	}
	if b.Metrics == "" {
		return nil
	}
	return os.Chmod(b.Metrics, 0o644) // counts alone, and the collector is another user
}
