package read

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// benchDOCX makes a document of articleSize bytes: some pages of paragraphs in runs, styles, and a picture.
func benchDOCX(b *testing.B) []byte {
	b.Helper()
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	words := strings.Fields(sample)
	random := rand.New(rand.NewPCG(1, 2))
	var body, styles strings.Builder
	for body.Len() < 60_000 {
		body.WriteString(`<w:p w:rsidR="00A77427"><w:pPr><w:pStyle w:val="S3"/><w:jc w:val="both"/><w:rPr><w:sz w:val="28"/></w:rPr></w:pPr>`)
		for range 4 {
			body.WriteString(`<w:r w:rsidRPr="004E1A6B"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">`)
			for range 20 {
				body.WriteString(words[random.IntN(len(words))] + " ")
			}
			body.WriteString("</w:t></w:r>")
		}
		body.WriteString("</w:p>")
	}
	for i := range 80 {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="S%d"><w:name w:val="Style %d"/><w:basedOn w:val="S0"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:style>`, i, i)
	}
	files := []txtar.File{
		{Name: "[Content_Types].xml", Data: []byte(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)},
		{Name: "_rels/.rels", Data: []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)},
		{Name: "word/_rels/document.xml.rels", Data: []byte(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`)},
		{Name: "word/document.xml", Data: []byte("<w:document " + ns + "><w:body>" + body.String() + "</w:body></w:document>")},
		{Name: "word/styles.xml", Data: []byte("<w:styles " + ns + ">" + styles.String() + "</w:styles>")},
	}
	picture := []byte(noise(max(articleSize-len(pack(b, files, zip.Deflate)), 0)))
	return pack(b, append(files, txtar.File{Name: "word/media/image1.png", Data: picture}), zip.Deflate)
}

// BenchmarkDOCX reads a Word document. The two that follow take the same file.
func BenchmarkDOCX(b *testing.B) {
	benchmark(b, "a.docx", benchDOCX(b))
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkDOCXBare goes through the markup of the main part with the standard library and makes nothing of it.
func BenchmarkDOCXBare(b *testing.B) {
	data := benchDOCX(b)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			b.Fatal(err)
		}
		f, err := z.Open("word/document.xml")
		if err != nil {
			b.Fatal(err)
		}
		for d := xml.NewDecoder(f); err == nil; {
			_, err = d.RawToken()
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkDOCXPandoc is pandoc, with its start.
func BenchmarkDOCXPandoc(b *testing.B) {
	benchProgram(b, written(b, "a.docx", string(benchDOCX(b))), "pandoc", "-t", "plain")
}

// BenchmarkPDF reads a PDF of two pages with a table; the engine has been started. BenchmarkPDFToText is Poppler, with its start.
func BenchmarkPDF(b *testing.B) {
	data, err := os.ReadFile("testdata/office/port.pdf")
	if err != nil {
		b.Fatal(err)
	}
	o := Options{PDF: engine()}
	if _, err := Bytes("a.pdf", data, o); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Bytes("a.pdf", data, o); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

func BenchmarkPDFToText(b *testing.B) {
	benchProgram(b, "testdata/office/port.pdf", "pdftotext", "-layout")
}

// benchProgram runs a program on a file, which it is given last; the text is thrown away.
func benchProgram(b *testing.B, path, program string, args ...string) {
	b.Helper()
	if _, err := exec.LookPath(program); err != nil {
		b.Skip(err)
	}
	args = append(args, path)
	if program == "pdftotext" {
		args = append(args, "-")
	}
	for b.Loop() {
		if err := exec.Command(program, args...).Run(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}
