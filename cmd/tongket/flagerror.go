package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError says in the language at hand what is wrong with a flag.
func (c *cli) flagError(_ *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return fmt.Errorf(c.say.unknownFlag, dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()))
	case errors.As(err, &empty):
		return fmt.Errorf(c.say.flagWithoutValue, dashed(empty.GetSpecifiedName(), empty.GetSpecifiedShortnames()))
	case errors.As(err, &bad):
		return fmt.Errorf(c.say.badFlagValue, "--"+bad.GetFlag().Name, bad.GetValue())
	}
	return err
}

// dashed writes a flag as it was given: letters is the group that a short one stood in.
func dashed(name, letters string) string {
	if letters != "" {
		return "-" + name
	}
	return "--" + name
}

// noArguments refuses what stands where a command should, or after a command that takes nothing.
func (c *cli) noArguments(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case cmd.HasParent() && !cmd.HasSubCommands():
		return fmt.Errorf(c.say.noArgument, cmd.CommandPath(), args[0])
	}
	return fmt.Errorf(c.say.unknownCommand, args[0])
}
