package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/export/compare"
	"github.com/tongket/tongket/export/runs"
	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// comparison is what the flags of compare say.
type comparison struct {
	outputs, indicators       []string
	by, period, status, order string
	jump                      float64
	rules                     string
	workers                   int
	quiet                     bool
	limits                    limits
	csv                       csvFlags
	options                   panel.Options // of the flags above, checked
}

func (c *cli) compareCommand() *cobra.Command {
	var m comparison
	say := compareMessagesIn(c.lang)
	cmd := &cobra.Command{
		Use:                   "compare SOURCE… -o FILE… [--indicator CODE,…] [--by district|province|province-2025|org] [--period 2019..2024] [--status actual|target|proposed] [--order as-of,exact,own,latest] [--jump N] [--lang vi|en] [--rules DIR] [-j N] [--quiet] [--csv-for excel|excel-vi] [--text-column NAME] [--max-… N]",
		DisableFlagsInUseLine: true, Short: say.short, Long: say.long, Example: say.example,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := m.check(c, say, args); err != nil {
				return err
			}
			return c.compare(cmd.Context(), &m, say, args)
		},
	}
	f := cmd.Flags()
	f.StringArrayVarP(&m.outputs, "output", "o", nil, say.flagOutput)
	f.StringSliceVar(&m.indicators, "indicator", nil, say.flagIndicator)
	f.StringVar(&m.by, "by", string(panel.ByDistrict), say.flagBy)
	f.StringVar(&m.period, "period", "", say.flagPeriod)
	f.StringVar(&m.status, "status", string(model.Actual), say.flagStatus)
	f.StringVar(&m.order, "order", joined(panel.DefaultOrder()), say.flagOrder)
	f.Float64Var(&m.jump, "jump", panel.DefaultJump, say.flagJump)
	f.StringVar(&m.rules, "rules", "", c.say.flagRules)
	f.IntVarP(&m.workers, "jobs", "j", runtime.GOMAXPROCS(0), c.say.flagJobs)
	f.BoolVarP(&m.quiet, "quiet", "q", false, c.say.flagQuiet)
	m.csv.addFlags(f, c.say)
	m.limits.addFlags(f, c.say)
	return cmd
}

// check turns the flags into options before anything is read.
func (m *comparison) check(c *cli, say *compareMessages, args []string) error {
	switch {
	case len(args) == 0:
		return errors.New(c.say.noPath)
	case len(m.outputs) == 0:
		return errors.New(say.noOutput)
	case m.workers < 1:
		return fmt.Errorf(c.say.badWorkers, m.workers)
	case m.jump <= 1:
		return fmt.Errorf(say.badJump, m.jump)
	case !slices.Contains(panel.Bys(), panel.By(m.by)):
		return fmt.Errorf(say.badCode, "--by", m.by, joined(panel.Bys()))
	}
	for _, path := range m.outputs {
		if _, ok := compare.ByPath(path); !ok {
			return fmt.Errorf(say.badExtension, path, strings.Join(compareFormats(), ", "))
		}
	}
	m.options = panel.Options{By: panel.By(m.by), Status: model.Status(m.status), Jump: m.jump}
	if statuses := []model.Status{model.Actual, model.Target, model.Proposed}; !slices.Contains(statuses, m.options.Status) {
		return fmt.Errorf(say.badCode, "--status", m.status, joined(statuses))
	}
	for _, code := range m.indicators {
		t, ok := model.Find(model.Indicators(), code)
		if !ok {
			return fmt.Errorf(say.badCode, "--indicator", code, joined(codesOf(model.Indicators())))
		}
		m.options.Indicators = append(m.options.Indicators, t.Code)
	}
	for _, name := range strings.Split(m.order, ",") {
		if !slices.Contains(panel.DefaultOrder(), panel.Criterion(name)) {
			return fmt.Errorf(say.badCode, "--order", name, joined(panel.DefaultOrder()))
		}
		if slices.Contains(m.options.Order, panel.Criterion(name)) {
			return fmt.Errorf(say.twice, "--order", name)
		}
		m.options.Order = append(m.options.Order, panel.Criterion(name))
	}
	if m.period != "" {
		r, err := panel.ParseRange(m.period)
		if err != nil {
			return fmt.Errorf(say.badPeriod, m.period)
		}
		m.options.Periods = r
	}
	return errors.Join(m.limits.check(c.say), m.csv.read(c.say))
}

func joined[S ~string](list []S) string {
	var b strings.Builder
	for i, s := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(string(s))
	}
	return b.String()
}

func codesOf[C ~string](terms []model.Term[C]) (list []C) {
	for _, t := range terms {
		list = append(list, t.Code)
	}
	return list
}

func compareFormats() (list []string) {
	for _, f := range compare.Formats() {
		list = append(list, f.Name)
	}
	return list
}

// comparePercent lets the heap grow by a quarter before it is swept: a comparison keeps every figure of every document, so
// that what extract allows itself beyond that would be gigabytes.
const comparePercent = 25

// compare is the way of a comparison: read everything, compare, write, tell.
func (c *cli) compare(ctx context.Context, m *comparison, say *compareMessages, paths []string) error {
	begin := time.Now()
	defer debug.SetGCPercent(debug.SetGCPercent(comparePercent))
	gazetteer, err := names.Load()
	if err != nil {
		return failed(err)
	}
	b := panel.NewBuilder(places{gazetteer}, m.options)
	passed := passedOver{}
	refused, err := c.gather(ctx, m, b, paths, passed)
	if err != nil {
		return failed(err)
	}
	p := b.Panel()
	if len(p.Sources) == 0 { // an empty panel must not take the place of last month's
		return failed(errors.New(say.nothing))
	}
	var files export.Files
	defer files.Abort()
	if err := compare.Write(&files, m.outputs, p, compare.Options{Lang: c.lang, CSV: m.csv.look, Refused: refused}); err != nil {
		return failed(err)
	}
	written := files.Paths()
	if err := files.Commit(); err != nil {
		return failed(err)
	}
	if !m.quiet {
		c.compared(say, p, written, time.Since(begin))
		fmt.Fprint(c.stderr, c.passedOver(passed))
	}
	if refused > 0 {
		return &failure{code: exitRefused}
	}
	return nil
}

// gather adds every document of the sources: those of runs as they are, others extracted.
func (c *cli) gather(ctx context.Context, m *comparison, b *panel.Builder, paths []string, passed passedOver) (refused int, err error) {
	var texts []string
	for _, path := range paths {
		documents, ok := runs.Documents(path)
		if !ok {
			texts = append(texts, path)
			continue
		}
		if err := addRun(ctx, b, documents); err != nil {
			return 0, err
		}
	}
	if len(texts) == 0 {
		return 0, nil
	}
	x, err := extract.New(extract.Options{Rules: m.rules, Census: true}) // the census tells how much was understood
	if err != nil {
		return 0, err
	}
	bar := c.progress(m.quiet, texts)
	defer bar.close()
	err = ordered(ctx, m.workers, c.sources(texts, m.limits, passed.add), func(s source) result { return document(x, s, m.limits) }, func(r result) error {
		bar.step(r)
		if r.err != nil {
			if c.refuse(bar, r) {
				refused++
			}
			return nil
		}
		b.Add(&r.records)
		return nil
	})
	return refused, err
}

func addRun(ctx context.Context, b *panel.Builder, documents iter.Seq2[*model.Records, error]) error {
	for r, err := range documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		b.Add(r)
	}
	return nil
}

// compared tells what came out.
func (c *cli) compared(say *compareMessages, p *panel.Panel, written []string, took time.Duration) {
	q := p.Quality()
	n := func(i int) string { return group(int64(i), c.lang) }
	fmt.Fprintf(c.stderr, say.summary+"\n", n(q.Documents), n(q.Reprints+q.Copies), n(q.Figures), n(q.Rows), n(len(p.Findings)), seconds(took, c.lang))
	if left := q.NoUnit + q.NoPeriod + q.Unclear; left > 0 {
		fmt.Fprintf(c.stderr, say.left+"\n", n(left), n(q.NoUnit), n(q.NoPeriod), n(q.Unclear))
	}
	for _, f := range written {
		fmt.Fprintf(c.stderr, c.say.written+"\n", f)
	}
}
