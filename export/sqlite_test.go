package export

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/tongket/tongket/export/fileurl"
	"github.com/tongket/tongket/model"
)

// save writes documents to one target below a folder of its own and gives the path.
func save(t *testing.T, o Options, target string, documents ...*model.Records) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), target)
	f, ok := ByPath(path)
	if !ok {
		t.Fatalf("no format for %s", path)
	}
	var s Set
	defer s.Abort()
	if err := s.Open(f, path, o); err != nil {
		t.Fatal(err)
	}
	for _, r := range documents {
		if err := s.Document(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	return path
}

// another gives sample's records as those of other bytes.
func another() *model.Records {
	r := sample()
	r.Document.SHA256 = strings.Repeat("cd", 32)
	r.Document.Source = "thư mục/b.txt"
	r.Identify()
	return r
}

// linesOf gives the JSON Lines of a kind, read by encoding/json.
func linesOf(t *testing.T, kind model.KindName, documents ...*model.Records) (list []map[string]any) {
	t.Helper()
	for _, r := range documents {
		for rec := range r.All() {
			if rec.Kind() != kind {
				continue
			}
			list = append(list, object(t, model.AppendJSON(nil, rec)))
			delete(list[len(list)-1], "record")
		}
	}
	return list
}

// object reads a JSON object. Whole numbers are as they are written; others, of which a program may write more digits than
// they have, as the shortest text of the same float.
func object(t *testing.T, b []byte) map[string]any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	m := map[string]any{}
	if err := d.Decode(&m); err != nil {
		t.Fatal(err)
	}
	for name, v := range m {
		if n, ok := v.(json.Number); ok && strings.Contains(string(n), ".") {
			f, _ := n.Float64()
			m[name] = json.Number(strconv.FormatFloat(f, 'f', -1, 64))
		}
	}
	return m
}

// The sqlite3 program reads every value as JSON Lines has it.
func TestSQLiteReadsBack(t *testing.T) {
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("there is no sqlite3 program")
	}
	documents := tricky()
	path := save(t, Options{Census: true}, "o.sqlite", documents...)
	for _, k := range model.Kinds() {
		out, err := exec.Command(program, "-json", path, `SELECT * FROM "`+k.Plural+`" ORDER BY rowid`).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v: %s", k.Plural, err, out)
		}
		var rows []json.RawMessage
		if err := json.Unmarshal(out, &rows); err != nil {
			t.Fatalf("%s: %v: %s", k.Plural, err, out)
		}
		want := linesOf(t, k.Name, documents...)
		if len(rows) != len(want) {
			t.Fatalf("%s: %d rows, want %d", k.Plural, len(rows), len(want))
		}
		for i := range rows {
			got := object(t, rows[i])
			for name, v := range got {
				if v == nil {
					delete(got, name)
				}
			}
			if !reflect.DeepEqual(got, want[i]) {
				t.Errorf("%s:\n%v\nwant\n%v", k.Plural, got, want[i])
			}
		}
	}
}

func openDB(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", fileurl.Of(path).String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// first gives the first column of what a query finds.
func first(t *testing.T, db *sql.DB, query string) (list []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	for rows.Next() {
		cells := make([]any, len(columns))
		for i := range cells {
			cells[i] = new(sql.NullString)
		}
		if err := rows.Scan(cells...); err != nil {
			t.Fatal(err)
		}
		list = append(list, cells[0].(*sql.NullString).String)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return list
}

func TestSQLiteIsSound(t *testing.T) {
	db := openDB(t, save(t, Options{Lang: model.En}, "o.db", sample(), another()))
	if got := first(t, db, "PRAGMA integrity_check"); !reflect.DeepEqual(got, []string{"ok"}) {
		t.Errorf("integrity: %v", got)
	}
	if got := first(t, db, "PRAGMA foreign_key_check"); got != nil {
		t.Errorf("foreign keys: %v", got)
	}
	for _, table := range []string{"metrics", "awards", "tasks", "references", "campaigns", "warnings"} {
		if got := first(t, db, `SELECT "table" FROM pragma_foreign_key_list('`+table+`')`); !reflect.DeepEqual(got, []string{"documents"}) {
			t.Errorf("foreign keys of %s: %v", table, got)
		}
	}
	if got := first(t, db, "SELECT name FROM sqlite_schema WHERE name = 'numerals'"); got != nil {
		t.Error("numerals were written")
	}
	if got := first(t, db, "SELECT name FROM pragma_index_list('metrics') WHERE origin = 'c' ORDER BY 1"); strings.Join(got, " ") != "metrics_doc metrics_indicator_period metrics_org_indicator metrics_province_district_indicator" {
		t.Errorf("indexes: %v", got)
	}
	want := map[string]int{"figures": 4, "by_org_and_year": 0, "by_place_and_year": 0, "latest": 0, "out_of": 2, "honours": 2, "citations": 1, "review": 2, "overview": 2, "metric_dates": 2}
	for _, view := range first(t, db, "SELECT name FROM sqlite_schema WHERE type = 'view'") {
		n, known := want[view]
		if got := first(t, db, "SELECT * FROM "+view); !known || len(got) != n {
			t.Errorf("%s has %d rows, want %d", view, len(got), n)
		}
		delete(want, view)
	}
	if len(want) > 0 {
		t.Errorf("views missing: %v", want)
	}
	if got := first(t, db, "SELECT indicator FROM figures"); got[0] != model.SupportAmount.Label(model.En) {
		t.Errorf("labels: %v", got)
	}
}

// Views give the largest of several figures, in the order of Vietnamese, and never a sum.
func TestSQLiteViews(t *testing.T) {
	r := another()
	r.Metrics = nil
	for i, m := range []struct {
		org, period string
		value       int64
		per         string
	}{
		{"Đ", "2021", 5, ""}, {"E", "2021-Q2", 3, ""}, {"E", "2021-11", 4, ""}, {"E", "2020/2021", 9, ""}, {"Đ", "2021", 7, "suất"}, {"D", "2021-02", 1, ""},
	} {
		r.Metrics = append(r.Metrics, model.Metric{Indicator: model.Members, Value: model.NewDecimal(m.value), Bound: model.Exact, Unit: model.UnitPerson,
			Status: model.Actual, Org: m.org, Province: "Hà Nội", Period: m.period, Per: m.per, Evidence: model.Evidence{Start: i, End: i + 1, Quote: "x"}})
	}
	r.Identify()
	db := openDB(t, save(t, Options{}, "o.sqlite", r))
	for query, want := range map[string]string{
		"SELECT org || year || largest || figures FROM by_org_and_year":            "D202111 Đ202151 E2020/202191 E202142",
		"SELECT largest FROM by_place_and_year WHERE year = '2021'":                "5",
		"SELECT org || value || period FROM latest":                                "D12021-02 Đ52021 E92020/2021",
		"SELECT d.last FROM metric_dates d JOIN metrics USING (id) ORDER BY start": "2021-12-31 2021-06-30 2021-11-30 2021-12-31 2021-12-31 2021-02-28",
	} {
		if got := strings.Join(first(t, db, query), " "); got != want {
			t.Errorf("%s\n%s, want %s", query, got, want)
		}
	}
}

// The same bytes found twice are one document.
func TestSQLiteCopies(t *testing.T) {
	again := sample()
	again.Document.Source = "c.txt\xff"
	db := openDB(t, save(t, Options{}, "o.sqlite", sample(), another(), again))
	if got := first(t, db, "SELECT source FROM copies"); !reflect.DeepEqual(got, []string{"c.txt\uFFFD"}) {
		t.Errorf("copies: %q", got)
	}
	if got := first(t, db, "SELECT id FROM metrics"); len(got) != 4 {
		t.Errorf("%d metrics, want 4", len(got))
	}
}

func TestSQLiteOddNames(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a?b=c #%41 é")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	var s Set
	defer s.Abort()
	f, _ := ByName("sqlite")
	path := filepath.Join(dir, "o.sqlite")
	if err := s.Open(f, path, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := first(t, openDB(t, path), "SELECT count(*) FROM documents"); got[0] != "0" {
		t.Errorf("%v", got)
	}
	if err := s.Open(f, os.DevNull, Options{}); err == nil {
		t.Error("a device was taken for a database")
	}
}

func TestVietnameseOrder(t *testing.T) {
	names := []string{"Ý Yên", "Đông Anh", "Ân Thi", "Dĩ An", "An Lão", "Ea Kar", "Ăn", "đông anh", "Yên Khánh", "Hòa Vang", "Hoa Lư"}
	sorted := make([]string, len(names))
	for i, at := range vietnameseRanks(names) {
		sorted[at] = names[i]
	}
	want := "An Lão, Ăn, Ân Thi, Dĩ An, đông anh, Đông Anh, Ea Kar, Hoa Lư, Hòa Vang, Ý Yên, Yên Khánh"
	if got := strings.Join(sorted, ", "); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
