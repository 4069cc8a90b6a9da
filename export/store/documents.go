package store

import (
	"encoding/json"
	"iter"

	"github.com/tongket/tongket/model"
)

// standing is a document that stands now.
type standing struct {
	source  string
	reading int64
}

// Documents gives the documents that stand now, in the order of their files; documents of the same bytes are one. The
// first error ends them.
func (s *Store) Documents() iter.Seq2[*model.Records, error] {
	return func(yield func(*model.Records, error) bool) {
		list, err := s.standing()
		if err != nil {
			yield(nil, err)
			return
		}
		for _, d := range list {
			r, err := s.records(d.reading, d.source)
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// standing lists them first: the one connection is needed for their records.
func (s *Store) standing() (list []standing, err error) {
	result, err := s.db.Query(liveSQL + " ORDER BY path, part")
	if err != nil {
		return nil, err
	}
	defer result.Close()
	for result.Next() {
		var entry, part int64
		var path, sha256 string
		var d standing
		if err := result.Scan(&entry, &path, &part, &d.source, &d.reading, &sha256); err != nil {
			return nil, err
		}
		list = append(list, d)
	}
	return list, result.Err()
}

// Counts is how much stands in the store.
type Counts struct {
	Documents int `json:"documents"` // different ones
	Sources   int `json:"sources"`   // parts of files that hold them
	Records   int `json:"records"`   // without the documents' own, warnings and numerals
	Vanished  int `json:"vanished"`  // files
}

// Counts counts what stands. Counting takes a second for some hundred thousand documents, so that the store remembers the
// result until something changes.
func (s *Store) Counts() (c Counts, err error) {
	generation, err := s.Generation()
	if err != nil {
		return c, err
	}
	remembered := struct {
		Generation int64
		Counts     Counts
	}{Generation: -1}
	note, err := s.Note("counts")
	if err != nil {
		return c, err
	}
	if note != "" {
		if err := json.Unmarshal([]byte(note), &remembered); err != nil {
			return c, err
		}
	}
	if remembered.Generation == generation {
		return remembered.Counts, nil
	}
	err = s.db.QueryRow(`SELECT count(*), (SELECT count(*) FROM entries WHERE ended IS NULL),
		coalesce(sum((SELECT count(*) FROM records r WHERE r.reading = live.reading AND kind NOT IN ('document', 'warning'))), 0),
		(SELECT count(*) FROM files WHERE vanished IS NOT NULL) FROM live`).Scan(&c.Documents, &c.Sources, &c.Records, &c.Vanished)
	if err != nil {
		return c, err
	}
	remembered.Generation, remembered.Counts = generation, c
	data, err := json.Marshal(remembered)
	if err != nil {
		return c, err
	}
	return c, s.SetNote("counts", string(data))
}
