package store

import (
	"fmt"
	"strings"

	"github.com/tongket/tongket/model"
)

// migrations lead from one layout to the next: the number of those done stands in PRAGMA user_version. One that a release
// has used is never changed.
func migrations() []string { return []string{schema, reachSchema} }

// layout gives the number of the store's layout; 0 where it is empty.
func (s *Store) layout() (version int, err error) {
	var id, tables int
	if err := s.db.QueryRow("SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)").Scan(&id, &version, &tables); err != nil {
		return 0, err
	}
	if tables > 0 && id != application {
		return 0, ErrForeign
	}
	return version, nil
}

// migrate brings the store to the layout of this program, in one transaction. Views hold nothing: they are made anew when
// the layout or the columns of the records are others.
func (s *Store) migrate() error {
	version, err := s.layout()
	if err != nil {
		return err
	}
	list := migrations()
	if version > len(list) {
		return fmt.Errorf("%w: layout %d, this program knows %d", ErrForeign, version, len(list))
	}
	views := viewsSQL()
	if version == len(list) {
		var have string
		if ok, err := s.row("SELECT value FROM notes WHERE name = 'views'", nil, &have); err != nil || ok && have == views {
			return err
		}
	}
	return s.atomically(func() error {
		for _, m := range list[version:] {
			if _, err := s.db.Exec(m); err != nil {
				return err
			}
		}
		if _, err := s.db.Exec(views); err != nil {
			return err
		}
		if _, err := s.db.Exec("INSERT OR REPLACE INTO notes VALUES ('views', ?)", views); err != nil {
			return err
		}
		_, err := s.db.Exec(fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", len(list), application))
		return err
	})
}

// liveSQL gives the entries that stand now, the best of those with the same bytes: one whose file is there before one whose
// file vanished, then in the order of files and parts.
const liveSQL = `SELECT entry, path, part, source, reading, sha256 FROM (
  SELECT e.entry, e.path, e.part, e.source, e.reading, r.sha256,
    row_number() OVER (PARTITION BY r.sha256 ORDER BY f.vanished IS NOT NULL, e.path, e.part) AS rank
  FROM entries e JOIN readings r USING (reading) LEFT JOIN files f USING (path) WHERE e.ended IS NULL) WHERE rank = 1`

// viewsSQL makes a view of every record kind that rows hold, with the columns of the model, over the documents that stand now.
func viewsSQL() string {
	var b strings.Builder
	b.WriteString("DROP VIEW IF EXISTS live;\nCREATE VIEW live AS " + liveSQL + ";\n")
	for _, k := range model.Kinds() {
		if !rowed(k.Name) {
			continue
		}
		fmt.Fprintf(&b, "DROP VIEW IF EXISTS \"%s\";\nCREATE VIEW \"%s\" AS SELECT ", k.Plural, k.Plural)
		for i := range k.Fields {
			name := k.Fields[i].Name
			if k.Name == model.KindDocument && name == "source" {
				fmt.Fprintf(&b, `e.source AS "source", `)
				continue
			}
			fmt.Fprintf(&b, `r.json ->> '$.%s' AS "%s", `, name, name)
		}
		fmt.Fprintf(&b, "e.path AS \"file\" FROM live e JOIN records r USING (reading) WHERE r.kind = '%s';\n", k.Name)
	}
	return b.String()
}

// rowed says whether records of a kind are rows of their own. Numerals are not: there are many, and nobody asks for one.
func rowed(k model.KindName) bool { return k != model.KindNumeral }
