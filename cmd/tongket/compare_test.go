package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const comparisonSet = "../../testdata/compare"

// world are the indicators of the composed set.
const world = "grassroots_unions,members,workers,members_new,grassroots_unions_new,gifts,support_amount,houses"

// The committed set is what its script writes.
func TestCompareSetIsComposed(t *testing.T) {
	dir := composed(t)
	for _, name := range filesOf(t, dir) {
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(comparisonSet, name)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what compose writes (%v): go run ./testdata/compare/compose testdata/compare", name, err)
		}
	}
	got, want := filesOf(t, filepath.Join(comparisonSet, "documents")), filesOf(t, filepath.Join(dir, "documents"))
	if !slices.Equal(got, want) || len(got) < 60 {
		t.Errorf("documents %v, want %v", got, want)
	}
}

// composed writes the set, or another world of the same kind, into a folder.
func composed(t *testing.T, seed ...string) string {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("go", append([]string{"run", "./" + comparisonSet + "/compose", dir}, seed...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return dir
}

func filesOf(t *testing.T, dir string) (list []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			list = append(list, rel)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The panel is the truth cell by cell; every planted contradiction and double count is found, and none is invented. In
// TONGKET_SEEDS (make compare-worlds) are the numbers of further worlds.
func TestCompareSet(t *testing.T) {
	t.Run("set", func(t *testing.T) { checkSet(t, comparisonSet) })
	for _, seed := range strings.Fields(os.Getenv("TONGKET_SEEDS")) {
		t.Run("world "+seed, func(t *testing.T) { checkSet(t, composed(t, seed)) })
	}
}

func checkSet(t *testing.T, set string) {
	for by, truth := range map[string]string{"district": "panel.csv", "province-2025": "provinces.csv"} {
		dir := compareTo(t, set, "--by", by, "--indicator", world)
		var got []string
		for _, r := range table(t, filepath.Join(dir, "o.panel.csv"), ',') {
			if r["scope"] == "" && r["per"] == "" { // "mỗi suất 500.000 đồng" is a row of its own
				unit, _, _ := strings.Cut(r["key"], "|")
				got = append(got, strings.Join([]string{unit, r["indicator_code"], r["period"], r["value"], r["bound_code"], filepath.Base("/" + r["source"])}, ";"))
			} else if r["per"] != "suất" || r["indicator_code"] != "support_amount" {
				t.Errorf("%s: a row that no document speaks of: %s", by, r["key"])
			}
		}
		same(t, by, got, rowsOf(t, filepath.Join(set, truth), "unit", "indicator", "period", "value", "bound", "source"))
	}
	dir := compareTo(t, set, "--lang", "en")
	same(t, "findings", findingsOf(t, dir), rowsOf(t, filepath.Join(set, "findings.csv"), "code", "unit", "period"))
	same(t, "links", linksOf(t, dir), rowsOf(t, filepath.Join(set, "links.csv"), "source", "indicator", "value", "link"))
}

// compareTo compares the set's documents and gives the folder with the tables.
func compareTo(t *testing.T, set string, flags ...string) string {
	t.Helper()
	dir := t.TempDir()
	var stderr bytes.Buffer
	args := append([]string{"compare", filepath.Join(set, "documents"), "-o", filepath.Join(dir, "o.csv"), "--quiet"}, flags...)
	if code := run(args, strings.NewReader(""), &stderr, &stderr); code != exitOK {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	return dir
}

func findingsOf(t *testing.T, dir string) (list []string) {
	for _, r := range table(t, filepath.Join(dir, "o.findings.csv"), ',') {
		if r["quote_1"] == "" || r["place_1"] == "" || r["message"] == "" {
			t.Errorf("a finding without evidence: %v", r)
		}
		if single := r["code"] == "parts_do_not_sum" || r["code"] == "declared_differs" || r["code"] == "unit_ended"; !single && r["place_2"] == "" {
			t.Errorf("a finding with one span: %v", r)
		}
		list = append(list, strings.Join([]string{r["code"], r["unit"], r["period"]}, ";"))
	}
	return list
}

func linksOf(t *testing.T, dir string) (list []string) {
	for _, r := range table(t, filepath.Join(dir, "o.ledger.csv"), ',') {
		if !slices.Contains(strings.Split(world, ","), r["indicator_code"]) {
			continue
		}
		how := ""
		switch {
		case r["role"] == "A difference":
			how = "change"
		case r["repeat_of"] != "":
			how = "repeat"
		case r["part_of"] != "":
			how = "part"
		default:
			continue
		}
		list = append(list, strings.Join([]string{filepath.Base(r["source"]), r["indicator_code"], r["value"], how}, ";"))
	}
	return list
}

// rowsOf gives columns of a table of the truth.
func rowsOf(t *testing.T, path string, columns ...string) (list []string) {
	for _, r := range table(t, path, ';') {
		var cells []string
		for _, c := range columns {
			v, ok := r[c]
			if !ok {
				t.Fatalf("%s has no column %s", path, c)
			}
			if c == "source" && v == "" {
				v = "/" // of a sum
			}
			cells = append(cells, v)
		}
		list = append(list, strings.Join(cells, ";"))
	}
	return list
}

// table reads a CSV file as rows by column name.
func table(t *testing.T, path string, comma rune) (rows []map[string]string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = comma
	all, err := r.ReadAll()
	if err != nil || len(all) < 2 {
		t.Fatalf("%s: %d lines, %v", path, len(all), err)
	}
	for _, line := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// same says which lines are missing and which are too many.
func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	count := map[string]int{}
	for _, w := range want {
		count[w]++
	}
	for _, g := range got {
		count[g]--
	}
	var wrong []string
	for line, n := range count {
		if n != 0 {
			wrong = append(wrong, fmt.Sprintf("%+d  %s", n, line))
		}
	}
	slices.Sort(wrong)
	if len(wrong) > 0 || len(want) == 0 {
		t.Errorf("%s: %d lines, want %d; + is missing, - invented:\n%s", what, len(got), len(want), strings.Join(wrong, "\n"))
	}
}
