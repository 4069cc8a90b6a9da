package main

import (
	"bytes"
	"fmt"
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
	if k.History == 0 {
		k.History = defaultHistory
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
	if k.History < 0 {
		k.fail("$.history", "%s", k.say.badCount)
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
