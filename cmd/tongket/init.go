package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed samples
var samples embed.FS

// sample is what init prints: a file with places for paths, and how a path is written in it.
type sample struct {
	name, file string
	quote      func(path string) string
}

func sampleList() []sample {
	return []sample{
		{"systemd", "systemd.txt", quoteSystemd}, {"cron", "cron.txt", quoteCron}, {"windows", "windows.txt", quoteXML},
		{"container", "container.txt", quoteShell}, {"schema", "schema.json", quoteShell},
	}
}

// initCommand writes a configuration, or prints a sample for a scheduler.
func (c *cli) initCommand() *cobra.Command {
	var path, wanted string
	say := batchMessagesIn(c.lang)
	var names []string
	for _, s := range sampleList() {
		names = append(names, s.name)
	}
	cmd := &cobra.Command{
		Use: "init [--config " + configName + "] [--sample " + strings.Join(names, "|") + "]", DisableFlagsInUseLine: true, Short: say.initShort, Long: say.initLong, Args: c.noArguments,
		RunE: func(*cobra.Command, []string) error {
			if wanted == "" {
				return c.writeConfig(path, say)
			}
			i := slices.Index(names, wanted)
			if i < 0 {
				return fmt.Errorf(say.badSample, wanted, strings.Join(names, ", "))
			}
			return c.printSample(path, sampleList()[i], say)
		},
	}
	cmd.Flags().StringVarP(&path, "config", "c", configName, say.flagConfig)
	cmd.Flags().StringVar(&wanted, "sample", "", fmt.Sprintf(say.flagSample, strings.Join(names, "|")))
	return cmd
}

// writeConfig writes a commented configuration where there is none.
func (c *cli) writeConfig(path string, say *batchMessages) error {
	data, err := samples.ReadFile("samples/tongket." + string(c.lang) + ".yaml")
	if err != nil {
		return failed(err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return failed(fmt.Errorf(say.exists, path))
	}
	if err != nil {
		return failed(err)
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Close()); err != nil {
		return failed(err)
	}
	_, err = fmt.Fprintf(c.stdout, say.made+"\n", path, path)
	return failed(err)
}

// printSample prints a sample, with the paths of this machine and the time of the configuration.
func (c *cli) printSample(path string, s sample, say *batchMessages) error {
	data, err := samples.ReadFile("samples/" + s.file)
	if err != nil {
		return failed(err)
	}
	schedule := defaultSchedule
	if _, err := os.Stat(path); err == nil {
		cfg, err := loadConfig(path, os.LookupEnv, say)
		if err != nil {
			return &failure{exitUsage, err}
		}
		schedule = cfg.Schedule
	}
	program, err := os.Executable()
	if err != nil {
		return failed(err)
	}
	if path, err = filepath.Abs(path); err != nil {
		return failed(err)
	}
	hour, minute, _ := strings.Cut(schedule, ":")
	fill := strings.NewReplacer("{{program}}", s.quote(program), "{{config}}", s.quote(path), "{{folder}}", s.quote(filepath.Dir(path)),
		"{{time}}", schedule, "{{hour}}", strings.TrimPrefix(hour, "0"), "{{minute}}", strings.TrimPrefix(minute, "0"))
	_, err = fill.WriteString(c.stdout, string(data))
	return failed(err)
}
