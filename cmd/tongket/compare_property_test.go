package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
	"github.com/tongket/tongket/model/panel"
)

// recordsOf extracts the composed set.
func recordsOf(t *testing.T) (list []model.Records) {
	t.Helper()
	x, err := extract.New(extract.Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	for path, err := range files([]string{filepath.Join(comparisonSet, "documents")}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := read.File(path, read.Options{})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, x.Document(doc))
	}
	return list
}

// verdict is what a comparison comes to, without the counts of documents.
func verdict(t *testing.T, by panel.By, docs []model.Records) (list []string) {
	t.Helper()
	g, err := names.Load()
	if err != nil {
		t.Fatal(err)
	}
	b := panel.NewBuilder(places{g}, panel.Options{By: by})
	for i := range docs {
		b.Add(&docs[i])
	}
	p := b.Panel()
	id := func(i int) string {
		if i < 0 {
			return "-"
		}
		return p.Entry(i).ID
	}
	for i, a := range p.Analyse() {
		r := &p.Rows[i]
		lo, hi := r.Value.Ends()
		list = append(list, fmt.Sprint(p.Units[r.Unit].Label(), r.Indicator, r.Scope, r.Per, r.Period, lo, hi, r.Value.Estimated, id(r.Entry), r.Sources, r.Conflict, a.Growth, a.Best, a.Worst))
	}
	for _, f := range p.Findings {
		s := fmt.Sprint(f.Code, f.Unit >= 0 && p.Units[f.Unit].Known, f.Indicator, f.Period)
		for _, e := range f.Entries {
			s += id(e)
		}
		list = append(list, s)
	}
	return list
}

func TestCompareOrderDoesNotMatter(t *testing.T) {
	docs := recordsOf(t)
	for _, by := range panel.Bys() {
		want := verdict(t, by, docs)
		if len(want) < 100 {
			t.Fatalf("%s: only %d rows and findings", by, len(want))
		}
		for seed := range uint64(5) {
			shuffled := append([]model.Records(nil), docs...)
			rand.New(rand.NewPCG(seed, 1)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if got := verdict(t, by, shuffled); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: another order (%d) gives another panel: %s", by, seed, firstDifference(got, want))
			}
		}
	}
}

// A reprint of any document, later and in a newspaper, and a copy of the same bytes under another name change nothing.
func TestCompareReprintChangesNothing(t *testing.T) {
	docs := recordsOf(t)
	want := verdict(t, panel.ByDistrict, docs)
	for i := range docs {
		for _, more := range []model.Records{reprinted(&docs[i]), docs[i]} {
			more.Document.Source += ".again"
			if got := verdict(t, panel.ByDistrict, append(append([]model.Records(nil), docs...), more)); !reflect.DeepEqual(got, want) {
				t.Errorf("%s once more: %s", docs[i].Document.Source, firstDifference(got, want))
			}
		}
	}
}

func reprinted(r *model.Records) model.Records {
	c := *r
	c.Document.Doc, c.Document.Outlet, c.Document.Published = "z"+c.Document.Doc, "Báo Lao động", "2026-11-30"
	c.Metrics = append([]model.Metric(nil), r.Metrics...)
	for i := range c.Metrics {
		c.Metrics[i].Doc, c.Metrics[i].ID = c.Document.Doc, "z"+c.Metrics[i].ID
	}
	return c
}

func firstDifference(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return fmt.Sprintf("%d: %s, want %s", i, got[i], want[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(got), len(want))
}
