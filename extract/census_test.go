package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// withoutCensus gives the records of a document as JSON Lines, the census left out.
func withoutCensus(r *model.Records) string {
	var b strings.Builder
	for rec := range r.All() {
		if rec.Kind() != model.KindNumeral {
			b.Write(model.AppendJSON(nil, rec))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Whoever asks for the census, or for an explanation, gets the same facts and the numerals besides.
func TestCensusChangesNoFact(t *testing.T) {
	pages := map[string]string{
		"youth.txt": "Năm 2031, huyện Sơn Khê kết nạp 120 đoàn viên mới, có 4.500 đoàn viên.\n\nTặng Bằng khen cho 3 tập thể theo Quyết định số 12/QĐ-UBND; 7 nhiệm vụ trọng tâm năm tới:\n",
		"empty.txt": "Thời tiết hôm nay đẹp.\n",
	}
	demo, err := filepath.Glob("../testdata/demo/*")
	if err != nil || len(demo) == 0 {
		t.Fatal("no samples", err)
	}
	for _, path := range demo {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		pages[filepath.Base(path)] = string(data)
	}
	plain, counted := must(extract.New(extract.Options{})), must(extract.New(extract.Options{Census: true}))
	for name, page := range pages {
		want := must(plain.Bytes(name, []byte(page)))
		got := must(counted.Bytes(name, []byte(page)))
		trace := plain.Explain(must(read.Bytes(name, []byte(page), read.Options{})))
		if withoutCensus(&got) != withoutCensus(&want) || withoutCensus(&trace.Records) != withoutCensus(&want) {
			t.Errorf("%s: records\n%s\nwith the census\n%s\nexplained\n%s", name, withoutCensus(&want), withoutCensus(&got), withoutCensus(&trace.Records))
		}
		if len(want.Numerals) > 0 || name != "empty.txt" && len(got.Numerals) == 0 || len(trace.Records.Numerals) != len(got.Numerals) {
			t.Errorf("%s: %d, %d and %d numerals", name, len(want.Numerals), len(got.Numerals), len(trace.Records.Numerals))
		}
	}
	youth := must(counted.Bytes("youth.txt", []byte(pages["youth.txt"])))
	for _, n := range youth.Numerals {
		if n.Bin != model.Excluded {
			t.Errorf("%q of a text that is none of ours is %s", n.Quote, n.Bin)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
