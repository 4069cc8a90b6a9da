package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/extract"
)

// stopWithin is how long a run that is told to stop may take to leave by itself; then it is left as it stands, which the store
// bears: a service manager waits ten seconds, in which a busy machine may not let the run go on for some.
const stopWithin = 5 * time.Second

// heapLimit is when the heap is swept more often than gcPercent says: a run knows every file by name, and shall stay small
// beside them.
const heapLimit = 160 << 20

// batch is one scheduled run.
type batch struct {
	*cli
	*config
	folder string // of the configuration, absolute
	talk   *batchMessages
	log    *slog.Logger
	now    func() time.Time
	free   func(folder string) (bytes int64, err error) // that may still be written
	store  *store.Store
	x      engine
	begin  time.Time
	number int64 // of the run
	by     int64 // the version that reads
	report runReport
	scan   scan
	same   map[string]bool // files that what has changed since they were read cannot reach
	moving map[string]bool // files that are being written: they are left to the next run

	suspects []attempt // what the run before was reading when it was killed
	deadly   deadlyParts
	attempts *attempts
}

func (c *cli) batchCommand() *cobra.Command {
	var path string
	var check, watch bool
	say := batchMessagesIn(c.lang)
	cmd := &cobra.Command{
		Use: "batch [--config " + configName + "] [--check|--watch]", DisableFlagsInUseLine: true, Short: say.short, Long: say.long, Example: say.example, Args: c.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			b, err := c.newBatch(path, cmd.Flags().Changed("lang"))
			if err != nil {
				return err
			}
			if check {
				return b.check()
			}
			if watch {
				return b.watch(cmd.Context(), watchEvery)
			}
			return b.scheduled(cmd.Context())
		},
	}
	cmd.Flags().StringVarP(&path, "config", "c", configName, say.flagConfig)
	cmd.Flags().BoolVar(&check, "check", false, say.flagCheck)
	cmd.Flags().BoolVar(&watch, "watch", false, say.flagWatch)
	cmd.MarkFlagsMutuallyExclusive("check", "watch")
	return cmd
}

// newBatch reads the configuration and goes to its folder: paths in it mean the same wherever a run is started.
func (c *cli) newBatch(path string, langSaid bool) (*batch, error) {
	say := batchMessagesIn(c.lang)
	cfg, err := loadConfig(path, os.LookupEnv, say)
	if err != nil {
		return nil, &failure{exitUsage, err}
	}
	if err := os.Chdir(filepath.Dir(path)); err != nil {
		return nil, failed(err)
	}
	if !langSaid {
		c.lang, c.say, c.details, say = cfg.Lang, messagesIn(cfg.Lang), detailsIn(cfg.Lang), batchMessagesIn(cfg.Lang)
	}
	folder, err := os.Getwd()
	if err != nil {
		return nil, failed(err)
	}
	return &batch{cli: c, config: cfg, folder: folder, talk: say, log: newLog(c.stderr, cfg.Log), now: time.Now, free: freeSpace}, nil
}

// scheduled runs, but leaves within stopWithin when it is told to stop.
func (b *batch) scheduled(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- b.locked(ctx) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(stopWithin):
		return ctx.Err()
	}
}

// locked runs while nobody else does.
func (b *batch) locked(ctx context.Context) (err error) {
	if err := os.MkdirAll(filepath.Dir(b.Store), 0o700); err != nil {
		return failed(err)
	}
	l, err := lock(b.Store)
	switch {
	case errors.Is(err, errLocked):
		return &failure{exitLocked, fmt.Errorf(b.talk.locked, b.Store)}
	case err != nil:
		return failed(err)
	}
	defer func() { _ = l.Close() }()
	defer func() {
		if p := recover(); p != nil {
			b.log.Error("panic", "stack", string(debug.Stack())) // not what it says: that may quote a document
			err = failed(fmt.Errorf(b.say.panicked, "panic"))
		}
	}()
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(heapLimit))
	b.begin = b.now()
	return b.code(b.run(ctx))
}

// run is the way of a run: make ready, read what is new, mark what is gone, publish, forget what is old, tell.
func (b *batch) run(ctx context.Context) error {
	if err := b.ready(); err != nil {
		return b.unready(err)
	}
	defer func() {
		_ = b.store.Close() // what was told is in it
		_ = os.RemoveAll(b.temporary())
	}()
	err := b.read(ctx)
	if err == nil {
		err = b.vanish()
	}
	if err == nil { // a run that was stopped may still be walking
		b.scan, b.same, b.deadly = scan{}, nil, nil // every file by name: memory that outputs can use
		err = b.publish(ctx)
	}
	if err == nil {
		err = b.prune()
	}
	return b.tell(err)
}

// prune forgets what is old, but not what the outputs were compared with, nor what the next ones will be.
func (b *batch) prune() error {
	p, err := b.published()
	if err != nil {
		return err
	}
	return b.store.Prune(b.History, p.Run, p.Since)
}

// ready sweeps up, sees that there is room, and opens rule book and store.
func (b *batch) ready() error {
	if err := b.sweep(); err != nil {
		return err
	}
	x, v, err := b.engine()
	if err != nil {
		return err
	}
	if b.x == nil {
		b.x = x
	}
	if b.store, err = store.Open(b.Store); err != nil {
		return err
	}
	if err = b.room(); err == nil {
		b.number, b.by, err = b.store.Begin(v, b.begin)
	}
	if err == nil {
		b.same, err = b.unreached(x, v)
	}
	if err != nil {
		return errors.Join(err, b.store.Close())
	}
	b.report = runReport{Run: b.number, Started: b.begin.UTC(), Program: v.Program}
	b.log.Info("started", "run", b.number, "program", v.Program, "rules", v.Rules)
	return nil
}

// engine makes the extractor and says what reads: the census and the text are always kept, so that an output may be added
// without reading again.
func (b *batch) engine() (*extract.Extractor, store.Version, error) {
	x, err := extract.New(b.how())
	if err != nil {
		return nil, store.Version{}, err
	}
	f, err := x.Fingerprint()
	if err != nil {
		return nil, store.Version{}, err
	}
	needs, err := json.Marshal(f.Needs)
	return x, store.Version{Program: program(), Rules: f.Rules, Lexicon: f.Lexicon, Gazetteer: f.Gazetteer, Settings: b.settings(), Book: f.Book, Needs: string(needs)}, err
}

// how says how documents are extracted.
func (b *batch) how() extract.Options {
	return extract.Options{Rules: b.Rules, Census: true, Text: true, Reach: true}
}

// program names what runs: the release, and the commit where it was built from one.
func program() string {
	name := "tongket " + version
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return name
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			name += " " + s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			name += "+"
		}
	}
	return name
}

// settings are the keys that readings hang on.
func (b *batch) settings() string {
	return fmt.Sprintf("text_column=%q ocr=%t limits=%+v", b.TextColumn, b.OCR, b.Limits)
}

// code turns what became of a run into its error for the command line.
func (b *batch) code(err error) error {
	switch {
	case err == nil && b.report.ExitCode == exitOK:
		return nil
	case err == nil:
		return &failure{code: b.report.ExitCode}
	case errors.Is(err, context.Canceled):
		return err
	}
	return failed(err)
}
