package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// A reader that goes away early is no failure of ours.
func TestBrokenPipeIsQuiet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Không có gì."), 0o600); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	defer w.Close()
	var stderr bytes.Buffer
	if code := run([]string{"extract", path}, strings.NewReader(""), w, &stderr); code != exitOK || stderr.Len() > 0 {
		t.Errorf("exit code %d, stderr %q", code, &stderr)
	}
}

// broken is an engine that meets a document it cannot bear.
type broken struct{}

func (broken) Document(*text.Document) model.Records { panic("index out of range") }

func TestPanicRefusesOneDocument(t *testing.T) {
	c := &cli{stdin: strings.NewReader("x"), lang: model.En, say: messagesIn(model.En)}
	r := c.document(broken{}, source{path: "-"})
	if !errors.Is(r.err, errPanic) {
		t.Fatalf("error %v", r.err)
	}
	if got := c.refusal("a.txt", r.err); !strings.HasPrefix(got, "a.txt: refused: ") || !strings.Contains(got, "index out of range") {
		t.Errorf("refusal %q", got)
	}
}

func TestInterruptReplacesNothing(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "o.jsonl")
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stderr bytes.Buffer
	c := &cli{stdin: strings.NewReader(""), stdout: &stderr, stderr: &stderr, lang: model.Vi, say: messagesIn(model.Vi)}
	root := c.root()
	root.SetArgs([]string{"extract", dir, "-o", target})
	if code := c.code(root.ExecuteContext(ctx)); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	b, _ := os.ReadFile(target)
	files, _ := os.ReadDir(dir)
	if string(b) != "old" || len(files) != 1 {
		t.Errorf("%q in %v", b, files)
	}
}

func TestLangOf(t *testing.T) {
	for args, want := range map[string]model.Lang{
		"": model.Vi, "extract --lang en": model.En, "--lang=en schema": model.En, "--lang en --lang vi": model.Vi,
		"extract --lang": model.Vi, "extract -- --lang=en": model.Vi, "--lang=fr": model.Vi,
	} {
		if got := langOf(strings.Fields(args)); got != want {
			t.Errorf("langOf(%s) = %s", args, got)
		}
	}
}

func TestNumbers(t *testing.T) {
	for in, want := range map[string][2]string{"0": {"0", "0"}, "999": {"999", "999"}, "1070000000": {"1.070.000.000", "1,070,000,000"}, "1234.5": {"1.234,5", "1,234.5"}, "-1234": {"-1.234", "-1,234"}} {
		d, err := model.ParseDecimal(in)
		if err != nil {
			t.Fatal(err)
		}
		if vi, en := decimal(d, model.Vi), decimal(d, model.En); vi != want[0] || en != want[1] {
			t.Errorf("%s is written %s and %s", in, vi, en)
		}
	}
}

// Both languages must say everything that the program may want to say.
func TestMessagesAreWhole(t *testing.T) {
	vi, en := *vietnamese(), *english()
	if len(vi.reasons) != len(en.reasons) {
		t.Error("reasons differ")
	}
	for _, m := range []messages{vi, en} {
		for i, s := range []string{
			m.rootShort, m.rootLong, m.rootExample, m.extractShort, m.extractLong, m.extractExample, m.schemaShort, m.versionShort,
			m.explainShort, m.rulesShort, m.listShort, m.showShort, m.testShort, m.rulesPass, m.rulesFail, m.noRule, m.flagLang, m.flagHelp, m.flagOutput, m.flagFormat, m.flagRules, m.flagCensus, m.flagJobs,
			m.flagQuiet, m.badLang, m.badWorkers, m.noPath, m.badFormat, m.badExtension, m.needsFile, m.seeHelp, m.summary, m.examples,
			m.written, m.refused, m.progress, m.interrupted, m.refusedOne, m.notExist, m.permission, m.timeout, m.panicked,
		} {
			if s == "" {
				t.Errorf("message %d is missing", i)
			}
		}
	}
}
