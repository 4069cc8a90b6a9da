package read

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tongket/tongket/model"
	"golang.org/x/text/unicode/norm"
)

func benchmark(b *testing.B, name string, data []byte) {
	b.Helper()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Bytes(name, data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	benchmark(b, "a.txt", []byte(strings.Repeat(sample+"\n", 40)))
}

func BenchmarkTextNFD(b *testing.B) {
	benchmark(b, "a.txt", []byte(norm.NFD.String(strings.Repeat(sample+"\n", 40))))
}

func BenchmarkTextTCVN3(b *testing.B) {
	benchmark(b, "a.txt", encodeTable(strings.Repeat(sample+"\n", 40), tcvn3Byte))
}

func BenchmarkMarkdown(b *testing.B) {
	benchmark(b, "a.md", []byte(strings.Repeat("- "+sample+"\n", 40)))
}

func BenchmarkHTML(b *testing.B) {
	page, err := os.ReadFile("testdata/pages/01-article-tag.html")
	if err != nil {
		b.Fatal(err)
	}
	paragraphs := strings.Repeat("<p>"+sample+"</p>\n", 20)
	benchmark(b, "a.html", []byte(strings.Replace(string(page), "</article>", paragraphs+"</article>", 1)))
}

// TestLinear reads inputs that invite quadratic work: what is quadratic takes minutes.
func TestLinear(t *testing.T) {
	const n = 200_000
	for name, s := range map[string]string{
		"a.md":     strings.Repeat("đoạn ", n/10) + "\n" + strings.Repeat("===\n", n/4),
		"b.md":     strings.Repeat("|a", n/2) + "\n" + strings.Repeat("|-", n/2) + strings.Repeat("\n|x", n/4),
		"c.md":     strings.Repeat("[a]: ", n/5) + strings.Repeat("\n![", n/4) + strings.Repeat("](", n/4),
		"a.txt":    strings.Repeat("    \u00A0", n/5) + "a",
		"b.txt":    strings.Repeat("một dòng dài chừng sáu bảy mươi cột, bị ngắt giữa câu khi gửi đi\n", n/80),
		"c.txt":    strings.Repeat("a\n", n/2) + strings.Repeat("\n", n),
		"a.html":   "<p>" + strings.Repeat("<div>a</div>", n/12),
		"b.html":   strings.Repeat("<div class=a>", 300) + strings.Repeat("<p>đoạn này", n/12),
		"c.html":   "<ol>" + strings.Repeat("<li>a", n/5),
		"d.html":   "<table>" + strings.Repeat("<tr><td colspan=99 rowspan=99>a<td>b", n/40),
		"e.html":   strings.Repeat("<table><tr><td>", 150) + strings.Repeat("a<td>", n/5),
		"f.html":   "<h1>x</h1>" + strings.Repeat("<i>", n/10) + strings.Repeat("a ", n/4),
		"g.html":   strings.Repeat("<!--x>", n/6),
		"tcvn.txt": strings.Repeat("C\xABng \xAEo\xB5n", n/10),
	} {
		start := time.Now()
		d, err := Bytes(name, []byte(s), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkSpans(t, d)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Logf("%s %v", name, took)
		}
	}
}

func TestTooDeep(t *testing.T) {
	d, err := Bytes("a.html", []byte(strings.Repeat("<div>", 2000)+"<script>9</script>Có 5 tổ<p>Có 6 tổ"), Options{})
	if err != nil || len(d.Problems) != 1 || d.Problems[0].Code != model.MarkupBroken || d.Text != "Có 5 tổ\nCó 6 tổ" {
		t.Errorf("%+v, %v", d, err)
	}
}
