package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/model"
)

// changeCounts counts what changed between two runs.
type changeCounts struct {
	Since   int64               `json:"since_run"`
	New     int                 `json:"new"`
	Lost    int                 `json:"lost"`
	Changed int                 `json:"changed"`
	Causes  map[store.Cause]int `json:"causes"`
}

// reportChange is a change as reports and diff --json give it.
type reportChange struct {
	Change store.ChangeKind `json:"change"`
	Causes []store.Cause    `json:"causes"`
	Source string           `json:"source"`
	Record model.KindName   `json:"record"`
	Rules  []string         `json:"rules,omitempty"`
	Others []string         `json:"other_rules,omitempty"`
	Fields []string         `json:"fields,omitempty"`
	Before map[string]any   `json:"before,omitempty"`
	After  map[string]any   `json:"after,omitempty"`
}

// diffCommand names what changed between two runs.
func (c *cli) diffCommand() *cobra.Command {
	var path string
	var asJSON bool
	say := batchMessagesIn(c.lang)
	cmd := &cobra.Command{
		Use: "diff RUN1 RUN2 [--config " + configName + "] [--json]", DisableFlagsInUseLine: true, Short: say.diffShort, Long: say.diffLong,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return errors.New(say.twoRuns)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var runs [2]int64
			for i, a := range args {
				n, err := strconv.ParseInt(a, 10, 64)
				if err != nil {
					return fmt.Errorf(say.badRun, a)
				}
				runs[i] = n
			}
			return c.withStore(path, say, func(s *store.Store) error { return c.diff(s, runs[0], runs[1], asJSON, say) })
		},
	}
	cmd.Flags().StringVarP(&path, "config", "c", configName, say.flagConfig)
	cmd.Flags().BoolVar(&asJSON, "json", false, say.flagDiffJSON)
	return cmd
}

// withStore opens the store of a configuration for reading.
func (c *cli) withStore(path string, say *batchMessages, do func(*store.Store) error) error {
	cfg, err := loadConfig(path, os.LookupEnv, say)
	if err != nil {
		return &failure{exitUsage, err}
	}
	at := cfg.Store
	if !filepath.IsAbs(at) {
		at = filepath.Join(filepath.Dir(path), at)
	}
	s, err := store.OpenReadOnly(at)
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf(say.noStore, at)
	}
	if err != nil {
		return failed(err)
	}
	defer s.Close()
	return failed(do(s))
}

// diff prints the changes, a line each, and the fields of a changed fact below it.
func (c *cli) diff(s *store.Store, from, to int64, asJSON bool, say *batchMessages) error {
	w := bufio.NewWriter(c.stdout)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	n := newChangeCounts(from)
	for change, err := range s.Diff(from, to) {
		if errors.Is(err, store.ErrNoRun) {
			return fmt.Errorf(say.noRun, err)
		}
		if err != nil {
			return err
		}
		n.add(&change)
		r := asReport(&change)
		if asJSON {
			err = e.Encode(r)
		} else {
			_, err = w.WriteString(r.text(say, c.lang))
		}
		if err != nil {
			return err
		}
	}
	if !asJSON {
		fmt.Fprintf(w, say.diffSum+"\n", group(int64(n.New), c.lang), group(int64(n.Lost), c.lang), group(int64(n.Changed), c.lang))
	}
	return w.Flush()
}

func asReport(c *store.Change) reportChange {
	return reportChange{c.Kind, c.Causes, c.Source, c.Record, c.Rules, c.Others, c.Fields, c.Before, c.After}
}

func newChangeCounts(since int64) *changeCounts {
	return &changeCounts{Since: since, Causes: map[store.Cause]int{}}
}

// add counts a change.
func (n *changeCounts) add(c *store.Change) {
	switch c.Kind {
	case store.New:
		n.New++
	case store.Lost:
		n.Lost++
	case store.Changed:
		n.Changed++
	}
	for _, cause := range c.Causes {
		n.Causes[cause]++
	}
}

// text writes a change for people: what, where, why; what it said and says.
func (r *reportChange) text(say *batchMessages, lang model.Lang) string {
	var b strings.Builder
	fact := r.After
	if fact == nil {
		fact = r.Before
	}
	fmt.Fprintf(&b, "%s %s: %s (%s", say.changes[string(r.Change)], r.Source, r.headline(fact, lang), r.why(say))
	if len(r.Rules) > 0 {
		fmt.Fprintf(&b, "; %s %s", say.ofRule, strings.Join(r.Rules, " → "))
	}
	b.WriteString(")\n")
	for _, f := range r.Fields {
		fmt.Fprintf(&b, "    %s: %s → %s\n", f, shown(r.Before[f]), shown(r.After[f]))
	}
	return b.String()
}

// shownOthers is how many rules are named that may have taken the words of a fact.
const shownOthers = 5

// why names the causes.
func (r *reportChange) why(say *batchMessages) string {
	var list []string
	for _, c := range r.Causes {
		cause := say.causes[string(c)]
		if c == store.CauseRules && len(r.Others) > 0 {
			cause += ": " + strings.Join(r.Others[:min(len(r.Others), shownOthers)], ", ")
			if len(r.Others) > shownOthers {
				cause += ", …"
			}
		}
		list = append(list, cause)
	}
	return strings.Join(list, ", ")
}

// headline says what a fact is about in a few words.
func (r *reportChange) headline(fact map[string]any, lang model.Lang) string {
	var list []string
	for _, k := range model.Kinds() {
		if k.Name != r.Record {
			continue
		}
		list = append(list, k.Label(lang))
		for _, f := range k.Fields {
			value, ok := fact[f.Name]
			switch {
			case !ok:
			case f.Name == codeField[k.Name]:
				list = append(list, f.CodeLabel(shown(value), lang))
			case f.Name == "value" || f.Name == "org" || f.Name == "period" || f.Name == "title" || f.Name == "name" || f.Name == "number":
				list = append(list, shown(value))
			}
		}
	}
	return strings.Join(list, " · ")
}

// shown writes a value of a field.
func shown(v any) string {
	if v == nil {
		return "–"
	}
	return strings.Join(strings.Fields(fmt.Sprint(v)), " ")
}

// maxListed is how many changes a report names; diff gives all of them.
const maxListed = 500

// changes compares with the last run that ended well, for the report.
func (b *batch) changes() error {
	history, err := b.store.Runs()
	if err != nil {
		return err
	}
	for _, r := range history {
		if r.Run == b.number || r.ExitCode != exitOK && r.ExitCode != exitRefused {
			continue
		}
		b.report.Changes = newChangeCounts(r.Run)
		for change, err := range b.store.Diff(r.Run, b.number) {
			if err != nil {
				return err
			}
			b.report.Changes.add(&change)
			if len(b.report.Listed) < maxListed {
				b.report.Listed = append(b.report.Listed, asReport(&change))
			}
		}
		return nil
	}
	return nil
}
