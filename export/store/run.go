package store

import (
	"encoding/json"
	"time"
)

// Version is what reads: where one of its parts differs, documents are read again.
type Version struct {
	Program   string            // name and version
	Rules     string            // digest of the rules
	Lexicon   string            // digest of the lexicon and the macros
	Gazetteer string            // digest of the gazetteer
	Settings  string            // of the configuration that readings hang on
	Book      map[string]string // digest of every rule by its id
	Needs     string            // what rules need, as whoever reads writes it; "" where nobody noted it
}

// Run is one run of the history.
type Run struct {
	Run      int64
	Started  time.Time
	Ended    time.Time // zero where nobody saw its end
	ExitCode int       // -1 where it has none
	Report   json.RawMessage
}

// Begin enters a run that starts now, and gives its number and that of its version.
func (s *Store) Begin(v Version, now time.Time) (run, version int64, err error) {
	book, err := json.Marshal(v.Book) // in the order of ids
	if err != nil {
		return 0, 0, err
	}
	err = s.atomically(func() error {
		key := []any{v.Program, v.Rules, v.Lexicon, v.Gazetteer, v.Settings}
		if _, err := s.exec("INSERT INTO versions (program, rules, lexicon, gazetteer, settings, book, needs) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", append(key, string(book), v.Needs)...); err != nil {
			return err
		}
		if _, err := s.row("SELECT version FROM versions WHERE program = ? AND rules = ? AND lexicon = ? AND gazetteer = ? AND settings = ?", key, &version); err != nil {
			return err
		}
		_, err := s.row("INSERT INTO runs (started, version) VALUES (?, ?) RETURNING run", []any{now.UTC().Format(time.RFC3339Nano), version}, &run)
		return err
	})
	s.run = run
	return run, version, err
}

// End enters how the run ended.
func (s *Store) End(exitCode int, report []byte, now time.Time) error {
	_, err := s.exec("UPDATE runs SET ended = ?, exit_code = ?, report = ? WHERE run = ?", now.UTC().Format(time.RFC3339Nano), exitCode, string(report), s.run)
	return err
}

// Runs gives the history, the last run first.
func (s *Store) Runs() (list []Run, err error) {
	result, err := s.db.Query("SELECT run, started, coalesce(ended, ''), coalesce(exit_code, -1), coalesce(report, 'null') FROM runs ORDER BY run DESC")
	if err != nil {
		return nil, err
	}
	defer result.Close()
	for result.Next() {
		var r Run
		var started, ended, report string
		if err := result.Scan(&r.Run, &started, &ended, &r.ExitCode, &report); err != nil {
			return nil, err
		}
		r.Report = json.RawMessage(report)
		if r.Started, err = time.Parse(time.RFC3339Nano, started); err != nil {
			return nil, err
		}
		if ended != "" {
			if r.Ended, err = time.Parse(time.RFC3339Nano, ended); err != nil {
				return nil, err
			}
		}
		list = append(list, r)
	}
	return list, result.Err()
}

// Note gives a note that the store keeps for its caller, "" where there is none.
func (s *Store) Note(name string) (value string, err error) {
	_, err = s.row("SELECT value FROM notes WHERE name = ?", []any{"note " + name}, &value)
	return value, err
}

// SetNote keeps a note.
func (s *Store) SetNote(name, value string) error {
	_, err := s.exec("INSERT OR REPLACE INTO notes VALUES (?, ?)", "note "+name, value)
	return err
}

// Generation is a number that grows with every change of what stands.
func (s *Store) Generation() (n int64, err error) {
	_, err = s.row("SELECT value FROM notes WHERE name = 'generation'", nil, &n)
	return n, err
}

// Known gives the number of a version that has read before, 0 for one that has not.
func (s *Store) Known(v Version) (version int64, err error) {
	_, err = s.row("SELECT version FROM versions WHERE program = ? AND rules = ? AND lexicon = ? AND gazetteer = ? AND settings = ?",
		[]any{v.Program, v.Rules, v.Lexicon, v.Gazetteer, v.Settings}, &version)
	return version, err
}
