package read

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tongket/tongket/model"
	"golang.org/x/net/html"
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

// articleSize is the size of the page of the benchmarks, in bytes.
const articleSize = 45_000

// BenchmarkArticle reads a page as newspapers send them: half of it scripts and styles, menus, related articles and comments
// around an article of some paragraphs. The two that follow read the same page in the same run.
func BenchmarkArticle(b *testing.B) {
	page := articlePage(b)
	benchmark(b, "a.html", page)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkArticleParse is the bare parser: what no reader that builds a tree can do without.
func BenchmarkArticleParse(b *testing.B) {
	page := string(articlePage(b))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := html.Parse(strings.NewReader(page)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkArticleLXML is readability-lxml, where python3-readability is installed.
func BenchmarkArticleLXML(b *testing.B) {
	const script = `import sys, time
from readability import Document
page, n = open(sys.argv[1], encoding="utf-8").read(), 20
Document(page).summary()
start = time.perf_counter()
for _ in range(n):
    Document(page).summary()
print(n / (time.perf_counter() - start))`
	page := written(b, "a.html", string(articlePage(b)))
	out, err := exec.Command("/usr/bin/python3", "-c", script, page).Output()
	if err != nil {
		b.Skip("no readability-lxml")
	}
	rate, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(rate, "docs/s")
}

func articlePage(b *testing.B) []byte {
	b.Helper()
	page, err := os.ReadFile("testdata/pages/01-article-tag.html")
	if err != nil {
		b.Fatal(err)
	}
	fill := func(unit string, n int) string { return strings.Repeat(unit, n/len(unit)) }
	script := "<script>" + fill("window.dataLayer=window.dataLayer||[];dataLayer.push({'event':'view','id':12345});\n", articleSize/4) + "</script>"
	menu := `<ul class="main-menu">` + fill(`<li><a href="/chuyen-muc/cong-doan" title="Công đoàn"><span>Công đoàn</span></a></li>`, articleSize/6) + "</ul>"
	related := `<div class="box-lien-quan">` + fill(`<div class="item"><a href="/bai-khac" class="thumb"><img src="/a.jpg" alt="Bài khác"></a><h3><a href="/bai-khac">Tin của một nơi khác về công đoàn</a></h3><p>Tóm tắt tin ấy trong một câu ngắn.</p></div>`, articleSize/6) + "</div>"
	s := strings.Replace(string(page), "</head>", script+"</head>", 1)
	s = strings.Replace(s, "</body>", related+menu+"</body>", 1)
	paras := fill("<p>"+strings.ReplaceAll(sample, "\n", " ")+"</p>\n", articleSize-len(s))
	return []byte(strings.Replace(s, "</article>", paras+"</article>", 1))
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
