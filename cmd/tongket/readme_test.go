package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// The README's example gives what the README says.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(data), "`bao-cao.txt`:")
	blocks := strings.Split(rest, "```")
	if !found || len(blocks) < 6 {
		t.Fatal("the README has no example")
	}
	page, want := strings.TrimPrefix(blocks[1], "text\n"), strings.TrimPrefix(blocks[5], "text\n")
	var stdout, stderr, got bytes.Buffer
	if code := run([]string{"extract", "-", "--quiet"}, strings.NewReader(page), &stdout, &stderr); code != exitOK {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	for i, line := range strings.Split(strings.TrimSpace(stdout.String()), "\n") {
		var r map[string]any
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			continue // the document's own record
		}
		either := func(a, b string) any {
			if v, ok := r[a]; ok {
				return v
			}
			return r[b]
		}
		row, err := json.Marshal([]any{r["record"], either("indicator", "form"), either("value", "individuals"), r["of"], r["bound"], r["period"], r["quote"]})
		if err != nil {
			t.Fatal(err)
		}
		got.Write(append(row, '\n'))
	}
	if got.String() != want {
		t.Errorf("got\n%s\nthe README says\n%s", &got, want)
	}
}
