-- What tells which rules can reach a document, as whoever reads writes it: a rule that changes then re-reads only those.
-- NULL and '' where it was read by a program that did not say.
ALTER TABLE readings ADD COLUMN reach BLOB;
ALTER TABLE versions ADD COLUMN needs TEXT NOT NULL DEFAULT '';
