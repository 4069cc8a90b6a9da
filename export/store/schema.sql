-- The truth of scheduled runs. Times are RFC 3339 in UTC, times of files nanoseconds since 1970.
-- A run, whole or killed: "ended" is NULL where nobody saw its end.
CREATE TABLE runs (
  run INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, version INTEGER NOT NULL REFERENCES versions (version),
  exit_code INTEGER, report TEXT);
-- What reads: program, rule book, lexicon, gazetteer, settings, each by name or digest; "book" holds the digest of every rule by its id.
CREATE TABLE versions (
  version INTEGER PRIMARY KEY, program TEXT NOT NULL, rules TEXT NOT NULL, lexicon TEXT NOT NULL, gazetteer TEXT NOT NULL,
  settings TEXT NOT NULL, book TEXT NOT NULL, UNIQUE (program, rules, lexicon, gazetteer, settings));
-- A file as it was when it was last read to its end. "vanished" is the run that did not find it any more.
CREATE TABLE files (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES versions (version), vanished INTEGER) WITHOUT ROWID;
-- What was read from a document's bytes: never changed, shared by documents of the same bytes. "detail" holds the census and
-- the text as read, JSON compressed with Zstandard.
CREATE TABLE readings (
  reading INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, hint TEXT NOT NULL, digest TEXT NOT NULL, bytes INTEGER NOT NULL, detail BLOB NOT NULL,
  UNIQUE (sha256, hint, digest));
-- The records of a reading in the order of every output, each as a line of JSON.
CREATE TABLE records (
  reading INTEGER NOT NULL REFERENCES readings (reading), place INTEGER NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (reading, place)) WITHOUT ROWID;
-- Which reading stood for a part of a file, from a run until before another; "ended" is NULL where it still does.
CREATE TABLE entries (
  entry INTEGER PRIMARY KEY, path TEXT NOT NULL, part INTEGER NOT NULL, source TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (reading), begun INTEGER NOT NULL, ended INTEGER);
CREATE UNIQUE INDEX entries_live ON entries (path, part) WHERE ended IS NULL;
CREATE INDEX entries_reading ON entries (reading);
-- Parts of files that could not be read, and how often that was tried.
CREATE TABLE failures (
  path TEXT NOT NULL, part INTEGER NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL, version INTEGER NOT NULL REFERENCES versions (version),
  reason TEXT NOT NULL, message TEXT NOT NULL, tries INTEGER NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (path, part)) WITHOUT ROWID;
-- What the store remembers of itself: the number of its last change, what was published.
CREATE TABLE notes (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
INSERT INTO notes VALUES ('generation', 0);
