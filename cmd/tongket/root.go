package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/model"
)

// version is that of the last release.
const version = "0.1.0"

// root makes the tree of commands.
func (c *cli) root() *cobra.Command {
	root := &cobra.Command{
		Use: "tongket", DisableFlagsInUseLine: true, Short: c.say.rootShort, Long: c.say.rootLong, Example: c.say.rootExample,
		SilenceErrors: true, SilenceUsage: true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return c.checkLang() },
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		Args:              c.noArguments,
	}
	root.SetIn(c.stdin)
	root.SetOut(c.stdout)
	root.SetErr(c.stderr)
	root.SetUsageFunc(c.usage)
	root.SetFlagErrorFunc(c.flagError)
	root.PersistentFlags().StringVar((*string)(&c.lang), "lang", string(c.lang), c.say.flagLang)
	root.PersistentFlags().BoolP("help", "h", false, c.say.flagHelp)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, RunE: func(_ *cobra.Command, args []string) error {
		sub, rest, err := root.Find(args)
		if err == nil {
			err = c.noArguments(sub, rest)
		}
		if err != nil {
			return err
		}
		return sub.Help()
	}})
	root.AddCommand(c.extractCommand(), c.compareCommand(), c.batchCommand(), c.diffCommand(), c.runsCommand(), c.initCommand(), c.explainCommand(), c.rulesCommand(), c.formatsCommand(), c.schemaCommand(), c.readerCommand(), c.limitedProgram(), c.versionCommand())
	return root
}

func (c *cli) checkLang() error {
	if c.lang != model.Vi && c.lang != model.En {
		return fmt.Errorf(c.say.badLang, c.lang)
	}
	return nil
}

func (c *cli) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use: "schema [--lang vi|en]", DisableFlagsInUseLine: true, Short: c.say.schemaShort, Args: c.noArguments,
		RunE: func(*cobra.Command, []string) error {
			b, err := model.Schema(c.lang)
			if err == nil {
				_, err = c.stdout.Write(b)
			}
			return failed(err)
		},
	}
}

func (c *cli) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", DisableFlagsInUseLine: true, Short: c.say.versionShort, Args: c.noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(c.stdout, "tongket", version)
			return failed(err)
		},
	}
}

// langOf looks for --lang before the flags are parsed, since the help that parsing may print is in that language too.
func langOf(args []string) model.Lang {
	lang := model.Vi
	for i, a := range args {
		value, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if a == "--" {
			break
		}
		if ok && model.Lang(value) == model.En {
			lang = model.En
		} else if ok {
			lang = model.Vi
		}
	}
	return lang
}
