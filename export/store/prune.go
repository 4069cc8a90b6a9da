package store

import "encoding/json"

// Prune forgets the runs before the last keep ones, but for those that are still needed, and what stood in none of those that
// are left.
func (s *Store) Prune(keep int, needed ...int64) error {
	return s.atomically(func() error {
		var first int64 // of the last keep ones
		if ok, err := s.row("SELECT run FROM runs ORDER BY run DESC LIMIT 1 OFFSET ?", []any{keep - 1}, &first); err != nil || !ok {
			return err
		}
		oldest := first
		for _, run := range needed {
			if run > 0 {
				oldest = min(oldest, run)
			}
		}
		still, err := json.Marshal(append([]int64{}, needed...))
		if err != nil {
			return err
		}
		if _, err := s.exec("DELETE FROM runs WHERE run < ? AND run NOT IN (SELECT value FROM json_each(?))", first, string(still)); err != nil {
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
