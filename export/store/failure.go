package store

// Failure is a part of a file that could not be read.
type Failure struct {
	Part
	SHA256  string // of the file's bytes, "" where nobody could read them
	Version int64
	Reason  string // a code
	Message string // for people; may quote the document
	Tries   int    // runs that tried the same bytes with the same version, and told of it: one that was killed counts for nothing
}

// Fail enters that a part could not be read. What stood for it before goes on standing. Where the part is the last of its
// file, done says so. It gives the number of tries so far.
func (s *Store) Fail(f Failure, done *File) (tries int, err error) {
	err = s.atomically(func() error {
		_, err := s.row(`INSERT INTO failures (path, part, source, sha256, version, reason, message, tries, run) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
			ON CONFLICT (path, part) DO UPDATE SET source = excluded.source, sha256 = excluded.sha256, version = excluded.version,
			reason = excluded.reason, message = excluded.message, run = excluded.run,
			tries = CASE WHEN sha256 <> excluded.sha256 OR version <> excluded.version THEN 1 ELSE
				tries + EXISTS (SELECT 1 FROM runs WHERE runs.run = failures.run AND exit_code IN (0, 3)) END RETURNING tries`,
			[]any{f.Path, f.Number, f.Source, f.SHA256, f.Version, f.Reason, f.Message, s.run}, &tries)
		if err != nil {
			return err
		}
		if tries == 1 {
			if err := s.changed(); err != nil {
				return err
			}
		}
		return s.done(f.Number+1, done)
	})
	return tries, err
}

// Deadly is the reason of a part at which the whole process ended.
const Deadly = "deadly"

// Died enters that a run ended while it read a part, and gives how often that was so with the same bytes and version. What
// stood for the part before goes on standing.
func (s *Store) Died(f Failure) (tries int, err error) {
	err = s.atomically(func() error {
		_, err := s.row(`INSERT INTO failures (path, part, source, sha256, version, reason, message, tries, run) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
			ON CONFLICT (path, part) DO UPDATE SET source = excluded.source, sha256 = excluded.sha256, version = excluded.version,
			reason = excluded.reason, message = excluded.message, run = excluded.run,
			tries = CASE WHEN sha256 <> excluded.sha256 OR version <> excluded.version OR reason <> excluded.reason THEN 1 ELSE tries + 1 END
			RETURNING tries`, []any{f.Path, f.Number, f.Source, f.SHA256, f.Version, Deadly, f.Message, s.run}, &tries)
		if err != nil {
			return err
		}
		return s.changed()
	})
	return tries, err
}

// Failures gives what could not be read, in the order of files and parts.
func (s *Store) Failures() (list []Failure, err error) {
	result, err := s.db.Query("SELECT path, part, source, sha256, version, reason, message, tries FROM failures ORDER BY path, part")
	if err != nil {
		return nil, err
	}
	defer result.Close()
	for result.Next() {
		var f Failure
		if err := result.Scan(&f.Path, &f.Number, &f.Source, &f.SHA256, &f.Version, &f.Reason, &f.Message, &f.Tries); err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, result.Err()
}

// Forget drops the failures of earlier runs at files and folders that could not be opened then, or were never read to their
// end: a run that met them again has entered them anew.
func (s *Store) Forget() error {
	return s.atomically(func() error {
		n, err := s.exec("DELETE FROM failures WHERE run < ? AND (sha256 = '' OR NOT EXISTS (SELECT 1 FROM files f WHERE f.path = failures.path))", s.run)
		if err == nil && n > 0 {
			err = s.changed()
		}
		return err
	})
}
