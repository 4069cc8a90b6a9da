// Package store keeps the truth of scheduled runs in a SQLite database: documents by the digest of their bytes, their
// records, what read them, and the runs. What goes in is records of package model with the names of their files; what comes
// out is the documents in the order of their files, the history of runs, and what changed between two of them.
//
// A document and its records enter in one transaction. Nothing that was read is ever changed: an entry ends, another begins.
package store

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/tongket/tongket/export/fileurl"
)

//go:embed schema.sql
var schema string

//go:embed schema-2-reach.sql
var reachSchema string

// application marks the file as ours in PRAGMA application_id: "tgks".
const application = 0x74676b73

// ErrForeign says that a file is a database of something else, or of a later program.
var ErrForeign = errors.New("not a store of this program")

// ErrNoRun says that the store knows no such run.
var ErrNoRun = errors.New("no such run")

// Store is an open store. It is not for concurrent use; one process at a time may change it.
type Store struct {
	db   *sql.DB
	pack *zstd.Encoder
	open *zstd.Decoder
	put  map[string]*sql.Stmt // prepared as they are needed
	run  int64                // that Begin began
}

// Open opens the store at path, makes it where there is none, and brings an older one forward. Only its owner may read a
// new one: reports name people.
func Open(path string) (*Store, error) {
	if f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600); err != nil {
		return nil, err
	} else if err := f.Close(); err != nil {
		return nil, err
	}
	s, err := open(path, "_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=foreign_keys(1)&_pragma=wal_autocheckpoint(8000)&_pragma=cache_size(-32768)")
	if err != nil {
		return nil, err
	}
	if err := s.migrate(); err != nil {
		s.db.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// OpenReadOnly opens a store that is there, also while a run works on it.
func OpenReadOnly(path string) (*Store, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	query := "mode=rw&_pragma=query_only(1)" // mode=ro would leave a journal behind that it may not remove
	if f, err := os.OpenFile(path, os.O_RDWR, 0); err != nil {
		query = "mode=ro&immutable=1" // a copy, or somebody else's: without rights in its folder no journal can be joined
	} else if err := f.Close(); err != nil {
		return nil, err
	}
	s, err := open(path, query)
	if err != nil {
		return nil, err
	}
	if version, err := s.layout(); err != nil || version != len(migrations()) {
		s.db.Close()
		return nil, fmt.Errorf("%s: %w", path, errors.Join(ErrForeign, err))
	}
	return s, nil
}

func open(path, query string) (*Store, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	const common = "_pragma=busy_timeout(5000)&_pragma=temp_store(MEMORY)&_txlock=immediate"
	at := fileurl.Of(full)
	at.RawQuery = query + "&" + common
	db, err := sql.Open("sqlite", at.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	s := &Store{db: db, put: map[string]*sql.Stmt{}}
	if s.pack, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest)); err != nil {
		return nil, err
	}
	if s.open, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1)); err != nil {
		return nil, err
	}
	return s, nil
}

// Close folds what was written into the one file of the store.
func (s *Store) Close() error {
	for _, stmt := range s.put {
		_ = stmt.Close()
	}
	s.open.Close()
	return errors.Join(s.pack.Close(), s.db.Close())
}

// Sync makes everything that was written safe on disk.
func (s *Store) Sync() error {
	_, err := s.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

// prepared gives a statement, prepared once.
func (s *Store) prepared(query string) (*sql.Stmt, error) {
	if stmt := s.put[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := s.db.Prepare(query)
	if err == nil {
		s.put[query] = stmt
	}
	return stmt, err
}

// exec runs a prepared statement and gives the number of rows that it changed.
func (s *Store) exec(query string, args ...any) (rows int64, err error) {
	stmt, err := s.prepared(query)
	if err != nil {
		return 0, err
	}
	r, err := stmt.Exec(args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// row reads the first row of a prepared query into targets; ok is false where there is none.
func (s *Store) row(query string, args []any, targets ...any) (ok bool, err error) {
	stmt, err := s.prepared(query)
	if err != nil {
		return false, err
	}
	err = stmt.QueryRow(args...).Scan(targets...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// atomically does everything in do, or nothing of it.
func (s *Store) atomically(do func() error) error {
	if _, err := s.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do()
	if err == nil {
		_, err = s.exec("COMMIT")
	}
	if err != nil {
		_, _ = s.db.Exec("ROLLBACK") // what failed may have rolled back by itself
	}
	return err
}
