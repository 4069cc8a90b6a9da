package export

import (
	_ "embed"
	"strings"

	"github.com/tongket/tongket/model"
)

// sqliteViews are the views for the common questions, with {lang} in them.
//
//go:embed sqlite/views.sql
var sqliteViews string

// sqliteVersion is the number of the layout, in PRAGMA user_version: more when a table or a view changes its meaning.
const sqliteVersion = 1

// sqliteApplication marks the file as ours in PRAGMA application_id: "tgkt".
const sqliteApplication = 0x74676b74

// sqliteDictionary are the tables beside those of the record kinds: what columns and codes mean, names in the order of
// Vietnamese, and documents that a run met more than once.
const sqliteDictionary = `
CREATE TABLE fields (record TEXT NOT NULL, "table" TEXT NOT NULL, field TEXT NOT NULL, place INTEGER NOT NULL, unit TEXT,
  label_vi TEXT NOT NULL, label_en TEXT NOT NULL, meaning_vi TEXT NOT NULL, meaning_en TEXT NOT NULL, PRIMARY KEY (record, field));
CREATE TABLE codes (record TEXT NOT NULL, field TEXT NOT NULL, code TEXT NOT NULL, place INTEGER NOT NULL, unit TEXT,
  label_vi TEXT NOT NULL, label_en TEXT NOT NULL, meaning_vi TEXT NOT NULL, meaning_en TEXT NOT NULL,
  PRIMARY KEY (record, field, code), FOREIGN KEY (record, field) REFERENCES fields (record, field));
CREATE TABLE names (name TEXT NOT NULL PRIMARY KEY, sort_key BLOB NOT NULL);
CREATE TABLE copies (doc TEXT NOT NULL REFERENCES documents (doc), source TEXT NOT NULL);
`

// sqliteIndexes are the columns that questions select by, beside the keys; and every table has one on its document.
var sqliteIndexes = []struct{ table, columns string }{
	{"documents", "published"},
	{"documents", "org"},
	{"documents", "province, district"},
	{"metrics", "indicator, period"},
	{"metrics", "org, indicator"},
	{"metrics", "province, district, indicator"},
	{"awards", "form, period"},
	{"awards", "org"},
	{"tasks", "org"},
	{"references", "type, number"},
	{"campaigns", "type, name"},
	{"warnings", "code"},
	{"numerals", "bin, reason"},
}

// sqliteTable gives the statement that makes the table of a kind. An id is the key; every other record belongs to a document.
func sqliteTable(k *model.Kind) string {
	var b strings.Builder
	b.WriteString("CREATE TABLE " + quoted(k.Plural) + " (")
	for i := range k.Fields {
		f := &k.Fields[i]
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(quoted(f.Name) + " " + sqliteType(f.Type))
		if f.Required {
			b.WriteString(" NOT NULL")
		}
		switch {
		case f.Name == key(k):
			b.WriteString(" PRIMARY KEY")
		case f.Name == "doc":
			b.WriteString(" REFERENCES documents (doc)")
		}
	}
	b.WriteString(");\n")
	return b.String()
}

// key is the field that tells the records of a kind apart.
func key(k *model.Kind) string {
	if k.Name == model.KindDocument {
		return "doc"
	}
	return "id"
}

// sqliteType is the declared type of a column. NUMERIC keeps whole numbers as integers of 64 bits, others as floats.
func sqliteType(t model.Type) string {
	switch t {
	case model.TypeInteger:
		return "INTEGER"
	case model.TypeDecimal:
		return "NUMERIC"
	}
	return "TEXT"
}

// sqliteInsert gives the statement that adds a record of a kind. A document that is there already is left as it is.
func sqliteInsert(k *model.Kind) string {
	marks := strings.Repeat("?, ", len(k.Fields)-1) + "?"
	s := "INSERT INTO " + quoted(k.Plural) + " VALUES (" + marks + ")"
	if k.Name == model.KindDocument {
		s += " ON CONFLICT DO NOTHING"
	}
	return s
}

// sqliteIndex gives the statements that make the indexes of the kinds.
func sqliteIndex(kinds []model.Kind) string {
	var b strings.Builder
	add := func(table, columns string) {
		name := table + "_" + strings.ReplaceAll(columns, ", ", "_")
		b.WriteString("CREATE INDEX " + name + " ON " + quoted(table) + " (" + columns + ");\n")
	}
	for i := range kinds {
		if kinds[i].Name != model.KindDocument {
			add(kinds[i].Plural, "doc")
		}
		for _, x := range sqliteIndexes {
			if x.table == kinds[i].Plural {
				add(x.table, x.columns)
			}
		}
	}
	return b.String()
}

// quoted writes a name as SQL does where it may be a word of SQL too ("references", "by", "end").
func quoted(name string) string { return `"` + name + `"` }
