package store

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tongket/tongket/model"
)

// sample gives the records of a document of some bytes, with one metric of a value.
func sample(bytes string, value int64) *model.Records {
	many, odd := model.NewDecimal(20), model.Decimal{Coef: 123456789012345678, Scale: 5}
	r := &model.Records{
		Document: model.Document{SHA256: strings.Repeat(bytes, 64), Title: "Báo cáo", Source: bytes + ".txt", Encoding: "utf-8", Format: "text"},
		Metrics: []model.Metric{
			{Indicator: model.Members, Value: model.NewDecimal(value), Of: &many, Bound: model.Exact, Unit: model.UnitPerson, Status: model.Actual, Org: "Liên đoàn Lao động huyện Kiến Xương", Evidence: model.Evidence{Start: 3, End: 9, Quote: "năm\u2028 <&> \"", Rule: "members.count"}},
			{Indicator: model.SupportAmount, Value: odd, Bound: model.Exact, Unit: model.UnitVND, Status: model.Actual, Evidence: model.Evidence{Start: 12, End: 19, Quote: "x", Rule: "support.amount"}},
		},
		Warnings: []model.Warning{{Code: model.PeriodUnknown, Message: "…"}},
		Numerals: []model.Numeral{{Bin: model.Unexplained, Value: &odd}},
		Reading:  &model.Reading{Text: "Một hai\nba", Blocks: []model.Block{{Start: 0, End: 10, Role: model.RoleBody, Cells: [][2]int{{0, 3}}}}},
	}
	r.Identify()
	return r
}

func lines(r *model.Records) string {
	var b bytes.Buffer
	for rec := range r.All() {
		b.Write(append(model.AppendJSON(nil, rec), '\n'))
	}
	return b.String()
}

func begun(t *testing.T, path string, v Version) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, _, err := s.Begin(v, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	return s
}

// put enters records as a file of one document.
func put(t *testing.T, s *Store, path string, r *model.Records) {
	t.Helper()
	f := File{Path: path, Size: 1, Modified: 1, SHA256: r.Document.SHA256, Version: 1}
	if err := s.Put(Part{Path: path, Source: path}, r, &f); err != nil {
		t.Fatal(err)
	}
}

func documents(t *testing.T, s *Store) (list []*model.Records) {
	t.Helper()
	for r, err := range s.Documents() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	return list
}

// What is put comes back to the last byte, after the store was closed and opened again too.
func TestRecordsComeBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a?b%.db")
	s := begun(t, path, Version{})
	want := sample("a", 17)
	put(t, s, "a.txt", want)
	if err := s.End(0, []byte("{}"), time.Unix(9, 0)); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	got := documents(t, s)
	if len(got) != 1 || lines(got[0]) != lines(want) {
		t.Fatalf("got\n%s\nwant\n%s", lines(got[0]), lines(want))
	}
	if g, w := got[0].Reading, want.Reading; g.Text != w.Text || len(g.Blocks) != 1 || g.Blocks[0].Role != model.RoleBody {
		t.Errorf("reading %+v", g)
	}
	history, err := s.Runs()
	if err != nil || len(history) != 1 || history[0].ExitCode != 0 || history[0].Ended.Unix() != 9 {
		t.Errorf("%+v %v", history, err)
	}
	if _, err := os.Stat(path + "-wal"); err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// The same bytes under several names are one document, under the name that comes first among the files that are there.
func TestCopiesAreOne(t *testing.T) {
	s := begun(t, filepath.Join(t.TempDir(), "s.db"), Version{})
	for _, path := range []string{"c.txt", "a.txt", "b.txt"} {
		put(t, s, path, sample("a", 17))
	}
	sources := func() (list []string) {
		for _, r := range documents(t, s) {
			list = append(list, r.Document.Source)
		}
		return list
	}
	if got := sources(); !slices.Equal(got, []string{"a.txt"}) {
		t.Errorf("%v", got)
	}
	if _, err := s.Vanish("a.txt", true); err != nil {
		t.Fatal(err)
	}
	if got := sources(); !slices.Equal(got, []string{"b.txt"}) {
		t.Errorf("after the first is gone: %v", got)
	}
	for _, path := range []string{"b.txt", "c.txt"} { // the last of them keeps its facts
		if _, err := s.Vanish(path, true); err != nil {
			t.Fatal(err)
		}
	}
	if got := sources(); !slices.Equal(got, []string{"c.txt"}) {
		t.Errorf("after all are gone: %v", got)
	}
	before, err := s.Generation()
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "c.txt", sample("a", 17))
	if after, err := s.Generation(); err != nil || after == before {
		t.Errorf("a file that is back changes nothing: %d, %v", after, err)
	}
}

// A document that fails in the middle of its transaction leaves nothing.
func TestHalfADocumentIsNone(t *testing.T) {
	s := begun(t, filepath.Join(t.TempDir(), "s.db"), Version{})
	if _, err := s.db.Exec("CREATE TRIGGER full BEFORE INSERT ON records WHEN NEW.place = 2 BEGIN SELECT RAISE(ABORT, 'full'); END"); err != nil {
		t.Fatal(err)
	}
	r := sample("a", 17)
	if err := s.Put(Part{Path: "a.txt", Source: "a.txt"}, r, nil); err == nil {
		t.Fatal("no error")
	}
	var n int
	if err := s.db.QueryRow("SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM readings) + (SELECT count(*) FROM entries)").Scan(&n); err != nil || n != 0 {
		t.Errorf("%d rows, %v", n, err)
	}
	if _, err := s.db.Exec("DROP TRIGGER full"); err != nil {
		t.Fatal(err)
	}
	put(t, s, "a.txt", r)
	if got := documents(t, s); len(got) != 1 {
		t.Errorf("%d documents", len(got))
	}
}

// Views have the columns of the model, and numbers in them are numbers.
func TestViews(t *testing.T) {
	s := begun(t, filepath.Join(t.TempDir(), "s.db"), Version{})
	put(t, s, "a.txt", sample("a", 17))
	for _, k := range model.Kinds() {
		if !rowed(k.Name) {
			continue
		}
		for _, f := range k.Fields {
			if _, err := s.db.Exec(`SELECT "` + f.Name + `" FROM "` + k.Plural + `"`); err != nil {
				t.Errorf("%s.%s: %v", k.Plural, f.Name, err)
			}
		}
	}
	var sum int64
	var file, source string
	if err := s.db.QueryRow(`SELECT sum(value), max(m.file), max(d.source) FROM metrics m JOIN documents d USING (doc) WHERE indicator = 'members'`).Scan(&sum, &file, &source); err != nil || sum != 17 || file != "a.txt" || source != "a.txt" {
		t.Errorf("%d %s %s %v", sum, file, source, err)
	}
}

// Files of other programs, and of later ones, are left alone.
func TestForeign(t *testing.T) {
	for name, statement := range map[string]string{"other": "CREATE TABLE x (y)", "later": "PRAGMA user_version = 99"} {
		path := filepath.Join(t.TempDir(), name+".db")
		if name == "later" {
			if err := begun(t, path, Version{}).Close(); err != nil {
				t.Fatal(err)
			}
		}
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err := Open(path); !errors.Is(err, ErrForeign) {
			t.Errorf("%s: %v", name, err)
			_ = s.Close()
		}
		if s, err := OpenReadOnly(path); !errors.Is(err, ErrForeign) {
			t.Errorf("%s: %v", name, err)
			_ = s.Close()
		}
	}
}

// Each cause of a change is named.
func TestDiffCauses(t *testing.T) {
	base := Version{Program: "1", Rules: "1", Lexicon: "1", Gazetteer: "1", Settings: "1", Book: map[string]string{"members.count": "1", "other": "1"}}
	for want, change := range map[Cause]func(*Version){
		CauseRules:     func(v *Version) { v.Rules, v.Book = "2", map[string]string{"members.count": "2", "other": "1"} },
		CauseLexicon:   func(v *Version) { v.Lexicon = "2" },
		CauseGazetteer: func(v *Version) { v.Gazetteer = "2" },
		CauseSettings:  func(v *Version) { v.Settings = "2" },
		CauseProgram:   func(v *Version) { v.Program = "2" },
		CauseReader:    func(*Version) {},
	} {
		s := begun(t, filepath.Join(t.TempDir(), "s.db"), base)
		put(t, s, "a.txt", sample("a", 17))
		v := base
		change(&v)
		if _, _, err := s.Begin(v, time.Unix(1, 0)); err != nil {
			t.Fatal(err)
		}
		put(t, s, "a.txt", sample("a", 18))
		var changes []Change
		for c, err := range s.Diff(1, 2) {
			if err != nil {
				t.Fatal(err)
			}
			changes = append(changes, c)
		}
		if len(changes) != 1 {
			t.Fatalf("%s: %v", want, changes)
		}
		c := changes[0]
		if c.Kind != Changed || !slices.Equal(c.Causes, []Cause{want}) || !slices.Equal(c.Fields, []string{"value"}) || !slices.Equal(c.Rules, []string{"members.count"}) {
			t.Errorf("%s: %+v", want, c)
		}
	}
}

// What stood in no run that is kept is forgotten; what stands, and what stood in those, is not.
func TestPrune(t *testing.T) {
	s := begun(t, filepath.Join(t.TempDir(), "s.db"), Version{})
	for run := range 5 {
		if run > 0 {
			if _, _, err := s.Begin(Version{}, time.Unix(int64(run), 0)); err != nil {
				t.Fatal(err)
			}
		}
		put(t, s, "a.txt", sample(string(rune('a'+run)), int64(run)))
	}
	if err := s.Prune(2, 0, 2); err != nil {
		t.Fatal(err)
	}
	for c, err := range s.Diff(2, 5) { // 2 is needed still
		if err != nil || c.Kind != Changed {
			t.Errorf("%+v, %v", c, err)
		}
	}
	if err := s.Prune(2); err != nil {
		t.Fatal(err)
	}
	var runs, readings, orphans int
	if err := s.db.QueryRow("SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM readings), (SELECT count(*) FROM records WHERE reading NOT IN (SELECT reading FROM readings))").Scan(&runs, &readings, &orphans); err != nil || runs != 2 || readings != 2 || orphans != 0 {
		t.Errorf("%d runs, %d readings, %d orphans, %v", runs, readings, orphans, err)
	}
	changed := 0
	for c, err := range s.Diff(4, 5) {
		if err != nil {
			t.Fatal(err)
		}
		if c.Kind == Changed {
			changed++
		}
	}
	if got := documents(t, s); changed != 1 || len(got) != 1 || got[0].Metrics[0].Value.String() != "4" {
		t.Errorf("%d changes, %d documents", changed, len(got))
	}
}
