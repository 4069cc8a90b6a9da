package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/model"
)

// goldSets are the annotated documents that may lie beside the repository. Without them the test is skipped.
const goldSets = "../../shared/gold"

// goldFloors are the least F1 over metrics, awards and tasks that a change may leave.
var goldFloors = []struct {
	set string
	f1  float64
}{{"seeds", 1}, {"composed", 0.97}, {"news", 0.92}}

func TestGold(t *testing.T) {
	x := book(t)
	for _, f := range goldFloors {
		t.Run(f.set, func(t *testing.T) {
			files, _ := filepath.Glob(filepath.Join(goldSets, f.set, "*.json"))
			if len(files) == 0 {
				t.Skip("no gold documents")
			}
			var sum tally
			for _, path := range files {
				sum.add(scoreFile(t, x, path))
			}
			t.Logf("%d documents: F1 %.3f (%d found, %d missed, %d extra)", len(files), sum.f1(), sum.hit, sum.missed, sum.extra)
			if sum.f1() < f.f1 {
				t.Errorf("F1 %.3f is under %.2f", sum.f1(), f.f1)
			}
		})
	}
}

type tally struct{ hit, missed, extra int }

func (a *tally) add(b tally) { a.hit += b.hit; a.missed += b.missed; a.extra += b.extra }

func (a *tally) f1() float64 {
	if a.hit == 0 {
		return 0
	}
	return 2 * float64(a.hit) / float64(2*a.hit+a.missed+a.extra)
}

// gold is an annotation: lists of facts, of which one that is nil was not annotated at all.
type gold struct {
	Metrics *[]struct {
		Indicator oneOrMore
		Value     float64
		Optional  bool
	}
	Awards *[]struct {
		Form                                oneOrMore
		Collectives, Individuals, Undivided *float64
		Optional                            bool
	}
	Tasks *[]struct {
		List, Ordinal int
		Starts        string
		Optional      bool
	}
}

// oneOrMore is a string, or a list of strings of which each is right.
type oneOrMore []string

func (o *oneOrMore) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		*o = []string{s}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(o))
}

// expected is a fact of the gold: any of its keys is right.
type expected struct {
	keys     []string
	optional bool
}

func (g *gold) facts() (out []expected) {
	if g.Metrics != nil {
		for _, m := range *g.Metrics {
			e := expected{optional: m.Optional}
			for _, i := range m.Indicator {
				e.keys = append(e.keys, fmt.Sprint("metric ", i, " ", number(&m.Value)))
			}
			out = append(out, e)
		}
	}
	if g.Awards != nil {
		for _, a := range *g.Awards {
			e := expected{optional: a.Optional}
			for _, f := range a.Form {
				e.keys = append(e.keys, fmt.Sprint("award ", f, " ", number(a.Collectives), number(a.Individuals), number(a.Undivided)))
			}
			out = append(out, e)
		}
	}
	if g.Tasks != nil {
		for _, k := range *g.Tasks {
			out = append(out, expected{keys: []string{taskKey(max(k.List, 1), k.Ordinal, plain(k.Starts))}, optional: k.Optional})
		}
	}
	return out
}

// keys gives the keys of the records of the kinds that g annotates; one that a reader may record by choice has false.
func (g *gold) keys(r *model.Records) map[string]bool {
	out := map[string]bool{}
	for i := range r.Metrics {
		if m := &r.Metrics[i]; g.Metrics != nil {
			v := m.Value.Float64()
			key := fmt.Sprint("metric ", m.Indicator, " ", number(&v))
			counts, known := out[key]
			out[key] = (counts || !known) && m.Indicator != "other" && m.Indicator != "upper_unions" && m.Change == "" && m.Per == ""
		}
	}
	for i := range r.Awards {
		if a := &r.Awards[i]; g.Awards != nil {
			key := fmt.Sprint("award ", a.Form, " ", numberOf(a.Collectives), numberOf(a.Individuals), numberOf(a.Undivided))
			out[key] = a.Collectives != nil || a.Individuals != nil || a.Undivided != nil
		}
	}
	for i := range r.Tasks {
		if k := &r.Tasks[i]; g.Tasks != nil {
			body := plain(k.Text)
			if marker := plain(k.Marker); marker != "" {
				body = strings.TrimSpace(strings.TrimPrefix(body, marker))
			}
			out[taskKey(k.List, k.Ordinal, body)] = true
		}
	}
	return out
}

func scoreFile(t *testing.T, x *Extractor, path string) (sum tally) {
	t.Helper()
	g := readGold(t, path)
	return g.score(t, path, annotated(t, x, path))
}

func readGold(t *testing.T, path string) *gold {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return &g
}

// score compares records with the annotation at path.
func (g *gold) score(t *testing.T, path string, records model.Records) (sum tally) {
	t.Helper()
	found, used := g.keys(&records), map[string]bool{}
	for _, e := range g.facts() {
		hit := pick(e.keys, found, used)
		used[hit] = true
		switch {
		case e.optional:
		case hit == "":
			sum.missed++
			t.Logf("%s: missed %s", filepath.Base(path), e.keys[0])
		default:
			sum.hit++
		}
	}
	for key, counts := range found {
		if counts && !used[key] {
			sum.extra++
			t.Logf("%s: extra %s", filepath.Base(path), key)
		}
	}
	return sum
}

// annotated extracts the document that stands beside its annotation, in whatever format.
func annotated(t *testing.T, x *Extractor, path string) model.Records {
	t.Helper()
	source, data := annotatedFile(t, path)
	records, err := x.Bytes(source, data)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func annotatedFile(t *testing.T, path string) (source string, data []byte) {
	t.Helper()
	files, _ := filepath.Glob(strings.TrimSuffix(path, "json") + "*")
	for _, source := range files {
		if source == path {
			continue
		}
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		return source, data
	}
	t.Fatalf("%s annotates no document", path)
	return "", nil
}

// pick gives the first key that was found, one that no other fact used if there is such; "" for none.
func pick(keys []string, found, used map[string]bool) (hit string) {
	for _, k := range keys {
		if _, ok := found[k]; ok && !used[k] {
			return k
		}
	}
	for _, k := range keys {
		if _, ok := found[k]; ok {
			return k
		}
	}
	return ""
}

func taskKey(list, ordinal int, body string) string {
	runes := []rune(body)
	return fmt.Sprint("task ", list, " ", ordinal, " ", string(runes[:min(len(runes), 18)]))
}

func number(v *float64) string {
	if v == nil {
		return "- "
	}
	return fmt.Sprintf("%.6f ", *v)
}

func numberOf(d *model.Decimal) string {
	if d == nil {
		return number(nil)
	}
	v := d.Float64()
	return number(&v)
}

var (
	shortForms = strings.NewReplacer("lđlđ", "liên đoàn lao động", "cđcs", "công đoàn cơ sở", "tlđ", "tổng liên đoàn", "tp.", "thành phố ",
		"tp ", "thành phố ", "ubnd", "ủy ban nhân dân", "uỷ", "ủy", "oà", "òa", "oá", "óa")
	noLetters = regexp.MustCompile(`[^\pL\pM\pN]+`)
)

// plain writes a text as letters and digits only, short forms in full.
func plain(s string) string {
	return strings.TrimSpace(noLetters.ReplaceAllString(shortForms.Replace(strings.ToLower(norm.NFC.String(s))), " "))
}
