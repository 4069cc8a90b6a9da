package store

import "github.com/tongket/tongket/model"

// File is a file as the store knows it.
type File struct {
	Path     string
	Size     int64  // bytes
	Modified int64  // nanoseconds since 1970; 0 where it may have changed within the same tick: its bytes decide
	SHA256   string // of its bytes
	Version  int64  // what read it
	Vanished bool   // the last run did not find it
	Due      bool   // a part of it failed and is to be tried again
}

// Part is a document of a file, or what came of it.
type Part struct {
	Path   string // of the file
	Number int    // in the file, from 0
	Source string // path, or what it is called
	Hint   string // extension that its format may hang on
}

// Files gives every file that the store knows, by path. A part that failed makes its file due until tries are used up.
func (s *Store) Files(tries int) (map[string]File, error) {
	result, err := s.db.Query(`SELECT f.path, f.size, f.modified, f.sha256, f.version, f.vanished IS NOT NULL,
		EXISTS (SELECT 1 FROM failures x WHERE x.path = f.path AND x.tries < ?) FROM files f`, tries)
	if err != nil {
		return nil, err
	}
	defer result.Close()
	files := map[string]File{}
	for result.Next() {
		var f File
		if err := result.Scan(&f.Path, &f.Size, &f.Modified, &f.SHA256, &f.Version, &f.Vanished, &f.Due); err != nil {
			return nil, err
		}
		files[f.Path] = f
	}
	return files, result.Err()
}

// Put enters a document with its records in place of what its part was before. Where it is the last of its file, done says
// so, with the file as it was read; else done is nil.
func (s *Store) Put(p Part, r *model.Records, done *File) error {
	return s.atomically(func() error {
		id, err := s.reading(r, p.Hint)
		if err != nil {
			return err
		}
		if err := s.enter(p, id); err != nil {
			return err
		}
		return s.done(p.Number+1, done)
	})
}

// enter makes a reading what stands for a part.
func (s *Store) enter(p Part, reading int64) error {
	n, err := s.exec("DELETE FROM failures WHERE path = ? AND part = ?", p.Path, p.Number)
	if err != nil {
		return err
	}
	var have int64
	var source string
	ok, err := s.row("SELECT reading, source FROM entries WHERE path = ? AND part = ? AND ended IS NULL", []any{p.Path, p.Number}, &have, &source)
	if err != nil {
		return err
	}
	if ok && have == reading && source == p.Source {
		if n > 0 {
			return s.changed()
		}
		return nil
	}
	if _, err := s.exec("UPDATE entries SET ended = ? WHERE path = ? AND part = ? AND ended IS NULL", s.run, p.Path, p.Number); err != nil {
		return err
	}
	if _, err := s.exec("INSERT INTO entries (path, part, source, reading, begun) VALUES (?, ?, ?, ?, ?)", p.Path, p.Number, p.Source, reading, s.run); err != nil {
		return err
	}
	return s.changed()
}

// done ends the parts of a file that it no longer has, and remembers the file.
func (s *Store) done(parts int, f *File) error {
	if f == nil {
		return nil
	}
	ended, err := s.exec("UPDATE entries SET ended = ? WHERE path = ? AND part >= ? AND ended IS NULL", s.run, f.Path, parts)
	if err != nil {
		return err
	}
	gone, err := s.exec("DELETE FROM failures WHERE path = ? AND part >= ?", f.Path, parts)
	if err != nil {
		return err
	}
	if ended+gone > 0 {
		if err := s.changed(); err != nil {
			return err
		}
	}
	return s.remember(f)
}

// remember keeps how a file was found. One that had vanished and is back may be the better source of its bytes again.
func (s *Store) remember(f *File) error {
	back, err := s.exec("UPDATE files SET vanished = NULL WHERE path = ? AND vanished IS NOT NULL", f.Path)
	if err == nil && back > 0 {
		err = s.changed()
	}
	if err != nil {
		return err
	}
	_, err = s.exec("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, NULL)", f.Path, f.Size, f.Modified, f.SHA256, f.Version)
	return err
}

// Done ends a file without documents, or one whose bytes have not changed though its time has: parts is how many it has.
func (s *Store) Done(parts int, f *File) error {
	return s.atomically(func() error { return s.done(parts, f) })
}

// changed counts a change of what stands.
func (s *Store) changed() error {
	_, err := s.exec("UPDATE notes SET value = value + 1 WHERE name = 'generation'")
	return err
}

// Vanish marks a file that is no longer there. Its facts go where keep is false, or where the same bytes stand under another
// name; it is known no more then. first says whether it was there at the last run.
func (s *Store) Vanish(path string, keep bool) (first bool, err error) {
	err = s.atomically(func() error {
		n, err := s.exec("UPDATE files SET vanished = ? WHERE path = ? AND vanished IS NULL", s.run, path)
		if err != nil {
			return err
		}
		first = n > 0
		where := "path = ? AND ended IS NULL"
		if keep {
			where += ` AND EXISTS (SELECT 1 FROM readings a JOIN readings b USING (sha256) JOIN entries e ON e.reading = b.reading JOIN files f ON f.path = e.path
				WHERE a.reading = entries.reading AND e.ended IS NULL AND f.vanished IS NULL)`
		}
		ended, err := s.exec("UPDATE entries SET ended = ? WHERE "+where, s.run, path)
		if err != nil {
			return err
		}
		failed, err := s.exec("DELETE FROM failures WHERE path = ?", path)
		if err != nil {
			return err
		}
		if _, err := s.exec("DELETE FROM files WHERE path = ? AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.path = files.path AND e.ended IS NULL)", path); err != nil {
			return err
		}
		if n+ended+failed > 0 {
			return s.changed()
		}
		return nil
	})
	return first, err
}
