package extract_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// copies are ways in which the same document comes.
var copies = []struct {
	name string
	make func(s string) []byte
}{
	{"nfc", func(s string) []byte { return norm.NFC.Bytes([]byte(s)) }},
	{"nfd", func(s string) []byte { return norm.NFD.Bytes([]byte(s)) }},
	{"bom", func(s string) []byte { return append([]byte("\xEF\xBB\xBF"), norm.NFC.Bytes([]byte(s))...) }},
	{"crlf", func(s string) []byte {
		return []byte(strings.ReplaceAll(norm.NFC.String(strings.ReplaceAll(s, "\r\n", "\n")), "\n", "\r\n"))
	}},
	{"utf-16le", func(s string) []byte { return wide(s, false) }},
	{"utf-16be", func(s string) []byte { return wide(s, true) }},
	{"windows-1258", vietnamese1258},
}

func wide(s string, big bool) []byte {
	var out bytes.Buffer
	for _, u := range utf16.Encode([]rune("\uFEFF" + norm.NFC.String(s))) {
		if big {
			out.Write([]byte{byte(u >> 8), byte(u)})
		} else {
			out.Write([]byte{byte(u), byte(u >> 8)})
		}
	}
	return out.Bytes()
}

// vietnamese1258 writes s in windows-1258, which keeps tone marks apart from their vowels; nil where it cannot.
func vietnamese1258(s string) []byte {
	var out []byte
	for _, r := range norm.NFC.String(s) {
		pieces := []rune{r}
		if _, ok := charmap.Windows1258.EncodeRune(r); !ok { // ế is ê and a mark
			d := []rune(norm.NFD.String(string(r)))
			last := d[len(d)-1]
			pieces = append([]rune(norm.NFC.String(string(d[:len(d)-1]))), last)
			if len(d) == 3 && !strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", last) { // ậ: the tone stands first
				pieces = append([]rune(norm.NFC.String(string([]rune{d[0], d[2]}))), d[1])
			}
		}
		for _, p := range pieces {
			b, ok := charmap.Windows1258.EncodeRune(p)
			if !ok {
				return nil
			}
			out = append(out, b)
		}
	}
	return out
}

// facts writes every record with all its fields, except what differs between copies: offsets, ids, spelling, digest and encoding.
func facts(r *model.Records) string {
	var b strings.Builder
	for rec := range r.All() {
		line, err := json.Marshal(rec)
		fields := map[string]any{}
		if err == nil {
			err = json.Unmarshal(line, &fields)
		}
		if err != nil {
			return err.Error()
		}
		for _, k := range []string{"doc", "id", "start", "end", "sha256", "encoding", "used_by"} {
			delete(fields, k)
		}
		for k, v := range fields {
			if s, ok := v.(string); ok {
				fields[k] = lexicon.Fold(s)
			}
		}
		fmt.Fprintln(&b, fields) // keys in order
	}
	return b.String()
}

// documents gives the composed samples and, in the project's workplace, the annotated sets.
func documents(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/demo/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	gold, _ := filepath.Glob("../../shared/gold/*/*")
	for _, f := range gold {
		if filepath.Ext(f) != ".json" {
			files = append(files, f)
		}
	}
	return files
}

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.New(extract.Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// Every copy gives the same facts, and every record of every copy stands where it says: text[start:end] == quote.
func TestCopies(t *testing.T) {
	x, made := extractor(t), map[string]int{}
	for _, file := range documents(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var want, from string
		for _, c := range copies {
			copied := c.make(string(data))
			if copied == nil { // the encoding lacks a character of it
				continue
			}
			made[c.name]++
			got := factsOf(t, x, "page"+filepath.Ext(file), c.name+" of "+file, copied)
			if want == "" {
				want, from = got, c.name
			}
			if got != want {
				t.Errorf("%s: %s differs from %s:\n%s", file, c.name, from, firstDifference(want, got))
			}
		}
	}
	for _, c := range copies {
		if made[c.name] < 4 {
			t.Errorf("only %d copies in %s", made[c.name], c.name)
		}
	}
}

func factsOf(t *testing.T, x *extract.Extractor, source, name string, data []byte) string {
	t.Helper()
	doc, err := read.Bytes(source, data, read.Options{})
	if err != nil {
		t.Fatal(name, err)
	}
	r := x.Document(doc)
	for rec := range r.All() {
		at := rec.Proof()
		if rec.Kind() == model.KindDocument {
			continue
		}
		if at.Start < 0 || at.End > len(doc.Text) || at.Start > at.End {
			t.Fatalf("%s: %s at %d..%d of %d bytes", name, rec.Kind(), at.Start, at.End, len(doc.Text))
		}
		if q := doc.Text[at.Start:at.End]; q != at.Quote {
			t.Errorf("%s: %s quotes %q, the text has %q", name, rec.Kind(), at.Quote, q)
		}
	}
	return facts(&r)
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			if i < len(g) {
				return "want " + w[i] + "\ngot  " + g[i]
			}
			return "want " + w[i] + "\ngot nothing"
		}
	}
	return "more: " + strings.Join(g[len(w)-1:], "\n")
}
