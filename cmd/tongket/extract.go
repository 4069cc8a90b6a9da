package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/extract"
)

// extraction is what the flags of extract say.
type extraction struct {
	outputs []string
	format  string
	rules   string
	census  bool
	date    string // of the run, as documents show it
	workers int
	quiet   bool
	limits  limits
	csv     csvFlags
}

func (c *cli) extractCommand() *cobra.Command {
	var e extraction
	cmd := &cobra.Command{
		Use:                   "extract PATH… [-o FILE]… [--format " + formatNames("|") + "] [--lang vi|en] [--rules DIR] [--census] [--date YYYY-MM-DD] [-j N] [--quiet] [--csv-for excel|excel-vi] [--text-column NAME] [--max-… N]",
		DisableFlagsInUseLine: true, Short: c.say.extractShort, Long: c.say.extractLong, Example: c.say.extractExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("%s", c.say.noPath)
			}
			if e.workers < 1 {
				return fmt.Errorf(c.say.badWorkers, e.workers)
			}
			if err := errors.Join(e.limits.check(c.say), e.csv.read(c.say)); err != nil {
				return err
			}
			if _, err := time.Parse(time.DateOnly, e.date); e.date != "" && err != nil {
				return fmt.Errorf(c.say.badDate, e.date)
			}
			targets, err := c.targets(e)
			if err != nil {
				return err
			}
			return c.extract(cmd.Context(), e, targets, args)
		},
	}
	f := cmd.Flags()
	f.StringArrayVarP(&e.outputs, "output", "o", nil, c.say.flagOutput)
	f.StringVar(&e.format, "format", "", fmt.Sprintf(c.say.flagFormat, formatNames("|")))
	f.StringVar(&e.rules, "rules", "", c.say.flagRules)
	f.BoolVar(&e.census, "census", false, c.say.flagCensus)
	f.StringVar(&e.date, "date", "", c.say.flagDate)
	f.IntVarP(&e.workers, "jobs", "j", runtime.GOMAXPROCS(0), c.say.flagJobs)
	f.BoolVarP(&e.quiet, "quiet", "q", false, c.say.flagQuiet)
	e.csv.addFlags(f, c.say)
	e.limits.addFlags(f, c.say)
	return cmd
}

// target is one output: a path, or "-" for standard output.
type target struct {
	path   string
	format export.Format
}

// targets checks the outputs before anything is read. Without any, JSON Lines go to standard output.
func (c *cli) targets(e extraction) ([]target, error) {
	outputs := e.outputs
	if len(outputs) == 0 {
		outputs = []string{"-"}
	}
	var list []target
	for _, path := range outputs {
		f, ok := export.ByPath(path)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			f, ok = export.ByName("package")
		}
		switch {
		case e.format != "":
			f, ok = export.ByName(e.format)
		case path == "-":
			f, ok = export.Formats()[0], true
		}
		switch {
		case !ok && e.format != "":
			return nil, fmt.Errorf(c.say.badFormat, e.format, formatNames(", "))
		case !ok:
			return nil, fmt.Errorf(c.say.badExtension, path, formatNames(", "))
		case path == "-" && f.Stream == nil:
			return nil, fmt.Errorf(c.say.needsFile, f.Name, f.Extensions[0])
		}
		list = append(list, target{path, f})
	}
	return list, nil
}

// pageOf gives the evidence page among the targets, to which the others lead, or "".
func pageOf(targets []target) string {
	for _, t := range targets {
		if t.format.Name == "html" {
			return t.path
		}
	}
	return ""
}

// formatNames lists the formats by name.
func formatNames(separator string) string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, separator)
}

// extract is the way of a run: open, read, write, name the files, tell.
func (c *cli) extract(ctx context.Context, e extraction, targets []target, paths []string) error {
	begin := time.Now()
	shows := slices.ContainsFunc(targets, func(t target) bool { return t.format.Shows })
	how := extract.Options{Rules: e.rules, Census: e.census || shows, Text: shows}
	x, err := extract.New(how)
	if err != nil {
		return failed(err)
	}
	var out export.Set
	defer out.Abort()
	run := export.Run{Date: e.date, Program: "tongket " + version}
	o := export.Options{Lang: c.lang, Census: e.census, CSV: e.csv.look, Run: &run, Page: pageOf(targets)}
	for _, t := range targets {
		if t.path == "-" {
			out.Stream(t.format, c.stdout, o)
		} else if err := out.Open(t.format, t.path, o); err != nil {
			return failed(err)
		}
	}
	defer e.limits.outside(how)()
	sum := newSummary(e.census)
	bar := c.progress(e.quiet, paths)
	err = ordered(ctx, e.workers, c.sources(paths, e.limits, sum.passed.add), func(s source) result { return document(x, s, e.limits) }, func(r result) error {
		bar.step(r)
		if r.err != nil {
			if c.refuse(bar, r) {
				sum.refused++
				run.Refused = append(run.Refused, export.Refusal{Source: r.source, Reason: c.reason(r.err)})
			}
			return nil
		}
		sum.add(&r.records, r.bytes)
		return out.Document(&r.records)
	})
	bar.close()
	if err == nil {
		err = out.Commit()
	}
	if errors.Is(err, syscall.EPIPE) && slices.ContainsFunc(targets, func(t target) bool { return t.path != "-" }) {
		return failed(fmt.Errorf("%v", err)) // whoever reads standard output has seen enough, but the files were asked for
	}
	if err != nil {
		return failed(err)
	}
	if sum.documents+sum.refused == 0 {
		fmt.Fprintf(c.stderr, "tongket: "+c.say.nothing+"\n", strings.Join(paths, ", "))
	}
	if !e.quiet {
		sum.print(c, out.Paths(), time.Since(begin))
	}
	if sum.refused > 0 {
		return &failure{code: exitRefused}
	}
	return nil
}
