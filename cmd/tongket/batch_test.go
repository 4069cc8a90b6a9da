package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// scheduledRun gives a run over the documents, by name, in a folder that the test is moved to.
func scheduledRun(t *testing.T, more string, documents map[string]string) *batch {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.Mkdir("bao-cao", 0o700); err != nil {
		t.Fatal(err)
	}
	for name, data := range documents {
		if err := os.WriteFile(filepath.Join("bao-cao", name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(configName, []byte("sources: [bao-cao]\noutputs: [{path: kq.jsonl}]\n"+more), 0o600); err != nil {
		t.Fatal(err)
	}
	return again(t)
}

// again gives the next run of the same folder.
func again(t *testing.T) *batch {
	t.Helper()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, os.Getenv(name)) // runs set them
	}
	c := &cli{stdin: strings.NewReader(""), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, lang: model.Vi, say: messagesIn(model.Vi)}
	b, err := c.newBatch(configName, false)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// endsWith runs b to its end.
func (b *batch) endsWith(t *testing.T, want int) {
	t.Helper()
	if got := b.cli.code(b.scheduled(t.Context())); got != want {
		t.Fatalf("exit code %d, want %d: %s", got, want, b.stderr)
	}
}

// poisoned is an extractor that some documents harm.
type poisoned struct {
	*extract.Extractor
	released chan struct{}
	reached  func() // the one that hangs
}

func (p poisoned) Document(d *text.Document) model.Records {
	switch {
	case strings.Contains(d.Text, "PANIC"):
		panic("Nguyễn Văn A, 0912345678")
	case strings.Contains(d.Text, "HANG"):
		p.reached()
		<-p.released
	case strings.Contains(d.Text, "STIR"):
		_ = os.WriteFile(d.Source, []byte("Đang ghi dở"), 0o600)
	}
	return p.Extractor.Document(d)
}

// asked gives how much of a proof is asked for by the environment (make crash), or the little that every test run does.
func asked(t *testing.T, name string, ordinary int) int {
	value := os.Getenv(name)
	if value == "" {
		return ordinary
	}
	n, err := strconv.Atoi(value)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A document that makes the program fail, or that nobody can finish, or that takes all memory there is, or that changes while
// it is read, is refused by name; all others are read, and the log quotes none.
func TestPoisonedDocuments(t *testing.T) {
	documents, want := map[string]string{}, []string(nil)
	n := asked(t, "TONGKET_DOCUMENTS", 300)
	for i := range n {
		name := fmt.Sprintf("%05d.txt", i)
		documents[name] = fmt.Sprintf("Liên đoàn Lao động huyện Kiến Xương có %d công đoàn cơ sở.", i+1)
		for _, poison := range []struct {
			at           int // in each thousand
			text, reason string
		}{
			{100, "PANIC", "panic"}, {150, "HANG", "timeout"}, {200, "STIR", "changing"},
			{250, "Công đoàn: " + strings.Repeat("1 ", 300<<10), "crashed"}, // 300 MB, if it could
		} {
			if i%1000 == poison.at {
				documents[name] = poison.text
				want = append(want, "bao-cao/"+name+" "+poison.reason)
			}
		}
	}
	b := scheduledRun(t, "limits: {timeout: 6s, max_memory: 192MiB}\n", documents)
	x, err := extract.New(extract.Options{Census: true, Text: true})
	if err != nil {
		t.Fatal(err)
	}
	p := poisoned{x, make(chan struct{}), func() {}}
	defer close(p.released)
	b.x = p
	b.endsWith(t, exitRefused)
	var reasons []string
	for _, f := range b.report.Failures {
		reasons = append(reasons, f.Source+" "+f.Reason)
	}
	if !slices.Equal(reasons, want) {
		t.Errorf("refused: %q, want %q", reasons, want)
	}
	if b.report.Store.Documents != n-len(want) || b.report.Read != n-len(want) {
		t.Errorf("%+v", b.report.Store)
	}
	if log := fmt.Sprint(b.stderr); strings.Contains(log, "Nguyễn") || strings.Contains(log, "0912345678") {
		t.Errorf("the log quotes a document: %s", log)
	}
	next := again(t)
	next.endsWith(t, exitRefused)                                                                               // with a sound extractor, but no more memory
	if memory := len(want) / 4; next.report.Read != len(want)-memory || next.report.Store.Sources != n-memory { // equal texts are one document
		t.Errorf("read %d, %+v", next.report.Read, next.report.Store)
	}
}

// Whatever the clock says, what was read stays read.
func TestClockJumps(t *testing.T) {
	b := scheduledRun(t, "", map[string]string{"a.txt": "Liên đoàn Lao động huyện Kiến Xương có 148 công đoàn cơ sở."})
	want := ""
	for i, year := range []int{2024, 1999, 2038, 1970, 2024} {
		at := time.Date(year, 2, 28, 23, 59, 59, 0, time.UTC)
		b.now = func() time.Time { at = at.Add(-time.Hour); return at } // it even runs backwards
		b.endsWith(t, exitOK)
		data, err := os.ReadFile("kq.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			want = string(data)
		}
		if string(data) != want || b.report.Read != 0 && i > 0 {
			t.Errorf("%d: %d documents read, %s", year, b.report.Read, data)
		}
		b = again(t)
	}
}

// A run that is stopped publishes nothing; what it had read is kept.
func TestStoppedRun(t *testing.T) {
	b := scheduledRun(t, "", map[string]string{"a.txt": "Liên đoàn Lao động huyện Kiến Xương có 148 công đoàn cơ sở.", "b.txt": "HANG"})
	x, err := extract.New(extract.Options{Census: true, Text: true})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	p := poisoned{x, make(chan struct{}), func() { time.AfterFunc(100*time.Millisecond, stop) }}
	defer close(p.released)
	b.x, b.Jobs = p, 1
	begin := time.Now()
	if got := b.cli.code(b.scheduled(ctx)); got != exitInterrupted {
		t.Errorf("exit code %d", got)
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	if _, err := os.Stat("kq.jsonl"); err == nil {
		t.Error("something was published")
	}
	next := again(t)
	next.endsWith(t, exitOK)
	if next.report.Read != 1 || next.report.Store.Documents != 2 {
		t.Errorf("read %d, %+v", next.report.Read, next.report.Store)
	}
}

// A run that watches reads what is new as soon as nobody writes to it any more.
func TestWatch(t *testing.T) {
	b := scheduledRun(t, "", map[string]string{"a.txt": "Liên đoàn Lao động huyện Kiến Xương có 148 công đoàn cơ sở."})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- b.watch(ctx, 20*time.Millisecond) }()
	published := func(text string) bool {
		data, err := os.ReadFile("kq.jsonl")
		return err == nil && strings.Contains(string(data), text)
	}
	within := func(what string, is func() bool) {
		t.Helper()
		for end := time.Now().Add(20 * time.Second); !is(); time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("%s: not within 20 s", what)
			}
		}
	}
	within("the first document", func() bool { return published(`"value":148`) })
	f, err := os.Create("bao-cao/b.txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString("Liên đoàn Lao động huyện Tân Lạc có 71 công đoàn cơ sở.\n"); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	within("the second document", func() bool { return published(`"value":71`) })
	stop()
	if err := <-ended; b.cli.code(err) != exitInterrupted {
		t.Errorf("%v", err)
	}
}

// A file that is not as it was a moment ago is still being written.
func TestMoving(t *testing.T) {
	before := watched{"a": {1, 1}, "b": {1, 1}, "c": {1, 1}, "gone": {1, 1}}
	now := watched{"a": {1, 1}, "b": {2, 1}, "c": {1, 2}, "new": {1, 1}}
	moving := now.moving(before)
	if want := map[string]bool{"b": true, "c": true, "new": true}; !maps.Equal(moving, want) {
		t.Errorf("%v, want %v", moving, want)
	}
	if settled := now.without(moving); !maps.Equal(settled, watched{"a": {1, 1}}) {
		t.Errorf("%v", settled)
	}
}

// The schema of the configuration names the keys that there are, and no others; the samples are in order.
func TestConfigSchema(t *testing.T) {
	data, err := samples.ReadFile("samples/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	compareKeys(t, "", schema, reflect.TypeFor[config]())
	for _, lang := range []model.Lang{model.Vi, model.En} {
		data, err := samples.ReadFile("samples/tongket." + string(lang) + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{string(data), uncommented(string(data))} {
			path := filepath.Join(t.TempDir(), configName)
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := loadConfig(path, func(string) (string, bool) { return "", false }, batchMessagesIn(lang))
			if err != nil {
				t.Errorf("%s: %v\n%s", lang, err, text)
			} else if c.Lang != lang {
				t.Errorf("language %q", c.Lang)
			}
		}
	}
}

// uncommented takes the sign off keys that a sample leaves out.
func uncommented(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		rest, ok := strings.CutPrefix(line, "# ")
		key, _, isKey := strings.Cut(strings.TrimSpace(rest), ":")
		var known map[string]any
		if ok && isKey && !strings.Contains(key, " ") && yaml.Unmarshal([]byte(rest), &known) == nil && key == strings.ToLower(key) {
			lines[i] = rest
		}
	}
	return strings.Join(lines, "\n")
}

func compareKeys(t *testing.T, at string, schema map[string]any, typ reflect.Type) {
	t.Helper()
	properties, _ := schema["properties"].(map[string]any)
	if schema["additionalProperties"] != false {
		t.Errorf("%s: other keys are allowed", at)
	}
	known := map[string]bool{}
	for i := range typ.NumField() {
		f := typ.Field(i)
		name := f.Tag.Get("yaml")
		if name == "" {
			continue
		}
		known[name] = true
		sub, ok := properties[name].(map[string]any)
		if !ok {
			t.Errorf("%s.%s is not in the schema", at, name)
			continue
		}
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
			sub, _ = sub["items"].(map[string]any)
		}
		if inner.Kind() == reflect.Struct {
			compareKeys(t, at+"."+name, sub, inner)
		}
	}
	for name := range properties {
		if !known[name] {
			t.Errorf("%s.%s is in the schema alone", at, name)
		}
	}
}
