//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/export/store"
)

// site is a folder with a configuration, sources and outputs.
type site struct {
	t       *testing.T
	dir     string
	program string
}

func newSite(t *testing.T) *site {
	s := &site{t: t, dir: t.TempDir()}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s.program = filepath.Join(t.TempDir(), "tongket") // by this name the test's program is tongket
	if err := os.Symlink(exe, s.program); err != nil {
		t.Fatal(err)
	}
	s.write("tongket.yaml", `sources: [bao-cao]
outputs: [{path: kq/a.jsonl}, {path: kq/a.xlsx}, {path: kq/a.csv}, {path: kq/a.html}, {path: kq/goi/}]
log: {level: error}
`)
	return s
}

func (s *site) write(name, text string) {
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

func (s *site) read(name string) string {
	data, err := os.ReadFile(filepath.Join(s.dir, name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

// report composes a report of a district; its figures hang on n and on how often it was written anew.
func report(n, edition int) string {
	return fmt.Sprintf("Liên đoàn Lao động huyện Kiến Xương có %d công đoàn cơ sở với %d đoàn viên. Năm 2020, kết nạp mới %d đoàn viên.\n", 100+n, 5000+7*n+edition, 20+n%50)
}

// compose writes n reports, some of them twice, some broken, and an archive of some more; edition 1 changes some, takes some
// away and adds some.
func (s *site) compose(n, edition int) {
	for i := range n {
		name := fmt.Sprintf("bao-cao/%03d/%05d.txt", i/1000, i)
		switch {
		case i%97 == 3:
			s.write(name, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
		case i%50 == 7:
			s.write(name, report(i-1, 0))
		case i%10 == 5:
			s.write(name, report(i, edition))
		case i%31 == 11 && edition > 0:
			_ = os.Remove(filepath.Join(s.dir, name))
		default:
			s.write(name, report(i, 0))
		}
	}
	if edition > 0 {
		s.write("bao-cao/moi.txt", report(n, 0))
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 5 + 2*edition {
		w, err := z.Create(fmt.Sprintf("%d.txt", i))
		if err == nil {
			_, err = w.Write([]byte(report(2*n+i, edition*(i%2))))
		}
		if err != nil {
			s.t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		s.t.Fatal(err)
	}
	s.write("bao-cao/nen.zip", b.String())
}

// start starts a run.
func (s *site) start() *exec.Cmd {
	cmd := exec.Command(s.program, "batch", "--config", filepath.Join(s.dir, "tongket.yaml"))
	cmd.Stderr = &bytes.Buffer{}
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	return cmd
}

// finish waits for a run and gives its exit code, -1 where a signal ended it.
func finish(cmd *exec.Cmd) int {
	_ = cmd.Wait()
	return cmd.ProcessState.ExitCode()
}

// complete runs to the end.
func (s *site) complete() {
	cmd := s.start()
	if code := finish(cmd); code != exitRefused { // some are broken
		s.t.Fatalf("exit code %d: %s", code, cmd.Stderr)
	}
}

// outputs reads everything under kq.
func (s *site) outputs() map[string]string {
	files := map[string]string{}
	root := filepath.Join(s.dir, "kq")
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(data)
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		s.t.Fatal(err)
	}
	return files
}

// settled drops the temporary files that a killed run may leave until the next one.
func settled(files map[string]string) map[string]string {
	maps.DeleteFunc(files, func(name, _ string) bool { return strings.HasSuffix(name, ".tmp") })
	return files
}

// save and restore keep the state of a site but for its sources.
func (s *site) save() map[string]string {
	state := map[string]string{}
	for name, data := range s.outputs() {
		state["kq"+name] = data
	}
	data, err := os.ReadFile(filepath.Join(s.dir, "tongket.db"))
	if err != nil {
		s.t.Fatal(err)
	}
	state["tongket.db"] = string(data)
	return state
}

func (s *site) restore(state map[string]string) {
	for _, name := range []string{"kq", "tongket.db", "tongket.db-wal", "tongket.db-shm", "tongket.db.tmp"} {
		if err := os.RemoveAll(filepath.Join(s.dir, name)); err != nil {
			s.t.Fatal(err)
		}
	}
	for name, data := range state {
		s.write(name, data)
	}
}

// whole fails where an output is neither that of before nor that of after; it says whether one of them is new.
func (s *site) whole(before, after map[string]string) (fresh bool) {
	s.t.Helper()
	for name, data := range settled(s.outputs()) {
		if data != before[name] && data != after[name] {
			s.t.Fatalf("%s is neither the old nor the new file (%d bytes, %d and %d)", name, len(data), len(before[name]), len(after[name]))
		}
		fresh = fresh || data != before[name]
	}
	return fresh
}

// counts gives how much the store holds, and fails where it is damaged.
func (s *site) counts() (c store.Counts) {
	s.t.Helper()
	path := filepath.Join(s.dir, "tongket.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	var said string
	var astray int
	if err := db.QueryRow("SELECT (SELECT integrity_check FROM pragma_integrity_check LIMIT 1), (SELECT count(*) FROM pragma_foreign_key_check)").Scan(&said, &astray); err != nil || said != "ok" || astray > 0 {
		s.t.Fatalf("the store is damaged: %s, %d, %v", said, astray, err)
	}
	known, err := store.OpenReadOnly(path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer known.Close()
	if c, err = known.Counts(); err != nil {
		s.t.Fatal(err)
	}
	return c
}

// clean fails where anything but outputs, store and configuration is left.
func (s *site) clean() {
	s.t.Helper()
	err := filepath.WalkDir(s.dir, func(path string, e fs.DirEntry, err error) error {
		if name := e.Name(); strings.HasSuffix(name, ".tmp") || strings.HasSuffix(name, "-wal") || strings.HasSuffix(name, "-shm") {
			s.t.Errorf("%s is left", path)
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
}
