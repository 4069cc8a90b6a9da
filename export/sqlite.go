package export

import (
	"database/sql"
	"fmt"
	"strings"
	"unicode/utf8"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/tongket/tongket/export/fileurl"
	"github.com/tongket/tongket/model"
)

// sqlite writes a database: a table a record kind, with keys and indexes, the dictionary of columns and codes, and views.
// A document whose bytes came before is not written again, as its figures would count twice: table copies holds its source.
type sqlite struct {
	db      *sql.DB
	tx      *sql.Tx
	lang    model.Lang
	kinds   []model.Kind
	inserts []*sql.Stmt // of kinds, in their order
	cells   []model.Cell
	values  []any
}

// sqliteBegin prepares a new file that nobody else reads until it has its name: no journal, no sync (Files syncs).
const sqliteBegin = `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768;`

func openSQLite(files *Files, path string, o Options) (Writer, error) {
	temp, err := files.CreatePath(path)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", fileurl.Of(temp).String())
	if err != nil {
		return nil, err
	}
	files.Own(db)
	db.SetMaxOpenConns(1)
	s := &sqlite{db: db, lang: o.Lang, kinds: columns(o)}
	if _, err := db.Exec(sqliteBegin + fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d;", sqliteVersion, sqliteApplication)); err != nil {
		return nil, err
	}
	if s.tx, err = db.Begin(); err != nil {
		return nil, err
	}
	return s, s.begin()
}

// begin makes the tables and fills the dictionary.
func (s *sqlite) begin() error {
	for i := range s.kinds {
		if _, err := s.tx.Exec(sqliteTable(&s.kinds[i])); err != nil {
			return err
		}
		insert, err := s.tx.Prepare(sqliteInsert(&s.kinds[i]))
		if err != nil {
			return err
		}
		s.inserts = append(s.inserts, insert)
	}
	if _, err := s.tx.Exec(sqliteDictionary); err != nil {
		return err
	}
	for i := range s.kinds {
		if err := s.dictionary(&s.kinds[i]); err != nil {
			return err
		}
	}
	return nil
}

// dictionary writes what the columns and codes of a kind mean.
func (s *sqlite) dictionary(k *model.Kind) error {
	for i := range k.Fields {
		f := &k.Fields[i]
		_, err := s.tx.Exec("INSERT INTO fields VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			string(k.Name), k.Plural, f.Name, i+1, text(f.Unit), f.Vi, f.En, f.DescVi, f.Desc)
		if err != nil {
			return err
		}
		for j := range f.Codes {
			c := &f.Codes[j]
			_, err := s.tx.Exec("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				string(k.Name), f.Name, c.Code, j+1, text(string(c.Unit)), c.Vi, c.En, c.DescVi, c.Desc)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// Document writes a row a record, each to the table of its kind.
func (s *sqlite) Document(r *model.Records) error {
	at := 0
	for rec := range r.All() {
		for at < len(s.kinds) && s.kinds[at].Name != rec.Kind() {
			at++
		}
		if at == len(s.kinds) {
			return nil // numerals that nobody asked for
		}
		result, err := s.inserts[at].Exec(s.row(rec)...)
		if err != nil {
			return fmt.Errorf("%s: %w", r.Document.Source, err)
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			_, err := s.tx.Exec("INSERT INTO copies VALUES (?, ?)", r.Document.Doc, valid(r.Document.Source))
			return err
		}
	}
	return nil
}

// row gives a record's cells as SQLite takes them.
func (s *sqlite) row(rec model.Record) []any {
	s.cells, s.values = model.Cells(s.cells[:0], rec), s.values[:0]
	for i := range s.cells {
		s.values = append(s.values, sqliteValue(&s.cells[i]))
	}
	return s.values
}

func sqliteValue(c *model.Cell) any {
	switch {
	case !c.Set:
		return nil
	case c.Type == model.TypeInteger:
		return c.Int
	case c.Type == model.TypeDecimal:
		if d := c.Decimal.Normal(); d.Scale == 0 {
			return d.Coef
		}
		return c.Decimal.Float64()
	}
	return valid(c.Text)
}

// Close adds indexes, names and views.
func (s *sqlite) Close() error {
	if _, err := s.tx.Exec(sqliteIndex(s.kinds)); err != nil {
		return err
	}
	if err := s.names(); err != nil {
		return err
	}
	lang := "vi"
	if s.lang == model.En {
		lang = "en"
	}
	if _, err := s.tx.Exec(strings.ReplaceAll(sqliteViews, "{lang}", lang)); err != nil {
		return err
	}
	if err := s.tx.Commit(); err != nil {
		return err
	}
	return s.db.Close()
}

// names writes the names of organisations and places with their keys, for programs that know no Vietnamese order.
func (s *sqlite) names() error {
	rows, err := s.tx.Query(`SELECT org FROM metrics UNION SELECT district FROM metrics UNION SELECT province FROM metrics
		UNION SELECT org FROM tasks UNION SELECT district FROM tasks UNION SELECT province FROM tasks
		UNION SELECT org FROM awards UNION SELECT district FROM awards UNION SELECT province FROM awards
		UNION SELECT org FROM documents UNION SELECT district FROM documents UNION SELECT province FROM documents`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name sql.NullString
		if err := rows.Scan(&name); err != nil {
			return err
		}
		if name.Valid {
			names = append(names, name.String)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for i, key := range sortKeys(names) {
		if _, err := s.tx.Exec("INSERT INTO names VALUES (?, ?)", names[i], key); err != nil {
			return err
		}
	}
	return nil
}

// valid gives s as valid UTF-8, as JSON Lines has it: U+FFFD for each byte of a path that is none.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// text gives NULL for an empty text.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}
