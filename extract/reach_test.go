package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/tongket/tongket/extract/match"
	"github.com/tongket/tongket/extract/rules"
	"github.com/tongket/tongket/model"
)

// A document that no changed rule can reach has the same records with the rule as it was and as it is, to the last byte: for
// many rules, each changed in several ways, on every document that there is.
func TestUnreachedChangesNothing(t *testing.T) {
	documents := reachDocuments(t)
	x, err := New(Options{Census: true, Text: true, Reach: true})
	if err != nil {
		t.Fatal(err)
	}
	before := readAll(x, documents)
	spared, other, reread := 0, 0, 0
	every := 24
	if os.Getenv("TONGKET_RULES") != "" {
		every = 1
	}
	for i := 0; i < len(x.Rules()); i += every {
		for _, changed := range changedBooks(t, x.Rules()[i]) {
			needs := append(needsOf(x, changed.id), needsOf(changed.x, changed.id)...)
			for d, after := range readAll(changed.x, documents) {
				same := after.text == before[d].text
				switch {
				case !changed.x.Unreached(before[d].reach, needs):
					reread++
				case !same:
					t.Fatalf("%s, %s: a document that it cannot reach is another one: %s", changed.id, changed.how, documents[d])
				default:
					spared++
				}
				if !same {
					other++
				}
			}
		}
	}
	t.Logf("%d times a document was spared, %d times read again, %d times another one", spared, reread, other)
	if spared < reread || other == 0 {
		t.Errorf("%d spared, %d read again, %d others: the test shows nothing", spared, reread, other)
	}
}

// readingOf is what was read of a document.
type readingOf struct {
	text  string
	reach []byte
}

func readAll(x *Extractor, documents []string) (list []readingOf) {
	for _, d := range documents {
		r, err := x.Bytes("a.txt", []byte(d))
		if err != nil {
			r.Document.Title = err.Error()
		}
		var b []byte
		for rec := range r.All() {
			b = append(model.AppendJSON(b, rec), '\n')
		}
		list = append(list, readingOf{string(b), r.Reach})
	}
	return list
}

// reachDocuments gives the demo's reports, the composed ones of the comparison, and texts of neither union nor worker.
func reachDocuments(t *testing.T) (list []string) {
	for _, pattern := range []string{"../testdata/demo/*.txt", "../testdata/compare/documents/*.txt", "../testdata/compare/documents/*/*.txt"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for i, path := range paths {
			if i%4 != 0 && !strings.Contains(pattern, "demo") {
				continue
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(data))
		}
	}
	return append(list, "Trận mưa ngày 3/9 làm ngập 12 xã, 400 hộ dân phải dời nhà; thiệt hại ước 2,5 tỷ đồng.",
		"Giá vàng sáng nay tăng 1,2% lên 84 triệu đồng/lượng sau ba phiên giảm.", "Hai đội hòa 2-2 trước 15.000 khán giả.")
}

// changedBook is a rule book in which one rule differs.
type changedBook struct {
	id, how string
	x       *Extractor
}

// changedBooks changes a rule in each of some ways, and takes another one's place with it.
func changedBooks(t *testing.T, r *rules.Rule) (list []changedBook) {
	for how, change := range map[string]func(*rules.Rule){
		"priority":  func(r *rules.Rule) { r.Priority += 40 },
		"match":     func(r *rules.Rule) { r.Match = "{number}" },
		"unless":    func(r *rules.Rule) { r.Unless = "{number}" },
		"emits":     func(r *rules.Rule) { r.Emits = rules.Emit{Exclude: "name"} },
		"new id":    func(r *rules.Rule) { r.ID, r.Priority = "test.other", 100 },
		"condition": func(r *rules.Rule) { r.Before, r.After = "", "" },
	} {
		changed := *r
		change(&changed)
		dir := t.TempDir()
		text, err := yaml.Marshal(map[string]any{"rules": []any{packOf(&changed)}})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "a.yaml"), text, 0o600); err != nil {
			t.Fatal(err)
		}
		x, err := New(Options{Rules: dir, Census: true, Text: true, Reach: true})
		if err != nil {
			t.Fatalf("%s, %s: %v\n%s", r.ID, how, err, text)
		}
		list = append(list, changedBook{changed.ID, how, x})
	}
	return list
}

// packOf writes a rule as a pack has it.
func packOf(r *rules.Rule) map[string]any {
	var yes []string
	for _, e := range r.Yes {
		yes = append(yes, e.Text)
	}
	m := map[string]any{"id": r.ID, "means": r.Means, "match": r.Match, "priority": r.Priority, "yes": yes, "no": r.No}
	for name, value := range map[string]string{"before": r.Before, "after": r.After, "not_before": r.NotBefore, "not_after": r.NotAfter, "unless": r.Unless, "topic": r.Topic} {
		if value != "" {
			m[name] = value
		}
	}
	emits := map[string]any{}
	for name, value := range map[string]string{
		"record": r.Emits.Record, "indicator": r.Emits.Indicator, "form": r.Emits.Form, "status": r.Emits.Status, "scope": r.Emits.Scope,
		"bound": string(r.Emits.Bound), "change": r.Emits.Change, "per": r.Emits.Per, "exclude": r.Emits.Exclude,
	} {
		if value != "" {
			emits[name] = value
		}
	}
	if r.Emits.Value != nil {
		emits["value"] = *r.Emits.Value
	}
	m["emits"] = emits
	return m
}

func needsOf(x *Extractor, id string) (list []match.Need) {
	for _, n := range x.matcher.Needs() {
		if n.Rule == id {
			list = append(list, n)
		}
	}
	return list
}
