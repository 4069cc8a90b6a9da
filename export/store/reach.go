package store

import "encoding/json"

// Reach is what tells which rules can reach a document that stands.
type Reach struct {
	Path    string // of its file
	Version int64  // what read the file
	Reach   []byte // nil where nobody noted it
}

// Reaches gives the reach of every part of the files that other versions than this have read, in the order of files. Files
// with a part that could not be read are left out.
func (s *Store) Reaches(version int64, take func(Reach)) error {
	result, err := s.db.Query(`SELECT f.path, f.version, r.reach FROM files f JOIN entries e ON e.path = f.path AND e.ended IS NULL JOIN readings r USING (reading)
		WHERE f.version <> ? AND NOT EXISTS (SELECT 1 FROM failures x WHERE x.path = f.path) ORDER BY f.path`, version)
	if err != nil {
		return err
	}
	defer result.Close()
	for result.Next() {
		var r Reach
		if err := result.Scan(&r.Path, &r.Version, &r.Reach); err != nil {
			return err
		}
		take(r)
	}
	return result.Err()
}

// Versions gives what has read the files that are known, by number.
func (s *Store) Versions() (map[int64]Version, error) {
	result, err := s.db.Query("SELECT version, program, rules, lexicon, gazetteer, settings, book, needs FROM versions WHERE version IN (SELECT version FROM files)")
	if err != nil {
		return nil, err
	}
	defer result.Close()
	list := map[int64]Version{}
	for result.Next() {
		var number int64
		var v Version
		var book string
		if err := result.Scan(&number, &v.Program, &v.Rules, &v.Lexicon, &v.Gazetteer, &v.Settings, &book, &v.Needs); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(book), &v.Book); err != nil {
			return nil, err
		}
		list[number] = v
	}
	return list, result.Err()
}
