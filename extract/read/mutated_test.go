package read

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
)

// boxes gives a small file of every format that is not an office document.
func boxes(t testing.TB) map[string]string {
	t.Helper()
	page, err := os.ReadFile("testdata/pages/05-table.html")
	if err != nil {
		t.Fatal(err)
	}
	var z bytes.Buffer
	w, err := zstd.NewWriter(&z)
	if err == nil {
		_, err = w.Write(page)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	const lines = `{"text":"Có 5 CĐCS, 120 đoàn viên.","title":"Tin","url":"http://x.vn/1","published":"2024-05-31T09:15:00+07:00","id":7}` + "\n" + `{"text":"Hai"}` + "\n"
	rows := [][]any{{"STT", "Nội dung", "CĐCS", "Tỷ lệ"}, {1, "Huyện Lạc Thủy", 96, styled{0.153, "0.0%"}}, {2, "Huyện Tân Lạc", styled{45291, "dd/mm/yyyy"}, 7.5}}
	return map[string]string{
		"a.html":     string(page),
		"a.eml":      letter(t),
		"a.mhtml":    savedPage(string(page)),
		"a.mbox":     "From a@x Mon May  6 10:00:00 2024\n" + letter(t) + "\nFrom b@x\nSubject: hai\nFrom: b@x\n\nhết\n",
		"a.jsonl":    lines,
		"a.csv":      "STT;Nội dung;CĐCS\n1;\"Huyện \"\"Lạc Thủy\"\"\";96\n2;Tân Lạc;71\n",
		"a.xlsx":     workbook(t, map[string][][]any{"Bài": rows}, "Bài"),
		"a.ods":      ods(t, `<table:table table:name="Bài"><table:table-row><table:table-cell><text:p>Nội dung</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row></table:table>`),
		"a.warc":     strings.Join(crawl(t), ""),
		"a.warc.gz":  gzipped(t, strings.Join(crawl(t), "")),
		"a.zip":      zipped(t, member{"a.html", string(page)}, member{"b/c.jsonl", lines}, member{"d.zip", zipped(t, member{"e.txt", "trong"})}),
		"a.tar":      tarred(t, file("a.html", string(page)), file("b.txt.gz", gzipped(t, "bốn"))),
		"a.html.xz":  unhex(t, xzHex),
		"a.html.bz2": unhex(t, bzip2Hex),
		"a.html.zst": z.String(),
	}
}

// A broken file of any format is read or refused, soon; every refusal names file and reason.
func TestMutatedBoxes(t *testing.T) {
	n := mutationCount(t)
	for name, data := range boxes(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(2, uint64(len(data))))
			refused, read := 0, 0
			for i := range n {
				o := Options{}
				if i%2 == 1 {
					o.TextColumn = "Nội dung"
				}
				good, bad := readParts(t, name, mutate(random, []byte(data)), o)
				read += good
				refused += bad
			}
			t.Logf("%d files: %d documents read, %d refused", n, read, refused)
		})
	}
}

// readParts reads every document of a file and checks what comes out.
func readParts(t *testing.T, name string, data []byte, o Options) (read, refused int) {
	t.Helper()
	start := time.Now()
	for p := range PartsOf(name, bytes.NewReader(data), o) {
		d, err := p.Document(o)
		var placed *Error
		switch {
		case err == nil:
			checkSpans(t, d)
			read++
		case !errors.As(err, &placed) || !strings.HasPrefix(placed.Source, name) || placed.Reason == "" || placed.Err == nil:
			t.Fatalf("refused without file or reason: %v", err)
		case strings.Contains(placed.Err.Error(), "panic"):
			t.Fatalf("%v\n%q", err, data)
		default:
			refused++
		}
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Fatalf("%v for %d bytes", took, len(data))
	}
	return read, refused
}

// fuzzParts reads a file of a format, whatever is in it, twice alike.
func fuzzParts(f *testing.F, names ...string) {
	for name, data := range boxes(f) {
		for _, n := range names {
			if n == name {
				f.Add([]byte(data))
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, o := range []Options{{}, {TextColumn: "Nội dung"}} {
			read, refused := readParts(t, names[0], data, o)
			if again, too := readParts(t, names[0], data, o); again != read || too != refused {
				t.Fatalf("read %d and %d, refused %d and %d", read, again, refused, too)
			}
		}
	})
}

func FuzzMHTML(f *testing.F)   { fuzzParts(f, "a.mhtml") }
func FuzzMail(f *testing.F)    { fuzzParts(f, "a.eml") }
func FuzzMailbox(f *testing.F) { fuzzParts(f, "a.mbox") }
func FuzzJSONL(f *testing.F)   { fuzzParts(f, "a.jsonl") }
func FuzzCSV(f *testing.F)     { fuzzParts(f, "a.csv") }
func FuzzXLSX(f *testing.F)    { fuzzParts(f, "a.xlsx") }
func FuzzODS(f *testing.F)     { fuzzParts(f, "a.ods") }
func FuzzWARC(f *testing.F)    { fuzzParts(f, "a.warc", "a.warc.gz") }
func FuzzZip(f *testing.F)     { fuzzParts(f, "a.zip") }
func FuzzTar(f *testing.F)     { fuzzParts(f, "a.tar") }
func FuzzCompressed(f *testing.F) {
	fuzzParts(f, "a.gz", "a.html.xz", "a.html.bz2", "a.html.zst", "a.warc.gz")
}

// FuzzSheet writes the sheet of a workbook, whose packing the fuzzer cannot break.
func FuzzSheet(f *testing.F) {
	const head = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	f.Add([]byte(head + `<row r="1"><c r="A1" t="inlineStr"><is><t>Nội dung</t></is></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c></row></sheetData></worksheet>`))
	f.Add([]byte(head + `<row r="2147483647"><c r="XFD1"><v>1e400</v></c></row></sheetData></worksheet>`))
	data := workbook(f, map[string][][]any{"Bài": {{"x"}}}, "Bài")
	f.Fuzz(func(t *testing.T, sheet []byte) {
		d, err := Bytes("a.xlsx", repacked(t, data, "xl/worksheets/", sheet), Options{})
		if err == nil {
			checkSpans(t, d)
		} else if strings.Contains(err.Error(), "panic") {
			t.Log(err) // excelize's own; the document is refused
		}
	})
}

// FuzzSpreadsheet writes the content of a spreadsheet.
func FuzzSpreadsheet(f *testing.F) {
	f.Add(`<table:table table:name="a"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>`)
	f.Add(`<table:table><table:table-row><table:table-cell table:number-columns-repeated="99999"><text:p>a<text:s/>b<text:line-break/>c</text:p><table:table/></table:table-cell></table:table-row></table:table><table:table/>`)
	f.Fuzz(func(t *testing.T, tables string) {
		readParts(t, "a.ods", []byte(ods(t, tables)), Options{})
		readParts(t, "a.ods", []byte(ods(t, tables)), Options{TextColumn: "a"})
	})
}
