//go:build unix

package main

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// The samples for schedulers hold for a folder of any name: the shell, systemd and a parser of XML read the paths back.
func TestSamplesQuotePaths(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Báo cáo 'quý' 100% & <hai>")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(folder, configName)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	printed := func(s sample) string {
		var out bytes.Buffer
		c := &cli{stdout: &out, lang: model.Vi, say: messagesIn(model.Vi)}
		if err := c.printSample(config, s, batchMessagesIn(model.Vi)); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for _, s := range sampleList() {
		text := printed(s)
		switch s.name {
		case "cron":
			_, line, _ := strings.Cut(strings.TrimSpace(text), "\n0 2 * * * ")
			words, log, _ := strings.Cut(strings.ReplaceAll(line, `\%`, "%"), " >> ")
			want := []string{program, "batch", "--config", config, filepath.Join(folder, "tongket.log")}
			if got := shellWords(t, words+" "+strings.TrimSuffix(log, " 2>&1")); strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%q", got)
			}
		case "container":
			_, line, _ := strings.Cut(text, "# podman run ")
			if got := shellWords(t, strings.TrimSpace(line)); got[4] != folder+":/data:Z" {
				t.Errorf("%q", got)
			}
		case "windows":
			var task struct {
				Arguments string `xml:"Actions>Exec>Arguments"`
				Folder    string `xml:"Actions>Exec>WorkingDirectory"`
			}
			if err := xml.Unmarshal([]byte(text), &task); err != nil || task.Folder != folder || task.Arguments != `batch --config "`+config+`"` {
				t.Errorf("%+v, %v", task, err)
			}
		case "systemd":
			verifyUnits(t, text)
		}
	}
}

// shellWords has the shell take a line apart.
func shellWords(t *testing.T, line string) []string {
	t.Helper()
	out, err := exec.Command("/bin/sh", "-c", `for word in `+line+`; do echo "$word"; done`).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// verifyUnits has systemd look at the units of a sample, where it is there.
func verifyUnits(t *testing.T, text string) {
	t.Helper()
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Log("no systemd-analyze here: the units are not verified")
		return
	}
	dir := t.TempDir()
	args := []string{"verify", "--man=no"}
	for _, unit := range strings.Split(text, "# /etc/systemd/system/")[1:] {
		name, body, _ := strings.Cut(unit, "\n")
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if said, err := exec.Command("systemd-analyze", args...).CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("%v: %s", err, said)
	}
}
