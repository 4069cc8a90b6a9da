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

// sampleNames are the samples that init prints, each with its file.
func sampleNames() [][2]string {
	return [][2]string{
		{"systemd", "systemd.txt"}, {"cron", "cron.txt"}, {"windows", "windows.txt"}, {"container", "container.txt"}, {"schema", "schema.json"},
	}
}

// initCommand writes a configuration, or prints a sample for a scheduler.
func (c *cli) initCommand() *cobra.Command {
	var path, sample string
	say := batchMessagesIn(c.lang)
	var names []string
	for _, s := range sampleNames() {
		names = append(names, s[0])
	}
	cmd := &cobra.Command{
		Use: "init [--config " + configName + "] [--sample " + strings.Join(names, "|") + "]", DisableFlagsInUseLine: true, Short: say.initShort, Long: say.initLong, Args: c.noArguments,
		RunE: func(*cobra.Command, []string) error {
			if sample == "" {
				return c.writeConfig(path, say)
			}
			i := slices.Index(names, sample)
			if i < 0 {
				return fmt.Errorf(say.badSample, sample, strings.Join(names, ", "))
			}
			return c.printSample(path, sampleNames()[i][1], say)
		},
	}
	cmd.Flags().StringVarP(&path, "config", "c", configName, say.flagConfig)
	cmd.Flags().StringVar(&sample, "sample", "", fmt.Sprintf(say.flagSample, strings.Join(names, "|")))
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
func (c *cli) printSample(path, file string, say *batchMessages) error {
	data, err := samples.ReadFile("samples/" + file)
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
	fill := strings.NewReplacer("{{program}}", program, "{{config}}", path, "{{folder}}", filepath.Dir(path),
		"{{time}}", schedule, "{{hour}}", strings.TrimPrefix(hour, "0"), "{{minute}}", strings.TrimPrefix(minute, "0"))
	_, err = fill.WriteString(c.stdout, string(data))
	return failed(err)
}
