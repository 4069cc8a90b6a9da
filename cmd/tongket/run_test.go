package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

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

// Files are asked for whoever reads standard output: that nobody does is a failure of the run then.
func TestBrokenPipeBesideFiles(t *testing.T) {
	dir := t.TempDir()
	path, target := filepath.Join(dir, "a.txt"), filepath.Join(dir, "o.jsonl")
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
	if code := run([]string{"extract", path, "-q", "-o", "-", "-o", target}, strings.NewReader(""), w, &stderr); code != exitFailed || stderr.Len() == 0 {
		t.Errorf("exit code %d, stderr %q", code, &stderr)
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("the file was written all the same")
	}
}

// broken is an engine that meets a document it cannot bear.
type broken struct{}

func (broken) Document(*text.Document) model.Records { panic("index out of range") }

func TestPanicRefusesOneDocument(t *testing.T) {
	c := &cli{lang: model.En, say: messagesIn(model.En)}
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	var r result
	for s := range c.sources([]string{path}, limits{document: time.Minute}, nil) {
		r = document(broken{}, s, limits{document: time.Minute})
	}
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
		if vi, en := d.Text(model.Vi), d.Text(model.En); vi != want[0] || en != want[1] {
			t.Errorf("%s is written %s and %s", in, vi, en)
		}
	}
}

// Both languages must say everything that the program may want to say.
func TestMessagesAreWhole(t *testing.T) {
	for _, pair := range [][2]any{{*vietnamese(), *english()}, {vietnamese().headings, english().headings}, {*explainVietnamese(), *explainEnglish()}, {*batchVietnamese(), *batchEnglish()}} {
		vi, en := reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1])
		for i := range vi.NumField() {
			name := vi.Type().Name() + "." + vi.Type().Field(i).Name
			switch vi.Field(i).Kind() {
			case reflect.Struct: // headings, a pair of their own
			case reflect.String:
				if vi.Field(i).String() == "" || en.Field(i).String() == "" {
					t.Errorf("%s is missing", name)
				}
			case reflect.Map:
				if vi.Field(i).Len() == 0 || vi.Field(i).Len() != en.Field(i).Len() {
					t.Errorf("%s has %d and %d entries", name, vi.Field(i).Len(), en.Field(i).Len())
				}
				for _, k := range vi.Field(i).MapKeys() {
					if e := en.Field(i).MapIndex(k); !e.IsValid() || e.String() == "" || vi.Field(i).MapIndex(k).String() == "" {
						t.Errorf("%s lacks %v", name, k)
					}
				}
			default:
				t.Errorf("%s is of no kind that this test knows", name)
			}
		}
	}
}
