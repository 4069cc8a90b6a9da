package export

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/tongket/tongket/model"
)

// An anchor opens the document, marks the fact in the text and shows it in the rail; keys go on from there.
func TestPageInBrowser(t *testing.T) {
	c := browse(t)
	a, b := shown("phong trào A"), shown("phong trào B")
	b.Document.Title, b.Metrics[0].Org = "Ân Thi", "Liên đoàn Lao động huyện Ân Thi"
	path := save(t, Options{}, "o.html", a, b)
	c.open(path, "")
	is := func(want, expression string) {
		t.Helper()
		if got := c.eval(expression); got != want {
			t.Errorf("%s is %s, want %s", expression, got, want)
		}
	}
	count := func(selector string) string { return "document.querySelectorAll(`" + selector + "`).length" }
	is("2", count("#list a"))
	is("5", count(".tiles > div"))
	is("3", count(".chart"))
	is("6", count(".facts tbody a"))
	// Warnings are no facts: the head, the list and the tiles count the same.
	is("true", `[...document.querySelectorAll("#list .quiet")].some((e) => e.textContent.startsWith("2 dữ kiện"))`)
	is("2 văn bản, 4 dữ kiện", `document.getElementById("shown").textContent`)
	is("4", `document.querySelector(".tiles > div:nth-child(2) dd").textContent`)

	c.show(b.Metrics[0].ID)
	is("96 công đoàn cơ sở", `[...document.querySelectorAll("mark.chosen")].map((m) => m.textContent).join("")`)
	is("≥ 96", `document.querySelector(".factcard.chosen .says").textContent`)
	is("Ân Thi", `document.querySelector("#list [aria-current] .name").textContent`)
	is("1", count(".factcard.k-warning"))
	c.press("p")
	c.until(`document.body.dataset.route === "` + a.Document.Doc + `"`)
	c.press("j")
	c.press("j")
	is("#"+a.Campaigns[0].ID, "location.hash")
	is("phong trào A", `[...document.querySelectorAll("mark.chosen")].map((m) => m.textContent).join("")`)

	is("none", `getComputedStyle(document.querySelector(".census-only")).display`)
	c.press("c")
	is("1", count(".census mark.bin-unexplained:not(.legend mark)"))
	is("true", `getComputedStyle(document.querySelector(".text mark.bin-unexplained")).boxShadow !== "none"`)
	is("1", count(".text mark.bin-excluded"))

	c.eval(`document.getElementById("census").click()`)
	c.show(b.Numerals[1].ID)
	is("2021", `document.querySelector(".census mark.numeral.chosen").textContent`)
	is("true", `document.getElementById("card").textContent.includes("Ngày tháng")`)
	c.press("o")
	c.until(`document.body.dataset.route === ""`)
	c.eval(`document.getElementById("org").value = "an thi"; document.getElementById("org").dispatchEvent(new Event("input"))`)
	is("1", count("#list a"))
	is("1", count(".facts tbody a"))
	c.eval(`document.getElementById("clear").click()`)
	is("2", count("#list a"))
	for filter, want := range map[string]string{"period": "y2021", "warning": "unexplained", "code": "", "place": "Hà Nội\tĐông Anh"} {
		c.eval(fmt.Sprintf(`document.getElementById(%q).value = %q; document.getElementById(%[1]q).dispatchEvent(new Event("change"))`, filter, want))
		is(want, fmt.Sprintf(`document.getElementById(%q).value`, filter))
	}
	is("2", count("#list a"))
	is("2", count(".facts tbody a"))
	c.eval(`document.getElementById("warning").value = "no"; document.getElementById("warning").dispatchEvent(new Event("change"))`)
	is("0", count("#list a"))
	c.quiet(path)
}

// The page fits a phone, has a dark side, and prints.
func TestPageFits(t *testing.T) {
	c := browse(t)
	r := shown("phong trào A")
	path := save(t, Options{Lang: model.En}, "o.html", r, shown(strings.Repeat("một hai ba ", 300)))
	for _, width := range []int{360, 820, 1440} {
		c.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 780, "deviceScaleFactor": 1, "mobile": width < 800}, nil)
		for _, anchor := range []string{"", r.Metrics[0].ID} {
			c.open(path, anchor)
			if got, _ := strconv.Atoi(c.eval("document.documentElement.scrollWidth")); got > width {
				t.Errorf("the page is %d wide on a screen of %d (%q)", got, width, anchor)
			}
		}
	}
	light := c.eval("getComputedStyle(document.documentElement).backgroundColor")
	c.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": "dark"}}}, nil)
	if dark := c.eval("getComputedStyle(document.documentElement).backgroundColor"); dark == light {
		t.Errorf("dark is %s, as light", dark)
	}
	var pdf struct{ Data string }
	c.call("Page.printToPDF", map[string]any{"preferCSSPageSize": true}, &pdf)
	if len(pdf.Data) < 5000 {
		t.Errorf("a print of %d bytes", len(pdf.Data))
	}
	c.quiet(path)
}

// payloads gives texts that try to run a script wherever a text may land: in markup, in an attribute, in an address, in a
// script, in a style, in JSON.
func payloads() (list []string) {
	for _, run := range []string{"window.ran=1", "document.documentElement.dataset.ran=1", "alert(1)", "location='data:text/html,ran'"} {
		for _, form := range []string{
			"<script>%s</script>", "</script><script>%s</script>", "<img src=x onerror=\"%s\">", "\"><svg onload=\"%s\">", "' onmouseover='%s' autofocus onfocus='%[1]s", "<body onload=%s>",
			"<iframe srcdoc=\"<script>parent.%s</script>\"></iframe>", "javascript:%s", "<a href=\"javascript:%s\">x</a>", "<style>@import'javascript:%s'</style>", "<math><mtext></math><img src onerror=%s>",
			"--><script>%s</script><!--", "]]><script>%s</script>", "${%s}", "`+(%s)+`", "\\u003cscript\\u003e%s\\u003c/script\\u003e", "<details open ontoggle=%s>", "<input autofocus onfocus=%s>",
			"<video><source onerror=\"%s\"></video>", "<form action=\"javascript:%s\"><button>x</button></form>", "<object data=\"javascript:%s\"></object>", "<embed src=\"javascript:%s\">",
			"<meta http-equiv=refresh content=\"0;url=javascript:%s\">", "<base href=\"javascript:%s//\">", "<link rel=stylesheet href=\"javascript:%s\">", "<svg><animate onbegin=%s attributeName=x dur=1s>",
			"<svg><script>%s</script></svg>", "<noscript><p title=\"</noscript><img src=x onerror=%s>\">", "<template><script>%s</script></template>", "<marquee onstart=%s>", "<textarea></textarea><img src=x onerror=%s>",
			"</textarea><script>%s</script>", "</style><script>%s</script>", "</title><script>%s</script>", "<!--<script>%s</script>-->", "<ſcript>%s</ſcript>", "＜script＞%s＜/script＞", "\x00<script>%s</script>",
			"<scr\x00ipt>%s</scr\x00ipt>", "\u2028<script>%s</script>", "{{constructor.constructor('%s')()}}", "{{.Say}}<script>%s</script>", "&lt;script&gt;%s&lt;/script&gt;", "&#60;script&#62;%s&#60;/script&#62;",
			"data:text/html,<script>%s</script>", "vbscript:%s", "\";%s;//", "';%s;//", "\\\";%s;//", "<img src=\"x`<script>%s</script>\"` `>",
		} {
			list = append(list, fmt.Sprintf(form, run))
		}
	}
	return list
}

// No text of a document runs, wherever it stands in the records; every one is shown as it is.
func TestPageRunsNothing(t *testing.T) {
	c := browse(t)
	var documents []*model.Records
	for i, p := range payloads() {
		r := shown(fmt.Sprintf("%s #%d", p, i))
		d := &r.Document
		d.Title, d.Kicker, d.Author, d.Outlet, d.Org, d.District, d.Province, d.Source, d.Encoding, d.Published = p, p, p, p, p, p, p, p, p, p
		m := &r.Metrics[0]
		m.Org, m.District, m.Province, m.Period, m.Scope, m.Per, m.Rule = p, p, p, p, p, p, p
		m.Unit, m.Bound, m.Status = model.Unit(p), model.Bound(p), model.Status(p)
		r.Warnings[0].Message = p
		documents = append(documents, r)
	}
	if len(documents) != 200 {
		t.Fatalf("%d payloads, want 200", len(documents))
	}
	path := save(t, Options{}, "o.html", documents...)
	c.open(path, "")
	c.show("all")
	if got := c.eval(`document.querySelectorAll("article.document").length`); got != "200" {
		t.Errorf("%s documents are shown", got)
	}
	for _, r := range documents {
		c.show(r.Metrics[0].ID)
		want := strings.ReplaceAll(r.Document.Title, "\x00", "\uFFFD")
		if got := strings.ReplaceAll(c.eval(`document.querySelector("h1").textContent`), "\x00", "\uFFFD"); got != want {
			t.Fatalf("shown as %q, want %q", got, want)
		}
		c.eval(`document.querySelector("mark.fact").dispatchEvent(new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse"})); document.querySelector(".text mark.fact").click()`)
	}
	if got := c.eval(`String(window.ran) + String(document.documentElement.dataset.ran) + document.querySelectorAll("main img, main iframe, main script, main object, main embed, main form, main video, main style").length`); got != "undefinedundefined0" {
		t.Errorf("something ran: %s", got)
	}
	if got := c.eval(`[...document.querySelectorAll("a[href]")].filter((a) => !/^(#|https?:)/.test(a.getAttribute("href"))).length`); got != "0" {
		t.Errorf("%s links lead elsewhere", got)
	}
	c.quiet(path)
}

// 5,000 documents open, filter and read without a pause that anybody would call one.
func TestPageOfManyDocuments(t *testing.T) {
	c := browse(t)
	documents := make([]*model.Records, 5000)
	for i := range documents {
		documents[i] = shown(fmt.Sprintf("phong trào %d %s", i, strings.Repeat("một hai ba ", 100)))
	}
	path := save(t, Options{}, "o.html", documents...)
	c.open(path, documents[4321].Metrics[0].ID)
	if got := c.eval(`document.querySelectorAll("mark.chosen").length`); got == "0" {
		t.Error("the fact is not shown")
	}
	c.show("")
	ms, err := strconv.ParseFloat(c.eval(`(() => { const t = performance.now(), q = document.getElementById("org"); q.value = "dong"; q.dispatchEvent(new Event("input")); return performance.now() - t; })()`), 64)
	if err != nil || ms > 5000 { // a tenth of a second where the machine is idle
		t.Errorf("filtering took %v ms (%v)", ms, err)
	}
	if got := c.eval(`document.querySelectorAll("#list a").length`); got != "60" {
		t.Errorf("%s documents are listed at once", got)
	}
	c.quiet(path)
}
