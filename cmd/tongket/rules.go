package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/rules"
)

// rulesCommand shows and tests the rule book.
func (c *cli) rulesCommand() *cobra.Command {
	var dir string
	sub := func(use, short string, args cobra.PositionalArgs, run func([]string) error) *cobra.Command {
		return &cobra.Command{
			Use: use, Short: short, Args: args, DisableFlagsInUseLine: true,
			RunE: func(_ *cobra.Command, args []string) error { return failed(run(args)) },
		}
	}
	one := func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return errors.New(c.say.oneRule)
		}
		return nil
	}
	cmd := sub("rules", c.say.rulesShort, c.noArguments, nil)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.PersistentFlags().StringVar(&dir, "rules", "", c.say.flagRules)
	cmd.AddCommand(
		sub("list [--rules DIR]", c.say.listShort, c.noArguments, func([]string) error { return c.listRules(dir) }),
		sub("show ID [--rules DIR]", c.say.showShort, one, func(args []string) error { return c.showRule(dir, args[0]) }),
		sub("test [--rules DIR]", c.say.testShort, c.noArguments, func([]string) error { return c.testRules(dir) }),
	)
	return cmd
}

func (c *cli) listRules(dir string) error {
	x, err := extract.New(extract.Options{Rules: dir})
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	for _, r := range x.Rules() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.ID, emits(r), r.Means)
	}
	return w.Flush()
}

// emits says in a word or two what a rule's finds become.
func emits(r *rules.Rule) string {
	if r.Emits.Exclude != "" {
		return "exclude " + r.Emits.Exclude
	}
	return strings.TrimSpace(r.Emits.Record + " " + r.Emits.Indicator + r.Emits.Form)
}

func (c *cli) showRule(dir, id string) error {
	x, err := extract.New(extract.Options{Rules: dir})
	if err != nil {
		return err
	}
	list := x.Rules()
	i := slices.IndexFunc(list, func(r *rules.Rule) bool { return r.ID == id })
	if i < 0 {
		return fmt.Errorf(c.say.noRule, id)
	}
	_, err = fmt.Fprint(c.stdout, describe(list[i]))
	return err
}

// describe writes a rule for people: what is set, in the order of the pack.
func describe(r *rules.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  (%s:%d)\n", r.ID, r.File, r.Line)
	for _, f := range []struct{ name, value string }{
		{"means", r.Means}, {"emits", emits(r)}, {"match", r.Match}, {"before", r.Before}, {"after", r.After},
		{"not_before", r.NotBefore}, {"not_after", r.NotAfter}, {"unless", r.Unless}, {"topic", r.Topic},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "  %-11s %s\n", f.name, f.value)
		}
	}
	if r.Priority != 0 {
		fmt.Fprintf(&b, "  %-11s %d\n", "priority", r.Priority)
	}
	for _, e := range r.Yes {
		fmt.Fprintf(&b, "  yes         %s%s\n", e.Text, gives(e.Gives))
	}
	for _, s := range r.No {
		fmt.Fprintf(&b, "  no          %s\n", s)
	}
	return b.String()
}

func gives(fields map[string]string) string {
	if len(fields) == 0 {
		return ""
	}
	var list []string
	for name, value := range fields {
		list = append(list, name+": "+value)
	}
	slices.Sort(list)
	return "  → " + strings.Join(list, ", ")
}

func (c *cli) testRules(dir string) error {
	x, err := extract.New(extract.Options{Rules: dir})
	if err != nil {
		return err
	}
	failures := x.TestRules()
	for _, f := range failures {
		fmt.Fprintln(c.stdout, f)
	}
	if n := len(failures); n > 0 {
		return fmt.Errorf(c.say.rulesFail, group(int64(n), c.lang))
	}
	_, err = fmt.Fprintf(c.stdout, c.say.rulesPass+"\n", group(int64(len(x.Rules())), c.lang))
	return err
}
