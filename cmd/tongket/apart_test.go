package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// A large document gives the same records from a child process as from this one, to the last byte.
func TestLargeDocumentApart(t *testing.T) {
	data, err := os.ReadFile("../../testdata/demo/02-bao-cao-quy.txt")
	if err != nil {
		t.Fatal(err)
	}
	large := []byte(strings.Repeat(string(data)+"\n\n", largeText/len(data)+2))
	how := extract.Options{Census: true, Text: true}
	x, err := extract.New(how)
	if err != nil {
		t.Fatal(err)
	}
	written := func(l limits) string {
		doc, err := read.Bytes("lon.txt", large, l.read)
		if err != nil {
			t.Fatal(err)
		}
		records, err := l.records(x, doc)
		if err != nil {
			t.Fatal(err)
		}
		var b []byte
		for rec := range records.All() {
			b = append(model.AppendJSON(b, rec), '\n')
		}
		reading, err := json.Marshal(records.Reading)
		if err != nil {
			t.Fatal(err)
		}
		return string(b) + string(reading)
	}
	l := limits{memory: defaultMemory, document: time.Minute}
	here := written(l)
	defer l.outside(how)()
	asked := 0
	apart := l.apart
	l.apart = func(doc *text.Document) (model.Records, error) { asked++; return apart(doc) }
	if there := written(l); there != here || asked != 1 {
		t.Errorf("%d bytes from a child that was asked %d times, %d here", len(there), asked, len(here))
	}
	if !strings.Contains(here, `"record":"metric"`) {
		t.Error("no figures")
	}
}
