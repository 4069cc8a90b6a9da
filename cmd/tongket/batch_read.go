package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/extract/read"
)

// outcome is what became of a work.
type outcome struct {
	work
	result result
	fatal  error // ends the run
}

// read reads what is new or changed and enters it.
func (b *batch) read(ctx context.Context) (err error) {
	b.scan = scan{seen: map[string]bool{}, passed: b.passed()}
	if b.scan.known, err = b.store.Files(b.Tries); err != nil {
		return err
	}
	if err := b.suspect(); err != nil {
		return err
	}
	if b.attempts, err = openAttempts(b.attempted(), b.Jobs); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.attempts.close()) }()
	b.limits.scratch = b.absolute(b.temporary())
	defer b.limits.outside(b.how())()
	if alone := b.deadly.files(b.Tries); len(alone) > 0 {
		err = ordered(ctx, 1, b.works(ctx, alone), b.work, b.enter)
	}
	if err == nil {
		err = ordered(ctx, b.Jobs, b.works(ctx, nil), b.work, b.enter)
	}
	b.report.Unchanged = b.scan.unchanged
	b.report.Late = b.scan.late
	return err
}

// work reads a part, through the same function as extract.
func (b *batch) work(w work) outcome {
	if w.same || w.whole {
		return outcome{work: w, result: result{source: w.Source, err: w.Err}}
	}
	if b.deadly.parked(&w, b.by, b.Tries) {
		return outcome{work: w, result: result{source: w.Source, err: errDeadly}}
	}
	end, err := b.attempts.begin(attempt{w.file.Path, w.number, w.Source, w.file.SHA256})
	if err != nil {
		return outcome{work: w, fatal: err}
	}
	r := document(b.x, w.source, b.limits)
	if err := end(); err != nil {
		return outcome{work: w, fatal: err}
	}
	if err := steady(&w.file); err != nil {
		r.err = err
	}
	return outcome{work: w, result: r}
}

// enter enters what became of a part into the store.
func (b *batch) enter(o outcome) error {
	var done *store.File
	if o.last && !o.whole && !errors.Is(o.result.err, errChanging) {
		done = &o.file
	}
	switch {
	case o.fatal != nil:
		return o.fatal
	case o.whole:
		return b.fail(o, nil)
	case o.same:
		return b.store.Done(o.parts, done)
	case o.result.err != nil && reasonCode(o.result.err) == read.OwnOutput:
		return b.store.Done(o.number, done)
	case o.result.err != nil:
		return b.fail(o, done)
	}
	b.report.Read++
	b.report.Bytes += int64(o.result.bytes)
	p := store.Part{Path: o.file.Path, Number: o.number, Source: o.result.records.Document.Source, Hint: strings.ToLower(filepath.Ext(o.source.Source))}
	return b.store.Put(p, &o.result.records, done)
}

// fail enters that a part could not be read.
func (b *batch) fail(o outcome, done *store.File) error {
	err := o.result.err
	f := store.Failure{
		Part: store.Part{Path: o.file.Path, Number: o.number, Source: o.result.source}, SHA256: o.file.SHA256, Version: b.by,
		Reason: reasonCode(err), Message: b.batchReason(err),
	}
	tries, err := b.store.Fail(f, done)
	if err != nil {
		return err
	}
	parked := tries >= b.Tries
	level := b.log.Warn
	if tries > b.Tries && !slices.Contains(b.Sources, o.file.Path) { // known by now, and nothing can be done about it here
		level = b.log.Debug
	} else {
		b.report.Refused++
	}
	level("refused", "file", o.file.Path, "part", o.number, "reason", f.Reason, "tries", tries, "parked", parked)
	return nil
}

// batchReason says why a part was refused, for people.
func (b *batch) batchReason(err error) string {
	switch {
	case errors.Is(err, errChanging):
		return b.talk.changing
	case errors.Is(err, errSpecial):
		return b.talk.special
	case errors.Is(err, errDeadly):
		return b.talk.deadly
	}
	return b.reason(err)
}

// reasonCode gives the code of a reason, without a word of the document.
func reasonCode(err error) string {
	var e *read.Error
	var late overtime
	switch {
	case errors.As(err, &late):
		return "timeout"
	case errors.Is(err, errPanic):
		return "panic"
	case errors.Is(err, errChanging):
		return "changing"
	case errors.Is(err, errDeadly):
		return store.Deadly
	case errors.Is(err, fs.ErrNotExist):
		return "not_exist"
	case errors.Is(err, fs.ErrPermission):
		return "permission"
	case errors.As(err, &e):
		return e.Reason
	}
	return read.Unreadable
}
