package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/tongket/tongket/model"
)

// row is a record on its way into the store.
type row struct {
	kind model.KindName
	json string
}

// detail is what is kept of a document beside its records' rows.
type detail struct {
	Numerals []string       `json:"numerals,omitempty"` // lines of JSON
	Reading  *model.Reading `json:"reading,omitempty"`
}

// rows writes the records of a document, without its source: documents of the same bytes share them.
func rows(r *model.Records) (list []row, d detail) {
	document := r.Document
	document.Source = ""
	d.Reading = r.Reading
	for rec := range r.All() {
		if rec.Kind() == model.KindDocument {
			rec = &document
		}
		line := string(model.AppendJSON(nil, rec))
		if rowed(rec.Kind()) {
			list = append(list, row{rec.Kind(), line})
		} else {
			d.Numerals = append(d.Numerals, line)
		}
	}
	return list, d
}

// reading gives the number of the reading that holds the records, new where the store has none.
func (s *Store) reading(r *model.Records, hint string) (id int64, err error) {
	list, d := rows(r)
	packed, err := json.Marshal(d)
	if err != nil {
		return 0, err
	}
	h := sha256.New()
	for _, row := range list {
		h.Write([]byte(row.json))
	}
	h.Write(packed)
	digest := hex.EncodeToString(h.Sum(nil)[:16])
	key := []any{r.Document.SHA256, hint, digest}
	if ok, err := s.row("SELECT reading FROM readings WHERE sha256 = ? AND hint = ? AND digest = ?", key, &id); err != nil {
		return 0, err
	} else if ok {
		_, err := s.exec("UPDATE readings SET reach = ?1 WHERE reading = ?2 AND reach IS NOT ?1", r.Reach, id)
		return id, err
	}
	size := 0
	if r.Reading != nil {
		size = len(r.Reading.Text)
	}
	if _, err := s.row("INSERT INTO readings (sha256, hint, digest, bytes, detail, reach) VALUES (?, ?, ?, ?, ?, ?) RETURNING reading", append(key, size, s.pack.EncodeAll(packed, nil), r.Reach), &id); err != nil {
		return 0, err
	}
	for i, row := range list {
		if _, err := s.exec("INSERT INTO records VALUES (?, ?, ?, ?)", id, i, string(row.kind), row.json); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// records reads a document back.
func (s *Store) records(reading int64, source string) (*model.Records, error) {
	lines, packed, err := s.lines(reading)
	if err != nil {
		return nil, err
	}
	data, err := s.open.DecodeAll(packed, nil)
	if err != nil {
		return nil, err
	}
	var d detail
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, err
	}
	r := &model.Records{Reading: d.Reading}
	for _, line := range append(lines, d.Numerals...) {
		rec, err := model.DecodeJSON([]byte(line))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", source, err)
		}
		r.Append(rec)
	}
	r.Document.Source = source
	return r, nil
}

// errDamaged says that a reading has lost its rows.
var errDamaged = errors.New("a reading without rows")

// lines gives the rows and the packed detail of a reading.
func (s *Store) lines(reading int64) (lines []string, packed []byte, err error) {
	ok, err := s.row("SELECT detail FROM readings WHERE reading = ?", []any{reading}, &packed)
	if err != nil || !ok {
		return nil, nil, errors.Join(errDamaged, err)
	}
	stmt, err := s.prepared("SELECT json FROM records WHERE reading = ? ORDER BY place")
	if err != nil {
		return nil, nil, err
	}
	result, err := stmt.Query(reading)
	if err != nil {
		return nil, nil, err
	}
	defer result.Close()
	for result.Next() {
		var line string
		if err := result.Scan(&line); err != nil {
			return nil, nil, err
		}
		lines = append(lines, strings.Clone(line))
	}
	return lines, packed, result.Err()
}
