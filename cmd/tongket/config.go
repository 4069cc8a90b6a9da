package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/model"
)

// config is what tongket.yaml says. samples/schema.json describes every key; paths are relative to the file.
type config struct {
	Store      string         `yaml:"store"`
	Sources    []string       `yaml:"sources"`
	Outputs    []outputConfig `yaml:"outputs"`
	Rules      string         `yaml:"rules"`
	Lang       model.Lang     `yaml:"lang"`
	Jobs       int            `yaml:"jobs"`
	TextColumn string         `yaml:"text_column"`
	OCR        bool           `yaml:"ocr"`
	Compare    string         `yaml:"compare"`
	Vanished   string         `yaml:"vanished"`
	Tries      int            `yaml:"tries"`
	History    int            `yaml:"history"`
	Deadline   string         `yaml:"deadline"`
	Schedule   string         `yaml:"schedule"`
	Reports    []string       `yaml:"reports"`
	Metrics    string         `yaml:"metrics"`
	Log        logConfig      `yaml:"log"`
	Limits     limitsConfig   `yaml:"limits"`

	deadline time.Duration
	limits   limits
}

// outputConfig is one output.
type outputConfig struct {
	Path   string     `yaml:"path" json:"path"`
	Format string     `yaml:"format" json:"format"`
	Lang   model.Lang `yaml:"lang" json:"lang"`
	Census bool       `yaml:"census" json:"census"`
	CSVFor string     `yaml:"csv_for" json:"csv_for"`

	format export.Format
	csv    export.CSV
}

type logConfig struct {
	Format string `yaml:"format"`
	Level  string `yaml:"level"`
}

// limitsConfig are the limits of extract's flags.
type limitsConfig struct {
	MaxFile      string `yaml:"max_file"`
	MaxText      string `yaml:"max_text"`
	MaxRatio     int64  `yaml:"max_ratio"`
	MaxMembers   int    `yaml:"max_members"`
	MaxNesting   int    `yaml:"max_nesting"`
	MaxXMLDepth  int    `yaml:"max_xml_depth"`
	MaxHTMLDepth int    `yaml:"max_html_depth"`
	MaxMemory    string `yaml:"max_memory"`
	Timeout      string `yaml:"timeout"`
}

// The values that words of the configuration may have.
const (
	byTime, byContent     = "time", "content"
	keepFacts, dropFacts  = "keep", "drop"
	textLog, jsonLog      = "text", "json"
	defaultStore          = "tongket.db"
	defaultTries          = 3
	defaultHistory        = 400 // a year of nights
	defaultSchedule       = "02:00"
	defaultDocumentLimit  = "2m"
	configName            = "tongket.yaml"
	environmentVariable   = "TONGKET_"
	maxConfigBytes        = 1 << 20
	defaultLevel          = "info"
	scheduleLayout        = "15:04"
	noDeadline            = time.Duration(0)
	excelReader, viReader = "excel", "excel-vi"
)

// configError is a mistake in the configuration, with its place.
type configError struct {
	file      string
	line, col int // 0 where the key is not in the file, but in the environment or nowhere
	message   string
	excerpt   string
}

func (e *configError) Error() string {
	s := e.file
	if e.line > 0 {
		s = fmt.Sprintf("%s:%d:%d", e.file, e.line, e.col)
	}
	s += ": " + e.message
	if e.excerpt != "" {
		s += "\n" + strings.TrimRight(e.excerpt, "\n")
	}
	return s
}

// loadConfig reads the configuration, lets the environment override it, fills in the defaults and checks it. Every mistake is
// reported, joined.
func loadConfig(path string, lookup func(string) (string, bool), say *batchMessages) (*config, error) {
	source, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf(say.noConfig, path)
	}
	if err != nil {
		return nil, err
	}
	if len(source) > maxConfigBytes {
		return nil, &configError{file: path, message: say.configTooLarge}
	}
	c := &config{}
	if err := yaml.NewDecoder(bytes.NewReader(source), yaml.Strict()).Decode(c); err != nil && len(bytes.TrimSpace(source)) > 0 {
		return nil, yamlMistake(path, err)
	}
	if err := override(c, lookup); err != nil {
		return nil, err
	}
	k := checker{config: c, file: path, source: source, say: say}
	k.check()
	slices.SortStableFunc(k.mistakes, func(a, b *configError) int { return cmp.Compare(a.line, b.line) })
	var all []error
	for _, m := range k.mistakes {
		all = append(all, m)
	}
	return c, errors.Join(all...)
}

// yamlMistake gives an error of the YAML library its place.
func yamlMistake(file string, err error) error {
	var y yaml.Error
	if !errors.As(err, &y) || y.GetToken() == nil {
		return &configError{file: file, message: err.Error()}
	}
	p := y.GetToken().Position
	_, excerpt, _ := strings.Cut(y.FormatError(false, true), "\n")
	return &configError{file, p.Line, p.Column, y.GetMessage(), excerpt}
}
