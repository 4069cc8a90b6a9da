package resolve_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var record = flag.Bool("record", false, "write what is found into testdata")

// TestTasks reads the pages in testdata/tasks: each archive holds a page and its tasks, one a line:
// list.ordinal/declared [marker] title => whole text.
func TestTasks(t *testing.T) {
	read := reading(t)
	files, err := filepath.Glob("testdata/tasks/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range files {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Files) != 2 {
			t.Fatalf("%s: want page and tasks", name)
		}
		got := outlineOf(read(string(a.Files[0].Data)).Tasks)
		if *record {
			a.Files[1].Data = []byte(got)
			if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want := string(a.Files[1].Data); got != want {
			t.Errorf("%s\n got\n%s\nwant\n%s", name, got, want)
		}
	}
}
