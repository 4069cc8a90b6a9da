package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// goldSets are the annotated documents that may lie beside the repository. Tests that read them skip without them.
const goldSets = "../../shared/gold"

// copyMakers writes a text (NFC, LF) as other programs would store it; false where the encoding lacks a character.
var copyMakers = []struct {
	name string
	make func(string) ([]byte, bool)
}{
	{"nfc", func(s string) ([]byte, bool) { return []byte(s), true }},
	{"nfd", func(s string) ([]byte, bool) { return norm.NFD.Bytes([]byte(s)), true }},
	{"bom", func(s string) ([]byte, bool) { return []byte("\uFEFF" + s), true }},
	{"crlf", func(s string) ([]byte, bool) { return []byte(strings.ReplaceAll(s, "\n", "\r\n")), true }},
	{"utf-16le", func(s string) ([]byte, bool) { return utf16Copy(s, unicode.LittleEndian) }},
	{"utf-16be", func(s string) ([]byte, bool) { return utf16Copy(s, unicode.BigEndian) }},
	{"windows-1258", windows1258Copy},
}

func utf16Copy(s string, order unicode.Endianness) ([]byte, bool) {
	b, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().Bytes([]byte(s))
	return b, err == nil
}

// windows1258Copy sets tone marks apart, as the code page does: it has ô and a combining dot below, but no ộ.
func windows1258Copy(s string) ([]byte, bool) {
	enc := charmap.Windows1258
	var out []byte
	for _, r := range norm.NFC.String(s) {
		if b, ok := enc.EncodeRune(r); ok {
			out = append(out, b)
			continue
		}
		letter, tone := []rune{}, []rune{}
		for _, d := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", d) {
				tone = append(tone, d)
			} else {
				letter = append(letter, d)
			}
		}
		for _, d := range norm.NFC.String(string(letter)) + string(tone) {
			b, ok := enc.EncodeRune(d)
			if !ok {
				return nil, false
			}
			out = append(out, b)
		}
	}
	return out, true
}

// A document gives the same facts however it is stored, and every record quotes the text where it says.
func TestCopies(t *testing.T) {
	x, err := New(Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]int{}
	for _, path := range sampleFiles(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, c := range copyMakers {
			b, ok := c.make(norm.NFC.String(string(data)))
			if !ok {
				continue
			}
			made[c.name]++
			got, err := facts(x, path, b)
			if err != nil {
				t.Errorf("%s as %s: %v", path, c.name, err)
			}
			if want == nil {
				want = got
			}
			for _, line := range differ(want, got) {
				t.Errorf("%s as %s: %s", path, c.name, line)
			}
		}
	}
	t.Logf("copies made: %v", made)
	for _, c := range copyMakers {
		if made[c.name] < 3 {
			t.Errorf("only %d copies as %s", made[c.name], c.name)
		}
	}
}

// sampleFiles gives the samples of testdata and, where they are, the gold documents, in order.
func sampleFiles(t testing.TB) (out []string) {
	t.Helper()
	for _, pattern := range []string{"../testdata/demo/*.txt", "../testdata/demo/*.html", goldSets + "/*/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, files...)
	}
	if len(out) < 3 {
		t.Fatalf("only %d samples", len(out))
	}
	return out
}

// facts gives the records of a document, one a line, without what the copy itself settles (digest, encoding, offsets, ids). The
// error names the first record that does not quote its place.
func facts(x *Extractor, source string, data []byte) (out []string, err error) {
	doc, err := read.Bytes(source, data, read.Options{})
	if err != nil {
		return nil, err
	}
	records := x.Document(doc)
	for r := range records.All() {
		if start, end := r.Place(); start < 0 || end < start || end > len(doc.Text) {
			return nil, fmt.Errorf("%s at %d to %d of %d", r.Kind(), start, end, len(doc.Text))
		} else if got := quoteOf(r); got != doc.Text[start:end] {
			err = fmt.Errorf("%s at %d to %d quotes %q, the text says %q", r.Kind(), start, end, got, doc.Text[start:end])
		}
		line, jsonErr := factLine(r)
		if jsonErr != nil {
			return nil, jsonErr
		}
		out = append(out, line)
	}
	return out, err
}

func quoteOf(r model.Record) string {
	switch r := r.(type) {
	case *model.Metric:
		return r.Quote
	case *model.Award:
		return r.Quote
	case *model.Task:
		return r.Quote
	case *model.Reference:
		return r.Quote
	case *model.Campaign:
		return r.Quote
	case *model.Warning:
		return r.Quote
	case *model.Numeral:
		return r.Quote
	}
	return ""
}

// factLine writes a record as JSON with sorted keys, texts folded.
func factLine(r model.Record) (string, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return "", err
	}
	fields := map[string]any{}
	if err := json.Unmarshal(b, &fields); err != nil {
		return "", err
	}
	for _, k := range []string{"doc", "id", "start", "end", "sha256", "encoding", "used_by"} {
		delete(fields, k)
	}
	for k, v := range fields {
		if s, ok := v.(string); ok {
			fields[k] = lexicon.Fold(s)
		}
	}
	b, err = json.Marshal(fields)
	return string(b), err
}

// differ lists the facts that only one side has, a sign before each.
func differ(want, got []string) (out []string) {
	left := slices.Clone(got)
	for _, w := range want {
		if i := slices.Index(left, w); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			out = append(out, "- "+w)
		}
	}
	for _, g := range left {
		out = append(out, "+ "+g)
	}
	return out
}
