package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// fuzzFormat reads data in a format: whatever comes in, the spans must be sound, and a second reading the same.
func fuzzFormat(f *testing.F, format string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		d, err := Bytes("a", data, Options{Format: format, PDF: engine()})
		if took := time.Since(start); took > 5*time.Second {
			t.Fatalf("%v for %d bytes", took, len(data))
		}
		if err != nil {
			return
		}
		checkSpans(t, d)
		again, err := Bytes("a", data, Options{Format: format, PDF: engine()})
		if err != nil || !reflect.DeepEqual(d, again) {
			t.Fatalf("read twice: %v, %v", d, again)
		}
	})
}

func FuzzText(f *testing.F) {
	wrapped := strings.Repeat("một dòng dài chừng sáu bảy mươi cột, bị ngắt giữa câu khi gửi đi xa\n", 6)
	fuzzFormat(f, "text", "a\r\nb\rc\f\n\n d", "A    B\t\tC    \u00A0    D", wrapped, strings.ReplaceAll(wrapped, " bị", "    bị"))
}

func FuzzMarkdown(f *testing.F) {
	fuzzFormat(f, "markdown", "# a\n- b\n  c\n\n1. d\n> e\n|a|b|\n|-|-|\n|1||\n||2|\n", "---\ntitle: x\n---\na\n===\n```\nx\n```\n![a](b)\n*c*\n", "** **\n# #\n> >\n- *\n_\r\n| |\n|-|\n")
}

func FuzzHTML(f *testing.F) {
	fuzzFormat(f, "html", "<h1>a</h1><p>b<br>c<ul><li>d</ul>", "<table><tr><td rowspan=2>a<td colspan=3>b<tr><td><td>c</table>",
		"<ol start=3><li><p>&nbsp;</p><table><tr><td>x<td>y<tr><td>z<td><ul><li>t</table></ol>", "<title>C&#171;ng</title>C&#171;ng &#174;oµn <pre>a\nb</pre>", strings.Repeat("<div>", 600)+"a")
}

// FuzzDecode asserts that text comes out valid, and that UTF-8 without the marks of an older encoding is left alone.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"công đoàn", "\xFF\xFEa\x00", "a\x00b\x00", "C«ng ®oµn", "C\xABng \xAEo\xB5n", "Co\xE2ng \xF1oa\xF8n", "\xEF\xBB\xBFa\xFF"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Bytes("a.txt", data, Options{Format: "text"})
		if err != nil {
			return
		}
		checkSpans(t, d)
		if d.Encoding == "utf-8" && len(d.Problems) == 0 && d.Text != strings.TrimPrefix(string(data), "\uFEFF") {
			t.Fatalf("%q became %q", data, d.Text)
		}
	})
}

// FuzzDOCX writes the main part of a document with styles and lists.
func FuzzDOCX(f *testing.F) {
	fuzzPart(f, "lists.docx", "word/document.xml")
}

// FuzzODT writes the content of a document with list styles.
func FuzzODT(f *testing.F) {
	fuzzPart(f, "minutes.odt", "content.xml")
}

// fuzzPart reads an office document of testdata with another part in the place of one of its own.
func fuzzPart(f *testing.F, name, part string) {
	parts, err := txtar.ParseFile("testdata/office/" + name + ".txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range parts.Files {
		if seed.Name == part {
			f.Add(seed.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		files := slices.Clone(parts.Files)
		for i := range files {
			if files[i].Name == part {
				files[i].Data = data
			}
		}
		d, err := Bytes(name, pack(t, files, zip.Store), Options{})
		if err == nil {
			checkSpans(t, d)
		}
	})
}

func FuzzRTF(f *testing.F) {
	seed, err := os.ReadFile("testdata/office/letter.rtf")
	if err != nil {
		f.Fatal(err)
	}
	fuzzFormat(f, "rtf", string(seed), `{\rtf1{\*\ud a}\trowd\cellx1\cell\cell\row\row{\footnote{\header a}b}\bin3}}}`)
}

// FuzzPDF compiles the engine before the first input, and goes by small files: most of the time of a large one is PDFium's, where
// the fuzzer sees nothing.
func FuzzPDF(f *testing.F) {
	if _, err := Bytes("a.pdf", []byte(smallPDF("", "")), Options{PDF: engine()}); err == nil {
		f.Fatal("a page without text was read")
	}
	const words = "BT /F 12 Tf 20 %d Td (To co khi co chin doan vien, ba nguoi nghi phep.) Tj ET\n"
	var lines, table string
	for i := range 4 {
		lines += fmt.Sprintf(words, 200-15*i)
		table += fmt.Sprintf("20 %d m 280 %[1]d l S %d 200 m %[2]d 155 l S ", 200-15*i, 20+86*i)
	}
	fuzzFormat(f, "pdf", smallPDF("", lines), smallPDF("/Rotate 90", table+lines), smallPDF("", table+"40 40 m 60 60 70 70 90 40 c h S "+fmt.Sprintf(words, 190)+"BT /F 8 Tf 3 Ts (2) Tj 0 -20 Td [(a) -900 (b) -3000 (c)] TJ ET"))
}

// smallPDF gives a file of one page with content, and what its page says besides.
func smallPDF(page, content string) string {
	return fmt.Sprintf("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "+
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]%s/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj "+
		"4 0 obj<</Length %d>>stream\n%s\nendstream endobj trailer<</Root 1 0 R>>", page, len(content)+1, content)
}

// FuzzDOC looks for the streams of compound files. What is a document in them is LibreOffice's to read: it is taken to give one.
func FuzzDOC(f *testing.F) {
	lists, err := os.ReadFile("testdata/office/lists.doc")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{ole("WordDocument"), ole("EncryptedPackage"), ole("Workbook"), string(lists[:8<<10])} {
		f.Add([]byte(s))
	}
	docx := packedFile(f, "testdata/office/lists.docx.txtar")
	f.Fuzz(func(t *testing.T, data []byte) {
		asked := false
		d, err := Bytes("a.doc", data, Options{Format: "doc", Convert: func(in []byte, from, _ string) ([]byte, error) {
			asked = true
			if !bytes.Equal(in, data) || from != ".doc" {
				t.Errorf("%q is to be converted from %s", in, from)
			}
			return docx, nil
		}})
		var placed *Error
		switch {
		case err == nil && asked:
			checkSpans(t, d)
		case err == nil, !errors.As(err, &placed), asked:
			t.Errorf("converted: %t; %v", asked, err)
		}
	})
}
