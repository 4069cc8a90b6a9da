package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/export/store"
)

// runsCommand shows the history of scheduled runs.
func (c *cli) runsCommand() *cobra.Command {
	var path string
	var asJSON bool
	say := batchMessagesIn(c.lang)
	cmd := &cobra.Command{
		Use: "runs [--config " + configName + "] [--json]", DisableFlagsInUseLine: true, Short: say.runsShort, Args: c.noArguments,
		RunE: func(*cobra.Command, []string) error {
			return c.withStore(path, say, func(s *store.Store) error { return c.history(s, asJSON, say) })
		},
	}
	cmd.Flags().StringVarP(&path, "config", "c", configName, say.flagConfig)
	cmd.Flags().BoolVar(&asJSON, "json", false, say.flagRunsJSON)
	return cmd
}

// historyLine is a run in JSON.
type historyLine struct {
	Run     int64           `json:"run"`
	Started time.Time       `json:"started"`
	Ended   *time.Time      `json:"ended"` // null for a run that was killed, or still runs
	Report  json.RawMessage `json:"report"`
}

func (c *cli) history(s *store.Store, asJSON bool, say *batchMessages) error {
	list, err := s.Runs()
	if err != nil {
		return err
	}
	if asJSON {
		e := json.NewEncoder(c.stdout)
		for i := range list {
			line := historyLine{Run: list[i].Run, Started: list[i].Started, Report: list[i].Report}
			if !list[i].Ended.IsZero() {
				line.Ended = &list[i].Ended
			}
			if err := e.Encode(line); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, say.runsHead)
	for _, r := range list {
		n := func(i int) string { return group(int64(i), c.lang) }
		var p runReport
		if err := json.Unmarshal(r.Report, &p); err != nil {
			return err
		}
		if r.Ended.IsZero() {
			fmt.Fprintf(w, "%d\t%s\t–\t–\t–\t–\t%s\n", r.Run, r.Started.Local().Format(time.DateTime), say.unended)
			continue
		}
		took := time.Duration(p.Seconds * float64(time.Second))
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Run, r.Started.Local().Format(time.DateTime), seconds(took, c.lang), n(p.Read), n(p.Store.Records), n(p.Refused), strconv.Itoa(r.ExitCode))
	}
	return w.Flush()
}
