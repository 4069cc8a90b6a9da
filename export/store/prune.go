package store

// Prune forgets the runs before the last keep ones, and what stood in none of those that are left.
func (s *Store) Prune(keep int) error {
	return s.atomically(func() error {
		var oldest int64
		if ok, err := s.row("SELECT run FROM runs ORDER BY run DESC LIMIT 1 OFFSET ?", []any{keep - 1}, &oldest); err != nil || !ok {
			return err
		}
		if _, err := s.exec("DELETE FROM runs WHERE run < ?", oldest); err != nil {
			return err
		}
		ended, err := s.exec("DELETE FROM entries WHERE ended <= ?", oldest)
		if err != nil || ended == 0 {
			return err
		}
		const orphans = "(SELECT reading FROM readings r WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.reading = r.reading))"
		if _, err := s.exec("DELETE FROM records WHERE reading IN " + orphans); err != nil {
			return err
		}
		_, err = s.exec("DELETE FROM readings WHERE reading IN " + orphans)
		return err
	})
}
