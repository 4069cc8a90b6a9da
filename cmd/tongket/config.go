package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// config is what tongket.yaml says. config.schema.json describes every key; paths are relative to the file.
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

// checker checks a configuration and fills in what it leaves open.
type checker struct {
	*config
	file     string
	source   []byte
	say      *batchMessages
	mistakes []*configError
}

// fail notes a mistake at a key, such as "$.outputs[0].path".
func (k *checker) fail(key, format string, args ...any) {
	e := &configError{file: k.file, message: strings.TrimPrefix(key, "$.") + ": " + fmt.Sprintf(format, args...)}
	if p, err := yaml.PathString(key); err == nil {
		if node, err := p.ReadNode(bytes.NewReader(k.source)); err == nil {
			at := node.GetToken().Position
			e.line, e.col = at.Line, at.Column
			if excerpt, err := p.AnnotateSource(k.source, false); err == nil {
				e.excerpt = string(excerpt)
			}
		}
	}
	k.mistakes = append(k.mistakes, e)
}

// word checks a key that has one of a few values; the first is the default.
func (k *checker) word(key string, value *string, allowed ...string) {
	if *value == "" {
		*value = allowed[0]
	}
	if !slices.Contains(allowed, *value) {
		k.fail(key, k.say.badWord, *value, strings.Join(allowed, ", "))
	}
}

// duration checks a span of time.
func (k *checker) duration(key, value string) time.Duration {
	if value == "" {
		return noDeadline
	}
	d, err := time.ParseDuration(value)
	if err != nil || d <= 0 {
		k.fail(key, k.say.badDuration, value)
	}
	return d
}

// check checks every key.
func (k *checker) check() {
	if k.Store == "" {
		k.Store = defaultStore
	}
	if k.Schedule == "" {
		k.Schedule = defaultSchedule
	}
	if k.Tries == 0 {
		k.Tries = defaultTries
	}
	if k.Jobs == 0 {
		k.Jobs = runtime.GOMAXPROCS(0)
	}
	k.word("$.lang", (*string)(&k.Lang), string(model.Vi), string(model.En))
	k.word("$.compare", &k.Compare, byTime, byContent)
	k.word("$.vanished", &k.Vanished, keepFacts, dropFacts)
	k.word("$.log.format", &k.Log.Format, textLog, jsonLog)
	k.word("$.log.level", &k.Log.Level, defaultLevel, "debug", "warn", "error")
	k.config.deadline = k.duration("$.deadline", k.Deadline)
	if k.Jobs < 0 {
		k.fail("$.jobs", "%s", k.say.badCount)
	}
	if k.Tries < 0 {
		k.fail("$.tries", "%s", k.say.badCount)
	}
	if _, err := time.Parse(scheduleLayout, k.Schedule); err != nil {
		k.fail("$.schedule", k.say.badSchedule, k.Schedule)
	}
	if len(k.Sources) == 0 {
		k.fail("$.sources", "%s", k.say.noSources)
	}
	for i, s := range k.Sources {
		if _, err := filepath.Match(s, ""); err != nil || s == "" || s == "-" {
			k.fail(fmt.Sprintf("$.sources[%d]", i), k.say.badSource, s)
		}
	}
	for i, r := range k.Reports {
		if ext := strings.ToLower(filepath.Ext(r)); ext != ".json" && ext != ".md" {
			k.fail(fmt.Sprintf("$.reports[%d]", i), k.say.badReport, r)
		}
	}
	k.outputs()
	k.readLimits()
}

// outputs checks the outputs and finds their formats.
func (k *checker) outputs() {
	if len(k.Outputs) == 0 {
		k.fail("$.outputs", "%s", k.say.noOutputs)
	}
	seen := map[string]bool{}
	for i := range k.Outputs {
		o := &k.Outputs[i]
		key := fmt.Sprintf("$.outputs[%d]", i)
		if o.Lang == "" {
			o.Lang = k.Lang
		}
		k.word(key+".lang", (*string)(&o.Lang), string(model.Vi), string(model.En))
		k.word(key+".csv_for", &o.CSVFor, "", excelReader, viReader)
		o.csv = export.CSV{BOM: o.CSVFor != "", DecimalComma: o.CSVFor == viReader}
		ok := false
		switch {
		case o.Path == "" || seen[filepath.Clean(o.Path)]:
			k.fail(key+".path", k.say.badOutput, o.Path)
			continue
		case o.Format != "":
			if o.format, ok = export.ByName(o.Format); !ok {
				k.fail(key+".format", k.say.badWord, o.Format, formatNames(", "))
			}
		default:
			if o.format, ok = export.ByPath(o.Path); !ok {
				k.fail(key+".path", k.say.badOutputName, o.Path, formatNames(", "))
			}
		}
		seen[filepath.Clean(o.Path)] = true
	}
}

// readLimits turns the limits into those of reading.
func (k *checker) readLimits() {
	size := func(key, value string, ordinary int64) int64 {
		n := ordinary
		if value != "" && ((&byteSize[int64]{&n}).Set(value) != nil || n <= 0) {
			k.fail("$.limits."+key, k.say.badSize, value)
		}
		return n
	}
	l := &k.Limits
	if l.Timeout == "" {
		l.Timeout = defaultDocumentLimit
	}
	k.limits = limits{
		document: k.duration("$.limits.timeout", l.Timeout), memory: size("max_memory", l.MaxMemory, defaultMemory), ocr: k.OCR,
		read: read.Options{
			MaxBytes: size("max_file", l.MaxFile, read.DefaultMaxBytes), MaxText: int(size("max_text", l.MaxText, read.DefaultMaxText)),
			MaxRatio: l.MaxRatio, MaxMembers: l.MaxMembers, MaxNesting: l.MaxNesting, MaxXMLDepth: l.MaxXMLDepth, MaxHTMLDepth: l.MaxHTMLDepth,
			TextColumn: k.TextColumn,
		},
	}
	for _, n := range []struct {
		key   string
		value int64
	}{
		{"max_ratio", l.MaxRatio}, {"max_members", int64(l.MaxMembers)}, {"max_nesting", int64(l.MaxNesting)},
		{"max_xml_depth", int64(l.MaxXMLDepth)}, {"max_html_depth", int64(l.MaxHTMLDepth)},
	} {
		if n.value < 0 || n.key == "max_html_depth" && n.value > read.DefaultMaxHTMLDepth {
			k.fail("$.limits."+n.key, "%s", k.say.badCount)
		}
	}
}
