package store

// pair is a part of a file at two times; a reading of 0 is none.
type pair struct {
	source                    string
	before, after             int64
	beforeSHA256, afterSHA256 string
}

// pairsSQL gives the parts whose readings differ, documents of the same bytes as one: a document that moved has not changed.
// Bytes of which no entry began or ended since the earlier run are left out: a night changes little of a large store.
const pairsSQL = `
WITH touched AS (SELECT DISTINCT sha256 FROM entries JOIN readings USING (reading) WHERE begun > min(?1, ?2) OR ended > min(?1, ?2)),
  a AS (SELECT path, part, source, reading, sha256 FROM (SELECT e.*, r.sha256, row_number() OVER (PARTITION BY r.sha256 ORDER BY e.path, e.part) AS rank
    FROM entries e JOIN readings r USING (reading) WHERE begun <= ?1 AND (ended IS NULL OR ended > ?1) AND r.sha256 IN touched) WHERE rank = 1),
  b AS (SELECT path, part, source, reading, sha256 FROM (SELECT e.*, r.sha256, row_number() OVER (PARTITION BY r.sha256 ORDER BY e.path, e.part) AS rank
    FROM entries e JOIN readings r USING (reading) WHERE begun <= ?2 AND (ended IS NULL OR ended > ?2) AND r.sha256 IN touched) WHERE rank = 1),
  same AS (SELECT a.sha256, b.path, b.part, b.source, a.reading AS ra, b.reading AS rb FROM a JOIN b USING (sha256)),
  gone AS (SELECT * FROM a WHERE sha256 NOT IN (SELECT sha256 FROM b)),
  come AS (SELECT * FROM b WHERE sha256 NOT IN (SELECT sha256 FROM a))
SELECT path, part, source, ra, rb, sha256, sha256 FROM same WHERE ra <> rb
UNION ALL SELECT come.path, come.part, come.source, gone.reading, come.reading, gone.sha256, come.sha256 FROM come JOIN gone USING (path, part)
UNION ALL SELECT path, part, source, 0, reading, '', sha256 FROM come WHERE NOT EXISTS (SELECT 1 FROM gone WHERE gone.path = come.path AND gone.part = come.part)
UNION ALL SELECT path, part, source, reading, 0, sha256, '' FROM gone WHERE NOT EXISTS (SELECT 1 FROM come WHERE gone.path = come.path AND gone.part = come.part)
ORDER BY 1, 2, 6, 7`

func (s *Store) pairs(from, to int64) (list []pair, err error) {
	result, err := s.db.Query(pairsSQL, from, to)
	if err != nil {
		return nil, err
	}
	defer result.Close()
	for result.Next() {
		var path string
		var part int
		var p pair
		if err := result.Scan(&path, &part, &p.source, &p.before, &p.after, &p.beforeSHA256, &p.afterSHA256); err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, result.Err()
}
