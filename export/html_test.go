package export

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/tongket/tongket/model"
)

// shown gives a document with its text, in which every record's quote stands where it says. 𝟙 is two UTF-16 units.
func shown(text string) *model.Records {
	body := "Tổng kết 𝟙 năm\n" + text + "\nHuyện có 96 công đoàn cơ sở, năm 2021."
	at := func(quote string) model.Evidence {
		i := strings.Index(body, quote)
		return model.Evidence{Start: i, End: i + len(quote), Quote: quote, Rule: "r"}
	}
	title := strings.Index(body, "\n")
	last := strings.LastIndex(body, "\n")
	r := &model.Records{
		Document: model.Document{Title: "Tổng kết", Published: "2021-01-14", Source: "a.txt", SHA256: hexOf(text), Encoding: "utf-8", Format: "text", Org: "Huyện", Province: "Hà Nội"},
		Metrics: []model.Metric{{
			Indicator: model.GrassrootsUnions, Value: model.NewDecimal(96), Bound: model.AtLeast, Unit: model.UnitUnion, Status: model.Actual,
			Org: "Liên đoàn Lao động huyện Đông Anh", District: "Đông Anh", Province: "Hà Nội", Period: "2021", Evidence: at("96 công đoàn cơ sở"),
		}},
		Campaigns: []model.Campaign{{Type: model.Movement, Name: text, Evidence: at(text)}},
		Warnings:  []model.Warning{{Code: model.OrgUnknown, Message: "chưa rõ"}},
		Numerals: []model.Numeral{
			{Bin: model.Used, Evidence: at("96")}, {Bin: model.Excluded, Reason: model.ReasonDate, Evidence: at("2021")}, {Bin: model.Unexplained, Evidence: at("𝟙")},
		},
		Reading: &model.Reading{Text: body, Blocks: []model.Block{
			{Start: 0, End: title, Role: model.RoleTitle}, {Start: title + 1, End: last, Role: model.RoleBody}, {Start: last + 1, End: len(body), Role: model.RoleBody},
		}},
	}
	r.Identify()
	r.Numerals[0].UsedBy = r.Metrics[0].ID
	return r
}

func hexOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// unpacked gives what an element of a page holds.
func unpacked(t *testing.T, page, id string) []byte {
	t.Helper()
	_, rest, ok := strings.Cut(page, `<script type="application/octet-stream" id="`+id+`">`)
	packed, _, end := strings.Cut(rest, "</script>")
	if !ok || !end {
		t.Fatalf("no %s", id)
	}
	b, err := base64.StdEncoding.DecodeString(packed)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(b)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func pageOf(t *testing.T, o Options, documents ...*model.Records) string {
	t.Helper()
	b, err := os.ReadFile(save(t, o, "o.html", documents...))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The page holds every record as JSON Lines has it, and its place in the text as scripts count.
func TestPageHoldsTheRecords(t *testing.T) {
	documents := []*model.Records{shown("phong trào “Đổi mới”"), shown("một hai")}
	page := pageOf(t, Options{}, documents...)
	var list []struct {
		Text     string
		Document json.RawMessage
		Records  []json.RawMessage
		At       []int
		Blocks   [][]int
		Census   [][]int
	}
	if err := json.Unmarshal(unpacked(t, page, "chunk-0"), &list); err != nil {
		t.Fatal(err)
	}
	if len(list) != len(documents) {
		t.Fatalf("%d documents", len(list))
	}
	for i, r := range documents {
		got := list[i]
		if got.Text != r.Reading.Text || string(got.Document) != string(model.AppendJSON(nil, &r.Document)) {
			t.Errorf("document %d is %s %s", i, got.Document, got.Text)
		}
		units, n := utf16.Encode([]rune(got.Text)), 0
		for rec := range r.All() {
			if rec.Kind() == model.KindDocument || rec.Kind() == model.KindNumeral {
				continue
			}
			if string(got.Records[n]) != string(model.AppendJSON(nil, rec)) {
				t.Errorf("record %s", got.Records[n])
			}
			if quote := string(utf16.Decode(units[got.At[2*n]:got.At[2*n+1]])); quote != rec.Proof().Quote {
				t.Errorf("%q is marked, want %q", quote, rec.Proof().Quote)
			}
			n++
		}
		if n != len(got.Records) {
			t.Errorf("%d records, want %d", len(got.Records), n)
		}
		if want := [][]int{{0, 15, 0, 0}, {16, got.Blocks[2][0] - 1, 2, 0}, {got.Blocks[2][0], len(units), 2, 0}}; !reflect.DeepEqual(got.Blocks, want) {
			t.Errorf("blocks %v, want %v", got.Blocks, want)
		}
		if c := got.Census; len(c) != 3 || c[0][2] != 0 || c[1][3] != 0 || c[2][1]-c[2][0] != 2 || c[2][3] != -1 {
			t.Errorf("census %v", c)
		}
	}
}

// index reads the page's index.
func readIndex(t *testing.T, page string) (x struct {
	Date         string
	Refused      [][2]string
	Orgs, Places []string
	Docs         struct {
		ID     []string
		Chunk  []int
		Census [][3]int
	}
	Copies []pageCopy
}) {
	t.Helper()
	if err := json.Unmarshal(unpacked(t, page, "index"), &x); err != nil {
		t.Fatal(err)
	}
	return x
}

func TestPageIndex(t *testing.T) {
	a, b := shown("phong trào A"), shown("phong trào B")
	b.Metrics[0].Org, b.Metrics[0].District = "Liên đoàn Lao động huyện Duy Tiên", "Ân Thi"
	again := shown("phong trào A")
	again.Document.Source = "b.txt"
	page := pageOf(t, Options{Run: &Run{Date: "2024-12-31", Refused: []Refusal{{"x.pdf", "trống"}}}}, a, b, again)
	x := readIndex(t, page)
	var facts pageFacts
	if err := json.Unmarshal(unpacked(t, page, "facts-0"), &facts); err != nil {
		t.Fatal(err)
	}
	if x.Date != "2024-12-31" || !reflect.DeepEqual(x.Refused, [][2]string{{"x.pdf", "trống"}}) {
		t.Errorf("the run is %q %q", x.Date, x.Refused)
	}
	if want := []string{"Huyện", "Liên đoàn Lao động huyện Duy Tiên", "Liên đoàn Lao động huyện Đông Anh"}; !slices.Equal(x.Orgs, want) {
		t.Errorf("organisations %q", x.Orgs)
	}
	if want := []string{"Hà Nội\t", "Hà Nội\tÂn Thi", "Hà Nội\tĐông Anh"}; !slices.Equal(x.Places, want) {
		t.Errorf("places %q", x.Places)
	}
	if !reflect.DeepEqual(x.Copies, []pageCopy{{0, "b.txt"}}) || len(x.Docs.ID) != 2 || len(facts.ID) != 6 || len(facts.Census) != 6 || x.Docs.Census[0] != [3]int{1, 1, 1} {
		t.Errorf("%+v", x)
	}
	if empty := readIndex(t, pageOf(t, Options{})); len(empty.Docs.ID) != 0 {
		t.Errorf("%+v", empty)
	}
}

// A long run is cut into chunks, each document in one.
func TestPageChunks(t *testing.T) {
	long := strings.Repeat("một hai ba ", 10000)
	page := pageOf(t, Options{}, shown(long+"a"), shown(long+"b"), shown(long+"c"), shown(long+"d"))
	if x := readIndex(t, page); !slices.IsSorted(x.Docs.Chunk) || x.Docs.Chunk[0] != 0 || x.Docs.Chunk[3] == 0 {
		t.Errorf("chunks %v", x.Docs.Chunk)
	}
	unpacked(t, page, "chunk-1")
}

// Nothing is loaded, and nothing but our own style and script counts.
func TestPagePolicy(t *testing.T) {
	page := pageOf(t, Options{}, shown("</script><script>alert(1)</script>"))
	parts := regexp.MustCompile(`(?s)content="(default-src[^"]*)".*<style>(.*?)</style>.*<script>(.*)</script>\s*</body>`).FindStringSubmatch(page)
	if parts == nil {
		t.Fatal("no policy, style or script")
	}
	policy := strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(parts[1])
	for _, want := range []string{"default-src 'none';", "script-src " + sourceHash(parts[3]) + ";", "style-src " + sourceHash(parts[2]) + ";", "require-trusted-types-for 'script'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("no %s in %s", want, policy)
		}
	}
	if strings.Contains(page, "alert(1)") || strings.Contains(parts[3], "innerHTML") {
		t.Error("a document's text stands in the page as it is")
	}
	if found := regexp.MustCompile(`(?:src|href|action)="[^#d][^"]*"|url\(|@import|https?://[^\s"'/]*\.`).FindString(strings.ReplaceAll(page, "http://www.w3.org/2000/svg", "")); found != "" {
		t.Errorf("the page names %s", found)
	}
}

// Everything that the page says is said in both languages, and used.
func TestPagePhrases(t *testing.T) {
	vi, err := pagePhrases(model.Vi)
	if err != nil {
		t.Fatal(err)
	}
	en, _ := pagePhrases(model.En)
	var sources strings.Builder
	list, _ := pageFiles.ReadDir("page")
	for _, f := range list {
		if strings.HasSuffix(f.Name(), ".js") || strings.HasSuffix(f.Name(), ".html") {
			b, _ := pageFiles.ReadFile("page/" + f.Name())
			sources.Write(b)
		}
	}
	for key := range vi {
		if vi[key] == "" || en[key] == "" {
			t.Errorf("%s is not said in both languages", key)
		}
		if !regexp.MustCompile(`(?:say|Say)\.` + key + `\b|"` + key + `"`).MatchString(sources.String()) {
			t.Errorf("%s is not used", key)
		}
	}
	for _, m := range regexp.MustCompile(`\b[sS]ay\.(\w+)`).FindAllStringSubmatch(sources.String(), -1) {
		if vi[m[1]] == "" {
			t.Errorf("%s is not said", m[1])
		}
	}
	if joined, err := joined(append(slices.Clone(pageScripts), pageStyles...)); err != nil || joined == "" {
		t.Error(err)
	}
	if files := len(list); files != len(pageScripts)+len(pageStyles)+2 {
		t.Errorf("%d files, of which some have no use", files)
	}
}
