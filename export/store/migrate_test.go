package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"
)

// A store of each earlier layout comes forward with all that it holds, and takes new documents.
func TestMigrate(t *testing.T) {
	for layout := 1; layout < len(migrations()); layout++ {
		path := filepath.Join(t.TempDir(), "old.db")
		old := begun(t, filepath.Join(t.TempDir(), "now.db"), Version{Program: "1", Book: map[string]string{"a": "1"}})
		want := sample("a", 17)
		put(t, old, "a.txt", want)
		downgrade(t, old, path, layout)
		if _, err := OpenReadOnly(path); err == nil {
			t.Errorf("layout %d is read as it is", layout)
		}
		s, err := Open(path)
		if err != nil {
			t.Fatalf("layout %d: %v", layout, err)
		}
		if got := documents(t, s); len(got) != 1 || lines(got[0]) != lines(want) {
			t.Errorf("layout %d: %d documents", layout, len(got))
		}
		if _, _, err := s.Begin(Version{Program: "2"}, time.Unix(1, 0)); err != nil {
			t.Fatal(err)
		}
		put(t, s, "b.txt", sample("b", 18))
		if got := documents(t, s); len(got) != 2 {
			t.Errorf("layout %d: %d documents after one more", layout, len(got))
		}
		var version int
		if err := s.db.QueryRow("SELECT user_version FROM pragma_user_version").Scan(&version); err != nil || version != len(migrations()) {
			t.Errorf("layout %d became %d, %v", layout, version, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// downgrade copies what a store holds into one of an earlier layout, made by the statements of that layout.
func downgrade(t *testing.T, s *Store, path string, layout int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, m := range migrations()[:layout] {
		if _, err := db.Exec(m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec(fmt.Sprintf("DELETE FROM notes; PRAGMA user_version = %d; PRAGMA application_id = %d", layout, application)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("ATTACH ? AS old", path); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"versions", "runs", "files", "readings", "records", "entries", "failures", "notes"} {
		var columns string
		if err := s.db.QueryRow("SELECT group_concat(name) FROM pragma_table_info(?, 'old')", table).Scan(&columns); err != nil {
			t.Fatal(err)
		}
		if _, err := s.db.Exec(fmt.Sprintf("INSERT INTO old.%s (%s) SELECT %s FROM main.%s", table, columns, columns, table)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.db.Exec("DETACH old"); err != nil {
		t.Fatal(err)
	}
}
