package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// headings are the words of a command's help.
type headings struct{ use, examples, commands, flags, global, command, byDefault string }

// usage writes how a command is called: cobra's own text has English words in it, and sets columns by bytes.
func (c *cli) usage(cmd *cobra.Command) error {
	h := &c.say.headings
	b := &strings.Builder{}
	fmt.Fprintf(b, "%s:\n", h.use)
	if cmd.Runnable() {
		fmt.Fprintf(b, "  %s\n", cmd.UseLine())
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(b, "  %s %s\n", cmd.CommandPath(), h.command)
	}
	if cmd.HasExample() {
		fmt.Fprintf(b, "\n%s:\n%s\n", h.examples, cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(b, "\n%s:\n", h.commands)
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(b, "  %-*s %s\n", sub.NamePadding(), sub.Name(), sub.Short)
			}
		}
	}
	h.write(b, h.flags, cmd.LocalFlags())
	h.write(b, h.global, cmd.InheritedFlags())
	_, err := fmt.Fprint(cmd.OutOrStderr(), b)
	return err
}

// write lists flags under a heading, nothing where all are hidden.
func (h *headings) write(b *strings.Builder, heading string, f *pflag.FlagSet) {
	if !f.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(b, "\n%s:\n", heading)
	width := 0
	eachFlag(f, func(name string, _ *pflag.Flag, _ string) { width = max(width, utf8.RuneCountInString(name)) })
	eachFlag(f, func(name string, flag *pflag.Flag, says string) {
		fmt.Fprintf(b, "  %-*s   %s", width, name, says)
		switch flag.DefValue {
		case "", "0", "false", "[]":
		default:
			fmt.Fprintf(b, " (%s: %s)", h.byDefault, flag.DefValue)
		}
		b.WriteByte('\n')
	})
}

// eachFlag gives the flags that are shown in order of name, each as it is written: "-j, --jobs N".
func eachFlag(f *pflag.FlagSet, do func(name string, flag *pflag.Flag, says string)) {
	f.VisitAll(func(flag *pflag.Flag) {
		if flag.Hidden {
			return
		}
		value, says := pflag.UnquoteUsage(flag)
		name := "    --" + flag.Name
		if flag.Shorthand != "" {
			name = "-" + flag.Shorthand + ", --" + flag.Name
		}
		do(strings.TrimRight(name+" "+value, " "), flag, says)
	})
}
