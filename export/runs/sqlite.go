package runs

import (
	"database/sql"
	"errors"
	"iter"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"github.com/tongket/tongket/export/fileurl"
	"github.com/tongket/tongket/model"
)

// errNoRun says that a database is not one of ours.
var errNoRun = errors.New("a SQLite database without the tables documents and metrics")

// sqlite reads a run's database. Every row is made into its line of JSON by the database itself.
func sqlite(path string) iter.Seq2[*model.Records, error] {
	return func(yield func(*model.Records, error) bool) {
		db, err := openDatabase(path)
		if err != nil {
			yield(nil, &Error{path, 0, err})
			return
		}
		defer db.Close()
		if err := eachDocument(db, func(r *model.Records) bool { return yield(r, nil) }); err != nil {
			yield(nil, &Error{path, 0, err})
		}
	}
}

// openDatabase opens a database that nothing is written to.
func openDatabase(path string) (*sql.DB, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	at := fileurl.Of(full)
	at.RawQuery = "mode=ro&immutable=1"
	return sql.Open("sqlite", at.String())
}

// eachDocument walks the documents in the order in which they were written.
func eachDocument(db *sql.DB, yield func(*model.Records) bool) error {
	kinds, err := tables(db)
	if err != nil {
		return err
	}
	documents, err := db.Query(kinds[0].query + kinds[0].order)
	if err != nil {
		return err
	}
	defer documents.Close()
	var parts []*sql.Stmt
	for _, k := range kinds[1:] {
		stmt, err := db.Prepare(k.query + " WHERE doc = ?" + k.order)
		if err != nil {
			return err
		}
		defer stmt.Close()
		parts = append(parts, stmt)
	}
	for documents.Next() {
		var r model.Records
		if err := scan(documents, &r); err != nil {
			return err
		}
		for _, stmt := range parts {
			if err := gather(stmt, &r); err != nil {
				return err
			}
		}
		if !yield(&r) {
			return nil
		}
	}
	return documents.Err()
}

// table is a table or a view of a record kind: the query that makes lines of its rows, and their order.
type table struct{ query, order string }

// tables finds the tables that are wanted, that of the documents first; a run without census has no numerals.
func tables(db *sql.DB) ([]table, error) {
	var list []table
	for _, k := range model.Kinds() {
		if k.Name != model.KindDocument && !wanted(k.Name) {
			continue
		}
		rows, err := db.Query("SELECT name FROM pragma_table_info(?)", k.Plural)
		if err != nil {
			return nil, err
		}
		columns, err := column(rows)
		if err != nil {
			return nil, err
		}
		if len(columns) == 0 {
			if k.Name == model.KindDocument || k.Name == model.KindMetric {
				return nil, errNoRun
			}
			continue
		}
		var kind string
		if err := db.QueryRow("SELECT type FROM sqlite_master WHERE name = ?", k.Plural).Scan(&kind); err != nil {
			return nil, err
		}
		order := " ORDER BY rowid" // as they were written
		switch {
		case kind == "view" && k.Name == model.KindDocument: // the store of batch: views over what stands now
			order = " ORDER BY doc"
		case kind == "view":
			order = " ORDER BY start, id"
		}
		list = append(list, table{lineQuery(&k, columns), order})
	}
	return list, nil
}

// lineQuery writes the query that gives the rows of a kind's table as JSON; columns that the schema does not have are
// left out.
func lineQuery(k *model.Kind, columns []string) string {
	var b strings.Builder
	b.WriteString("SELECT json_object('record', '" + string(k.Name) + "'")
	for i := range k.Fields {
		f := &k.Fields[i]
		for _, c := range columns {
			if c == f.Name {
				b.WriteString(`, '` + f.Name + `', "` + f.Name + `"`)
			}
		}
	}
	b.WriteString(`) FROM "` + k.Plural + `"`)
	return b.String()
}

func gather(stmt *sql.Stmt, r *model.Records) error {
	rows, err := stmt.Query(r.Document.Doc)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows, r); err != nil {
			return err
		}
	}
	return rows.Err()
}

// scan adds the record of a row.
func scan(rows *sql.Rows, r *model.Records) error {
	var line []byte
	if err := rows.Scan(&line); err != nil {
		return err
	}
	rec, err := model.DecodeJSON(line)
	if err == nil {
		r.Append(rec)
	}
	return err
}

// column gives the texts of rows of one column.
func column(rows *sql.Rows) (list []string, err error) {
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}
